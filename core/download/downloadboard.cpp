#include "core/download/downloadboard.h"

namespace core {

void DownloadBoard::begin(std::size_t rowCount, std::int64_t totalBytes)
{
    comparedBytes = 0;
    compareTotalBytes = 0;
    m_rows.begin(rowCount, totalBytes);
}

DownloadBoard::Snapshot DownloadBoard::snapshot() const
{
    return m_rows.read([this](std::int64_t totalBytes, const auto &rows) {
        Snapshot now{.stage = m_stage.load(std::memory_order_relaxed),
                     .comparedBytes = comparedBytes,
                     .compareTotalBytes = compareTotalBytes,
                     .totalBytes = totalBytes,
                     .totalFiles = static_cast<std::int64_t>(rows.size())};
        now.rows.reserve(rows.size());
        for (const auto &row : rows) {
            const RowSnapshot copy{.state = row->state, .doneBytes = row->doneBytes};
            now.doneBytes += copy.doneBytes;
            now.doneFiles += copy.state == DownloadState::Done ? 1 : 0;
            now.rows.push_back(copy);
        }
        return now;
    });
}

}  // namespace core
