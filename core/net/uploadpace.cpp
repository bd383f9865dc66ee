#include "core/net/uploadpace_p.h"

#include <algorithm>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t largestPortion = 64 * 1024;
constexpr int portionsPerSecond = 20;
constexpr auto longestCatchUp = 1s;
constexpr auto idleAfter = 500ms;  // longer than any portion takes, so a transfer that waits is not idle

}  // namespace

void UploadPace::setLimit(std::int64_t bytesPerSecond)
{
    m_limit = bytesPerSecond;
    m_nextAt = {};  // what was owed under another limit is forgiven
    m_askedAt = {};
}

std::size_t UploadPace::portion() const
{
    const auto share = static_cast<std::size_t>(m_limit / portionsPerSecond);
    return std::clamp<std::size_t>(share, 1, largestPortion);
}

UploadPace::Clock::duration UploadPace::timeFor(std::size_t bytes) const
{
    const std::chrono::duration<double> seconds{static_cast<double>(bytes) / static_cast<double>(m_limit)};
    return std::chrono::duration_cast<Clock::duration>(seconds);
}

void UploadPace::forgetIdleTime(Clock::time_point now)
{
    const bool wasIdle = now - m_askedAt > idleAfter && m_nextAt < now;
    m_askedAt = now;
    m_nextAt = std::max(m_nextAt, wasIdle ? now : now - longestCatchUp);
}

std::size_t UploadPace::take(std::size_t wanted, Clock::time_point now)
{
    if (m_limit <= 0)
        return wanted;
    forgetIdleTime(now);
    if (now < m_nextAt)
        return 0;
    const std::size_t taken = std::min(wanted, portion());
    m_nextAt += timeFor(taken);
    return taken;
}

void UploadPace::owe(std::size_t bytes, Clock::time_point now)
{
    if (m_limit <= 0)
        return;
    forgetIdleTime(now);
    m_nextAt += timeFor(bytes);
}

std::size_t UploadPace::ready(Clock::time_point now) const
{
    if (m_limit <= 0)
        return SIZE_MAX;
    if (now < m_nextAt)
        return 0;
    return 1 + static_cast<std::size_t>((now - m_nextAt) / timeFor(portion()));
}

}  // namespace core
