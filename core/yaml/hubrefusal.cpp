#include "core/yaml/hubrefusal_p.h"

#include "core/yaml/yamlvalue.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

YamlError errorAt(const YamlNode &node, const QString &reason)
{
    return {.reason = reason, .line = node.line, .column = node.column, .position = node.span.begin};
}

bool isMergeKey(const YamlNode &key)
{
    return key.isScalar() && key.style == YamlNode::Style::Plain && key.text == u"<<";
}

/// "!!str" as "tag:yaml.org,2002:str"; "!x" as it is.
QString fullTag(const QString &tag)
{
    if (tag.startsWith(u"!!"))
        return u"tag:yaml.org,2002:"_s + tag.sliced(2);
    return tag.startsWith(u"!<") ? tag.sliced(2).chopped(1) : tag;
}

/// What a tag of YAML's own stands for; empty for any other.
QString kindOf(const QString &tag)
{
    static const QSet<QString> sequences{u"seq"_s, u"omap"_s, u"pairs"_s};
    static const QSet<QString> scalars{u"str"_s,   u"null"_s,      u"bool"_s,  u"int"_s,
                                       u"float"_s, u"timestamp"_s, u"merge"_s, u"binary"_s};
    const QString type = tag.section(u':', -1);
    if (type == u"map" || type == u"set")
        return u"mapping"_s;
    if (sequences.contains(type))
        return u"sequence"_s;
    return scalars.contains(type) ? u"scalar"_s : QString{};
}

/// Walks the tree in js-yaml's order and stops at the first thing it would refuse.
class RefusalFinder
{
public:
    std::optional<YamlError> find(const YamlNode &node)
    {
        if (!node.anchor.isEmpty())
            m_anchors.insert(node.anchor, &node);
        QSet<QString> keys;
        for (const YamlNode::Entry &entry : node.entries) {
            if (auto refusal = find(entry, keys))
                return refusal;
        }
        for (const YamlNode &item : node.items) {
            if (auto refusal = find(item))
                return refusal;
        }
        return node.tag.isEmpty() ? std::nullopt : findInTag(node);
    }

private:
    std::optional<YamlError> find(const YamlNode::Entry &entry, QSet<QString> &keys)
    {
        if (auto refusal = find(entry.key))
            return refusal;
        if (auto refusal = find(entry.value))
            return refusal;
        if (isMergeKey(entry.key))
            return canMerge(entry.value)
                ? std::nullopt
                : std::optional{
                      errorAt(entry.value, u"cannot merge mappings; the provided source object is unacceptable"_s)};
        if (entry.key.isScalar() && keys.contains(entry.key.text))
            return errorAt(entry.key, u"duplicated mapping key"_s);
        if (entry.key.isScalar())
            keys.insert(entry.key.text);
        return {};
    }

    [[nodiscard]] bool canMerge(const YamlNode &source) const
    {
        const YamlNode *node = source.kind == YamlNode::Kind::Alias ? m_anchors.value(source.text) : &source;
        if (!node || !node->isSequence())
            return node && node->isMapping();
        return std::ranges::all_of(node->items, [this](const YamlNode &item) {
            const YamlNode *map = item.kind == YamlNode::Kind::Alias ? m_anchors.value(item.text) : &item;
            return map && map->isMapping();
        });
    }

    static std::optional<YamlError> findInTag(const YamlNode &node)
    {
        const QString tag = fullTag(node.tag);
        const QString kind = node.isMapping() ? u"mapping"_s : node.isSequence() ? u"sequence"_s : u"scalar"_s;
        if (const QString wanted = kindOf(tag); !wanted.isEmpty() && wanted != kind) {
            return errorAt(
                node,
                u"unacceptable node kind for !<%1> tag; it should be \"%2\", not \"%3\""_s.arg(tag, wanted, kind));
        }
        if (node.isScalar() && readScalar(node, YamlReader::Hub).isUndefined())
            return errorAt(node, u"cannot resolve a node with !<%1> explicit tag"_s.arg(tag));
        return {};
    }

    QHash<QString, const YamlNode *> m_anchors;
};

}  // namespace

const YamlNode *findDuplicateKey(const YamlNode &root)
{
    QSet<QString> keys;
    for (const YamlNode::Entry &entry : root.entries) {
        if (const YamlNode *inner = findDuplicateKey(entry.value))
            return inner;
        if (entry.key.isScalar() && !isMergeKey(entry.key) && keys.contains(entry.key.text))
            return &entry.key;
        keys.insert(entry.key.text);
    }
    for (const YamlNode &item : root.items) {
        if (const YamlNode *inner = findDuplicateKey(item))
            return inner;
    }
    return nullptr;
}

std::optional<YamlError> findRefusal(const YamlNode &root)
{
    return RefusalFinder{}.find(root);
}

}  // namespace core
