#include "oauthpeople.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Answer;
using test::authorizeFields;
using test::commandLine;
using test::Fields;
using test::HubCaller;
using test::HubFixture;
using test::OAuthCaller;
using test::redirectUri;

namespace {

const QString deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;

}  // namespace

/// Tokens of applications: renewed, given to devices, and good for what was agreed to.
class LocalHubOAuthTokens : public QObject, private test::OAuthPeople
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void init() { meetApplication(); }

    void refreshTokensRotateAndAReplayEndsTheSignIn();
    void accessTokensExpireAndSaySo();
    void deviceCodesArePolledUntilAnswered();
    void deviceCodesAreDeniedAndExpire();
    void pollingTooFastIsSlowedDown();
    void scopesAreWhatTheTokenMayDo_data();
    void scopesAreWhatTheTokenMayDo();
    void contributorsTouchOnlyWhatTheyCreated();
    void whoamiDescribesTheToken();
    void tokensOutliveARestartAndAreNotOnDisk();
};

void LocalHubOAuthTokens::refreshTokensRotateAndAReplayEndsTheSignIn()
{
    const QString client = registered();
    m_caller->openConsent(authorizeFields(client));
    const QJsonObject first =
        m_caller
            ->token({{u"grant_type"_s, u"authorization_code"_s},
                     {u"client_id"_s, client},
                     {u"code"_s, OAuthCaller::parameter(m_caller->answerConsent(HubFixture::aliceToken), u"code"_s)},
                     {u"redirect_uri"_s, redirectUri},
                     {u"code_verifier"_s, OAuthCaller::verifier}})
            .json();
    const auto refresh = [&](const QJsonObject &tokens, const QString &as) {
        return m_caller->token({{u"grant_type"_s, u"refresh_token"_s},
                                {u"client_id"_s, as},
                                {u"refresh_token"_s, tokens["refresh_token"].toString()}});
    };
    QCOMPARE(refresh(first, commandLine).json()["error"].toString(), "invalid_grant");
    const Answer answer = refresh(first, client);
    QCOMPARE(answer.status, 200);
    const QJsonObject second = answer.json();
    QVERIFY(second["refresh_token"] != first["refresh_token"]);
    QVERIFY(second["access_token"] != first["access_token"]);
    // An upload under way goes on with the token it began with.
    for (const QJsonObject &tokens : {first, second})
        QCOMPARE(HubCaller(m_hub->endpoint(), tokens["access_token"].toString()).get("/api/whoami-v2").status, 200);

    QCOMPARE(refresh(first, client).json()["error"].toString(), "invalid_grant");
    QCOMPARE(refresh(second, client).json()["error"].toString(), "invalid_grant");
    QCOMPARE(HubCaller(m_hub->endpoint(), second["access_token"].toString()).get("/api/whoami-v2").status, 401);
}

void LocalHubOAuthTokens::accessTokensExpireAndSaySo()
{
    HubFixture hub{{.oauth = {.accessToken = 0s}}};
    OAuthCaller caller{hub.endpoint()};
    const QJsonObject tokens = caller.signIn(HubFixture::aliceToken, u"profile"_s);
    QCOMPARE(tokens["expires_in"].toInteger(), 0);
    const Answer answer = HubCaller(hub.endpoint(), tokens["access_token"].toString()).get("/api/whoami-v2");
    QCOMPARE(answer.status, 401);
    QVERIFY2(answer.error().endsWith("is expired"), qPrintable(answer.error()));
}

