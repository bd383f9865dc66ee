#pragma once

#include <ctime>

namespace test {

/// What this thread computed since the clock was made. The wait for a processor is not in it: on a busy machine that
/// says nothing about the program.
class ThreadClock
{
public:
    [[nodiscard]] double elapsedMs() const { return now() - m_start; }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    double m_start = now();
};

}  // namespace test
