#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"

#include <QTemporaryFile>
#include <QTest>

using namespace core;
using Exchange = LoopbackServer::Exchange;
using Method = HttpRequest::Method;

namespace {

LoopbackServer::Script redirecting(int status, const QByteArray &location)
{
    return [=](Exchange &exchange) {
        if (exchange.request().target == "/end")
            exchange.reply(200, exchange.request().method + ' ' + exchange.body(), "X-Last: yes\r\n");
        else
            exchange.reply(status, "elsewhere", "X-First: yes\r\nLocation: " + location + "\r\n");
    };
}

const HttpHeaders withToken{{"Authorization", "Bearer hf_secret"}, {"X-Mark", "kept"}};

}  // namespace

/// Answers that send the client elsewhere.
class TestRedirects final : public QObject
{
    Q_OBJECT

private slots:
    void aRedirectIsFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Method>("method");
        QTest::addColumn<QByteArray>("arrives");
        QTest::newRow("307 repeats a PUT with its body") << 307 << Method::Put << QByteArray{"PUT body"};
        QTest::newRow("308 repeats a POST with its body") << 308 << Method::Post << QByteArray{"POST body"};
        QTest::newRow("302 makes a POST a GET") << 302 << Method::Post << QByteArray{"GET "};
        QTest::newRow("303 makes a PUT a GET") << 303 << Method::Put << QByteArray{"GET "};
        QTest::newRow("301 repeats a GET") << 301 << Method::Get << QByteArray{"GET "};
    }
    void aRedirectIsFollowed()
    {
        QFETCH(int, status);
        QFETCH(Method, method);
        QFETCH(QByteArray, arrives);
        LoopbackServer server{redirecting(status, "/end")};
        HttpClient client;
        HttpRequest request{.method = method, .url = server.url("/begin")};
        if (method != Method::Get)
            request.body = QByteArray{"body"};
        const auto response = client.call(request);
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, arrives);
        QCOMPARE(response->url, server.url("/end"));
        QCOMPARE(response->header("x-last"), "yes");
        QVERIFY(response->header("x-first").isEmpty());
    }

    void aFileIsSentAgainFromItsStart()
    {
        const QByteArray content = QByteArray{"0123456789"}.repeated(500'000);
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write(content), content.size());
        QVERIFY(file.flush());
        QByteArray received;
        LoopbackServer storage{[&](Exchange &exchange) {
            received = exchange.body();
            exchange.reply(200);
        }};
        LoopbackServer hub{redirecting(307, storage.url("/put").toEncoded())};
        HttpClient client;
        std::atomic<std::int64_t> sent = 0;
        const auto response =
            client.call({.method = Method::Put,
                         .url = hub.url(),
                         .body = FileRange{.path = file.fileName(), .offset = 7, .lengthBytes = content.size() - 7},
                         .sentBytes = &sent});
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QVERIFY(received == QByteArrayView{content}.sliced(7));
        QCOMPARE(sent.load(), content.size() - 7);
    }

    void theTokenStaysWithItsHost()
    {
        LoopbackServer other{redirecting(302, "/never")};
        LoopbackServer hub{redirecting(302, other.url("/end").toEncoded())};
        HttpClient client;
        const auto response = client.call({.url = hub.url(), .headers = withToken});
        QVERIFY(response);
        QCOMPARE(response->url, other.url("/end"));
        QCOMPARE(hub.requests().constFirst().header("authorization"), "Bearer hf_secret");
        const auto arrived = other.requests().constFirst();
        QVERIFY(!arrived.hasHeader("authorization"));
        QCOMPARE(arrived.header("x-mark"), "kept");
    }

    void theTokenStaysWithItsHostByName()
    {
        LoopbackServer server{[](Exchange &exchange) {
            const QByteArray port = exchange.request().header("host").split(':').value(1);
            if (exchange.request().target == "/end")
                exchange.reply(200);
            else
                exchange.reply(302, {}, "Location: http://localhost:" + port + "/end\r\n");
        }};
        HttpClient client;
        QVERIFY(client.call({.url = server.url(), .headers = withToken}));
        QCOMPARE(server.requestCount(), 2);
        QVERIFY(!server.requests().constLast().hasHeader("authorization"));
    }

    void theTokenTravelsWithinItsHost()
    {
        LoopbackServer server{redirecting(302, "/end")};
        HttpClient client;
        QVERIFY(client.call({.url = server.url(), .headers = withToken}));
        QCOMPARE(server.requestCount(), 2);
        QCOMPARE(server.requests().constLast().header("authorization"), "Bearer hf_secret");
    }

    void aRedirectIsAnAnswerWhenAskedFor()
    {
        LoopbackServer server{redirecting(307, "/end")};
        HttpClient client;
        const auto response = client.call({.url = server.url("/begin"), .followRedirects = false});
        QVERIFY(response);
        QCOMPARE(response->status, 307);
        QCOMPARE(response->header("location"), "/end");
        QCOMPARE(response->body, "elsewhere");
        QCOMPARE(server.requestCount(), 1);
    }

    void tenRedirectsAreEnough_data()
    {
        QTest::addColumn<int>("redirects");
        QTest::newRow("ten are followed") << 10;
        QTest::newRow("eleven are a loop") << 11;
    }
    void tenRedirectsAreEnough()
    {
        QFETCH(int, redirects);
        LoopbackServer server{[&](Exchange &exchange) {
            const int step = exchange.request().target.sliced(1).toInt();
            if (step == redirects)
                exchange.reply(200);
            else
                exchange.reply(302, {}, "Location: /" + QByteArray::number(step + 1) + "\r\n");
        }};
        HttpClient client;
        const auto response = client.call({.url = server.url("/0")});
        QCOMPARE(response.has_value(), redirects == 10);
        if (!response)
            QCOMPARE(response.error().kind, ErrorKind::ServerFault);
        QCOMPARE(server.requestCount(), 11);
    }

    void aRedirectOutOfHttpIsRefused_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("into the file system") << QByteArray{"file:///etc/hostname"};
        QTest::newRow("to another protocol") << QByteArray{"ftp://127.0.0.1/"};
        QTest::newRow("to gopher") << QByteArray{"gopher://127.0.0.1:70/"};
    }
    void aRedirectOutOfHttpIsRefused()
    {
        QFETCH(QByteArray, location);
        LoopbackServer server{redirecting(302, location)};
        HttpClient client;
        const auto response = client.call({.url = server.url()});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ServerFault);
    }

    void theAnswerOfARedirectNeverReachesASink()
    {
        LoopbackServer server{redirecting(302, "/end")};
        HttpClient client;
        QByteArray received;
        QVERIFY(client.call({.url = server.url(), .sink = [&](QByteArrayView bytes) {
                                 received.append(bytes);
                                 return true;
                             }}));
        QCOMPARE(received, "GET ");
    }
};

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
