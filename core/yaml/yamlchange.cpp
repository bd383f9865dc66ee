#include "core/yaml/yamlchange_p.h"

#include "core/yaml/yamldata_p.h"
#include "core/yaml/yamlsplicer_p.h"

#include <algorithm>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype comparisonLimit = 250'000;

/// Which of the old items stay, as pairs of positions: a longest common subsequence.
QList<std::pair<qsizetype, qsizetype>> keptItems(const QCborArray &before, const QCborArray &after)
{
    QList<std::pair<qsizetype, qsizetype>> kept;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    for (; head < shorter && isSameData(before.at(head), after.at(head)); ++head)
        kept.append({head, head});
    qsizetype tail = 0;
    while (tail < shorter - head && isSameData(before.at(before.size() - 1 - tail), after.at(after.size() - 1 - tail)))
        ++tail;
    const qsizetype rows = before.size() - head - tail;
    const qsizetype columns = after.size() - head - tail;
    if (rows > 0 && columns > 0 && rows * columns <= comparisonLimit) {
        const auto at = [columns](qsizetype row, qsizetype column) { return row * (columns + 1) + column; };
        std::vector<int> lengths(static_cast<std::size_t>((rows + 1) * (columns + 1)), 0);
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                lengths[at(row, column)] = isSameData(before.at(head + row), after.at(head + column))
                    ? lengths[at(row + 1, column + 1)] + 1
                    : std::max(lengths[at(row + 1, column)], lengths[at(row, column + 1)]);
            }
        }
        for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
            if (isSameData(before.at(head + row), after.at(head + column)))
                kept.append({head + row++, head + column++});
            else if (lengths[at(row + 1, column)] >= lengths[at(row, column + 1)])
                ++row;
            else
                ++column;
        }
    }
    for (; tail > 0; --tail)
        kept.append({before.size() - tail, after.size() - tail});
    return kept;
}

}  // namespace

qsizetype indexOf(const YamlNode &collection, const YamlPath::Step &step)
{
    if (const auto *position = std::get_if<qsizetype>(&step))
        return *position >= 0 && std::cmp_less(*position, collection.items.size()) ? *position : -1;
    const YamlNode::Entry *entry = collection.entry(std::get<QString>(step));
    return entry ? entry - collection.entries.data() : -1;
}

YamlPath parentOf(const YamlPath &path)
{
    return path.isEmpty() ? path : YamlPath{path.steps().first(path.steps().size() - 1)};
}

Result<> YamlChange::set(const YamlPath &path, const QCborValue &value)
{
    YamlPath reached;
    const YamlNode *node = m_tree.root();
    for (const YamlPath::Step &step : path.steps()) {
        const qsizetype index = node ? indexOf(*node, step) : -1;
        if (index < 0)
            break;
        node = std::holds_alternative<QString>(step) ? &node->entries[index].value : &node->items[index];
        reached = reached.steps() + QList{step};
    }
    const QList<YamlPath::Step> missing = path.steps().sliced(reached.steps().size());
    if (node && node->kind == YamlNode::Kind::Alias)
        return fail(ErrorKind::InvalidInput, path.toString(), u"it is shared with another place by an alias"_s);
    if (!missing.isEmpty()) {
        const bool isCollection = node && (node->isMapping() || node->isSequence());
        const QCborValue inner = wrapped(value, missing.sliced(1));
        if (isCollection && !(node->entries.empty() && node->items.empty()))
            return insert(reached, missing.front(), inner);
        return node && !reached.isEmpty() ? replace(reached, wrapped(value, missing))
                                          : insert(reached, missing.front(), inner);
    }
    const QCborValue old = node ? toValue(*node, *m_tree.root()) : QCborValue{};
    if (node && isSameData(old, value))
        return {};
    if (node && node->isMapping() && value.isMap() && !value.toMap().isEmpty() && !node->entries.empty())
        return setMap(path, value.toMap());
    if (node && node->isSequence() && value.isArray() && !value.toArray().isEmpty() && !node->items.empty())
        return setList(path, value.toArray());
    return replace(path, value);
}

Result<> YamlChange::setMap(const YamlPath &path, const QCborMap &value)
{
    const QCborMap old = toValue(*find(m_tree, path), *m_tree.root()).toMap();
    for (const auto &[key, member] : value) {
        if (const auto done = set(path.child(key.toString()), member); !done)
            return done;
    }
    for (const auto &[key, member] : old) {
        if (value.contains(key.toString()))
            continue;
        if (const auto done = remove(path.child(key.toString())); !done)
            return done;
    }
    return {};
}

