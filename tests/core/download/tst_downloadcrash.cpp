#include "tests/core/download/downloadworld.h"

#include <QProcess>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::DownloadWorld;
using test::mebibyte;

/// A download whose process is killed goes on where it was, and what comes out is right.
class TestDownloadCrash final : public QObject
{
    Q_OBJECT

    /// Bytes that the killed process has noted as written.
    [[nodiscard]] static std::int64_t notedBytes(const QString &folder)
    {
        std::int64_t total = 0;
        QDirIterator ranges{folder + "/.slipway-download", {"*.ranges"}, QDir::Files};
        while (ranges.hasNext()) {
            QFile file{ranges.next()};
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &line : file.readAll().split('\n'))
                total += line.split(' ').value(1).toLongLong();
        }
        return total;
    }

private slots:
    void killedAndStartedAgain()
    {
        DownloadWorld world;
        QVERIFY2(world.problem().isEmpty(), qPrintable(world.problem()));
        QVERIFY(world.hub().createRepo({.id = DownloadWorld::repo}));
        const QByteArray weights = test::noise(64 * mebibyte + 3);
        QVERIFY(world.fixture().storeContent(weights));
        QVERIFY(!world.committer().large("w.safetensors", weights).regular("README.md", "# Hi").commit().isNull());
        // Three pieces come at once, the others not before the process is dead.
        world.faults().add({.kind = Fault::Kind::Delay,
                            .method = "GET",
                            .pathContains = "w.safetensors",
                            .skip = 3,
                            .times = 100,
                            .delay = std::chrono::minutes{1}});

        QProcess probe;
        probe.start(DOWNLOAD_PROBE,
                    {world.fixture().endpoint().toString(), test::HubFixture::aliceToken, world.folder()});
        QTRY_VERIFY_WITH_TIMEOUT(notedBytes(world.folder()) >= 3 * 8 * mebibyte, 30'000);
        probe.kill();
        QVERIFY(probe.waitForFinished());
        QCOMPARE(probe.exitStatus(), QProcess::CrashExit);
        QVERIFY(!QFile::exists(world.at("w.safetensors")));
        const std::int64_t noted = notedBytes(world.folder());

        world.fixture().restart();  // its threads that wait are of no use any more
        world.faults().clear();
        const auto report = world.download();
        QVERIFY2(report, qPrintable(report ? QString{} : report.error().detail));
        QCOMPARE(report->resumedBytes, noted);
        QVERIFY(world.read("w.safetensors") == weights);
        QCOMPARE(world.files(), (QStringList{".gitattributes", "README.md", "w.safetensors"}));
    }
};

QTEST_GUILESS_MAIN(TestDownloadCrash)
#include "tst_downloadcrash.moc"
