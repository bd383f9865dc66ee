#include "core/card/prose.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isFenceLine(QStringView line)
{
    return line.startsWith(u"---") && line.sliced(3).trimmed().isEmpty();
}

/// Opens or closes a code block; says whether the line is one of its fences or inside.
bool isCode(QStringView line, ProseState &state)
{
    const QStringView words = line.trimmed();
    qsizetype size = 0;
    while (size < words.size() && words.at(size) == words.front() && (words.front() == u'`' || words.front() == u'~'))
        ++size;
    if (state.fenceSize > 0) {
        if (size >= state.fenceSize && words.front() == state.fence && size == words.size())
            state = {};
        return true;
    }
    if (size < 3 || (words.front() == u'`' && words.sliced(size).contains(u'`')))
        return false;
    state.fenceSize = static_cast<int>(size);
    state.fence = words.front();
    return true;
}

/// From the last thing that was left open to its end; where the rest begins.
qsizetype afterOpen(QStringView line, ProseState &state)
{
    const auto close = [&](bool &isOpen, QStringView end) -> qsizetype {
        const qsizetype at = line.indexOf(end);
        isOpen = at < 0;
        return isOpen ? line.size() : at + end.size();
    };
    if (state.isComment)
        return close(state.isComment, u"-->");
    if (state.isMaths)
        return close(state.isMaths, u"$$");
    if (state.isTag)
        return close(state.isTag, u">");
    return 0;
}

/// What is no prose inside a line. A comment, maths or a tag may have no end in it.
const QRegularExpression &noProse()
{
    static const QRegularExpression pattern{u"(?<!`)(?<code>`++).*?(?<!`)\\k<code>(?!`)"
                                            "|<!--(?:.*?-->|(?<comment>.*$))"
                                            "|\\$\\$(?:.*?\\$\\$|(?<maths>.*$))"
                                            "|\\\\\\\\\\(.*?\\\\\\\\\\)"
                                            "|</?[A-Za-z](?:[^>]*>|(?<tag>[^>]*$))"
                                            "|<[^<>\\s]*>"
                                            "|\\]\\([^)]*\\)"
                                            "|^\\s{0,3}\\[[^\\]]+\\]:.*$"
                                            "|\\[[!xX ]\\]|\\[![A-Z]+\\]"
                                            "|(?:\\w+://|www\\.)\\S+"
                                            "|[\\w.+-]+@[\\w-]+(?:\\.\\w+)+"
                                            "|&#?\\w+;"_s,
                                            QRegularExpression::UseUnicodePropertiesOption};
    return pattern;
}

bool isTokenPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || u"_'\u2019./\\@:#-"_s.contains(c);
}

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark();
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

/// Whether a token is a name of something rather than words: a path, an id, a number with its unit.
bool isName(QStringView token)
{
    return std::ranges::any_of(token, [](QChar c) { return c.isDigit() || u"_/\\@:#."_s.contains(c); });
}

bool isWorthChecking(QStringView word)
{
    if (word.size() < 2)
        return false;
    return std::ranges::none_of(word.sliced(1), [](QChar c) { return c.isUpper(); });
}

void addWords(QStringView line, TextSpan token, QList<TextSpan> &words)
{
    if (!token.isEmpty() && line.at(token.begin) == u'@')
        return;  // somebody's name
    const auto isEdge = [&](qsizetype at) { return !isLetter(line.at(at)) && !line.at(at).isDigit(); };
    while (!token.isEmpty() && isEdge(token.begin))
        ++token.begin;
    while (!token.isEmpty() && isEdge(token.end - 1))
        --token.end;
    if (token.isEmpty() || isName(token.of(line)))
        return;
    for (qsizetype at = token.begin; at < token.end;) {
        TextSpan word{.begin = at, .end = at};
        while (word.end < token.end && (isLetter(line.at(word.end)) || isApostrophe(line.at(word.end))))
            ++word.end;
        at = std::max(word.end, at + 1);
        while (!word.isEmpty() && isApostrophe(line.at(word.end - 1)))
            --word.end;
        if (isWorthChecking(word.of(line)))
            words.append(word);
    }
}

void addProse(QStringView line, TextSpan span, QList<TextSpan> &words)
{
    for (qsizetype at = span.begin; at < span.end;) {
        TextSpan token{.begin = at, .end = at};
        while (token.end < span.end && isTokenPart(line.at(token.end)))
            ++token.end;
        addWords(line, token, words);
        at = std::max(token.end, at + 1);
    }
}

}  // namespace

CardPart nextPart(QStringView line, CardPart part)
{
    switch (part) {
    case CardPart::Start:
        if (line == u"---")
            return CardPart::FrontMatter;
        return line.trimmed().isEmpty() ? CardPart::Start : CardPart::Body;
    case CardPart::FrontMatter: return isFenceLine(line) ? CardPart::Body : CardPart::FrontMatter;
    case CardPart::Body: return CardPart::Body;
    }
    Q_UNREACHABLE_RETURN(part);
}

QList<TextSpan> proseWords(QStringView line, CardPart part, ProseState &state)
{
    if (part != CardPart::Body || ((!state.isComment && !state.isMaths && !state.isTag) && isCode(line, state)))
        return {};
    QList<TextSpan> words;
    qsizetype at = afterOpen(line, state);
    while (at < line.size()) {
        const auto match = noProse().matchView(line, at);
        const qsizetype end = match.hasMatch() ? match.capturedStart() : line.size();
        addProse(line, {.begin = at, .end = end}, words);
        if (!match.hasMatch())
            break;
        state.isComment = match.hasCaptured(u"comment");
        state.isMaths = match.hasCaptured(u"maths");
        state.isTag = match.hasCaptured(u"tag");
        at = std::max(match.capturedEnd(), at + 1);
    }
    return words;
}

}  // namespace core
