#include "core/hub/hubclient.h"
#include "core/hub/hubrequest.h"
#include "core/lfs/lfsclient.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/oauthserver.h"
#include "tests/support/timelimit.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <barrier>

using namespace core;
using namespace std::chrono_literals;
using test::OAuthServer;

namespace {

constexpr auto tokenPath = "/oauth/token";
constexpr auto whoamiPath = "/api/whoami-v2";
constexpr std::int64_t day = 24 * 3600;

NetworkOptions quickNetwork()
{
    return {.retry = {.maxAttempts = 1}};
}

}  // namespace

/// OAuth tokens that expire while somebody works with them.
class TestTokenRenewal final : public QObject
{
    Q_OBJECT

    HttpClient m_http{quickNetwork()};
    std::optional<QTemporaryDir> m_folder;
    std::optional<test::MemorySecretStore> m_keychain;
    std::optional<OAuthServer> m_server;
    Account m_account;

    AccountStore store()
    {
        return {HubEnvironment{{{"HF_HOME", m_folder->filePath("hf")}}}, m_folder->filePath("data"), &*m_keychain};
    }

    /// Alice's client, whose token has `lifeLeft` seconds to go, of a life of `life` when that is known.
    HubClient client(std::int64_t lifeLeft, std::optional<std::int64_t> life = {})
    {
        const std::int64_t expiresAt = QDateTime::currentSecsSinceEpoch() + lifeLeft;
        Credential credential{.token = AccessToken{QString::fromLatin1(m_server->access())},
                              .refreshToken = AccessToken{QString::fromLatin1(m_server->refresh())},
                              .expiresAt = expiresAt,
                              .clientId = "the-client"};
        if (life)
            credential.obtainedAt = expiresAt - *life;
        const auto account = store().add(m_server->endpoint(), "alice", "oauth-alice", credential);
        if (!account)
            qFatal("no account");
        m_account = *account;
        const auto opened = openAccount(store(), *account, m_http);
        if (!opened || !opened->renewer)
            qFatal("the account cannot be renewed");
        return {m_http, *opened};
    }

    Credential kept() { return store().credential(m_account).value_or(Credential{}); }

private slots:
    void init()
    {
        m_folder.emplace();
        m_keychain.emplace();
        m_server.emplace();
    }
    void cleanup() { m_server.reset(); }

    void aTokenIsRenewedBeforeItExpires_data()
    {
        QTest::addColumn<std::int64_t>("lifeLeft");
        QTest::addColumn<std::optional<std::int64_t>>("life");
        QTest::addColumn<int>("renewals");
        const std::optional<std::int64_t> unknown;
        QTest::newRow("expired") << std::int64_t{-10} << unknown << 1;
        QTest::newRow("about to expire") << std::int64_t{200} << std::optional<std::int64_t>{300} << 1;
        QTest::newRow("for work that begins, its last day is not enough") << day - 60 << unknown << 1;
        QTest::newRow("the last half of a short life")
            << std::int64_t{3 * 3600} << std::optional<std::int64_t>{8 * 3600} << 1;
        QTest::newRow("the first half of a short life")
            << std::int64_t{5 * 3600} << std::optional<std::int64_t>{8 * 3600} << 0;
        QTest::newRow("weeks to go") << 20 * day << std::optional<std::int64_t>{30 * day} << 0;
    }
    void aTokenIsRenewedBeforeItExpires()
    {
        QFETCH(const std::int64_t, lifeLeft);
        QFETCH(const std::optional<std::int64_t>, life);
        QFETCH(const int, renewals);
        const HubClient hub = client(lifeLeft, life);
        QCOMPARE(hub.whoami()->name, "alice");
        QCOMPARE(hub.whoami()->name, "alice");
        QCOMPARE(m_server->count(tokenPath), renewals);
        QCOMPARE(m_server->count(whoamiPath), 2);
        QCOMPARE(kept().token.secret(), m_server->access());
        QCOMPARE(kept().refreshToken.secret(), m_server->refresh());
        if (renewals > 0)
            QCOMPARE(m_server->forms(tokenPath).constFirst().value("client_id"), "the-client");
    }

    void aRefusedTokenIsRenewedOnce()
    {
        const HubClient hub = client(20 * day, 30 * day);
        m_server->setTokens("hf_oauth_other", m_server->refresh());  // revoked, whatever its time says
        QCOMPARE(hub.whoami()->name, "alice");
        QCOMPARE(m_server->count(tokenPath), 1);
        QCOMPARE(m_server->count(whoamiPath), 2);
    }

    void aHubThatRefusesEveryTokenIsNotAskedForMore()
    {
        const HubClient hub = client(20 * day, 30 * day);
        m_server->script(whoamiPath, {{.status = 401, .body = R"({"error":"no"})"}});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(hub.whoami().error().kind, ErrorKind::SignInRequired);
        QCOMPARE(m_server->count(tokenPath), 1);
        QCOMPARE(m_server->count(whoamiPath), 4);
    }

