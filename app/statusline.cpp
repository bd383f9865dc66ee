#include "app/statusline.h"

#include "app/console.h"
#include "core/base/repoid.h"

using namespace std::chrono_literals;

namespace app {

namespace {

constexpr auto redrawEvery = 100ms;
constexpr auto plainLineEvery = 10s;

}  // namespace

StatusLine::StatusLine(Console &console, std::function<Status()> look)
    : m_console(console)
    , m_look(std::move(look))
{
    if (!console.isQuiet())
        m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

StatusLine::~StatusLine()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
    if (m_console.hasLiveProgress())
        m_console.updateLine({});
}

void StatusLine::run(const std::stop_token &stop)
{
    std::unique_lock lock{m_mutex};
    while (!stop.stop_requested()) {
        show(m_look());
        m_wake.wait_for(lock, stop, redrawEvery, [] { return false; });
    }
}

void StatusLine::show(const Status &now)
{
    if (now.text.isEmpty())
        return;
    if (m_console.hasLiveProgress()) {
        m_console.updateLine(core::printable(now.text, m_console.noteColumns() - 1));
        return;
    }
    const auto time = std::chrono::steady_clock::now();
    if (now.stage == m_shownStage && time - m_shownAt < plainLineEvery)
        return;
    m_shownStage = now.stage;
    m_shownAt = time;
    if (now.text != m_shownLine)
        m_console.writeNote(now.text);
    m_shownLine = now.text;
}

}  // namespace app
