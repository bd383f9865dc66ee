#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"

#include <QLoggingCategory>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;
using Method = HttpRequest::Method;

namespace {

/// Answers with what it got.
void echo(Exchange &exchange)
{
    exchange.body();
    exchange.reply(200, exchange.request().method + ' ' + exchange.request().target + '\n' + exchange.body());
}

}  // namespace

/// What a request looks like on the wire, and what becomes of its answer.
class TestRequests final : public QObject
{
    Q_OBJECT

private slots:
    void everyMethodArrivesWithItsBody_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<bool>("hasBody");
        QTest::addColumn<QByteArray>("expected");

        QTest::newRow("GET") << Method::Get << false << QByteArray{"GET /a%20b?q=1\n"};
        QTest::newRow("HEAD has no body in its answer") << Method::Head << false << QByteArray{};
        QTest::newRow("POST") << Method::Post << true << QByteArray{"POST /a%20b?q=1\nbody"};
        QTest::newRow("POST of nothing") << Method::Post << false << QByteArray{"POST /a%20b?q=1\n"};
        QTest::newRow("PUT") << Method::Put << true << QByteArray{"PUT /a%20b?q=1\nbody"};
        QTest::newRow("PUT of nothing") << Method::Put << false << QByteArray{"PUT /a%20b?q=1\n"};
        QTest::newRow("DELETE") << Method::Delete << false << QByteArray{"DELETE /a%20b?q=1\n"};
        QTest::newRow("DELETE with a body") << Method::Delete << true << QByteArray{"DELETE /a%20b?q=1\nbody"};
    }
    void everyMethodArrivesWithItsBody()
    {
        QFETCH(Method, method);
        QFETCH(bool, hasBody);
        QFETCH(QByteArray, expected);

        LoopbackServer server{echo};
        HttpClient client;
        HttpRequest request{.method = method, .url = server.url("/a%20b?q=1#fragment")};
        if (hasBody)
            request.body = QByteArray{"body"};
        const auto response = client.call(request);
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, expected);
        QCOMPARE(response->url, server.url("/a%20b?q=1"));

        const auto sent = server.requests().constFirst();
        QVERIFY(!sent.hasHeader("expect"));
        QVERIFY(!sent.hasHeader("transfer-encoding"));
        QVERIFY(!sent.hasHeader("content-type"));
        const bool isUpload = method == Method::Post || method == Method::Put;
        QCOMPARE(sent.hasHeader("content-length"), hasBody || isUpload);
    }

    void headersTravelAsGiven()
    {
        LoopbackServer server{[](Exchange &exchange) {
            exchange.reply(201, {}, "X-Request-Id: abc\r\nX-EMPTY:\r\nLink: <one>\r\nLink: <two>\r\n");
        }};
        HttpClient client{{.userAgent = "slipway/test"}};
        const auto response = client.call({.method = Method::Post,
                                           .url = server.url(),
                                           .headers = {{"Content-Type", "application/json"}, {"X-Nothing", ""}},
                                           .body = QByteArray{"{}"}});
        QVERIFY(response);
        QCOMPARE(response->status, 201);
        QVERIFY(response->isSuccess());
        QCOMPARE(response->header("x-request-id"), "abc");
        QCOMPARE(response->header("absent"), QByteArray{});
        const HttpHeaders links{{"link", "<one>"}, {"link", "<two>"}};
        QVERIFY(std::ranges::search(response->headers, links));

        const auto sent = server.requests().constFirst();
        QCOMPARE(sent.header("content-type"), "application/json");
        QCOMPARE(sent.header("user-agent"), "slipway/test");
        QVERIFY(sent.hasHeader("x-nothing"));
    }

    void everyFinalStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 204, 304, 400, 401, 403, 404, 409, 412, 413, 501, 507})
            QTest::addRow("%d", status) << status;
    }
    void everyFinalStatusIsAnAnswer()
    {
        QFETCH(int, status);
        LoopbackServer server{[status](Exchange &exchange) { exchange.reply(status, status == 204 ? "" : "why"); }};
        HttpClient client;
        const auto response = client.call({.url = server.url()});
        QVERIFY(response);
        QCOMPARE(response->status, status);
        if (status != 204 && status != 304)
            QCOMPARE(response->body, "why");
        QCOMPARE(server.requestCount(), 1);
    }

    void oneConnectionServesTwentyRequests()
    {
        LoopbackServer server{echo};
        HttpClient client;
        for (int i = 0; i < 20; ++i)
            QVERIFY(client.call({.method = Method::Put, .url = server.url(), .body = QByteArray{"again"}}));
        QCOMPARE(server.requestCount(), 20);
        QCOMPARE(server.connectionCount(), 1);
    }

    void noMoreConnectionsThanAllowed()
    {
        // More requests than connections, and each takes a while: those that wait for their turn are not late.
        LoopbackServer server{[](Exchange &exchange) {
            exchange.pause(400ms);
            exchange.reply(200);
        }};
        HttpClient client{{.connectTimeout = 1s, .maxConnectionsPerHost = 2}};
        std::vector<std::future<Result<HttpResponse>>> answers;
        for (int i = 0; i < 8; ++i)
            answers.push_back(client.send({.url = server.url(), .answerTimeout = 1s}));
        for (auto &answer : answers) {
            const auto response = answer.get();
            QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        }
        QCOMPARE(server.requestCount(), 8);
        QCOMPARE(server.connectionCount(), 2);
    }

    void aSinkReceivesTheAnswersBody()
    {
        const QByteArray content{3'000'000, 'x'};
        LoopbackServer server{[&](Exchange &exchange) { exchange.reply(200, content); }};
        HttpClient client;
        QByteArray received;
        int pieces = 0;
        const auto response = client.call({.url = server.url(), .sink = [&](QByteArrayView bytes) {
                                               received.append(bytes);
                                               ++pieces;
                                               return true;
                                           }});
        QVERIFY(response);
        QVERIFY(response->body.isEmpty());
        QCOMPARE(received, content);
        QVERIFY(pieces > 1);
    }

    void aSinkNeverReceivesAnErrorsBody()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.reply(404, "not here"); }};
        HttpClient client;
        bool called = false;
        const auto response = client.call({.url = server.url(), .sink = [&](QByteArrayView) {
                                               called = true;
                                               return true;
                                           }});
        QVERIFY(response);
        QCOMPARE(response->body, "not here");
        QVERIFY(!called);
    }

    void aSinkCanEndTheTransfer()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.reply(200, QByteArray{3'000'000, 'x'}); }};
        HttpClient client;
        int pieces = 0;
        const auto response = client.call(
            {.url = server.url(), .subject = "model.bin", .sink = [&](QByteArrayView) { return ++pieces < 2; }});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Canceled);
        QCOMPARE(response.error().subject, "model.bin");
        QCOMPARE(pieces, 2);
    }

    void anAnswerOf64MiBIsCollectedAndNoMore_data()
    {
        QTest::addColumn<int>("surplus");
        QTest::newRow("64 MiB") << 0;
        QTest::newRow("one byte more") << 1;
    }
    void anAnswerOf64MiBIsCollectedAndNoMore()
    {
        QFETCH(int, surplus);
        const QByteArray content{64 * 1024 * 1024 + surplus, 'x'};
        LoopbackServer server{[&](Exchange &exchange) { exchange.reply(200, content); }};
        HttpClient client;
        const auto response = client.call({.url = server.url()});
        if (surplus == 0) {
            QVERIFY(response);
            QCOMPARE(response->body.size(), content.size());
        } else {
            QVERIFY(!response);
            QCOMPARE(response.error().kind, ErrorKind::ServerFault);
        }
        QCOMPARE(server.requestCount(), 1);
    }

    void whatCanNeverWorkIsRefusedBeforeItIsSent_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<HttpHeaders>("headers");
        QTest::newRow("an empty URL") << QUrl{} << HttpHeaders{};
        QTest::newRow("no host") << QUrl{"http:///path"} << HttpHeaders{};
        QTest::newRow("a relative URL") << QUrl{"/path"} << HttpHeaders{};
        QTest::newRow("a file") << QUrl{"file:///etc/hostname"} << HttpHeaders{};
        QTest::newRow("another protocol") << QUrl{"ftp://127.0.0.1/x"} << HttpHeaders{};
        QTest::newRow("a port out of range") << QUrl{"http://127.0.0.1:99999/"} << HttpHeaders{};
        QTest::newRow("a line end in a header")
            << QUrl{"http://127.0.0.1/"} << HttpHeaders{{"X-Name", "a\r\nAuthorization: Bearer b"}};
    }
    void whatCanNeverWorkIsRefusedBeforeItIsSent()
    {
        QFETCH(QUrl, url);
        QFETCH(HttpHeaders, headers);
        HttpClient client;
        const auto response = client.call({.url = url, .headers = headers});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::InvalidInput);
    }

    void whatIsNotHttpIsAServerFault_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("another protocol") << QByteArray{"220 mail.example ESMTP\r\n"};
        QTest::newRow("a broken status line") << QByteArray{"HTTP/1.1 abc\r\n\r\n"};
        QTest::newRow("a length that is no number") << QByteArray{"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"};
    }
    void whatIsNotHttpIsAServerFault()
    {
        QFETCH(QByteArray, raw);
        LoopbackServer server{[&](Exchange &exchange) {
            exchange.send(raw);
            exchange.closeAfterwards();
        }};
        HttpClient client;
        const auto response = client.call({.url = server.url()});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::ServerFault);
        QCOMPARE(server.requestCount(), 1);
    }

    void errorsAndTheLogKeepSecretsOut()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules("slipway.net.debug=true");
        const auto previous = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
        const QUrl url{QString{"http://user:pw@127.0.0.1:%1/path?X-Signature=secret"}.arg(closedPort())};
        Result<HttpResponse> response;
        QString good;
        {
            LoopbackServer server{echo};
            HttpClient client;
            response = client.call(
                {.url = url, .headers = {{"Authorization", "Bearer hf_secret"}}, .retry = RetryMode::Never});
            QVERIFY(client.call(
                {.url = server.url("/api/models?token=secret"), .headers = {{"Authorization", "Bearer hf_secret"}}}));
        }
        qInstallMessageHandler(previous);
        QLoggingCategory::setFilterRules({});

        QVERIFY(!response);
        const QString all = response.error().detail + response.error().subject + lines.join('\n');
        for (const char *secret : {"secret", "pw", "user", "Bearer", "Signature"})
            QVERIFY2(!all.contains(secret), qPrintable(all));
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).contains("GET 127.0.0.1/path Offline"), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).contains("GET 127.0.0.1/api/models 200"), qPrintable(lines.at(1)));
    }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
