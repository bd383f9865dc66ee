#include "core/revisions/valuediff.h"

#include "core/git/itemnumbers.h"
#include "core/git/linediff.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace core {

namespace {

using Node = ValueTree::Node;
using Nodes = std::vector<Node>;
using Kind = ValueTree::Kind;

/// The keys of a map; of one that stands twice, the last.
struct Members
{
    Nodes inOrder;
    QHash<QByteArrayView, Node> byKey;
};

Members membersOf(const ValueTree &tree, Node map, const QByteArrayList &except)
{
    Members members;
    for (Node child = tree.firstChild(map); child != ValueTree::none; child = tree.next(child)) {
        if (!std::ranges::contains(except, tree.key(child)))
            members.byKey.insert(tree.key(child), child);
    }
    for (Node child = tree.firstChild(map); child != ValueTree::none; child = tree.next(child)) {
        if (members.byKey.value(tree.key(child), ValueTree::none) == child)
            members.inOrder.push_back(child);
    }
    return members;
}

class ValueComparison
{
public:
    ValueComparison(std::shared_ptr<const ValueTree> before, std::shared_ptr<const ValueTree> after)
        : m_diff{.before = std::move(before), .after = std::move(after), .changes = {}, .leftOut = 0}
        , m_before(*m_diff.before)
        , m_after(*m_diff.after)
    {
    }

    ValueDiff run(Node before, Node after, const YamlPath &path, const QByteArrayList &except)
    {
        const bool areBoth = before != ValueTree::none && after != ValueTree::none;
        if (areBoth && m_before.kind(before) == Kind::Map && m_after.kind(after) == Kind::Map)
            compareMaps(before, after, path, except);
        else if (areBoth)
            compare(before, after, path);
        else if (before != after)
            add(after == ValueTree::none ? ValueChange::Kind::Removed : ValueChange::Kind::Added, path, before, after);
        return std::move(m_diff);
    }

private:
    void compare(Node before, Node after, const YamlPath &path)
    {
        const bool isSame = m_before.print(before) == m_after.print(after);
        const Kind kind = m_before.kind(before);
        if (kind == m_after.kind(after) && isSame)
            return;
        if (kind != m_after.kind(after) || !m_before.isContainer(before))
            add(ValueChange::Kind::Changed, path, before, after);
        else if (kind == Kind::Map)
            compareMaps(before, after, path, {});
        else
            compareLists(before, after, path);
    }

    void compareMaps(Node before, Node after, const YamlPath &path, const QByteArrayList &except)
    {
        const Members old = membersOf(m_before, before, except);
        const Members now = membersOf(m_after, after, except);
        // What is gone is named where it stood: before the next key that stayed.
        QHash<QByteArrayView, Nodes> goneBefore;
        Nodes gone;
        for (const Node child : old.inOrder) {
            const QByteArrayView key = m_before.key(child);
            if (!now.byKey.contains(key))
                gone.push_back(child);
            else if (!gone.empty())
                goneBefore.insert(key, std::exchange(gone, {}));
        }
        for (const Node child : now.inOrder) {
            const QByteArrayView key = m_after.key(child);
            for (const Node removed : goneBefore.value(key))
                addKey(ValueChange::Kind::Removed, path, removed, ValueTree::none);
            const auto found = old.byKey.constFind(key);
            if (found == old.byKey.cend())
                addKey(ValueChange::Kind::Added, path, ValueTree::none, child);
            else if (!m_before.isSame(*found, m_after, child))  // so that only a change costs a path
                compare(*found, child, path.child(QString::fromUtf8(key)));
        }
        for (const Node removed : gone)
            addKey(ValueChange::Kind::Removed, path, removed, ValueTree::none);
    }

    void compareLists(Node before, Node after, const YamlPath &path)
    {
        const Nodes old = m_before.children(before);
        const Nodes now = m_after.children(after);
        if (isReordered(old, now))
            return add(ValueChange::Kind::Reordered, path, before, after);
        if (const QByteArrayView name = namingKey(old, now); !name.isEmpty())
            return compareNamed(old, now, name, path);
        ItemNumbers<std::uint64_t> numbers;
        const auto numbersOf = [&numbers](const ValueTree &tree, const Nodes &nodes) {
            return numbers.of(static_cast<qsizetype>(nodes.size()),
                              [&](qsizetype i) { return tree.print(nodes[static_cast<std::size_t>(i)]); });
        };
        const auto oldNumbers = numbersOf(m_before, old);
        for (const LineReplacement &part : differences(oldNumbers, numbersOf(m_after, now)))
            compareRuns(old, now, part, path);
    }

    [[nodiscard]] bool isReordered(const Nodes &old, const Nodes &now) const
    {
        if (old.size() != now.size())
            return false;
        const auto sorted = [](const ValueTree &tree, const Nodes &nodes) {
            std::vector<std::uint64_t> prints;
            prints.reserve(nodes.size());
            for (const Node node : nodes)
                prints.push_back(tree.print(node));
            std::ranges::sort(prints);
            return prints;
        };
        return sorted(m_before, old) == sorted(m_after, now);
    }

