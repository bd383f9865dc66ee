#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace ui {
namespace {

struct Formatting
{
    Q_DECLARE_TR_FUNCTIONS(Formatting)
};

}  // namespace

QString formatBytes(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString formatBytesOf(std::int64_t doneBytes, std::int64_t totalBytes)
{
    //: Progress in bytes, for example "1.2 GB of 4.0 GB".
    return Formatting::tr("%1 of %2").arg(formatBytes(doneBytes), formatBytes(totalBytes));
}

QString formatSpeed(double bytesPerSecond)
{
    const auto bytes = static_cast<std::int64_t>(std::llround(std::max(bytesPerSecond, 0.0)));
    //: Speed; %1 is a size such as "12.4 MB".
    return Formatting::tr("%1/s").arg(formatBytes(bytes));
}

QString formatDuration(std::chrono::seconds duration)
{
    using namespace std::chrono;
    const QLocale locale;
    const hh_mm_ss parts{std::max(duration, 0s)};
    const QString seconds = locale.toString(static_cast<qlonglong>(parts.seconds().count()));
    const QString minutes = locale.toString(static_cast<qlonglong>(parts.minutes().count()));
    if (parts.hours().count() > 0) {
        const QString hours = locale.toString(static_cast<qlonglong>(parts.hours().count()));
        if (parts.minutes().count() == 0) {
            //: Hours.
            return Formatting::tr("%1 h").arg(hours);
        }
        //: Hours and minutes.
        return Formatting::tr("%1 h %2 min").arg(hours, minutes);
    }
    if (parts.minutes().count() > 0) {
        if (parts.seconds().count() == 0) {
            //: Minutes.
            return Formatting::tr("%1 min").arg(minutes);
        }
        //: Minutes and seconds.
        return Formatting::tr("%1 min %2 s").arg(minutes, seconds);
    }
    //: Seconds.
    return Formatting::tr("%1 s").arg(seconds);
}

QString formatTimeLeft(std::chrono::seconds remaining)
{
    using namespace std::chrono;
    if (remaining < 10s)
        return Formatting::tr("A few seconds left");
    if (remaining < 1min) {
        const auto tens = static_cast<int>((remaining.count() + 9) / 10 * 10);
        return Formatting::tr("About %n second(s) left", nullptr, tens);
    }
    if (remaining < 1h)
        return Formatting::tr("About %n minute(s) left", nullptr, static_cast<int>(ceil<minutes>(remaining).count()));
    return Formatting::tr("About %n hour(s) left", nullptr, static_cast<int>(ceil<hours>(remaining).count()));
}

QString formatFileCount(int count)
{
    return Formatting::tr("%Ln file(s)", nullptr, count);
}

QString formatCount(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString formatDateTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

}  // namespace ui
