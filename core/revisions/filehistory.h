#pragma once

#include "core/revisions/commitlog.h"

namespace core {

/// What a commit did to the file.
struct FileStep
{
    enum class Kind { Added, Modified, Removed, Renamed, Copied };

    Kind kind = Kind::Modified;
    QByteArray rawPath;  ///< As the commit has it; where it was, for Removed.
    QByteArray rawPreviousPath = {};  ///< For Renamed and Copied.
    GitOid blob = {};  ///< Null for Removed.

    friend bool operator==(const FileStep &, const FileStep &) = default;
};

/// The commits that changed a file, and what each did: `steps[i]` belongs to row i of `log`.
struct FileHistory
{
    CommitLog log;
    std::vector<FileStep> steps;
};

using FileHistoryGrown = std::function<void(const FileHistory &)>;

/// The history of a file (or folder, without renames) back from `from`, through renames and copies: what
/// `git log --follow` lists, in its order. Merges are not in it. `grown` hears of what was found so far, every few
/// thousand commits looked at.
///
/// Errors: Repository, EntryNotFound (`from` has no such path and nothing before it had), Canceled.
/// Thread: blocks on disk; about 10 µs per commit of the whole history, whether it changed the file or not.
[[nodiscard]] Result<FileHistory> readFileHistory(const Repository &repository, const GitOid &from,
                                                  const QByteArray &rawPath, const FileHistoryGrown &grown,
                                                  const std::stop_token &stop);

/// Those of `history` that gave the file another content: without mere renames and copies, and without pointers that
/// say the same in other words. A removal counts.
///
/// Errors: Repository, Canceled. Thread: blocks on disk, shortly: only small blobs are read.
[[nodiscard]] Result<FileHistory> contentChanges(const Repository &repository, const FileHistory &history,
                                                 const std::stop_token &stop);

}  // namespace core
