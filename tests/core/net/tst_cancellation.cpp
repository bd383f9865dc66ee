#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>
#include <netdb.h>

using namespace core;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;
using Method = HttpRequest::Method;

namespace {

/// A name server that does not answer: getaddrinfo() below waits here for names that end in ".hangs".
class HangingResolver
{
public:
    void hang()
    {
        std::unique_lock lock{m_mutex};
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_isReleased; });
        --m_waiting;
        m_changed.notify_all();
    }
    bool waitForCaller()
    {
        std::unique_lock lock{m_mutex};
        return m_changed.wait_for(lock, 10s, [this] { return m_waiting > 0; });
    }
    bool release()
    {
        std::unique_lock lock{m_mutex};
        m_isReleased = true;
        m_changed.notify_all();
        return m_changed.wait_for(lock, 10s, [this] { return m_waiting == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_waiting = 0;
    bool m_isReleased = false;
};

HangingResolver &hangingResolver()
{
    static HangingResolver resolver;
    return resolver;
}

/// Requests the stop as soon as `reached` returns, and measures how long the call takes from there.
struct StoppedCall
{
    Result<HttpResponse> result;
    qint64 msAfterStop = 0;
};

StoppedCall callAndStop(HttpClient &client, const HttpRequest &request, const std::function<bool()> &reached)
{
    StoppedCall call;
    std::stop_source source;
    QElapsedTimer sinceStop;
    std::jthread stopper{[&] {
        if (!reached())
            qWarning("the phase to stop in was not reached");
        sinceStop.start();
        source.request_stop();
    }};
    call.result = client.call(request, source.get_token());
    stopper.join();
    call.msAfterStop = sinceStop.elapsed();
    return call;
}

constexpr qint64 allowedMs = 500;

}  // namespace

// Stands before the C library's own, so that libcurl's resolver thread comes here.
extern "C" int getaddrinfo(const char *name, const char *service, const addrinfo *hints, addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    if (name != nullptr && QByteArrayView{name}.endsWith(".hangs")) {
        hangingResolver().hang();
        return EAI_AGAIN;
    }
    static const auto original = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    return original(name, service, hints, result);
}

/// A transfer ends when its caller says so, when nothing moves, and when the client is destroyed: in every phase.
class TestCancellation final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A file that is larger than all buffers on the way.
    QString largeFile() const { return m_folder.filePath("large"); }
    static constexpr qint64 largeBytes = 64LL * 1024 * 1024;

private slots:
    void initTestCase()
    {
        QFile file{largeFile()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(largeBytes));
    }

    void cleanupTestCase() { QVERIFY(hangingResolver().release()); }

    void aStopEndsTheResolvingOfAName()
    {
        HttpClient client;
        const auto call =
            callAndStop(client, {.url = QUrl{"http://name.hangs/"}}, [] { return hangingResolver().waitForCaller(); });
        QVERIFY(!call.result);
        QCOMPARE(call.result.error().kind, ErrorKind::Canceled);
        QVERIFY2(call.msAfterStop < test::limitMs(allowedMs), QByteArray::number(call.msAfterStop).constData());
    }

    void aStopEndsConnecting()
    {
        FullBacklog backlog;
        HttpClient client;
        const auto call = callAndStop(client, {.url = backlog.url()}, [&] { return backlog.waitForClient(); });
        QVERIFY(!call.result);
        QCOMPARE(call.result.error().kind, ErrorKind::Canceled);
        QVERIFY2(call.msAfterStop < test::limitMs(allowedMs), QByteArray::number(call.msAfterStop).constData());
    }

    void aStopEndsWaitingForATurn()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.hang(); }};
        HttpClient client{{.maxConnectionsPerHost = 1}};
        std::stop_source first;
        auto busy = client.send({.url = server.url()}, first.get_token());
        QVERIFY(server.waitForRequests(1));
        const auto call = callAndStop(client, {.url = server.url()}, [] { return true; });
        QVERIFY(!call.result);
        QCOMPARE(call.result.error().kind, ErrorKind::Canceled);
        QVERIFY2(call.msAfterStop < test::limitMs(allowedMs), QByteArray::number(call.msAfterStop).constData());
        first.request_stop();
        QCOMPARE(busy.get().error().kind, ErrorKind::Canceled);
    }

    void aStopEndsSending()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.hang(); }};
        HttpClient client;
        std::atomic<std::int64_t> sent = 0;
        const auto call = callAndStop(client,
                                      {.method = Method::Put,
                                       .url = server.url(),
                                       .body = FileRange{.path = largeFile(), .lengthBytes = largeBytes},
                                       .sentBytes = &sent},
                                      [&] { return server.waitForRequests(1); });
        QVERIFY(!call.result);
        QCOMPARE(call.result.error().kind, ErrorKind::Canceled);
        QVERIFY2(call.msAfterStop < test::limitMs(allowedMs), QByteArray::number(call.msAfterStop).constData());
        QVERIFY(sent.load() < largeBytes);
    }

    void aStopEndsWaitingForAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("begun");
        QTest::newRow("nothing came yet") << QByteArray{};
        QTest::newRow("within the headers") << QByteArray{"HTTP/1.1 200 OK\r\nX-One"};
        QTest::newRow("within the body") << QByteArray{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"};
    }
    void aStopEndsWaitingForAnAnswer()
    {
        QFETCH(QByteArray, begun);
        LoopbackServer server{[&](Exchange &exchange) {
            exchange.send(begun);
            exchange.hang();
        }};
        HttpClient client;
        const auto call = callAndStop(client, {.url = server.url()}, [&] { return server.waitForRequests(1); });
        QVERIFY(!call.result);
        QCOMPARE(call.result.error().kind, ErrorKind::Canceled);
        QVERIFY2(call.msAfterStop < test::limitMs(allowedMs), QByteArray::number(call.msAfterStop).constData());
    }

    void aStopEndsTheWaitBeforeARetry()
    {
        std::atomic<bool> replied = false;
        LoopbackServer server{[&](Exchange &exchange) {
            if (exchange.request().target == "/other") {
                exchange.reply(200);
                return;
            }
            exchange.reply(503, {}, "Retry-After: 60\r\n");
            replied = true;
            replied.notify_all();
        }};
        HttpClient client;
        const auto call = callAndStop(client, {.url = server.url(), .subject = "acme/model"}, [&] {
            replied.wait(false);
            // One thread does all: when it has brought another answer, it has brought the one before as well.
            return client.call({.url = server.url("/other")}).has_value();
        });
        QVERIFY(!call.result);
        QCOMPARE(call.result.error().kind, ErrorKind::Canceled);
        QCOMPARE(call.result.error().subject, "acme/model");
        QVERIFY2(call.msAfterStop < test::limitMs(allowedMs), QByteArray::number(call.msAfterStop).constData());
        QCOMPARE(server.requestCount(), 2);
    }

    void aStopThatCameBeforeTheCallEndsItAtOnce()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.hang(); }};
        HttpClient client;
        std::stop_source source;
        source.request_stop();
        const auto response = client.call({.url = server.url()}, source.get_token());
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Canceled);
    }

    void aStopEndsItsOwnCallOnly()
    {
        std::atomic<bool> mayAnswer = false;
        LoopbackServer server{[&](Exchange &exchange) {
            if (exchange.request().target == "/hang")
                exchange.hang();
            mayAnswer.wait(false);
            exchange.reply(200, "other");
        }};
        HttpClient client;
        auto other = client.send({.url = server.url("/answer")});
        std::stop_source source;
        auto hanging = client.send({.url = server.url("/hang")}, source.get_token());
        QVERIFY(server.waitForRequests(2));
        source.request_stop();
        QCOMPARE(hanging.get().error().kind, ErrorKind::Canceled);
        mayAnswer = true;
        mayAnswer.notify_all();
        const auto response = other.get();
        QVERIFY(response);
        QCOMPARE(response->body, "other");
    }

    void silenceIsAStall_data()
    {
        QTest::addColumn<QByteArray>("begun");
        QTest::addColumn<bool>("uploads");
        QTest::newRow("before the first byte") << QByteArray{} << false;
        QTest::newRow("within the headers") << QByteArray{"HTTP/1.1 200 OK\r\nX-One"} << false;
        QTest::newRow("within the body") << QByteArray{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"} << false;
        QTest::newRow("a server that does not read") << QByteArray{} << true;
    }
    void silenceIsAStall()
    {
        QFETCH(QByteArray, begun);
        QFETCH(bool, uploads);
        LoopbackServer server{[&](Exchange &exchange) {
            exchange.send(begun);
            exchange.hang();
        }};
        HttpClient client;
        HttpRequest request{.url = server.url(), .retry = RetryMode::Never, .answerTimeout = 1s};
        if (uploads) {
            request.method = Method::Put;
            request.body = FileRange{.path = largeFile(), .lengthBytes = largeBytes};
        }
        QElapsedTimer timer;
        timer.start();
        const auto response = client.call(request);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Stalled);
        QCOMPARE(response.error().subject, "127.0.0.1");
        QVERIFY2(timer.elapsed() >= 1000 && timer.elapsed() < test::limitMs(2500),
                 QByteArray::number(timer.elapsed()).constData());
    }

    void aSlowServerDoesNotStall_data()
    {
        QTest::addColumn<bool>("uploads");
        QTest::newRow("that answers in drops") << false;
        QTest::newRow("that reads in sips") << true;
    }
    void aSlowServerDoesNotStall()
    {
        QFETCH(bool, uploads);
        constexpr qint64 sip = 2LL * 1024 * 1024;  // less than libcurl and the kernel buffer together
        LoopbackServer server{[&](Exchange &exchange) {
            for (int i = 0; uploads && i < 5; ++i) {
                exchange.pause(600ms);
                exchange.receive(sip);
            }
            exchange.discardBody();
            exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
            for (const char drop : QByteArrayView{"drops"}) {
                exchange.send(QByteArray{1, drop});
                if (!uploads)
                    exchange.pause(600ms);
            }
        }};
        HttpClient client;
        HttpRequest request{.url = server.url(), .retry = RetryMode::Never, .answerTimeout = 1s};
        if (uploads) {
            request.method = Method::Put;
            request.body = FileRange{.path = largeFile(), .lengthBytes = largeBytes};
        }
        const auto response = client.call(request);
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QCOMPARE(response->body, "drops");
    }

    void destructionCancelsWhatStillRuns()
    {
        LoopbackServer server{[](Exchange &exchange) {
            if (exchange.request().target == "/hang")
                exchange.hang();
            else
                exchange.reply(200);
        }};
        FullBacklog backlog;
        for (int round = 0; round < 20; ++round) {
            const int before = server.requestCount();
            std::vector<std::future<Result<HttpResponse>>> answers;
            {
                HttpClient client{{.maxConnectionsPerHost = 4}};
                for (int i = 0; i < 6; ++i)  // two of them wait for their turn
                    answers.push_back(client.send({.url = server.url("/hang")}));
                answers.push_back(client.send({.url = backlog.url()}));
                answers.push_back(client.send({.method = Method::Put,
                                               .url = server.url("/hang"),
                                               .body = FileRange{.path = largeFile(), .lengthBytes = largeBytes}}));
                if (round % 2 == 0)  // the other rounds destroy it while it begins
                    QVERIFY(server.waitForRequests(before + 4));
            }
            for (auto &answer : answers) {
                QCOMPARE(answer.wait_for(0s), std::future_status::ready);
                QCOMPARE(answer.get().error().kind, ErrorKind::Canceled);
            }
        }
    }

    void anIdleClientEndsAtOnce()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.reply(200); }};
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round < 50; ++round) {
            HttpClient client;
            QVERIFY(client.call({.url = server.url()}));
        }
        QVERIFY2(timer.elapsed() < test::limitMs(5000), QByteArray::number(timer.elapsed()).constData());
    }
};

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
