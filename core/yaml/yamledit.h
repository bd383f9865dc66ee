#pragma once

#include "core/base/error.h"
#include "core/yaml/yamlvalue.h"

#include <variant>

namespace core {

/// Where a value is in a tree: keys of maps and positions in lists, from the root. Keys are texts, positions numbers.
class YamlPath
{
public:
    using Step = std::variant<QString, qsizetype>;

    YamlPath() = default;
    YamlPath(QString key) { m_steps.append(std::move(key)); }  // NOLINT(google-explicit-constructor): a key is a path
    YamlPath(QList<Step> steps)
        : m_steps(std::move(steps))
    {
    }

    [[nodiscard]] YamlPath child(const QString &key) const;
    [[nodiscard]] YamlPath child(qsizetype position) const;
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
    /// "model-index[0].results", as the Hub's validator writes it. And back.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static YamlPath fromString(QStringView text);

    friend bool operator==(const YamlPath &, const YamlPath &) = default;

private:
    QList<Step> m_steps;
};

/// The node at `path`, or null.
[[nodiscard]] const YamlNode *find(const YamlTree &tree, const YamlPath &path);

/// Changes a YAML text at the places of its values. Whatever a change does not concern stays as it is, to the byte:
/// comments, order, quotes, anchors, line ends, unknown keys. New text follows the habits of the text around it: line
/// end, indentation of lists, quote character.
///
/// Each function gives the edits that make one change to `tree.text()`. Before it returns them it makes them on a copy
/// and parses that again: the data must be the old data plus the change, else InvalidInput says why the place has to be
/// edited by hand (an alias, a merge key, a tag, a comment in between that would be lost).
/// Errors: InvalidInput; EntryNotFound for a path that is not there. Pure. Thread: any.
class YamlEdit
{
public:
    explicit YamlEdit(YamlTree tree, QStringList keyOrder = {})
        : m_tree(std::move(tree))
        , m_keyOrder(std::move(keyOrder))
    {
    }

    /// Sets or adds a value. Maps and lists on the way are made where they are missing; a list's position may be its
    /// size, to append. A map or list that is there already is changed item by item, so that what stays equal stays
    /// untouched. A new key at the root goes behind the last present key that comes before it in the key order.
    [[nodiscard]] Result<TextEdits> set(const YamlPath &path, const QCborValue &value) const;
    /// Removes a key or an item, with its comments. The last item takes the emptied list with it.
    [[nodiscard]] Result<TextEdits> remove(const YamlPath &path) const;
    [[nodiscard]] Result<TextEdits> rename(const YamlPath &path, const QString &key) const;
    /// An item of a list, or an entry of a map: data do not know the order of entries, but people do.
    [[nodiscard]] Result<TextEdits> moveItem(const YamlPath &collection, qsizetype from, qsizetype to) const;
    /// Puts quotes around the scalar, so that every reader takes it for a text.
    [[nodiscard]] Result<TextEdits> quote(const YamlPath &path) const;

private:
    YamlTree m_tree;
    QStringList m_keyOrder;
};

}  // namespace core
