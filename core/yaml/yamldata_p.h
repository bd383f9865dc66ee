#pragma once

#include "core/base/error.h"
#include "core/yaml/yamledit.h"

namespace core {

/// The tree as the Hub reads it; an empty map for a tree without a value.
[[nodiscard]] QCborValue dataOf(const YamlTree &tree);
/// Whether two values are the same, whatever the order of their maps.
[[nodiscard]] bool isSameData(const QCborValue &a, const QCborValue &b);

// What the data become by a change. Errors: EntryNotFound; InvalidInput where something of another kind is in the way.
[[nodiscard]] Result<QCborValue> withValue(const QCborValue &data, const YamlPath &path, const QCborValue &value);
[[nodiscard]] Result<QCborValue> without(const QCborValue &data, const YamlPath &path);
[[nodiscard]] Result<QCborValue> withKey(const QCborValue &data, const YamlPath &path, const QString &key);
[[nodiscard]] Result<QCborValue> withMoved(const QCborValue &data, const YamlPath &collection, qsizetype from,
                                           qsizetype to);

/// A value inside the maps and lists that `steps` lead through. A list that is made has one item.
[[nodiscard]] QCborValue wrapped(const QCborValue &value, const QList<YamlPath::Step> &steps);

}  // namespace core
