#include "core/net/connectionreport.h"
#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"

#include <QTest>

using namespace core;
using Exchange = LoopbackServer::Exchange;

namespace {

ProxySettings through(const QUrl &address)
{
    return {.mode = ProxyMode::Custom, .address = address.toString()};
}

LoopbackServer::Script answering(int status)
{
    return [status](Exchange &exchange) { exchange.reply(status, "from the proxy"); };
}

}  // namespace

/// Requests that go through somebody else. The names they ask for exist nowhere: only the proxy could resolve them.
class TestProxies final : public QObject
{
    Q_OBJECT

    static constexpr const char *s_variables[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                                  "ALL_PROXY",  "no_proxy",    "NO_PROXY"};

private slots:
    void init()
    {
        for (const char *variable : s_variables)
            qunsetenv(variable);
    }

    void aRequestGoesThroughTheProxy()
    {
        LoopbackServer proxy{answering(200)};
        HttpClient client{{.proxy = through(proxy.url())}};
        const auto response = client.call({.url = QUrl{"http://hub.invalid/api?x=1"}});
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QCOMPARE(response->body, "from the proxy");
        QCOMPARE(proxy.requests().constFirst().target, "http://hub.invalid/api?x=1");
    }

    void theEnvironmentNamesTheProxy()
    {
        LoopbackServer proxy{answering(200)};
        qputenv("http_proxy", proxy.url().toEncoded());
        HttpClient client{{.retry = {.maxAttempts = 1}}};
        QVERIFY(client.call({.url = QUrl{"http://hub.invalid/"}}));
        QCOMPARE(proxy.requestCount(), 1);
    }

