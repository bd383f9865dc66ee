#include "core/card/cardmerge.h"

#include "core/card/textmerge_p.h"
#include "core/yaml/yamledit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QCborValue valueIn(const QCborValue &map, const QString &key)
{
    return map.isMap() ? map.toMap().value(key) : QCborValue{QCborValue::Undefined};
}

/// Ours, with what they added to the base and without what they took away.
QCborArray mergedItems(const QCborArray &base, const QCborArray &ours, const QCborArray &theirs)
{
    QCborArray merged;
    for (const QCborValue &item : ours) {
        if (!base.contains(item) || theirs.contains(item))
            merged.append(item);
    }
    for (const QCborValue &item : theirs) {
        if (!base.contains(item) && !merged.contains(item))
            merged.append(item);
    }
    return merged;
}

bool isList(const QCborValue &value)
{
    return value.isArray() || value.isUndefined();
}

/// Merges the front matter into our text, one change after the other.
class MetadataMerge
{
public:
    explicit MetadataMerge(YamlTree ours)
        : m_tree(std::move(ours))
    {
    }

    void merge(const QCborValue &base, const QCborValue &ours, const QCborValue &theirs, const YamlPath &path)
    {
        QStringList keys;
        for (const QCborValue &side : {base, theirs}) {
            const QCborMap map = side.toMap();
            for (const auto &[key, value] : map) {
                if (!keys.contains(key.toString()))
                    keys.append(key.toString());
            }
        }
        for (const QString &key : std::as_const(keys))
            mergeKey(valueIn(base, key), valueIn(ours, key), valueIn(theirs, key), path.child(key));
    }

    [[nodiscard]] const QString &text() const { return m_tree.text(); }
    [[nodiscard]] const YamlTree &tree() const { return m_tree; }
    [[nodiscard]] const QList<YamlPath> &conflicts() const { return m_conflicts; }

private:
    void mergeKey(const QCborValue &base, const QCborValue &ours, const QCborValue &theirs, const YamlPath &path)
    {
        if (theirs == base || ours == theirs)
            return;
        if (ours == base)
            take(theirs, path);
        else if (ours.isArray() && theirs.isArray() && isList(base))
            take(mergedItems(base.toArray(), ours.toArray(), theirs.toArray()), path);
        else if (ours.isMap() && theirs.isMap())
            merge(base, ours, theirs, path);
        else
            m_conflicts.append(path);
    }

    /// What cannot be spliced is left to a person.
    void take(const QCborValue &value, const YamlPath &path)
    {
        const YamlEdit edit{m_tree};
        const auto edits = value.isUndefined() ? edit.remove(path) : edit.set(path, value);
        auto tree = edits ? YamlTree::parse(applied(m_tree.text(), *edits)) : std::unexpected(YamlError{});
        if (tree)
            m_tree = std::move(*tree);
        else
            m_conflicts.append(path);
    }

    YamlTree m_tree;
    QList<YamlPath> m_conflicts;
};

/// The text of a key's value, as a side has it.
QString textAt(const YamlTree &tree, const YamlPath &path)
{
    const YamlNode *node = find(tree, path);
    return node ? node->span.of(tree.text()).toString() : QString{};
}

bool isMapOrEmpty(const std::expected<YamlTree, YamlError> &tree)
{
    return tree && !tree->refusal() && (!tree->root() || tree->root()->isMapping());
}

QCborValue dataOf(const YamlTree &tree)
{
    return tree.root() ? toValue(*tree.root(), *tree.root()) : QCborValue{QCborMap{}};
}

/// The YAML of the three, merged; nothing when it has to be merged by lines. The spans are in the merged YAML.
std::optional<MergedCard> mergeYaml(const QString &base, const QString &ours, const QString &theirs)
{
    if (ours == base || ours == theirs || theirs == base)  // then comments and order are one side's as well
        return MergedCard{.text = ours == base ? theirs : ours, .conflicts = {}};
    const auto baseTree = YamlTree::parse(base);
    const auto ourTree = YamlTree::parse(ours);
    const auto theirTree = YamlTree::parse(theirs);
    if (!isMapOrEmpty(baseTree) || !isMapOrEmpty(ourTree) || !isMapOrEmpty(theirTree))
        return {};
    MetadataMerge merge{*ourTree};
    merge.merge(dataOf(*baseTree), dataOf(*ourTree), dataOf(*theirTree), {});
    MergedCard merged{.text = merge.text(), .conflicts = {}};
    for (const YamlPath &path : merge.conflicts()) {
        const YamlNode *node = find(merge.tree(), path);
        merged.conflicts.append({.key = path.toString(),
                                 .base = textAt(*baseTree, path),
                                 .ours = textAt(*ourTree, path),
                                 .theirs = textAt(*theirTree, path),
                                 .span = node ? node->span : TextSpan{}});
    }
    return merged;
}

void move(QList<MergeConflict> &conflicts, qsizetype by)
{
    for (MergeConflict &conflict : conflicts) {
        conflict.span.begin += by;
        conflict.span.end += by;
    }
}

}  // namespace

MergedCard mergeCards(const CardText &base, const CardText &ours, const CardText &theirs)
{
    const bool haveBlocks = base.hasBlock() && ours.hasBlock() && theirs.hasBlock();
    auto yaml = haveBlocks ? mergeYaml(base.yamlText(), ours.yamlText(), theirs.yamlText()) : std::nullopt;
    if (!yaml)
        return mergeText(base.text(), ours.text(), theirs.text());
    MergedCard body = mergeText(base.bodyText(), ours.bodyText(), theirs.bodyText());
    const QString head = ours.text().first(ours.yaml().begin);
    const QString foot = ours.text().sliced(ours.yaml().end, ours.block().end - ours.yaml().end);
    move(yaml->conflicts, head.size());
    move(body.conflicts, head.size() + yaml->text.size() + foot.size());
    return {.text = head + yaml->text + foot + body.text, .conflicts = yaml->conflicts + body.conflicts};
}

}  // namespace core
