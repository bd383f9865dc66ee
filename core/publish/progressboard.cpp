#include "core/publish/progressboard.h"

namespace core {

namespace {

bool isDone(FileState state)
{
    switch (state) {
    case FileState::Sent:
    case FileState::AlreadyThere:
    case FileState::Committed:
    case FileState::Verified: return true;
    case FileState::Waiting:
    case FileState::Hashing:
    case FileState::Sending:
    case FileState::Failed: return false;
    }
    return false;
}

}  // namespace

void ProgressBoard::begin(std::size_t rowCount, std::int64_t totalBytes)
{
    std::vector<std::unique_ptr<Row>> rows;
    rows.reserve(rowCount);
    for (std::size_t i = 0; i < rowCount; ++i)
        rows.push_back(std::make_unique<Row>());
    const std::scoped_lock lock{m_mutex};
    m_rows.swap(rows);
    m_totalBytes = totalBytes;
    skippedBytes = 0;
    hashTotalBytes = 0;
    comparedBytes = 0;
}

ProgressBoard::Snapshot ProgressBoard::snapshot() const
{
    const std::scoped_lock lock{m_mutex};
    Snapshot now{.stage = m_stage.load(std::memory_order_relaxed),
                 .foundFiles = foundFiles,
                 .totalBytes = m_totalBytes,
                 .hashTotalBytes = hashTotalBytes,
                 .hashedBytes = comparedBytes,
                 .skippedBytes = skippedBytes,
                 .totalFiles = static_cast<std::int64_t>(m_rows.size())};
    now.rows.reserve(m_rows.size());
    for (const auto &row : m_rows) {
        const RowSnapshot copy{.state = row->state, .hashedBytes = row->hashedBytes, .sentBytes = row->sentBytes};
        now.hashedBytes += copy.hashedBytes;
        now.sentBytes += copy.sentBytes;
        now.doneFiles += isDone(copy.state) ? 1 : 0;
        now.rows.push_back(copy);
    }
    return now;
}

}  // namespace core
