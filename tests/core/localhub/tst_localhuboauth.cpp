#include "oauthpeople.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::Answer;
using test::authorizeFields;
using test::commandLine;
using test::Fields;
using test::HubCaller;
using test::HubFixture;
using test::OAuthCaller;
using test::redirectUri;

namespace {

void replace(Fields &fields, const QString &key, const QString &value)
{
    for (auto &[name, old] : fields) {
        if (name == key)
            old = value;
    }
}

}  // namespace

/// Sign-in by OAuth as applications do it: every step and every refusal on the way to the first token.
class LocalHubOAuth : public QObject, private test::OAuthPeople
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void init() { meetApplication(); }

    void discoveryNamesTheEndpoints();
    void registersOnlySafeReturnAddresses_data();
    void registersOnlySafeReturnAddresses();
    void anyPortOnLoopbackIsTheSameReturnAddress();
    void wrongReturnAddressesAreNeverFollowed();
    void theConsentPageIsEscapedAndCannotBeFramed();
    void refusesToStartWithout_data();
    void refusesToStartWithout();
    void aCodeBecomesATokenOnce();
    void theCodeIsBoundToVerifierClientAndAddress_data();
    void theCodeIsBoundToVerifierClientAndAddress();
    void theJavaScriptClientNamesNoClient();
    void confidentialApplicationsNeedTheirSecret();
    void aPageIsAnsweredOnceAndOnlyByItsBrowser();
    void denyingTellsTheApplication();
    void tokensThatCannotDoEverythingDoNotConsent_data();
    void tokensThatCannotDoEverythingDoNotConsent();
};

void LocalHubOAuth::discoveryNamesTheEndpoints()
{
    const QJsonObject configuration = m_anonymous->get("/.well-known/openid-configuration").json();
    const QString base = m_hub->endpoint().toString();
    QCOMPARE(configuration["authorization_endpoint"].toString(), base + "/oauth/authorize");
    QCOMPARE(configuration["token_endpoint"].toString(), base + "/oauth/token");
    QCOMPARE(configuration["userinfo_endpoint"].toString(), base + "/oauth/userinfo");
    QVERIFY(configuration["scopes_supported"].toArray().contains("manage-repos"));
}

void LocalHubOAuth::registersOnlySafeReturnAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("status");
    QTest::newRow("https") << "https://app.example/cb" << 201;
    QTest::newRow("loopback") << "http://localhost:1/cb" << 201;
    QTest::newRow("a scheme of one's own") << "example.app:/cb" << 201;
    QTest::newRow("http elsewhere") << "http://app.example/cb" << 400;
    QTest::newRow("a script") << "javascript:alert(1)" << 400;
    QTest::newRow("data") << "data:text/html,x" << 400;
    QTest::newRow("a fragment") << "https://app.example/cb#x" << 400;
    QTest::newRow("a password") << "https://a:b@app.example/cb" << 400;
}

void LocalHubOAuth::registersOnlySafeReturnAddresses()
{
    QFETCH(QString, address);
    QFETCH(int, status);
    const Answer answer = m_caller->registerApp({address});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json()["error"].toString(), status == 201 ? "" : "invalid_redirect_uri");
}

void LocalHubOAuth::anyPortOnLoopbackIsTheSameReturnAddress()
{
    const QString client = registered();
    QCOMPARE(m_caller->openConsent(authorizeFields(client, u"http://127.0.0.1:54321/callback"_s)).status, 200);
    for (const QString &other :
         {u"http://127.0.0.1:54321/other"_s, u"http://localhost:54321/callback"_s, u"https://127.0.0.1/callback"_s})
        QCOMPARE(m_caller->openConsent(authorizeFields(client, other)).status, 400);
    const QString web = registered({u"https://app.example/cb"_s});
    QCOMPARE(m_caller->openConsent(authorizeFields(web, u"https://app.example/cb"_s)).status, 200);
    QCOMPARE(m_caller->openConsent(authorizeFields(web, u"https://app.example:444/cb"_s)).status, 400);
}

void LocalHubOAuth::wrongReturnAddressesAreNeverFollowed()
{
    const Answer unknown = m_caller->openConsent(authorizeFields(u"nobody"_s));
    QCOMPARE(unknown.status, 400);
    QVERIFY(unknown.header("location").isEmpty());
    const Answer elsewhere = m_caller->openConsent(authorizeFields(registered(), u"https://evil.example/"_s));
    QCOMPARE(elsewhere.status, 400);
    QVERIFY(elsewhere.header("location").isEmpty());
}

