#pragma once

#include "app/commandline.h"

#include "core/revisions/mirror.h"

namespace app {

/// The git repository that a command's WHERE means: a folder of this computer that lies in one, or else a repository of
/// the Hub, whose mirror is brought up to date first. Without a network an old mirror serves, with a note.
///
/// Errors: those of Repository, RepoId, Invocation::hub() and Mirror.
[[nodiscard]] core::Result<core::Repository> openHistory(const Invocation &run, const QString &where,
                                                         core::MirrorDepth depth);

/// True when WHERE is a folder of this computer.
[[nodiscard]] bool isLocalFolder(const QString &where);

/// A commit that `revision` names; an empty one means the head. Errors: RevisionNotFound.
[[nodiscard]] core::Result<core::GitOid> commitAt(const core::Repository &repository, const QString &revision);

}  // namespace app
