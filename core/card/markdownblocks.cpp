#include "core/card/markdownblocks_p.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace core {

namespace {

constexpr qsizetype longestText = 8'000'000;
constexpr qsizetype bytesPerFeed = 256 * 1024;

struct FreeNode
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct FreeParser
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct FreeIterator
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

using Document = std::unique_ptr<cmark_node, FreeNode>;

Document parse(const QByteArray &utf8, const std::stop_token &stop)
{
    const std::unique_ptr<cmark_parser, FreeParser> parser{cmark_parser_new(CMARK_OPT_DEFAULT)};
    for (qsizetype begin = 0; begin < utf8.size(); begin += bytesPerFeed) {
        if (stop.stop_requested())
            return {};
        const qsizetype size = std::min(bytesPerFeed, utf8.size() - begin);
        cmark_parser_feed(parser.get(), utf8.constData() + begin, static_cast<std::size_t>(size));
    }
    return Document{cmark_parser_finish(parser.get())};
}

/// Walks the document without recursion: it may be nested as deep as it is long.
class BlockWalk
{
public:
    QList<MarkdownBlock> run(cmark_node *document, const std::stop_token &stop);

private:
    void enter(cmark_node *node, cmark_node_type type);
    void leave(cmark_node_type type);
    void addTitle(cmark_node *node, cmark_node_type type);
    MarkdownBlock &add(cmark_node *node, MarkdownBlock::Kind kind);

    QList<MarkdownBlock> m_blocks;
    int m_quotes = 0;
    int m_images = 0;
    bool m_isInHeading = false;
};

MarkdownBlock &BlockWalk::add(cmark_node *node, MarkdownBlock::Kind kind)
{
    const int first = cmark_node_get_start_line(node);
    m_blocks.append({.kind = kind,
                     .firstLine = first,
                     .lastLine = std::max(first, cmark_node_get_end_line(node)),
                     .isInQuote = m_quotes > 0});
    return m_blocks.last();
}

void BlockWalk::addTitle(cmark_node *node, cmark_node_type type)
{
    if (m_images > 0)
        return;
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
        m_blocks.last().title += QString::fromUtf8(cmark_node_get_literal(node));
    else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
        m_blocks.last().title += QLatin1Char(' ');
}

void BlockWalk::enter(cmark_node *node, cmark_node_type type)
{
    if (type == CMARK_NODE_BLOCK_QUOTE) {
        ++m_quotes;
    } else if (type == CMARK_NODE_IMAGE) {
        ++m_images;
    } else if (type == CMARK_NODE_PARAGRAPH) {
        add(node, MarkdownBlock::Kind::Text);
    } else if (type == CMARK_NODE_HEADING) {
        add(node, MarkdownBlock::Kind::Heading).level = cmark_node_get_heading_level(node);
        m_isInHeading = true;
    } else if (type == CMARK_NODE_CODE_BLOCK) {
        MarkdownBlock &block = add(node, MarkdownBlock::Kind::Code);
        int length = 0;
        int offset = 0;
        char character = 0;
        block.isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0;
        block.language = QString::fromUtf8(cmark_node_get_fence_info(node));
    } else if (type == CMARK_NODE_HTML_BLOCK) {
        // cmark counts a line too few for blocks that end with a mark of their own.
        MarkdownBlock &block = add(node, MarkdownBlock::Kind::Html);
        const auto lines = QByteArrayView{cmark_node_get_literal(node)}.count('\n');
        block.lastLine = block.firstLine + std::max(0, static_cast<int>(lines) - 1);
    } else if (m_isInHeading) {
        addTitle(node, type);
    }
}

void BlockWalk::leave(cmark_node_type type)
{
    if (type == CMARK_NODE_BLOCK_QUOTE)
        --m_quotes;
    else if (type == CMARK_NODE_IMAGE)
        --m_images;
    else if (type == CMARK_NODE_HEADING)
        m_isInHeading = false;
}

QList<MarkdownBlock> BlockWalk::run(cmark_node *document, const std::stop_token &stop)
{
    const std::unique_ptr<cmark_iter, FreeIterator> iterator{cmark_iter_new(document)};
    for (int steps = 0;; ++steps) {
        const cmark_event_type event = cmark_iter_next(iterator.get());
        if (event == CMARK_EVENT_DONE)
            return std::move(m_blocks);
        if (steps % 4096 == 0 && stop.stop_requested())
            return {};
        cmark_node *node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_ENTER)
            enter(node, cmark_node_get_type(node));
        else if (event == CMARK_EVENT_EXIT)
            leave(cmark_node_get_type(node));
    }
}

bool isUnderline(QStringView line)
{
    const QStringView marks = line.trimmed();
    return !marks.isEmpty() && (marks.first() == QLatin1Char('=') || marks.first() == QLatin1Char('-'))
        && std::ranges::all_of(marks, [&marks](QChar c) { return c == marks.first(); });
}

/// cmark ends an underlined heading with the line after it.
void endHeadings(QList<MarkdownBlock> &blocks, QStringView markdown)
{
    std::optional<LineIndex> lines;
    for (MarkdownBlock &block : blocks) {
        if (block.kind != MarkdownBlock::Kind::Heading || block.lastLine == block.firstLine)
            continue;
        if (!lines)
            lines.emplace(markdown);
        // The first such line is the underline: another behind it is a rule of its own.
        int line = block.firstLine + 1;
        while (line < block.lastLine && !isUnderline(lineSpan(markdown, *lines, line).of(markdown)))
            ++line;
        block.lastLine = line;
    }
}

}  // namespace

QList<MarkdownBlock> readBlocks(QStringView markdown, const std::stop_token &stop)
{
    if (markdown.size() > longestText)
        return {};
    const Document document = parse(markdown.toUtf8(), stop);
    if (!document)
        return {};
    QList<MarkdownBlock> blocks = BlockWalk{}.run(document.get(), stop);
    endHeadings(blocks, markdown);
    return blocks;
}

}  // namespace core
