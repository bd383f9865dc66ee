#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>

namespace core {

/// Decides whether a failed request is sent again, and how long to wait first.
///
/// Delays double with each attempt up to `ceiling`; a server's own wish (Retry-After, or the reset time of a RateLimit
/// header that says r=0) wins when it is longer, even past the ceiling, up to `longestWish`: beyond that the request
/// fails and says when to return.
///
/// Units:  milliseconds of steady time; attempts count from 1.
/// Thread: immutable, so any thread may call it.
/// Source: Retry-After is RFC 9110 §10.2.3; the Hub's RateLimit header is an IETF draft. Base, ceiling and count follow
/// the
///         Hub's Python client (5 retries, 1 s doubling to 8 s).
class RetryPolicy
{
public:
    struct Limits
    {
        int maxAttempts = 6;
        std::chrono::milliseconds base{1'000};
        std::chrono::milliseconds ceiling{8'000};
        std::chrono::milliseconds longestWish{330'000};  ///< The Hub's rate-limit window is 300 s.

        friend bool operator==(const Limits &, const Limits &) = default;
    };

    RetryPolicy() noexcept
        : RetryPolicy(Limits{})
    {
    }
    explicit RetryPolicy(Limits limits) noexcept
        : m_limits(limits)
    {
    }

    /// Wait before attempt `attempt + 1`, or nothing when `error` is final or the attempts are used up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(const Error &error, int attempt) const noexcept;

private:
    Limits m_limits;
};

}  // namespace core
