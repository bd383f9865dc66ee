#include "tests/cli/sandbox.h"
#include "tests/support/gitrunner.h"
#include "tests/support/hubfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CliRun;
using test::HubFixture;
using test::Sandbox;

/// `slipway diff`, with the built program.
class TestDiffCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Sandbox> m_sandbox;

    CliRun run(const QStringList &arguments) const { return m_sandbox->run(QStringList{u"diff"_s} + arguments); }

    QByteArray git(const QStringList &arguments) const
    {
        return test::runGit(m_sandbox->path(u"repo"_s), m_sandbox->path(u"."_s), arguments).output;
    }

    void commit(const QByteArray &card, const QByteArray &config) const
    {
        QVERIFY(m_sandbox->writeFile(u"repo/README.md"_s, card));
        QVERIFY(m_sandbox->writeFile(u"repo/config.json"_s, config));
        (void)git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        (void)git({u"add"_s, u"-A"_s});
        (void)git({u"commit"_s, u"-qm"_s, u"x"_s});
    }

    [[nodiscard]] QString at(const QString &revision) const { return m_sandbox->path(u"repo"_s) + u'@' + revision; }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        QVERIFY(m_sandbox->isValid());
        commit("---\nlicense: mit\ntags: [a]\n---\n# Tiny\n", "{\"layers\": 2}\n");
        commit("---\nlicense: apache-2.0\ntags: [a, gguf]\n---\n# Tiny \xC3\xA4\n", "{\"layers\": 4}\n");
    }

    void saysWhatChangedByKey()
    {
        const CliRun text = run({at(u"HEAD~1"_s), at(u"main"_s)});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains("M  README.md  +3"), text.text());
        QVERIFY2(text.out.contains("license: \"mit\" → \"apache-2.0\""), text.text());
        QVERIFY2(text.out.contains("tags[1]: → \"gguf\""), text.text());
        QVERIFY2(text.out.contains("layers: 2 → 4"), text.text());
        QVERIFY2(text.out.contains("+4 −4"), text.text());
        const CliRun stat = run({at(u"HEAD~1"_s), at(u"main"_s), u"--stat"_s});
        QVERIFY2(!stat.out.contains("license"), stat.text());
    }

    void printsJson()
    {
        const CliRun json = run({at(u"HEAD~1"_s), at(u"main"_s), u"--json"_s});
        QCOMPARE(json.exitCode, 0);
        const QJsonArray entries = json.json().value("entries").toArray();
        QCOMPARE(entries.size(), 2);
        const QJsonObject config = entries.at(1).toObject();
        QCOMPARE(config.value("path").toString(), u"config.json"_s);
        QCOMPARE(config.value("kind").toString(), u"modified"_s);
        QCOMPARE(config.value("added").toInt(), 1);
        const QJsonObject change = config.value("changes").toArray().first().toObject();
        QCOMPARE(change.value("path").toString(), u"layers"_s);
        QCOMPARE(change.value("before").toString(), u"2"_s);
        QCOMPARE(change.value("after").toString(), u"4"_s);
        QVERIFY(json.json().value("complete").toBool());
    }

    void printsThePatchThatGitPrints()
    {
        const CliRun patch = run({at(u"HEAD~1"_s), at(u"main"_s), u"--patch"_s});
        QCOMPARE(patch.exitCode, 0);
        QCOMPARE(patch.out, git({u"diff"_s, u"--full-index"_s, u"HEAD~1"_s, u"main"_s}));
        const CliRun wide = run({at(u"HEAD~1"_s), at(u"main"_s), u"--patch"_s, u"-U"_s, u"0"_s});
        QCOMPARE(wide.out, git({u"diff"_s, u"--full-index"_s, u"-U0"_s, u"HEAD~1"_s, u"main"_s}));
    }

    void comparesFilesAndFolders()
    {
        QVERIFY(m_sandbox->writeFile(u"other/config.json"_s, "{\"layers\": 8}\n"));
        const CliRun files = run({m_sandbox->path(u"repo/config.json"_s), m_sandbox->path(u"other/config.json"_s)});
        QVERIFY2(files.out.contains("layers: 4 → 8"), files.text());
        const CliRun mixed = run({at(u"HEAD~1:config.json"_s), m_sandbox->path(u"other/config.json"_s)});
        QVERIFY2(mixed.out.contains("layers: 2 → 8"), mixed.text());
        const CliRun folders = run({at(u"main"_s), m_sandbox->path(u"repo"_s)});
        QVERIFY2(folders.out.contains("Both sides are the same."), folders.text());
    }

    void writesAPage()
    {
        const QString page = m_sandbox->path(u"page.html"_s);
        const CliRun html = run({at(u"HEAD~1"_s), at(u"main"_s), u"--html"_s, page});
        QCOMPARE(html.exitCode, 0);
        QFile file{page};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("apache-2.0") && text.contains("<h2>config.json"));
    }

    void comparesRevisionsOfTheHub()
    {
        const HubFixture hub;
        m_sandbox->useHub(hub.endpoint(), HubFixture::aliceToken);
        const QString folder = m_sandbox->writeModel(u"model"_s);
        const QString repo = u"alice/tiny"_s;
        const CliRun first = m_sandbox->run({u"publish"_s, folder, u"--repo"_s, repo, u"--create"_s, u"--json"_s});
        QVERIFY2(first.exitCode == 0, first.text());
        QVERIFY(m_sandbox->writeFile(u"model/config.json"_s, "{\"changed\": true}\n"));
        const CliRun second = m_sandbox->run({u"publish"_s, folder, u"--repo"_s, repo, u"--json"_s});
        QVERIFY2(second.exitCode == 0, second.text());
        const CliRun diff = run({repo + u"@main~1"_s, repo + u"@main"_s, u"--json"_s});
        QVERIFY2(diff.exitCode == 0, diff.text());
        const QJsonArray entries = diff.json().value("entries").toArray();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first()["path"].toString(), u"config.json"_s);
        const CliRun folderDiff = run({repo + u"@main"_s, folder, u"--json"_s});
        QVERIFY2(folderDiff.exitCode == 0, folderDiff.text());
        for (const QJsonValue entry : folderDiff.json().value("entries").toArray())
            QCOMPARE(entry["path"].toString(), u".gitattributes"_s);  // which the Hub made
    }

    void saysWhatIsWrong()
    {
        QCOMPARE(run({u"nowhere"_s, at(u"main"_s)}).errorKind(), QString{});
        QCOMPARE(run({at(u"nowhere"_s), at(u"main"_s), u"--json"_s}).errorKind(), u"RevisionNotFound"_s);
        QCOMPARE(run({at(u"main:nowhere"_s), at(u"main"_s), u"--json"_s}).errorKind(), u"EntryNotFound"_s);
        QCOMPARE(run({at(u"main"_s)}).exitCode, 2);
        QCOMPARE(run({at(u"main"_s), at(u"main"_s), u"--patch"_s, u"--stat"_s}).exitCode, 2);
        QCOMPARE(run({at(u"main"_s), at(u"main"_s), u"-U"_s, u"x"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestDiffCommand)
#include "tst_diffcommand.moc"
