#pragma once

#include "ui/revisions/tensormodel.h"

#include <mutex>

namespace ui {

/// What a worker has measured so far, for the window to take when it has time. Thread: any.
class TensorMeasuring
{
public:
    explicit TensorMeasuring(std::int64_t totalBytes)
        : m_totalBytes(totalBytes)
    {
    }

    using Measured = std::pair<int, MeasuredTensor>;  ///< Row, and what is known of it.

    void put(int row, MeasuredTensor measured);
    [[nodiscard]] QList<Measured> take();
    [[nodiscard]] std::int64_t totalBytes() const { return m_totalBytes; }

    core::TensorDiffProgress progress;

private:
    const std::int64_t m_totalBytes;
    std::mutex m_mutex;
    QList<Measured> m_finished;
};

/// Measures `rows` of `changes`, several at once. A tensor whose values cannot be compared says so itself and ends
/// nothing; whatever stands between us and the values ends all.
///
/// Errors: those of core::ByteSource::read(). Thread: blocks on disk, network and CPU.
[[nodiscard]] core::Result<> measureTensors(const TensorChanges &changes, const QList<int> &rows,
                                            TensorMeasuring &board, const std::stop_token &stop);

}  // namespace ui
