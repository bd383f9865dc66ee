#pragma once

#include "core/yaml/sourcemap_p.h"
#include "core/yaml/yamltree.h"

struct fy_event;
struct fy_parser;

namespace core {

/// Builds the nodes of one document from libfyaml's events, and corrects where libfyaml says they stand: its marks
/// leave out quotes, the '*' of an alias and the header of a block scalar, and put an empty value before its colon.
class FyamlParser
{
public:
    FyamlParser(const QString &text, const HubSyntaxReport &syntax)
        : m_text(text)
        , m_map(text, syntax)
    {
    }

    /// Null for a text without a value.
    [[nodiscard]] std::expected<std::shared_ptr<const YamlNode>, YamlError> parse();
    [[nodiscard]] bool hasAnchors() const { return m_hasAnchors; }

private:
    struct Frame
    {
        YamlNode node;
        std::optional<YamlNode> key;  // of a map's entry whose value is still to come
    };

    bool take(fy_event *event);
    void open(fy_event *event, YamlNode::Kind kind);
    void close(fy_event *event);
    void add(YamlNode node);
    [[nodiscard]] YamlNode scalar(fy_event *event);
    [[nodiscard]] YamlNode alias(fy_event *event);
    void readProperties(fy_event *event, YamlNode &node);
    void place(YamlNode &node, qsizetype begin, qsizetype end) const;
    [[nodiscard]] qsizetype blockHeader(const YamlNode &node) const;
    [[nodiscard]] qsizetype blockEnd(qsizetype begin, qsizetype end) const;
    [[nodiscard]] qsizetype afterColon(qsizetype position) const;
    [[nodiscard]] YamlError error(fy_parser *parser) const;
    [[nodiscard]] YamlError limitError() const;

    const QString &m_text;
    SourceMap m_map;
    std::vector<Frame> m_open;
    std::optional<YamlNode> m_root;
    qsizetype m_end = 0;  // where the last thing that was taken ends
    qsizetype m_count = 0;
    bool m_hasAnchors = false;
};

}  // namespace core
