#pragma once

#include "core/base/repoid.h"

#include <QStringList>

namespace core {

/// A key of a card's front matter.
struct CardField
{
    enum class Type {
        Text,
        TextOrList,
        List,
        Number,
        Boolean,
        Map,
        MapOrList,
        TextOrMap,
        NumberOrMap,
        BooleanOrMap,
        Any,
    };
    /// Which table its values come from; Open tables may be left.
    enum class Values { Free, License, Language, Library, Task, Metric, ModelId, DatasetId, Relation, Fixed };

    QString key;
    QString group;  ///< "legal", "discovery", "task", "provenance", "evaluation", …
    Type type = Type::Any;
    Values values = Values::Free;
    QStringList fixedValues = {};  ///< Also those of Relation.
    int maxLength = 0;  ///< In UTF-16 units; 0 for no limit.
    bool isNullable = false;  ///< The key may stand without a value.
    bool isDeprecated = false;
    bool isMarkdown = false;

    /// Whether a value, or an item of one, is a text.
    [[nodiscard]] bool holdsTexts() const
    {
        return type == Type::Text || type == Type::TextOrList || type == Type::List;
    }

    friend bool operator==(const CardField &, const CardField &) = default;
};

/// The keys that a card of a model, dataset or Space may have, in the order of the table.
/// Source: resources/data/cards/metadata_schema.json. Parsed once. Thread: any.
[[nodiscard]] const QList<CardField> &cardFields(RepoType type);
[[nodiscard]] const CardField *cardField(RepoType type, QStringView key);
/// The order in which new keys are put in.
[[nodiscard]] const QStringList &cardKeyOrder(RepoType type);
/// The key that people mean who write `key` ("licence": "license"); empty when nobody is known to.
[[nodiscard]] QString meantCardKey(RepoType type, QStringView key);

}  // namespace core
