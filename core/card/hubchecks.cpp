#include "core/card/hubchecks_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::joi {

bool requireText(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (value.isString())
        return true;
    judge.refuse(path, u"must be a string"_s);
    return false;
}

void text(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    (void)requireText(judge, path, value);
}

void textOrNull(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!value.isNull())
        text(judge, path, value);
}

void eachOf(Judge &judge, const YamlPath &path, const QCborValue &value, Check check)
{
    if (!value.isArray()) {
        check(judge, path, value);
        return;
    }
    const QCborArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        check(judge, path.child(i), items.at(i));
}

void listOf(Judge &judge, const YamlPath &path, const QCborValue &value, Check check)
{
    if (value.isArray())
        eachOf(judge, path, value, check);
    else
        judge.refuse(path, u"must be an array"_s);
}

void listOfTexts(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    listOf(judge, path, value, text);
}

QString oneOf(const QStringList &words)
{
    return u"must be one of [%1]"_s.arg(words.join(u", "_s));
}

void number(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!value.isInteger() && !value.isDouble())
        judge.refuse(path, u"must be a number"_s);
}

void textOrMap(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!value.isString() && !value.isMap())
        judge.refuse(path, oneOf({u"string"_s, u"object"_s}));
}

void judgeMap(Judge &judge, const YamlPath &path, const QCborValue &value, std::span<const Key> keys,
              std::span<const QStringView> required)
{
    if (!value.isMap()) {
        judge.refuse(path, u"must be of type object"_s);
        return;
    }
    const QCborMap map = value.toMap();
    for (const Key &key : keys) {
        const QString name = key.name.toString();
        if (map.contains(name))
            key.check(judge, path.child(name), map.value(name));
        else if (std::ranges::contains(required, key.name))
            judge.refuse(path.child(name), u"is required"_s);
    }
}

}  // namespace core::joi
