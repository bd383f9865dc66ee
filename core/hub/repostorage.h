#pragma once

#include "core/hub/hubclient.h"

namespace core {

/// A large file that the Hub stores for a repository, in whatever commit. Source: GET …/lfs-files.
struct LfsFile
{
    QString id;  ///< fileOid: what a deletion names.
    Sha256 oid;
    std::int64_t sizeBytes = 0;
    QDateTime pushedAt;
    QString fileName = {};  ///< One of those it has had; may be empty.
    QString ref = {};  ///< Where it was pushed to; may be empty.
    QString pusher = {};

    friend bool operator==(const LfsFile &, const LfsFile &) = default;
};

/// The large files behind a repository's whole history: one method per endpoint.
///
/// Errors and thread: as HubClient. Only who may write to the repository is told.
class RepoStorage
{
public:
    explicit RepoStorage(HubClient hub)
        : m_hub(std::move(hub))
    {
    }

    /// All pages.
    [[nodiscard]] Result<QList<LfsFile>> lfsFiles(const RepoId &repo, const std::stop_token &stop = {}) const;
    /// Deletes contents for good, in batches of 1000. `rewriteHistory` replaces the pointers in every commit, so that
    /// all commits after the first with such a pointer get other ids; without it they lead nowhere. `deletedIds` counts
    /// those that the Hub has confirmed, also when a later batch fails: what was on its way then may be gone as well.
    [[nodiscard]] Result<> deleteLfsFiles(const RepoId &repo, const QStringList &ids, bool rewriteHistory,
                                          std::atomic<std::int64_t> *deletedIds = nullptr,
                                          const std::stop_token &stop = {}) const;

private:
    HubClient m_hub;
};

}  // namespace core
