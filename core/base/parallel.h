#pragma once

#include "core/base/error.h"

#include <functional>
#include <stop_token>

namespace core {

/// One piece of work; the token stops it when a sibling failed or the caller wants to end.
using ParallelJob = std::function<Result<>(std::size_t index, const std::stop_token &stop)>;

/// Runs `job` for every index below `count`, on at most `maxThreads` threads at once, and returns when all have ended.
///
/// The first failure stops the others and is what is returned; Canceled when `stop` ended it. `tick` is called on the
/// caller's thread about ten times a second meanwhile, for progress.
[[nodiscard]] Result<> runParallel(std::size_t count, std::size_t maxThreads, const std::stop_token &stop,
                                   const ParallelJob &job, const std::function<void()> &tick = {});

}  // namespace core
