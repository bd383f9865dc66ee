#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace test {

/// Measures the longest time in which this thread's event loop did not come round.
///
/// Time in which the thread was ready but got no processor is not counted: on a busy machine that says nothing about
/// the program. Source: /proc/thread-self/schedstat, whose second number is that wait in nanoseconds; without it all
/// counts.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_waitedNs = waitedNs();
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(2);
    }

    [[nodiscard]] qint64 longestMs() const { return m_longestNs / 1'000'000; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    void beat()
    {
        const qint64 waited = waitedNs();
        const qint64 pausedNs = m_clock.nsecsElapsed() - (waited - m_waitedNs);
        m_longestNs = std::max(m_longestNs, pausedNs);
        m_waitedNs = waited;
        m_clock.restart();
        ++m_beats;
    }

    static qint64 waitedNs()
    {
        QFile file{QStringLiteral("/proc/thread-self/schedstat")};
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArrayList numbers = file.readAll().split(' ');
        return numbers.size() < 2 ? 0 : numbers.at(1).toLongLong();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_waitedNs = 0;
    qint64 m_longestNs = 0;
    int m_beats = 0;
};

}  // namespace test
