#pragma once

#include "app/statusline.h"
#include "core/publish/progressboard.h"
#include "ui/shared/transferrate.h"

#include <QStringList>

namespace app {

/// Shows a ProgressBoard on stderr while it exists, as StatusLine does.
class ProgressLine
{
public:
    ProgressLine(Console &console, const core::ProgressBoard &board, QStringList rowNames = {});

private:
    [[nodiscard]] StatusLine::Status look();
    [[nodiscard]] QString lineFor(const core::ProgressBoard::Snapshot &now);
    [[nodiscard]] QString currentFile(const core::ProgressBoard::Snapshot &now) const;

    const core::ProgressBoard &m_board;
    const QStringList m_rowNames;  ///< Of the board's rows, in order; empty while there is no plan.
    ui::TransferRate m_rate;
    StatusLine m_line;  // last: its thread uses everything above
};

}  // namespace app
