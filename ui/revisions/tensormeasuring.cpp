#include "ui/revisions/tensormeasuring.h"

#include "core/base/parallel.h"

#include <utility>

namespace ui {

namespace {

constexpr std::size_t tensorsAtOnce = 4;  // each reads one piece after the other: what costs is the way there and back

}  // namespace

void TensorMeasuring::put(int row, MeasuredTensor measured)
{
    const std::lock_guard lock{m_mutex};
    m_finished.emplaceBack(row, std::move(measured));
}

QList<TensorMeasuring::Measured> TensorMeasuring::take()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_finished, {});
}

core::Result<> measureTensors(const TensorChanges &changes, const QList<int> &rows, TensorMeasuring &board,
                              const std::stop_token &stop)
{
    const auto measure = [&](std::size_t index, const std::stop_token &end) -> core::Result<> {
        const int row = rows.at(static_cast<qsizetype>(index));
        const TensorRow &tensor = changes.rows.at(row);
        auto measured = core::compareValues(changes.before, *changes.infoBefore(tensor), changes.after,
                                            *changes.infoAfter(tensor), &board.progress, end);
        if (!measured && measured.error().kind != core::ErrorKind::InvalidInput)
            return std::unexpected(measured.error());
        board.put(row, std::move(measured));
        return {};
    };
    return core::runParallel(static_cast<std::size_t>(rows.size()), tensorsAtOnce, stop, measure);
}

}  // namespace ui
