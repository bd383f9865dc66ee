#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;
using Method = HttpRequest::Method;

namespace {

const RetryPolicy::Limits quick{.maxAttempts = 4, .base = 5ms, .ceiling = 20ms, .longestWish = 3s};

/// Fails a number of times, then answers "done".
LoopbackServer::Script failing(int times, std::function<void(Exchange &)> failure)
{
    return [left = std::make_shared<std::atomic<int>>(times), failure = std::move(failure)](Exchange &exchange) {
        if ((*left)-- > 0)
            failure(exchange);
        else
            exchange.reply(200, "done");
    };
}

LoopbackServer::Script answering(int status, const QByteArray &headers = {})
{
    return [status, headers](Exchange &exchange) { exchange.reply(status, "words", headers); };
}

}  // namespace

/// What is sent again, how often, and after how long.
class TestRetries final : public QObject
{
    Q_OBJECT

private slots:
    void aTransientStatusIsRetried_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("requests");
        for (const int status : {408, 429, 500, 502, 503, 504})
            QTest::addRow("%d is sent again", status) << status << 3;
        for (const int status : {400, 401, 403, 404, 409, 412, 501, 507})
            QTest::addRow("%d is final", status) << status << 1;
    }
    void aTransientStatusIsRetried()
    {
        QFETCH(int, status);
        QFETCH(int, requests);
        LoopbackServer server{failing(2, answering(status))};
        HttpClient client{{.retry = quick}};
        const auto response = client.call({.url = server.url()});
        QVERIFY(response);
        QCOMPARE(response->status, requests == 1 ? status : 200);
        QCOMPARE(server.requestCount(), requests);
    }

    void theLastAnswerIsTheResult()
    {
        LoopbackServer server{failing(100, answering(503))};
        HttpClient client{{.retry = quick}};
        const auto response = client.call({.url = server.url()});
        QVERIFY(response);
        QCOMPARE(response->status, 503);
        QCOMPARE(response->body, "words");
        QCOMPARE(server.requestCount(), quick.maxAttempts);
    }

    void theServersWishIsWaitedFor_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("Retry-After") << QByteArray{"Retry-After: 1\r\n"};
        QTest::newRow("RateLimit") << QByteArray{"RateLimit: \"api\";r=0;t=1\r\n"};
    }
    void theServersWishIsWaitedFor()
    {
        QFETCH(QByteArray, header);
        LoopbackServer server{failing(1, answering(429, header))};
        HttpClient client{{.retry = quick}};
        QElapsedTimer timer;
        timer.start();
        const auto response = client.call({.url = server.url()});
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QVERIFY2(timer.elapsed() >= 1000, QByteArray::number(timer.elapsed()).constData());
    }

    void aWishThatIsTooLongIsTheAnswer()
    {
        LoopbackServer server{failing(1, answering(429, "Retry-After: 4\r\n"))};
        HttpClient client{{.retry = quick}};
        const auto response = client.call({.url = server.url()});
        QVERIFY(response);
        QCOMPARE(response->status, 429);
        QCOMPARE(retryWish(*response), std::chrono::milliseconds{4s});
        QCOMPARE(server.requestCount(), 1);
    }

    void aLostConnectionIsRetried_data()
    {
        QTest::addColumn<std::function<void(Exchange &)>>("failure");
        using Failure = std::function<void(Exchange &)>;
        QTest::newRow("reset before the answer") << Failure{[](Exchange &exchange) { exchange.cut(); }};
        QTest::newRow("closed before the answer") << Failure{[](Exchange &exchange) { exchange.closeAfterwards(); }};
        QTest::newRow("closed within the answer") << Failure{[](Exchange &exchange) {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            exchange.closeAfterwards();
        }};
        QTest::newRow("stalled") << Failure{[](Exchange &exchange) { exchange.hang(); }};
    }
    void aLostConnectionIsRetried()
    {
        QFETCH(std::function<void(Exchange &)>, failure);
        LoopbackServer server{failing(1, failure)};
        HttpClient client{{.retry = quick}};
        const auto response = client.call({.url = server.url(), .answerTimeout = 1s});
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QCOMPARE(response->body, "done");
        QCOMPARE(server.requestCount(), 2);
    }

    void aRequestThatMustNotBeRepeatedIsSentOnce_data()
    {
        QTest::addColumn<std::function<void(Exchange &)>>("failure");
        QTest::addColumn<int>("status");
        using Failure = std::function<void(Exchange &)>;
        QTest::newRow("the server says 503") << Failure{answering(503, "Retry-After: 0\r\n")} << 503;
        QTest::newRow("the connection is reset") << Failure{[](Exchange &exchange) { exchange.cut(); }} << 0;
        QTest::newRow("the connection is closed") << Failure{[](Exchange &exchange) {
            exchange.body();
            exchange.closeAfterwards();
        }} << 0;
    }
    void aRequestThatMustNotBeRepeatedIsSentOnce()
    {
        QFETCH(std::function<void(Exchange &)>, failure);
        QFETCH(int, status);
        std::atomic<int> commits = 0;
        LoopbackServer server{[&](Exchange &exchange) {
            if (exchange.request().method != "POST") {
                exchange.reply(200);
                return;
            }
            ++commits;
            failure(exchange);
        }};
        HttpClient client{{.retry = quick}};
        // A kept connection makes the difference: libcurl itself repeats a request when one turns out to be closed.
        QVERIFY(client.call({.url = server.url()}));
        const auto response = client.call(
            {.method = Method::Post, .url = server.url(), .body = QByteArray{"commit"}, .retry = RetryMode::Never});
        QCOMPARE(response.has_value(), status != 0);
        if (response)
            QCOMPARE(response->status, status);
        else
            QCOMPARE(response.error().kind, ErrorKind::Offline);
        QCOMPARE(commits.load(), 1);
    }

    void whatASinkWasGivenIsNotGivenAgain()
    {
        LoopbackServer server{failing(1, [](Exchange &exchange) {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            exchange.closeAfterwards();
        })};
        HttpClient client{{.retry = quick}};
        QByteArray received;
        const auto response = client.call({.url = server.url(), .sink = [&](QByteArrayView bytes) {
                                               received.append(bytes);
                                               return true;
                                           }});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Offline);
        QCOMPARE(received, "half");
        QCOMPARE(server.requestCount(), 1);
    }

    void aDownloadIsRetriedBeforeItsFirstByte()
    {
        LoopbackServer server{failing(2, answering(500))};
        HttpClient client{{.retry = quick}};
        QByteArray received;
        const auto response = client.call({.url = server.url(), .sink = [&](QByteArrayView bytes) {
                                               received.append(bytes);
                                               return true;
                                           }});
        QVERIFY(response);
        QCOMPARE(received, "done");
        QCOMPARE(server.requestCount(), 3);
    }

    void aClosedPortIsOffline()
    {
        HttpClient client{{.retry = {.maxAttempts = 2, .base = 1ms}}};
        const auto response = client.call({.url = QUrl{QString{"http://127.0.0.1:%1/"}.arg(closedPort())}});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Offline);
        QCOMPARE(response.error().subject, "127.0.0.1");
        QVERIFY(!response.error().detail.isEmpty());
    }

    void anUnknownNameIsOffline()
    {
        HttpClient client{{.retry = {.maxAttempts = 1}}};
        const auto response = client.call({.url = QUrl{"http://no-such-host.invalid/"}, .subject = "the Hub"});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Offline);
        QCOMPARE(response.error().subject, "the Hub");
    }

    void aConnectionThatIsNotAnsweredIsOffline()
    {
        FullBacklog backlog;
        HttpClient client{{.connectTimeout = 1s, .retry = {.maxAttempts = 1}}};
        const auto response = client.call({.url = backlog.url()});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Offline);
    }
};

QTEST_GUILESS_MAIN(TestRetries)
#include "tst_retries.moc"
