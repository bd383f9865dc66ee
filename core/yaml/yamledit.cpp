#include "core/yaml/yamledit.h"

#include "core/yaml/yamlchange_p.h"
#include "core/yaml/yamldata_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The edits to what `step` makes of the tree, if its data are what they were meant to become.
template <typename Step>
Result<TextEdits> verified(const YamlTree &before, const QStringList &keyOrder, const YamlPath &path,
                           const Result<QCborValue> &intended, Step step)
{
    if (!intended)
        return std::unexpected(intended.error());
    YamlChange change{before, keyOrder};
    if (const Result<> done = step(change); !done) {
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
    return verified(m_tree, m_keyOrder, path, intended, [&](YamlChange &change) { return change.set(path, value); });
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
    return verified(m_tree, m_keyOrder, path, intended, [&](YamlChange &change) { return change.remove(removed); });
}

Result<TextEdits> YamlEdit::rename(const YamlPath &path, const QString &key) const
{
    if (path.isEmpty() || !std::holds_alternative<QString>(path.steps().back()))
        return fail(ErrorKind::EntryNotFound, path.toString());
    const auto intended = withKey(dataOf(m_tree), path, key);
    return verified(m_tree, m_keyOrder, path, intended, [&](YamlChange &change) { return change.rename(path, key); });
}

Result<TextEdits> YamlEdit::moveItem(const YamlPath &collection, qsizetype from, qsizetype to) const
{
    const auto intended = withMoved(dataOf(m_tree), collection, from, to);
    return verified(m_tree, m_keyOrder, collection, intended,
                    [&](YamlChange &change) { return change.move(collection, from, to); });
}

Result<TextEdits> YamlEdit::quote(const YamlPath &path) const
{
    const YamlNode *node = find(m_tree, path);
    if (!node || !node->isScalar())
        return fail(ErrorKind::EntryNotFound, path.toString());
    const auto intended = withValue(dataOf(m_tree), path, node->text);
    return verified(m_tree, m_keyOrder, path, intended, [&](YamlChange &change) { return change.quote(path); });
}

}  // namespace core
