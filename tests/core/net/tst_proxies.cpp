#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"

#include <QTest>

using namespace core;
using Exchange = LoopbackServer::Exchange;

namespace {

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
        HttpClient client{{.proxy = proxy.url().toString()}};
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
            options.proxy = proxy.url().toString();
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
        HttpClient client{{.proxy = proxy.url().toString()}};
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
        HttpClient client{{.proxy = url.toString()}};
        const auto response = client.call({.url = QUrl{"https://hub.invalid/"}});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ProxyRefused);
        QVERIFY2(!response.error().detail.contains("pw-ann"), qPrintable(response.error().detail));
        QCOMPARE(proxy.requests().constFirst().header("proxy-authorization"),
                 "Basic " + QByteArray{"ann:pw-ann"}.toBase64());
    }

    void anUnknownProxyIsAProxyProblem()
    {
        HttpClient client{{.proxy = "http://proxy.invalid:3128", .retry = {.maxAttempts = 1}}};
        const auto response = client.call({.url = QUrl{"http://hub.invalid/"}});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ProxyRefused);
        QCOMPARE(response.error().subject, "hub.invalid");
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
