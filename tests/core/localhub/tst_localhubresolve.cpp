#include "localhubpeople.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;

/// What comes back through resolve and raw, of small files and of large ones.
class LocalHubResolve : public QObject, private test::LocalHubPeople
{
    Q_OBJECT

private slots:
    void init()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        meetPeople();
        QCOMPARE(m_alice->createModel("alice/m").status, 200);
    }

    void aHeadTellsCommitTagAndSize();
    void rangesAreServed_data();
    void rangesAreServed();
    void probesOfEmptyFilesAreAnswered();
    void whatTheClientHasIsNotSentAgain();
    void rawGivesThePointer();
};

void LocalHubResolve::aHeadTellsCommitTagAndSize()
{
    const QByteArray large = test::noise(5000);
    m_alice->uploadLarge("alice/m", large);
    const QString commit =
        m_alice
            ->commit("alice/m", "main",
                     {HubCaller::fileOperation("a.txt", "abc"), HubCaller::largeFileOperation("b.bin", large)})
            .json()["commitOid"]
            .toString();
    const Answer small = m_anonymous->send("HEAD", "/alice/m/resolve/main/a.txt");
    QCOMPARE(small.status, 200);
    QCOMPARE(small.header("x-repo-commit"), commit.toLatin1());
    QCOMPARE(small.header("etag"), "\"f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f\"");
    QCOMPARE(small.header("content-length"), "3");
    QCOMPARE(small.header("accept-ranges"), "bytes");
    QVERIFY(small.body.isEmpty());
    const Answer big = m_anonymous->send("HEAD", "/alice/m/resolve/" + commit.toLatin1() + "/b.bin");
    QCOMPARE(big.header("etag"), '"' + test::sha256Hex(large).toLatin1() + '"');
    QCOMPARE(big.header("x-linked-etag"), big.header("etag"));
    QCOMPARE(big.header("x-linked-size"), "5000");
    QCOMPARE(big.header("content-length"), "5000");
    QVERIFY(big.header("x-xet-hash").isEmpty());
    QCOMPARE(m_anonymous->get("/alice/m/resolve/main/b.bin").body, large);
    QVERIFY(m_anonymous->get("/alice/m/resolve/main/b.bin?download=true")
                .header("content-disposition")
                .startsWith("attachment"));
}

void LocalHubResolve::rangesAreServed_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::newRow("the first byte") << QByteArray("bytes=0-0") << 206 << QByteArray("bytes 0-0/5000");
    QTest::newRow("the middle") << QByteArray("bytes=10-19") << 206 << QByteArray("bytes 10-19/5000");
    QTest::newRow("from a byte on") << QByteArray("bytes=4990-") << 206 << QByteArray("bytes 4990-4999/5000");
    QTest::newRow("the last bytes") << QByteArray("bytes=-10") << 206 << QByteArray("bytes 4990-4999/5000");
    QTest::newRow("beyond the end") << QByteArray("bytes=4990-9999") << 206 << QByteArray("bytes 4990-4999/5000");
    QTest::newRow("more than all from the end") << QByteArray("bytes=-9999") << 206 << QByteArray("bytes 0-4999/5000");
    QTest::newRow("behind the end") << QByteArray("bytes=5000-") << 416 << QByteArray("bytes */5000");
    QTest::newRow("the last none") << QByteArray("bytes=-0") << 416 << QByteArray("bytes */5000");
    QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 200 << QByteArray();
}

void LocalHubResolve::rangesAreServed()
{
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(QByteArray, contentRange);
    const QByteArray content = test::noise(5000);
    m_alice->uploadLarge("alice/m", content);
    QCOMPARE(m_alice
                 ->commit("alice/m", "main",
                          {HubCaller::fileOperation("a.txt", content), HubCaller::largeFileOperation("b.bin", content)})
                 .status,
             200);
    for (const auto *target : {"/alice/m/resolve/main/a.txt", "/alice/m/resolve/main/b.bin"}) {
        const Answer answer = m_anonymous->get(target, {{"Range", range}});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("content-range"), contentRange);
        if (status == 206) {
            const QByteArray bounds = contentRange.sliced(6).split('/').first();
            const qsizetype first = bounds.split('-').first().toLongLong();
            const qsizetype last = bounds.split('-').last().toLongLong();
            QCOMPARE(answer.body, content.sliced(first, last - first + 1));
            QCOMPARE(answer.header("content-length").toLongLong(), last - first + 1);
        }
    }
}

void LocalHubResolve::probesOfEmptyFilesAreAnswered()
{
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::fileOperation("empty.txt", "")}).status, 200);
    const Answer probe = m_anonymous->get("/alice/m/resolve/main/empty.txt", {{"Range", "bytes=0-0"}});
    QCOMPARE(probe.status, 200);
    QVERIFY(probe.header("content-range").endsWith("/0"));
    QCOMPARE(m_anonymous->send("HEAD", "/alice/m/resolve/main/empty.txt").header("content-length"), "0");
    QVERIFY(m_anonymous->get("/alice/m/resolve/main/empty.txt").body.isEmpty());
}

void LocalHubResolve::whatTheClientHasIsNotSentAgain()
{
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::fileOperation("a.txt", "abc")}).status, 200);
    const QByteArray tag = m_anonymous->get("/alice/m/resolve/main/a.txt").header("etag");
    QCOMPARE(m_anonymous->get("/alice/m/resolve/main/a.txt", {{"If-None-Match", tag}}).status, 304);
    QCOMPARE(m_anonymous->get("/alice/m/resolve/main/a.txt", {{"If-None-Match", "\"other\""}}).status, 200);
}

void LocalHubResolve::rawGivesThePointer()
{
    const QByteArray large = test::noise(5000);
    m_alice->uploadLarge("alice/m", large);
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::largeFileOperation("b.bin", large)}).status, 200);
    QCOMPARE(m_anonymous->get("/alice/m/raw/main/b.bin").body,
             "version https://git-lfs.github.com/spec/v1\noid sha256:" + test::sha256Hex(large).toLatin1()
                 + "\nsize 5000\n");
    QCOMPARE(m_anonymous->send("HEAD", "/alice/m/raw/main/none").status, 404);
}

QTEST_GUILESS_MAIN(LocalHubResolve)
#include "tst_localhubresolve.moc"
