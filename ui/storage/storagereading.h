#pragma once

#include "core/hub/discussion.h"
#include "core/hub/repoadmin.h"
#include "core/hub/storedtrees.h"
#include "core/revisions/lfshistory.h"
#include "core/revisions/mirror.h"

namespace ui {

/// What a repository stores, as far as the Hub was asked and its history looked at. A value.
struct StorageContent
{
    QList<core::StoredTree> trees = {};
    QList<core::LfsFile> objects = {};
    core::StorageFacts facts = {};  ///< Of both.
    /// Of those that are open; nothing when the Hub did not say.
    std::optional<QList<core::Discussion>> openPullRequests = {};
    std::optional<core::StorageUse> ownerUse = {};  ///< What the owner's repositories take; not every Hub tells.

    /// Older commits can be told from no commit.
    [[nodiscard]] bool areHistoriesKnown() const;
};

/// How far the functions below have come; anybody may read it while they run.
struct StorageProgress
{
    core::StoredTreesProgress trees;
    core::MirrorProgress fetch;
    core::LfsHistoryProgress history;
};

/// Asks the Hub for all but the histories. `isOwn`: the repository belongs to the account itself.
///
/// Errors: those of HubClient; NotPermitted for who may not write. Thread: blocks on the network.
[[nodiscard]] core::Result<StorageContent> readStorage(const core::HubClient &hub, const core::RepoId &repo, bool isOwn,
                                                       StorageProgress &progress, const std::stop_token &stop);

/// Brings the mirror up to date and looks through the history of each reference. One whose commit the mirror does not
/// have stays unknown.
///
/// Errors: those of Mirror and lfsHistories(). Thread: blocks on network and disk.
[[nodiscard]] core::Result<StorageContent> withHistories(StorageContent content, const core::Mirror &mirror,
                                                         const core::HubClient &hub, StorageProgress &progress,
                                                         const std::stop_token &stop);

}  // namespace ui
