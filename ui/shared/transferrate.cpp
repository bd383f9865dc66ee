#include "ui/shared/transferrate.h"

#include <cmath>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto window = 5s;
constexpr auto shortestMeasurement = 1s;

}  // namespace

void TransferRate::reset()
{
    m_samples.clear();
}

void TransferRate::add(Clock::time_point now, std::int64_t movedBytes)
{
    if (!m_samples.empty() && movedBytes < m_samples.back().bytes)
        m_samples.clear();
    m_samples.push_back({.time = now, .bytes = movedBytes});
    // One sample older than the window stays: the average then spans the whole window.
    while (m_samples.size() > 2 && now - m_samples[1].time >= window)
        m_samples.pop_front();
}

double TransferRate::bytesPerSecond() const
{
    if (m_samples.size() < 2)
        return 0;
    const auto elapsed = m_samples.back().time - m_samples.front().time;
    if (elapsed < shortestMeasurement)
        return 0;
    const auto moved = static_cast<double>(m_samples.back().bytes - m_samples.front().bytes);
    return moved / std::chrono::duration<double>(elapsed).count();
}

std::optional<std::chrono::seconds> TransferRate::timeLeft(std::int64_t remainingBytes) const
{
    const double speed = bytesPerSecond();
    if (speed <= 0)
        return {};
    return std::chrono::seconds{std::llround(std::ceil(static_cast<double>(remainingBytes) / speed))};
}

}  // namespace ui