    void manyAtOnceCauseOneRenewal()
    {
        const HubClient hub = client(100, 3600);
        m_server->hold();
        std::barrier together{17};
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 16; ++i) {
                threads.emplace_back([&, hub] {
                    together.arrive_and_wait();
                    good += hub.whoami().has_value() ? 1 : 0;
                });
            }
            together.arrive_and_wait();
            QVERIFY(m_server->waitForRequests(1));
            m_server->release();
        }
        QCOMPARE(good.load(), 16);
        QCOMPARE(m_server->count(tokenPath), 1);
    }

    void twoProgramsCauseOneRenewal()
    {
        // Two renewers know nothing of each other, as in two processes; the refresh token works only once.
        const HubClient first = client(100, 3600);
        const HubClient second{m_http, *openAccount(store(), m_account, m_http)};
        QVERIFY(first.whoami() && second.whoami());
        QCOMPARE(m_server->count(tokenPath), 1);
    }

    void aRefreshTokenThatIsVoidIsNotTriedAgain()
    {
        const HubClient hub = client(100, 3600);
        m_server->setTokens(m_server->access(), "hf_oauth_refresh_other");
        QCOMPARE(hub.whoami()->name, "alice");  // the token is still good
        QCOMPARE(hub.whoami()->name, "alice");
        QCOMPARE(m_server->count(tokenPath), 1);
        QCOMPARE(kept().token.secret(), m_server->access());
    }

    void anExpiredSignInSaysSo()
    {
        const HubClient hub = client(-10);
        m_server->setTokens(m_server->access(), "hf_oauth_refresh_other");
        QCOMPARE(hub.whoami().error().kind, ErrorKind::SignInRequired);
        QCOMPARE(m_server->count(whoamiPath), 0);
    }

    void aHubInTroubleIsSaidAsThat()
    {
        const HubClient hub = client(-10);
        m_server->script(tokenPath, {{.status = 503}});
        QCOMPARE(hub.whoami().error().kind, ErrorKind::ServerFault);
    }

    void whoLeavesDoesNotTakeTheNewTokenAlong()
    {
        const HubClient hub = client(-10);
        m_server->hold();
        std::stop_source stop;
        QElapsedTimer timer;
        const std::jthread stopper{[&] {
            if (m_server->waitForRequests(1)) {
                timer.start();
                stop.request_stop();
            }
        }};
        QCOMPARE(hub.whoami(stop.get_token()).error().kind, ErrorKind::Canceled);
        QVERIFY(timer.elapsed() < test::limitMs(500));
        m_server->release();
        QCOMPARE(hub.whoami()->name, "alice");
        QCOMPARE(m_server->count(tokenPath), 1);
        QCOMPARE(kept().token.secret(), m_server->access());
    }

    void aRenewalThatCannotBeKeptServesTheWork()
    {
        const HubClient hub = client(-10);
        m_keychain->setWriteFailure(ErrorKind::NotPermitted);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression{"could not be kept"});
        QCOMPARE(hub.whoami()->name, "alice");
        QCOMPARE(hub.whoami()->name, "alice");
    }

    void largeContentGoesOnWithTheNextToken()
    {
        const QString path = m_folder->filePath("model.bin");
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("weights") == 7);
        file.close();
        const LfsClient lfs{client(20 * day, 30 * day)};
        m_server->setTokens("hf_oauth_other", m_server->refresh());  // no longer good when the bytes have arrived
        m_server->script("/store", {{.status = 200}});
        m_server->script("/verify", {{.status = 401}, {.status = 200}});
        const QUrl hub = m_server->endpoint();
        const LfsUploadPlan plan{.object = {.sizeBytes = 7},
                                 .upload = {.href = QUrl{hub.toString() + "/store"}},
                                 .verify = LfsAction{.href = QUrl{hub.toString() + "/verify"}}};
        std::atomic<std::int64_t> sent = 0;
        const auto uploaded = lfs.upload({}, "main", plan, path, *statFile(path), sent);
        QVERIFY2(uploaded, qPrintable(uploaded ? QString{} : uploaded.error().detail));
        QCOMPARE(m_server->count("/verify"), 2);
        QCOMPARE(m_server->count("/store"), 1);
        QCOMPARE(m_server->count(tokenPath), 1);
    }

    void aTokenLeavesOnlyForItsHub()
    {
        const HubClient hub = client(-10);
        OAuthServer elsewhere;
        const HttpRequest request = hubRequest(hub.account(), HttpRequest::Method::Get,
                                               QUrl{elsewhere.endpoint().toString() + "/api/whoami-v2"}, {});
        QCOMPARE(sendToHub(hub, request, {})->status, 401);
        QCOMPARE(elsewhere.count(tokenPath), 0);
        QCOMPARE(m_server->count(tokenPath), 0);
    }

    void aPlainTokenIsSentAsItIs()
    {
        const HubClient hub{m_http, {.endpoint = m_server->endpoint(), .token = AccessToken{u"hf_wrong"}}};
        QCOMPARE(hub.whoami().error().kind, ErrorKind::SignInRequired);
        QCOMPARE(m_server->count(whoamiPath), 1);
        QCOMPARE(m_server->count(tokenPath), 0);
    }
};

QTEST_GUILESS_MAIN(TestTokenRenewal)
#include "tst_tokenrenewal.moc"
