#pragma once

#include "core/hub/repostorage.h"

#include <QSet>

namespace core {

/// What the tip of a reference holds, and, when somebody has looked, what its whole history does.
struct StoredTree
{
    RefRecord ref;
    QList<RemoteEntry> entries;
    std::optional<QSet<Sha256>> history = {};  ///< The large contents of all its commits, the tip's included.
};

/// A large content and who needs it.
struct ObjectUse
{
    LfsFile object;
    QStringList refs = {};  ///< Full names of references whose tip holds it, in the order given.
    QStringList paths = {};  ///< Where it is in those; each path once.

    [[nodiscard]] bool isInUse() const { return !refs.isEmpty(); }
};

/// What one reference's tip takes.
struct RevisionSpace
{
    RefRecord ref;
    int files = 0;
    std::int64_t lfsBytes = 0;  ///< Each content once.
    std::int64_t regularBytes = 0;
    std::int64_t onlyHereBytes = 0;  ///< Of lfsBytes: contents that no other tip holds.
};

/// What a repository's storage is made of.
struct StorageFacts
{
    QList<RevisionSpace> revisions;  ///< In the order given.
    QList<ObjectUse> objects;  ///< Largest first; each content once.
    std::int64_t storedBytes = 0;
    std::int64_t inUseBytes = 0;  ///< Held by some tip.
    std::int64_t historyBytes = 0;  ///< Only in older commits, as far as the tips show.
    QStringList missing;  ///< "ref:path" of pointers whose content the Hub does not list.
};

/// A pure function of what was asked of the server: HubClient::refs(), tree() and RepoStorage::lfsFiles().
[[nodiscard]] StorageFacts storageFacts(const QList<StoredTree> &trees, const QList<LfsFile> &objects);

/// What something irreversible would free, and what it would break.
struct RemovalEffect
{
    std::int64_t freedBytes = 0;
    int freedObjects = 0;
    /// The history of some reference is not known, and may hold some of it: at most this much is freed.
    bool isUpperBound = false;
    /// Deletion: "ref:path" that would have no content any more. Squash: nothing, its tip stays as it is.
    QStringList brokenFiles = {};
    /// Squash: references whose commits still lead through the old history, and keep it alive.
    QStringList keepHistory = {};
    /// Squash: pull requests that no longer share a commit with the branch, and cannot be merged.
    QStringList brokenPullRequests = {};
};

/// Of RepoHistory::squash() of `branch`, a full name.
[[nodiscard]] RemovalEffect squashEffect(const QList<StoredTree> &trees, const QList<LfsFile> &objects,
                                         const QString &branch);
/// Of RepoStorage::deleteLfsFiles().
[[nodiscard]] RemovalEffect deletionEffect(const QList<StoredTree> &trees, const QList<LfsFile> &objects,
                                           const QSet<Sha256> &deleted);

}  // namespace core
