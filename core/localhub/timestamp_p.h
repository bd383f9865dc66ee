#pragma once

#include <QDateTime>
#include <QString>

namespace core::localhub {

/// "2026-01-02T03:04:05.000Z": the only layout that the Hub's Python client reads.
[[nodiscard]] inline QString timestamp(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + u'Z';
}

}  // namespace core::localhub
