#include "tests/cli/sandbox.h"
#include "tests/support/gitrunner.h"
#include "tests/support/historygenerator.h"
#include "tests/support/hubfixture.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CliRun;
using test::HubFixture;
using test::Sandbox;

/// `slipway log`, `show`, `branch` and `tag`, of a folder and of a Local Hub's repository.
class HistoryCommands final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_sandbox.useHub(m_hub->endpoint(), HubFixture::aliceToken);
        QCOMPARE(m_sandbox.run({"repo", "create", "alice/m"}).exitCode, 0);
        m_served = m_hub->root() + "/repos/models/alice/m.git";
        QVERIFY(test::runGit(m_served, m_served, {"fast-import", "--quiet", "--force"},
                             test::HistoryGenerator{{.commits = 300, .seed = 81, .linesPerFile = 6}}.stream())
                    .ok());
    }

    void listsCommitsAsGitDoes_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("a folder") << m_served;
        QTest::newRow("a repository of the Hub") << "alice/m";
    }
    void listsCommitsAsGitDoes()
    {
        QFETCH(QString, where);
        const CliRun run = m_sandbox.run({"log", where, "main", "--json"});
        QVERIFY2(run.exitCode == 0, run.text());
        const QJsonArray rows = rowsOf(run);
        const QByteArrayList lines = git({"log", "--format=%H%x00%P%x00%ae%x00%at", "main"}).split('\n');
        QCOMPARE(rows.size(), lines.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QByteArrayList fields = lines.at(i).split('\0');
            const QJsonObject row = rows.at(i).toObject();
            QCOMPARE(row.keys(), (QStringList{"author", "date", "email", "oid", "parents", "summary"}));
            QCOMPARE(row["oid"].toString().toUtf8(), fields.at(0));
            QStringList parents;
            for (const QJsonValue &parent : row["parents"].toArray())
                parents.append(parent.toString());
            QCOMPARE(parents.join(' ').toUtf8(), fields.at(1));
            QCOMPARE(row["email"].toString().toUtf8(), fields.at(2));
            QCOMPARE(QDateTime::fromString(row["date"].toString(), Qt::ISODate).toSecsSinceEpoch(),
                     fields.at(3).toLongLong());
            QVERIFY(!row["summary"].toString().isEmpty());
        }
    }

    void choosesCommits()
    {
        QCOMPARE(rowsOf(m_sandbox.run({"log", m_served, "--limit", "7", "--json"})).size(), 7);
        QCOMPARE(rowsOf(m_sandbox.run({"log", m_served, "--all", "--json"})).size(),
                 git({"rev-list", "--count", "--all"}).toLongLong());
        QCOMPARE(rowsOf(m_sandbox.run({"log", m_served, "main", "--author", "bo@", "--json"})).size(),
                 git({"rev-list", "--count", "--author=bo@", "main"}).toLongLong());
        const QString path = QString::fromUtf8(git({"ls-tree", "-r", "--name-only", "main"}).split('\n').at(2));
        const QJsonArray history = rowsOf(m_sandbox.run({"log", m_served, "main", "--path", path, "--json"}));
        QCOMPARE(history.size(), git({"log", "--follow", "--format=%H", "main", "--", path}).split('\n').size());
        QCOMPARE(history.first()["path"].toString(), path);
        QCOMPARE(rowsOf(m_sandbox.run({"log", m_served, "--since", "2030-01-01", "--json"})).size(), 0);
        QCOMPARE(m_sandbox.run({"log", m_served, "--since", "yesterday"}).exitCode, 2);
        QCOMPARE(m_sandbox.run({"log", m_served, "--limit", "0"}).exitCode, 2);
    }

    void worksWithoutTheHubOnceFetched()
    {
        QCOMPARE(m_sandbox.run({"log", "alice/m"}).exitCode, 0);
        m_hub->stop();
        const CliRun run = m_sandbox.run({"log", "alice/m", "main", "--limit", "3"});
        QVERIFY(m_hub->restart());
        QVERIFY2(run.exitCode == 0, run.text());
        QVERIFY2(run.err.contains("cannot be reached"), run.text());
        QCOMPARE(run.out.trimmed().split('\n').size(), 3);
    }

    void showsCommitsAndFiles()
    {
        const QJsonObject commit = m_sandbox.run({"show", m_served, "main~4", "--json"}).json();
        QCOMPARE(commit["oid"].toString().toUtf8(), git({"rev-parse", "main~4"}));
        QCOMPARE(commit["filesChanged"].toInt(),
                 git({"diff-tree", "-r", "--no-commit-id", "--name-only", "main~5", "main~4"}).split('\n').size());
        const QString path = QString::fromUtf8(git({"ls-tree", "-r", "--name-only", "main"}).split('\n').first());
        const CliRun file = m_sandbox.run({"show", m_served, "main:" + path});
        QCOMPARE(file.out.trimmed(), git({"show", "main:" + path}));
        QCOMPARE(m_sandbox.run({"show", m_served, "main:../x", "--json"}).errorKind(), u"EntryNotFound"_s);
        QCOMPARE(m_sandbox.run({"show", m_served, "nowhere", "--json"}).errorKind(), u"RevisionNotFound"_s);
        QCOMPARE(m_sandbox.run({"log", "alice/none", "--json"}).errorKind(), u"RepositoryNotFound"_s);
        QCOMPARE(m_sandbox.run({"log", m_sandbox.path("."), "--json"}).errorKind(), u"Repository"_s);
    }

    void makesAndDeletesBranchesAndTags()
    {
        QCOMPARE(m_sandbox.run({"branch", "create", "alice/m", "try", "--from", "v1"}).exitCode, 0);
        QCOMPARE(m_sandbox.run({"tag", "create", "alice/m", "v2", "--from", "try", "--message", "Notes"}).exitCode, 0);
        QCOMPARE(git({"rev-parse", "v2^{commit}"}), git({"rev-parse", "v1^{commit}"}));
        QCOMPARE(git({"cat-file", "-t", "v2"}), "tag");
        QVERIFY(namesOf({"branch", "alice/m", "--json"}).contains("try"));
        QCOMPARE(namesOf({"tag", "alice/m", "--json"}).size(), namesOf({"tag", m_served, "--json"}).size());
        QCOMPARE(m_sandbox.run({"branch", "create", "alice/m", "try", "--json"}).errorKind(), u"AlreadyExists"_s);
        QCOMPARE(m_sandbox.run({"branch", "delete", "alice/m", "try"}).exitCode, 0);
        QCOMPARE(m_sandbox.run({"tag", "delete", "alice/m", "v2"}).exitCode, 0);
        QVERIFY(!namesOf({"branch", "alice/m", "--json"}).contains("try"));
        QCOMPARE(m_sandbox.run({"tag", "delete", m_served, "v1", "--json"}).errorKind(), u"InvalidInput"_s);
    }

private:
    static QJsonArray rowsOf(const CliRun &run) { return QJsonDocument::fromJson(run.out).array(); }
    QStringList namesOf(const QStringList &arguments) const
    {
        QStringList names;
        for (const QJsonValue &row : rowsOf(m_sandbox.run(arguments)))
            names.append(row["name"].toString());
        return names;
    }
    QByteArray git(const QStringList &arguments) const
    {
        return test::runGit(m_served, m_served, arguments).output.trimmed();
    }

    std::unique_ptr<HubFixture> m_hub;
    Sandbox m_sandbox;
    QString m_served;
};

QTEST_GUILESS_MAIN(HistoryCommands)
#include "tst_historycommands.moc"
