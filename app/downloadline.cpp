#include "app/downloadline.h"

#include "ui/shared/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct DownloadProgress
{
    Q_DECLARE_TR_FUNCTIONS(DownloadProgress)
};

}  // namespace

DownloadLine::DownloadLine(Console &console, const core::DownloadBoard &board)
    : m_board(board)
    , m_line(console, [this] { return look(); })
{
}

StatusLine::Status DownloadLine::look()
{
    using enum core::DownloadStage;
    const core::DownloadBoard::Snapshot now = m_board.snapshot();
    if (now.stage == Idle || now.stage == Done)
        return {};
    if (now.stage == Fetching)
        m_rate.add(std::chrono::steady_clock::now(), now.doneBytes);
    return {.stage = static_cast<int>(now.stage), .text = lineFor(now)};
}

QString DownloadLine::lineFor(const core::DownloadBoard::Snapshot &now)
{
    using enum core::DownloadStage;
    switch (now.stage) {
    case Idle:
    case Done: return {};
    case Listing: return DownloadProgress::tr("Listing the files");
    case Comparing: {
        const QString text = DownloadProgress::tr("Comparing with what is there");
        return now.compareTotalBytes > 0 ? text + u" · "_s + ui::formatBytesOf(now.comparedBytes, now.compareTotalBytes)
                                         : text;
    }
    case Fetching: break;
    }
    QStringList parts{DownloadProgress::tr("Downloading")};
    //: %1 of %2 files
    parts.append(DownloadProgress::tr("file %1 of %2").arg(now.doneFiles).arg(now.totalFiles));
    parts.append(ui::formatBytesOf(now.doneBytes, now.totalBytes));
    if (const double speed = m_rate.bytesPerSecond(); speed > 0) {
        parts.append(ui::formatSpeed(speed));
        if (const auto left = m_rate.timeLeft(now.totalBytes - now.doneBytes))
            parts.append(ui::formatTimeLeft(*left));
    }
    return parts.join(u" · "_s);
}

}  // namespace app
