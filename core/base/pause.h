#pragma once

#include <chrono>
#include <stop_token>

namespace core {

/// Waits on the caller's thread. False as soon as `stop` is requested.
[[nodiscard]] bool pauseFor(std::chrono::milliseconds time, const std::stop_token &stop);

}  // namespace core
