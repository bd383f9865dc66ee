#include "core/yaml/fyamlparser_p.h"

#include "core/yaml/yamlchars_p.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <libfyaml.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t depthLimit = 100;
constexpr qsizetype nodeLimit = 200'000;

using ParserHandle = std::unique_ptr<fy_parser, decltype(&fy_parser_destroy)>;
using DiagHandle = std::unique_ptr<fy_diag, decltype(&fy_diag_unref)>;

/// Collects errors and prints nothing: libfyaml's own prints them to stderr.
fy_diag *makeSilentDiag()
{
    fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = nullptr;
    fy_diag *diag = fy_diag_create(&config);
    fy_diag_set_collect_errors(diag, true);
    return diag;
}

QString textOf(fy_token *token)
{
    std::size_t size = 0;
    const char *text = token ? fy_token_get_text(token, &size) : nullptr;
    // Unlike QString::fromUtf8(), this keeps a byte order mark, which is part of a text here.
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom};
    return text ? decoder.decode(QByteArrayView{text, static_cast<qsizetype>(size)}) : QString{};
}

YamlNode::Style styleOf(fy_event *event)
{
    switch (fy_event_get_node_style(event)) {
    case FYNS_FLOW: return YamlNode::Style::Flow;
    case FYNS_BLOCK: return YamlNode::Style::Block;
    case FYNS_SINGLE_QUOTED: return YamlNode::Style::SingleQuoted;
    case FYNS_DOUBLE_QUOTED: return YamlNode::Style::DoubleQuoted;
    case FYNS_LITERAL: return YamlNode::Style::Literal;
    case FYNS_FOLDED: return YamlNode::Style::Folded;
    case FYNS_ANY:
    case FYNS_PLAIN:
    case FYNS_ALIAS: break;
    }
    return YamlNode::Style::Plain;
}

/// The text between single quotes. libfyaml 0.8 loses a quote where two doubled ones stand in a row.
QString unquoted(QStringView quoted)
{
    static const QRegularExpression fold{u"[ \\t]*(\\r\\n|\\r|\\n)(?:[ \\t]*(?:\\r\\n|\\r|\\n))*[ \\t]*"_s};
    static const QRegularExpression lineEnd{u"\\r\\n|\\r|\\n"_s};
    QString text = quoted.sliced(1, quoted.size() - 2).toString().replace(u"''"_s, u"'"_s);
    QRegularExpressionMatch match = fold.match(text);
    while (match.hasMatch()) {  // one line end is a blank; of several the first is lost
        const qsizetype lineEnds = match.captured().count(lineEnd);
        const QString folded = lineEnds == 1 ? u" "_s : QString{lineEnds - 1, u'\n'};
        text.replace(match.capturedStart(), match.capturedLength(), folded);
        match = fold.match(text, match.capturedStart() + folded.size());
    }
    return text;
}

qsizetype endOfLastChild(const YamlNode &node)
{
    if (!node.items.empty())
        return node.items.back().span.end;
    return node.entries.empty() ? node.span.begin : node.entries.back().value.span.end;
}

}  // namespace

std::expected<std::shared_ptr<const YamlNode>, YamlError> FyamlParser::parse()
{
    const DiagHandle diag{makeSilentDiag(), &fy_diag_unref};
    // Sloppy indentation: js-yaml takes a closing bracket in the first column, and so do we.
    const fy_parse_cfg config{
        .search_path = nullptr,
        .flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_SLOPPY_FLOW_INDENTATION),
        .userdata = nullptr,
        .diag = diag.get()};
    const ParserHandle parser{fy_parser_create(&config), &fy_parser_destroy};
    if (fy_parser_set_string(parser.get(), m_map.utf8().constData(), static_cast<std::size_t>(m_map.utf8().size()))
        != 0)
        return std::unexpected(error(parser.get()));
    bool goesOn = true;
    while (goesOn) {
        fy_event *event = fy_parser_parse(parser.get());
        if (!event)
            break;
        goesOn = take(event);
        fy_parser_event_free(parser.get(), event);
    }
    if (!goesOn)
        return std::unexpected(limitError());
    if (fy_parser_get_stream_error(parser.get()))
        return std::unexpected(error(parser.get()));
    return m_root ? std::make_shared<const YamlNode>(std::move(*m_root)) : nullptr;
}

