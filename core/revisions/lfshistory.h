#pragma once

#include "core/revisions/repository.h"

#include <QList>
#include <QSet>

#include <atomic>
#include <stop_token>

namespace core {

/// How far lfsHistories() has come; anybody may read it while it runs.
struct LfsHistoryProgress
{
    std::atomic<std::int64_t> commits = 0;  ///< Whose files were looked at.
    std::atomic<std::int64_t> totalCommits = 0;  ///< 0 until they were counted.
};

/// Which large contents the history of each tip holds, those of the tip itself included: item i belongs to `tips[i]`.
/// `tips` are commits. All histories are walked together, and of each commit only what differs from its first parent
/// is looked at.
///
/// Errors: Repository: a commit, folder or file is missing or broken, or the history is cut off, so that nobody takes a
///         part of it for all; Canceled.
/// Thread: blocks on disk.
[[nodiscard]] Result<QList<QSet<Sha256>>> lfsHistories(const Repository &repository, const QList<GitOid> &tips,
                                                       LfsHistoryProgress *progress, const std::stop_token &stop);

}  // namespace core
