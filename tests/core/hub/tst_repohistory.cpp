#include "core/hub/repohistory.h"
#include "core/hub/repostorage.h"
#include "core/hub/storedtrees.h"
#include "tests/support/committer.h"
#include "tests/support/hubfixture.h"

#include <QTest>

#include <algorithm>

using namespace core;
using test::Committer;

namespace {

const RepoId demo{.owner = "alice", .name = "demo"};

}  // namespace

/// History, names and storage of a repository, against a Local Hub.
class TestRepoHistory final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::HubFixture> m_fixture;
    HttpClient m_http{NetworkOptions{}};
    std::unique_ptr<HubClient> m_hub;
    std::unique_ptr<RepoHistory> m_history;

    [[nodiscard]] Committer committer() const { return Committer{*m_hub, demo}; }
    [[nodiscard]] RefRecord branch(const QString &name) const
    {
        const auto refs = m_hub->refs(demo);
        const auto found = std::ranges::find(refs->branches, name, &RefRecord::name);
        return found == refs->branches.end() ? RefRecord{} : *found;
    }
    [[nodiscard]] RefRecord tag(const QString &name) const
    {
        const auto refs = m_hub->refs(demo);
        const auto found = std::ranges::find(refs->tags, name, &RefRecord::name);
        return found == refs->tags.end() ? RefRecord{} : *found;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HubFixture>();
        QVERIFY2(m_fixture->isRunning(), qPrintable(m_fixture->problem()));
        m_hub = std::make_unique<HubClient>(
            HubClient{m_http, {.endpoint = m_fixture->endpoint(), .token = AccessToken{test::HubFixture::aliceToken}}});
        m_history = std::make_unique<RepoHistory>(*m_hub);
        QVERIFY(m_hub->createRepo({.id = demo}));
    }

    void pagesAreCounted()
    {
        for (int i = 0; i < 6; ++i)
            QVERIFY(!committer().regular("a", QByteArray::number(i)).commit(QString("Commit <%1>").arg(i)).isNull());
        const auto first = m_history->commits(demo, "main", 0, 4, true);
        QVERIFY(first);
        QCOMPARE(first->commits.size(), 4);
        QCOMPARE(first->total, 7);
        QVERIFY(!first->isLast);
        QCOMPARE(first->commits.first().title, "Commit <5>");
        QCOMPARE(first->commits.first().titleHtml, "Commit &lt;5&gt;");
        const auto last = m_history->commits(demo, "main", 1, 4);
        QVERIFY(last);
        QCOMPARE(last->commits.size(), 3);
        QVERIFY(last->isLast);
        QVERIFY(last->commits.first().titleHtml.isEmpty());
    }

    void revisionsAreCompared()
    {
        const GitOid one = committer().regular("a", "one\n").commit();
        QVERIFY(m_hub->createBranch(demo, "side/way", one.toString()));
        QVERIFY(!Committer(*m_hub, demo, "side/way").regular("a", "two\n").commit().isNull());
        QVERIFY(!committer().regular("b", "main\n").commit().isNull());
        const auto straight = m_history->compare(demo, "main", "side/way");
        QVERIFY(straight);
        QVERIFY2(straight->contains("-one\n+two\n") && straight->contains("-main\n"), straight->constData());
        const auto since = m_history->compare(demo, "main", "side/way", CompareFrom::MergeBase);
        QVERIFY(since);
        QVERIFY2(since->contains("-one\n+two\n") && !since->contains("main"), since->constData());
    }

    void aBranchIsSquashed()
    {
        QVERIFY(!committer().regular("a", "1").commit().isNull());
        const auto commit = m_history->squash(demo, "main", QString(600, 'x'));
        QVERIFY2(commit, qPrintable(commit ? QString{} : commit.error().detail));
        QCOMPARE(branch("main").target, *commit);
        const auto page = m_history->commits(demo, "main", 0);
        QVERIFY(page);
        QCOMPARE(page->total, 1);
        QCOMPARE(page->commits.first().title.size(), RepoHistory::longestSquashMessage);
    }

    void aTagIsLedElsewhere()
    {
        const GitOid one = committer().regular("a", "1").commit();
        const GitOid two = committer().regular("a", "2").commit();
        QVERIFY(m_hub->createTag(demo, "v1", one.toString(), "first"));
        QVERIFY(m_history->moveTag(demo, tag("v1"), two.toString(), "second"));
        QCOMPARE(tag("v1").target, two);
        const auto failed = m_history->moveTag(demo, tag("v1"), "nowhere");
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::RevisionNotFound);
        QCOMPARE(tag("v1").target, two);  // put back
    }

    void aBranchIsRenamed()
    {
        const GitOid one = committer().regular("a", "1").commit();
        QVERIFY(m_hub->createBranch(demo, "dev"));
        QVERIFY(m_history->renameBranch(demo, branch("dev"), "feature/x"));
        QCOMPARE(branch("feature/x").target, one);
        QVERIFY(branch("dev").name.isEmpty());

        const auto main = m_history->renameBranch(demo, branch("main"), "trunk");
        QVERIFY(!main);  // the default branch stays
        QVERIFY(branch("trunk").name.isEmpty());

        const RefRecord stale = branch("feature/x");
        QVERIFY(!Committer(*m_hub, demo, "feature/x").regular("a", "2").commit().isNull());
        const auto moved = m_history->renameBranch(demo, stale, "feature/y");
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::Conflict);
        QVERIFY(!branch("feature/x").name.isEmpty());
        QVERIFY(branch("feature/y").name.isEmpty());
    }

    void aBranchIsLedElsewhere()
    {
        const GitOid one = committer().regular("a", "1").commit();
        QVERIFY(m_hub->createBranch(demo, "dev", "main"));
        QVERIFY(!Committer(*m_hub, demo, "dev").regular("a", "2").commit().isNull());
        const RefRecord before = branch("dev");
        QVERIFY(m_history->moveBranch(demo, before, one.toString()));
        QCOMPARE(branch("dev").target, one);

        const auto stale = m_history->moveBranch(demo, before, before.target.toString());
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, ErrorKind::Conflict);
        QCOMPARE(branch("dev").target, one);
    }

    void largeFilesAreListedAndDeleted_data()
    {
        QTest::addColumn<bool>("rewriteHistory");
        QTest::newRow("with their pointers") << true;
        QTest::newRow("leaving pointers") << false;
    }
    void largeFilesAreListedAndDeleted()
    {
        QFETCH(const bool, rewriteHistory);
        QVERIFY(m_fixture->storeContent("first content") && m_fixture->storeContent("second content"));
        const GitOid one = committer().large("w/a.bin", "first content").regular("b", "b").commit();
        const GitOid two = committer().large("w/a.bin", "second content").commit("Second");
        QVERIFY(m_hub->createTag(demo, "v1", one.toString(), "a note"));
        const RepoStorage storage{*m_hub};
        const auto files = storage.lfsFiles(demo);
        QVERIFY2(files, qPrintable(files ? QString{} : files.error().detail));
        QCOMPARE(files->size(), 2);
        const auto first = std::ranges::find(*files, sha256Of("first content"), &LfsFile::oid);
        QVERIFY(first != files->end());
        QCOMPARE(first->sizeBytes, 13);
        QCOMPARE(first->fileName, "w/a.bin");
        QVERIFY(first->pushedAt.isValid());

        std::atomic<std::int64_t> deleted = 0;
        QVERIFY(storage.deleteLfsFiles(demo, {first->id}, rewriteHistory, &deleted));
        QCOMPARE(deleted.load(), 1);
        QVERIFY(!QFile::exists(m_fixture->objectPath(first->oid)));
        QVERIFY(QFile::exists(m_fixture->objectPath(sha256Of("second content"))));
        const auto left = storage.lfsFiles(demo);
        QVERIFY(left);
        QCOMPARE(left->size(), 1);
        QCOMPARE(branch("main").target != two, rewriteHistory);
        QCOMPARE(tag("v1").target != one, rewriteHistory);
        // The tip's own file is what it was, and the history still has its commits.
        const auto tip = m_hub->pathsInfo(demo, "main", {"w/a.bin"});
        QVERIFY(tip && tip->size() == 1);
        QCOMPARE(tip->first().lfsOid, sha256Of("second content"));
        const auto page = m_history->commits(demo, "main", 0);
        QVERIFY(page);
        QCOMPARE(page->total, 3);
        QCOMPARE(page->commits.first().title, "Second");
        const auto old = m_hub->pathsInfo(demo, "v1", {"w/a.bin", "b"});
        QVERIFY(old && old->size() == 2);
        QCOMPARE(std::ranges::count_if(*old, [](const RemoteEntry &entry) { return entry.lfsOid.has_value(); }),
                 rewriteHistory ? 0 : 1);
    }

    void theTipsOfAllNamesAreRead()
    {
        QVERIFY(m_fixture->storeContent("weights"));
        const GitOid one = committer().large("w/a.bin", "weights").regular("b", "b").commit();
        QVERIFY(m_hub->createTag(demo, "v1", one.toString()));
        const GitOid two = committer().remove("w/a.bin").commit();
        StoredTreesProgress progress;
        const auto trees = readStoredTrees(*m_hub, demo, &progress);
        QVERIFY(trees);
        QCOMPARE(trees->size(), 2);
        QCOMPARE(trees->at(0).ref.ref, "refs/heads/main");
        QCOMPARE(trees->at(0).ref.target, two);
        QCOMPARE(trees->at(1).ref.ref, "refs/tags/v1");
        QCOMPARE(std::ranges::count(trees->at(1).entries, "w/a.bin", &RemoteEntry::path), 1);
        QCOMPARE(std::ranges::count(trees->at(0).entries, "w/a.bin", &RemoteEntry::path), 0);
        QCOMPARE(progress.trees.load(), 2);
        QCOMPARE(progress.totalTrees.load(), 2);
        const StorageFacts facts = storageFacts(*trees, RepoStorage{*m_hub}.lfsFiles(demo).value());
        QCOMPARE(facts.storedBytes, 7);
        QCOMPARE(facts.inUseBytes, 7);
        const auto gone = readStoredTrees(*m_hub, {.owner = "alice", .name = "gone"});
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::RepositoryNotFound);
    }

    void contentThatAnotherRepositoryHasStays()
    {
        const RepoId other{.owner = "alice", .name = "other"};
        QVERIFY(m_fixture->storeContent("shared"));
        QVERIFY(m_hub->createRepo({.id = other}));
        QVERIFY(!committer().large("a.bin", "shared").commit().isNull());
        QVERIFY(!Committer(*m_hub, other).large("b.bin", "shared").commit().isNull());
        QVERIFY(RepoStorage{*m_hub}.deleteLfsFiles(demo, {sha256Of("shared").toString()}, true));
        QVERIFY(QFile::exists(m_fixture->objectPath(sha256Of("shared"))));
    }
};

QTEST_GUILESS_MAIN(TestRepoHistory)
#include "tst_repohistory.moc"
