#pragma once

#include "core/base/progressrows.h"

#include <QtGlobal>

#include <atomic>
#include <cstdint>
#include <vector>

namespace core {

enum class DownloadStage { Idle, Listing, Comparing, Fetching, Done };

enum class DownloadState : std::uint8_t { Waiting, Fetching, Done, Failed };

/// What a download is doing, written by its threads and read by whoever wants to show it, ten times a second.
///
/// Thread: begin() by the thread that downloads; counters by any; snapshot() by any. Nothing ever waits here.
/// Units:  bytes.
class DownloadBoard
{
public:
    /// Rows are the plan's entries that are fetched, in plan order.
    struct Row
    {
        std::atomic<DownloadState> state{DownloadState::Waiting};
        std::atomic<std::int64_t> doneBytes{0};  ///< With what an earlier download left.
    };
    struct RowSnapshot
    {
        DownloadState state = DownloadState::Waiting;
        std::int64_t doneBytes = 0;
    };
    struct Snapshot
    {
        DownloadStage stage = DownloadStage::Idle;
        std::int64_t comparedBytes = 0;  ///< Of files that are there already.
        std::int64_t compareTotalBytes = 0;
        std::int64_t doneBytes = 0;
        std::int64_t totalBytes = 0;
        std::int64_t doneFiles = 0;
        std::int64_t totalFiles = 0;
        std::vector<RowSnapshot> rows;
    };

    /// Throws away the rows of an earlier run.
    void begin(std::size_t rowCount, std::int64_t totalBytes);
    /// Valid until the next begin().
    [[nodiscard]] Row &row(std::size_t index) { return m_rows.at(index); }
    void setStage(DownloadStage stage) { m_stage.store(stage, std::memory_order_relaxed); }
    [[nodiscard]] Snapshot snapshot() const;

    std::atomic<std::int64_t> comparedBytes{0};
    std::atomic<std::int64_t> compareTotalBytes{0};

private:
    std::atomic<DownloadStage> m_stage{DownloadStage::Idle};
    ProgressRows<Row> m_rows;
};

}  // namespace core
