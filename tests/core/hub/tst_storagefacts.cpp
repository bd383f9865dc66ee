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
        QCOMPARE(facts.historyBytes, 100);
        QCOMPARE(facts.missing, QStringList{"refs/tags/v1:lost"});
        QCOMPARE(facts.objects.size(), 4);
        QCOMPARE(facts.objects.first().object.id, "new");  // the largest first
        const ObjectUse &both = facts.objects.at(2);
        QCOMPARE(both.refs, (QStringList{"refs/heads/main", "refs/tags/v1"}));
        QCOMPARE(both.paths, (QStringList{"b", "copy of b"}));
        QVERIFY(!facts.objects.at(1).isInUse());
        const RevisionSpace &main = facts.revisions.first();
        QCOMPARE(main.files, 4);
        QCOMPARE(main.lfsBytes, 230);
        QCOMPARE(main.regularBytes, 5);
        QCOMPARE(main.onlyHereBytes, 200);
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
    }
};

QTEST_APPLESS_MAIN(TestStorageFacts)
#include "tst_storagefacts.moc"
