#include "core/card/yamlplace_p.h"

namespace core {

TextSpan placeOf(const YamlNode &node)
{
    if (node.isMapping() && node.style != YamlNode::Style::Flow && !node.entries.empty())
        return node.entries.front().key.span;
    if (node.isSequence() && node.style != YamlNode::Style::Flow && !node.items.empty())
        return placeOf(node.items.front());
    return node.span;
}

TextSpan placeOf(const YamlNode::Entry &entry)
{
    const bool isAtKey = entry.value.span.isEmpty() || entry.value.line != entry.key.line
        || entry.value.style == YamlNode::Style::Literal || entry.value.style == YamlNode::Style::Folded;
    return isAtKey ? entry.key.span : entry.value.span;
}

TextSpan placeOf(const YamlTree &tree, const YamlPath &path)
{
    const YamlNode *node = tree.root();
    if (node == nullptr)
        return {};
    TextSpan place = placeOf(*node);
    for (const YamlPath::Step &step : path.steps()) {
        if (const QString *key = std::get_if<QString>(&step)) {
            const YamlNode::Entry *entry = node->isMapping() ? node->entry(*key) : nullptr;
            if (entry == nullptr)
                return place;
            place = placeOf(*entry);
            node = &entry->value;
        } else {
            const qsizetype position = std::get<qsizetype>(step);
            if (!node->isSequence() || position < 0 || std::cmp_greater_equal(position, node->items.size()))
                return place;
            node = &node->items.at(static_cast<std::size_t>(position));
            place = placeOf(*node);
        }
    }
    return place;
}

}  // namespace core
