#pragma once

#include <QString>

#include <chrono>
#include <cstdint>

class QDateTime;

namespace ui {

// Numbers as people read them, through the application's default QLocale.

/// "1.2 GB"; decimal units, as the Hub shows them.
[[nodiscard]] QString formatBytes(std::int64_t bytes);
/// "1.2 GB of 4.0 GB"
[[nodiscard]] QString formatBytesOf(std::int64_t doneBytes, std::int64_t totalBytes);
/// "12.4 MB/s"
[[nodiscard]] QString formatSpeed(double bytesPerSecond);
/// "42 s", "3 min 20 s", "2 h 5 min": the two largest units.
[[nodiscard]] QString formatDuration(std::chrono::seconds duration);
/// "About 3 minutes left": one unit, rounded up, so that it does not flicker.
[[nodiscard]] QString formatTimeLeft(std::chrono::seconds remaining);
/// "2,000 files"
[[nodiscard]] QString formatFileCount(int count);
/// "12,345"
[[nodiscard]] QString formatCount(std::int64_t count);
/// Date and time in the user's time zone and short form.
[[nodiscard]] QString formatDateTime(const QDateTime &time);

}  // namespace ui
