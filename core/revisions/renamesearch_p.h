#pragma once

#include "core/revisions/comparison.h"
#include "core/revisions/contentreader.h"

namespace core {

/// Turns removed and added entries into renamed and copied ones: first those of the same content, then those of the
/// same name in another folder, then the most alike.
///
/// Errors: Canceled. What cannot be read is alike to nothing. Source: git's diffcore-rename.c, with its limits.
[[nodiscard]] Result<> findRenames(Comparison &comparison, const ComparisonOptions &options,
                                   const std::stop_token &stop);

}  // namespace core
