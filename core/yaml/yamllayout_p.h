#pragma once

#include "core/yaml/yamltree.h"

namespace core {

/// An entry of a map or an item of a list, and where it stands.
struct YamlMember
{
    const YamlNode *value = nullptr;
    qsizetype begin = 0;  ///< Of its key; of the '-' in a block list; of the item itself in a flow list.
    qsizetype intro = 0;  ///< Behind what announces the value: its colon or '-'. The value's begin in a flow list.
    qsizetype end = 0;  ///< Of the value.
    int column = 0;  ///< Of `begin`.
};

/// Where the lines of a YAML text are, and which of them belong to what.
class YamlLayout
{
public:
    explicit YamlLayout(const YamlTree &tree)
        : m_tree(tree)
        , m_text(tree.text())
    {
    }

    [[nodiscard]] std::vector<YamlMember> members(const YamlNode &collection) const;

    [[nodiscard]] qsizetype lineStart(qsizetype at) const;
    /// Where the line's text ends, in front of its line end.
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const;
    [[nodiscard]] qsizetype nextLine(qsizetype at) const;
    /// Whether nothing but blanks stands before `at` in its line.
    [[nodiscard]] bool beginsLine(qsizetype at) const;
    [[nodiscard]] bool hasComment(TextSpan span) const;
    /// The comment behind `at` in its line, with the blanks before it; empty at `at` for none.
    [[nodiscard]] TextSpan commentBehind(qsizetype at) const;
    /// The lines of a member that has its own, with the comments directly above it, without the last line end.
    [[nodiscard]] TextSpan lines(const YamlMember &member) const;

private:
    [[nodiscard]] qsizetype findDash(qsizetype from) const;
    [[nodiscard]] qsizetype behindColon(const YamlNode &key) const;
    [[nodiscard]] int column(qsizetype at) const { return static_cast<int>(at - lineStart(at)); }

    const YamlTree &m_tree;
    const QString &m_text;
};

/// A node's begin, with its anchor and tag.
[[nodiscard]] inline qsizetype beginOf(const YamlNode &node)
{
    return node.properties.isEmpty() ? node.span.begin : node.properties.begin;
}

}  // namespace core
