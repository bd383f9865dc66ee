#pragma once

#include "core/publish/planner.h"

namespace core {

/// Looks at what the repository will hold after `entries`, for what no server can carry out.
///
/// Errors: InvalidInput (a path that would be both a file and a folder, a folder with more than 10,000 entries),
/// TooLarge
///         (a file over 500 GB).
[[nodiscard]] Result<> checkFutureTree(const RemoteTree &remote, const QList<PlanEntry> &entries);

}  // namespace core
