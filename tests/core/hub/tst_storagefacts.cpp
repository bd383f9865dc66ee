#include "core/hub/storagefacts.h"

#include <QTest>

using namespace core;

namespace {

LfsFile object(const QByteArray &content, std::int64_t size)
{
    return {.id = QString::fromLatin1(content), .oid = sha256Of(content), .sizeBytes = size};
}

RemoteEntry large(const QString &path, const QByteArray &content, std::int64_t size)
{
    return {.path = path, .sizeBytes = size, .lfsOid = sha256Of(content)};
}

StoredTree tree(const QString &ref, const QList<RemoteEntry> &entries,
                const std::optional<QByteArrayList> &history = {})
{
    StoredTree tree{.ref = {.name = ref.section('/', 2), .ref = ref}, .entries = entries};
    if (history) {
        tree.history.emplace();
        for (const QByteArray &content : *history)
            tree.history->insert(sha256Of(content));
    }
    return tree;
}

const QList<LfsFile> objects{object("old", 100), object("new", 200), object("both", 30), object("pr", 7),
                             object("both", 30)};

QList<StoredTree> trees(bool knowsHistory)
{
    const auto known = [knowsHistory](const QByteArrayList &contents) {
        return knowsHistory ? std::optional{contents} : std::nullopt;
    };
    return {tree("refs/heads/main",
                 {large("a", "new", 200),
                  large("b", "both", 30),
                  large("copy of b", "both", 30),
                  {.path = "README.md", .sizeBytes = 5},
                  {.path = "folder", .isFolder = true}},
                 known({"new", "both", "old"})),
            tree("refs/tags/v1", {large("b", "both", 30), large("lost", "lost", 1)}, known({"both"})),
            tree("refs/pr/1", {large("p", "pr", 7)}, known({"pr", "both"}))};
}

}  // namespace

/// What takes space, and what removing it would mean.
class TestStorageFacts final : public QObject
{
    Q_OBJECT

private slots:
    void everyContentIsCountedOnce()
    {
        const StorageFacts facts = storageFacts(trees(false), objects);
        QCOMPARE(facts.storedBytes, 337);
        QCOMPARE(facts.inUseBytes, 237);
        QCOMPARE(facts.unknownBytes, 100);
        QCOMPARE(facts.historyBytes, 0);
        QCOMPARE(facts.unreferencedBytes, 0);
        QCOMPARE(facts.missing, QStringList{"refs/tags/v1:lost"});
        QCOMPARE(facts.objects.size(), 4);
        QCOMPARE(facts.objects.first().object.id, "new");  // the largest first
        const ObjectUse &both = facts.objects.at(2);
        QCOMPARE(both.refs, (QStringList{"refs/heads/main", "refs/tags/v1"}));
        QCOMPARE(both.paths, (QStringList{"b", "copy of b"}));
        QCOMPARE(both.ids, (QStringList{"both", "both"}));  // a deletion names both
        QCOMPARE(both.need, StorageNeed::Tip);
        QVERIFY(!facts.objects.at(1).isInUse());
        QCOMPARE(facts.objects.at(1).need, StorageNeed::Unknown);
        const RevisionSpace &main = facts.revisions.first();
        QCOMPARE(main.files, 4);
        QCOMPARE(main.lfsBytes, 230);
        QCOMPARE(main.regularBytes, 5);
        QCOMPARE(main.onlyHereBytes, 200);
    }

    void historiesTellOlderCommitsFromNoCommit()
    {
        const QList<LfsFile> all = objects + QList{object("nobody's", 9)};
        const StorageFacts facts = storageFacts(trees(true), all);
        QCOMPARE(facts.storedBytes, 346);
        QCOMPARE(facts.inUseBytes, 237);
        QCOMPARE(facts.historyBytes, 100);
        QCOMPARE(facts.unreferencedBytes, 9);
        QCOMPARE(facts.unknownBytes, 0);
        const ObjectUse &old = facts.objects.at(1);
        QCOMPARE(old.need, StorageNeed::OlderCommits);
        QCOMPARE(old.historyRefs, QStringList{"refs/heads/main"});
        QCOMPARE(facts.objects.at(3).need, StorageNeed::Nothing);
        // One history that nobody has looked at may hold what the others do not.
        QList<StoredTree> partly = trees(true);
        partly.last().history.reset();
        const StorageFacts less = storageFacts(partly, all);
        QCOMPARE(less.historyBytes, 100);
        QCOMPARE(less.unreferencedBytes, 0);
        QCOMPARE(less.unknownBytes, 9);
    }

    void aSquashFreesWhatNobodyElseKeeps()
    {
        const RemovalEffect known = squashEffect(trees(true), objects, "refs/heads/main");
        QCOMPARE(known.freedBytes, 100);
        QCOMPARE(known.freedObjects, 1);
        QVERIFY(!known.isUpperBound);
        QCOMPARE(known.keepHistory, (QStringList{"refs/tags/v1", "refs/pr/1"}));
        QCOMPARE(known.brokenPullRequests, QStringList{"refs/pr/1"});
        QVERIFY(known.brokenFiles.isEmpty());
        // Where the histories are not known, it is no more than that.
        QVERIFY(squashEffect(trees(false), objects, "refs/heads/main").isUpperBound);
    }

    void aTagThatKeepsTheHistoryKeepsItsContent()
    {
        QList<StoredTree> all = trees(true);
        all[1].history->insert(sha256Of("old"));
        QCOMPARE(squashEffect(all, objects, "refs/heads/main").freedBytes, 0);
    }

    void aDeletionNamesTheFilesItBreaks()
    {
        const RemovalEffect effect = deletionEffect(trees(false), objects, {sha256Of("both"), sha256Of("old")});
        QCOMPARE(effect.freedBytes, 130);
        QCOMPARE(effect.freedObjects, 2);
        QCOMPARE(effect.brokenFiles, (QStringList{"refs/heads/main:b", "refs/heads/main:copy of b", "refs/tags/v1:b"}));
        QVERIFY(effect.mayBreakHistories);
    }

    void aDeletionNamesTheHistoriesItBreaks()
    {
        const RemovalEffect effect = deletionEffect(trees(true), objects, {sha256Of("both"), sha256Of("old")});
        // In refs/tags/v1 the tip holds it; in refs/pr/1 only an older commit does.
        QCOMPARE(effect.brokenHistories, (QStringList{"refs/heads/main", "refs/pr/1"}));
        QVERIFY(!effect.mayBreakHistories);
        const RemovalEffect harmless =
            deletionEffect(trees(true), objects + QList{object("nobody's", 9)}, {sha256Of("nobody's")});
        QCOMPARE(harmless.freedBytes, 9);
        QVERIFY(!harmless.mayBreak());
    }
};

QTEST_APPLESS_MAIN(TestStorageFacts)
#include "tst_storagefacts.moc"
