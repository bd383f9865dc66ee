#pragma once

#include "core/localhub/repositories_p.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace core::localhub {

/// Counts downloads: whatever one person fetches of a repository's files within five minutes is one.
///
/// Thread: any. Source: ours; how the Hub counts is not documented for clients.
class DownloadCounter
{
public:
    static constexpr std::chrono::minutes oneDownload{5};

    explicit DownloadCounter(Repositories &repositories)
        : m_repositories(repositories)
    {
    }

    /// `who` is empty for somebody who is not signed in.
    void note(const RepoId &id, const QString &recordId, const QString &who);

private:
    using Clock = std::chrono::steady_clock;

    Repositories &m_repositories;
    std::mutex m_mutex;
    QHash<QString, Clock::time_point> m_running;  ///< When each began.
};

}  // namespace core::localhub
