#pragma once

#include "core/download/targetnames.h"
#include "core/hub/hubreplies.h"

namespace core {

/// What is wanted.
struct DownloadRequest
{
    RepoId repo;
    QString revision = {};  ///< Empty: the default branch.
    QStringList paths = {};  ///< Files and folders; empty: everything.
    QString folder;  ///< Where to; files keep their paths below it. Made when it does not exist.
    bool mayReplace = false;  ///< Whether files that are there with another content are replaced.
};

enum class DownloadAction {
    Fetch,
    Replace,  ///< Something else is there.
    Keep,  ///< The same content is there already.
    Refuse,  ///< It cannot be written where it belongs; `problem` says why.
};

/// One file.
struct DownloadEntry
{
    QString path;  ///< In the repository.
    QString localPath;  ///< Absolute; empty for Refuse.
    DownloadAction action = DownloadAction::Fetch;
    std::int64_t sizeBytes = 0;
    GitOid blobOid = {};  ///< What the content is held to, unless it is large.
    std::optional<Sha256> lfsOid = {};  ///< What a large content is held to.
    QString problem = {};  ///< Untranslated.

    [[nodiscard]] bool isFetched() const
    {
        return action == DownloadAction::Fetch || action == DownloadAction::Replace;
    }
    friend bool operator==(const DownloadEntry &, const DownloadEntry &) = default;
};

/// Everything a download will do, as a value.
struct DownloadPlan
{
    RepoId repo;
    GitOid commit;  ///< What the revision was when the plan was made: content of nothing else is taken.
    QString folder;  ///< Absolute.
    bool mayReplace = false;
    QList<DownloadEntry> entries;  ///< Sorted by path.
    QList<NameNote> notes;

    [[nodiscard]] std::int64_t fetchBytes() const;  ///< With what an earlier download left.
    [[nodiscard]] int count(DownloadAction action) const;
    friend bool operator==(const DownloadPlan &, const DownloadPlan &) = default;
};

}  // namespace core
