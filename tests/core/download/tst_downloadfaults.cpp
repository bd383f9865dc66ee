#include "tests/core/download/downloadworld.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace core;
using namespace Qt::StringLiterals;
using test::DownloadWorld;
using test::mebibyte;

namespace {

/// A disk that is full after so many bytes of a file, for as long as the object lives.
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);  // a write then fails instead
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileLimit)

private:
    rlimit m_before{};
};

}  // namespace

/// Downloads that something happens to. Whatever it is: no wrong content, nothing half under its name, no byte twice
/// without need.
class TestDownloadFaults final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DownloadWorld> m_world;
    const QByteArray m_weights = test::noise(40 * mebibyte + 5);

    [[nodiscard]] QString objectPath() const { return m_world->fixture().objectPath(sha256Of(m_weights)); }
    void addFault(Fault fault) const
    {
        fault.method = "GET";
        fault.pathContains = "/resolve/";
        m_world->faults().add(std::move(fault));
    }
    void expectWeights() const
    {
        QCOMPARE(m_world->files(), QStringList{"w.bin"});
        QVERIFY(m_world->read("w.bin") == m_weights);
    }

private slots:
    void init()
    {
        m_world = std::make_unique<DownloadWorld>();
        QVERIFY2(m_world->problem().isEmpty(), qPrintable(m_world->problem()));
        QVERIFY(m_world->hub().createRepo({.id = DownloadWorld::repo}));
        QVERIFY(m_world->fixture().storeContent(m_weights));
        QVERIFY(!m_world->committer().large("w.bin", m_weights).commit().isNull());
        m_world->faults().clear();
    }

    void aCutConnectionIsTakenUpWhereItBroke()
    {
        addFault({.kind = Fault::Kind::CutResponse, .times = 3, .bytes = 3 * mebibyte});
        const auto report = m_world->download({"w.bin"});
        QVERIFY2(report, qPrintable(report ? QString{} : report.error().detail));
        expectWeights();
    }

    void aServerInTroubleIsAskedAgain()
    {
        addFault({.kind = Fault::Kind::Status, .times = 4, .status = 503});
        QVERIFY(m_world->download({"w.bin"}));
        expectWeights();
    }

    void aFileThatIsGoneEndsIt()
    {
        addFault({.kind = Fault::Kind::Status, .skip = 2, .times = 100, .status = 404});
        const auto report = m_world->download({"w.bin"});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::EntryNotFound);
        QVERIFY(!QFile::exists(m_world->at("w.bin")));
    }

    void contentThatChangesBetweenTwoPiecesIsNotKept()
    {
        addFault({.kind = Fault::Kind::Delay, .skip = 1, .times = 100, .delay = std::chrono::milliseconds{500}});
        const auto plan = m_world->prepare(m_world->request({"w.bin"}));
        QVERIFY(plan);
        Result<DownloadReport> report{std::unexpect};
        std::jthread download{[&] { report = m_world->execute(*plan); }};
        QTRY_VERIFY(m_world->board().snapshot().doneBytes >= mebibyte);
        QFile object{objectPath()};
        QVERIFY(object.open(QIODevice::WriteOnly));
        QCOMPARE(object.write(test::noise(m_weights.size(), 2)), m_weights.size());
        object.close();
        download.join();
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Mismatch);
        QCOMPARE(report.error().subject, "w.bin");
        QVERIFY(!QFile::exists(m_world->at("w.bin")));

        // What had come is not trusted again.
        QVERIFY(m_world->fixture().storeContent(m_weights));
        m_world->faults().clear();
        const auto again = m_world->download({"w.bin"});
        QVERIFY(again);
        QCOMPARE(again->resumedBytes, 0);
        expectWeights();
    }

    void aServerThatSendsWholeFilesOnlyIsNoticed()
    {
        addFault({.kind = Fault::Kind::Status, .times = 100, .status = 200, .body = "whole"});
        const auto report = m_world->download({"w.bin"});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::ServerFault);
        QVERIFY(!QFile::exists(m_world->at("w.bin")));
    }

    void stoppedOrFullItGoesOnLater_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("stopped") << false;
        QTest::newRow("disk full") << true;
    }
    void stoppedOrFullItGoesOnLater()
    {
        QFETCH(const bool, isFull);
        const auto plan = m_world->prepare(m_world->request({"w.bin"}));
        QVERIFY(plan);
        addFault({.kind = Fault::Kind::Delay, .skip = 3, .times = 2, .delay = std::chrono::milliseconds{2000}});
        Result<DownloadReport> report{std::unexpect};
        if (isFull) {
            // No room for the whole file.
            const FileLimit limit{20 * mebibyte};
            report = m_world->execute(*plan);
        } else {
            std::stop_source stop;
            std::jthread download{[&] { report = m_world->execute(*plan, stop.get_token()); }};
            QTRY_VERIFY(m_world->board().snapshot().doneBytes >= 16 * mebibyte);
            stop.request_stop();
        }
        QVERIFY(!report);
        QCOMPARE(report.error().kind, isFull ? ErrorKind::Storage : ErrorKind::Canceled);
        QVERIFY(!QFile::exists(m_world->at("w.bin")));

        m_world->faults().clear();
        const auto again = m_world->execute(*plan);
        QVERIFY2(again, qPrintable(again ? QString{} : again.error().detail));
        if (!isFull)
            QVERIFY(again->resumedBytes >= 8 * mebibyte);
        QCOMPARE(again->fetchedBytes + again->resumedBytes, m_weights.size());
        expectWeights();
    }
};

QTEST_GUILESS_MAIN(TestDownloadFaults)
#include "tst_downloadfaults.moc"
