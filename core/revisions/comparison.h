#pragma once

#include "core/revisions/contentkind.h"
#include "core/revisions/repository.h"

#include <QList>

#include <stop_token>

namespace core {

/// What is compared: what a repository has at a revision, or what lies on this disk.
struct ComparisonSide
{
    enum class Kind {
        Nothing,  ///< An empty folder: what the first commit of a history is compared with.
        Revision,
        Folder,
        File,
    };
    Kind kind = Kind::Nothing;
    QString location = {};  ///< Revision: of the repository (a mirror or working folder). Else the folder or file.
    GitOid commit = {};
    QByteArray rawPath = {};  ///< Revision: the file or folder in it; empty for all of it.

    friend bool operator==(const ComparisonSide &, const ComparisonSide &) = default;
};

/// Where bytes can be read; a value, good as long as the file or repository is there.
struct ContentPlace
{
    enum class Kind { None, Blob, File };
    Kind kind = Kind::None;
    QString location = {};  ///< Blob: the repository. File: itself.
    GitOid blob = {};

    friend bool operator==(const ContentPlace &, const ContentPlace &) = default;
};

/// A file as one side has it.
struct ComparedFile
{
    QByteArray rawPath;  ///< Below the folder that is compared; any bytes but NUL. For a single file, its name.
    TreeItem::Kind kind = TreeItem::Kind::File;  ///< Never a folder.
    std::int64_t sizeBytes = 0;  ///< The content's, which for LFS is not what git stores.
    std::optional<GitOid> oid = {};  ///< As git stores it: of the blob (LFS: the pointer), or the foreign commit.
    std::optional<LfsPointer> lfs = {};  ///< With a null oid where a file on the disk was not hashed.
    ContentPlace place = {};  ///< What git stores; for a file on the disk, its content.

    [[nodiscard]] QString path() const;  ///< As TreeItem::path().
    [[nodiscard]] bool isRegular() const { return kind == TreeItem::Kind::File || kind == TreeItem::Kind::Executable; }

    friend bool operator==(const ComparedFile &, const ComparedFile &) = default;
};

/// A file that is not the same on both sides.
struct ChangedEntry
{
    enum class Kind {
        Added,
        Removed,
        Modified,
        ModeChanged,  ///< Only whether it can be executed.
        TypeChanged,  ///< A file became a link, a link a submodule, …
        Renamed,  ///< And perhaps modified: see `similarity`.
        Copied,
    };
    Kind kind = Kind::Modified;
    std::optional<ComparedFile> before = {};
    std::optional<ComparedFile> after = {};
    int similarity = 0;  ///< Renamed, Copied: in percent; 100 means that the content is the same.
    /// Decides how the change is looked at. Checkpoint: core/checkpoint compares them by tensor, from what `place` and
    /// `lfs` of both sides say.
    ContentKind content = ContentKind::Text;

    [[nodiscard]] const ComparedFile &file() const { return after ? *after : *before; }
    /// Its content is the same; the name or the mode is not.
    [[nodiscard]] bool hasSameContent() const;

    friend bool operator==(const ChangedEntry &, const ChangedEntry &) = default;
};

struct ComparisonOptions
{
    bool findRenames = true;
    bool findCopies = false;  ///< Of files that changed too; git diff -C.
    int renameSimilarity = 50;  ///< In percent.
    qsizetype maxEntries = 200'000;

    friend bool operator==(const ComparisonOptions &, const ComparisonOptions &) = default;
};

struct Comparison
{
    ComparisonSide before;
    ComparisonSide after;
    QList<ChangedEntry> entries;  ///< In git's order: by path, a rename where its new name is.
    bool isCut = false;  ///< There are more than maxEntries, or paths longer than any can be.
    /// There were too many new and removed files to look for renames with changes; those of the same content are found.
    bool areRenamesCut = false;
};

/// Compares two sides file by file. Folders of two revisions that are the same are not looked into, so the cost is that
/// of the change. A file on the disk is held against its size first and then hashed: by SHA-256 against an LFS pointer,
/// else as git does. It is the same whether it lies there itself or as a pointer. Of a folder on the disk, what
/// .gitignore leaves out, ".git", ".cache/huggingface" and names that are not UTF-8 do not count; links are not
/// followed.
///
/// Errors: those of Repository; FileNotFound, FileUnreadable, FileChanged; InvalidInput when a file is to be compared
///         with a folder; Canceled.
/// Thread: blocks on disk. Source: git's diff, renames included.
[[nodiscard]] Result<Comparison> compare(const ComparisonSide &before, const ComparisonSide &after,
                                         const ComparisonOptions &options = {}, const std::stop_token &stop = {});

}  // namespace core
