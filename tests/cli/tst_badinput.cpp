#include "tests/cli/sandbox.h"
#include "tests/support/hubfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CliRun;
using test::HubFixture;
using test::HubProcess;
using test::Sandbox;

/// What people and disks get wrong: each mistake has its kind, its sentence and exit code 1, and changes nothing.
class TestBadInput final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<Sandbox> m_sandbox;

    QStringList publishing(const QString &path, const QStringList &more = {}) const
    {
        return QStringList{u"publish"_s, path, u"--repo"_s, u"alice/target"_s, u"--create"_s} + more;
    }

    /// Runs it twice: with --json for the kind, without for the sentence.
    void expect(const QStringList &arguments, const QString &kind, const QByteArray &sentence)
    {
        const CliRun json = m_sandbox->run(arguments + QStringList{u"--json"_s});
        QVERIFY2(json.exitCode == 1, json.text());
        QVERIFY2(json.errorKind() == kind, json.text());
        const CliRun plain = m_sandbox->run(arguments);
        QCOMPARE(plain.exitCode, 1);
        QVERIFY2(plain.err.contains(sentence), plain.text());
        QVERIFY2(plain.out.isEmpty(), plain.text());
    }

private slots:
    void initTestCase()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }

    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        m_sandbox->useHub(m_hub->endpoint(), HubFixture::aliceToken);
    }

    void cleanup()
    {
        QCOMPARE(m_hub->faults().count("POST", u"/commit/"_s), 0);
        m_hub->faults().clear();
    }

    void aMissingPath() { expect(publishing(u"nowhere"_s), u"FileNotFound"_s, "“nowhere” was not found."); }

    void anUnreadableFile()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        QVERIFY(QFile::setPermissions(model + u"/config.json"_s, {}));
        const CliRun json = m_sandbox->runWithoutPrivileges(publishing(model, {u"--json"_s}));
        QVERIFY2(json.exitCode == 1 && json.errorKind() == u"FileUnreadable", json.text());
        const CliRun plain = m_sandbox->runWithoutPrivileges(publishing(model));
        QVERIFY2(plain.err.contains("config.json” could not be read."), plain.text());
    }

    void anImpossibleRepositoryName_data()
    {
        QTest::addColumn<QString>("repo");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no owner") << u"alone"_s << "a repository id is OWNER/NAME"_ba;
        QTest::newRow("two dashes") << u"alice/a--b"_s << "a name may not hold '--' or '..'"_ba;
        QTest::newRow("a git suffix") << u"alice/a.git"_s << "a name may not end in '.git'"_ba;
        QTest::newRow("a blank") << u"alice/a b"_s << "only letters, digits"_ba;
        QTest::newRow("leaves its owner") << u"alice/../bob"_s << "OWNER/NAME"_ba;
        QTest::newRow("too long") << u"alice/"_s + QString{97, u'x'} << "at most 96 characters"_ba;
        QTest::newRow("a control character") << u"alice/a\x1b[2Jb"_s << "a\\x1b[2Jb” cannot be used"_ba;
    }

    void anImpossibleRepositoryName()
    {
        QFETCH(const QString, repo);
        QFETCH(const QByteArray, reason);
        const QString model = m_sandbox->writeModel(u"model"_s);
        expect({u"publish"_s, model, u"--repo"_s, repo}, u"InvalidInput"_s, reason);
        expect({u"repo"_s, u"create"_s, repo}, u"InvalidInput"_s, reason);
    }

    void anImpossibleEndpoint()
    {
        expect({u"whoami"_s, u"--endpoint"_s, u"huggingface.co"_s}, u"InvalidInput"_s, "like https://huggingface.co");
        expect({u"whoami"_s, u"--endpoint"_s, u"file:///etc/passwd"_s}, u"InvalidInput"_s, "cannot be used");
    }

    void aRepositoryThatDoesNotExist()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        expect({u"publish"_s, model, u"--repo"_s, u"alice/nothing"_s}, u"RepositoryNotFound"_s,
               "alice/nothing does not exist");
    }

    void anExpiredToken()
    {
        m_sandbox->setVariable(u"HF_TOKEN"_s, HubFixture::expiredToken);
        expect(publishing(m_sandbox->writeModel(u"model"_s)), u"SignInRequired"_s, "slipway login");
    }

    void aTokenThatMayOnlyRead()
    {
        m_sandbox->setVariable(u"HF_TOKEN"_s, HubFixture::bobToken);
        expect({u"publish"_s, m_sandbox->writeModel(u"model"_s), u"--repo"_s, u"bob/target"_s, u"--create"_s},
               u"NotPermitted"_s, "Your access token may only read, so the Hub refused to change bob/target.");
        expect({u"repo"_s, u"create"_s, u"bob/target"_s}, u"NotPermitted"_s, "may not do this with bob/target");
    }

    void aServerWhoseDiskIsFull()
    {
        HubProcess small{*m_sandbox, m_sandbox->path(u"small"_s), {u"--capacity"_s, u"100000"_s}};
        QVERIFY(small.isReady());
        m_sandbox->useHub(small.endpoint(), small.token());
        const QString model = m_sandbox->writeModel(u"model"_s);
        expect({u"publish"_s, model, u"--repo"_s, u"me/target"_s, u"--create"_s}, u"OutOfSpace"_s,
               "The server has no space left for");
        // Nothing of it is in the repository, and what fits can still be published.
        QCOMPARE(m_sandbox->run({u"verify"_s, model, u"--repo"_s, u"me/target"_s}).exitCode, 1);
        const CliRun card =
            m_sandbox->run({u"publish"_s, model + u"/README.md"_s, u"--repo"_s, u"me/target"_s, u"--create"_s});
        QVERIFY2(card.exitCode == 0, card.text());
        QCOMPARE(test::fsckProblems(m_sandbox->path(u"small"_s)), QByteArray{});
    }

    void aLinkThatLeavesTheFolderIsLeftOut()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        QVERIFY(m_sandbox->writeFile(u"secret.txt"_s, "do not publish"));
        QVERIFY(QFile::link(m_sandbox->path(u"secret.txt"_s), model + u"/innocent.txt"_s));
        const CliRun plan =
            m_sandbox->run({u"plan"_s, model, u"--repo"_s, u"alice/link"_s, u"--create"_s, u"--json"_s});
        QVERIFY2(plan.exitCode == 0, plan.text());
        QCOMPARE(plan.json()[u"totals"][u"add"].toInt(), 3);
        QCOMPARE(plan.json()[u"totals"][u"skip"].toInt(), 1);
        const CliRun plain = m_sandbox->run({u"plan"_s, model, u"--repo"_s, u"alice/link"_s, u"--create"_s});
        QVERIFY2(plain.out.contains("A link out of the folder"), plain.out);
    }

    void aDestinationThatLeavesTheRepository()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        for (const QString &destination : {u"../x"_s, u"a/../../x"_s, u"/../x"_s})
            expect(publishing(model, {u"--dest"_s, destination}), u"FileNameRejected"_s, "it leaves its folder");
        expect(publishing(model, {u"--dest"_s, u".git/hooks"_s}), u"FileNameRejected"_s, "belongs to git itself");
    }

    void aNameOfFourKilobytes()
    {
        // No folder on disk can hold such a name; a destination and nested folders can.
        const QString segment(240, u'n');
        QStringList segments;
        for (int i = 0; i < 17; ++i)
            segments.append(segment);
        const QString model = m_sandbox->writeModel(u"model"_s);
        expect(publishing(model, {u"--dest"_s, segments.join(u'/')}), u"FileNameRejected"_s,
               "the path is longer than 1000 characters");
        expect(publishing(model, {u"--dest"_s, QString{4096, u'n'}}), u"FileNameRejected"_s, "Rename it");

        const QString nested = u"deep/"_s + segments.first(5).join(u'/') + u"/weights.bin"_s;
        QVERIFY(m_sandbox->writeFile(nested, "x"));
        expect(publishing(m_sandbox->path(u"deep"_s)), u"FileNameRejected"_s, "The Hub cannot hold");
        // The system says so itself before it looks for the file.
        expect(publishing(QString{4096, u'n'}), u"FileUnreadable"_s, "File name too long");
    }

    void controlCharactersInNames()
    {
        QVERIFY(m_sandbox->writeFile(u"odd/a\x1b[31mred\n.txt"_s, "x"));
        const QStringList arguments = publishing(m_sandbox->path(u"odd"_s));
        expect(arguments, u"FileNameRejected"_s, "the name holds control characters");
        QVERIFY2(!m_sandbox->run(arguments).err.contains('\x1b'), "a file's name must not control the terminal");
    }

    void somethingThatIsNotAPlan()
    {
        QVERIFY(m_sandbox->writeFile(u"plan.json"_s, "{\"version\": 1}"));
        expect({u"publish"_s, u"--plan"_s, u"plan.json"_s}, u"InvalidInput"_s, "“plan.json” cannot be used");
        QVERIFY(m_sandbox->writeFile(u"plan.json"_s, "not JSON"));
        expect({u"publish"_s, u"--plan"_s, u"plan.json"_s}, u"InvalidInput"_s, "it is not a plan saved by Slipway");
        expect({u"publish"_s, u"--plan"_s, u"nowhere.json"_s}, u"FileNotFound"_s, "“nowhere.json” was not found");
    }

    void aPlanThatCannotBeSaved()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        expect({u"plan"_s, model, u"--repo"_s, u"alice/x"_s, u"--create"_s, u"--save"_s, u"no/such/folder/p.json"_s},
               u"FileUnwritable"_s, "could not be written");
    }

    void aServerThatIsNotThere()
    {
        HubFixture gone;
        const QUrl endpoint = gone.endpoint();
        gone.stop();
        m_sandbox->useHub(endpoint, HubFixture::aliceToken);
        // Once only: six tries take their time.
        const CliRun who = m_sandbox->run({u"whoami"_s, u"--json"_s});
        QVERIFY2(who.exitCode == 1 && who.errorKind() == u"Offline", who.text());
        QVERIFY2(who.err.contains("Check your connection"), who.text());
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
