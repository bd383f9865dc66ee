#pragma once

#include "ui/revisions/tensorplace.h"

#include <QList>

namespace ui {

class TensorModel;

/// How much the tensors of one kind changed in one layer.
struct HeatCell
{
    int tensors = 0;
    int changed = 0;
    int measured = 0;  ///< Of the changed ones.
    double relative = 0;  ///< The largest ||a - b|| / ||a|| of them; may be infinite.

    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

/// A model's layers and what changed in them: a row for each kind of tensor, a column for each layer. A value.
struct HeatMap
{
    QList<TensorPart> parts = {};
    QList<int> layers = {};  ///< Ascending; TensorPlace::outside first, where there is such a thing.
    QList<HeatCell> cells = {};  ///< Row by row.

    [[nodiscard]] const HeatCell &cell(qsizetype part, qsizetype layer) const
    {
        return cells.at(part * layers.size() + layer);
    }
    [[nodiscard]] bool isEmpty() const { return cells.isEmpty(); }
    friend bool operator==(const HeatMap &, const HeatMap &) = default;
};

/// Of all tensors of the model, with what was measured so far. Empty where names have too many numbers for layers.
[[nodiscard]] HeatMap heatMapOf(const TensorModel &model);

}  // namespace ui
