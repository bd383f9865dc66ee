#pragma once

#include "ui/card/form/valuefield.h"

#include <QCborMap>

namespace ui {

/// The fields of one value of `model-index`; paths begin at its result. `metric` is its place there, or -1.
[[nodiscard]] QList<ValueSpec> modelResultSpecs(const QCborMap &result, qsizetype metric);
/// Those of one result in a file of .eval_results.
[[nodiscard]] QList<ValueSpec> evalResultSpecs(const QCborMap &result);

}  // namespace ui
