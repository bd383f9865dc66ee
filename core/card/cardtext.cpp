#include "core/card/cardtext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QStringView fence = u"---";

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

/// How long the line end is that ends at `at` and begins at `least` or behind it: 0, 1 or 2.
qsizetype lineEndBefore(QStringView text, qsizetype at, qsizetype least)
{
    if (at - 1 < least || lineEndAt(text, at - 1) == 0)
        return 0;
    return at - 2 >= least && lineEndAt(text, at - 2) == 2 ? 2 : 1;
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
    if (!text.sliced(at).startsWith(fence))
        return -1;
    qsizetype end = at + fence.size();
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
    const QStringView marks = withoutBlanks(line);
    return marks == u"..."
        || (marks.size() > fence.size() && std::ranges::all_of(marks, [](QChar c) { return c == u'-'; }));
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
        if (line == fence && !hasKey) {
            opening = at;
        } else if (opening >= 0 && withoutBlanks(line) == fence) {
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

/// Where a fence would open the block: behind what the Hub's \s* takes.
qsizetype CardText::openingBegin() const
{
    qsizetype at = 0;
    while (at < m_text.size() && isJavaScriptSpace(m_text.at(at)))
        ++at;
    return at;
}

/// The Hub's expression, ^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$)), without its
/// backtracking.
void CardText::findBlock()
{
    m_hasBlock = false;
    m_block = {};
    m_yaml = {};
    m_yamlLine = 0;
    const QStringView text = m_text;
    const qsizetype opening = openingBegin();
    const qsizetype lineEnd = text.sliced(opening).startsWith(fence) ? lineEndAt(text, opening + fence.size()) : 0;
    if (lineEnd == 0)
        return;
    const qsizetype yaml = opening + fence.size() + lineEnd;
    for (qsizetype at = text.indexOf(fence, yaml); at >= 0; at = text.indexOf(fence, at + 1)) {
        const qsizetype breakSize = lineEndBefore(text, at, yaml);
        const qsizetype end = breakSize > 0 ? afterClosingFence(text, at) : -1;
        if (end >= 0) {
            setBlock({.begin = yaml, .end = at - breakSize}, end);
            return;
        }
    }
    // The expression then takes the CR for the opening fence's line end, and the LF for the closing one's.
    if (const qsizetype end = afterClosingFence(text, yaml); end >= 0 && lineEnd == 2)
        setBlock({.begin = yaml, .end = yaml}, end);
}

void CardText::setBlock(TextSpan yaml, qsizetype end)
{
    m_hasBlock = true;
    m_block = {.begin = 0, .end = end};
    m_yaml = yaml;
    m_yamlLine = LineIndex{QStringView{m_text}.first(yaml.begin)}.lineCount() - 1;
}

void CardText::apply(const TextEdits &edits)
{
    const bool isOutside = edits.isEmpty() || !mayChangeBlock(edits.first().span.begin);
    core::apply(m_text, edits);
    if (!isOutside)
        findBlock();
}

/// Whether a change at `position`, and of nothing before it, can make, end or move the block.
bool CardText::mayChangeBlock(qsizetype position) const
{
    // Two fences with nothing between are a block only as long as no other fence follows.
    if (m_hasBlock)
        return position < m_block.end || m_yaml.isEmpty() || !m_block.of(m_text).endsWith(u'\n');
    const qsizetype opening = openingBegin();
    return position <= opening + fence.size() || QStringView{m_text}.sliced(opening).startsWith(fence);
}

CardText::Problem CardText::problem() const
{
    if (m_hasBlock)
        return {};
    const QStringView text = m_text;
    const qsizetype opening = openingBegin();
    if (!text.sliced(opening).startsWith(fence)) {
        const TextSpan later = findLaterBlock(text);
        return {.kind = later.isEmpty() ? BlockProblem::Missing : BlockProblem::TextBefore, .span = later};
    }
    const TextSpan line{.begin = opening, .end = opening + lineAt(text, opening).size()};
    const qsizetype lineEnd = lineEndAt(text, line.end);
    if (line.size() > fence.size() || lineEnd == 0) {
        const bool isFence = withoutBlanks(line.of(text)).size() == fence.size() && lineEnd > 0;
        return {.kind = isFence ? BlockProblem::BlanksAfterOpening : BlockProblem::Missing,
                .span = isFence ? line : TextSpan{}};
    }
    const qsizetype yaml = line.end + lineEnd;
    if (const qsizetype end = afterClosingFence(text, yaml); end >= 0)
        return {.kind = BlockProblem::Missing, .span = {.begin = opening, .end = end}};
    if (const TextSpan wrong = findWrongClosing(text, yaml); !wrong.isEmpty())
        return {.kind = BlockProblem::WrongClosing, .span = wrong};
    return {.kind = BlockProblem::NotClosed, .span = line};
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
        const Problem why = problem();
        const bool hasEmptyFences = why.kind == BlockProblem::Missing && !why.span.isEmpty();
        const TextSpan place = hasEmptyFences ? why.span : TextSpan{.begin = start, .end = start};
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
    // Each search remembers where the next of its kind is: both together go through the text once.
    const auto next = [&text](QChar end, qsizetype from) {
        const qsizetype at = text.indexOf(end, from);
        return at < 0 ? text.size() : at;
    };
    qsizetype lf = next(u'\n', 0);
    qsizetype cr = next(u'\r', 0);
    for (qsizetype at = std::min(lf, cr); at < text.size(); at = std::min(lf, cr)) {
        at += lineEndAt(text, at);
        m_starts.append(at);
        lf = lf < at ? next(u'\n', at) : lf;
        cr = cr < at ? next(u'\r', at) : cr;
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
