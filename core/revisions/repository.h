#pragma once

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/git/lfspointer.h"

#include <QString>

#include <memory>
#include <optional>

struct git_repository;

namespace core {

/// A file, folder or submodule in a commit.
struct TreeItem
{
    enum class Kind { File, Executable, Link, Folder, Submodule };

    QByteArray rawPath;  ///< As git has it: any bytes but NUL. Ours to look things up by, not to show.
    Kind kind = Kind::File;
    GitOid oid;  ///< Of the blob (for LFS: the pointer's), tree or foreign commit.
    std::int64_t blobBytes = 0;  ///< What git stores; the pointer's length for LFS. 0 for folders and submodules.
    std::optional<LfsPointer> lfs = {};

    /// UTF-8 read as such, else Latin-1: may hold control characters and what turns the text around; show it by
    /// printable().
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isFolder() const { return kind == Kind::Folder; }
    /// The content's, which for LFS lies elsewhere.
    [[nodiscard]] std::int64_t sizeBytes() const { return lfs ? lfs->sizeBytes : blobBytes; }

    friend bool operator==(const TreeItem &, const TreeItem &) = default;
};

/// A git repository on this disk, opened for reading: a mirror, or a folder that somebody works in.
///
/// Content that git names is hostile: every size is bounded, and no path is used on this disk.
///
/// Errors: Repository (libgit2's words), RevisionNotFound, EntryNotFound, TooLarge. `subject` is the folder, revision
/// or
///         path concerned.
/// Thread: one at a time; open another for another thread, which takes about a millisecond.
class Repository
{
public:
    /// `path` is a bare repository or a folder with a ".git"; folders above it are not tried.
    [[nodiscard]] static Result<Repository> open(const QString &path);
    /// The repository that `path`, a file or folder of any depth, lies in. Errors: Repository when it lies in none.
    [[nodiscard]] static Result<Repository> discover(const QString &path);

    Repository(Repository &&) noexcept;
    Repository &operator=(Repository &&) noexcept;
    ~Repository();

    [[nodiscard]] QString path() const;  ///< As it was given to open().
    [[nodiscard]] QString gitFolder() const;  ///< Of this work tree, with "/" at its end.
    [[nodiscard]] QString sharedGitFolder() const;  ///< What all work trees have in common; usually gitFolder().
    [[nodiscard]] QString workFolder() const;  ///< Empty for a bare one.
    [[nodiscard]] bool isEmpty() const;  ///< Nothing leads to a commit.
    [[nodiscard]] bool isShallow() const;  ///< Its history is cut off somewhere.

    /// The commit that `revision` means to git rev-parse: "main", "v1", "refs/pr/1" or "pr/1", "HEAD~2", an id of at
    /// least four digits. RevisionNotFound; `detail` says when it means several.
    [[nodiscard]] Result<GitOid> resolve(const QString &revision) const;

    /// What a commit has at a path; "" is its root folder. EntryNotFound when there is nothing.
    [[nodiscard]] Result<TreeItem> item(const GitOid &commit, const QByteArray &rawPath) const;
    [[nodiscard]] Result<GitOid> treeOf(const GitOid &commit) const;
    /// Fills in the sizes of an item of which all else is known.
    [[nodiscard]] Result<TreeItem> describe(TreeItem item) const;

    /// A blob's bytes. TooLarge above `maxBytes`.
    [[nodiscard]] Result<QByteArray> blob(const GitOid &oid, std::int64_t maxBytes = defaultMaxBlobBytes) const;
    /// Does not read the content.
    [[nodiscard]] Result<std::int64_t> blobSize(const GitOid &oid) const;

    [[nodiscard]] Result<GitOid> mergeBase(const GitOid &one, const GitOid &two) const;

    [[nodiscard]] git_repository *handle() const;  ///< For the rest of core/revisions.

    static constexpr std::int64_t defaultMaxBlobBytes = 256LL * 1024 * 1024;

private:
    class Private;
    explicit Repository(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};

}  // namespace core