void LocalHubOAuth::theConsentPageIsEscapedAndCannotBeFramed()
{
    const Answer page = m_caller->openConsent(authorizeFields(registered()));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Test &lt;App&gt;"));
    QVERIFY(!page.body.contains("<App>"));
    QCOMPARE(page.header("x-frame-options"), "DENY");
    const QByteArray policy = page.header("content-security-policy");
    QVERIFY(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    QVERIFY(policy.contains("form-action 'self' http://127.0.0.1"));
    QVERIFY(!policy.contains("unsafe") && !policy.contains("script-src"));
    QCOMPARE(page.header("cache-control"), "no-store");
    QVERIFY(page.header("set-cookie").contains("HttpOnly"));
    QCOMPARE(m_anonymous->get("/oauth/device", {{"Host", "evil.example"}}).status, 421);
}

void LocalHubOAuth::refusesToStartWithout_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("a code response") << "response_type" << "token" << "unsupported_response_type";
    QTest::newRow("PKCE") << "code_challenge" << "" << "invalid_request";
    QTest::newRow("S256") << "code_challenge_method" << "plain" << "invalid_request";
    QTest::newRow("known scopes") << "scope" << "openid root" << "invalid_scope";
}

void LocalHubOAuth::refusesToStartWithout()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, error);
    Fields fields = authorizeFields(registered());
    replace(fields, key, value);
    const Answer answer = m_caller->openConsent(fields);
    QCOMPARE(answer.status, 303);
    QVERIFY(answer.header("location").startsWith("http://127.0.0.1/callback?"));
    QCOMPARE(OAuthCaller::parameter(answer, u"error"_s), error);
    QCOMPARE(OAuthCaller::parameter(answer, u"state"_s), u"{\"nonce\":\"ä&=\"}"_s);
}

void LocalHubOAuth::aCodeBecomesATokenOnce()
{
    const QString client = registered();
    QCOMPARE(m_caller->openConsent(authorizeFields(client)).status, 200);
    const Answer allowed = m_caller->answerConsent(HubFixture::aliceToken);
    QCOMPARE(allowed.status, 303);
    QCOMPARE(OAuthCaller::parameter(allowed, u"state"_s), u"{\"nonce\":\"ä&=\"}"_s);
    QVERIFY(!allowed.header("location").contains("hf_"));
    const Fields exchange{{u"grant_type"_s, u"authorization_code"_s},
                          {u"client_id"_s, client},
                          {u"code"_s, OAuthCaller::parameter(allowed, u"code"_s)},
                          {u"redirect_uri"_s, redirectUri},
                          {u"code_verifier"_s, OAuthCaller::verifier}};
    const Answer given = m_caller->token(exchange);
    QCOMPARE(given.status, 200);
    QCOMPARE(given.header("cache-control"), "no-store");
    const QJsonObject tokens = given.json();
    QVERIFY(tokens["access_token"].toString().startsWith("hf_oauth_"));
    QCOMPARE(tokens["token_type"].toString(), "bearer");
    QCOMPARE(tokens["scope"].toString(), "openid profile");
    QVERIFY(tokens["expires_in"].toInteger() > 0);
    QCOMPARE(tokens["id_token"].toString().count(u'.'), 2);

    HubCaller application{m_hub->endpoint(), tokens["access_token"].toString()};
    const QJsonObject person = application.get("/oauth/userinfo").json();
    QCOMPARE(person["preferred_username"].toString(), "alice");
    QVERIFY(!person.contains("email"));
    QCOMPARE(m_anonymous->get("/oauth/userinfo").json()["error"].toString(), "invalid_token");

    const Answer again = m_caller->token(exchange);
    QCOMPARE(again.status, 400);
    QCOMPARE(again.json()["error"].toString(), "invalid_grant");
}

void LocalHubOAuth::theCodeIsBoundToVerifierClientAndAddress_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("another verifier") << "code_verifier" << QString(60, u'x') << "invalid_grant";
    QTest::newRow("no verifier") << "code_verifier" << "" << "invalid_grant";
    QTest::newRow("another address") << "redirect_uri" << "http://127.0.0.1:1/callback" << "invalid_grant";
    QTest::newRow("another application") << "client_id" << commandLine << "invalid_grant";
    QTest::newRow("no such application") << "client_id" << "nobody" << "invalid_client";
}

void LocalHubOAuth::theCodeIsBoundToVerifierClientAndAddress()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, error);
    const QString client = registered();
    m_caller->openConsent(authorizeFields(client));
    Fields exchange{{u"grant_type"_s, u"authorization_code"_s},
                    {u"client_id"_s, client},
                    {u"code"_s, OAuthCaller::parameter(m_caller->answerConsent(HubFixture::aliceToken), u"code"_s)},
                    {u"redirect_uri"_s, redirectUri},
                    {u"code_verifier"_s, OAuthCaller::verifier}};
    replace(exchange, key, value);
    QCOMPARE(m_caller->token(exchange).json()["error"].toString(), error);
}

