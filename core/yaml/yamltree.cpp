#include "core/yaml/yamltree.h"

#include "core/yaml/fyamlparser_p.h"
#include "core/yaml/hubrefusal_p.h"
#include "core/yaml/hubsyntax_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype sizeLimit = 4'000'000;

}  // namespace

std::expected<YamlTree, YamlError> YamlTree::parse(const QString &text)
{
    if (text.size() > sizeLimit)
        return std::unexpected(YamlError{.reason = u"nested too deep, or too large"_s});
    HubSyntaxReport syntax = HubSyntax::check(text);
    if (!syntax.isYaml)
        return std::unexpected(*syntax.error);
    YamlTree tree;
    tree.m_text = text;
    FyamlParser parser{tree.m_text, syntax};
    auto root = parser.parse();
    if (!root)
        return std::unexpected(root.error());
    tree.m_root = std::move(*root);
    tree.m_hasAnchors = parser.hasAnchors();
    tree.m_comments = std::move(syntax.comments);
    if (!tree.m_root)
        return tree;
    tree.m_refusal = syntax.error ? syntax.error : findRefusal(*tree.m_root);
    if (const YamlNode *key = findDuplicateKey(*tree.m_root)) {
        tree.m_duplicate = YamlError{.reason = u"duplicated mapping key"_s,
                                     .line = key->line,
                                     .column = key->column,
                                     .position = key->span.begin};
    }
    return tree;
}

const YamlNode *YamlNode::value(QStringView key) const
{
    const Entry *found = entry(key);
    return found ? &found->value : nullptr;
}

const YamlNode::Entry *YamlNode::entry(QStringView key) const
{
    const auto found = std::ranges::find_if(entries.rbegin(), entries.rend(),
                                            [key](const Entry &entry) { return entry.key.text == key; });
    return found == entries.rend() ? nullptr : &*found;
}

}  // namespace core
