#pragma once

#include "core/publish/progressboard.h"
#include "ui/publish/transferrate.h"

#include <QStringList>

#include <condition_variable>
#include <thread>

namespace app {

class Console;

/// Shows a ProgressBoard on stderr while it exists: one line that is redrawn ten times a second on a terminal;
/// elsewhere a plain line for each stage, and one every ten seconds while something moves; nothing with --quiet.
///
/// Thread: made and destroyed by the thread that then works; draws on its own.
class ProgressLine
{
public:
    ProgressLine(Console &console, const core::ProgressBoard &board, QStringList rowNames = {});
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

private:
    void run(const std::stop_token &stop);
    void show(const core::ProgressBoard::Snapshot &now);
    [[nodiscard]] QString lineFor(const core::ProgressBoard::Snapshot &now);
    [[nodiscard]] QString currentFile(const core::ProgressBoard::Snapshot &now) const;

    Console &m_console;
    const core::ProgressBoard &m_board;
    const QStringList m_rowNames;  ///< Of the board's rows, in order; empty while there is no plan.
    ui::TransferRate m_rate;
    core::PublishStage m_shownStage = core::PublishStage::Idle;
    std::chrono::steady_clock::time_point m_shownAt;
    QString m_shownLine;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;  // last: it uses everything above
};

}  // namespace app
