#include "ui/card/documentmap.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <ranges>

namespace ui {

namespace {

/// From here on one layout and one highlighting of all that lies between is cheaper than one for each edit.
constexpr qsizetype manyEdits = 64;

}  // namespace

/// A change of the document as one of the text.
struct DocumentMap::Change
{
    core::TextSpan span;  ///< Of the text before.
    int firstEnd = 0;  ///< The block whose end is the first in `span`.
    int endCount = 0;
    QString shown;  ///< What is there now; ends are paragraph separators.
    std::vector<LineEnd> ends;  ///< Of `shown`.
};

DocumentMap::DocumentMap(QTextDocument &document, qsizetype most)
    : m_document(document)
    , m_mostInBlock(most)
{
}

void DocumentMap::setText(const QString &text)
{
    const QScopedValueRollback applying{m_isApplying, true};
    m_text = text;
    m_hidesMark = text.startsWith(QChar::ByteOrderMark);
    BlockText blocks = toBlocks(QStringView{text}.sliced(hidden()), m_mostInBlock);
    m_ends.reset(std::move(blocks.ends));
    m_document.setPlainText(blocks.shown);
}

int DocumentMap::blockAt(int documentPosition) const
{
    return m_document.findBlock(documentPosition).blockNumber();
}

qsizetype DocumentMap::toText(int documentPosition) const
{
    documentPosition = std::clamp(documentPosition, 0, m_document.characterCount() - 1);
    return hidden() + documentPosition + m_ends.excess(blockAt(documentPosition));
}

int DocumentMap::toDocument(qsizetype textPosition) const
{
    const int last = m_document.characterCount() - 1;
    const qsizetype place = std::max<qsizetype>(0, textPosition - hidden());
    if (m_ends.isEven())
        return static_cast<int>(std::min<qsizetype>(place, last));
    // The last block that begins at or before the place.
    int low = 0;
    int high = m_document.blockCount() - 1;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (m_document.findBlockByNumber(middle).position() + m_ends.excess(middle) <= place)
            low = middle;
        else
            high = middle - 1;
    }
    const QTextBlock block = m_document.findBlockByNumber(low);
    const qsizetype offset = place - block.position() - m_ends.excess(low);
    return block.position() + static_cast<int>(std::min<qsizetype>(offset, block.length() - 1));
}

void DocumentMap::apply(const core::TextEdits &edits)
{
    const QScopedValueRollback applying{m_isApplying, true};
    QTextCursor group{&m_document};
    const bool areMany = edits.size() >= manyEdits;
    if (areMany)
        group.beginEditBlock();
    // From the last to the first: so each finds its place where the text before says it is.
    for (const core::TextEdit &edit : edits | std::views::reverse)
        applyOne(edit);
    if (areMany)
        group.endEditBlock();
}

/// So much more that no CR LF is taken apart or comes about at the edges.
core::TextEdit DocumentMap::widened(core::TextEdit edit) const
{
    core::TextSpan &span = edit.span;
    const auto isLf = [this](qsizetype at) { return at < m_text.size() && m_text.at(at) == u'\n'; };
    const bool beginsWithLf = edit.text.isEmpty() ? isLf(span.end) : edit.text.startsWith(u'\n');
    if (span.begin > 0 && m_text.at(span.begin - 1) == u'\r' && (isLf(span.begin) || beginsWithLf)) {
        --span.begin;
        edit.text.prepend(u'\r');
    }
    const bool followsCr = span.end > 0 && m_text.at(span.end - 1) == u'\r';
    if (isLf(span.end) && (followsCr || edit.text.endsWith(u'\r'))) {
        ++span.end;
        edit.text.append(u'\n');
    }
    if (m_hidesMark && span.end == 0) {
        edit.text.append(QChar::ByteOrderMark);
        span.end = 1;
    }
    return edit;
}

void DocumentMap::applyOne(const core::TextEdit &edit)
{
    const auto [span, text] = widened(edit);
    const int begin = toDocument(span.begin);
    const int end = toDocument(span.end);
    const int first = blockAt(begin);
    const int count = blockAt(end) - first;
    const bool keepsMark = m_hidesMark && (span.begin > 0 || text.startsWith(QChar::ByteOrderMark));
    BlockText blocks = toBlocks(QStringView{text}.sliced(span.begin == 0 && keepsMark ? 1 : 0), m_mostInBlock);
    m_hidesMark = keepsMark;
    m_text.replace(span.begin, span.size(), text);
    m_ends.replace(first, count, blocks.ends);
    replaceInDocument(begin, end, blocks.shown);
}

void DocumentMap::replaceInDocument(int begin, int end, const QString &shown)
{
    QTextCursor cursor{&m_document};
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    if (shown.isEmpty())
        cursor.removeSelectedText();
    else
        cursor.insertText(shown);
}

core::TextEdits DocumentMap::documentChanged(int position, int removed, int added)
{
    if (m_isApplying || removed + added == 0)
        return {};
    Change change = readChange(position, added);
    if (isNone(change))
        return {};
    trim(change);
    if (change.span.isEmpty() && change.shown.isEmpty()) {
        m_ends.replace(change.firstEnd, change.endCount, {});  // a cut was removed, if anything
        return {};
    }
    change.ends.assign(static_cast<size_t>(change.shown.count(QChar::ParagraphSeparator)), m_ends.usual());
    keepLinesApart(change);

    QString text;
    text.reserve(change.shown.size());
    size_t end = 0;
    for (const QChar c : std::as_const(change.shown)) {
        if (c == QChar::ParagraphSeparator)
            text += characters(change.ends[end++]);
        else
            text += c;
    }
    m_ends.replace(change.firstEnd, change.endCount, change.ends);
    m_text.replace(change.span.begin, change.span.size(), text);
    return {{.span = change.span, .text = text}};
}

