#pragma once

#include "core/localhub/gitrepo_p.h"

#include <QSet>

namespace core::localhub {

/// Makes every reference lead through commits in which the pointers to `contents` are replaced by a line of text.
/// Commits before the first such pointer keep their ids; authors, dates and messages stay.
///
/// Errors: those of GitRepo and GitRefs. Thread: the caller holds the repository's lock.
[[nodiscard]] Result<> replacePointers(const GitRepo &repo, const QSet<Sha256> &contents);

}  // namespace core::localhub
