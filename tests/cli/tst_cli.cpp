#include "tests/cli/sandbox.h"
#include "tests/support/hubfixture.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CliRun;
using test::HubFixture;
using test::HubProcess;
using test::Sandbox;

/// The built program against a real Local Hub: what each command prints, where, and with which exit code.
class TestCli final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<Sandbox> m_sandbox;

    CliRun run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_sandbox->run(arguments, input);
    }

    /// Who the token is, and "organisation role" for each that they are in.
    QStringList rolesOf(const QUrl &endpoint, const QString &token) const
    {
        m_sandbox->useHub(endpoint, token);
        const QJsonObject person = run({u"whoami"_s, u"--json"_s}).json();
        QStringList roles{person[u"name"].toString()};
        for (const QJsonValue &organisation : person[u"organisations"].toArray())
            roles.append(organisation[u"name"].toString() + u' ' + organisation[u"role"].toString());
        return roles;
    }

    static QString ownerMode(const QString &path)
    {
        return QString::number(QFile::permissions(path).toInt() & 0x0777, 16);
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
        QVERIFY(m_sandbox->isValid());
        m_sandbox->useHub(m_hub->endpoint(), HubFixture::aliceToken);
        m_hub->faults().clear();
    }

    void helpAndVersionGoToStdout()
    {
        const CliRun overview = run({u"--help"_s});
        QCOMPARE(overview.exitCode, 0);
        QVERIFY(overview.out.contains("hub serve") && overview.err.isEmpty());
        const CliRun publish = run({u"publish"_s, u"--help"_s});
        QCOMPARE(publish.exitCode, 0);
        QVERIFY(publish.out.contains("--dry-run") && publish.err.isEmpty());
        QCOMPARE(run({u"help"_s, u"publish"_s}).out, publish.out);
        QCOMPARE(run({u"--version"_s}).out, "slipway " SLIPWAY_VERSION "\n");
    }

    void usageErrorsEndWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("an unknown command") << QStringList{u"pubish"_s} << "Did you mean “publish”?"_ba;
        QTest::newRow("half a command") << QStringList{u"repo"_s} << "repo create, repo list"_ba;
        QTest::newRow("an unknown option") << QStringList{u"publish"_s, u"x"_s, u"--rep"_s, u"a/b"_s} << "--repo"_ba;
        QTest::newRow("no repository") << QStringList{u"publish"_s, u"x"_s} << "--repo NS/NAME is missing"_ba;
        QTest::newRow("no files") << QStringList{u"publish"_s, u"--repo"_s, u"a/b"_s} << "which files"_ba;
        QTest::newRow("a licence that is none")
            << QStringList{u"repo"_s, u"create"_s, u"alice/x"_s, u"--license"_s, u"Apache-2"_s} << "apache-2.0"_ba;
        QTest::newRow("private and public")
            << QStringList{u"repo"_s, u"create"_s, u"alice/x"_s, u"--private"_s, u"--public"_s} << "either"_ba;
        QTest::newRow("a visibility for an old repository")
            << QStringList{u"publish"_s, u"x"_s, u"--repo"_s, u"a/b"_s, u"--public"_s} << "needs --create"_ba;
        QTest::newRow("a plan and what it already says")
            << QStringList{u"publish"_s, u"--plan"_s, u"p.json"_s, u"--repo"_s, u"a/b"_s} << "leave out --repo"_ba;
        QTest::newRow("two ways to sign in")
            << QStringList{u"login"_s, u"--device"_s, u"--browser"_s} << "not with several"_ba;
        QTest::newRow("shared and not") << QStringList{u"login"_s, u"--share"_s, u"--no-share"_s} << "either shared"_ba;
        QTest::newRow("a token for everybody to see")
            << QStringList{u"login"_s, u"--token"_s, u"hf_secret"_s} << "stays in the shell's history"_ba;
    }

    void usageErrorsEndWithTwo()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, said);
        const CliRun plain = run(arguments);
        QCOMPARE(plain.exitCode, 2);
        QVERIFY2(plain.out.isEmpty() && plain.err.contains(said), plain.text());
        QVERIFY2(!plain.err.contains("hf_secret"), "a secret is not repeated");
        const CliRun json = run(arguments + QStringList{u"--json"_s});
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(json.errorKind(), u"Usage"_s);
    }

    void publishPrintsItsReceiptAsOneDocument()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        const CliRun published = run({u"publish"_s, model, u"--repo"_s, u"alice/first"_s, u"--create"_s, u"--license"_s,
                                      u"mit"_s, u"--message"_s, u"First words"_s, u"--json"_s});
        QVERIFY2(published.exitCode == 0, published.text());
        const QJsonObject receipt = published.json();
        QVERIFY2(receipt[u"verified"].toBool() && receipt[u"created_repo"].toBool(), published.out);
        QCOMPARE(receipt[u"commits"].toArray().size(), 1);
        QVERIFY(QFile::exists(receipt[u"receipt_file"].toString()));

        const CliRun info = run({u"repo"_s, u"info"_s, u"alice/first"_s, u"--json"_s});
        QCOMPARE(info.json()[u"private"].toBool(), true);
        QCOMPARE(info.json()[u"head"], receipt[u"commits"][0]);
        QVERIFY2(run({u"verify"_s, model, u"--repo"_s, u"alice/first"_s}).exitCode == 0, "it is there as it was sent");
    }

    void aSecondPublishChangesNothing()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        const QStringList publish{u"publish"_s, model, u"--repo"_s, u"alice/again"_s, u"--create"_s, u"--json"_s};
        QCOMPARE(run(publish).exitCode, 0);
        const CliRun again = run(publish);
        QVERIFY2(again.exitCode == 0, again.text());
        QVERIFY2(again.json()[u"commits"].toArray().isEmpty(), again.out);
        QCOMPARE(again.json()[u"sent_bytes"].toInt(), 0);
    }

    void peopleGetATableAndAnAddress()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        const CliRun published =
            run({u"publish"_s, model, u"--repo"_s, u"alice/human"_s, u"--create"_s, u"--public"_s});
        QVERIFY2(published.exitCode == 0, published.text());
        QVERIFY2(published.out.contains("alice/human") && published.out.contains("Commit"), published.text());
        QVERIFY2(published.err.contains("model.safetensors") && published.err.contains("public"), published.text());
        QVERIFY2(!published.err.contains('\x1b') && !published.err.contains('\r'), "no redrawing without a terminal");
        const CliRun quiet = run({u"publish"_s, model, u"--repo"_s, u"alice/human"_s, u"--quiet"_s});
        QVERIFY2(quiet.exitCode == 0 && quiet.err.isEmpty(), quiet.text());
    }

    void aDryRunChangesNothing()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        for (const QString &command : {u"plan"_s, u"publish"_s}) {
            QStringList arguments{command, model, u"--repo"_s, u"alice/dry"_s, u"--create"_s, u"--json"_s};
            if (command == u"publish")
                arguments.append(u"--dry-run"_s);
            const CliRun plan = run(arguments);
            QVERIFY2(plan.exitCode == 0, plan.text());
            QCOMPARE(plan.json()[u"totals"][u"add"].toInt(), 3);
            QVERIFY(plan.json()[u"create_repo"].toBool());
        }
        QCOMPARE(run({u"repo"_s, u"info"_s, u"alice/dry"_s, u"--json"_s}).errorKind(), u"RepositoryNotFound"_s);
        QCOMPARE(m_hub->faults().count("POST", u"/repos/create"_s), 0);
    }

    void aSavedPlanIsCarriedOutLater()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        const QString file = m_sandbox->path(u"plan.json"_s);
        const CliRun saved = run({u"plan"_s, model, u"--repo"_s, u"alice/saved"_s, u"--create"_s, u"--save"_s, file});
        QVERIFY2(saved.exitCode == 0 && QFile::exists(file), saved.text());
        const CliRun published = run({u"publish"_s, u"--plan"_s, file, u"--json"_s});
        QVERIFY2(published.exitCode == 0, published.text());
        QVERIFY(published.json()[u"verified"].toBool());
        QCOMPARE(run({u"verify"_s, model, u"--repo"_s, u"alice/saved"_s, u"--json"_s}).json()[u"good"].toBool(), true);
    }

    void aSavedPlanIsNotCarriedOutOnOtherFiles()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        const QString file = m_sandbox->path(u"plan.json"_s);
        QCOMPARE(run({u"repo"_s, u"create"_s, u"alice/moved"_s}).exitCode, 0);
        QCOMPARE(run({u"plan"_s, model, u"--repo"_s, u"alice/moved"_s, u"--save"_s, file}).exitCode, 0);
        QVERIFY(m_sandbox->writeFile(u"model/config.json"_s, R"({"model_type": "another"})"));
        const QJsonValue before = run({u"repo"_s, u"info"_s, u"alice/moved"_s, u"--json"_s}).json()[u"head"];
        const CliRun published = run({u"publish"_s, u"--plan"_s, file, u"--json"_s});
        QCOMPARE(published.exitCode, 1);
        QCOMPARE(published.errorKind(), u"FileChanged"_s);
        QCOMPARE(run({u"repo"_s, u"info"_s, u"alice/moved"_s, u"--json"_s}).json()[u"head"], before);
    }

    void verifyTellsWhatDiffersAndWhatIsMissing()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        QCOMPARE(run({u"publish"_s, model, u"--repo"_s, u"alice/verify"_s, u"--create"_s}).exitCode, 0);
        QVERIFY(m_sandbox->writeFile(u"model/config.json"_s, "{}"));
        QVERIFY(m_sandbox->writeFile(u"model/extra.txt"_s, "x"));
        const CliRun verified = run({u"verify"_s, model, u"--repo"_s, u"alice/verify"_s, u"--json"_s});
        QCOMPARE(verified.exitCode, 1);
        QCOMPARE(verified.json()[u"differing"].toArray(), QJsonArray{u"config.json"_s});
        QCOMPARE(verified.json()[u"missing"].toArray(), QJsonArray{u"extra.txt"_s});
        QCOMPARE(verified.json()[u"matching"].toArray().size(), 2);
    }

    void repositoriesAreCreatedListedAndDeleted()
    {
        const CliRun created = run({u"repo"_s, u"create"_s, u"acme/tiny"_s, u"--public"_s, u"--json"_s});
        QVERIFY2(created.exitCode == 0, created.text());
        QCOMPARE(run({u"repo"_s, u"create"_s, u"acme/tiny"_s, u"--json"_s}).errorKind(), u"AlreadyExists"_s);
        QCOMPARE(run({u"repo"_s, u"create"_s, u"acme/tiny"_s, u"--exist-ok"_s}).exitCode, 0);
        const QJsonArray listed = run({u"repo"_s, u"list"_s, u"acme"_s, u"--json"_s}).json()[u"repositories"].toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0][u"id"].toString(), u"acme/tiny"_s);
        QCOMPARE(listed[0][u"private"].toBool(), false);

        const CliRun refused = run({u"repo"_s, u"delete"_s, u"acme/tiny"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("--yes"), refused.err);
        QCOMPARE(run({u"repo"_s, u"info"_s, u"acme/tiny"_s}).exitCode, 0);
        QCOMPARE(run({u"repo"_s, u"delete"_s, u"acme/tiny"_s, u"--yes"_s}).exitCode, 0);
        QCOMPARE(run({u"repo"_s, u"info"_s, u"acme/tiny"_s, u"--json"_s}).errorKind(), u"RepositoryNotFound"_s);
    }

    void whoamiTellsWhoAndFromWhere()
    {
        const CliRun who = run({u"whoami"_s, u"--json"_s});
        QVERIFY2(who.exitCode == 0, who.text());
        QCOMPARE(who.json()[u"name"].toString(), u"alice"_s);
        QCOMPARE(who.json()[u"token"][u"role"].toString(), u"write"_s);
        QCOMPARE(who.json()[u"token"][u"where"].toString(), u"HF_TOKEN"_s);
        m_sandbox->unsetVariable(u"HF_TOKEN"_s);
        QCOMPARE(run({u"whoami"_s, u"--json"_s}).errorKind(), u"SignInRequired"_s);
    }

    void loginStoresNoTokenThatTheHubRefuses()
    {
        m_sandbox->unsetVariable(u"HF_TOKEN"_s);
        const CliRun in = run({u"login"_s, u"--token"_s, u"-"_s, u"--json"_s}, "hf_wrongwrongwrong\n");
        QCOMPARE(in.exitCode, 1);
        QCOMPARE(in.errorKind(), u"SignInRequired"_s);
        QVERIFY(!QFile::exists(m_sandbox->path(u"home/.cache/huggingface/token"_s)));
        QCOMPARE(run({u"login"_s, u"--token"_s, u"-"_s, u"--json"_s}, "\n").errorKind(), u"InvalidInput"_s);
    }

    void aTokenStaysWithItsHub()
    {
        HubFixture other;
        const CliRun who = run({u"whoami"_s, u"--endpoint"_s, other.endpoint().toString(), u"--json"_s});
        QCOMPARE(who.errorKind(), u"SignInRequired"_s);
        QVERIFY2(who.err.contains("HF_TOKEN belongs to"), who.err);
        QVERIFY(other.faults().requests().empty());
    }

    void tokensAppearNowhere()
    {
        const QString model = m_sandbox->writeModel(u"model"_s);
        QByteArray printed;
        for (const QStringList &arguments :
             {QStringList{u"whoami"_s},
              {u"whoami"_s, u"--json"_s},
              {u"publish"_s, model, u"--repo"_s, u"alice/secret"_s, u"--create"_s, u"--json"_s},
              {u"plan"_s, model, u"--repo"_s, u"alice/secret"_s, u"--save"_s, u"plan.json"_s}}) {
            const CliRun outcome = run(arguments);
            QVERIFY2(outcome.exitCode == 0, outcome.text());
            printed += outcome.text();
        }
        m_sandbox->unsetVariable(u"HF_TOKEN"_s);
        printed += run({u"login"_s, u"--token"_s, u"-"_s}, HubFixture::aliceToken.toUtf8()).text();
        QVERIFY(!printed.contains(HubFixture::aliceToken.toUtf8()));

        QDirIterator walk{m_sandbox->path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
        bool sawLog = false;
        while (walk.hasNext()) {
            QFile file{walk.next()};
            if (file.fileName().endsWith(u"/stored_tokens")) {  // where it belongs, as there is no keychain
                QCOMPARE(ownerMode(file.fileName()), u"600"_s);
                continue;
            }
            sawLog = sawLog || file.fileName().endsWith(u"/slipway.log");
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(HubFixture::aliceToken.toUtf8()), qPrintable(file.fileName()));
        }
        QVERIFY(sawLog);
    }

    void theHubServesUntilItIsAskedToStop()
    {
        HubProcess hub{*m_sandbox, m_sandbox->path(u"served"_s), {u"--user"_s, u"ada"_s}};
        QVERIFY(hub.isReady());
        QCOMPARE(hub.ready().keys(), (QStringList{u"accounts"_s, u"endpoint"_s, u"root"_s, u"token"_s, u"user"_s}));
        QCOMPARE(hub.ready()[u"user"].toString(), u"ada"_s);
        m_sandbox->useHub(hub.endpoint(), hub.token());
        QCOMPARE(run({u"whoami"_s, u"--json"_s}).json()[u"name"].toString(), u"ada"_s);

        const CliRun second = run({u"hub"_s, u"serve"_s, u"--root"_s, m_sandbox->path(u"other"_s), u"--port"_s,
                                   QString::number(hub.endpoint().port()), u"--json"_s});
        QCOMPARE(second.errorKind(), u"AddressInUse"_s);
        QCOMPARE(hub.terminate(), 0);
    }

    void theHubHasSeveralPeopleAndTheirOrganisations()
    {
        const QString root = m_sandbox->path(u"people"_s);
        {
            HubProcess hub{*m_sandbox,
                           root,
                           {u"--user"_s, u"ada"_s, u"--user"_s, u"bo"_s, u"--organization"_s, u"acme"_s,
                            u"--organization"_s, u"solo:bo"_s}};
            QVERIFY(hub.isReady());
            const QJsonArray people = hub.ready()[u"accounts"].toArray();
            QCOMPARE(people.size(), 2);
            QCOMPARE(people[0][u"user"].toString(), u"ada"_s);
            QCOMPARE(people[0][u"token"].toString(), hub.token());
            QCOMPARE(people[1][u"organisations"].toArray(), (QJsonArray{u"acme"_s, u"solo"_s}));
            QCOMPARE(rolesOf(hub.endpoint(), people[0][u"token"].toString()), (QStringList{u"ada"_s, u"acme admin"_s}));
            QCOMPARE(rolesOf(hub.endpoint(), people[1][u"token"].toString()),
                     (QStringList{u"bo"_s, u"acme write"_s, u"solo admin"_s}));
        }
        // Who comes later is added; nobody's token or role changes.
        HubProcess hub{*m_sandbox, root, {u"--user"_s, u"cy"_s, u"--organization"_s, u"acme:cy,ada"_s}};
        QVERIFY(hub.isReady());
        QCOMPARE(rolesOf(hub.endpoint(), hub.token()), (QStringList{u"cy"_s, u"acme write"_s}));
        const QFileInfo accounts{root + u"/accounts.json"_s};
        QCOMPARE(accounts.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
    }

    void aHubIsNotStartedWithWrongNames_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QString>("subject");
        QTest::newRow("a member nobody knows") << QStringList{u"--organization"_s, u"acme:bo"_s} << u"bo"_s;
        QTest::newRow("no member") << QStringList{u"--organization"_s, u"acme:"_s} << u"acme"_s;
        QTest::newRow("not a name") << QStringList{u"--organization"_s, u"a b"_s} << u"a b"_s;
        QTest::newRow("a person's name") << QStringList{u"--organization"_s, u"ada"_s} << u"ada"_s;
        QTest::newRow("not a person's name") << QStringList{u"--user"_s, u"a/b"_s} << u"a/b"_s;
    }

    void aHubIsNotStartedWithWrongNames()
    {
        QFETCH(const QStringList, given);
        QFETCH(const QString, subject);
        const QString root = m_sandbox->path(u"wrong"_s);
        const CliRun outcome =
            run(QStringList{u"hub"_s, u"serve"_s, u"--json"_s, u"--root"_s, root, u"--user"_s, u"ada"_s} + given);
        QCOMPARE(outcome.errorKind(), u"InvalidInput"_s);
        QCOMPARE(outcome.json()[u"error"][u"subject"].toString(), subject);
        QVERIFY2(!QFile::exists(root + u"/accounts.json"_s), "half a set of people was stored");
    }

    void theWindowNeedsADisplay()
    {
        for (const QStringList &arguments : {QStringList{}, {u"open"_s, u"model"_s}, {m_sandbox->path(u"model"_s)}}) {
            const CliRun outcome = run(arguments);
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(outcome.err.contains("there is no display"), outcome.text());
        }
    }

    void germanIsSpoken()
    {
        m_sandbox->setVariable(u"SLIPWAY_LANGUAGE"_s, u"de"_s);
        const CliRun overview = run({u"--help"_s});
        QVERIFY2(overview.out.contains("Befehle:"), overview.out);
        const CliRun missing = run({u"publish"_s, u"nirgends"_s, u"--repo"_s, u"alice/x"_s, u"--create"_s});
        QVERIFY2(missing.err.contains("„nirgends“") || missing.err.contains("nirgends“ wurde nicht gefunden"),
                 missing.err);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
