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
    skippedBytes = 0;
    hashTotalBytes = 0;
    comparedBytes = 0;
    m_rows.begin(rowCount, totalBytes);
}

ProgressBoard::Snapshot ProgressBoard::snapshot() const
{
    return m_rows.read([this](std::int64_t totalBytes, const auto &rows) {
        Snapshot now{.stage = m_stage.load(std::memory_order_relaxed),
                     .foundFiles = foundFiles,
                     .totalBytes = totalBytes,
                     .hashTotalBytes = hashTotalBytes,
                     .hashedBytes = comparedBytes,
                     .skippedBytes = skippedBytes,
                     .totalFiles = static_cast<std::int64_t>(rows.size())};
        now.rows.reserve(rows.size());
        for (const auto &row : rows) {
            const RowSnapshot copy{.state = row->state, .hashedBytes = row->hashedBytes, .sentBytes = row->sentBytes};
            now.hashedBytes += copy.hashedBytes;
            now.sentBytes += copy.sentBytes;
            now.doneFiles += isDone(copy.state) ? 1 : 0;
            now.rows.push_back(copy);
        }
        return now;
    });
}

}  // namespace core
