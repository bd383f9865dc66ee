#pragma once

#include <QCborArray>
#include <QCborMap>
#include <QString>

namespace core {

/// One metric of a `model-index` result as an item of .eval_results/*.yaml: the dataset's id and revision, the value,
/// the source; arguments of the dataset and the metric become notes. The task's id is for a person to say. Source:
/// model-cards reference, 1.6.
[[nodiscard]] QCborMap evalResultOf(const QCborMap &result, const QCborMap &metric);

/// Results for a `model-index` out of what a spreadsheet copies: a row for each value. The first row names the columns
/// ("dataset", "split", "metric", "value", …; any order, any case); columns with other names are taken for metrics, so
/// that a table with a metric in each column is understood as well. `task` is for rows that name none.
/// Empty when there is no value among them.
[[nodiscard]] QCborArray resultsFromPasted(const QString &text, const QString &task);

}  // namespace core
