#pragma once

#include "core/base/error.h"
#include "core/yaml/yamledit.h"

namespace core {

/// A tree that is being changed, step by step: every step splices the text and parses it again.
class YamlChange
{
public:
    YamlChange(YamlTree tree, QStringList keyOrder)
        : m_tree(std::move(tree))
        , m_keyOrder(std::move(keyOrder))
    {
    }

    /// Gives the value to what is there, or adds it. What is equal is left alone.
    [[nodiscard]] Result<> set(const YamlPath &path, const QCborValue &value);
    /// A member of a collection that has others.
    [[nodiscard]] Result<> remove(const YamlPath &path);
    [[nodiscard]] Result<> rename(const YamlPath &path, const QString &key);
    [[nodiscard]] Result<> move(const YamlPath &collection, qsizetype from, qsizetype to);
    [[nodiscard]] Result<> quote(const YamlPath &path);

    [[nodiscard]] const YamlTree &tree() const { return m_tree; }

private:
    [[nodiscard]] Result<> take(const Result<QString> &text);
    [[nodiscard]] Result<> replace(const YamlPath &path, const QCborValue &value);
    [[nodiscard]] Result<> insert(const YamlPath &collection, const YamlPath::Step &step, const QCborValue &value);
    [[nodiscard]] Result<> setMap(const YamlPath &path, const QCborMap &value);
    [[nodiscard]] Result<> setList(const YamlPath &path, const QCborArray &value);
    [[nodiscard]] Result<> setItems(const YamlPath &path, qsizetype first, qsizetype count,
                                    const QList<QCborValue> &values);
    [[nodiscard]] qsizetype placeOf(const YamlNode &map, const QString &key, bool isRoot) const;

    YamlTree m_tree;
    QStringList m_keyOrder;
};

/// Where `step` leads in a collection; -1 for nowhere.
[[nodiscard]] qsizetype indexOf(const YamlNode &collection, const YamlPath::Step &step);
/// The path to what holds what `path` leads to.
[[nodiscard]] YamlPath parentOf(const YamlPath &path);

}  // namespace core