void LocalHubOAuthTokens::deviceCodesArePolledUntilAnswered()
{
    HubFixture hub{{.oauth = {.pollInterval = 0s}}};
    OAuthCaller caller{hub.endpoint()};
    const QJsonObject device = caller.http()
                                   .send("POST", "/oauth/device", test::formOf({{u"client_id"_s, commandLine}}),
                                         {{"Content-Type", "application/x-www-form-urlencoded"}})
                                   .json();
    const QString userCode = device["user_code"].toString();
    QCOMPARE(userCode.size(), 9);
    QVERIFY(device["verification_uri_complete"].toString().endsWith(userCode));
    const Fields poll{{u"grant_type"_s, deviceGrant},
                      {u"device_code"_s, device["device_code"].toString()},
                      {u"client_id"_s, commandLine}};
    QCOMPARE(caller.token(poll).json()["error"].toString(), "authorization_pending");

    QVERIFY(caller.openDevicePage(userCode.toLower().remove(u'-')).body.contains(userCode.toUtf8()));
    QCOMPARE(caller.answerDevice(u"hf_wrong"_s).status, 403);
    QCOMPARE(caller.token(poll).json()["error"].toString(), "authorization_pending");
    QCOMPARE(caller.answerDevice(HubFixture::aliceToken, {u"acme"_s, u"studio"_s}).status, 200);
    const QJsonObject tokens = caller.token(poll).json();
    QVERIFY(tokens["refresh_token"].toString().startsWith("hf_"));
    HubCaller application{hub.endpoint(), tokens["access_token"].toString()};
    QCOMPARE(application.createModel("acme/by-device").status, 200);
    QCOMPARE(caller.token(poll).json()["error"].toString(), "invalid_grant");
    QCOMPARE(caller.openDevicePage(userCode).status, 404);
}

void LocalHubOAuthTokens::deviceCodesAreDeniedAndExpire()
{
    const auto poll = [](OAuthCaller &caller, const QJsonObject &device) {
        return caller
            .token({{u"grant_type"_s, deviceGrant},
                    {u"device_code"_s, device["device_code"].toString()},
                    {u"client_id"_s, commandLine}})
            .json()["error"]
            .toString();
    };
    const QJsonObject denied = m_caller->http().post("/oauth/device", {{"client_id", commandLine}}).json();
    m_caller->openDevicePage(denied["user_code"].toString());
    QCOMPARE(m_caller->answerDevice({}, {}, u"deny"_s).status, 200);
    QCOMPARE(poll(*m_caller, denied), "access_denied");

    HubFixture hub{{.oauth = {.deviceCode = 0s}}};
    OAuthCaller caller{hub.endpoint()};
    const QJsonObject expired = caller.http().post("/oauth/device", {{"client_id", commandLine}}).json();
    QCOMPARE(caller.openDevicePage(expired["user_code"].toString()).status, 404);
    QCOMPARE(poll(caller, expired), "expired_token");
    QCOMPARE(poll(caller, {{"device_code", "nonsense"}}), "invalid_grant");
    QCOMPARE(m_caller->http().post("/oauth/device", {{"client_id", "nobody"}}).json()["error"].toString(),
             "invalid_client");
}

void LocalHubOAuthTokens::pollingTooFastIsSlowedDown()
{
    const QJsonObject device = m_caller->http().post("/oauth/device", {{"client_id", commandLine}}).json();
    QCOMPARE(device["interval"].toInteger(), 5);
    QStringList answers;
    for (int i = 0; i < 3; ++i)
        answers.append(m_caller
                           ->token({{u"grant_type"_s, deviceGrant},
                                    {u"device_code"_s, device["device_code"].toString()},
                                    {u"client_id"_s, commandLine}})
                           .error());
    QCOMPARE(answers, QStringList({"authorization_pending", "slow_down", "slow_down"}));
}

void LocalHubOAuthTokens::scopesAreWhatTheTokenMayDo_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QStringList>("organisations");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("profile") << "profile" << QStringList{"acme"} << "";
    QTest::newRow("read-repos") << "read-repos" << QStringList{} << "read";
    QTest::newRow("read-repos in acme") << "read-repos" << QStringList{"acme"} << "read acme-read";
    QTest::newRow("write-repos") << "write-repos" << QStringList{} << "read write";
    QTest::newRow("write-repos in acme") << "write-repos" << QStringList{"acme"} << "read write acme-read acme-write";
    QTest::newRow("manage-repos") << "manage-repos" << QStringList{} << "read write create settings";
    QTest::newRow("manage-repos in acme")
        << "manage-repos" << QStringList{"acme"} << "read write create settings acme-read acme-write acme-create";
}