    /// Items that stand in each other's place. Texts are not edited into one another: a tag goes, another comes.
    void compareRuns(const Nodes &old, const Nodes &now, const LineReplacement &part, const YamlPath &path)
    {
        const auto at = [](const Nodes &nodes, qsizetype i) { return nodes[static_cast<std::size_t>(i)]; };
        const qsizetype pairs = std::min(part.before.count, part.after.count);
        const bool arePairs =
            part.before.count == part.after.count || (pairs == 1 && m_before.isContainer(at(old, part.before.first)));
        qsizetype i = 0;
        for (; arePairs && i < pairs; ++i) {
            const Node was = at(old, part.before.first + i);
            const Node is = at(now, part.after.first + i);
            if (m_before.kind(was) != m_after.kind(is) || m_before.kind(was) == Kind::Text)
                break;
            compare(was, is, path.child(part.after.first + i));
        }
        for (qsizetype k = i; k < part.before.count; ++k) {
            add(ValueChange::Kind::ItemRemoved, path.child(part.before.first + k), at(old, part.before.first + k),
                ValueTree::none);
        }
        for (qsizetype k = i; k < part.after.count; ++k) {
            add(ValueChange::Kind::ItemAdded, path.child(part.after.first + k), ValueTree::none,
                at(now, part.after.first + k));
        }
    }

    /// A key that all items of both lists have, with a text or number that is different for each item of a list.
    [[nodiscard]] QByteArrayView namingKey(const Nodes &old, const Nodes &now) const
    {
        static constexpr std::array<QByteArrayView, 5> candidates{"id", "name", "key", "content", "type"};
        const auto names = [](const ValueTree &tree, const Nodes &nodes, QByteArrayView key) {
            QHash<QByteArrayView, Node> seen;
            for (const Node node : nodes) {
                const Node name = tree.child(node, key);
                if (name == ValueTree::none || tree.isContainer(name) || seen.contains(tree.text(name)))
                    return false;
                seen.insert(tree.text(name), node);
            }
            return !nodes.empty();
        };
        const auto found = std::ranges::find_if(
            candidates, [&](QByteArrayView key) { return names(m_before, old, key) && names(m_after, now, key); });
        return found == candidates.end() ? QByteArrayView{} : *found;
    }

    void compareNamed(const Nodes &old, const Nodes &now, QByteArrayView name, const YamlPath &path)
    {
        const auto nameOf = [name](const ValueTree &tree, Node node) { return tree.text(tree.child(node, name)); };
        QHash<QByteArrayView, qsizetype> places;
        for (std::size_t i = 0; i < now.size(); ++i)
            places.insert(nameOf(m_after, now[i]), static_cast<qsizetype>(i));
        QHash<QByteArrayView, Node> kept;
        for (std::size_t i = 0; i < old.size(); ++i) {
            const QByteArrayView key = nameOf(m_before, old[i]);
            if (places.contains(key))
                kept.insert(key, old[i]);
            else
                add(ValueChange::Kind::ItemRemoved, path.child(static_cast<qsizetype>(i)), old[i], ValueTree::none);
        }
        for (std::size_t i = 0; i < now.size(); ++i) {
            const YamlPath place = path.child(static_cast<qsizetype>(i));
            const auto found = kept.constFind(nameOf(m_after, now[i]));
            if (found != kept.cend())
                compare(*found, now[i], place);
            else
                add(ValueChange::Kind::ItemAdded, place, ValueTree::none, now[i]);
        }
    }

    void addKey(ValueChange::Kind kind, const YamlPath &path, Node before, Node after)
    {
        const QByteArrayView key = before != ValueTree::none ? m_before.key(before) : m_after.key(after);
        add(kind, path.child(QString::fromUtf8(key)), before, after);
    }

    void add(ValueChange::Kind kind, const YamlPath &path, Node before, Node after)
    {
        if (m_diff.changes.size() < ValueDiff::maxChanges)
            m_diff.changes.append({.kind = kind, .path = path, .before = before, .after = after});
        else
            ++m_diff.leftOut;
    }

    ValueDiff m_diff;
    const ValueTree &m_before;
    const ValueTree &m_after;
};

std::expected<ValueTree, ValueProblem> readJson(QByteArrayView json)
{
    return json.isEmpty() ? ValueTree{} : ValueTree::fromJson(json);
}

}  // namespace

ValueDiff diffValues(ValueTree before, ValueTree after)
{
    const auto refTo = [](ValueTree &&tree) {
        const ValueTree::Node root = tree.root();
        return ValueRef{.tree = std::make_shared<const ValueTree>(std::move(tree)), .node = root};
    };
    return diffValues(refTo(std::move(before)), refTo(std::move(after)));
}

ValueDiff diffValues(const ValueRef &before, const ValueRef &after, const YamlPath &path, const QByteArrayList &except)
{
    return ValueComparison{before.tree, after.tree}.run(before.node, after.node, path, except);
}

std::expected<ValueDiff, ValueDiffProblem> diffJson(QByteArrayView before, QByteArrayView after)
{
    auto old = readJson(before);
    if (!old)
        return std::unexpected(ValueDiffProblem{.isBefore = true, .problem = old.error()});
    auto now = readJson(after);
    if (!now)
        return std::unexpected(ValueDiffProblem{.isBefore = false, .problem = now.error()});
    return diffValues(*std::move(old), *std::move(now));
}

}  // namespace core
