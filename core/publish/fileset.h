#pragma once

#include "core/base/error.h"
#include "core/base/filestat.h"

#include <QList>
#include <QStringList>

#include <atomic>
#include <stop_token>

namespace core {

/// A file found on disk that could be published.
struct LocalFile
{
    QString path;  ///< In the repository, as it would be called there.
    QString localPath;  ///< Absolute.
    FileStat stat;

    friend bool operator==(const LocalFile &, const LocalFile &) = default;
};

/// Why a file that was found will not be published.
enum class SkipReason {
    GitIgnored,  ///< `detail` is "FILE:LINE: pattern".
    Excluded,  ///< By --exclude, or not matched by --include; `detail` is the pattern.
    HubInternal,  ///< .git, .cache/huggingface: never published.
    BrokenLink,
    NotAFile,  ///< A socket, a device, a pipe.
    LeavesFolder,  ///< A symbolic link that points outside of what was dropped; `detail` is its target.
};

struct SkippedFile
{
    QString path;
    QString localPath;
    SkipReason reason = SkipReason::GitIgnored;
    QString detail;

    friend bool operator==(const SkippedFile &, const SkippedFile &) = default;
};

/// What a scan found: the candidates, and everything left out with the reason. Both sorted by path.
struct FileSet
{
    QList<LocalFile> files;
    QList<SkippedFile> skipped;

    [[nodiscard]] std::int64_t totalBytes() const;
};

struct ScanOptions
{
    QStringList include = {};  ///< Glob patterns relative to the dropped folder; empty means everything.
    QStringList exclude = {};
    QString destination = {};  ///< Folder in the repository everything goes under; empty is the root.
    bool useGitIgnore = true;  ///< Nested .gitignore files included.
};

/// Walks what the user dropped: a file becomes its name, a folder becomes its content (not its own name).
///
/// Symbolic links to files and folders inside the same dropped folder are followed; those that leave it are skipped and
/// reported. Behind one link each folder is visited once, and never one that the link itself lies in; a link not
/// followed for that is reported as BrokenLink. Folders left out whole (ignored, .git) are reported once, as "name/".
/// Patterns are Python's fnmatch, case-sensitive ('*' also matches '/', a trailing '/'
/// means the folder's content), as the Hub's own client has them. .gitignore follows git's rules, a deeper file wins.
///
/// `foundFiles`, when given, counts the files as they are found.
///
/// Errors: FileNotFound (a dropped path), FileUnreadable (a folder or file we may not read: nothing is left out
/// silently),
///         FileNameRejected (a name the Hub cannot hold), InvalidInput (two dropped things claim the same path).
/// Thread: blocks on disk; any thread but the GUI's.
[[nodiscard]] Result<FileSet> scanFiles(const QStringList &droppedPaths, const ScanOptions &options,
                                        const std::stop_token &stop = {},
                                        std::atomic<std::int64_t> *foundFiles = nullptr);

}  // namespace core
