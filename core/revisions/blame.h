#pragma once

#include "core/revisions/commitlog.h"

namespace core {

/// Lines that came in with one commit.
struct BlameHunk
{
    qsizetype firstLine = 0;  ///< From 0, in the file as it is.
    qsizetype lineCount = 0;
    qsizetype originalLine = 0;  ///< From 0, in the file as the commit made it.
    std::size_t commit = 0;  ///< Index in Blame::commits.
    QByteArray rawPath;  ///< What the file was called then.
};

/// Who wrote each line of a file.
struct Blame
{
    QByteArray content;
    QList<BlameHunk> hunks;  ///< In the order of the lines; they cover all of them.
    std::vector<CommitRow> commits;  ///< Each once.
};

/// Which commit each line of a file comes from, through renames: what `git blame` says.
///
/// Errors: Repository, EntryNotFound, TooLarge (over 64 MB), Canceled.
/// Thread: blocks on disk and CPU.
[[nodiscard]] Result<Blame> blameFile(const Repository &repository, const GitOid &commit, const QByteArray &rawPath,
                                      const std::stop_token &stop);

}  // namespace core
