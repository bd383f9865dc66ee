// The line-wise half of MarkdownEdit: lists, quotes, headings; and what is asked of single lines.

#include "core/card/markdownedit.h"
#include "core/card/markdownlines_p.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

bool isFence(QStringView line, QChar &mark)
{
    const QStringView words = line.trimmed();
    const qsizetype indent = line.indexOf(words);
    if (indent > 3 || words.size() < 3 || (words.front() != u'`' && words.front() != u'~'))
        return false;
    if (!words.startsWith(QString(3, words.front())) || (!mark.isNull() && mark != words.front()))
        return false;
    // A closing fence has nothing behind it; an opening one of backticks has none in its language.
    if (!mark.isNull())
        return std::ranges::all_of(words, [&](QChar c) { return c == mark; });
    mark = words.front();
    return mark == u'~' || !words.sliced(3).contains(u'`')
        || std::ranges::all_of(words, [&](QChar c) { return c == mark; });
}

}  // namespace

QString ItemPrefix::marker(int count) const
{
    const QString sign = number >= 0 ? QString::number(count) + delimiter : bullet;
    return quote + indent + sign + (isItem() ? gap : QString{}) + (isTask ? u"[ ] "_s : QString{});
}

ItemPrefix readPrefix(QStringView line)
{
    static const QRegularExpression pattern{
        u"^((?:[ \\t]{0,3}>[ \\t]?)*)([ \\t]*)(?:([-*+])|(\\d{1,9})([.)]))?([ \\t]+|$)?(\\[[ xX]\\][ \\t]+)?"_s};
    const auto match = pattern.matchView(line);
    ItemPrefix prefix{.quote = match.captured(1)};
    const bool hasMarker = match.hasCaptured(3) || match.hasCaptured(4);
    if (!hasMarker || !match.hasCaptured(6)) {
        prefix.size = prefix.quote.size();
        return prefix;
    }
    prefix.indent = match.captured(2);
    prefix.bullet = match.captured(3);
    if (match.hasCaptured(4) && match.capturedLength(4) > 0) {
        prefix.number = match.capturedView(4).toInt();
        prefix.delimiter = match.capturedView(5).front();
    }
    prefix.gap = match.capturedLength(6) > 0 ? match.captured(6) : u" "_s;
    prefix.isTask = match.capturedLength(7) > 0;
    prefix.size = match.capturedEnd(0);
    return prefix;
}

TextSpan lineAround(QStringView text, qsizetype position)
{
    TextSpan line{.begin = position, .end = position};
    while (line.begin > 0 && !isLineEnd(text.at(line.begin - 1)))
        --line.begin;
    while (line.end < text.size() && !isLineEnd(text.at(line.end)))
        ++line.end;
    return line;
}

TextSpan lineBefore(QStringView text, TextSpan line)
{
    const bool isCrLf = line.begin > 1 && text.sliced(line.begin - 2).startsWith(u"\r\n");
    return lineAround(text, line.begin - (isCrLf ? 2 : 1));
}

TextSpan lineAfter(QStringView text, TextSpan line)
{
    return lineAround(text, line.end + (text.sliced(line.end).startsWith(u"\r\n") ? 2 : 1));
}

QList<TextSpan> MarkdownEdit::lines() const
{
    QList<TextSpan> lines{lineAround(m_text, m_selection.begin)};
    while (lines.last().end < m_text.size()) {
        const TextSpan next = lineAfter(m_text, lines.last());
        if (next.begin >= m_selection.end)
            break;
        lines.append(next);
    }
    return lines;
}

/// Keeps the selection on what it was on.
MarkdownChange MarkdownEdit::changedLines(const TextEdits &edits) const
{
    const auto moved = [&](qsizetype place, bool staysBefore) {
        qsizetype shift = 0;
        for (const TextEdit &edit : edits) {
            if (edit.span.end < place || (edit.span.end == place && !(staysBefore && edit.span.isEmpty())))
                shift += edit.text.size() - edit.span.size();
            else if (edit.span.begin < place)
                shift += edit.span.begin + std::min(edit.text.size(), place - edit.span.begin) - place;
        }
        return place + shift;
    };
    // What is put in where a selection begins belongs to it.
    return {
        .edits = edits,
        .selection = {.begin = moved(m_selection.begin, !m_selection.isEmpty()), .end = moved(m_selection.end, false)}};
}

