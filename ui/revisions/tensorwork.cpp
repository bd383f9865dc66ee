#include "ui/revisions/tensorwork.h"

#include "ui/revisions/tensormeasuring.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto lookInterval = 100ms;

}  // namespace

TensorWork::TensorWork(QObject *parent)
    : QObject(parent)
    , m_heads(std::make_shared<core::HeadCache>())
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &TensorWork::takeMeasured);
}

void TensorWork::read(const core::ChangedEntry &entry, const ComparedSides &sides)
{
    cancel();
    m_reading = m_lane.run(
        this,
        [entry, sides, heads = m_heads](const std::stop_token &stop) {
            return readTensorChanges(entry, sides, *heads, stop);
        },
        [this](const TensorChangesResult &result) { emit changesRead(result); });
}

void TensorWork::measure(const std::shared_ptr<const TensorChanges> &changes, const QList<int> &rows)
{
    cancelMeasuring();
    std::int64_t bytes = 0;
    for (const int row : rows)
        bytes += changes->measuredBytes(changes->rows.at(row));
    m_board = std::make_shared<TensorMeasuring>(bytes);
    m_looking.start();
    m_measuring = m_lane.run(
        this,
        [changes, rows, board = m_board](const std::stop_token &stop) {
            return measureTensors(*changes, rows, *board, stop);
        },
        [this](const core::Result<> &result) {
            m_looking.stop();
            takeMeasured();
            emit measuringEnded(result);
        });
}

void TensorWork::cancelMeasuring()
{
    if (!m_measuring.isRunning())
        return;
    m_measuring.cancel();
    m_looking.stop();
    takeMeasured();
    emit measuringEnded(core::canceled());
}

void TensorWork::cancel()
{
    m_reading.cancel();
    m_measuring.cancel();
    m_looking.stop();
    m_board.reset();
}

void TensorWork::takeMeasured()
{
    for (const auto &[row, measured] : m_board->take())
        emit this->measured(row, measured);
    emit measuringProgressed();
}

std::int64_t TensorWork::measuredBytes() const
{
    return m_board ? m_board->progress.doneBytes.load() : 0;
}

std::int64_t TensorWork::bytesToMeasure() const
{
    return m_board ? m_board->totalBytes() : 0;
}

}  // namespace ui
