#pragma once

#include <QFile>

namespace test {

/// The most memory that this process has had since the object was made.
class PeakMemory
{
public:
    PeakMemory()
    {
        QFile reset{QStringLiteral("/proc/self/clear_refs")};
        if (reset.open(QIODevice::WriteOnly))
            reset.write("5");
        m_beforeKiB = peakKiB();
    }

    /// More than there was at the beginning.
    [[nodiscard]] qint64 grownMiB() const { return (peakKiB() - m_beforeKiB) / 1024; }

    [[nodiscard]] static qint64 peakKiB()
    {
        QFile status{QStringLiteral("/proc/self/status")};
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.sliced(6).trimmed().split(' ').first().toLongLong();
        }
        return 0;
    }

private:
    qint64 m_beforeKiB = 0;
};

}  // namespace test
