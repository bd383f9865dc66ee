#include "core/card/markdowninlines_p.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Kind = MarkdownInline::Kind;

constexpr qsizetype longestTag = 2000;
constexpr qsizetype longestTarget = 2000;
constexpr qsizetype longestSingleMath = 300;
constexpr qsizetype mostOpenBrackets = 1000;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

class InlineReader
{
public:
    InlineReader(QStringView text, TextSpan part)
        : m_text(text)
        , m_end(part.end)
        , m_at(part.begin)
    {
    }

    QList<MarkdownInline> readAll();
    QList<MarkdownInline> readTagsOnly();

private:
    struct Bracket
    {
        qsizetype at = 0;  // of "[", or of "!" before it
        bool isImage = false;
    };

    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_end ? m_text.at(m_at + ahead) : QChar{};
    }
    [[nodiscard]] bool isNext(QStringView words) const { return m_text.sliced(m_at, m_end - m_at).startsWith(words); }
    /// Where `words` stand next, or -1. Each is looked for to the end only once when it is not there.
    qsizetype find(QStringView words, qsizetype from);
    void add(Kind kind, qsizetype end, TextSpan label = {}, TextSpan target = {});
    void step();
    void backslash();
    void backticks();
    void dollars();
    void singleDollar();
    void angle();
    void openBracket(bool isImage);
    void closeBracket();
    [[nodiscard]] bool between(Kind kind, QStringView opening, QStringView closing);
    [[nodiscard]] qsizetype tagEnd() const;
    [[nodiscard]] qsizetype runAt(qsizetype at) const;

    QStringView m_text;
    qsizetype m_end = 0;
    qsizetype m_at = 0;
    QList<MarkdownInline> m_found;
    QList<Bracket> m_open;
    QHash<QString, qsizetype> m_missing;  // what was looked for in vain, from where
    QHash<qsizetype, qsizetype> m_missingRuns;  // backticks of a length that were
};

qsizetype InlineReader::find(QStringView words, qsizetype from)
{
    const QString key = words.toString();
    if (const auto missing = m_missing.constFind(key); missing != m_missing.constEnd() && *missing <= from)
        return -1;
    const qsizetype found = m_text.first(m_end).indexOf(words, from);
    if (found < 0)
        m_missing.insert(key, from);
    return found;
}

void InlineReader::add(Kind kind, qsizetype end, TextSpan label, TextSpan target)
{
    m_found.append({.kind = kind, .span = {.begin = m_at, .end = end}, .label = label, .target = target});
    m_at = end;
}

bool InlineReader::between(Kind kind, QStringView opening, QStringView closing)
{
    const qsizetype begin = m_at + opening.size();
    const qsizetype end = find(closing, begin);
    if (end < 0)
        return false;
    add(kind, end + closing.size(), {.begin = begin, .end = end});
    return true;
}

void InlineReader::backslash()
{
    if (isNext(u"\\\\(") && between(Kind::Math, u"\\\\(", u"\\\\)"))
        return;
    if (isNext(u"\\(") && between(Kind::OtherMath, u"\\(", u"\\)"))
        return;
    if (isNext(u"\\[") && between(Kind::OtherMath, u"\\[", u"\\]"))
        return;
    m_at += 2;
}

qsizetype InlineReader::runAt(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_end && m_text.at(end) == u'`')
        ++end;
    return end - at;
}

void InlineReader::backticks()
{
    const qsizetype run = runAt(m_at);
    const auto missing = m_missingRuns.constFind(run);
    if (missing == m_missingRuns.constEnd() || *missing > m_at) {
        qsizetype at = m_text.first(m_end).indexOf(u'`', m_at + run);
        while (at >= 0) {
            const qsizetype size = runAt(at);
            if (size == run) {
                add(Kind::Code, at + size);
                return;
            }
            at = m_text.first(m_end).indexOf(u'`', at + size);
        }
        m_missingRuns.insert(run, m_at);
    }
    m_at += run;
}

/// "$x^2$", but not "$5 and $10": blanks inside the marks or a digit behind them are those of money.
void InlineReader::singleDollar()
{
    const qsizetype begin = m_at + 1;
    const qsizetype last = std::min(m_end, begin + longestSingleMath);
    qsizetype end = begin;
    while (end < last && m_text.at(end) != u'$' && !isLineEnd(m_text.at(end)))
        ++end;
    const bool isClosed = end < last && m_text.at(end) == u'$' && end > begin;
    const bool isTight = isClosed && !m_text.at(begin).isSpace() && !m_text.at(end - 1).isSpace();
    const bool isMoney = isTight && end + 1 < m_end && m_text.at(end + 1).isLetterOrNumber();
    const bool isWord = m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber();
    if (isTight && !isMoney && !isWord)
        add(Kind::OtherMath, end + 1, {.begin = begin, .end = end});
    else
        ++m_at;
}

void InlineReader::dollars()
{
    if (!isNext(u"$$"))
        singleDollar();
    else if (!between(Kind::Math, u"$$", u"$$"))
        m_at += 2;
}

/// Where the tag at the current "<" ends, or -1 when it is none.
qsizetype InlineReader::tagEnd() const
{
    const bool isClosing = peek(1) == u'/';
    const QChar first = peek(isClosing ? 2 : 1);
    if (!isAsciiLetter(first) && !(first == u'|' && !isClosing))
        return -1;
    QChar quote;
    const qsizetype last = std::min(m_end, m_at + longestTag);
    for (qsizetype at = m_at + 1; at < last; ++at) {
        const QChar c = m_text.at(at);
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar{};
        } else if ((c == u'"' || c == u'\'') && m_text.at(at - 1) == u'=') {
            quote = c;
        } else if (c == u'>') {
            return at + 1;
        } else if (c == u'<') {
            return -1;
        }
    }
    return -1;
}

