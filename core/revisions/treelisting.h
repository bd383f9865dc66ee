#pragma once

#include "core/revisions/repository.h"

#include <QList>

#include <stop_token>

namespace core {

enum class TreeDepth {
    Folder,  ///< What is in the folder itself.
    Everything,  ///< All files below it, without the folders on the way.
};

/// What a folder holds at a revision, in git's order; "" is the root.
///
/// Errors: Repository, RevisionNotFound, EntryNotFound (no such folder), Canceled.
/// Thread: blocks on disk; about 10 µs per file.
[[nodiscard]] Result<QList<TreeItem>> listTree(const Repository &repository, const GitOid &commit,
                                               const QByteArray &rawFolder, TreeDepth depth,
                                               const std::stop_token &stop);

}  // namespace core
