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

/// Who needs a large content.
enum class StorageNeed {
    Tip,  ///< The tip of some reference.
    OlderCommits,  ///< Only commits before the tips.
    Nothing,  ///< No commit of any reference.
    Unknown,  ///< No tip, and not all histories are known.
};

/// A large content and who needs it.
struct ObjectUse
{
    LfsFile object;  ///< As the Hub lists it first.
    QStringList ids = {};  ///< All that a deletion of the content names.
    QStringList fileNames = {};  ///< All that the Hub says it has had.
    StorageNeed need = StorageNeed::Unknown;
    QStringList refs = {};  ///< Full names of references whose tip holds it, in the order given.
    QStringList paths = {};  ///< Where it is in those; each path once, sorted.
    QStringList historyRefs = {};  ///< OlderCommits: references whose history holds it.

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
    std::int64_t storedBytes = 0;  ///< The sum of the four below.
    std::int64_t inUseBytes = 0;  ///< Held by some tip.
    std::int64_t historyBytes = 0;  ///< Only in older commits.
    std::int64_t unreferencedBytes = 0;  ///< In no commit.
    std::int64_t unknownBytes = 0;  ///< In older commits or in none: not all histories are known.
    QStringList missing;  ///< "ref:path" of pointers whose content the Hub does not list.
};

/// A pure function of what was asked of the server: readStoredTrees() and RepoStorage::lfsFiles().
[[nodiscard]] StorageFacts storageFacts(const QList<StoredTree> &trees, const QList<LfsFile> &objects);

/// What something irreversible would free, and what it would break.
struct RemovalEffect
{
    std::int64_t freedBytes = 0;
    int freedObjects = 0;
    /// Squash: the history of some reference is not known, and may hold some of it: at most this much is freed.
    bool isUpperBound = false;
    /// Deletion: "ref:path" that would have no content any more. Squash: nothing, its tip stays as it is.
    QStringList brokenFiles = {};
    /// Deletion: references with older commits that would have no content any more in places.
    QStringList brokenHistories = {};
    /// Deletion: not all histories are known, so that older commits may break which brokenHistories does not show.
    bool mayBreakHistories = false;
    /// Squash: references whose commits still lead through the old history, and keep it alive.
    QStringList keepHistory = {};
    /// Squash: pull requests that no longer share a commit with the branch, and cannot be merged.
    QStringList brokenPullRequests = {};

    /// Something that can be asked for today could no longer be.
    [[nodiscard]] bool mayBreak() const
    {
        return mayBreakHistories || !brokenFiles.isEmpty() || !brokenHistories.isEmpty()
            || !brokenPullRequests.isEmpty();
    }
};

/// Of RepoHistory::squash() of `branch`, a full name.
[[nodiscard]] RemovalEffect squashEffect(const QList<StoredTree> &trees, const QList<LfsFile> &objects,
                                         const QString &branch);
/// Of RepoStorage::deleteLfsFiles() without rewriting: that would change the ids of commits as well.
[[nodiscard]] RemovalEffect deletionEffect(const QList<StoredTree> &trees, const QList<LfsFile> &objects,
                                           const QSet<Sha256> &deleted);

}  // namespace core
