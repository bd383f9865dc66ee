#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

class Console;

/// Shows on stderr how far something is while it exists: one line that is redrawn ten times a second on a terminal;
/// elsewhere a plain line for each stage, and one every ten seconds while something moves; nothing with --quiet.
///
/// Thread: made and destroyed by the thread that then works; draws on its own.
class StatusLine
{
public:
    struct Status
    {
        int stage = 0;
        QString text;  ///< Empty: there is nothing to show.
    };

    /// `look` is called on the drawing thread, and nowhere else.
    StatusLine(Console &console, std::function<Status()> look);
    ~StatusLine();
    Q_DISABLE_COPY_MOVE(StatusLine)

private:
    void run(const std::stop_token &stop);
    void show(const Status &now);

    Console &m_console;
    const std::function<Status()> m_look;
    int m_shownStage = -1;
    std::chrono::steady_clock::time_point m_shownAt;
    QString m_shownLine;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;  // last: it uses everything above
};

}  // namespace app
