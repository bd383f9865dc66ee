#pragma once

#include "core/base/textedit.h"

#include <expected>
#include <memory>
#include <optional>
#include <vector>

namespace core {

/// One scalar, list or map of a YAML text, and where it stands. Positions are those of the text that was parsed.
struct YamlNode
{
    enum class Kind { Scalar, Sequence, Mapping, Alias };
    enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };
    struct Entry;

    Kind kind = Kind::Scalar;
    Style style = Style::Plain;
    /// The node itself: a quoted scalar with its quotes, a flow collection with its brackets, a block collection from
    /// the first character of its first item to the end of its last. A plain empty value has an empty span where it
    /// would stand.
    TextSpan span;
    int line = 0;  ///< Where it begins, from 0.
    int column = 0;  ///< From 0, in UTF-16 units: for a block collection the indentation of its items.
    QString text;  ///< Scalar: the decoded content. Alias: the name of its anchor.
    QString anchor;  ///< Without '&'; empty for none.
    QString tag;  ///< As written ("!!python/tuple"); empty for none.
    TextSpan properties;  ///< Anchor and tag, from the first to the last character; empty for none.
    std::vector<YamlNode> items;  ///< Sequence.
    std::vector<Entry> entries;  ///< Mapping, in the order of the text, duplicates included.

    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }
    /// The last entry of that name, or null.
    [[nodiscard]] const YamlNode *value(QStringView key) const;
    [[nodiscard]] const Entry *entry(QStringView key) const;
};

struct YamlNode::Entry
{
    YamlNode key;
    YamlNode value;
};

/// Why a text is no YAML. `reason` is in the words of js-yaml 4, which the Hub uses: "bad indentation of a mapping
/// entry", "duplicated mapping key", …
struct YamlError
{
    QString reason;
    int line = 0;  ///< From 0, in the text that was parsed.
    int column = 0;
    qsizetype position = 0;

    friend bool operator==(const YamlError &, const YamlError &) = default;
};

/// A YAML text, parsed for reading and for editing at its places. A value; copies share.
///
/// One document. Hostile input is bounded: depth 100, 200,000 nodes, 4 million characters; aliases are kept as aliases,
/// so nothing multiplies. Duplicate keys parse (they are a finding); duplicateKey() names the first.
/// Thread: any. Source: YAML 1.2 through libfyaml.
class YamlTree
{
public:
    [[nodiscard]] static std::expected<YamlTree, YamlError> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Null when the text is blank or holds nothing but comments.
    [[nodiscard]] const YamlNode *root() const { return m_root.get(); }
    /// The first key that stands twice in the same map: js-yaml refuses it, PyYAML lets the last win.
    [[nodiscard]] const std::optional<YamlError> &duplicateKey() const { return m_duplicate; }
    /// What js-yaml refuses although it is YAML: a duplicated key, a tag it does not know, an alias without an anchor,
    /// a merge of what is no map. The Hub then answers as if the text did not parse.
    [[nodiscard]] const std::optional<YamlError> &refusal() const { return m_refusal; }
    [[nodiscard]] bool hasAnchors() const { return m_hasAnchors; }
    /// Every comment, from its '#' to the end of its line, in the order of the text.
    [[nodiscard]] const std::vector<TextSpan> &comments() const { return m_comments; }

private:
    QString m_text;
    std::shared_ptr<const YamlNode> m_root;
    std::optional<YamlError> m_duplicate;
    std::optional<YamlError> m_refusal;
    std::vector<TextSpan> m_comments;
    bool m_hasAnchors = false;
};

}  // namespace core
