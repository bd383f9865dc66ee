#include "core/net/retrypolicy.h"

#include <algorithm>

namespace core {

std::optional<std::chrono::milliseconds> RetryPolicy::delayAfter(const Error &error, int attempt) const noexcept
{
    if (!isTransient(error.kind) || attempt >= m_limits.maxAttempts)
        return {};
    if (error.retryAfter && *error.retryAfter > m_limits.longestWish)
        return {};
    const int doublings = std::clamp(attempt - 1, 0, 20);  // 2^20 s is far past any ceiling
    const auto backoff = std::min(m_limits.base * (1 << doublings), m_limits.ceiling);
    return std::max(backoff, error.retryAfter.value_or(backoff));
}

}  // namespace core
