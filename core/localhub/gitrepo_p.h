#pragma once

#include "core/base/error.h"
#include "core/git/githandle.h"
#include "core/git/lfspointer.h"

#include <QHash>
#include <QString>

#include <functional>
#include <mutex>

namespace core::localhub {

/// What reading a blob's header (and a pointer's text) told us. Content-addressed, so it never goes stale.
///
/// Thread: any.
class BlobFacts
{
public:
    struct Facts
    {
        std::int64_t sizeBytes = 0;
        std::optional<LfsPointer> pointer = {};
    };

    [[nodiscard]] std::optional<Facts> find(const GitOid &oid) const;
    void insert(const GitOid &oid, const Facts &facts);

private:
    static constexpr qsizetype maxEntries = 200'000;
    mutable std::mutex m_mutex;
    QHash<GitOid, Facts> m_facts;
};

struct TreeItem
{
    QString path;
    bool isFolder = false;
    unsigned mode = 0;  ///< git's file mode.
    GitOid oid;
    std::int64_t blobBytes = 0;  ///< What git stores; the pointer's length for a large file.
    std::optional<LfsPointer> lfs = {};

    [[nodiscard]] std::int64_t sizeBytes() const { return lfs ? lfs->sizeBytes : blobBytes; }
};

/// A bare git repository, opened for one request.
///
/// Errors: Repository (libgit2's words), OutOfSpace, RevisionNotFound, EntryNotFound.
/// Thread: one at a time.
class GitRepo
{
public:
    [[nodiscard]] static Result<GitRepo> open(const QString &path, BlobFacts &facts);
    /// An empty bare repository whose HEAD names the branch main.
    [[nodiscard]] static Result<> init(const QString &path);

    [[nodiscard]] git_repository *handle() const { return m_repository.get(); }
    [[nodiscard]] QString path() const { return m_path; }

    /// A branch, tag, full reference, "HEAD", or a commit id of at least four digits.
    [[nodiscard]] Result<GitOid> resolve(const QString &revision) const;
    /// The commit a reference with this full name leads to.
    [[nodiscard]] std::optional<GitOid> target(const QString &reference) const;
    /// The full name of the branch, tag or reference that `revision` names.
    [[nodiscard]] std::optional<QString> referenceNamed(const QString &revision) const;

    /// Calls `visit` for each entry below `folder` ("" is the root) in git's order until it returns false.
    using Visit = std::function<bool(const QString &path, const git_tree_entry &entry)>;
    [[nodiscard]] Result<> walk(const GitOid &commit, const QString &folder, bool recursive, const Visit &visit) const;
    [[nodiscard]] Result<std::optional<TreeItem>> find(const GitOid &commit, const QString &path) const;
    [[nodiscard]] Result<TreeItem> describe(const QString &path, const git_tree_entry &entry) const;

    [[nodiscard]] Result<QByteArray> blob(const GitOid &oid) const;
    [[nodiscard]] Result<GitOid> writeBlob(QByteArrayView content) const;
    /// Why something of this size could not be written. libgit2 does not tell when the disk is full, the disk does.
    [[nodiscard]] std::unexpected<Error> writeFailure(std::int64_t bytes = 0) const;
    [[nodiscard]] Result<TreeHandle> rootTree(const GitOid &commit) const;

private:
    GitRepo(RepositoryHandle repository, QString path, BlobFacts &facts);
    [[nodiscard]] bool walkTree(const git_tree &tree, const QString &prefix, bool recursive, const Visit &visit) const;
    [[nodiscard]] Result<BlobFacts::Facts> factsOf(const GitOid &oid) const;

    RepositoryHandle m_repository;
    QString m_path;
    BlobFacts *m_facts;
};

}  // namespace core::localhub
