#pragma once

#include "app/commandline.h"

#include "core/revisions/comparison.h"

namespace app {

/// What one argument of a comparison means, in this order: a file or folder of this computer; WHERE@REVISION[:PATH] of
/// a repository, which is a folder here or one of the Hub; REVISION[:PATH] of the repository that one stands in.
///
/// Errors: those of openHistory(); RevisionNotFound, FileNotFound.
[[nodiscard]] core::Result<core::ComparisonSide> comparisonSide(const Invocation &run, const QString &given);

}  // namespace app
