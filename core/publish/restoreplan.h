#pragma once

#include "core/publish/planner.h"

namespace core {

/// What is to be again as it was.
struct RestoreOptions
{
    QUrl endpoint;
    RepoId repo;
    QString branch = QStringLiteral("main");  ///< Where the new commit goes.
    QString revision;  ///< Whose content: a branch, a tag, a commit. For a revert the commit that is undone.
    QStringList paths = {};  ///< Files and folders; empty: everything. Not for a revert.
    bool createPullRequest = false;
    QString summary = {};  ///< Empty: a default.
    QString description = {};
};

/// The plan that makes the paths in the branch what they are in `past`. A pure function.
///
/// Large files are copied by the server. Of a regular file a commit has to hold the bytes, so those that differ are
/// fetched and sent again; they have at most 10 MiB each. File modes are not part of what the Hub's API tells.
///
/// Errors: EntryNotFound (a path that neither side has), InvalidInput (a path would be both a file and a folder).
[[nodiscard]] Result<PublishPlan> makeRestorePlan(const RemoteTree &current, const RemoteTree &past,
                                                  const RestoreOptions &options);

/// The plan that undoes what a commit did: the paths that differ between `before` and `after` it become what they were
/// before. A path that the branch no longer has as the commit left it is a conflict: it is left as it is, with the
/// action Skip and the reason ChangedSince. A pure function.
///
/// Errors: NothingToPublish (the commit changed no file), InvalidInput as above.
[[nodiscard]] Result<PublishPlan> makeRevertPlan(const RemoteTree &current, const RemoteTree &after,
                                                 const RemoteTree &before, const RestoreOptions &options);

/// The paths of a plan that makeRevertPlan() left alone.
[[nodiscard]] QStringList conflictsOf(const PublishPlan &plan);

}  // namespace core