/// Whether there is a reason to go on.
bool FyamlParser::take(fy_event *event)
{
    switch (event->type) {
    case FYET_MAPPING_START: open(event, YamlNode::Kind::Mapping); break;
    case FYET_SEQUENCE_START: open(event, YamlNode::Kind::Sequence); break;
    case FYET_MAPPING_END:
    case FYET_SEQUENCE_END: close(event); break;
    case FYET_SCALAR: add(scalar(event)); break;
    case FYET_ALIAS: add(alias(event)); break;
    case FYET_NONE:
    case FYET_STREAM_START:
    case FYET_STREAM_END:
    case FYET_DOCUMENT_START:
    case FYET_DOCUMENT_END: break;
    }
    return m_open.size() <= depthLimit && m_count <= nodeLimit;
}

void FyamlParser::open(fy_event *event, YamlNode::Kind kind)
{
    YamlNode node{.kind = kind, .style = styleOf(event)};
    readProperties(event, node);
    const qsizetype begin = m_map.position(fy_event_start_mark(event)->input_pos);
    place(node, begin, begin);
    m_end = begin;
    m_open.push_back({.node = std::move(node), .key = {}});
}

void FyamlParser::close(fy_event *event)
{
    YamlNode node = std::move(m_open.back().node);
    m_open.pop_back();
    const QChar bracket = node.isMapping() ? u'{' : u'[';
    const bool hasBrackets = node.style == YamlNode::Style::Flow && m_text.at(node.span.begin) == bracket;
    if (hasBrackets) {
        place(node, node.span.begin, m_map.position(fy_event_end_mark(event)->input_pos));
    } else if (node.style == YamlNode::Style::Flow && !node.entries.empty()) {
        // The one entry of "[a: b]": libfyaml's mark is its colon.
        const YamlNode &key = node.entries.front().key;
        place(node, key.properties.isEmpty() ? key.span.begin : key.properties.begin, endOfLastChild(node));
    } else {
        place(node, node.span.begin, endOfLastChild(node));
    }
    add(std::move(node));
}

void FyamlParser::add(YamlNode node)
{
    ++m_count;
    m_end = std::max(m_end, node.span.end);
    if (m_open.empty()) {
        m_root = std::move(node);
        return;
    }
    Frame &frame = m_open.back();
    if (frame.node.isSequence())
        frame.node.items.push_back(std::move(node));
    else if (!frame.key)
        frame.key = std::move(node);
    else
        frame.node.entries.push_back({.key = *std::exchange(frame.key, std::nullopt), .value = std::move(node)});
}

YamlNode FyamlParser::scalar(fy_event *event)
{
    if (m_map.isMadeUp(static_cast<qsizetype>(fy_event_start_mark(event)->input_pos))) {
        YamlNode empty;
        place(empty, m_map.position(fy_event_start_mark(event)->input_pos),
              m_map.position(fy_event_start_mark(event)->input_pos));
        return empty;
    }
    YamlNode node{.kind = YamlNode::Kind::Scalar, .style = styleOf(event), .text = textOf(event->scalar.value)};
    readProperties(event, node);
    qsizetype begin = m_map.position(fy_event_start_mark(event)->input_pos);
    qsizetype end = m_map.position(fy_event_end_mark(event)->input_pos);
    switch (node.style) {
    case YamlNode::Style::SingleQuoted:
        place(node, begin - 1, end + 1);
        node.text = unquoted(node.span.of(m_text));
        break;
    case YamlNode::Style::DoubleQuoted: place(node, begin - 1, end + 1); break;
    case YamlNode::Style::Literal:
    case YamlNode::Style::Folded:
        node.text.remove(QChar{u'\0'});  // libfyaml 0.8 finds one in a block of nothing but blanks
        begin = blockHeader(node);
        place(node, begin, blockEnd(begin, end));
        break;
    case YamlNode::Style::Plain:
    case YamlNode::Style::Block:
    case YamlNode::Style::Flow:
        if (begin == end) {  // nothing: after what announces it
            const bool isValue = !m_open.empty() && m_open.back().key;
            begin = isValue ? std::max(begin, afterColon(m_end)) : begin;
            begin = end = std::max(begin, node.properties.end);
        }
        place(node, begin, end);
        break;
    }
    return node;
}

