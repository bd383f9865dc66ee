#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace core {

/// Shares one upload speed among all transfers: says how many bytes may leave now.
///
/// What was taken moves the moment at which the next bytes may leave. A thread that comes late may catch up what it
/// missed, one second's worth at most; time in which nothing wanted to leave is not saved up.
///
/// Units:  bytes per second; 0 means no limit.
/// Thread: one, the I/O thread.
class UploadPace
{
public:
    using Clock = std::chrono::steady_clock;

    void setLimit(std::int64_t bytesPerSecond);

    /// How much of `wanted` may leave now; 0 means: not before readyAt().
    [[nodiscard]] std::size_t take(std::size_t wanted, Clock::time_point now);
    /// For bytes that cannot wait: they leave, and those after them pay.
    void owe(std::size_t bytes, Clock::time_point now);

    [[nodiscard]] Clock::time_point readyAt() const { return m_nextAt; }
    /// How many takers can be served now, at least one each; 0 before readyAt().
    [[nodiscard]] std::size_t ready(Clock::time_point now) const;

private:
    [[nodiscard]] Clock::duration timeFor(std::size_t bytes) const;
    void forgetIdleTime(Clock::time_point now);
    [[nodiscard]] std::size_t portion() const;

    std::int64_t m_limit = 0;
    Clock::time_point m_nextAt{};  ///< When one portion more may leave.
    Clock::time_point m_askedAt{};
};

}  // namespace core
