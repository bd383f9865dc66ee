#pragma once

#include "core/base/digest.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <limits>

namespace core {

/// What a parser reports: ServerFault; the caller fills in subject and request id.
[[nodiscard]] std::unexpected<Error> malformedAnswer(const QString &detail);

[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &body);
[[nodiscard]] Result<QJsonArray> jsonArray(const QByteArray &body);

/// Reads the fields of one JSON object a server sent, and remembers the first that is missing or of a wrong type.
///
/// Mandatory fields are read with a plain name and give a null value once something went wrong: read all, then ask
/// problem(). Optional ones (…Or) forgive: a wrong type counts as absent, as it does for the official clients.
class JsonFields
{
public:
    /// `where` is how the object is called in a problem, e.g. "files[3]"; empty for the answer itself.
    explicit JsonFields(QJsonObject object, QString where = {});
    /// An array's element, which may turn out not to be an object.
    JsonFields(const QJsonValue &element, const QString &list, qsizetype index);

    [[nodiscard]] QString text(QStringView name);  ///< Not empty.
    [[nodiscard]] bool flag(QStringView name);
    [[nodiscard]] std::int64_t count(QStringView name);  ///< A whole number, 0 or more.
    [[nodiscard]] QJsonArray list(QStringView name);
    [[nodiscard]] QUrl webAddress(QStringView name);  ///< Absolute http or https.
    template <typename D>
    [[nodiscard]] D digest(QStringView name)
    {
        const auto value = D::fromHex(QStringView{text(name)});
        if (!value)
            complain(name, u"is not an object id");
        return value.value_or(D{});
    }

    [[nodiscard]] bool has(QStringView name) const;  ///< Present and not null.
    [[nodiscard]] QString textOr(QStringView name, const QString &fallback = {}) const;
    [[nodiscard]] std::int64_t countOr(QStringView name, std::int64_t fallback) const;
    [[nodiscard]] QDateTime timeOr(QStringView name) const;  ///< ISO 8601; else invalid.
    [[nodiscard]] QUrl webAddressOr(QStringView name) const;
    [[nodiscard]] JsonFields objectOr(QStringView name) const;  ///< Else an empty object.

    /// Says that a field breaks a rule only the caller knows.
    void complain(QStringView name, QStringView what);
    /// Takes over the problem of an object inside this one.
    void adoptProblem(const JsonFields &inner);
    /// Empty while all is well; else for instance "field 'files[3].path' is missing".
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    [[nodiscard]] QString pathOf(QStringView name) const;  ///< "files[3].path"

private:
    [[nodiscard]] QJsonValue mandatory(QStringView name, QJsonValue::Type type, QStringView typeName);

    QJsonObject m_object;
    QString m_where;
    QString m_problem;
};

/// Parses every element of a list; the first problem ends it.
template <typename T, typename Parse>
Result<QList<T>> parseList(const QJsonArray &list, const QString &name, Parse parse)
{
    QList<T> values;
    values.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        JsonFields fields{list.at(i), name, i};
        T value = parse(fields);
        if (!fields.problem().isEmpty())
            return malformedAnswer(fields.problem());
        values.append(std::move(value));
    }
    return values;
}

}  // namespace core
