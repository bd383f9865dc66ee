#pragma once

#include "app/commandline.h"

#include "core/revisions/repository.h"

namespace app {

/// What `slipway log --notes A..B` prints: release notes of the commits that B has and A has not. An empty A means the
/// beginning, an empty B the head.
///
/// Errors: those of commitAt() and core::readReleaseNotes().
[[nodiscard]] core::Result<Answer> releaseNotes(const Invocation &run, const core::Repository &repository);

/// What is wrong with the value of --notes.
[[nodiscard]] std::optional<UsageError> checkNotes(const ParsedArguments &arguments);

}  // namespace app
