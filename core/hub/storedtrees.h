#pragma once

#include "core/hub/storagefacts.h"

#include <atomic>

namespace core {

/// How far readStoredTrees() has come; anybody may read it while it runs.
struct StoredTreesProgress
{
    std::atomic<std::int64_t> trees = 0;
    std::atomic<std::int64_t> totalTrees = 0;  ///< 0 until the references are known.
};

/// What the tips of all branches, tags, pull requests and conversions hold, in this order. A commit with several names
/// is asked for once; up to four at a time.
///
/// Errors and thread: as HubClient. A reference that goes away meanwhile is RevisionNotFound.
[[nodiscard]] Result<QList<StoredTree>> readStoredTrees(const HubClient &hub, const RepoId &repo,
                                                        StoredTreesProgress *progress = nullptr,
                                                        const std::stop_token &stop = {});

}  // namespace core
