#include "core/doctor/connectiondoctor.h"
#include "tests/support/hubfixture.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/timelimit.h"
#include "tests/support/tlsserver.h"

#include <QDateTime>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::doctor;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;

namespace {

constexpr Limits quick{.answerTimeout = 2s, .slowAfter = 300ms, .clockTolerance = 300s};
constexpr auto json = "Content-Type: application/json\r\n";
constexpr auto whoami = R"({"name":"alice"})";

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), "ddd, dd MMM yyyy HH:mm:ss").toLatin1() + " GMT";
}

}  // namespace

/// Why the Hub itself cannot be reached: each cause made for real, on loopback.
class TestConnectionDoctor final : public QObject
{
    Q_OBJECT

    static HubAccount at(const QUrl &endpoint) { return {.endpoint = endpoint, .token = AccessToken{u"hf_secret"}}; }

    static Finding check(const QUrl &endpoint, const NetworkOptions &network = {})
    {
        return ConnectionDoctor{network, at(endpoint), {}, quick}.check(Service::Hub);
    }

    /// A Hub that gives one answer to everything.
    static LoopbackServer::Script answering(int status, const QByteArray &body, const QByteArray &headers = json)
    {
        return [=](Exchange &exchange) { exchange.reply(status, body, headers); };
    }

