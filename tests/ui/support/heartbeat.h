#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace test {

/// Measures the longest time in which this thread's event loop did not come round.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longestMs = std::max(m_longestMs, m_clock.restart());
            ++m_beats;
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(2);
    }

    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longestMs = 0;
    int m_beats = 0;
};

}  // namespace test
