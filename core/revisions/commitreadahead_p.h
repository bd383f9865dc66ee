#pragma once

#include "core/revisions/commitlog.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace core {

/// Reads commits that a walk will come to, on a thread of its own, while the walk reads those before them.
///
/// Only a commit says which come before it, so a walk alone reads one after another. But git packs the commits of a
/// repository in about the order in which a walk meets them; so this begins in the middle of the largest pack's and
/// goes on from there. Where that is wrong, nothing is lost but its work.
///
/// Thread: that of the walk.
class CommitReadAhead
{
public:
    /// Begins at once, unless the repository is small, or so large that looking for the order would take long.
    explicit CommitReadAhead(const Repository &repository);
    ~CommitReadAhead();  ///< Ends it.

    CommitReadAhead(const CommitReadAhead &) = delete;
    CommitReadAhead &operator=(const CommitReadAhead &) = delete;

    /// What has been read so far, in whatever order, when it is more than at the last call.
    [[nodiscard]] std::optional<CommitLog> take();

private:
    void read(const QString &repositoryPath, const QString &indexPath, const std::stop_token &stop);

    std::atomic<bool> m_hasMore = false;
    std::mutex m_mutex;
    CommitLog m_log;
    std::jthread m_thread;  // last: it uses the others
};

}  // namespace core