    static NetworkOptions through(const QUrl &proxy)
    {
        return {.proxy = {.mode = ProxyMode::Custom, .address = proxy.toString()}};
    }

private slots:
    void init()
    {
        for (const char *variable : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "no_proxy", "NO_PROXY"})
            qunsetenv(variable);
    }

    void aRealHubIsFine_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("with a token") << test::HubFixture::aliceToken;
        QTest::newRow("anonymously") << QString{};
    }
    void aRealHubIsFine()
    {
        QFETCH(QString, token);
        const test::HubFixture hub;
        QVERIFY2(hub.isRunning(), qPrintable(hub.problem()));
        const ConnectionDoctor doctor{{}, {.endpoint = hub.endpoint(), .token = AccessToken{token}}};
        const Finding finding = doctor.check(Service::Hub);
        QCOMPARE(finding.cause, Cause::Fine);
        QCOMPARE(finding.address, hub.endpoint());
        QVERIFY(std::chrono::abs(finding.clockAhead) < 5s);
    }

    void anotherAuthorityIsNamed()
    {
        const QTemporaryDir folder;
        const test::TlsServer server{folder.path()};
        QVERIFY2(server.isReady(), "this test needs the openssl program");
        const Finding finding = check(server.url());
        QCOMPARE(finding.cause, Cause::CertificateUntrusted);
        QCOMPARE(finding.report.certificateIssuer, "Example Proxy CA");
        QCOMPARE(finding.address, server.url());
    }

    void aTrustedAuthorityIsFine()
    {
        const QTemporaryDir folder;
        const test::TlsServer server{folder.path()};
        QVERIFY(server.isReady());
        QVERIFY(server.serve("api/whoami-v2",
                             QByteArray{"HTTP/1.1 200 OK\r\nConnection: close\r\n"} + json + "\r\n" + whoami));
        QCOMPARE(check(server.url(), {.caBundlePath = server.certificate()}).cause, Cause::Fine);
    }

    void certificatesThatCannotBeUsed()
    {
        const QTemporaryDir folder;
        const test::TlsServer old{folder.path(), {.from = "20200101000000Z", .until = "20200201000000Z"}};
        QVERIFY(old.isReady());
        const NetworkOptions trusting{.caBundlePath = old.certificate()};
        const Finding finding = check(old.url(), trusting);
        QCOMPARE(finding.cause, Cause::CertificateOutOfDate);
        QCOMPARE(finding.report.certificateUntil.toUTC().date(), QDate(2020, 2, 1));
        QCOMPARE(check(old.url(), {.caBundlePath = folder.filePath("absent.pem")}).cause, Cause::CaFileUnusable);
    }

    void aCertificateForAnotherName()
    {
        const QTemporaryDir folder;
        const test::TlsServer server{folder.path()};
        QVERIFY(server.isReady());
        QUrl url = server.url();
        url.setHost("localhost");
        QCOMPARE(check(url, {.caBundlePath = server.certificate()}).cause, Cause::CertificateWrongName);
    }

    void aProxyThatWantsAPassword_data()
    {
        QTest::addColumn<QUrl>("endpoint");
        QTest::newRow("on the way to https") << QUrl{"https://hub.invalid"};
        QTest::newRow("on the way to http") << QUrl{"http://hub.invalid"};
    }
    void aProxyThatWantsAPassword()
    {
        QFETCH(QUrl, endpoint);
        const LoopbackServer proxy{answering(407, {}, "Proxy-Authenticate: Basic realm=\"corp\"\r\n")};
        const Finding finding = check(endpoint, through(proxy.url()));
        QCOMPARE(finding.cause, Cause::ProxyWantsPassword);
        QCOMPARE(finding.report.proxy, "127.0.0.1:" + QString::number(proxy.port()));
        QVERIFY(!proxy.requests().constFirst().hasHeader("proxy-authorization"));
    }

    void aProxyThatSaysNo()
    {
        const LoopbackServer proxy{answering(403, "no")};
        QCOMPARE(check(QUrl{"https://hub.invalid"}, through(proxy.url())).cause, Cause::ProxyRefused);
    }

    void aProxyThatIsNotThere()
    {
        const QUrl nobody{"http://127.0.0.1:" + QString::number(closedPort())};
        QCOMPARE(check(QUrl{"https://hub.invalid"}, through(nobody)).cause, Cause::ProxyUnreachable);
        QCOMPARE(check(QUrl{"https://hub.invalid"}, through(QUrl{"http://proxy.invalid:3128"})).cause,
                 Cause::ProxyNameUnknown);
    }

    void aNameThatDoesNotResolve()
    {
        const Finding finding = check(QUrl{"https://hub.invalid"});
        QCOMPARE(finding.cause, Cause::NameUnknown);
        QCOMPARE(finding.address, QUrl{"https://hub.invalid"});
    }

    void aPortOnWhichNobodyListens()
    {
        const QUrl nobody{"http://127.0.0.1:" + QString::number(closedPort())};
        QCOMPARE(check(nobody).cause, Cause::ConnectionRefused);
    }

    void aServerThatTakesNoConnections()
    {
        const FullBacklog full;
        QUrl url = full.url();
        url.setPath({});
        QCOMPARE(check(url).cause, Cause::NoConnection);
    }

    void aServerThatCutsTheConnection()
    {
        const LoopbackServer server{[](Exchange &exchange) { exchange.cut(); }};
        QCOMPARE(check(server.url({})).cause, Cause::ConnectionLost);
    }

    void aServerThatSaysNothing()
    {
        const LoopbackServer server{[](Exchange &exchange) { exchange.hang(); }};
        QCOMPARE(check(server.url({})).cause, Cause::NoAnswer);
    }

    void aSlowServer()
    {
        const LoopbackServer server{[](Exchange &exchange) {
            exchange.pause(400ms);
            exchange.reply(200, whoami, json);
        }};
        const Finding finding = check(server.url({}));
        QCOMPARE(finding.cause, Cause::Slow);
        QVERIFY(finding.report.took >= 400ms);
    }

    void aWrongClockIsMeasured_data()
    {
        QTest::addColumn<int>("serverSeconds");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("ours is two hours behind") << 7200 << Cause::ClockSkew;
        QTest::newRow("ours is six minutes ahead") << -360 << Cause::ClockSkew;
        QTest::newRow("a minute does no harm") << 60 << Cause::Fine;
    }
    void aWrongClockIsMeasured()
    {
        QFETCH(int, serverSeconds);
        QFETCH(Cause, cause);
        const LoopbackServer server{[=](Exchange &exchange) {
            const QByteArray date = httpDate(QDateTime::currentDateTimeUtc().addSecs(serverSeconds));
            exchange.reply(200, whoami, json + ("Date: " + date + "\r\n"));
        }};
        const Finding finding = check(server.url({}));
        QCOMPARE(finding.cause, cause);
        QVERIFY(std::chrono::abs(finding.clockAhead + std::chrono::seconds{serverSeconds}) <= 2s);
    }

    void somebodyElseAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Cause>("cause");
        const QByteArray html = "Content-Type: text/html; charset=utf-8\r\n";
        const QByteArray page = "<!DOCTYPE html><title>Guest Wi-Fi</title>";
        QTest::newRow("a page") << 200 << html << page << Cause::CaptivePortal;
        QTest::newRow("a page that hides what it is") << 200 << QByteArray{json} << page << Cause::CaptivePortal;
        QTest::newRow("a redirect to a portal")
            << 302 << QByteArray{"Location: http://portal.example/login\r\n"} << QByteArray{} << Cause::CaptivePortal;
        QTest::newRow("network authentication required") << 511 << html << page << Cause::CaptivePortal;
        QTest::newRow("a filter's page") << 403 << html << page << Cause::Blocked;
        QTest::newRow("another kind of server")
            << 200 << QByteArray{"Content-Type: text/plain\r\n"} << QByteArray{"hello"} << Cause::NotAHub;
        QTest::newRow("a web server that knows no such page") << 404 << html << page << Cause::NotAHub;
        QTest::newRow("a gateway without a Hub") << 502 << html << page << Cause::ServerFault;
    }
    void somebodyElseAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        const LoopbackServer server{answering(status, body, headers)};
        QTEST(check(server.url({})).cause, "cause");
    }

    void theHubSaysSomething_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("it knows no such token") << 401 << QByteArray{json} << Cause::SignInRequired;
        QTest::newRow("too many requests")
            << 429 << QByteArray{"RateLimit: \"api\";r=0;t=87\r\n"} << Cause::RateLimited;
        QTest::newRow("it is down") << 503 << QByteArray{json} << Cause::ServerFault;
    }
    void theHubSaysSomething()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        const LoopbackServer server{answering(status, R"({"error":"words of the Hub, hf_secret"})", headers)};
        const Finding finding = check(server.url({}));
        QTEST(finding.cause, "cause");
        QVERIFY(finding.detail.contains("words of the Hub"));
        QVERIFY(!finding.detail.contains("hf_secret"));
        QCOMPARE(finding.retryAfter, status == 429 ? std::optional{std::chrono::milliseconds{87s}} : std::nullopt);
        QCOMPARE(server.requestCount(), 1);
    }

    void aCheckCanBeStopped()
    {
        const LoopbackServer server{[](Exchange &exchange) { exchange.hang(); }};
        std::stop_source stop;
        const ConnectionDoctor doctor{{}, at(server.url({}))};
        auto finding = std::async(std::launch::async, [&] { return doctor.check(Service::Hub, stop.get_token()); });
        QVERIFY(server.waitForRequests(1));
        stop.request_stop();
        QCOMPARE(finding.wait_for(std::chrono::milliseconds{test::limitMs(500)}), std::future_status::ready);
    }

    void withoutARepositoryOnlyTheHubIsTested()
    {
        const LoopbackServer server{answering(200, whoami)};
        const ConnectionDoctor doctor{{}, at(server.url({})), {}, quick};
        for (const Service service : {Service::Lfs, Service::Cas, Service::Cdn}) {
            const Finding finding = doctor.check(service);
            QCOMPARE(finding.cause, Cause::NeedsRepository);
            QCOMPARE(finding.service, service);
            QVERIFY(!isTested(finding.cause));
        }
        QCOMPARE(server.requestCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestConnectionDoctor)
#include "tst_connectiondoctor.moc"