MarkdownChange MarkdownEdit::toggled(LineMark mark) const
{
    const QList<TextSpan> all = lines();
    const auto hasMark = [&](TextSpan line) {
        const ItemPrefix prefix = readPrefix(line.of(m_text));
        switch (mark) {
        case LineMark::Bullet: return !prefix.bullet.isEmpty() && !prefix.isTask;
        case LineMark::Number: return prefix.number >= 0;
        case LineMark::Task: return prefix.isTask;
        case LineMark::Quote: return prefix.isQuote();
        }
        Q_UNREACHABLE_RETURN(false);
    };
    const auto isBlank = [&](TextSpan line) { return line.of(m_text).trimmed().isEmpty(); };
    const bool isOn =
        std::ranges::all_of(all, [&](TextSpan line) { return hasMark(line) || (all.size() > 1 && isBlank(line)); });
    TextEdits edits;
    int number = 0;
    for (const TextSpan line : all) {
        if (all.size() > 1 && isBlank(line) && mark != LineMark::Quote)
            continue;
        ItemPrefix prefix = readPrefix(line.of(m_text));
        const TextSpan place{.begin = line.begin, .end = line.begin + prefix.size};
        if (mark == LineMark::Quote) {
            const QString inner = prefix.quote.sliced(prefix.quote.indexOf(u'>') + 1);
            const QString quote = isOn ? inner.sliced(inner.startsWith(u' ') ? 1 : 0) : u"> "_s + prefix.quote;
            edits.append({.span = {.begin = line.begin, .end = line.begin + prefix.quote.size()}, .text = quote});
            continue;
        }
        ItemPrefix wanted{.quote = prefix.quote, .indent = prefix.indent};
        if (!isOn) {
            wanted.gap = u" "_s;
            wanted.number = mark == LineMark::Number ? ++number : -1;
            wanted.delimiter = u'.';
            wanted.bullet = mark == LineMark::Number ? QString{} : u"-"_s;
            wanted.isTask = mark == LineMark::Task;
        }
        edits.append({.span = place, .text = wanted.marker(number)});
    }
    return changedLines(edits);
}

MarkdownChange MarkdownEdit::withHeading(int level) const
{
    const TextSpan line = lineAround(m_text, m_selection.begin);
    static const QRegularExpression pattern{u"^ {0,3}(#{1,6})(?:[ \\t]+|$)"_s};
    const auto match = pattern.matchView(line.of(m_text));
    const bool isOff = level == 0 || match.capturedLength(1) == level;
    const QString sign = isOff ? QString{} : QString(level, u'#') + u' ';
    return changedLines(
        {{.span = {.begin = line.begin, .end = line.begin + std::max<qsizetype>(0, match.capturedLength(0))},
          .text = sign}});
}

std::optional<MarkdownChange> MarkdownEdit::continuedList() const
{
    const TextSpan line = lineAround(m_text, m_selection.begin);
    const ItemPrefix prefix = readPrefix(line.of(m_text));
    if ((!prefix.isItem() && !prefix.isQuote()) || m_selection.begin < line.begin + prefix.size)
        return {};
    const bool isEmpty = line.of(m_text).sliced(prefix.size).trimmed().isEmpty();
    if (isEmpty && m_selection.isEmpty()) {
        // An item ends its list and stays in the quote around it; an empty quote ends itself.
        const QString rest = prefix.isItem() ? prefix.quote : QString{};
        const qsizetype cursor = line.begin + rest.size();
        return MarkdownChange{.edits = {{.span = line, .text = rest}}, .selection = {.begin = cursor, .end = cursor}};
    }
    const QString start = m_lineEnd + prefix.marker(prefix.number + 1);
    const qsizetype cursor = m_selection.begin + start.size();
    return MarkdownChange{.edits = {{.span = m_selection, .text = start}},
                          .selection = {.begin = cursor, .end = cursor}};
}

