#pragma once

#include "core/base/repoid.h"
#include "core/revisions/repository.h"

#include <QStringList>
#include <QUrl>

#include <atomic>
#include <stop_token>

namespace core {

class HubClient;

/// How far a fetch has come; anybody may read it while it runs.
struct MirrorProgress
{
    std::atomic<std::int64_t> receivedBytes = 0;
    std::atomic<std::int64_t> receivedObjects = 0;
    std::atomic<std::int64_t> totalObjects = 0;  ///< 0 until the server has counted.
};

enum class MirrorDepth {
    Recent,  ///< The newest commits of each branch, tag and pull request; what is there already stays.
    Whole,  ///< All history.
};

/// What a fetch changed.
struct MirrorChange
{
    QStringList moved;  ///< Full names of references that are new, or lead elsewhere.
    QStringList removed;  ///< That are gone from the server.
    /// That cannot be kept here: names no file can have.
    QStringList refused;
    bool isWhole = true;  ///< Nothing of the history is missing.

    [[nodiscard]] bool isNothing() const { return moved.isEmpty() && removed.isEmpty(); }
};

/// Our copy of a Hub repository's history: a bare git repository below the cache folder, without the content that Git
/// LFS keeps. Once fetched it can be read without a network, by any number of threads and processes, while a fetch
/// runs; a fetch waits for one that is under way, and leaves what is there usable whenever it is canceled or killed.
///
/// Errors: those of HubClient and HttpClient (RepositoryNotFound, SignInRequired, Offline, …), ServerFault (an answer
/// or
///         pack that makes no sense), Storage, OutOfSpace, Canceled. `subject` is the repository.
/// Safety: the account's token travels in a header of the requests and is written nowhere.
class Mirror
{
public:
    /// `cacheFolder` is the program's; mirrors get a folder in it.
    Mirror(const QString &cacheFolder, const QUrl &endpoint, const RepoId &repo);

    /// Whose mirror a folder() is, by its path; nothing for any other folder.
    [[nodiscard]] static std::optional<RepoId> repoOf(const QString &folder);

    [[nodiscard]] QString folder() const { return m_folder; }
    /// Something was fetched before.
    [[nodiscard]] bool exists() const;
    /// FileNotFound when nothing was fetched yet.
    [[nodiscard]] Result<Repository> open() const;

    /// Brings branches, tags and pull requests to where they are at the server. A stop request ends it within 500 ms.
    /// When what is there cannot be added to, because of a commit that libgit2 does not understand, all is fetched anew
    /// and every reference counts as moved; what was there stays until then.
    [[nodiscard]] Result<MirrorChange> fetch(const HubClient &hub, MirrorDepth depth, MirrorProgress *progress,
                                             const std::stop_token &stop) const;
    /// What fetch after fetch has left is put in order, once it is much: an object lies in one of few packs, and what
    /// nothing leads to any more takes no more space than the rest. Mostly there is nothing to do; a long history may
    /// take as long as its first fetch did. Who reads meanwhile goes on, and a fetch waits. Canceled or killed, the
    /// mirror is as usable as before. A stop request ends it within a second.
    [[nodiscard]] Result<> tidy(const std::stop_token &stop) const;
    /// Deletes it; waits for a fetch that is under way.
    [[nodiscard]] Result<> remove(const std::stop_token &stop) const;

    static constexpr int recentCommits = 60;  ///< What MirrorDepth::Recent means: a long page of a list.

private:
    [[nodiscard]] QString lockPath() const { return m_folder + QStringLiteral(".lock"); }
    [[nodiscard]] Result<Repository> prepare() const;

    const RepoId m_repo;
    const QString m_folder;
};

}  // namespace core
