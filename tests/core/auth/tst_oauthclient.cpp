#include "core/auth/oauthclient.h"
#include "core/auth/pkce_p.h"
#include "tests/support/oauthserver.h"
#include "tests/support/timelimit.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace core;
using namespace std::chrono_literals;
using test::OAuthServer;
using Reply = OAuthServer::Reply;

namespace {

constexpr auto tokenPath = "/oauth/token";
const QByteArray goodToken = "{\"access_token\":\"hf_oauth_new\",\"token_type\":\"bearer\",\"expires_in\":3600,"
                             "\"refresh_token\":\"hf_oauth_refresh_new\",\"scope\":\"openid\"}";

Reply refusal(const char *code, int status = 400)
{
    return {.status = status, .body = QByteArray{"{\"error\":\""} + code + "\"}"};
}

DeviceRequest deviceRequest(std::chrono::seconds interval = 0s, std::chrono::seconds validFor = 60s)
{
    return {.clientId = "the-client", .deviceCode = "secret-device-code", .interval = interval, .validFor = validFor};
}

}  // namespace

/// OAuth against a server on loopback that says whatever a test wants.
class TestOAuthClient final : public QObject
{
    Q_OBJECT

    HttpClient m_http;
    std::optional<OAuthServer> m_server;

    OAuthClient oauth() { return {m_http, m_server->endpoint()}; }

private slots:
    void init() { m_server.emplace(); }
    void cleanup() { m_server.reset(); }