void InlineReader::angle()
{
    if (isNext(u"<!--")) {
        if (!between(Kind::Comment, u"<!--", u"-->"))
            m_at += 4;
        return;
    }
    const qsizetype end = tagEnd();
    if (end < 0) {
        ++m_at;
        return;
    }
    const qsizetype begin = m_at + (peek(1) == u'/' ? 2 : 1);
    qsizetype nameEnd = begin;
    while (nameEnd < end - 1 && !m_text.at(nameEnd).isSpace() && m_text.at(nameEnd) != u'/')
        ++nameEnd;
    const TextSpan name{.begin = begin, .end = nameEnd};
    const TextSpan inside{.begin = begin, .end = end - 1};
    // "<https://…>" and "<somebody@example.org>" are links.
    if (name.of(m_text).contains(u':') || (name == inside && name.of(m_text).contains(u'@')))
        add(Kind::Link, end, inside, inside);
    else
        add(Kind::Tag, end, name);
}

void InlineReader::openBracket(bool isImage)
{
    if (m_open.size() >= mostOpenBrackets)
        m_open.clear();
    m_open.append({.at = m_at, .isImage = isImage});
    m_at += isImage ? 2 : 1;
}

/// The end of a label: what follows in parentheses makes it a link.
void InlineReader::closeBracket()
{
    const Bracket bracket = m_open.isEmpty() ? Bracket{.at = -1} : m_open.takeLast();
    const qsizetype close = m_at++;
    if (bracket.at < 0 || peek() != u'(')
        return;
    qsizetype at = m_at + 1;
    const qsizetype last = std::min(m_end, at + longestTarget);
    while (at < last && m_text.at(at).isSpace())
        ++at;
    const bool isAngled = at < last && m_text.at(at) == u'<';
    const qsizetype begin = isAngled ? at + 1 : at;
    int depth = 0;
    for (at = begin; at < last; ++at) {
        const QChar c = m_text.at(at);
        const bool isEnd = isAngled ? c == u'>' : c.isSpace() || (c == u')' && depth == 0);
        if (isEnd)
            break;
        depth += c == u'(' ? 1 : (c == u')' ? -1 : 0);
    }
    const TextSpan target{.begin = begin, .end = at};
    // A title may follow; quotes in it are taken to the last parenthesis of the line.
    while (at < last && m_text.at(at) != u')' && !(isLineEnd(m_text.at(at)) && isLineEnd(m_text.at(at - 1))))
        ++at;
    if (at >= last || m_text.at(at) != u')')
        return;
    const TextSpan label{.begin = bracket.at + (bracket.isImage ? 2 : 1), .end = close};
    m_found.append({.kind = bracket.isImage ? Kind::Image : Kind::Link,
                    .span = {.begin = bracket.at, .end = at + 1},
                    .label = label,
                    .target = target});
    m_at = at + 1;
}

void InlineReader::step()
{
    const QChar c = peek();
    if (c == u'\\')
        backslash();
    else if (c == u'`')
        backticks();
    else if (c == u'$')
        dollars();
    else if (c == u'<')
        angle();
    else if (c == u'!' && peek(1) == u'[')
        openBracket(true);
    else if (c == u'[')
        openBracket(false);
    else if (c == u']')
        closeBracket();
    else
        ++m_at;
}

QList<MarkdownInline> InlineReader::readAll()
{
    while (m_at < m_end)
        step();
    std::ranges::stable_sort(m_found, {}, [](const MarkdownInline &found) { return found.span.begin; });
    return std::move(m_found);
}

QList<MarkdownInline> InlineReader::readTagsOnly()
{
    while (m_at < m_end) {
        if (peek() == u'<')
            angle();
        else
            ++m_at;
    }
    return std::move(m_found);
}

}  // namespace

QList<MarkdownInline> readInlines(QStringView text, TextSpan part)
{
    return InlineReader{text, part}.readAll();
}

QList<MarkdownInline> readTags(QStringView text, TextSpan part)
{
    return InlineReader{text, part}.readTagsOnly();
}

std::optional<TextSpan> attributeOf(QStringView text, TextSpan tag, QStringView name)
{
    qsizetype at = tag.begin;
    while ((at = text.first(tag.end).indexOf(name, at, Qt::CaseInsensitive)) >= 0) {
        const qsizetype after = at + name.size();
        const bool isWhole =
            text.at(at - 1).isSpace() && (!text.at(after).isLetterOrNumber() && text.at(after) != u'-');
        at = after;
        if (!isWhole)
            continue;
        while (at < tag.end - 1 && text.at(at).isSpace())
            ++at;
        if (text.at(at) != u'=')
            return TextSpan{.begin = after, .end = after};
        ++at;
        const QChar quote = text.at(at) == u'"' || text.at(at) == u'\'' ? text.at(at) : QChar{};
        const qsizetype begin = quote.isNull() ? at : at + 1;
        qsizetype end = begin;
        while (end < tag.end - 1 && (quote.isNull() ? !text.at(end).isSpace() : text.at(end) != quote))
            ++end;
        return TextSpan{.begin = begin, .end = end};
    }
    return {};
}

}  // namespace core
