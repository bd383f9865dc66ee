#include "core/card/cardtext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// JavaScript's \s: with the byte order mark, and without U+0085, which Qt counts as space.
bool isJavaScriptSpace(QChar c)
{
    return c == QChar::ByteOrderMark || (c.isSpace() && c.unicode() != 0x85);
}

/// How long the line end at `at` is: 0, 1 or 2.
qsizetype lineEndAt(QStringView text, qsizetype at)
{
    if (at >= text.size() || (text.at(at) != u'\n' && text.at(at) != u'\r'))
        return 0;
    return text.at(at) == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n' ? 2 : 1;
}

struct LineEndCounts
{
    qsizetype lf = 0;
    qsizetype cr = 0;
    qsizetype crLf = 0;
};

LineEndCounts countLineEnds(QStringView text)
{
    LineEndCounts count;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype size = lineEndAt(text, at);
        if (size == 2) {
            ++count.crLf;
            ++at;
        } else if (size == 1) {
            ++(text.at(at) == u'\n' ? count.lf : count.cr);
        }
    }
    return count;
}

/// The line that begins at `at`, without its end.
QStringView lineAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && lineEndAt(text, end) == 0)
        ++end;
    return text.sliced(at, end - at);
}

QStringView withoutBlanks(QStringView line)
{
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    return line;
}

/// Where the text goes on after a closing fence at `at`, or -1 when there is none. A CR alone ends no closing fence, as
/// little as in the Hub's expression.
qsizetype afterClosingFence(QStringView text, qsizetype at)
{
    if (!text.sliced(at).startsWith(u"---"))
        return -1;
    qsizetype end = at + 3;
    while (end < text.size() && isBlank(text.at(end)))
        ++end;
    if (end == text.size())
        return end;
    const qsizetype lineEnd = lineEndAt(text, end);
    return lineEnd == 0 || (lineEnd == 1 && text.at(end) == u'\r') ? -1 : end + lineEnd;
}

/// Whether a line could stand in front matter, as far as one can tell it from prose.
bool looksLikeYaml(QStringView line)
{
    static const QRegularExpression pattern{u"^(?:[ \\t].*|#.*|-(?:[ \\t].*)?|[^\\s#:][^#]{0,80}?:(?:[ \\t].*)?|)$"_s};
    return pattern.matchView(line).hasMatch();
}

bool isWrongClosing(QStringView line)
{
    const QStringView fence = withoutBlanks(line);
    return fence == u"..." || (fence.size() > 3 && std::ranges::all_of(fence, [](QChar c) { return c == u'-'; }));
}

/// The line, from `at` on, that was meant to close the block; empty when what is not YAML comes first.
TextSpan findWrongClosing(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        const QStringView line = lineAt(text, at);
        if (isWrongClosing(line))
            return {.begin = at, .end = at + line.size()};
        if (!looksLikeYaml(line))
            break;
        at += line.size() + lineEndAt(text, at + line.size());
    }
    return {};
}

/// A block that would be one at the top: fences around lines that all look like YAML, the first of them a key.
TextSpan findLaterBlock(QStringView text)
{
    static const QRegularExpression key{u"^[A-Za-z_][\\w-]*:(?:[ \\t].*)?$"_s};
    qsizetype opening = -1;
    bool hasKey = false;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView line = lineAt(text, at);
        if (line == u"---" && !hasKey) {
            opening = at;
        } else if (opening >= 0 && withoutBlanks(line) == u"---") {
            return {.begin = opening, .end = at + line.size()};
        } else if (opening >= 0) {
            hasKey = hasKey || key.matchView(line).hasMatch();
            if (!hasKey || !looksLikeYaml(line)) {
                opening = -1;
                hasKey = false;
            }
        }
        at += line.size() + lineEndAt(text, at + line.size());
    }
    return {};
}

/// Where decoding first fails; the size when it does not.
qsizetype firstInvalid(const QByteArray &bytes, const QString &decoded)
{
    const QByteArray encoded = decoded.toUtf8();
    qsizetype at = std::ranges::mismatch(bytes, encoded).in1 - bytes.begin();
    while (at > 0 && !QByteArrayView{bytes}.first(at).isValidUtf8())
        --at;
    return at;
}

}  // namespace

CardText::CardText(QString text)
    : m_text(std::move(text))
{
    findBlock();
}

Result<CardText> CardText::decode(const QByteArray &bytes)
{
    // Keeps the byte order mark, which QString::fromUtf8() drops.
    QStringDecoder decoder{QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom};
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return CardText{text};
    const QString before = QString::fromUtf8(bytes.first(firstInvalid(bytes, text)));
    const LineColumn place = LineIndex{before}.at(before.size());
    return fail(ErrorKind::InvalidInput, {}, u"%1:%2"_s.arg(place.line).arg(place.column));
}

