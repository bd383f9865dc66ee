#pragma once

#include <stop_token>
#include <thread>

namespace app {

/// Turns the first Ctrl+C (SIGINT) or SIGTERM into a stop request; the second one ends the program at once.
///
/// Thread: one per process, made before other threads start so that they need not care about signals.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_listener;
};

}  // namespace app
