#pragma once

#include "core/revisions/valuetree.h"
#include "core/yaml/yamledit.h"

#include <QByteArrayList>
#include <QList>

#include <memory>

namespace core {

/// One difference between two values.
struct ValueChange
{
    enum class Kind {
        Added,  ///< A key.
        Removed,
        Changed,  ///< A key's or item's value, and maybe its kind.
        ItemAdded,  ///< To a list.
        ItemRemoved,
        Reordered,  ///< A list with the same items.
    };
    Kind kind = Kind::Changed;
    /// Of the value. Items: with the position in the side that has them; in both, the one after.
    YamlPath path;
    ValueTree::Node before = ValueTree::none;  ///< In ValueDiff::before; none where there is nothing.
    ValueTree::Node after = ValueTree::none;

    friend bool operator==(const ValueChange &, const ValueChange &) = default;
};

/// What changed between two texts of data. A value; copies share the trees.
struct ValueDiff
{
    std::shared_ptr<const ValueTree> before;  ///< Shared with the copies; never null.
    std::shared_ptr<const ValueTree> after;
    QList<ValueChange> changes;  ///< In the order of the later text, what is gone before what follows it.
    qsizetype leftOut = 0;  ///< Changes beyond maxChanges.

    static constexpr qsizetype maxChanges = 10'000;

    [[nodiscard]] bool isSame() const { return changes.isEmpty(); }
};

/// Compares two trees. Maps are compared key by key. Lists of texts are compared as what they hold; lists of maps by
/// what names their items ("id", "name", "key", "content", "type"), where that is there and different for each; all
/// others item by item, in order.
///
/// Pure. Thread: any.
[[nodiscard]] ValueDiff diffValues(ValueTree before, ValueTree after);
/// A part of a tree. A value; copies share the tree.
struct ValueRef
{
    std::shared_ptr<const ValueTree> tree;
    ValueTree::Node node = ValueTree::none;  ///< None is a value that is not there.

    [[nodiscard]] ValueRef child(QByteArrayView key) const { return {.tree = tree, .node = tree->child(node, key)}; }
    [[nodiscard]] bool exists() const { return node != ValueTree::none; }
};

/// The same for parts, which are at `path`; without the keys `except`, where they are maps.
[[nodiscard]] ValueDiff diffValues(const ValueRef &before, const ValueRef &after, const YamlPath &path = {},
                                   const QByteArrayList &except = {});

/// Which side cannot be read, and why. The contents are then compared as text.
struct ValueDiffProblem
{
    bool isBefore = false;
    ValueProblem problem;

    friend bool operator==(const ValueDiffProblem &, const ValueDiffProblem &) = default;
};

/// Two JSON texts, key by key. An empty one is a file that is not there.
[[nodiscard]] std::expected<ValueDiff, ValueDiffProblem> diffJson(QByteArrayView before, QByteArrayView after);

}  // namespace core
