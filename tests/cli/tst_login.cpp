#include "tests/cli/sandbox.h"
#include "tests/support/hubfixture.h"
#include "tests/support/oauthserver.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CliRun;
using test::HubFixture;
using test::OAuthServer;
using test::Sandbox;

/// Signing in and out from the command line: by token, by code, in the browser, as several people. There is no keychain
/// in the sandbox.
class TestLogin final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<Sandbox> m_sandbox;

    CliRun run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_sandbox->run(arguments, input);
    }
    CliRun loginWith(const QString &token, const QStringList &more = {}) const
    {
        return run(QStringList{u"login"_s, u"--token"_s, u"-"_s} + more, token.toUtf8() + "\n");
    }
    QJsonArray accounts() const { return run({u"accounts"_s, u"--json"_s}).json()[u"accounts"].toArray(); }

    QString userOf(const QStringList &arguments) const
    {
        return run(QStringList{u"whoami"_s, u"--json"_s} + arguments).json()[u"name"].toString();
    }

    /// The files of the home folder that hold `secret`.
    QStringList filesWith(const QByteArray &secret) const
    {
        QStringList found;
        QDirIterator walk{m_sandbox->path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
        while (walk.hasNext()) {
            QFile file{walk.next()};
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                found.append(file.fileName());
        }
        return found;
    }

    static QString ownerMode(const QString &path)
    {
        return QString::number(QFile::permissions(path).toInt() & 0x0777, 16);
    }

    /// A program of this name that comes first in the PATH.
    bool addProgram(const QString &name, const QByteArray &script) const
    {
        const bool isWritten = m_sandbox->writeFile(u"bin/"_s + name, "#!/bin/sh\n" + script);
        m_sandbox->setVariable(u"PATH"_s, m_sandbox->path(u"bin"_s) + u':' + qEnvironmentVariable("PATH"));
        return isWritten
            && QFile::setPermissions(m_sandbox->path(u"bin/"_s + name),
                                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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
        m_sandbox->setVariable(u"HF_ENDPOINT"_s, m_hub->endpoint().toString());
        m_hub->faults().clear();
    }

    void aTokenIsKeptInAPrivateFileAndSaidSo()
    {
        const CliRun in = loginWith(HubFixture::aliceToken);
        QVERIFY2(in.exitCode == 0, in.text());
        QVERIFY2(in.out.contains("as alice") && in.out.contains("No keychain could be used"), in.text());
        const QStringList files = filesWith(HubFixture::aliceToken.toUtf8());
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.first().endsWith(u"/stored_tokens") && in.out.contains(files.first().toUtf8()), in.text());
        QCOMPARE(ownerMode(files.first()), u"600"_s);

        const CliRun who = run({u"whoami"_s, u"--json"_s});
        QCOMPARE(who.json()[u"name"].toString(), u"alice"_s);
        QCOMPARE(who.json()[u"token"][u"source"].toString(), u"file"_s);
        QCOMPARE(who.json()[u"token"][u"where"].toString(), files.first());

        QCOMPARE(run({u"logout"_s}).exitCode, 0);
        QCOMPARE(filesWith(HubFixture::aliceToken.toUtf8()), QStringList{});
        QCOMPARE(run({u"whoami"_s, u"--json"_s}).errorKind(), u"SignInRequired"_s);
        QCOMPARE(run({u"logout"_s, u"--json"_s}).json()[u"signed_out"], QJsonValue{false});
    }

    void aSharedSignInIsInTheHubClientsFiles()
    {
        const CliRun in = loginWith(HubFixture::aliceToken, {u"--share"_s, u"--json"_s});
        QVERIFY2(in.exitCode == 0, in.text());
        QCOMPARE(in.json()[u"token"][u"source"].toString(), u"hub-client"_s);
        QFile active{m_sandbox->path(u"home/.cache/huggingface/token"_s)};
        QVERIFY(active.open(QIODevice::ReadOnly));
        QCOMPARE(active.readAll(), HubFixture::aliceToken.toUtf8());
        QCOMPARE(ownerMode(active.fileName()), u"600"_s);
        QCOMPARE(filesWith(HubFixture::aliceToken.toUtf8()).size(), 2);
        QCOMPARE(userOf({}), u"alice"_s);
        QCOMPARE(run({u"logout"_s}).exitCode, 0);
        QCOMPARE(filesWith(HubFixture::aliceToken.toUtf8()), QStringList{});
    }

    void onlyTheUsualHubCanBeShared()
    {
        m_sandbox->unsetVariable(u"HF_ENDPOINT"_s);
        const CliRun in = loginWith(HubFixture::aliceToken,
                                    {u"--share"_s, u"--json"_s, u"--endpoint"_s, m_hub->endpoint().toString()});
        QCOMPARE(in.errorKind(), u"InvalidInput"_s);
        QVERIFY(m_hub->faults().requests().empty());
    }

    void severalAccountsLiveSideBySide()
    {
        QCOMPARE(loginWith(HubFixture::aliceToken).exitCode, 0);
        QCOMPARE(loginWith(HubFixture::bobWriteToken).exitCode, 0);
        QCOMPARE(accounts().size(), 2);
        QCOMPARE(accounts().at(0)[u"user"].toString(), u"alice"_s);
        QCOMPARE(accounts().at(1)[u"default"].toBool(), true);
        QCOMPARE(userOf({}), u"bob"_s);
        QCOMPARE(userOf({u"--account"_s, u"alice"_s}), u"alice"_s);
        QCOMPARE(userOf({u"--account"_s, u"alice/write"_s}), u"alice"_s);
        QCOMPARE(run({u"whoami"_s, u"--account"_s, u"carol"_s, u"--json"_s}).errorKind(), u"InvalidInput"_s);

        const QString model = m_sandbox->writeModel(u"model"_s);
        const CliRun published = run({u"publish"_s, model, u"--repo"_s, u"alice/by-name"_s, u"--create"_s,
                                      u"--account"_s, u"alice"_s, u"--json"_s});
        QVERIFY2(published.exitCode == 0, published.text());
        const CliRun foreign = run({u"repo"_s, u"create"_s, u"alice/by-bob"_s, u"--json"_s});
        QCOMPARE(foreign.errorKind(), u"NotPermitted"_s);

        QCOMPARE(run({u"logout"_s, u"--account"_s, u"bob"_s}).exitCode, 0);
        QCOMPARE(userOf({}), u"alice"_s);
        QCOMPARE(filesWith(HubFixture::bobWriteToken.toUtf8()), QStringList{});
    }

    void theListShowsNoSecret()
    {
        QCOMPARE(loginWith(HubFixture::aliceToken).exitCode, 0);
        m_sandbox->setVariable(u"HF_TOKEN"_s, HubFixture::bobToken);
        for (const QStringList &arguments : {QStringList{u"accounts"_s}, {u"accounts"_s, u"--json"_s}}) {
            const CliRun list = run(arguments);
            QVERIFY2(list.exitCode == 0, list.text());
            QVERIFY2(list.out.contains("alice") && list.out.contains("HF_TOKEN"), list.out);
            QVERIFY2(!list.out.contains("hf_"), list.out);
        }
        QVERIFY(run({u"accounts"_s}).out.contains("* is used"));
        QVERIFY2(m_hub->faults().count("GET", u"/whoami"_s) == 1, "the Hub is not asked for the list");
    }

    void aTokenOfTheEnvironmentStays()
    {
        QCOMPARE(loginWith(HubFixture::aliceToken).exitCode, 0);
        m_sandbox->setVariable(u"HF_TOKEN"_s, HubFixture::bobToken);
        QCOMPARE(userOf({}), u"bob"_s);
        const CliRun out = run({u"logout"_s});
        QCOMPARE(out.exitCode, 0);
        QVERIFY2(out.err.contains("HF_TOKEN is set"), out.text());
        QCOMPARE(filesWith(HubFixture::aliceToken.toUtf8()), QStringList{});
        QCOMPARE(userOf({}), u"bob"_s);
    }

    void aCodeIsShownAndWaitedFor()
    {
        OAuthServer hub;
        m_sandbox->setVariable(u"HF_ENDPOINT"_s, hub.endpoint().toString());
        hub.script("/oauth/device",
                   {{.body = "{\"device_code\":\"dc\",\"user_code\":\"WXYZ-1234\",\"interval\":1,"
                             "\"verification_uri\":\"https://hub.example/oauth/device\"}"}});
        hub.script("/oauth/token",
                   {{.status = 400, .body = "{\"error\":\"authorization_pending\"}"},
                    {.body = "{\"access_token\":\"hf_oauth_first\",\"refresh_token\":\"hf_oauth_refresh_first\","
                             "\"expires_in\":2592000}"}});
        const CliRun in = run({u"login"_s, u"--json"_s});  // without a display a code is the way
        QVERIFY2(in.exitCode == 0, in.text());
        QVERIFY2(in.err.contains("WXYZ-1234") && in.err.contains("https://hub.example/oauth/device"), in.text());
        QCOMPARE(in.json()[u"name"].toString(), u"alice"_s);
        QVERIFY2(!in.text().contains("hf_oauth"), in.text());
        QCOMPARE(accounts().first()[u"token_name"].toString(), u"oauth-alice"_s);
        QCOMPARE(filesWith("hf_oauth_refresh_first").size(), 1);

        // The token lives on: it is renewed when the Hub no longer takes it.
        hub.script("/oauth/token", {});
        hub.setTokens("hf_oauth_revoked", "hf_oauth_refresh_first");
        QCOMPARE(userOf({}), u"alice"_s);
        QCOMPARE(filesWith("hf_oauth_first"), QStringList{});
        QCOMPARE(filesWith(hub.refresh()).size(), 1);
    }

    void theBrowserBringsTheCodeBack()
    {
        OAuthServer hub;
        m_sandbox->setVariable(u"HF_ENDPOINT"_s, hub.endpoint().toString());
        hub.script("/oauth/register", {{.status = 201, .body = "{\"client_id\":\"registered\"}"}});
        hub.script("/oauth/token", {{.body = "{\"access_token\":\"hf_oauth_first\",\"expires_in\":3600}"}});
        // Somebody who says yes on every page.
        QVERIFY(addProgram(u"xdg-open"_s,
                           "state=$(printf %s \"$1\" | sed 's/.*[?&]state=\\([^&]*\\).*/\\1/')\n"
                           "port=$(printf %s \"$1\" | sed 's/.*127\\.0\\.0\\.1%3A\\([0-9]*\\)%2F.*/\\1/')\n"
                           "curl -s \"http://127.0.0.1:$port/callback?code=the-code&state=$state\"\n"));
        const CliRun in = run({u"login"_s, u"--browser"_s, u"--json"_s});
        QVERIFY2(in.exitCode == 0, in.text());
        QCOMPARE(in.json()[u"name"].toString(), u"alice"_s);
        const auto form = hub.forms("/oauth/token").constFirst();
        QCOMPARE(form.value("code"), "the-code");
        QCOMPARE(form.value("client_id"), "registered");
        QVERIFY2(!in.text().contains("the-code") && !in.text().contains("hf_oauth"), in.text());
        QCOMPARE(filesWith("the-code").size(), 1);  // that of the test itself
    }

    void aHubThatIsNotThereIsSaidSoon()
    {
        m_sandbox->setVariable(u"HF_ENDPOINT"_s, u"http://127.0.0.1:%1"_s.arg(closedPort()));
        m_sandbox->setVariable(u"HF_TOKEN"_s, HubFixture::aliceToken);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run({u"whoami"_s, u"--json"_s}).errorKind(), u"Offline"_s);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(run({u"login"_s, u"--device"_s, u"--json"_s}).errorKind(), u"Offline"_s);
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
