#include "core/revisions/valuetreebuilder_p.h"

#include "core/yaml/yamlvalue.h"

namespace core {

namespace {

/// What a scalar is to the Hub decides its kind; its text is the written one.
class YamlReading
{
public:
    /// `node` is null where the value came by an alias or a merge key: then it has the line of what it stands in.
    void read(const QCborValue &value, const YamlNode *node, int line)
    {
        using Kind = ValueTree::Kind;
        if (node && node->kind == YamlNode::Kind::Alias)
            node = nullptr;
        line = node ? node->line : line;
        if (m_builder.isFull())
            return;
        if (value.isMap())
            readMap(value.toMap(), node, line);
        else if (value.isArray())
            readList(value.toArray(), node, line);
        else if (value.isBool())
            m_builder.add(Kind::Boolean, value.toBool() ? "true" : "false", line);
        else if (value.isInteger() || value.isDouble())
            m_builder.add(Kind::Number, node ? node->text.toUtf8() : value.toVariant().toString().toUtf8(), line);
        else if (value.isNull() || value.isUndefined())
            m_builder.add(Kind::Null, "null", line);
        else
            m_builder.add(Kind::Text, (node ? node->text : value.toVariant().toString()).toUtf8(), line);
    }

    [[nodiscard]] bool isFull() const { return m_builder.isFull(); }
    [[nodiscard]] ValueTree take() { return m_builder.take(); }

private:
    void readMap(const QCborMap &map, const YamlNode *node, int line)
    {
        m_builder.open(ValueTree::Kind::Map, line);
        for (const auto &[key, value] : map) {
            const QString name = key.toVariant().toString();
            m_builder.setKey(name.toUtf8());
            const YamlNode::Entry *entry = node ? node->entry(name) : nullptr;
            read(value, entry ? &entry->value : nullptr, entry ? entry->key.line : line);
        }
        m_builder.close();
    }

    void readList(const QCborArray &list, const YamlNode *node, int line)
    {
        m_builder.open(ValueTree::Kind::List, line);
        const bool hasNodes = node && node->isSequence() && node->items.size() == static_cast<std::size_t>(list.size());
        for (qsizetype i = 0; i < list.size(); ++i)
            read(list.at(i), hasNodes ? &node->items[static_cast<std::size_t>(i)] : nullptr, line);
        m_builder.close();
    }

    ValueTreeBuilder m_builder;
};

}  // namespace

std::expected<ValueTree, ValueProblem> ValueTree::fromYaml(const QString &yaml)
{
    const auto tree = YamlTree::parse(yaml);
    const auto refused = tree ? tree->refusal() : std::optional{tree.error()};
    if (refused) {
        return std::unexpected(
            ValueProblem{.line = refused->line, .column = refused->column, .reason = refused->reason});
    }
    YamlReading reading;
    reading.read(tree->root() ? toValue(*tree->root(), *tree->root()) : QCborValue{QCborMap{}}, tree->root(), 0);
    if (reading.isFull())
        return std::unexpected(ValueProblem{.kind = ValueProblem::Kind::TooLarge});
    return reading.take();
}

}  // namespace core
