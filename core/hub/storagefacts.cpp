#include "core/hub/storagefacts.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QSet<Sha256> contentsOf(const StoredTree &tree)
{
    QSet<Sha256> contents;
    for (const RemoteEntry &entry : tree.entries) {
        if (entry.lfsOid)
            contents.insert(*entry.lfsOid);
    }
    return contents;
}

/// What a reference keeps alive, as far as it is known.
QSet<Sha256> keptBy(const StoredTree &tree)
{
    return tree.history ? contentsOf(tree) + *tree.history : contentsOf(tree);
}

/// The Hub lists a content once for each file that has had it.
QList<LfsFile> distinct(const QList<LfsFile> &objects)
{
    QList<LfsFile> all;
    QSet<Sha256> seen;
    for (const LfsFile &object : objects) {
        if (seen.contains(object.oid))
            continue;
        seen.insert(object.oid);
        all.append(object);
    }
    return all;
}

QString placeOf(const StoredTree &tree, const RemoteEntry &entry)
{
    return tree.ref.ref + u':' + entry.path;
}

RevisionSpace spaceOf(const StoredTree &tree, const QHash<Sha256, int> &holders)
{
    RevisionSpace space{.ref = tree.ref};
    QSet<Sha256> counted;
    for (const RemoteEntry &entry : tree.entries) {
        if (entry.isFolder)
            continue;
        ++space.files;
        if (!entry.lfsOid) {
            space.regularBytes += entry.sizeBytes;
        } else if (!counted.contains(*entry.lfsOid)) {
            counted.insert(*entry.lfsOid);
            space.lfsBytes += entry.sizeBytes;
            space.onlyHereBytes += holders.value(*entry.lfsOid) == 1 ? entry.sizeBytes : 0;
        }
    }
    return space;
}

/// Each content with all that the Hub lists it as.
QList<ObjectUse> usesOf(const QList<LfsFile> &objects)
{
    QList<ObjectUse> uses;
    QHash<Sha256, qsizetype> places;
    for (const LfsFile &object : objects) {
        if (!places.contains(object.oid)) {
            places.insert(object.oid, uses.size());
            uses.append({.object = object});
        }
        ObjectUse &use = uses[places.value(object.oid)];
        use.ids.append(object.id);
        if (!object.fileName.isEmpty() && !use.fileNames.contains(object.fileName))
            use.fileNames.append(object.fileName);
    }
    std::ranges::stable_sort(uses, std::greater{}, [](const ObjectUse &use) { return use.object.sizeBytes; });
    return uses;
}

/// Notes for each listed content where the tree has it; for each other pointer that its content is missing.
void noteUses(const StoredTree &tree, QHash<Sha256, ObjectUse *> &uses, StorageFacts &facts)
{
    for (const RemoteEntry &entry : tree.entries) {
        if (!entry.lfsOid)
            continue;
        ObjectUse *use = uses.value(*entry.lfsOid);
        if (use == nullptr) {
            facts.missing.append(placeOf(tree, entry));
            continue;
        }
        if (use->refs.isEmpty() || use->refs.constLast() != tree.ref.ref)
            use->refs.append(tree.ref.ref);
        use->paths.append(entry.path);
    }
}

/// Of a content that no tip holds.
void noteHistories(const QList<StoredTree> &trees, ObjectUse &use)
{
    bool areAllKnown = true;
    for (const StoredTree &tree : trees) {
        areAllKnown = areAllKnown && tree.history;
        if (tree.history && tree.history->contains(use.object.oid))
            use.historyRefs.append(tree.ref.ref);
    }
    if (!use.historyRefs.isEmpty())
        use.need = StorageNeed::OlderCommits;
    else
        use.need = areAllKnown ? StorageNeed::Nothing : StorageNeed::Unknown;
}

void finishUse(const QList<StoredTree> &trees, ObjectUse &use)
{
    if (use.isInUse())
        use.need = StorageNeed::Tip;
    else
        noteHistories(trees, use);
    std::ranges::sort(use.paths);
    const auto repeated = std::ranges::unique(use.paths);
    use.paths.erase(repeated.begin(), repeated.end());
}

std::int64_t &bytesFor(StorageNeed need, StorageFacts &facts)
{
    switch (need) {
    case StorageNeed::Tip: return facts.inUseBytes;
    case StorageNeed::OlderCommits: return facts.historyBytes;
    case StorageNeed::Nothing: return facts.unreferencedBytes;
    case StorageNeed::Unknown: return facts.unknownBytes;
    }
    Q_UNREACHABLE_RETURN(facts.unknownBytes);
}

void count(const LfsFile &object, RemovalEffect &effect)
{
    effect.freedBytes += object.sizeBytes;
    ++effect.freedObjects;
}

}  // namespace

StorageFacts storageFacts(const QList<StoredTree> &trees, const QList<LfsFile> &objects)
{
    StorageFacts facts;
    QHash<Sha256, int> holders;
    for (const StoredTree &tree : trees) {
        for (const Sha256 &content : contentsOf(tree))
            ++holders[content];
    }
    for (const StoredTree &tree : trees)
        facts.revisions.append(spaceOf(tree, holders));

    facts.objects = usesOf(objects);
    QHash<Sha256, ObjectUse *> uses;
    for (ObjectUse &use : facts.objects)
        uses.insert(use.object.oid, &use);
    for (const StoredTree &tree : trees)
        noteUses(tree, uses, facts);
    for (ObjectUse &use : facts.objects) {
        finishUse(trees, use);
        facts.storedBytes += use.object.sizeBytes;
        bytesFor(use.need, facts) += use.object.sizeBytes;
    }
    return facts;
}

RemovalEffect squashEffect(const QList<StoredTree> &trees, const QList<LfsFile> &objects, const QString &branch)
{
    RemovalEffect effect;
    QSet<Sha256> kept;
    std::optional<QSet<Sha256>> history;  // of the branch
    for (const StoredTree &tree : trees) {
        if (tree.ref.ref == branch) {
            kept += contentsOf(tree);
            history = tree.history;
            effect.isUpperBound = effect.isUpperBound || !history;
            continue;
        }
        kept += keptBy(tree);
        effect.isUpperBound = effect.isUpperBound || !tree.history;
        effect.keepHistory.append(tree.ref.ref);
        if (tree.ref.ref.startsWith(u"refs/pr/"))
            effect.brokenPullRequests.append(tree.ref.ref);
    }
    for (const LfsFile &object : distinct(objects)) {
        const bool isOfBranch = !history || history->contains(object.oid);
        if (isOfBranch && !kept.contains(object.oid))
            count(object, effect);
    }
    return effect;
}

RemovalEffect deletionEffect(const QList<StoredTree> &trees, const QList<LfsFile> &objects, const QSet<Sha256> &deleted)
{
    RemovalEffect effect;
    for (const LfsFile &object : distinct(objects)) {
        if (deleted.contains(object.oid))
            count(object, effect);
    }
    for (const StoredTree &tree : trees) {
        for (const RemoteEntry &entry : tree.entries) {
            if (entry.lfsOid && deleted.contains(*entry.lfsOid))
                effect.brokenFiles.append(placeOf(tree, entry));
        }
        if (!tree.history)
            effect.mayBreakHistories = true;
        else if ((*tree.history - contentsOf(tree)).intersects(deleted))
            effect.brokenHistories.append(tree.ref.ref);
    }
    return effect;
}

}  // namespace core