YamlNode FyamlParser::alias(fy_event *event)
{
    YamlNode node{.kind = YamlNode::Kind::Alias, .text = textOf(event->alias.anchor)};
    place(node, m_map.position(fy_event_start_mark(event)->input_pos) - 1,
          m_map.position(fy_event_end_mark(event)->input_pos));
    m_hasAnchors = true;
    return node;
}

void FyamlParser::readProperties(fy_event *event, YamlNode &node)
{
    const auto extend = [&node](qsizetype begin, qsizetype end) {
        const bool isFirst = node.properties.isEmpty();
        node.properties = {.begin = isFirst ? begin : std::min(node.properties.begin, begin),
                           .end = isFirst ? end : std::max(node.properties.end, end)};
    };
    if (fy_token *anchor = fy_event_get_anchor_token(event)) {
        node.anchor = textOf(anchor);
        m_hasAnchors = true;
        const qsizetype begin = m_map.position(fy_token_start_mark(anchor)->input_pos);
        extend(begin - 1, begin + node.anchor.size());
    }
    if (fy_token *tag = fy_event_get_tag_token(event)) {
        const qsizetype begin = m_map.position(fy_token_start_mark(tag)->input_pos);
        const qsizetype end = m_map.position(fy_token_end_mark(tag)->input_pos);
        node.tag = m_text.sliced(begin, end - begin);
        extend(begin, end);
    }
}

void FyamlParser::place(YamlNode &node, qsizetype begin, qsizetype end) const
{
    node.span = {.begin = begin, .end = end};
    node.line = m_map.line(begin);
    node.column = m_map.column(begin);
}

/// The '|' or '>' of a block scalar: libfyaml's mark is the first line of its content.
qsizetype FyamlParser::blockHeader(const YamlNode &node) const
{
    qsizetype at = std::max(m_end, node.properties.end);
    while (at < m_text.size() && m_text.at(at) != u'|' && m_text.at(at) != u'>') {
        if (m_text.at(at) == u'#') {
            while (at < m_text.size() && !isYamlLineEnd(m_text.at(at).unicode()))
                ++at;
        } else {
            ++at;
        }
    }
    return at;
}

/// The end of the last line of a block scalar that is part of its text: without blank lines, unless it keeps them.
qsizetype FyamlParser::blockEnd(qsizetype begin, qsizetype end) const
{
    qsizetype header = begin;
    while (header < m_text.size() && !isYamlLineEnd(m_text.at(header).unicode()))
        ++header;
    end = std::max(end, header);
    if (QStringView{m_text}
            .sliced(begin, header - begin)
            .contains(u'+')) {  // it keeps them, but for the last line's end
        end -= end > header && m_text.at(end - 1) == u'\n' ? 1 : 0;
        end -= end > header && m_text.at(end - 1) == u'\r' ? 1 : 0;
        return end;
    }
    while (end > header && (isYamlBlank(m_text.at(end - 1).unicode()) || isYamlLineEnd(m_text.at(end - 1).unicode())))
        --end;
    return end;
}

/// Behind the colon that follows `position`, or `position` when there is none.
qsizetype FyamlParser::afterColon(qsizetype position) const
{
    qsizetype at = position;
    while (at < m_text.size() && (isYamlBlank(m_text.at(at).unicode()) || isYamlLineEnd(m_text.at(at).unicode())))
        ++at;
    return at < m_text.size() && m_text.at(at) == u':' ? at + 1 : position;
}

YamlError FyamlParser::error(fy_parser *parser) const
{
    YamlError result{.reason = u"unexpected token"_s};
    fy_diag *diagnostics = fy_parser_get_diag(parser);
    void *place = nullptr;
    if (const fy_diag_error *first = fy_diag_errors_iterate(diagnostics, &place)) {
        result.line = std::max(0, first->line - 1);
        result.column = std::max(0, first->column - 1);
        result.position = std::min(m_map.lineStart(result.line) + result.column, m_text.size());
    }
    fy_diag_unref(diagnostics);
    return result;
}

YamlError FyamlParser::limitError() const
{
    return {.reason = u"nested too deep, or too large"_s,
            .line = m_map.line(m_end),
            .column = m_map.column(m_end),
            .position = m_end};
}

}  // namespace core
