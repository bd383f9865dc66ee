#include "core/card/bodyreading_p.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Kind = MarkdownBlock::Kind;

bool isBlankLine(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c.isSpace(); });
}

}  // namespace

BodyReading::BodyReading(const CardText &card, const LintContext &context, const std::stop_token &stop)
    : m_card(card)
    , m_context(context)
    , m_lines(card.text())
    , m_blocks(readBlocks(card.body().of(card.text()), stop))
    , m_headings(headingsOf(card, m_lines, m_blocks))
    , m_prose(card.text())
{
    const int before = m_lines.at(card.body().begin).line - 1;
    for (MarkdownBlock &block : m_blocks) {
        block.firstLine += before;
        block.lastLine = std::min(block.lastLine + before, m_lines.lineCount());
        while (block.lastLine > block.firstLine && isBlankLine(lineText(block.lastLine)))
            --block.lastLine;
    }
    blankOut({.begin = 0, .end = card.body().begin});
    readInlineMarks(stop);
    readDefinitions();
    for (const MarkdownInline &mark : std::as_const(m_inlines)) {
        if (mark.kind == MarkdownInline::Kind::Code || mark.kind == MarkdownInline::Kind::Comment
            || mark.kind == MarkdownInline::Kind::Math || mark.kind == MarkdownInline::Kind::OtherMath)
            blankOut(mark.span);
    }
    for (const MarkdownBlock &block : std::as_const(m_blocks)) {
        if (block.kind == Kind::Code)
            blankOut(span(block));
    }
}

TextSpan BodyReading::line(int line) const
{
    return lineSpan(m_card.text(), m_lines, line);
}

TextSpan BodyReading::span(const MarkdownBlock &block) const
{
    return {.begin = m_lines.lineStart(block.firstLine), .end = line(block.lastLine).end};
}

TextSpan BodyReading::content(const MarkdownBlock &code) const
{
    if (!code.isFenced)
        return span(code);
    const QString last = lineText(code.lastLine).toString().remove(u'>').trimmed();
    const bool isClosed = code.lastLine > code.firstLine && (last.startsWith(u"```") || last.startsWith(u"~~~"));
    const qsizetype end = isClosed ? m_lines.lineStart(code.lastLine) : line(code.lastLine).end;
    const qsizetype begin = code.firstLine < m_lines.lineCount() ? m_lines.lineStart(code.firstLine + 1) : end;
    return {.begin = std::min(begin, end), .end = end};
}

TextSpan BodyReading::wholeLines(TextSpan span) const
{
    const int last = lineAt(std::max(span.begin, span.end - 1));
    const qsizetype end = last < m_lines.lineCount() ? m_lines.lineStart(last + 1) : m_card.text().size();
    return {.begin = m_lines.lineStart(lineAt(span.begin)), .end = end};
}

void BodyReading::blankOut(TextSpan span)
{
    for (qsizetype i = span.begin; i < span.end; ++i) {
        if (m_prose.at(i) != u'\n' && m_prose.at(i) != u'\r')
            m_prose[i] = u' ';
    }
}

void BodyReading::readInlineMarks(const std::stop_token &stop)
{
    for (const MarkdownBlock &block : std::as_const(m_blocks)) {
        if (stop.stop_requested())
            return;
        if (block.kind == Kind::Html)
            m_inlines += readTags(text(), span(block));
        if (block.kind != Kind::Text && block.kind != Kind::Heading)
            continue;
        const bool isTable = block.lastLine > block.firstLine
            && (isTableRuler(lineText(block.firstLine + 1)) || isTableRuler(lineText(block.lastLine)));
        if (!isTable) {
            m_inlines += readInlines(text(), span(block));
            continue;
        }
        // What is not closed in a row is not closed by another.
        for (int row = block.firstLine; row <= block.lastLine; ++row)
            m_inlines += readInlines(text(), line(row));
    }
}

/// "[label]: address" stands outside all blocks.
void BodyReading::readDefinitions()
{
    static const QRegularExpression definition{u"^ {0,3}\\[([^\\]^][^\\]]{0,200})\\]:[ \\t]*<?([^\\s>]+)"_s};
    int next = m_lines.at(m_card.body().begin).line;
    const auto readUpTo = [&](int end) {
        for (; next < end; ++next) {
            const TextSpan place = line(next);
            if (place.size() > 4000)
                continue;
            const auto match = definition.matchView(lineText(next));
            if (!match.hasMatch())
                continue;
            m_inlines.append(
                {.kind = MarkdownInline::Kind::Link,
                 .span = place,
                 .label = {.begin = place.begin + match.capturedStart(1), .end = place.begin + match.capturedEnd(1)},
                 .target = {.begin = place.begin + match.capturedStart(2), .end = place.begin + match.capturedEnd(2)}});
        }
    };
    for (const MarkdownBlock &block : std::as_const(m_blocks)) {
        readUpTo(block.firstLine);
        next = std::max(next, block.lastLine + 1);
    }
    if (!m_blocks.isEmpty())
        readUpTo(m_lines.lineCount() + 1);
    std::ranges::stable_sort(m_inlines, {}, [](const MarkdownInline &mark) { return mark.span.begin; });
}

QList<LinkTarget> linkTargets(const BodyReading &body)
{
    QList<LinkTarget> targets;
    for (const MarkdownInline &mark : body.inlines()) {
        const bool isImage = mark.kind == MarkdownInline::Kind::Image;
        if (isImage || mark.kind == MarkdownInline::Kind::Link)
            targets.append({.span = mark.target, .whole = mark.span, .isImage = isImage, .isMedia = isImage});
        if (mark.kind != MarkdownInline::Kind::Tag)
            continue;
        const QString tag = mark.label.of(body.text()).toString().toLower();
        const bool isMedia = tag == u"img" || tag == u"video" || tag == u"audio" || tag == u"source";
        if (!isMedia && tag != u"a")
            continue;
        if (const auto value = attributeOf(body.text(), mark.span, isMedia ? u"src" : u"href"))
            targets.append(
                {.span = *value, .whole = mark.span, .isImage = tag == u"img", .isMedia = isMedia, .isTag = true});
    }
    return targets;
}

bool isTableRuler(QStringView line)
{
    bool hasDash = false;
    bool hasPipe = false;
    for (const QChar c : line) {
        hasDash = hasDash || c == u'-';
        hasPipe = hasPipe || c == u'|';
        if (c != u'-' && c != u'|' && c != u':' && !c.isSpace())
            return false;
    }
    return hasDash && hasPipe;
}

QList<TextSpan> tableCells(QStringView row)
{
    qsizetype begin = 0;
    qsizetype end = row.size();
    while (begin < end && row.at(begin).isSpace())
        ++begin;
    while (end > begin && row.at(end - 1).isSpace())
        --end;
    if (begin < end && row.at(begin) == u'|')
        ++begin;
    if (end > begin && row.at(end - 1) == u'|' && (end < 2 || row.at(end - 2) != u'\\'))
        --end;
    QList<TextSpan> cells;
    qsizetype start = begin;
    for (qsizetype i = begin; i < end; ++i) {
        if (row.at(i) == u'|' && (i == 0 || row.at(i - 1) != u'\\')) {
            cells.append({.begin = start, .end = i});
            start = i + 1;
        }
    }
    cells.append({.begin = start, .end = end});
    return cells;
}

}  // namespace core
