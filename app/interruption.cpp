#include "app/interruption.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace app {

namespace {

// A signal handler may do little more than write to a pipe; the listener thread does the rest.
std::array<int, 2> signalPipe{-1, -1};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): as said
constexpr char interrupted = 'i';
constexpr char finished = 'f';

void handleSignal(int)
{
    const int saved = errno;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &interrupted, 1);
    errno = saved;
}

}  // namespace

Interruption::Interruption()
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC) != 0)
        return;  // Ctrl+C then ends the program the hard way, which every store survives
    struct sigaction action{};
    action.sa_handler = handleSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    m_listener = std::jthread([this] {
        char byte = 0;
        while (::read(signalPipe[0], &byte, 1) < 0 && errno == EINTR) { }
        if (byte == interrupted)
            m_stop.request_stop();
    });
}

Interruption::~Interruption()
{
    if (!m_listener.joinable())
        return;
    ::signal(SIGINT, SIG_DFL);
    ::signal(SIGTERM, SIG_DFL);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &finished, 1);
    m_listener.join();
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

}  // namespace app
