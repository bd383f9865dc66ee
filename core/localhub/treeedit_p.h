#pragma once

#include "core/localhub/gitrepo_p.h"

#include <map>
#include <memory>

namespace core::localhub {

/// A tree of a repository being changed, path by path, without a work tree. Nothing is written before write().
///
/// Errors: EntryNotFound, Rejected (a file where a folder is needed, or too many entries in a folder; `detail` is a
///         sentence for the client), those of GitRepo.
class TreeEdit
{
public:
    static constexpr std::size_t maxFolderEntries = 10'000;

    TreeEdit(const GitRepo &repo, const git_tree *base);  ///< `base` may be null: an empty tree.
    ~TreeEdit();
    Q_DISABLE_COPY_MOVE(TreeEdit)

    [[nodiscard]] Result<> putFile(const QString &path, const GitOid &blob, unsigned mode = 0100644);
    [[nodiscard]] Result<> removeFile(const QString &path);
    [[nodiscard]] Result<> removeFolder(const QString &path);
    [[nodiscard]] Result<> move(const QString &from, const QString &to);

    /// The blob of a file, nothing when there is none.
    [[nodiscard]] std::optional<GitOid> fileAt(const QString &path);
    [[nodiscard]] bool hasFolder(const QString &path);

    [[nodiscard]] Result<GitOid> write();

private:
    struct Node;
    struct Entry
    {
        unsigned mode = 0;
        GitOid oid;
        std::unique_ptr<Node> folder;  ///< Set once somebody looked inside.
    };
    struct Node
    {
        std::map<QByteArray, Entry> entries;
        bool changed = false;
    };

    [[nodiscard]] Result<Node *> folderOf(Entry &entry);
    /// The node that holds the last name of `path`; null when a folder on the way is missing and `make` is false.
    [[nodiscard]] Result<Node *> parentOf(const QString &path, bool make);
    [[nodiscard]] Entry *find(const QString &path);
    [[nodiscard]] Result<> remove(const QString &path, bool wantFolder);
    [[nodiscard]] static bool prune(Node &node, const QList<QByteArray> &names, qsizetype depth);
    [[nodiscard]] Result<GitOid> writeNode(Node &node, const QString &path);

    const GitRepo &m_repo;
    Node m_root;
};

}  // namespace core::localhub
