#include "core/hub/repodiscussions.h"
#include "tests/core/publish/publishworld.h"
#include "tests/support/committer.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;
using test::Committer;
using test::PublishWorld;

namespace {

constexpr std::int64_t gigabyte = 1'000'000'000;

/// A commit's files, as far as a restore can bring them back.
QList<RemoteEntry> filesAt(const HubClient &hub, const QString &revision)
{
    const auto entries = hub.tree(PublishWorld::repo, revision);
    return entries ? *entries : QList<RemoteEntry>{};
}

}  // namespace

/// Restores and reverts, carried out against a Local Hub.
class TestRestore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PublishWorld> m_world;

    [[nodiscard]] HubClient hub() { return m_world->hub(); }
    [[nodiscard]] Committer committer() { return Committer{hub(), PublishWorld::repo}; }
    [[nodiscard]] RestoreOptions options(const GitOid &revision, const QStringList &paths = {})
    {
        return {.endpoint = m_world->fixture().endpoint(),
                .repo = PublishWorld::repo,
                .revision = revision.toString(),
                .paths = paths};
    }
    [[nodiscard]] Result<Receipt> restore(const GitOid &revision, const QStringList &paths = {})
    {
        return m_world->publisher()
            .prepareRestore(options(revision, paths), {})
            .and_then([this](const PublishPlan &plan) { return m_world->publisher().execute(plan, {}); });
    }
    [[nodiscard]] Result<Receipt> revert(const GitOid &commit, const std::optional<GitOid> &parent = {})
    {
        return m_world->publisher()
            .prepareRevert(options(commit), parent, {})
            .and_then([this](const PublishPlan &plan) { return m_world->publisher().execute(plan, {}); });
    }
    /// Two versions of 40 large files of 1 GB each, without a byte on any disk.
    [[nodiscard]] bool storeLarge(const QByteArray &version, Committer &committer)
    {
        for (int i = 0; i < 40; ++i) {
            const Sha256 oid = sha256Of(QByteArray{version + QByteArray::number(i)});
            if (!m_world->fixture().storeSparse(oid, gigabyte))
                return false;
            committer.large(u"weights/model-%1.safetensors"_s.arg(i), oid, gigabyte);
        }
        return true;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<PublishWorld>();
        QVERIFY2(m_world->problem().isEmpty(), qPrintable(m_world->problem()));
        QVERIFY(hub().createRepo({.id = PublishWorld::repo}));
    }

    void fortyGigabytesComeBackWithoutOneByteSent()
    {
        Committer first = committer();
        QVERIFY(storeLarge("one", first));
        const GitOid old = first.commit();
        QVERIFY(!old.isNull());
        Committer second = committer();
        QVERIFY(storeLarge("two", second));
        second.remove(u"weights/model-7.safetensors"_s);
        QVERIFY(!second.large(u"weights/extra.bin"_s, sha256Of("one0"), gigabyte).commit().isNull());
        const int commits = m_world->commitCount();
        m_world->faults().clear();

        const auto receipt = restore(old);
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QVERIFY(receipt->verified);
        QCOMPARE(receipt->sentBytes, 0);
        QCOMPARE(receipt->reusedBytes, 40 * gigabyte);
        QCOMPARE(receipt->commits.size(), 1);
        QCOMPARE(m_world->commitCount(), commits + 1);
        // The tree is the old one, to the byte: git gives both the same id.
        QCOMPARE(m_world->git({u"rev-parse"_s, u"main^{tree}"_s}).output,
                 m_world->git({u"rev-parse"_s, old.toString() + u"^{tree}"_s}).output);
        QCOMPARE(filesAt(hub(), u"main"_s), filesAt(hub(), old.toString()));
        // Nothing but questions and the commit's own lines has left this computer.
        QCOMPARE(m_world->faults().count("PUT", {}), 0);
        QCOMPARE(m_world->faults().count("POST", u"/info/lfs/"_s), 0);
        QVERIFY(m_world->faults().bodyBytes("POST", u"/commit/"_s) < 20'000);
    }

    void regularFilesTravelOnceDownAndUp()
    {
        const GitOid old = committer().regular(u"README.md"_s, "# Old\n").regular(u"notes.txt"_s, "same").commit();
        QVERIFY(!committer().regular(u"README.md"_s, "# New and longer\n").commit().isNull());
        const auto receipt = restore(old);
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QCOMPARE(receipt->sentBytes, 6);
        QCOMPARE(m_world->published(u"README.md"_s), "# Old\n");
    }

    void onlyAFolderIsRestored()
    {
        const GitOid old = committer().regular(u"a/x"_s, "1").regular(u"b/x"_s, "1").commit();
        QVERIFY(!committer().regular(u"a/x"_s, "2").regular(u"b/x"_s, "2").regular(u"a/new"_s, "2").commit().isNull());
        QVERIFY(restore(old, {u"a"_s}));
        QCOMPARE(m_world->published(u"a/x"_s), "1");
        QCOMPARE(m_world->published(u"b/x"_s), "2");
        QVERIFY(!m_world->publishedPaths().contains(u"a/new"_s));
    }

    void aBranchThatMovedIsAConflict()
    {
        const GitOid old = committer().regular(u"a"_s, "1").commit();
        QVERIFY(!committer().regular(u"a"_s, "2").commit().isNull());
        const auto plan = m_world->publisher().prepareRestore(options(old), {});
        QVERIFY(plan);
        QVERIFY(m_world->commitBehindOurBack("other"));
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Conflict);
        QCOMPARE(m_world->published(u"a"_s), "2");
    }

    void aCommitIsReverted()
    {
        QVERIFY(!committer().regular(u"a"_s, "1").commit().isNull());
        const GitOid bad = committer().regular(u"a"_s, "2").regular(u"b"_s, "2").commit(u"Break it"_s);
        QVERIFY(!committer().regular(u"c"_s, "3").commit().isNull());
        const auto receipt = revert(bad);
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QCOMPARE(m_world->published(u"a"_s), "1");
        QCOMPARE(m_world->published(u"c"_s), "3");
        QVERIFY(!m_world->publishedPaths().contains(u"b"_s));
        const QByteArray message = m_world->git({u"log"_s, u"-1"_s, u"--format=%B"_s, u"main"_s}).output;
        const QByteArray expected = "Revert \"Break it\"\n\nThis reverts commit " + bad.toHex();
        QVERIFY2(message.startsWith(expected), message.constData());
    }

    void theFirstCommitCanBeReverted()
    {
        const auto root =
            GitOid::fromHex(m_world->git({u"rev-list"_s, u"--max-parents=0"_s, u"main"_s}).output.trimmed());
        QVERIFY(root);
        QVERIFY(!committer().regular(u"a"_s, "1").commit().isNull());
        QVERIFY(revert(*root));
        QCOMPARE(m_world->publishedPaths(), QStringList{u"a"_s});
    }

    void aMergeHasToBeToldItsParent()
    {
        QVERIFY(!committer().regular(u"a"_s, "1").commit().isNull());
        const auto before = GitOid::fromHex(m_world->head());
        const RepoDiscussions discussions{hub()};
        const auto pull = discussions.open(PublishWorld::repo, {.title = u"Better"_s, .isPullRequest = true});
        QVERIFY(pull);
        const QString ref = u"refs/pr/%1"_s.arg(pull->number);
        QVERIFY(!Committer(hub(), PublishWorld::repo, ref).regular(u"a"_s, "2").commit().isNull());
        QVERIFY(!committer().regular(u"b"_s, "main goes on"_ba).commit().isNull());
        const auto mainBefore = GitOid::fromHex(m_world->head());
        QVERIFY(discussions.setOpen(PublishWorld::repo, pull->number, true));
        QVERIFY(discussions.merge(PublishWorld::repo, pull->number));
        const auto merge = GitOid::fromHex(m_world->head());
        QVERIFY(before && mainBefore && merge && *merge != *mainBefore);

        const auto unclear = revert(*merge);
        QVERIFY(!unclear);
        QCOMPARE(unclear.error().kind, ErrorKind::InvalidInput);
        const auto receipt = revert(*merge, mainBefore);
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QCOMPARE(m_world->published(u"a"_s), "1");
        QCOMPARE(m_world->published(u"b"_s), "main goes on");
    }

    void contentThatIsNotWhatWasListedIsNotSent()
    {
        const GitOid old = committer().regular(u"a"_s, "1").commit();
        QVERIFY(!committer().regular(u"a"_s, "2").commit().isNull());
        m_world->faults().add({.kind = Fault::Kind::Status,
                               .method = "GET",
                               .pathContains = u"/resolve/"_s,
                               .status = 200,
                               .body = "something else"});
        const auto receipt = restore(old);
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Mismatch);
        QCOMPARE(m_world->published(u"a"_s), "2");
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