std::optional<MarkdownChange> MarkdownEdit::indentedItems(bool outwards) const
{
    TextEdits edits;
    for (const TextSpan line : lines()) {
        const ItemPrefix prefix = readPrefix(line.of(m_text));
        if (!prefix.isItem())
            continue;
        const qsizetype begin = line.begin + prefix.quote.size();
        const qsizetype width = prefix.number >= 0 ? QString::number(prefix.number).size() + 2 : 2;
        if (!outwards)
            edits.append({.span = {.begin = begin, .end = begin}, .text = QString(width, u' ')});
        else if (prefix.indent.startsWith(u'\t'))
            edits.append({.span = {.begin = begin, .end = begin + 1}, .text = {}});
        else if (!prefix.indent.isEmpty())
            edits.append({.span = {.begin = begin, .end = begin + std::min(width, prefix.indent.size())}, .text = {}});
        else if (lines().size() == 1)
            return MarkdownChange{.edits = {}, .selection = m_selection};  // an item that is out already
    }
    if (edits.isEmpty())
        return {};
    return changedLines(edits);
}

MarkdownChange MarkdownEdit::indentedCode(bool outwards) const
{
    static constexpr qsizetype step = 4;
    if (!outwards && m_selection.isEmpty())
        return changedLines({{.span = m_selection, .text = QString(step, u' ')}});
    TextEdits edits;
    for (const TextSpan line : lines()) {
        qsizetype blanks = 0;
        while (blanks < std::min(step, line.size()) && m_text.at(line.begin + blanks) == u' ')
            ++blanks;
        if (!outwards && !line.isEmpty())
            edits.append({.span = {.begin = line.begin, .end = line.begin}, .text = QString(step, u' ')});
        else if (outwards && blanks > 0)
            edits.append({.span = {.begin = line.begin, .end = line.begin + blanks}, .text = {}});
    }
    return changedLines(edits);
}

TextPlace placeAt(QStringView text, qsizetype position)
{
    qsizetype at = text.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    bool isFrontMatter = text.sliced(at).startsWith(u"---");
    bool isFirst = true;
    QChar fence;
    while (at < position) {
        const TextSpan line = lineAround(text, at);
        if (line.end >= position)
            break;
        const QStringView words = line.of(text);
        QChar mark = fence;
        if (isFrontMatter) {
            isFrontMatter = isFirst || words.trimmed() != u"---";
            isFirst = false;
        } else if (isFence(words, mark)) {
            fence = fence.isNull() ? mark : QChar{};
        }
        at = lineAfter(text, line).begin;
    }
    if (isFrontMatter)
        return TextPlace::FrontMatter;
    return fence.isNull() ? TextPlace::Prose : TextPlace::Code;
}

bool isWebAddress(QStringView text)
{
    if (!text.startsWith(u"https://") && !text.startsWith(u"http://") && !text.startsWith(u"mailto:"))
        return false;
    return text.size() < 2048
        && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); }) && QUrl{text.toString()}.isValid();
}

qsizetype matchingBracket(QStringView text, qsizetype position, qsizetype limit)
{
    static constexpr QStringView opening = u"([{";
    static constexpr QStringView closing = u")]}";
    if (position < 0 || position >= text.size())
        return -1;
    const QChar here = text.at(position);
    const bool isOpening = opening.contains(here);
    const qsizetype pair = isOpening ? opening.indexOf(here) : closing.indexOf(here);
    if (pair < 0)
        return -1;
    const QChar partner = isOpening ? closing.at(pair) : opening.at(pair);
    int depth = 0;
    const qsizetype step = isOpening ? 1 : -1;
    for (qsizetype at = position; at >= 0 && at < text.size() && std::abs(at - position) <= limit; at += step) {
        depth += text.at(at) == here ? 1 : text.at(at) == partner ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return -1;
}

}  // namespace core
