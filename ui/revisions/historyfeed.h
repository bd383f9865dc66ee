#pragma once

#include "core/revisions/loggraph.h"
#include "core/revisions/mirror.h"
#include "core/revisions/refs.h"

#include <functional>
#include <mutex>

namespace core {
class HubClient;
}

namespace ui {

/// A repository's history as far as it is known. A value; copies of the log share what they hold.
struct History
{
    QString folder = {};  ///< Of the git repository that it was read from.
    core::CommitLog log = {};
    core::LogGraph graph = {};  ///< Of `log`.
    QList<core::Ref> refs = {};
    bool isWhole = false;  ///< Nothing more will come.
};

/// What a reader on another thread has found so far, for the window to take when it has time.
///
/// Thread: any.
class HistoryFeed
{
public:
    HistoryFeed() = default;
    /// `begun` is called with the first state, on the reader's thread: people wait for that one.
    explicit HistoryFeed(std::function<void()> begun);

    void put(History history);
    /// The newest state; nothing when it was taken already.
    [[nodiscard]] std::optional<History> take();

    core::MirrorProgress progress;

private:
    std::function<void()> m_begun;  // empty once it was called
    std::mutex m_mutex;
    std::optional<History> m_newest;
};

/// Reads the git repository that `folder` lies in. The commits of a long history are kept in `cacheFolder`.
///
/// Errors: FileNotFound when the folder is gone; those of core::Repository and readHistory(). Thread: blocks on disk.
[[nodiscard]] core::Result<> readFolder(const QString &folder, const QString &cacheFolder, HistoryFeed &feed,
                                        const std::stop_token &stop);

/// Reads what the mirror has, then fetches the newest commits, then all, and feeds each state. A fetch that fails ends
/// it; what was fed stays. The commits of a long history are kept beside the mirror.
///
/// Errors: those of Mirror and readHistory(). Thread: blocks on network and disk.
[[nodiscard]] core::Result<> readMirror(const core::Mirror &mirror, const core::HubClient &hub, HistoryFeed &feed,
                                        const std::stop_token &stop);

}  // namespace ui
