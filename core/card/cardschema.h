#pragma once

#include "core/base/repoid.h"

#include <QStringList>

namespace core {

/// A key of a card's front matter.
struct CardField
{
    enum class Type { Text, TextOrList, List, Number, Boolean, Map, TextOrMap, NumberOrMap, BooleanOrMap, Any };
    /// Which table its values come from; Open tables may be left.
    enum class Values { Free, License, Language, Library, Task, Metric, ModelId, DatasetId, Relation, Fixed };

    QString key;
    QString group;  ///< "legal", "discovery", "task", …
    Type type = Type::Any;
    Values values = Values::Free;
    QStringList fixedValues = {};
    bool isDeprecated = false;

    friend bool operator==(const CardField &, const CardField &) = default;
};

/// The keys that a card of a model, dataset or Space may have, in the order of the table.
/// Source: resources/data/cards/metadata_schema.json. Parsed once. Thread: any.
[[nodiscard]] const QList<CardField> &cardFields(RepoType type);
[[nodiscard]] const CardField *cardField(RepoType type, QStringView key);
/// The order in which new keys are put in.
[[nodiscard]] const QStringList &cardKeyOrder(RepoType type);

}  // namespace core
