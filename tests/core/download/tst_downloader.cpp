#include "tests/core/download/downloadworld.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;
using test::DownloadWorld;
using test::mebibyte;

/// Downloads that go well, and what they leave alone, against a Local Hub.
class TestDownloader final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DownloadWorld> m_world;

    [[nodiscard]] QByteArray git(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start("git",
                      QStringList{"--git-dir", m_world->fixture().root() + "/repos/models/alice/demo.git"} + arguments);
        process.write(input);
        process.closeWriteChannel();
        return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput().trimmed()
                                                                    : QByteArray{};
    }

private slots:
    void init()
    {
        m_world = std::make_unique<DownloadWorld>();
        QVERIFY2(m_world->problem().isEmpty(), qPrintable(m_world->problem()));
        QVERIFY(m_world->hub().createRepo({.id = DownloadWorld::repo}));
    }

    void aRevisionArrivesWhole()
    {
        const QByteArray weights = test::noise(40 * mebibyte + 17);
        QVERIFY(m_world->fixture().storeContent(weights));
        const GitOid commit = m_world->committer()
                                  .regular("README.md", "# Hi\n")
                                  .regular("empty", {})
                                  .regular("deep/in/side.txt", "deep")
                                  .large("weights/model.safetensors", weights)
                                  .commit();
        const auto report = m_world->download();
        QVERIFY2(report, qPrintable(report ? QString{} : report.error().detail));
        QCOMPARE(
            m_world->files(),
            (QStringList{".gitattributes", "README.md", "deep/in/side.txt", "empty", "weights/model.safetensors"}));
        QCOMPARE(m_world->read("README.md"), "# Hi\n");
        QVERIFY(m_world->read("weights/model.safetensors") == weights);
        QCOMPARE(report->fetchedFiles, 5);
        QCOMPARE(report->resumedBytes, 0);
        QCOMPARE(m_world->board().snapshot().doneBytes, m_world->board().snapshot().totalBytes);
        QCOMPARE(m_world->board().snapshot().doneFiles, 5);
        // In pieces, so several at once.
        QVERIFY(m_world->faults().count("GET", "model.safetensors") > 4);
        QVERIFY(!commit.isNull());
    }

    void anOlderRevisionAFileAndAFolder()
    {
        const GitOid old = m_world->committer().regular("a/x", "1").regular("a/y", "1").regular("ab", "1").commit();
        QVERIFY(!m_world->committer().regular("a/x", "2").commit().isNull());
        DownloadRequest request = m_world->request({"a", "ab"});
        request.revision = old.toString();
        const auto plan = m_world->prepare(request);
        QVERIFY(plan);
        QCOMPARE(plan->commit, old);
        QVERIFY(m_world->execute(*plan));
        QCOMPARE(m_world->files(), (QStringList{"a/x", "a/y", "ab"}));
        QCOMPARE(m_world->read("a/x"), "1");
        const auto missing = m_world->prepare(m_world->request({"a", "none"}));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::EntryNotFound);
        QCOMPARE(missing.error().subject, "none");
    }

    void whatIsThereIsNotFetchedAgain()
    {
        const QByteArray weights = test::noise(mebibyte);
        QVERIFY(m_world->fixture().storeContent(weights));
        QVERIFY(!m_world->committer().regular("a", "1").large("w.bin", weights).commit().isNull());
        QVERIFY(m_world->download());
        m_world->faults().clear();
        const auto again = m_world->download();
        QVERIFY(again);
        QCOMPARE(again->fetchedFiles, 0);
        QCOMPARE(again->keptFiles, 3);
        QCOMPARE(m_world->faults().count("GET", "/resolve/"), 0);
    }

    void anotherContentIsReplacedOnlyWhenAllowed()
    {
        QVERIFY(!m_world->committer().regular("a", "new").regular("b", "b").commit().isNull());
        QVERIFY(m_world->put("a", "own"));
        const auto refused = m_world->download();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(m_world->files(), QStringList{"a"});  // nothing at all was done
        QCOMPARE(m_world->read("a"), "own");
        DownloadRequest request = m_world->request();
        request.mayReplace = true;
        const auto plan = m_world->prepare(request);
        QVERIFY(plan && m_world->execute(*plan));
        QCOMPARE(m_world->read("a"), "new");
    }

    void hostilePathsNeverLeaveTheFolder()
    {
        // No commit of ours can have such names, but a repository can.
        const QByteArray blob = git({"hash-object", "-w", "--stdin"}, "evil");
        const QByteArray up = git({"mktree"}, "100644 blob " + blob + "\tevil\n");
        const QByteArray root = git(
            {"mktree"}, "040000 tree " + up + "\t..\n100644 blob " + blob + "\tgood\n040000 tree " + up + "\t.git\n");
        const QByteArray commit = git({"-c", "user.name=x", "-c", "user.email=x", "commit-tree", root, "-m", "evil"});
        QVERIFY(!commit.isEmpty());
        static_cast<void>(git({"update-ref", "refs/heads/main", commit}));
        const auto plan = m_world->prepare(m_world->request());
        QVERIFY2(plan, qPrintable(plan ? QString{} : plan.error().detail));
        QCOMPARE(plan->count(DownloadAction::Refuse), 2);
        QVERIFY(m_world->execute(*plan));
        QCOMPARE(m_world->files(), QStringList{"good"});
    }

    void nothingIsWrittenThroughALink()
    {
        QVERIFY(!m_world->committer().regular("link/a", "1").regular("b", "1").commit().isNull());
        const QTemporaryDir elsewhere;
        QVERIFY(QDir{}.mkpath(m_world->folder()));
        QVERIFY(QFile::link(elsewhere.path(), m_world->at("link")));
        const auto plan = m_world->prepare(m_world->request());
        QVERIFY(plan);
        const auto entry = std::ranges::find(plan->entries, "link/a", &DownloadEntry::path);
        QCOMPARE(entry->action, DownloadAction::Refuse);
        QVERIFY2(entry->problem.contains("link"), qPrintable(entry->problem));
        QVERIFY(m_world->execute(*plan));
        QVERIFY(QDir{elsewhere.path()}.isEmpty());
    }

    void aFolderInTheWayIsSaidSo()
    {
        QVERIFY(!m_world->committer().regular("a", "1").regular("f/x", "1").commit().isNull());
        QVERIFY(QDir{}.mkpath(m_world->at("a")));
        QVERIFY(m_world->put("f", "a file"));
        const auto plan = m_world->prepare(m_world->request());
        QVERIFY(plan);
        QCOMPARE(plan->count(DownloadAction::Refuse), 2);
    }

    void moreThanTheDiskHoldsIsNotBegun()
    {
        constexpr std::int64_t tooMuch = 10'000'000'000'000;
        const Sha256 oid = sha256Of("huge");
        if (!m_world->fixture().storeSparse(oid, tooMuch))
            QSKIP("this file system has no files of that size");
        QVERIFY(!m_world->committer().large("huge.bin", oid, tooMuch).commit().isNull());
        m_world->faults().clear();
        const auto report = m_world->download({"huge.bin"});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Storage);
        QCOMPARE(m_world->faults().count("GET", "/resolve/"), 0);
    }

    void twoDownloadsDoNotMeetInOneFolder()
    {
        QVERIFY(!m_world->committer().regular("a", "1").commit().isNull());
        const auto plan = m_world->prepare(m_world->request());
        QVERIFY(plan);
        m_world->faults().add({.kind = Fault::Kind::Delay,
                               .method = "GET",
                               .pathContains = "/resolve/",
                               .times = 10,
                               .delay = std::chrono::milliseconds{1000}});
        Result<DownloadReport> first{std::unexpect};
        std::jthread other{[&] { first = m_world->execute(*plan); }};
        QTRY_VERIFY(QFile::exists(m_world->at(".slipway-download/lock")));
        DownloadBoard board;
        const auto second = Downloader{m_world->hub(), board}.execute(*plan, {});
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Storage);
        other.join();
        QVERIFY(first);
    }
};

QTEST_GUILESS_MAIN(TestDownloader)
#include "tst_downloader.moc"
