#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace core {

/// A table that the program carries with it, as the JSON object it is. `name` is below resources/data: "tasks.json".
[[nodiscard]] QJsonObject readTableFile(const QString &name);
/// The rows of one list of a table.
[[nodiscard]] QJsonArray readTableRows(const QString &name, const QString &list);
[[nodiscard]] QStringList toTexts(const QJsonValue &list);

}  // namespace core
