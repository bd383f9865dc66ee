#pragma once

#include <QFile>

#include <ctime>

namespace test {

/// What this process has taken of the processors so far: measures work of its own, however busy the computer is.
[[nodiscard]] inline qint64 cpuMs()
{
    return qint64{std::clock()} * 1000 / CLOCKS_PER_SEC;
}

/// A limit for something that has to be quick: `ms` where the test has the computer for itself, five times as much
/// where others want its processors as well and much of what is measured would be the wait for a turn.
///
/// Ask when the measured part is over. Source: /proc/pressure/cpu, the share of the last ten seconds in which some task
/// waited for a processor; without it the limit stays.
[[nodiscard]] inline qint64 limitMs(qint64 ms)
{
    constexpr double busyPercent = 10;
    QFile pressure{QStringLiteral("/proc/pressure/cpu")};
    if (!pressure.open(QIODevice::ReadOnly))
        return ms;
    const QByteArray line = pressure.readLine();  // "some avg10=0.00 avg60=…"
    const qsizetype begin = line.indexOf("avg10=") + 6;
    const double percent = line.sliced(begin, line.indexOf(' ', begin) - begin).toDouble();
    return percent < busyPercent ? ms : 5 * ms;
}

}  // namespace test
