#include "core/download/downloadboard.h"

namespace core {

void DownloadBoard::begin(std::size_t rowCount, std::int64_t totalBytes)
{
    std::vector<std::unique_ptr<Row>> rows;
    rows.reserve(rowCount);
    for (std::size_t i = 0; i < rowCount; ++i)
        rows.push_back(std::make_unique<Row>());
    const std::scoped_lock lock{m_mutex};
    m_rows.swap(rows);
    m_totalBytes = totalBytes;
    comparedBytes = 0;
    compareTotalBytes = 0;
}

DownloadBoard::Snapshot DownloadBoard::snapshot() const
{
    const std::scoped_lock lock{m_mutex};
    Snapshot now{.stage = m_stage.load(std::memory_order_relaxed),
                 .comparedBytes = comparedBytes,
                 .compareTotalBytes = compareTotalBytes,
                 .totalBytes = m_totalBytes,
                 .totalFiles = static_cast<std::int64_t>(m_rows.size())};
    now.rows.reserve(m_rows.size());
    for (const auto &row : m_rows) {
        const RowSnapshot copy{.state = row->state, .doneBytes = row->doneBytes};
        now.doneBytes += copy.doneBytes;
        now.doneFiles += copy.state == DownloadState::Done ? 1 : 0;
        now.rows.push_back(copy);
    }
    return now;
}

}  // namespace core