    void theEnvironmentsExceptionsAreKept_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("one host") << QByteArray{"no_proxy"} << QByteArray{"other.invalid,hub.invalid"};
        QTest::newRow("in upper case") << QByteArray{"NO_PROXY"} << QByteArray{"hub.invalid"};
        QTest::newRow("every host") << QByteArray{"no_proxy"} << QByteArray{"*"};
    }
    void theEnvironmentsExceptionsAreKept()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, value);
        LoopbackServer proxy{answering(200)};
        qputenv("http_proxy", proxy.url().toEncoded());
        qputenv(variable.constData(), value);
        HttpClient client{{.retry = {.maxAttempts = 1}}};
        const auto response = client.call({.url = QUrl{"http://hub.invalid/"}});
        QVERIFY(!response);  // reached directly, and it does not exist
        QCOMPARE(response.error().kind, ErrorKind::Offline);
        QCOMPARE(proxy.requestCount(), 0);
    }

    void thisComputerIsReachedDirectly_data()
    {
        QTest::addColumn<bool>("inEnvironment");
        QTest::newRow("with a proxy in the settings") << false;
        QTest::newRow("with a proxy in the environment") << true;
    }
    void thisComputerIsReachedDirectly()
    {
        QFETCH(bool, inEnvironment);
        LoopbackServer proxy{answering(500)};
        LoopbackServer hub{answering(200)};
        NetworkOptions options;
        if (inEnvironment)
            qputenv("http_proxy", proxy.url().toEncoded());
        else
            options.proxy = through(proxy.url());
        HttpClient client{options};
        const auto response = client.call({.url = hub.url()});
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(proxy.requestCount(), 0);
    }

    void aRefusalIsTheProxys_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<int>("status");
        QTest::newRow("a password, for http") << QUrl{"http://hub.invalid/"} << 407;
        QTest::newRow("a password, for https") << QUrl{"https://hub.invalid/"} << 407;
        QTest::newRow("no tunnel at all") << QUrl{"https://hub.invalid/"} << 403;
    }
    void aRefusalIsTheProxys()
    {
        QFETCH(QUrl, url);
        QFETCH(int, status);
        LoopbackServer proxy{answering(status)};
        HttpClient client{{.proxy = through(proxy.url())}};
        const auto response = client.call({.url = url, .headers = {{"Authorization", "Bearer hf_secret"}}});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ProxyRefused);
        QCOMPARE(response.error().subject, "hub.invalid");
        QCOMPARE(proxy.requestCount(), 1);
        if (url.scheme() == "https") {
            const auto connect = proxy.requests().constFirst();
            QCOMPARE(connect.method, "CONNECT");
            QVERIFY(!connect.hasHeader("authorization"));
        }
    }

    void theProxyGetsItsOwnPassword()
    {
        LoopbackServer proxy{answering(407)};
        QUrl url = proxy.url();
        url.setUserName("ann");
        url.setPassword("pw-ann");
        HttpClient client{{.proxy = through(url)}};
        const auto response = client.call({.url = QUrl{"https://hub.invalid/"}});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ProxyRefused);
        QVERIFY2(!response.error().detail.contains("pw-ann"), qPrintable(response.error().detail));
        QCOMPARE(proxy.requests().constFirst().header("proxy-authorization"),
                 "Basic " + QByteArray{"ann:pw-ann"}.toBase64());
    }

    void theProxyGetsTheNameAndPasswordOfTheOptions()
    {
        LoopbackServer proxy{answering(200)};
        ProxySettings settings = through(proxy.url());
        settings.user = "ann";
        HttpClient client{{.proxy = settings, .proxyPassword = "p:w/ä"}};
        QVERIFY(client.call({.url = QUrl{"http://hub.invalid/"}}));
        QCOMPARE(proxy.requests().constFirst().header("proxy-authorization"),
                 "Basic " + QByteArray{"ann:p:w/ä"}.toBase64());
    }

    void theEnvironmentsPasswordIsUsedAndNeverSaid()
    {
        LoopbackServer proxy{answering(407)};
        QUrl url = proxy.url();
        url.setUserInfo("ann:pw-ann");
        qputenv("http_proxy", url.toEncoded());
        HttpClient client;
        ConnectionReport report;
        const auto response = client.call({.url = QUrl{"http://hub.invalid/"}, .report = &report});
        QVERIFY(!response);
        QCOMPARE(proxy.requests().constFirst().header("proxy-authorization"),
                 "Basic " + QByteArray{"ann:pw-ann"}.toBase64());
        QVERIFY(!response.error().detail.contains("pw-ann"));
        QCOMPARE(report.obstacle, Obstacle::ProxyWantsPassword);
        QCOMPARE(report.proxy, "127.0.0.1:" + QString::number(proxy.port()));
    }

    void theEnvironmentCanBeIgnored()
    {
        LoopbackServer proxy{answering(200)};
        qputenv("http_proxy", proxy.url().toEncoded());
        HttpClient client{{.proxy = {.mode = ProxyMode::None}, .retry = {.maxAttempts = 1}}};
        const auto response = client.call({.url = QUrl{"http://hub.invalid/"}});
        QVERIFY(!response);  // reached directly, and it does not exist
        QCOMPARE(proxy.requestCount(), 0);
    }

    void theSettingsHaveTheirOwnExceptions()
    {
        LoopbackServer proxy{answering(200)};
        qputenv("no_proxy", "other.invalid");
        ProxySettings settings = through(proxy.url());
        settings.exceptions = {"hub.invalid"};
        HttpClient client{{.proxy = settings, .retry = {.maxAttempts = 1}}};
        QVERIFY(!client.call({.url = QUrl{"http://hub.invalid/"}}));
        QVERIFY(!client.call({.url = QUrl{"http://below.hub.invalid/"}}));
        QVERIFY2(client.call({.url = QUrl{"http://other.invalid/"}}), "the environment's exceptions are not ours");
        QCOMPARE(proxy.requestCount(), 1);
    }

    void theWayIsKnownBeforehand_data()
    {
        QTest::addColumn<NetworkOptions>("options");
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("proxy");
        const NetworkOptions system;
        const NetworkOptions none{.proxy = {.mode = ProxyMode::None}};
        const NetworkOptions custom{
            .proxy = {.mode = ProxyMode::Custom, .address = "http://mine:8080", .exceptions = {"near.example"}}};
        QTest::newRow("http, by the environment") << system << QUrl{"http://a.example/x"} << "plain.example:3128";
        QTest::newRow("https, by the environment") << system << QUrl{"https://a.example"} << "secure.example:3129";
        QTest::newRow("an exception of the environment") << system << QUrl{"https://x.direct.example"} << "";
        QTest::newRow("loopback") << system << QUrl{"http://127.0.0.1:8080"} << "";
        QTest::newRow("no proxy at all") << none << QUrl{"https://a.example"} << "";
        QTest::newRow("the settings' own") << custom << QUrl{"https://x.direct.example"} << "mine:8080";
        QTest::newRow("an exception of the settings") << custom << QUrl{"https://near.example"} << "";
        QTest::newRow("a name that only ends like one") << custom << QUrl{"https://notnear.example"} << "mine:8080";
    }
    void theWayIsKnownBeforehand()
    {
        QFETCH(NetworkOptions, options);
        QFETCH(QUrl, url);
        qputenv("http_proxy", "http://ann:pw@plain.example:3128");
        qputenv("HTTPS_PROXY", "secure.example:3129");
        qputenv("no_proxy", ".direct.example");
        QTEST(proxyFor(options, url), "proxy");
    }

    void aProxyThatDoesNotListenIsAProxyProblem()
    {
        const QUrl nobody{"http://127.0.0.1:" + QString::number(closedPort())};
        HttpClient client{{.proxy = through(nobody), .retry = {.maxAttempts = 1}}};
        ConnectionReport report;
        const auto response = client.call({.url = QUrl{"https://hub.invalid/"}, .report = &report});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ProxyRefused);
        QCOMPARE(report.obstacle, Obstacle::ProxyUnreachable);
    }

    void anUnknownProxyIsAProxyProblem()
    {
        HttpClient client{{.proxy = through(QUrl{"http://proxy.invalid:3128"}), .retry = {.maxAttempts = 1}}};
        const auto response = client.call({.url = QUrl{"http://hub.invalid/"}});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ProxyRefused);
        QCOMPARE(response.error().subject, "hub.invalid");
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
