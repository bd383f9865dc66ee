#include "core/yaml/yamldata_p.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Steps = QList<YamlPath::Step>;
using Change = std::function<Result<QCborValue>(const QCborValue &)>;

std::unexpected<Error> notThere(const Steps &steps)
{
    return fail(ErrorKind::EntryNotFound, YamlPath{steps}.toString());
}

bool isNothing(const QCborValue &value)
{
    return value.isNull() || value.isUndefined() || value.isInvalid();
}

/// `data` with `change` made at the end of the path; Undefined takes the member away. What is missing on the way is
/// made only if `isMaking`.
Result<QCborValue> changedAt(const QCborValue &data, const Steps &steps, bool isMaking, const Change &change)
{
    if (steps.isEmpty())
        return change(data);
    const bool isKey = std::holds_alternative<QString>(steps.front());
    const bool isFitting = isKey ? data.isMap() : data.isArray();
    if (!isFitting && !(isMaking && isNothing(data)))
        return isNothing(data)
            ? notThere(steps)
            : fail(ErrorKind::InvalidInput, YamlPath{steps}.toString(), u"a value of another kind stands there"_s);
    if (isKey) {
        QCborMap map = data.toMap();
        const QString key = std::get<QString>(steps.front());
        if (!isMaking && !map.contains(key))
            return notThere(steps);
        const auto value = changedAt(map.value(key), steps.sliced(1), isMaking, change);
        if (value && value->isUndefined())
            map.remove(key);
        else if (value)
            map[key] = *value;
        return value ? Result<QCborValue>{map} : value;
    }
    QCborArray array = data.toArray();
    const qsizetype at = std::get<qsizetype>(steps.front());
    if (at < 0 || at > array.size() || (at == array.size() && !isMaking))
        return notThere(steps);
    const auto value = changedAt(array.at(at), steps.sliced(1), isMaking, change);
    if (value && value->isUndefined())
        array.removeAt(at);
    else if (value && at == array.size())
        array.append(*value);
    else if (value)
        array[at] = *value;
    return value ? Result<QCborValue>{array} : value;
}

QByteArray canonical(const QCborValue &value)
{
    if (value.isMap()) {
        QList<QByteArray> entries;
        const QCborMap map = value.toMap();
        for (const auto &[key, entry] : map)
            entries.append(QCborValue{key}.toCbor() + canonical(entry));
        std::ranges::sort(entries);
        return '{' + entries.join(',') + '}';
    }
    if (value.isArray()) {
        QByteArray items;
        for (const QCborValue &item : value.toArray())
            items += canonical(item) + ',';
        return '[' + items + ']';
    }
    return value.toCbor();
}

}  // namespace

QCborValue dataOf(const YamlTree &tree)
{
    return tree.root() ? toValue(*tree.root(), *tree.root()) : QCborValue{QCborMap{}};
}

bool isSameData(const QCborValue &a, const QCborValue &b)
{
    return canonical(a) == canonical(b);
}

Result<QCborValue> withValue(const QCborValue &data, const YamlPath &path, const QCborValue &value)
{
    return changedAt(data, path.steps(), true, [&value](const QCborValue &) { return value; });
}

Result<QCborValue> without(const QCborValue &data, const YamlPath &path)
{
    return changedAt(data, path.steps(), false, [](const QCborValue &) { return QCborValue{QCborValue::Undefined}; });
}

Result<QCborValue> withKey(const QCborValue &data, const YamlPath &path, const QString &key)
{
    const Steps steps = path.steps();
    const QString old = std::get<QString>(steps.back());
    return changedAt(data, steps.first(steps.size() - 1), false, [&](const QCborValue &value) -> Result<QCborValue> {
        QCborMap map = value.toMap();
        if (!map.contains(old))
            return notThere(steps);
        if (map.contains(key))
            return fail(ErrorKind::AlreadyExists, key);
        map.insert(key, map.take(old));
        return map;
    });
}

Result<QCborValue> withMoved(const QCborValue &data, const YamlPath &collection, qsizetype from, qsizetype to)
{
    return changedAt(data, collection.steps(), false, [&](const QCborValue &value) -> Result<QCborValue> {
        const qsizetype size = value.isMap() ? value.toMap().size() : value.toArray().size();
        if (from < 0 || to < 0 || from >= size || to >= size)
            return notThere(collection.steps());
        if (value.isMap())
            return value;  // the same data in another order
        QCborArray array = value.toArray();
        const QCborValue item = array.takeAt(from);
        array.insert(to, item);
        return array;
    });
}

QCborValue wrapped(const QCborValue &value, const QList<YamlPath::Step> &steps)
{
    QCborValue result = value;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (const auto *key = std::get_if<QString>(&*step))
            result = QCborMap{{*key, result}};
        else
            result = QCborArray{result};
    }
    return result;
}

}  // namespace core
