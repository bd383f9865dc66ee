#pragma once

#include "app/statusline.h"
#include "core/download/downloadboard.h"
#include "ui/shared/transferrate.h"

namespace app {

/// Shows a DownloadBoard on stderr while it exists, as StatusLine does.
class DownloadLine
{
public:
    DownloadLine(Console &console, const core::DownloadBoard &board);

private:
    [[nodiscard]] StatusLine::Status look();
    [[nodiscard]] QString lineFor(const core::DownloadBoard::Snapshot &now);

    const core::DownloadBoard &m_board;
    ui::TransferRate m_rate;
    StatusLine m_line;  // last: its thread uses everything above
};

}  // namespace app
