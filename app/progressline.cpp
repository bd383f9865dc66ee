#include "app/progressline.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Progress
{
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

int percentOf(std::int64_t done, std::int64_t total)
{
    return total <= 0 ? 100 : static_cast<int>(std::min(done, total) * 100 / total);
}

}  // namespace

ProgressLine::ProgressLine(Console &console, const core::ProgressBoard &board, QStringList rowNames)
    : m_board(board)
    , m_rowNames(std::move(rowNames))
    , m_line(console, [this] { return look(); })
{
}

StatusLine::Status ProgressLine::look()
{
    using enum core::PublishStage;
    const core::ProgressBoard::Snapshot now = m_board.snapshot();
    if (now.stage == Idle || now.stage == Done)
        return {};
    if (now.stage == Sending)
        m_rate.add(std::chrono::steady_clock::now(), now.sentBytes - now.skippedBytes);
    return {.stage = static_cast<int>(now.stage), .text = lineFor(now)};
}

QString ProgressLine::lineFor(const core::ProgressBoard::Snapshot &now)
{
    using enum core::PublishStage;
    QStringList parts{ui::stageText(now.stage)};
    if (now.stage == Scanning && now.foundFiles > 0)
        parts.append(Progress::tr("%n file(s)", nullptr, static_cast<int>(now.foundFiles)));
    if (now.stage == Comparing && now.hashTotalBytes > 0)
        parts.append(ui::formatBytesOf(now.hashedBytes, now.hashTotalBytes));
    if (now.stage == Hashing || now.stage == Sending) {
        const bool reads = now.stage == Hashing;
        const std::int64_t doneBytes = reads ? now.hashedBytes : now.sentBytes;
        const std::int64_t totalBytes = reads ? now.hashTotalBytes : now.totalBytes;
        //: %1 of %2 files
        parts.append(Progress::tr("file %1 of %2").arg(now.doneFiles).arg(now.totalFiles));
        //: %1 is a whole number of percent.
        parts.append(Progress::tr("%1 %").arg(percentOf(doneBytes, totalBytes)));
        parts.append(ui::formatBytesOf(doneBytes, totalBytes));
        if (const double speed = m_rate.bytesPerSecond(); speed > 0) {
            parts.append(ui::formatSpeed(speed));
            if (const auto left = m_rate.timeLeft(now.totalBytes - now.sentBytes))
                parts.append(ui::formatTimeLeft(*left));
        }
        if (const QString file = currentFile(now); !file.isEmpty())
            parts.append(file);
    }
    return parts.join(u" · "_s);
}

QString ProgressLine::currentFile(const core::ProgressBoard::Snapshot &now) const
{
    // The file that was begun first is the one that people wait for.
    for (std::size_t i = 0; i < now.rows.size() && i < static_cast<std::size_t>(m_rowNames.size()); ++i) {
        if (now.rows[i].state == core::FileState::Sending)
            return core::printable(m_rowNames.at(static_cast<qsizetype>(i)), 40);
    }
    return {};
}

}  // namespace app
