#include "core/localhub/historyrewrite_p.h"

#include "core/localhub/gitrefs_p.h"
#include "core/localhub/lfsinventory_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

using TagHandle = GitHandle<git_tag, git_tag_free>;

class Rewrite
{
public:
    Rewrite(const GitRepo &repo, const QSet<Sha256> &contents)
        : m_repo(repo)
        , m_contents(contents)
    {
    }

    [[nodiscard]] Result<> rewriteHistory(const GitOid &tip)
    {
        const auto walk =
            obtain<RevwalkHandle>([&](git_revwalk **out) { return git_revwalk_new(out, m_repo.handle()); });
        const git_oid start = toGit(tip);
        if (!walk || git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE) != 0
            || git_revwalk_push(walk.get(), &start) != 0)
            return gitFailure(tip.toString());
        git_oid id{};
        while (git_revwalk_next(&id, walk.get()) == 0) {
            if (m_commits.contains(fromGit(id)))
                continue;
            const auto written = rewriteCommit(id);
            if (!written)
                return std::unexpected(written.error());
            m_commits.insert(fromGit(id), *written);
        }
        return {};
    }

    [[nodiscard]] Result<> moveReference(const GitRef &ref) const
    {
        const GitOid now = m_commits.value(ref.commit);
        if (now == ref.commit)
            return {};
        const GitRefs refs{m_repo};
        const auto tag = annotatedTag(ref.reference);
        if (!tag)
            return refs.advance(ref.reference, now, ref.commit);
        if (const auto removed = refs.remove(ref.reference); !removed)
            return removed;
        return refs.createAnnotatedTag(ref.name, now, *git_tag_tagger(tag.get()),
                                       QString::fromUtf8(git_tag_message(tag.get())));
    }

private:
    /// The tag object that a reference names; empty for one that names a commit, or a tag by nobody.
    [[nodiscard]] TagHandle annotatedTag(const QString &reference) const
    {
        git_oid id{};
        if (git_reference_name_to_id(&id, m_repo.handle(), reference.toUtf8().constData()) != 0)
            return {};
        auto tag = obtain<TagHandle>([&](git_tag **out) { return git_tag_lookup(out, m_repo.handle(), &id); });
        return tag && git_tag_tagger(tag.get()) != nullptr ? std::move(tag) : TagHandle{};
    }

    [[nodiscard]] Result<GitOid> rewriteCommit(const git_oid &id)
    {
        const auto commit =
            obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, m_repo.handle(), &id); });
        const auto tree = obtain<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, commit.get()); });
        if (!commit || !tree)
            return gitFailure(m_repo.path());
        const auto written = rewriteTree(*tree);
        if (!written)
            return written;
        bool isChanged = *written != fromGit(*git_tree_id(tree.get()));
        std::vector<CommitHandle> parents;
        for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i) {
            const GitOid old = fromGit(*git_commit_parent_id(commit.get(), i));
            const git_oid parent = toGit(m_commits.value(old));
            isChanged = isChanged || m_commits.value(old) != old;
            parents.push_back(obtain<CommitHandle>(
                [&](git_commit **out) { return git_commit_lookup(out, m_repo.handle(), &parent); }));
            if (!parents.back())
                return gitFailure(m_repo.path());
        }
        return isChanged ? writeAgain(*commit, *written, parents) : fromGit(id);
    }

    [[nodiscard]] Result<GitOid> writeAgain(const git_commit &old, const GitOid &treeId,
                                            const std::vector<CommitHandle> &parents) const
    {
        const git_oid rawTree = toGit(treeId);
        const auto tree =
            obtain<TreeHandle>([&](git_tree **out) { return git_tree_lookup(out, m_repo.handle(), &rawTree); });
        std::vector<const git_commit *> raw;
        for (const CommitHandle &parent : parents)
            raw.push_back(parent.get());
        git_oid made{};
        if (!tree
            || git_commit_create(&made, m_repo.handle(), nullptr, git_commit_author(&old), git_commit_committer(&old),
                                 git_commit_message_encoding(&old), git_commit_message_raw(&old), tree.get(),
                                 raw.size(), raw.data())
                != 0)
            return m_repo.writeFailure();
        return fromGit(made);
    }

    [[nodiscard]] Result<GitOid> rewriteTree(const git_tree &tree)
    {
        const GitOid id = fromGit(*git_tree_id(&tree));
        if (const auto known = m_trees.constFind(id); known != m_trees.cend())
            return *known;
        TreeBuilderHandle builder;
        for (std::size_t i = 0; i < git_tree_entrycount(&tree); ++i) {
            const git_tree_entry &entry = *git_tree_entry_byindex(&tree, i);
            const auto written = rewriteEntry(entry);
            if (!written)
                return written;
            const git_oid raw = toGit(*written);
            if (git_oid_equal(&raw, git_tree_entry_id(&entry)) != 0)
                continue;
            if (!builder)
                builder = obtain<TreeBuilderHandle>(
                    [&](git_treebuilder **out) { return git_treebuilder_new(out, m_repo.handle(), &tree); });
            if (!builder
                || git_treebuilder_insert(nullptr, builder.get(), git_tree_entry_name(&entry), &raw,
                                          git_tree_entry_filemode(&entry))
                    != 0)
                return m_repo.writeFailure();
        }
        git_oid made = toGit(id);
        if (builder && git_treebuilder_write(&made, builder.get()) != 0)
            return m_repo.writeFailure();
        m_trees.insert(id, fromGit(made));
        return fromGit(made);
    }

    [[nodiscard]] Result<GitOid> rewriteEntry(const git_tree_entry &entry)
    {
        const git_oid &id = *git_tree_entry_id(&entry);
        if (git_tree_entry_type(&entry) == GIT_OBJECT_TREE) {
            const auto below =
                obtain<TreeHandle>([&](git_tree **out) { return git_tree_lookup(out, m_repo.handle(), &id); });
            return below ? rewriteTree(*below) : gitFailure(m_repo.path());
        }
        if (git_tree_entry_type(&entry) != GIT_OBJECT_BLOB)
            return fromGit(id);
        const auto item = m_repo.describe(QString::fromUtf8(git_tree_entry_name(&entry)), entry);
        if (!item)
            return std::unexpected(item.error());
        if (!item->lfs || !m_contents.contains(item->lfs->oid))
            return fromGit(id);
        return m_repo.writeBlob(QByteArray{"This file was deleted. Its SHA-256 was " + item->lfs->oid.toHex() + ".\n"});
    }

    const GitRepo &m_repo;
    const QSet<Sha256> &m_contents;
    QHash<GitOid, GitOid> m_commits;
    QHash<GitOid, GitOid> m_trees;
};

}  // namespace

Result<> replacePointers(const GitRepo &repo, const QSet<Sha256> &contents)
{
    Rewrite rewrite{repo, contents};
    QList<GitRef> all;
    for (const QStringView prefix : servedPrefixes) {
        const auto refs = GitRefs{repo}.list(prefix.toString());
        if (!refs)
            return std::unexpected(refs.error());
        all += *refs;
    }
    // All commits are written before the first reference moves, so that a failure leaves everything as it was.
    for (const GitRef &ref : std::as_const(all)) {
        if (const auto written = rewrite.rewriteHistory(ref.commit); !written)
            return written;
    }
    for (const GitRef &ref : std::as_const(all)) {
        if (const auto moved = rewrite.moveReference(ref); !moved)
            return moved;
    }
    return {};
}

}  // namespace core::localhub
