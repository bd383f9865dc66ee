#include "core/card/cardschema.h"

#include "core/card/tablefile_p.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Type = CardField::Type;
using Values = CardField::Values;

Type typeNamed(const QString &text)
{
    static const QHash<QString, Type> names{{u"string"_s, Type::Text},
                                            {u"string|null"_s, Type::Text},
                                            {u"string|list"_s, Type::TextOrList},
                                            {u"list"_s, Type::List},
                                            {u"number"_s, Type::Number},
                                            {u"bool"_s, Type::Boolean},
                                            {u"object"_s, Type::Map},
                                            {u"object|list"_s, Type::MapOrList},
                                            {u"string|object"_s, Type::TextOrMap},
                                            {u"number|object"_s, Type::NumberOrMap},
                                            {u"bool|object"_s, Type::BooleanOrMap}};
    return names.value(text, Type::Any);
}

Values tableNamed(const QString &text)
{
    static const QHash<QString, Values> names{{u"license"_s, Values::License},   {u"language"_s, Values::Language},
                                              {u"library"_s, Values::Library},   {u"task"_s, Values::Task},
                                              {u"metric"_s, Values::Metric},     {u"model"_s, Values::ModelId},
                                              {u"dataset"_s, Values::DatasetId}, {u"relation"_s, Values::Relation}};
    return names.value(text, Values::Free);
}

CardField readField(const QJsonValue &row)
{
    const QString type = row[u"type"].toString();
    CardField field{.key = row[u"key"].toString(),
                    .group = row[u"group"].toString(),
                    .type = typeNamed(type),
                    .values = tableNamed(row[u"from"].toString()),
                    .fixedValues = toTexts(row[u"values"]),
                    .maxLength = row[u"max_length"].toInt(),
                    .isNullable = type.endsWith(u"|null"),
                    .isDeprecated = !row[u"deprecated"].isUndefined(),
                    .isMarkdown = row[u"format"].toString() == u"Markdown"};
    if (!field.fixedValues.isEmpty() && field.values == Values::Free)
        field.values = Values::Fixed;
    return field;
}

struct Schema
{
    QList<CardField> fields;
    QStringList order;
    QHash<QString, qsizetype> byKey;
};

Schema readSchema(const QJsonObject &table, RepoType type)
{
    Schema schema;
    const QStringList order = toTexts(table.value(u"suggested_key_order"));
    for (const QJsonValue row : table.value(toString(type)).toArray()) {
        CardField field = readField(row);
        schema.byKey.insert(field.key, schema.fields.size());
        schema.fields.append(std::move(field));
    }
    // Models have an order of their own; the others keep that of their table.
    if (type == RepoType::Model)
        schema.order = order;
    for (const CardField &field : std::as_const(schema.fields)) {
        if (!schema.order.contains(field.key))
            schema.order.append(field.key);
    }
    return schema;
}

struct Schemas
{
    std::array<Schema, 3> byType;
    QHash<QString, QString> meant;
};

const Schemas &schemas()
{
    static const Schemas read = [] {
        const QJsonObject table = readTableFile(u"cards/metadata_schema.json"_s);
        Schemas made;
        for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space})
            made.byType.at(static_cast<std::size_t>(type)) = readSchema(table, type);
        const QJsonObject typos = table.value(u"typo_map").toObject();
        for (auto typo = typos.begin(); typo != typos.end(); ++typo)
            made.meant.insert(typo.key(), typo.value().toString());
        return made;
    }();
    return read;
}

const Schema &schemaOf(RepoType type)
{
    return schemas().byType.at(static_cast<std::size_t>(type));
}

}  // namespace

const QList<CardField> &cardFields(RepoType type)
{
    return schemaOf(type).fields;
}

const CardField *cardField(RepoType type, QStringView key)
{
    const Schema &schema = schemaOf(type);
    const auto found = schema.byKey.find(key.toString());
    return found == schema.byKey.end() ? nullptr : &schema.fields.at(*found);
}

const QStringList &cardKeyOrder(RepoType type)
{
    return schemaOf(type).order;
}

QString meantCardKey(RepoType type, QStringView key)
{
    const QString meant = schemas().meant.value(key.toString());
    return cardField(type, meant) != nullptr ? meant : QString{};
}

}  // namespace core
