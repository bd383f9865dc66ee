#include "core/net/httpclient.h"
#include "core/net/uploadpace_p.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;
using Clock = UploadPace::Clock;

/// One upload speed for all transfers together.
class TestUploadPace final : public QObject
{
    Q_OBJECT

    static constexpr std::int64_t s_fileBytes = 64'000'000;
    QTemporaryFile m_file;

    HttpRequest upload(const QUrl &url, std::int64_t bytes, std::atomic<std::int64_t> *sent = nullptr) const
    {
        return {.method = HttpRequest::Method::Put,
                .url = url,
                .body = FileRange{.path = m_file.fileName(), .lengthBytes = bytes},
                .sentBytes = sent};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_file.open());
        QVERIFY(m_file.resize(s_fileBytes));
    }

    void withoutALimitAllMayLeave()
    {
        UploadPace pace;
        QCOMPARE(pace.take(5'000'000, Clock::now()), 5'000'000U);
        QVERIFY(pace.ready(Clock::now()) > 1'000'000U);
    }

    void portionsAreSpacedByTheLimit()
    {
        UploadPace pace;
        pace.setLimit(1'000'000);
        const auto start = Clock::now();
        const std::size_t first = pace.take(1'000'000, start);
        QVERIFY(first > 0 && first <= 64 * 1024);
        QCOMPARE(pace.take(1, start), 0U);
        QCOMPARE(pace.readyAt(), start + std::chrono::microseconds{first});
        QCOMPARE(pace.ready(start), 0U);
        QCOMPARE(pace.take(10, pace.readyAt()), 10U);
    }

    void aLateThreadCatchesUpButIdleTimeIsLost()
    {
        UploadPace pace;
        pace.setLimit(100'000);
        auto now = Clock::now();
        std::size_t taken = 0;
        for (int i = 0; i < 10; ++i, now += 400ms) {  // asked late, again and again
            while (const std::size_t portion = pace.take(100'000, now))
                taken += portion;
        }
        QVERIFY2(taken > 360'000 && taken < 380'000, qPrintable(QString::number(taken)));
        now += 60s;
        std::size_t burst = 0;
        while (const std::size_t portion = pace.take(100'000, now))
            burst += portion;
        QVERIFY2(burst <= 5'000, qPrintable(QString::number(burst)));
    }

    void theLimitIsKept_data()
    {
        QTest::addColumn<std::int64_t>("limit");
        QTest::addColumn<int>("transfers");
        QTest::newRow("one slow upload") << std::int64_t{400'000} << 1;
        QTest::newRow("one fast upload") << std::int64_t{8'000'000} << 1;
        QTest::newRow("six uploads share it") << std::int64_t{3'000'000} << 6;
    }
    void theLimitIsKept()
    {
        QFETCH(std::int64_t, limit);
        QFETCH(int, transfers);
        std::atomic<std::int64_t> received = 0;
        LoopbackServer server{[&received](Exchange &exchange) {
            received += exchange.discardBody();
            exchange.reply(200);
        }};
        const std::int64_t each = limit * 3 / transfers;  // three seconds' worth in all
        HttpClient client{{.uploadLimit = limit}};
        QElapsedTimer clock;
        clock.start();
        std::vector<std::future<Result<HttpResponse>>> answers;
        for (int i = 0; i < transfers; ++i)
            answers.push_back(client.send(upload(server.url(), each)));
        for (auto &answer : answers)
            QVERIFY(answer.get());
        const double speed = 1000.0 * static_cast<double>(received) / static_cast<double>(clock.elapsed());
        QCOMPARE(received, each * transfers);
        const double ratio = speed / static_cast<double>(limit);
        QVERIFY2(ratio > 0.9 && ratio < 1.1, qPrintable(QString{"%1 of the limit"}.arg(ratio)));
    }

    void nobodyIsLeftBehind()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.hang(); }};
        std::array<std::atomic<std::int64_t>, 4> sent{};
        HttpClient client{{.uploadLimit = 2'000'000}};
        std::vector<std::future<Result<HttpResponse>>> answers;
        for (auto &count : sent)
            answers.push_back(client.send(upload(server.url(), s_fileBytes, &count)));
        // What they may have before the sockets are full; the server reads nothing.
        const auto total = [&sent] { return sent[0] + sent[1] + sent[2] + sent[3]; };
        QTRY_VERIFY(total() >= 2'000'000);
        for (const auto &count : sent) {
            const std::int64_t one = count;
            QVERIFY2(one > 300'000 && one < 700'000, qPrintable(QString::number(one)));
        }
    }

    void aNewLimitHoldsAtOnce()
    {
        LoopbackServer server{[](Exchange &exchange) {
            exchange.discardBody();
            exchange.reply(200);
        }};
        HttpClient client{{.uploadLimit = 100'000}};
        std::atomic<std::int64_t> sent = 0;
        auto answer = client.send(upload(server.url(), 30'000'000, &sent));
        QTRY_VERIFY(sent > 50'000);
        QVERIFY(sent < 1'000'000);
        NetworkOptions options = client.options();
        options.uploadLimit = 0;
        client.setOptions(options);
        QCOMPARE(answer.wait_for(10s), std::future_status::ready);  // at the old speed it would take five minutes
        QVERIFY(answer.get());
    }

    void aQuestionIsNotHeldUp()
    {
        LoopbackServer server{[](Exchange &exchange) {
            exchange.discardBody();
            exchange.reply(200);
        }};
        HttpClient client{{.uploadLimit = 50'000}};
        std::atomic<std::int64_t> sent = 0;
        const auto running = client.send(upload(server.url(), s_fileBytes, &sent));
        QTRY_VERIFY(sent > 10'000);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(
            client.call({.method = HttpRequest::Method::Post, .url = server.url(), .body = QByteArray(2'000, 'q')}));
        QVERIFY2(clock.elapsed() < test::limitMs(1'000), qPrintable(QString::number(clock.elapsed())));
    }

    void waitingForItsShareIsNoStall()
    {
        LoopbackServer server{[](Exchange &exchange) {
            exchange.discardBody();
            exchange.reply(200);
        }};
        HttpClient client{{.maxConnectionsPerHost = 64, .maxUploads = 64, .uploadLimit = 160'000}};
        std::vector<std::future<Result<HttpResponse>>> answers;
        // Each gets its turn about every 2 s, and a silence of 1 s would be a stall.
        for (int i = 0; i < 40; ++i) {
            HttpRequest request = upload(server.url(), 20'000);
            request.answerTimeout = 1s;
            answers.push_back(client.send(std::move(request)));
        }
        for (auto &answer : answers)
            QVERIFY(answer.get());
    }

    void aPausedUploadCanBeCanceled()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.hang(); }};
        HttpClient client{{.uploadLimit = 1'000}};
        std::stop_source stop;
        std::atomic<std::int64_t> sent = 0;
        auto answer = client.send(upload(server.url(), 1'000'000, &sent), stop.get_token());
        QTRY_VERIFY(sent > 0);
        stop.request_stop();
        QCOMPARE(answer.wait_for(std::chrono::milliseconds{test::limitMs(500)}), std::future_status::ready);
        QCOMPARE(answer.get().error().kind, ErrorKind::Canceled);
    }
};

QTEST_GUILESS_MAIN(TestUploadPace)
#include "tst_uploadpace.moc"
