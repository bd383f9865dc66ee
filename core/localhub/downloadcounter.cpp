#include "core/localhub/downloadcounter_p.h"

namespace core::localhub {

namespace {

constexpr qsizetype maxRunning = 10'000;

}  // namespace

void DownloadCounter::note(const RepoId &id, const QString &recordId, const QString &who)
{
    {
        const std::scoped_lock lock{m_mutex};
        const auto now = Clock::now();
        if (m_running.size() >= maxRunning)
            m_running.removeIf([&](const auto &running) { return running.value() + oneDownload <= now; });
        const QString key = recordId + u' ' + who;
        const auto running = m_running.constFind(key);
        if (running != m_running.cend() && *running + oneDownload > now)
            return;
        m_running.insert(key, now);
    }
    // A count that cannot be written is lost; the download is not.
    [[maybe_unused]] const auto counted =
        m_repositories.updateRecord(id, [](RepoRecord &record) { ++record.downloads; });
}

}  // namespace core::localhub