/// The Hub's expression, ^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$)), without its
/// backtracking.
void CardText::findBlock()
{
    const QStringView text = m_text;
    qsizetype fence = 0;
    while (fence < text.size() && isJavaScriptSpace(text.at(fence)))
        ++fence;
    const qsizetype fenceEnd = fence + 3;
    if (!text.sliced(fence).startsWith(u"---")) {
        explainMissing();
        return;
    }
    const qsizetype lineEnd = lineEndAt(text, fenceEnd);
    if (lineEnd == 0) {
        const QStringView line = lineAt(text, fence);
        const bool isFence = withoutBlanks(line).size() == 3 && fence + line.size() < text.size();
        m_blockProblem = isFence ? BlockProblem::BlanksAfterOpening : BlockProblem::Missing;
        m_problemSpan = isFence ? TextSpan{.begin = fence, .end = fence + line.size()} : TextSpan{};
        return;
    }
    const qsizetype yaml = fenceEnd + lineEnd;
    for (qsizetype at = yaml; at < text.size(); ++at) {
        const qsizetype breakSize = lineEndAt(text, at);
        const qsizetype end = breakSize > 0 ? afterClosingFence(text, at + breakSize) : -1;
        if (end >= 0) {
            setBlock({.begin = yaml, .end = at}, end);
            return;
        }
        at += breakSize == 2 ? 1 : 0;
    }
    const qsizetype emptyEnd = afterClosingFence(text, yaml);
    if (emptyEnd >= 0 && lineEnd == 2) {
        // The expression then takes the CR for the opening fence's line end, and the LF for the closing one's.
        setBlock({.begin = yaml, .end = yaml}, emptyEnd);
    } else if (emptyEnd >= 0) {
        m_problemSpan = {.begin = fence, .end = emptyEnd};
    } else {
        explainNotClosed({.begin = fence, .end = fenceEnd}, yaml);
    }
}

void CardText::setBlock(TextSpan yaml, qsizetype end)
{
    m_hasBlock = true;
    m_blockProblem = BlockProblem::None;
    m_block = {.begin = 0, .end = end};
    m_yaml = yaml;
    m_yamlLine = LineIndex{QStringView{m_text}.first(yaml.begin)}.lineCount() - 1;
}

void CardText::explainNotClosed(TextSpan fence, qsizetype yaml)
{
    const TextSpan wrong = findWrongClosing(m_text, yaml);
    m_blockProblem = wrong.isEmpty() ? BlockProblem::NotClosed : BlockProblem::WrongClosing;
    m_problemSpan = wrong.isEmpty() ? fence : wrong;
}

void CardText::explainMissing()
{
    m_problemSpan = findLaterBlock(m_text);
    m_blockProblem = m_problemSpan.isEmpty() ? BlockProblem::Missing : BlockProblem::TextBefore;
}

QString CardText::lineEnd() const
{
    const LineEndCounts count = countLineEnds(m_text);
    if (count.crLf > count.lf && count.crLf >= count.cr)
        return u"\r\n"_s;
    return count.cr > count.lf ? u"\r"_s : u"\n"_s;
}

bool CardText::hasMixedLineEnds() const
{
    const LineEndCounts count = countLineEnds(m_text);
    return (count.lf > 0) + (count.cr > 0) + (count.crLf > 0) > 1;
}

TextEdits CardText::fromYaml(const TextEdits &edits) const
{
    const QString end = lineEnd();
    if (!m_hasBlock) {
        const QString yaml = applied({}, edits).replace(u'\n', end);
        const qsizetype start = m_text.startsWith(QChar::ByteOrderMark) ? 1 : 0;
        const bool hasEmptyFences = m_blockProblem == BlockProblem::Missing && !m_problemSpan.isEmpty();
        const TextSpan place = hasEmptyFences ? m_problemSpan : TextSpan{.begin = start, .end = start};
        return {{.span = place, .text = u"---"_s + end + yaml + end + u"---"_s + end}};
    }
    // YAML of a single line does not show how its lines end: the card does.
    const bool hasLineEnd = std::ranges::any_of(m_yaml.of(m_text), [](QChar c) { return c == u'\n' || c == u'\r'; });
    TextEdits moved = edits;
    for (TextEdit &edit : moved) {
        edit.span.begin += m_yaml.begin;
        edit.span.end += m_yaml.begin;
        if (!hasLineEnd)
            edit.text.replace(u'\n', end);
    }
    return moved;
}

LineIndex::LineIndex(QStringView text)
    : m_starts{0}
    , m_size(text.size())
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (const qsizetype size = lineEndAt(text, at); size > 0) {
            m_starts.append(at + size);
            at += size - 1;
        }
    }
}

LineColumn LineIndex::at(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, m_size);
    const qsizetype line = std::ranges::upper_bound(m_starts, position) - m_starts.begin();
    return {.line = static_cast<int>(line), .column = static_cast<int>(position - m_starts.at(line - 1)) + 1};
}

qsizetype LineIndex::position(LineColumn place) const
{
    if (place.line > lineCount())
        return m_size;
    const qsizetype start = lineStart(place.line);
    const qsizetype next = place.line < lineCount() ? lineStart(place.line + 1) - 1 : m_size;
    return std::clamp<qsizetype>(start + place.column - 1, start, std::max(start, next));
}

qsizetype LineIndex::lineStart(int line) const
{
    return m_starts.at(std::clamp(line, 1, lineCount()) - 1);
}

}  // namespace core
