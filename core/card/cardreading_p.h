#pragma once

#include "core/card/cardlint.h"
#include "core/card/hubvalidation.h"
#include "core/card/yamlplace_p.h"
#include "core/yaml/yamlvalue.h"

namespace core {

/// A card as the rules for its front matter look at it: parsed once, with what the Hub would say.
class CardReading
{
public:
    struct Item
    {
        YamlPath path;
        const YamlNode *node = nullptr;  ///< Never an alias that leads somewhere.
    };

    CardReading(const CardText &card, const LintContext &context);

    [[nodiscard]] const CardText &card() const { return m_card; }
    [[nodiscard]] const LintContext &context() const { return m_context; }
    [[nodiscard]] bool isModel() const { return m_context.type == RepoType::Model; }
    [[nodiscard]] bool isSpace() const { return m_context.type == RepoType::Space; }
    [[nodiscard]] const HubVerdict &verdict() const { return m_verdict; }
    [[nodiscard]] const std::optional<YamlError> &syntaxError() const { return m_error; }
    /// Empty when there is no block or it does not parse.
    [[nodiscard]] const std::optional<YamlTree> &tree() const { return m_tree; }
    /// The map of all keys; null when the block is none.
    [[nodiscard]] const YamlNode *root() const { return m_root; }
    /// Whether a key that is not found is really missing: not so in a block that nobody can read.
    [[nodiscard]] bool knowsAllKeys() const;

    [[nodiscard]] bool has(QStringView key) const;
    /// The value of a key at the root; null when it is missing or has none.
    [[nodiscard]] const YamlNode *value(QStringView key) const;
    [[nodiscard]] const YamlNode *value(const YamlNode &map, QStringView key) const;
    /// A scalar's text; empty for all else.
    [[nodiscard]] QString text(QStringView key) const;
    [[nodiscard]] QString text(const YamlNode &map, QStringView key) const;
    /// The items of a list, or the one value that stands in its place.
    [[nodiscard]] QList<Item> items(const QString &key) const;
    [[nodiscard]] QList<Item> items(const YamlPath &path, const YamlNode &node) const;
    [[nodiscard]] QStringList texts(const QString &key) const;
    /// What an alias stands for; any other node itself.
    [[nodiscard]] const YamlNode &followed(const YamlNode &node) const;

    /// Whether another change may be tried: each costs a parse of the whole block, so there are fewer in a large one.
    [[nodiscard]] bool takeChange() const { return m_changesLeft-- > 0; }

private:
    CardText m_card;
    const LintContext &m_context;
    std::optional<YamlTree> m_tree;
    std::optional<YamlError> m_error;
    const YamlNode *m_root = nullptr;
    QHash<QString, const YamlNode *> m_anchors;
    HubVerdict m_verdict;
    mutable int m_changesLeft = 0;
};

/// The groups of rules that look at the front matter, of one reading. By value: each may try changes of its own.
[[nodiscard]] QList<Finding> lintMetadata(CardReading reading);
[[nodiscard]] QList<Finding> lintFiles(CardReading reading);

[[nodiscard]] inline QCborValue hubValue(const YamlNode &node)
{
    return node.isScalar() ? readScalar(node, YamlReader::Hub) : QCborValue(QCborValue::Undefined);
}
[[nodiscard]] inline bool isText(const YamlNode &node)
{
    return hubValue(node).isString();
}
[[nodiscard]] inline bool isNull(const YamlNode &node)
{
    return node.isScalar() && hubValue(node).isNull();
}
[[nodiscard]] inline bool isNumber(const QCborValue &value)
{
    return value.isInteger() || value.isDouble();
}

}  // namespace core