void LocalHubOAuthTokens::scopesAreWhatTheTokenMayDo()
{
    QFETCH(QString, scope);
    QFETCH(QStringList, organisations);
    QFETCH(QString, allowed);
    static int number = 0;
    const QByteArray name = "scoped-" + QByteArray::number(++number);
    QCOMPARE(m_alice->createModel(QString("alice/" + name), true).status, 200);
    QCOMPARE(m_alice->createModel(QString("acme/" + name), true).status, 200);
    const QJsonObject tokens = m_caller->signIn(HubFixture::aliceToken, scope, organisations);
    HubCaller app{m_hub->endpoint(), tokens["access_token"].toString()};
    const auto file = HubCaller::fileOperation("a.txt", "a");
    QStringList done;
    const auto note = [&](const char *what, const Answer &answer) {
        if (answer.status == 200)
            done.append(QString::fromLatin1(what));
        else
            QVERIFY2(answer.status == 403 || answer.status == 404, answer.body.constData());
    };
    note("read", app.get("/api/models/alice/" + name));
    note("write", app.commit("alice/" + name, "main", {file}));
    note("create", app.createModel(QString("alice/new-" + name)));
    note("settings", app.send("PUT", "/api/models/alice/" + name + "/settings", R"({"gated":"auto"})"));
    note("acme-read", app.get("/api/models/acme/" + name));
    note("acme-write", app.commit("acme/" + name, "main", {file}));
    note("acme-create", app.createModel(QString("acme/new-" + name)));
    QCOMPARE(done.join(u' '), allowed);
}

void LocalHubOAuthTokens::contributorsTouchOnlyWhatTheyCreated()
{
    QCOMPARE(m_alice->createModel("alice/not-yours", true).status, 200);
    const QJsonObject tokens = m_caller->signIn(HubFixture::aliceToken, u"contribute-repos"_s);
    HubCaller app{m_hub->endpoint(), tokens["access_token"].toString()};
    const auto file = HubCaller::fileOperation("a.txt", "a");
    QCOMPARE(app.createModel("alice/mine", true).status, 200);
    QCOMPARE(app.commit("alice/mine", "main", {file}).status, 200);
    QCOMPARE(app.get("/api/models/alice/mine").status, 200);
    QCOMPARE(app.get("/api/models/alice/not-yours").status, 404);
    QCOMPARE(app.remove("/api/repos/delete", {{"name", "not-yours"}}).status, 404);
    QCOMPARE(m_alice->get("/api/models/alice/mine").status, 200);
}

void LocalHubOAuthTokens::whoamiDescribesTheToken()
{
    const QJsonObject tokens = m_caller->signIn(HubFixture::aliceToken, u"openid manage-repos"_s, {u"acme"_s});
    const QJsonObject me = HubCaller(m_hub->endpoint(), tokens["access_token"].toString()).get("/api/whoami-v2").json();
    QCOMPARE(me["name"].toString(), "alice");
    QVERIFY(!me.contains("email"));
    QCOMPARE(me["orgs"].toArray().size(), 1);
    QCOMPARE(me["orgs"][0]["plan"].toString(), "team");
    QCOMPARE(me["auth"]["accessToken"]["role"].toString(), "fineGrained");
    QVERIFY(!me["auth"]["expiresAt"].toString().isEmpty());
    const QJsonArray scoped = me["auth"]["accessToken"]["fineGrained"]["scoped"].toArray();
    QCOMPARE(scoped.size(), 2);
    QCOMPARE(scoped.at(1)["entity"]["name"].toString(), "acme");
    QVERIFY(scoped.at(1)["permissions"].toArray().contains("repo.write"));
}

void LocalHubOAuthTokens::tokensOutliveARestartAndAreNotOnDisk()
{
    const QJsonObject tokens = m_caller->signIn(HubFixture::aliceToken, u"profile"_s);
    const QString token = tokens["access_token"].toString();
    const QString path = m_hub->root() + u"/oauth.json"_s;
    QVERIFY((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup)) == 0);
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(!stored.contains(token.toUtf8()) && !stored.contains(tokens["refresh_token"].toString().toUtf8()));

    QVERIFY(m_hub->restart());
    QCOMPARE(HubCaller(m_hub->endpoint(), token).get("/api/whoami-v2").json()["name"].toString(), "alice");
}

QTEST_GUILESS_MAIN(LocalHubOAuthTokens)
#include "tst_localhuboauthtokens.moc"
