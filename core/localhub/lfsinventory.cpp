#include "core/localhub/lfsinventory_p.h"

#include "core/localhub/gitrefs_p.h"

#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

class Inventory
{
public:
    explicit Inventory(const GitRepo &repo)
        : m_repo(repo)
    {
    }

    [[nodiscard]] Result<> addHistory(const GitRef &ref)
    {
        const auto walk =
            obtain<RevwalkHandle>([&](git_revwalk **out) { return git_revwalk_new(out, m_repo.handle()); });
        const git_oid tip = toGit(ref.commit);
        if (!walk || git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE) != 0
            || git_revwalk_push(walk.get(), &tip) != 0)
            return gitFailure(ref.reference);
        git_oid id{};
        while (git_revwalk_next(&id, walk.get()) == 0) {
            if (!isNew(m_commits, id))
                continue;
            const auto commit =
                obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, m_repo.handle(), &id); });
            const auto tree = obtain<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, commit.get()); });
            if (!commit || !tree)
                return gitFailure(ref.reference);
            m_reference = ref.reference;
            m_date = QDateTime::fromSecsSinceEpoch(git_commit_time(commit.get()), QTimeZone::UTC);
            if (const auto added = addTree(*tree, {}); !added)
                return added;
        }
        return {};
    }

    [[nodiscard]] QList<StoredLfsFile> files() const { return m_files; }

private:
    static bool isNew(QSet<GitOid> &seen, const git_oid &id)
    {
        const qsizetype before = seen.size();
        seen.insert(fromGit(id));
        return seen.size() > before;
    }

    [[nodiscard]] Result<> addTree(const git_tree &tree, const QString &prefix)
    {
        for (std::size_t i = 0; i < git_tree_entrycount(&tree); ++i) {
            const git_tree_entry &entry = *git_tree_entry_byindex(&tree, i);
            const git_oid &id = *git_tree_entry_id(&entry);
            if (git_tree_entry_type(&entry) == GIT_OBJECT_COMMIT || !isNew(m_objects, id))
                continue;
            const QString path = prefix + QString::fromUtf8(git_tree_entry_name(&entry));
            const auto added =
                git_tree_entry_type(&entry) == GIT_OBJECT_TREE ? addFolder(id, path + u'/') : addFile(entry, path);
            if (!added)
                return added;
        }
        return {};
    }

    [[nodiscard]] Result<> addFolder(const git_oid &id, const QString &prefix)
    {
        const auto tree =
            obtain<TreeHandle>([&](git_tree **out) { return git_tree_lookup(out, m_repo.handle(), &id); });
        return tree ? addTree(*tree, prefix) : gitFailure(prefix);
    }

    [[nodiscard]] Result<> addFile(const git_tree_entry &entry, const QString &path)
    {
        const auto item = m_repo.describe(path, entry);
        if (!item)
            return std::unexpected(item.error());
        if (!item->lfs || m_contents.contains(item->lfs->oid))
            return {};
        m_contents.insert(item->lfs->oid);
        m_files.append({.pointer = *item->lfs, .path = path, .reference = m_reference, .date = m_date});
        return {};
    }

    const GitRepo &m_repo;
    QSet<GitOid> m_commits;
    QSet<GitOid> m_objects;
    QSet<Sha256> m_contents;
    QString m_reference;
    QDateTime m_date;
    QList<StoredLfsFile> m_files;
};

}  // namespace

Result<QList<StoredLfsFile>> lfsInventory(const GitRepo &repo)
{
    Inventory inventory{repo};
    const GitRefs refs{repo};
    for (const QStringView prefix : servedPrefixes) {
        const auto list = refs.list(prefix.toString());
        if (!list)
            return std::unexpected(list.error());
        for (const GitRef &ref : *list) {
            if (const auto added = inventory.addHistory(ref); !added)
                return std::unexpected(added.error());
        }
    }
    return inventory.files();
}

}  // namespace core::localhub