/// From the end to the start, so that positions before stay what they are.
Result<> YamlChange::setList(const YamlPath &path, const QCborArray &value)
{
    const QCborArray old = toValue(*find(m_tree, path), *m_tree.root()).toArray();
    QList<std::pair<qsizetype, qsizetype>> kept = keptItems(old, value);
    kept.append({old.size(), value.size()});
    for (qsizetype i = kept.size() - 1; i >= 0; --i) {
        const auto [oldStart, newStart] = i > 0 ? std::pair{kept.at(i - 1).first + 1, kept.at(i - 1).second + 1}
                                                : std::pair{qsizetype{0}, qsizetype{0}};
        QList<QCborValue> values;
        for (qsizetype item = newStart; item < kept.at(i).second; ++item)
            values.append(value.at(item));
        if (const auto done = setItems(path, oldStart, kept.at(i).first - oldStart, values); !done)
            return done;
    }
    return {};
}

/// Makes `values` of `count` items: as many as there are of both are changed, the others added or removed.
Result<> YamlChange::setItems(const YamlPath &path, qsizetype first, qsizetype count, const QList<QCborValue> &values)
{
    for (qsizetype i = count - 1; i >= values.size(); --i) {
        if (const auto done = remove(path.child(first + i)); !done)
            return done;
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto done = i < count ? set(path.child(first + i), values.at(i)) : insert(path, first + i, values.at(i));
        if (!done)
            return done;
    }
    return {};
}

Result<> YamlChange::replace(const YamlPath &path, const QCborValue &value)
{
    const YamlNode *parent = find(m_tree, parentOf(path));
    if (path.isEmpty() || !parent)
        return fail(ErrorKind::InvalidInput, path.toString(), u"the block is no map"_s);
    return take(YamlSplicer{m_tree}.replace(*parent, indexOf(*parent, path.steps().back()), value));
}

Result<> YamlChange::insert(const YamlPath &collection, const YamlPath::Step &step, const QCborValue &value)
{
    const YamlNode *node = find(m_tree, collection);
    const YamlSplicer splicer{m_tree};
    if (const auto *key = std::get_if<QString>(&step)) {
        if (!node)
            return take(splicer.begin(*key, value));
        return take(splicer.insertEntry(*node, placeOf(*node, *key, collection.isEmpty()), *key, value));
    }
    const qsizetype index = std::get<qsizetype>(step);
    if (!node || index < 0 || std::cmp_greater(index, node->items.size()))
        return fail(ErrorKind::EntryNotFound, collection.toString());
    return take(splicer.insertItem(*node, index, value));
}

/// Behind the last present key that comes before it in the order; at the end when there is none.
qsizetype YamlChange::placeOf(const YamlNode &map, const QString &key, bool isRoot) const
{
    const auto size = static_cast<qsizetype>(map.entries.size());
    const qsizetype rank = isRoot ? m_keyOrder.indexOf(key) : -1;
    for (qsizetype i = size - 1; i >= 0 && rank >= 0; --i) {
        const qsizetype other = m_keyOrder.indexOf(map.entries[i].key.text);
        if (other >= 0 && other < rank)
            return i + 1;
    }
    return size;
}

Result<> YamlChange::remove(const YamlPath &path)
{
    const YamlNode *parent = path.isEmpty() ? nullptr : find(m_tree, parentOf(path));
    const qsizetype index = parent ? indexOf(*parent, path.steps().back()) : -1;
    if (index < 0)
        return fail(ErrorKind::EntryNotFound, path.toString());
    return take(YamlSplicer{m_tree}.remove(*parent, index));
}

Result<> YamlChange::rename(const YamlPath &path, const QString &key)
{
    const YamlNode *parent = find(m_tree, parentOf(path));
    const qsizetype index = parent ? indexOf(*parent, path.steps().back()) : -1;
    if (index < 0)
        return fail(ErrorKind::EntryNotFound, path.toString());
    return take(YamlSplicer{m_tree}.rename(*parent, index, key));
}

Result<> YamlChange::move(const YamlPath &collection, qsizetype from, qsizetype to)
{
    const YamlNode *node = find(m_tree, collection);
    if (!node || (!node->isSequence() && !node->isMapping()))
        return fail(ErrorKind::EntryNotFound, collection.toString());
    return take(YamlSplicer{m_tree}.move(*node, from, to));
}

Result<> YamlChange::quote(const YamlPath &path)
{
    const YamlNode *node = find(m_tree, path);
    if (!node || !node->isScalar())
        return fail(ErrorKind::EntryNotFound, path.toString());
    return take(YamlSplicer{m_tree}.quote(*node));
}

Result<> YamlChange::take(const Result<QString> &text)
{
    if (!text)
        return std::unexpected(text.error());
    auto tree = YamlTree::parse(*text);
    if (!tree)
        return fail(ErrorKind::InvalidInput, {}, tree.error().reason);
    m_tree = std::move(*tree);
    return {};
}

}  // namespace core
