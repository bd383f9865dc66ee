#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace core {

/// The counters of what is worked on, one Row of atomics each: written by the threads that work, read by whoever shows
/// them.
///
/// Thread: begin() by the one that starts the work; rows by any; read() by any. Nothing ever waits for the work.
template <typename Row>
class ProgressRows
{
public:
    /// Throws away the rows of an earlier run.
    void begin(std::size_t count, std::int64_t totalBytes)
    {
        std::vector<std::unique_ptr<Row>> rows;
        rows.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(std::make_unique<Row>());
        const std::scoped_lock lock{m_mutex};
        m_rows.swap(rows);
        m_totalBytes = totalBytes;
    }

    /// Valid until the next begin().
    [[nodiscard]] Row &at(std::size_t index) { return *m_rows[index]; }

    /// Calls `take(total bytes, rows)` while begin() cannot run.
    template <typename Take>
    auto read(Take take) const
    {
        const std::scoped_lock lock{m_mutex};
        return take(m_totalBytes, m_rows);
    }

private:
    mutable std::mutex m_mutex;  // guards the two below against a read() during begin()
    std::vector<std::unique_ptr<Row>> m_rows;
    std::int64_t m_totalBytes = 0;
};

}  // namespace core