/// What the document says may count its last separator, which is no text; so the sizes decide what was removed.
DocumentMap::Change DocumentMap::readChange(int position, int added) const
{
    const int size = m_document.characterCount() - 1;
    const int end = std::min(position + added, size);
    QTextCursor cursor{&m_document};
    cursor.setPosition(position);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    // What comes after has not changed: counted from the back, it is in the same block as before.
    const int first = blockAt(position);
    const int last = m_ends.count() - (m_document.blockCount() - 1 - blockAt(end));
    const qsizetype sizeAfter = (size - end) + m_ends.excess(m_ends.count()) - m_ends.excess(last);
    return {.span = {.begin = hidden() + position + m_ends.excess(first), .end = m_text.size() - sizeAfter},
            .firstEnd = first,
            .endCount = last - first,
            .shown = cursor.selectedText()};
}

bool DocumentMap::isPiece(int blockNumber) const
{
    const auto isCut = [this](int end) { return end >= 0 && end < m_ends.count() && m_ends.at(end) == LineEnd::Cut; };
    return m_ends.hasCuts() && (isCut(blockNumber - 1) || isCut(blockNumber));
}

/// Whether the document has what it had: what is told are formats then. The text has no sign of a cut, so that only the
/// ends tell.
bool DocumentMap::isNone(const Change &change) const
{
    if (change.shown.count(QChar::ParagraphSeparator) != change.endCount)
        return false;
    QStringView left = change.span.of(m_text);
    int end = change.firstEnd;
    for (const QStringView part : QStringView{change.shown}.split(QChar::ParagraphSeparator)) {
        const QStringView lineEnd =
            end < change.firstEnd + change.endCount ? characters(m_ends.at(end)) : QStringView{};
        if (!left.startsWith(part) || !left.sliced(part.size()).startsWith(lineEnd))
            return false;
        left = left.sliced(part.size() + lineEnd.size());
        ++end;
    }
    return left.isEmpty();
}

/// Leaves out what is the same at both ends, up to a cut.
void DocumentMap::trim(Change &change) const
{
    const QStringView shown = change.shown;
    qsizetype head = 0;
    while (!change.span.isEmpty() && head < shown.size()) {
        const QChar old = m_text.at(change.span.begin);
        const bool isEnd = endsBlock(old);
        if (isEnd != (shown.at(head) == QChar::ParagraphSeparator) || (!isEnd && old != shown.at(head)))
            break;
        if (isEnd && m_ends.at(change.firstEnd) == LineEnd::Cut)
            break;
        change.span.begin += isEnd ? characters(m_ends.at(change.firstEnd)).size() : 1;
        change.firstEnd += isEnd ? 1 : 0;
        change.endCount -= isEnd ? 1 : 0;
        ++head;
    }
    qsizetype tail = shown.size();
    while (!change.span.isEmpty() && tail > head) {
        const QChar old = m_text.at(change.span.end - 1);
        const bool isEnd = endsBlock(old);
        if (isEnd != (shown.at(tail - 1) == QChar::ParagraphSeparator) || (!isEnd && old != shown.at(tail - 1)))
            break;
        if (isEnd && m_ends.at(change.firstEnd + change.endCount - 1) == LineEnd::Cut)
            break;
        change.endCount -= isEnd ? 1 : 0;
        change.span.end -= isEnd ? characters(m_ends.at(change.firstEnd + change.endCount)).size() : 1;
        --tail;
    }
    if (head > 0 && shown.at(head - 1).isHighSurrogate()) {
        --change.span.begin;
        --head;
    }
    if (tail < shown.size() && shown.at(tail).isLowSurrogate()) {
        ++change.span.end;
        ++tail;
    }
    change.shown = change.shown.sliced(head, tail - head);
}

/// A CR that would come to stand before a LF becomes another end: the two would be one.
void DocumentMap::keepLinesApart(Change &change) const
{
    const bool isLfNext = change.span.end < m_text.size() && m_text.at(change.span.end) == u'\n';
    if (isLfNext && m_ends.usual() == LineEnd::Cr) {
        qsizetype at = change.shown.size();
        for (auto end = change.ends.rbegin(); at > 0 && change.shown.at(at - 1) == QChar::ParagraphSeparator; --at)
            *end++ = LineEnd::Lf;
    }
    const bool beginsWithLf = change.shown.isEmpty()
        ? isLfNext
        : change.shown.startsWith(QChar::ParagraphSeparator) && change.ends.front() == LineEnd::Lf;
    int before = change.firstEnd - 1;
    while (before >= 0 && m_ends.at(before) == LineEnd::Cut)
        --before;  // pieces that have become empty stand between
    if (before < 0 || m_ends.at(before) != LineEnd::Cr || !beginsWithLf || m_text.at(change.span.begin - 1) != u'\r')
        return;
    const int count = change.firstEnd - before;
    --change.span.begin;
    change.firstEnd = before;
    change.endCount += count;
    change.shown.prepend(QString{count, QChar::ParagraphSeparator});
    change.ends.insert(change.ends.begin(), static_cast<size_t>(count), LineEnd::Cut);
    change.ends.front() = LineEnd::Lf;
}

}  // namespace ui
