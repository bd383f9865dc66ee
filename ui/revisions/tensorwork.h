#pragma once

#include "ui/revisions/tensormodel.h"
#include "ui/shared/querylane.h"

#include <QTimer>

namespace ui {

class TensorMeasuring;

/// Reads and measures the tensors of a change beside the window. Heads that were read once are kept.
///
/// Thread: GUI.
class TensorWork final : public QObject
{
    Q_OBJECT

public:
    explicit TensorWork(QObject *parent = nullptr);

    void read(const core::ChangedEntry &entry, const ComparedSides &sides);
    /// Of rows that are measurable. What was measured before a cancel() stays.
    void measure(const std::shared_ptr<const TensorChanges> &changes, const QList<int> &rows);
    void cancelMeasuring();
    void cancel();  ///< All of it.

    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }
    [[nodiscard]] bool isMeasuring() const { return m_measuring.isRunning(); }
    [[nodiscard]] std::int64_t measuredBytes() const;  ///< That were read so far.
    [[nodiscard]] std::int64_t bytesToMeasure() const;

signals:
    void changesRead(const ui::TensorChangesResult &result);
    void measured(int row, const ui::MeasuredTensor &measured);
    void measuringProgressed();
    void measuringEnded(const core::Result<> &result);

private:
    void takeMeasured();

    std::shared_ptr<core::HeadCache> m_heads;  // shared with work that may outlive this
    std::shared_ptr<TensorMeasuring> m_board;
    QTimer m_looking;  ///< At the board, while something writes on it.
    Query m_reading;
    Query m_measuring;
    QueryLane m_lane{2};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
