#include "core/yaml/yamledit.h"

#include "core/yaml/yamlchange_p.h"
#include "core/yaml/yamldata_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The edits from `before` to what a change has made of it, if its data are what they were meant to become.
Result<TextEdits> verified(const YamlTree &before, const YamlChange &change, const Result<> &done,
                           const Result<QCborValue> &intended, const YamlPath &path)
{
    if (!done) {
        Error error = done.error();
        error.subject = path.toString();
        return std::unexpected(error);
    }
    if (change.tree().refusal() && !before.refusal())
        return fail(ErrorKind::InvalidInput, path.toString(), change.tree().refusal()->reason);
    const QCborValue data = dataOf(change.tree());
    if (data.isUndefined() || !isSameData(data, *intended))
        return fail(ErrorKind::InvalidInput, path.toString(),
                    before.hasAnchors() ? u"it is shared with another place by an alias"_s
                                        : u"other values of the block would change"_s);
    return difference(before.text(), change.tree().text());
}

}  // namespace

Result<TextEdits> YamlEdit::set(const YamlPath &path, const QCborValue &value) const
{
    const auto intended = withValue(dataOf(m_tree), path, value);
    if (!intended)
        return std::unexpected(intended.error());
    YamlChange change{m_tree, m_keyOrder};
    const Result<> done = change.set(path, value);
    return verified(m_tree, change, done, intended, path);
}

Result<TextEdits> YamlEdit::remove(const YamlPath &path) const
{
    // The last of several takes nothing with it; an only one takes what holds it.
    YamlPath removed = path;
    for (YamlPath parent = parentOf(path); !path.isEmpty() && !parent.isEmpty(); parent = parentOf(parent)) {
        const YamlNode *node = find(m_tree, parent);
        if (!node || node->items.size() + node->entries.size() != 1 || indexOf(*node, removed.steps().back()) < 0)
            break;
        removed = parent;
    }
    const auto intended =
        removed.isEmpty() ? fail(ErrorKind::EntryNotFound, path.toString()) : without(dataOf(m_tree), removed);
    if (!intended)
        return std::unexpected(intended.error());
    YamlChange change{m_tree, m_keyOrder};
    const Result<> done = change.remove(removed);
    return verified(m_tree, change, done, intended, path);
}

Result<TextEdits> YamlEdit::rename(const YamlPath &path, const QString &key) const
{
    if (path.isEmpty() || !std::holds_alternative<QString>(path.steps().back()))
        return fail(ErrorKind::EntryNotFound, path.toString());
    const auto intended = withKey(dataOf(m_tree), path, key);
    if (!intended)
        return std::unexpected(intended.error());
    YamlChange change{m_tree, m_keyOrder};
    const Result<> done = change.rename(path, key);
    return verified(m_tree, change, done, intended, path);
}

Result<TextEdits> YamlEdit::moveItem(const YamlPath &list, qsizetype from, qsizetype to) const
{
    const auto intended = withMoved(dataOf(m_tree), list, from, to);
    if (!intended)
        return std::unexpected(intended.error());
    YamlChange change{m_tree, m_keyOrder};
    const Result<> done = change.move(list, from, to);
    return verified(m_tree, change, done, intended, list);
}

Result<TextEdits> YamlEdit::quote(const YamlPath &path) const
{
    const YamlNode *node = find(m_tree, path);
    if (!node || !node->isScalar())
        return fail(ErrorKind::EntryNotFound, path.toString());
    const auto intended = withValue(dataOf(m_tree), path, node->text);
    if (!intended)
        return std::unexpected(intended.error());
    YamlChange change{m_tree, m_keyOrder};
    const Result<> done = change.quote(path);
    return verified(m_tree, change, done, intended, path);
}

}  // namespace core