    void theChallengeIsThatOfTheStandard()
    {
        // RFC 7636, appendix B.
        QCOMPARE(codeChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    void everyRequestHasItsOwnSecrets()
    {
        const QUrl back{"http://127.0.0.1:4711/callback"};
        const BrowserRequest first = oauth().browserRequest("id", back);
        const BrowserRequest second = oauth().browserRequest("id", back);
        QVERIFY(first.state != second.state && first.verifier != second.verifier);
        static const QRegularExpression unreserved{"^[A-Za-z0-9._~-]{43,128}$"};
        QVERIFY(unreserved.match(QString::fromLatin1(first.verifier)).hasMatch());
    }

    void theBrowserGetsAWholeAddress()
    {
        const QUrl back{"http://127.0.0.1:4711/callback"};
        const BrowserRequest request = oauth().browserRequest("my client&x=1", back, {"openid", "manage-repos"});
        QCOMPARE(request.address.adjusted(QUrl::RemoveQuery),
                 QUrl{m_server->endpoint().toString() + "/oauth/authorize"});
        const QUrlQuery query{request.address};
        const auto value = [&query](const char *name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
        QCOMPARE(value("client_id"), "my client&x=1");
        QCOMPARE(value("redirect_uri"), "http://127.0.0.1:4711/callback");
        QCOMPARE(value("response_type"), "code");
        QCOMPARE(value("scope"), "openid manage-repos");
        QCOMPARE(value("state"), request.state);
        QCOMPARE(value("code_challenge"), QString::fromLatin1(codeChallenge(request.verifier)));
        QCOMPARE(value("code_challenge_method"), "S256");
        QVERIFY(!request.address.toString().contains(QString::fromLatin1(request.verifier)));
    }

    void aCodeBecomesACredential()
    {
        m_server->script(tokenPath, {{.body = goodToken}});
        const BrowserRequest request = oauth().browserRequest("the-client", QUrl{"http://127.0.0.1:1/callback"});
        const auto credential = oauth().exchange(request, "c o&de");
        QVERIFY(credential);
        QCOMPARE(credential->token, AccessToken{u"hf_oauth_new"});
        QCOMPARE(credential->refreshToken, AccessToken{u"hf_oauth_refresh_new"});
        QCOMPARE(credential->clientId, "the-client");
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        QVERIFY(qAbs(*credential->expiresAt - now - 3600) <= 5 && qAbs(*credential->obtainedAt - now) <= 5);
        const auto form = m_server->forms(tokenPath).constFirst();
        QCOMPARE(form.value("grant_type"), "authorization_code");
        QCOMPARE(form.value("code"), "c o&de");
        QCOMPARE(form.value("redirect_uri"), "http://127.0.0.1:1/callback");
        QCOMPARE(form.value("code_verifier"), request.verifier);
        QCOMPARE(form.value("client_id"), "the-client");
    }

    void answersWithoutSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("no JSON") << QByteArray{"<html>"};
        QTest::newRow("no token") << QByteArray{R"({"token_type":"bearer"})"};
        QTest::newRow("a token that is a number") << QByteArray{R"({"access_token":7})"};
        QTest::newRow("a token with a line end") << QByteArray{"{\"access_token\":\"hf_a\\r\\nX-Admin: 1\"}"};
        QTest::newRow("a refresh token with a blank") << QByteArray{R"({"access_token":"hf_a","refresh_token":"a b"})"};
        QTest::newRow("another kind of token") << QByteArray{R"({"access_token":"hf_a","token_type":"mac"})"};
        QTest::newRow("far too much") << QByteArray{"{\"access_token\":\"hf_a\",\"x\":\"" + QByteArray(400'000, 'x')
                                                    + "\"}"};
    }
    void answersWithoutSenseAreRefused()
    {
        QFETCH(const QByteArray, body);
        m_server->script(tokenPath, {{.body = body}});
        const auto credential = oauth().exchange(oauth().browserRequest("c", {}), "code");
        QVERIFY(!credential);
        QCOMPARE(credential.error().kind, ErrorKind::ServerFault);
        QCOMPARE(credential.error().subject, "127.0.0.1");
    }

    void whatTheServerRepeatsOfOursIsNotPassedOn()
    {
        const BrowserRequest request = oauth().browserRequest("the-client", {});
        m_server->script(
            tokenPath,
            {{.status = 400,
              .body = "{\"error\":\"invalid_request\",\"error_description\":\"bad code the-secret-code with "
                  + request.verifier + "\"}"}});
        const auto credential = oauth().exchange(request, "the-secret-code");
        QCOMPARE(credential.error().kind, ErrorKind::Rejected);
        QCOMPARE(credential.error().detail, "bad code … with …");
    }

    void secretsAreNotSentAfterARedirect()
    {
        // A redirect would carry the code, or the refresh token, to wherever it points.
        m_server->script(tokenPath, {{.status = 307}});
        const auto credential = oauth().exchange(oauth().browserRequest("c", {}), "code");
        QCOMPARE(credential.error().kind, ErrorKind::ServerFault);
        QCOMPARE(m_server->count(tokenPath), 1);
    }

    void slipwayRegistersItselfAsAPublicClient()
    {
        m_server->script("/oauth/register", {{.status = 201, .body = R"({"client_id":"given-id"})"}});
        const auto id = oauth().registerClient(QUrl{"http://127.0.0.1:5/callback"});
        QCOMPARE(id, "given-id");
        const QJsonObject sent = QJsonDocument::fromJson(m_server->bodies("/oauth/register").constFirst()).object();
        QCOMPARE(sent["client_name"].toString(), "Slipway");
        QCOMPARE(sent["redirect_uris"].toArray(), QJsonArray{"http://127.0.0.1:5/callback"});
        QCOMPARE(sent["token_endpoint_auth_method"].toString(), "none");
        QVERIFY(sent["scope"].toString().contains("manage-repos"));

        m_server->script("/oauth/register", {{.status = 201, .body = "{}"}});
        QCOMPARE(oauth().registerClient({}).error().kind, ErrorKind::ServerFault);
    }

    void aDeviceCodeIsReadWithItsDefaults()
    {
        m_server->script(
            "/oauth/device",
            {{.body =
                  "{\"device_code\":\"dc\",\"user_code\":\"AB-CD\",\"verification_uri\":\"https://hub/oauth/device\"}"},
             {.body = "{\"device_code\":\"dc\",\"user_code\":\"AB-CD\",\"verification_uri\":\"https://hub/d\","
                      "\"verification_uri_complete\":\"https://hub/"
                      "d?user_code=AB-CD\",\"expires_in\":300,\"interval\":2}"}});
        const auto plain = oauth().requestDeviceCode("the-client");
        QVERIFY(plain);
        QCOMPARE(plain->userCode, "AB-CD");
        QCOMPARE(plain->interval, 5s);
        QCOMPARE(plain->validFor, 900s);
        QCOMPARE(plain->completeAddress, plain->address);
        QCOMPARE(m_server->forms("/oauth/device").constFirst().value("client_id"), "the-client");
        const auto complete = oauth().requestDeviceCode("the-client");
        QCOMPARE(complete->interval, 2s);
        QCOMPARE(complete->validFor, 300s);
        QCOMPARE(complete->completeAddress, QUrl{"https://hub/d?user_code=AB-CD"});
    }

    void onlyWebAddressesAreShown_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address : {"file:///etc/passwd", "javascript:alert(1)", "", "https://", "https://a@hub/d"})
            QTest::newRow(address) << QByteArray{address};
    }
    void onlyWebAddressesAreShown()
    {
        QFETCH(const QByteArray, address);
        m_server->script(
            "/oauth/device",
            {{.body = "{\"device_code\":\"dc\",\"user_code\":\"AB\",\"verification_uri\":\"" + address + "\"}"}});
        QCOMPARE(oauth().requestDeviceCode("c").error().kind, ErrorKind::ServerFault);
    }

    void aDeviceIsAwaited_data()
    {
        QTest::addColumn<QList<Reply>>("replies");
        QTest::addColumn<int>("asked");
        QTest::addColumn<std::optional<ErrorKind>>("error");
        const Reply good{.body = goodToken};
        const Reply pending = refusal("authorization_pending");
        const std::optional<ErrorKind> none;
        QTest::newRow("confirmed at once") << QList{good} << 1 << none;
        QTest::newRow("pending, then confirmed") << QList{pending, pending, good} << 3 << none;
        QTest::newRow("denied") << QList{pending, refusal("access_denied")} << 2 << std::optional{ErrorKind::Rejected};
        QTest::newRow("expired") << QList{refusal("expired_token")} << 1 << std::optional{ErrorKind::SignInRequired};
        QTest::newRow("another refusal") << QList{refusal("invalid_client", 401)} << 1
                                         << std::optional{ErrorKind::Rejected};
        QTest::newRow("a lost connection") << QList{Reply{.isCut = true}, Reply{.isCut = true}, good} << 3 << none;
        QTest::newRow("a gateway's trouble") << QList{Reply{.status = 502, .body = "<html>"}, good} << 2 << none;
        QTest::newRow("a page of somebody else's") << QList{Reply{.status = 403, .body = "<html>"}, good} << 2 << none;
        QTest::newRow("trouble that speaks OAuth") << QList{refusal("server_error", 503), good} << 2 << none;
    }
    void aDeviceIsAwaited()
    {
        QFETCH(const QList<Reply>, replies);
        QFETCH(const int, asked);
        QFETCH(const std::optional<ErrorKind>, error);
        m_server->script(tokenPath, replies);
        const auto credential = oauth().awaitDevice(deviceRequest());
        QCOMPARE(credential ? std::nullopt : std::optional{credential.error().kind}, error);
        QCOMPARE(m_server->count(tokenPath), asked);
        const auto form = m_server->forms(tokenPath).constFirst();
        QCOMPARE(form.value("grant_type"), "urn:ietf:params:oauth:grant-type:device_code");
        QCOMPARE(form.value("device_code"), "secret-device-code");
        if (credential)
            QCOMPARE(credential->token, AccessToken{u"hf_oauth_new"});
    }

    void slowDownMeansFiveSecondsMore()
    {
        m_server->script(tokenPath, {refusal("slow_down"), {.body = goodToken}});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(oauth().awaitDevice(deviceRequest()));
        QVERIFY2(timer.durationElapsed() >= 5s, qPrintable(QString::number(timer.elapsed())));
    }

    void aCodeThatNobodyConfirmsExpires()
    {
        m_server->script(tokenPath, {refusal("authorization_pending")});
        const auto credential = oauth().awaitDevice(deviceRequest(1s, 2s));
        QCOMPARE(credential.error().kind, ErrorKind::SignInRequired);
        QCOMPARE(m_server->count(tokenPath), 1);
    }

    void waitingEndsWhenItIsToldTo()
    {
        m_server->script(tokenPath, {refusal("authorization_pending")});
        std::stop_source stop;
        QElapsedTimer timer;
        const std::jthread stopper{[&] {
            if (m_server->waitForRequests(1)) {
                timer.start();
                stop.request_stop();
            }
        }};
        // The second question is an hour away.
        DeviceRequest request = deviceRequest(1s, 7200s);
        m_server->script(tokenPath, {refusal("slow_down")});
        const auto credential = oauth().awaitDevice(request, stop.get_token());
        QCOMPARE(credential.error().kind, ErrorKind::Canceled);
        QVERIFY(timer.elapsed() < test::limitMs(500));
    }

    void aRenewalKeepsTheRefreshTokenUnlessThereIsANewOne_data()
    {
        QTest::addColumn<bool>("rotates");
        QTest::newRow("the server gives another one") << true;
        QTest::newRow("the server gives none") << false;
    }
    void aRenewalKeepsTheRefreshTokenUnlessThereIsANewOne()
    {
        QFETCH(const bool, rotates);
        m_server->setRotates(rotates);
        const Credential old{.token = AccessToken{u"hf_oauth_first"},
                             .refreshToken = AccessToken{u"hf_oauth_refresh_first"},
                             .expiresAt = 1,
                             .clientId = "the-client"};
        const auto fresh = oauth().refresh(old);
        QVERIFY(fresh);
        QCOMPARE(fresh->token.secret(), m_server->access());
        QCOMPARE(fresh->refreshToken.secret(), m_server->refresh());
        QCOMPARE(fresh->refreshToken == old.refreshToken, !rotates);
        QCOMPARE(fresh->clientId, "the-client");
        QVERIFY(*fresh->expiresAt > QDateTime::currentSecsSinceEpoch());
    }

    void aVoidRefreshTokenAsksForASignIn()
    {
        const Credential old{.token = AccessToken{u"hf_a"}, .refreshToken = AccessToken{u"hf_void_refresh"}};
        const auto fresh = oauth().refresh(old);
        QCOMPARE(fresh.error().kind, ErrorKind::SignInRequired);
        QCOMPARE(fresh.error().detail, "The refresh token is void.");
        QCOMPARE(oauth().refresh({.token = AccessToken{u"hf_a"}}).error().kind, ErrorKind::SignInRequired);
        QCOMPARE(m_server->count(tokenPath), 1);
    }

    void anUnreachableHubIsSaidAtOnce()
    {
        const OAuthClient nowhere{m_http, QUrl{QString{"http://127.0.0.1:%1"}.arg(closedPort())}};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(nowhere.requestDeviceCode("c").error().kind, ErrorKind::Offline);
        QVERIFY(timer.elapsed() < test::limitMs(2'000));
    }
};

QTEST_GUILESS_MAIN(TestOAuthClient)
#include "tst_oauthclient.moc"
