#include "ui/revisions/heatmap.h"

#include "ui/revisions/tensormodel.h"

#include <algorithm>
#include <set>

namespace ui {

namespace {

constexpr std::size_t mostLayers = 256;  // models have at most about 130; more would be no drawing

bool isChanged(TensorRow::Change change)
{
    using enum TensorRow::Change;
    return change != Same && change != NoDifferenceFound && change != Unknown && change != Tied;
}

void add(HeatCell &cell, const TensorRow &row, const std::optional<MeasuredTensor> &measured)
{
    ++cell.tensors;
    const bool hasNumbers = measured && *measured;
    if (!isChanged(row.change) && !(hasNumbers && (*measured)->differing > 0))
        return;
    ++cell.changed;
    if (!hasNumbers)
        return;
    ++cell.measured;
    cell.relative = std::max(cell.relative, (*measured)->relativeL2);
}

template <typename Value>
QList<Value> listOf(const std::set<Value> &values)
{
    return QList<Value>(values.begin(), values.end());
}

}  // namespace

HeatMap heatMapOf(const TensorModel &model)
{
    std::set<TensorPart> parts;
    std::set<int> layers;
    for (int row = 0; row < model.rowCount(); ++row) {
        parts.insert(model.row(row).place.part);
        layers.insert(model.row(row).place.layer);
    }
    if (layers.size() > mostLayers)
        return {};
    HeatMap map{.parts = listOf(parts), .layers = listOf(layers)};
    map.cells.resize(map.parts.size() * map.layers.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        const TensorPlace &place = model.row(row).place;
        const auto part = std::distance(parts.begin(), parts.find(place.part));
        const auto layer =
            std::distance(map.layers.cbegin(), std::ranges::lower_bound(std::as_const(map.layers), place.layer));
        add(map.cells[part * map.layers.size() + layer], model.row(row), model.measured(row));
    }
    return map;
}

}  // namespace ui
