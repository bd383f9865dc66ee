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
        if (!use->refs.contains(tree.ref.ref))
            use->refs.append(tree.ref.ref);
        if (!use->paths.contains(entry.path))
            use->paths.append(entry.path);
    }
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

    for (const LfsFile &object : distinct(objects))
        facts.objects.append({.object = object});
    std::ranges::stable_sort(facts.objects, std::greater{}, [](const ObjectUse &use) { return use.object.sizeBytes; });
    QHash<Sha256, ObjectUse *> uses;
    for (ObjectUse &use : facts.objects)
        uses.insert(use.object.oid, &use);
    for (const StoredTree &tree : trees)
        noteUses(tree, uses, facts);
    for (const ObjectUse &use : std::as_const(facts.objects)) {
        facts.storedBytes += use.object.sizeBytes;
        (use.isInUse() ? facts.inUseBytes : facts.historyBytes) += use.object.sizeBytes;
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
    }
    return effect;
}

}  // namespace core
