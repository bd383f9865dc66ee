#include "core/hub/jsonfields.h"

#include "core/hub/hubrequest.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<QJsonDocument> jsonDocument(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return malformedAnswer(
            u"the answer is not JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    return document;
}

std::int64_t wholeNumberOr(const QJsonValue &value, std::int64_t fallback)
{
    const std::int64_t number = value.toInteger(-1);  // -1 for anything but a whole number
    return number < 0 ? fallback : number;
}

}  // namespace

std::unexpected<Error> malformedAnswer(const QString &detail)
{
    return fail(ErrorKind::ServerFault, {}, detail);
}

Result<QJsonObject> jsonObject(const QByteArray &body)
{
    const auto document = jsonDocument(body);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isObject())
        return malformedAnswer(u"the answer is not a JSON object"_s);
    return document->object();
}

Result<QJsonArray> jsonArray(const QByteArray &body)
{
    const auto document = jsonDocument(body);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isArray())
        return malformedAnswer(u"the answer is not a JSON array"_s);
    return document->array();
}

JsonFields::JsonFields(QJsonObject object, QString where)
    : m_object(std::move(object))
    , m_where(std::move(where))
{
}

JsonFields::JsonFields(const QJsonValue &element, const QString &list, qsizetype index)
    : m_object(element.toObject())
    , m_where(u"%1[%2]"_s.arg(list).arg(index))
{
    if (!element.isObject())
        m_problem = u"field '%1' is not an object"_s.arg(m_where);
}

QString JsonFields::text(QStringView name)
{
    const QString value = mandatory(name, QJsonValue::String, u"a string").toString();
    if (value.isEmpty())
        complain(name, u"is empty");
    return value;
}

bool JsonFields::flag(QStringView name)
{
    return mandatory(name, QJsonValue::Bool, u"a boolean").toBool();
}

std::int64_t JsonFields::count(QStringView name)
{
    const std::int64_t value = wholeNumberOr(mandatory(name, QJsonValue::Double, u"a number"), -1);
    if (value < 0)
        complain(name, u"is not a whole number of 0 or more");
    return std::max<std::int64_t>(value, 0);
}

QJsonArray JsonFields::list(QStringView name)
{
    return mandatory(name, QJsonValue::Array, u"an array").toArray();
}

QUrl JsonFields::webAddress(QStringView name)
{
    const QUrl url{text(name), QUrl::StrictMode};
    if (isWebAddress(url))
        return url;
    complain(name, u"is not a web address");
    return {};
}

bool JsonFields::has(QStringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString JsonFields::textOr(QStringView name, const QString &fallback) const
{
    return m_object.value(name).toString(fallback);
}

std::int64_t JsonFields::countOr(QStringView name, std::int64_t fallback) const
{
    return wholeNumberOr(m_object.value(name), fallback);
}

QDateTime JsonFields::timeOr(QStringView name) const
{
    return QDateTime::fromString(textOr(name), Qt::ISODateWithMs);
}

QUrl JsonFields::webAddressOr(QStringView name) const
{
    const QUrl url{textOr(name), QUrl::StrictMode};
    return isWebAddress(url) ? url : QUrl{};
}

JsonFields JsonFields::objectOr(QStringView name) const
{
    return JsonFields{m_object.value(name).toObject(), pathOf(name)};
}

void JsonFields::complain(QStringView name, QStringView what)
{
    if (m_problem.isEmpty())
        m_problem = u"field '%1' %2"_s.arg(pathOf(name), what);
}

void JsonFields::adoptProblem(const JsonFields &inner)
{
    if (m_problem.isEmpty())
        m_problem = inner.m_problem;
}

QString JsonFields::pathOf(QStringView name) const
{
    return m_where.isEmpty() ? name.toString() : QString{m_where + u'.' + name};
}

QJsonValue JsonFields::mandatory(QStringView name, QJsonValue::Type type, QStringView typeName)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        complain(name, u"is missing");
    else if (value.type() != type)
        complain(name, QString{u"is not " + typeName.toString()});
    return value;
}

}  // namespace core