void LocalHubOAuth::theJavaScriptClientNamesNoClient()
{
    m_caller->openConsent(authorizeFields(registered()));
    const QString code = OAuthCaller::parameter(m_caller->answerConsent(HubFixture::aliceToken), u"code"_s);
    QCOMPARE(m_caller
                 ->token({{u"grant_type"_s, u"authorization_code"_s},
                          {u"code"_s, code},
                          {u"redirect_uri"_s, redirectUri},
                          {u"code_verifier"_s, OAuthCaller::verifier}})
                 .status,
             200);
}

void LocalHubOAuth::confidentialApplicationsNeedTheirSecret()
{
    const QJsonObject app = m_caller->registerApp({redirectUri}, u"client_secret_basic"_s).json();
    const QString client = app["client_id"].toString();
    const QString secret = app["client_secret"].toString();
    QVERIFY(!secret.isEmpty());
    const auto exchange = [&](const QString &withSecret, bool basic) {
        m_caller->openConsent(authorizeFields(client));
        Fields fields{{u"grant_type"_s, u"authorization_code"_s},
                      {u"code"_s, OAuthCaller::parameter(m_caller->answerConsent(HubFixture::aliceToken), u"code"_s)},
                      {u"redirect_uri"_s, redirectUri},
                      {u"code_verifier"_s, OAuthCaller::verifier}};
        if (basic)
            return m_caller->token(
                fields, {{"Authorization", "Basic " + QString(client + u':' + withSecret).toLatin1().toBase64()}});
        return m_caller->token(fields + Fields{{u"client_id"_s, client}, {u"client_secret"_s, withSecret}});
    };
    QCOMPARE(exchange(secret, true).status, 200);
    QCOMPARE(exchange(secret, false).status, 200);
    QCOMPARE(exchange(u"wrong"_s, true).status, 401);
    QCOMPARE(exchange({}, false).json()["error"].toString(), "invalid_client");
}

void LocalHubOAuth::aPageIsAnsweredOnceAndOnlyByItsBrowser()
{
    m_caller->openConsent(authorizeFields(registered()));
    QCOMPARE(m_caller->answerConsent(HubFixture::aliceToken).status, 303);
    QCOMPARE(m_caller->answerConsent(HubFixture::aliceToken).status, 400);

    const Answer page = m_caller->openConsent(authorizeFields(registered()));
    const QByteArray form = "decision=allow&ticket=" + m_caller->ticket() + "&token=" + HubFixture::aliceToken.toUtf8();
    QCOMPARE(m_anonymous->send("POST", "/oauth/authorize", form).status, 400);
    QCOMPARE(m_anonymous
                 ->send("POST", "/oauth/authorize", form,
                        {{"Origin", "http://evil.example"}, {"Cookie", page.header("set-cookie").split(';').first()}})
                 .status,
             400);
    QCOMPARE(m_caller->answerConsent(HubFixture::aliceToken).status, 303);
}

void LocalHubOAuth::denyingTellsTheApplication()
{
    m_caller->openConsent(authorizeFields(registered()));
    const Answer denied = m_caller->answerConsent({}, {}, u"deny"_s);
    QCOMPARE(denied.status, 303);
    QCOMPARE(OAuthCaller::parameter(denied, u"error"_s), "access_denied");
    QVERIFY(OAuthCaller::parameter(denied, u"code"_s).isEmpty());
}

void LocalHubOAuth::tokensThatCannotDoEverythingDoNotConsent_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<int>("status");
    QTest::newRow("a read token for reading") << HubFixture::bobToken << "read-repos" << 303;
    QTest::newRow("a read token for writing") << HubFixture::bobToken << "write-repos" << 403;
    QTest::newRow("a fine-grained token") << HubFixture::carolToken << "profile" << 403;
    QTest::newRow("an expired token") << HubFixture::expiredToken << "profile" << 403;
    QTest::newRow("no token") << QString() << "profile" << 403;
    QTest::newRow("a token nobody has") << u"hf_nobody"_s << "profile" << 403;
}

void LocalHubOAuth::tokensThatCannotDoEverythingDoNotConsent()
{
    QFETCH(QString, token);
    QFETCH(QString, scope);
    QFETCH(int, status);
    Fields fields = authorizeFields(registered());
    replace(fields, u"scope"_s, scope);
    m_caller->openConsent(fields);
    const Answer answer = m_caller->answerConsent(token);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body.contains("class=\"problem\""), status == 403);
    QVERIFY(token.isEmpty() || !answer.body.contains(token.toUtf8()));

    const QString oauthToken = m_caller->signIn(HubFixture::aliceToken, u"profile"_s)["access_token"].toString();
    m_caller->openConsent(fields);
    QCOMPARE(m_caller->answerConsent(oauthToken).status, 403);
}

QTEST_GUILESS_MAIN(LocalHubOAuth)
#include "tst_localhuboauth.moc"
