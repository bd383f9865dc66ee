#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace ui {

/// Turns "so many bytes at this moment" into a speed that people can read and a time left that does not jump.
///
/// The speed is the average over the last five seconds; a pause of that length shows as no speed at all.
/// Units:  bytes per second. Source: the window is ours: shorter flickers on Wi-Fi, longer hides a stall.
/// Thread: one.
class TransferRate
{
public:
    using Clock = std::chrono::steady_clock;

    /// Starts again: what has moved before is not counted.
    void reset();
    /// `movedBytes` is the running total. It may go back when a part is sent again; the average starts anew then.
    void add(Clock::time_point now, std::int64_t movedBytes);

    /// 0 until a second of the run has been seen.
    [[nodiscard]] double bytesPerSecond() const;
    /// Nothing while the speed is unknown or zero.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft(std::int64_t remainingBytes) const;

private:
    struct Sample
    {
        Clock::time_point time;
        std::int64_t bytes = 0;
    };
    std::deque<Sample> m_samples;  // oldest first, never longer than the window
};

}  // namespace ui
