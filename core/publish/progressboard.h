#pragma once

#include "core/base/progressrows.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

#include <QList>
#include <QString>

namespace core {

enum class PublishStage {
    Idle,
    Scanning,
    Comparing,
    Planning,
    Creating,
    Hashing,
    Sending,
    Committing,
    Verifying,
    Done
};

/// One row's state, as a number the GUI can read at any moment.
enum class FileState : std::uint8_t { Waiting, Hashing, Sending, Sent, AlreadyThere, Committed, Verified, Failed };

/// What a publish is doing, written by the engine's threads and read by whoever wants to show it, ten times a second.
///
/// Thread: start() and end() by the engine's main thread; counters by any; snapshot() by any. Nothing ever waits here.
/// Units:  bytes.
class ProgressBoard
{
public:
    /// Per-file counters. Rows are the plan's entries that send content, in plan order.
    struct Row
    {
        std::atomic<FileState> state{FileState::Waiting};
        std::atomic<std::int64_t> hashedBytes{0};
        std::atomic<std::int64_t> sentBytes{0};
    };

    struct RowSnapshot
    {
        FileState state = FileState::Waiting;
        std::int64_t hashedBytes = 0;
        std::int64_t sentBytes = 0;
    };

    struct Snapshot
    {
        PublishStage stage = PublishStage::Idle;
        std::int64_t foundFiles = 0;  ///< While scanning.
        std::int64_t totalBytes = 0;  ///< To send, as far as known.
        std::int64_t hashTotalBytes = 0;
        std::int64_t hashedBytes = 0;
        std::int64_t sentBytes = 0;  ///< Counts content the server already had as sent.
        std::int64_t skippedBytes = 0;  ///< Of sentBytes: content the server already had.
        std::int64_t doneFiles = 0;
        std::int64_t totalFiles = 0;
        std::vector<RowSnapshot> rows;
    };

    /// Throws away the rows of an earlier run.
    void begin(std::size_t rowCount, std::int64_t totalBytes);
    /// Valid until the next begin(), which the engine calls only between runs.
    [[nodiscard]] Row &row(std::size_t index) { return m_rows.at(index); }
    void setStage(PublishStage stage) { m_stage.store(stage, std::memory_order_relaxed); }
    [[nodiscard]] Snapshot snapshot() const;

    std::atomic<std::int64_t> foundFiles{0};
    std::atomic<std::int64_t> hashTotalBytes{0};
    std::atomic<std::int64_t> comparedBytes{0};  ///< Hashed before there is a plan.
    std::atomic<std::int64_t> skippedBytes{0};

private:
    std::atomic<PublishStage> m_stage{PublishStage::Idle};
    ProgressRows<Row> m_rows;
};

}  // namespace core
