#include "core/card/cardreading_p.h"

#include "core/card/hubjudge_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype charsParsedForFixes = 400'000;
constexpr qsizetype mostChanges = 200;

void collectAnchors(const YamlNode &node, QHash<QString, const YamlNode *> &anchors)
{
    if (!node.anchor.isEmpty())
        anchors.insert(node.anchor, &node);
    for (const YamlNode &item : node.items)
        collectAnchors(item, anchors);
    for (const YamlNode::Entry &entry : node.entries)
        collectAnchors(entry.value, anchors);
}

HubVerdict verdictOn(const CardText &card, const std::optional<YamlTree> &tree, RepoType type)
{
    return tree ? validateLikeHub(card, *tree, type) : validateLikeHub(card, type);
}

}  // namespace

CardReading::CardReading(const CardText &card, const LintContext &context)
    : m_card(card)
    , m_context(context)
    , m_changesLeft(
          static_cast<int>(std::clamp<qsizetype>(charsParsedForFixes / (card.yaml().size() + 1), 10, mostChanges)))
{
    if (m_card.hasBlock()) {
        if (auto tree = YamlTree::parse(m_card.yamlText()))
            m_tree = *std::move(tree);
        else
            m_error = tree.error();
    }
    if (m_tree && m_tree->root() != nullptr) {
        if (m_tree->hasAnchors())
            collectAnchors(*m_tree->root(), m_anchors);
        if (m_tree->root()->isMapping())
            m_root = m_tree->root();
    }
    m_verdict = verdictOn(m_card, m_tree, context.type);
}

bool CardReading::knowsAllKeys() const
{
    const bool hasNothing = !m_card.hasBlock() && m_card.blockProblem() == CardText::BlockProblem::Missing;
    return m_root != nullptr || hasNothing || (m_tree && m_tree->root() == nullptr);
}

const YamlNode &CardReading::followed(const YamlNode &node) const
{
    if (node.kind != YamlNode::Kind::Alias)
        return node;
    const YamlNode *target = m_anchors.value(node.text);
    return target != nullptr && target->kind != YamlNode::Kind::Alias ? *target : node;
}

bool CardReading::has(QStringView key) const
{
    return m_root != nullptr && m_root->entry(key) != nullptr;
}

const YamlNode *CardReading::value(const YamlNode &map, QStringView key) const
{
    const YamlNode *found = map.isMapping() ? map.value(key) : nullptr;
    if (found == nullptr)
        return nullptr;
    const YamlNode &node = followed(*found);
    return isNull(node) ? nullptr : &node;
}

const YamlNode *CardReading::value(QStringView key) const
{
    return m_root != nullptr ? value(*m_root, key) : nullptr;
}

QString CardReading::text(const YamlNode &map, QStringView key) const
{
    const YamlNode *node = value(map, key);
    return node != nullptr && node->isScalar() ? node->text : QString{};
}

QString CardReading::text(QStringView key) const
{
    return m_root != nullptr ? text(*m_root, key) : QString{};
}

QList<CardReading::Item> CardReading::items(const YamlPath &path, const YamlNode &node) const
{
    if (!node.isSequence())
        return {Item{.path = path, .node = &node}};
    QList<Item> all;
    for (std::size_t i = 0; i < node.items.size(); ++i)
        all.append(Item{.path = path.child(static_cast<qsizetype>(i)), .node = &followed(node.items[i])});
    return all;
}

QList<CardReading::Item> CardReading::items(const QString &key) const
{
    const YamlNode *node = value(key);
    return node != nullptr ? items(YamlPath{key}, *node) : QList<Item>{};
}

QStringList CardReading::texts(const QString &key) const
{
    QStringList all;
    for (const Item &item : items(key)) {
        if (item.node->isScalar() && !isNull(*item.node))
            all.append(item.node->text);
    }
    return all;
}

}  // namespace core
