#pragma once

#include "core/localhub/filehandle_p.h"
#include "core/localhub/repositories_p.h"

#include <QHash>
#include <QList>

#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace core::localhub {

/// What a listing says about a repository.
struct RepoEntry
{
    RepoId id;
    RepoRecord record;
    GitOid head = {};  ///< Of the default branch; null without commits.
    QDateTime lastModified = {};
};

/// Every repository's entry, in memory, so that thousands are listed and sorted at once.
///
/// An entry counts only as long as the files it was read from have the stamps they had; nobody has to tell the index
/// what changed, and there is nothing to be wrong after a crash.
/// Cost: two stats a repository for each call; reading a repository takes about 0.2 ms, once after it changed.
/// Thread: any.
class RepoIndex
{
public:
    explicit RepoIndex(Repositories &repositories)
        : m_repositories(repositories)
    {
    }

    using Entry = std::shared_ptr<const RepoEntry>;
    /// Sorted by name. A stop request cuts it short.
    [[nodiscard]] QList<Entry> entries(RepoType type, const std::stop_token &stop = {});

    /// Of the files at the head of the default branch, LFS content included. Walks the tree when the head has moved.
    [[nodiscard]] std::int64_t usedBytes(const RepoEntry &entry);

    /// Reads everything on a thread of its own, so that the first listing finds it done.
    void warmUp();
    void stopWarmUp();  ///< Joins that thread.

private:
    /// When a file was last replaced. Files written this very moment have none: they may change again within the tick
    /// of the file system's clock.
    struct Stamp
    {
        qint64 inode = 0;
        qint64 sizeBytes = -1;
        qint64 changedNs = 0;
        bool isSettled = false;

        [[nodiscard]] static Stamp of(const FileHandle &folder, const QByteArray &path);
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Known
    {
        Stamp record;
        Stamp branch;
        Entry entry;
    };
    struct Usage
    {
        GitOid head;
        std::int64_t bytes = 0;
    };

    [[nodiscard]] Entry read(const RepoId &id, const QString &path);

    Repositories &m_repositories;
    std::mutex m_mutex;
    std::map<RepoType, QHash<QString, Known>> m_known;  ///< By path.
    std::mutex m_usageMutex;
    QHash<QString, Usage> m_usage;  ///< By the record's id.
    std::jthread m_warmUp;
};

}  // namespace core::localhub
