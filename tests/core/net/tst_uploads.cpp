#include "core/base/digest.h"
#include "core/net/httpclient.h"
#include "tests/support/loopbackserver.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <latch>

using namespace core;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;
using Method = HttpRequest::Method;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

QByteArray randomBytes(qint64 count)
{
    QByteArray bytes{count, Qt::Uninitialized};
    QRandomGenerator generator{42};
    auto *words = reinterpret_cast<quint32 *>(bytes.data());
    generator.fillRange(words, count / 4);
    return bytes;
}

}  // namespace

/// Bodies that come straight from a file.
class TestUploads final : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;
    const QByteArray m_content = randomBytes(24 * mebibyte);

    QString path() const { return m_folder->filePath("weights.bin"); }
    FileRange wholeFile() const
    {
        return {.path = path(), .lengthBytes = m_content.size(), .expected = statFile(path()).value()};
    }
    static bool write(const QString &path, const QByteArray &content, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file{path};
        return file.open(mode) && file.write(content) == content.size();
    }

private slots:
    void init()
    {
        m_folder.emplace();
        QVERIFY(write(path(), m_content));
    }

    void aSliceArrivesByteForByte_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        QTest::newRow("the whole file") << 0LL << 24 * mebibyte;
        QTest::newRow("from the middle to the end") << 5 * mebibyte + 17 << 19 * mebibyte - 17;
        QTest::newRow("a part in the middle") << 3LL << 2 * mebibyte;
        QTest::newRow("one byte") << 24 * mebibyte - 1 << 1LL;
        QTest::newRow("nothing") << 10LL << 0LL;
    }
    void aSliceArrivesByteForByte()
    {
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        QByteArray received;
        LoopbackServer server{[&](Exchange &exchange) {
            received = exchange.body();
            exchange.reply(200);
        }};
        HttpClient client;
        std::atomic<std::int64_t> sent = -1;
        const auto response = client.call({.method = Method::Put,
                                           .url = server.url(),
                                           .body = FileRange{.path = path(),
                                                             .offset = offset,
                                                             .lengthBytes = length,
                                                             .expected = statFile(path()).value()},
                                           .sentBytes = &sent});
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QCOMPARE(sent.load(), length);
        const auto request = server.requests().constFirst();
        QCOMPARE(request.header("content-length"), QByteArray::number(length));
        QVERIFY(!request.hasHeader("expect"));  // libcurl's way with bodies over 1 MiB
        QVERIFY(received == QByteArrayView{m_content}.sliced(offset, length));
    }

    void fourAtOnceArriveIntact()
    {
        LoopbackServer server{[](Exchange &exchange) { exchange.reply(200, sha256Of(exchange.body()).toHex()); }};
        HttpClient client;
        std::vector<std::future<Result<HttpResponse>>> answers;
        constexpr qint64 length = 20 * mebibyte;
        for (int i = 0; i < 4; ++i) {
            answers.push_back(
                client.send({.method = Method::Put,
                             .url = server.url(),
                             .body = FileRange{.path = path(), .offset = i * mebibyte, .lengthBytes = length}}));
        }
        for (int i = 0; i < 4; ++i) {
            const auto response = answers.at(i).get();
            QVERIFY(response);
            QCOMPARE(response->body, sha256Of(QByteArrayView{m_content}.sliced(i * mebibyte, length)).toHex());
        }
    }

    void aRetrySendsTheWholeBodyAgain()
    {
        std::atomic<int> attempts = 0;
        LoopbackServer server{[&](Exchange &exchange) {
            if (attempts++ == 0) {
                exchange.receive(3 * mebibyte);
                exchange.cut();
            } else if (attempts == 2) {
                exchange.reply(503);
            } else {
                exchange.reply(200, sha256Of(exchange.body()).toHex());
            }
        }};
        HttpClient client{{.retry = {.base = 1ms}}};
        const auto response = client.call({.method = Method::Put, .url = server.url(), .body = wholeFile()});
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QCOMPARE(response->body, sha256Of(m_content).toHex());
        QCOMPARE(attempts.load(), 3);
    }

    void sentBytesStartAgainWithEveryAttempt()
    {
        LoopbackServer server{[&](Exchange &exchange) {
            exchange.discardBody();
            QFile::remove(path());  // the next attempt then ends before its first byte
            exchange.reply(503);
        }};
        HttpClient client{{.retry = {.base = 1ms}}};
        std::atomic<std::int64_t> sent = -1;
        FileRange body = wholeFile();
        body.expected.reset();
        const auto response =
            client.call({.method = Method::Put, .url = server.url(), .body = body, .sentBytes = &sent});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::FileNotFound);
        QCOMPARE(sent.load(), 0);
        QCOMPARE(server.requestCount(), 1);
    }

    void aFileThatChangesIsNeverSentWhole_data()
    {
        QTest::addColumn<std::function<void(QString)>>("change");
        using Change = std::function<void(QString)>;
        QTest::newRow("something is appended")
            << Change{[](const QString &path) { write(path, "more", QIODevice::Append); }};
        QTest::newRow("it is cut off") << Change{[](const QString &path) { QFile::resize(path, 23 * mebibyte); }};
        QTest::newRow("it is written again with the same size")
            << Change{[](const QString &path) { write(path, QByteArray{24 * mebibyte, 'x'}); }};
        QTest::newRow("it is replaced") << Change{[](const QString &path) {
            write(path + ".new", QByteArray{24 * mebibyte, 'x'});
            QFile::remove(path);
            QFile::rename(path + ".new", path);
        }};
        QTest::newRow("it is removed") << Change{[](const QString &path) { QFile::remove(path); }};
    }
    void aFileThatChangesIsNeverSentWhole()
    {
        QFETCH(std::function<void(QString)>, change);
        std::atomic<qint64> received = 0;
        std::latch ended{1};
        LoopbackServer server{[&](Exchange &exchange) {
            exchange.receive(mebibyte);
            change(path());
            received = exchange.discardBody();
            ended.count_down();
            exchange.reply(200);  // reaches a client only that did send everything
        }};
        HttpClient client;
        const auto response =
            client.call({.method = Method::Put, .url = server.url(), .body = wholeFile(), .subject = "m.bin"});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::FileChanged);
        QCOMPARE(response.error().subject, path());
        ended.wait();
        QVERIFY(received < m_content.size());
        QCOMPARE(server.requestCount(), 1);
    }

    void whatCannotBeSentIsRefusedBeforeTheFirstByte_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<bool>("isExpected");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a missing file") << "absent" << 0LL << 1LL << false << ErrorKind::FileNotFound;
        QTest::newRow("a file below a file") << "weights.bin/x" << 0LL << 1LL << false << ErrorKind::FileNotFound;
        QTest::newRow("a folder") << "." << 0LL << 1LL << false << ErrorKind::FileUnreadable;
        QTest::newRow("a slice past the end")
            << "weights.bin" << mebibyte << 24 * mebibyte << false << ErrorKind::FileChanged;
        QTest::newRow("an offset past the end")
            << "weights.bin" << 25 * mebibyte << 0LL << false << ErrorKind::FileChanged;
        QTest::newRow("a file that is not what it was")
            << "weights.bin" << 0LL << 1LL << true << ErrorKind::FileChanged;
    }
    void whatCannotBeSentIsRefusedBeforeTheFirstByte()
    {
        QFETCH(QString, name);
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        QFETCH(bool, isExpected);
        QFETCH(ErrorKind, kind);
        LoopbackServer server{[](Exchange &exchange) { exchange.reply(200); }};
        HttpClient client;
        FileRange body{.path = m_folder->filePath(name), .offset = offset, .lengthBytes = length};
        if (isExpected)
            body.expected = FileStat{.sizeBytes = m_content.size(), .modifiedNs = 1};
        const auto response = client.call({.method = Method::Put, .url = server.url(), .body = body});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, kind);
        QCOMPARE(response.error().subject, body.path);
        QCOMPARE(server.requestCount(), 0);
    }

    void aGrowingFileIsSentAsPlannedWhenNothingIsExpected()
    {
        LoopbackServer server{[&](Exchange &exchange) {
            exchange.receive(mebibyte);
            write(path(), "more", QIODevice::Append);
            exchange.reply(200, QByteArray::number(exchange.discardBody()));
        }};
        HttpClient client;
        FileRange body = wholeFile();
        body.expected.reset();
        const auto response = client.call({.method = Method::Put, .url = server.url(), .body = body});
        QVERIFY(response);
        QCOMPARE(response->body, QByteArray::number(m_content.size()));
    }

    void aRefusalInTheMiddleIsTheAnswer()
    {
        LoopbackServer server{[](Exchange &exchange) {
            exchange.receive(mebibyte);
            exchange.send("HTTP/1.1 413 Too Large\r\nContent-Length: 8\r\nConnection: close\r\n\r\ntoo much");
            exchange.hang();
        }};
        HttpClient client;
        const auto response = client.call({.method = Method::Put, .url = server.url(), .body = wholeFile()});
        QVERIFY2(response, qPrintable(response ? QString{} : response.error().detail));
        QCOMPARE(response->status, 413);
        QCOMPARE(response->body, "too much");
    }
};

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
