#include "core/revisions/worddiff.h"

#include "core/git/itemnumbers.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype maxChars = 200'000;  // on both sides together
constexpr qsizetype maxWords = 40'000;
/// With less in common, marks would only confuse: a fifth of the words.
constexpr qsizetype leastCommonShare = 5;

enum class CharClass { Blank, Word, Digit, Ideograph, Mark, Joiner, Other };

bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo: return true;
    default: return false;  // Qt's enum, of 170 scripts
    }
}

CharClass classOf(char32_t c)
{
    constexpr char32_t zeroWidthJoiner = 0x200d;
    if (c == zeroWidthJoiner)
        return CharClass::Joiner;
    if (QChar::isMark(c))  // variation selectors too
        return CharClass::Mark;
    if (QChar::isSpace(c))
        return CharClass::Blank;
    if (isIdeograph(c))
        return CharClass::Ideograph;
    if (QChar::isDigit(c))
        return CharClass::Digit;
    if (QChar::isLetterOrNumber(c) || c == U'_')
        return CharClass::Word;
    return CharClass::Other;
}

/// Goes through a text by code points.
class WordSplitter
{
public:
    explicit WordSplitter(QStringView text)
        : m_text(text)
    {
    }

    QList<TextSpan> run()
    {
        QList<TextSpan> words;
        while (m_at < m_text.size()) {
            const qsizetype begin = m_at;
            takeWord();
            words.append({.begin = begin, .end = m_at});
        }
        return words;
    }

private:
    void takeWord()
    {
        switch (take()) {
        case CharClass::Blank: takeWhile({CharClass::Blank}); return;
        case CharClass::Word: takeWhile({CharClass::Word, CharClass::Digit, CharClass::Mark}); return;
        case CharClass::Digit: takeNumber(); return;
        case CharClass::Ideograph:
        case CharClass::Mark:
        case CharClass::Joiner:
        case CharClass::Other: takeCluster(); return;
        }
    }

    /// "3.14e-5", "1_000", "0x1f" and "7b" are one word each.
    void takeNumber()
    {
        while (m_at < m_text.size()) {
            takeWhile({CharClass::Digit, CharClass::Word, CharClass::Mark});
            const QChar last = m_text.at(m_at - 1);
            const bool isExponent = last == u'e' || last == u'E';
            const QChar next = m_at < m_text.size() ? m_text.at(m_at) : QChar{};
            const bool joins = next == u'.' || (isExponent && (next == u'-' || next == u'+'));
            if (!joins || m_at + 1 >= m_text.size() || !m_text.at(m_at + 1).isDigit())
                return;
            m_at += 2;
        }
    }

    /// What belongs to the character before: accents, and what a joiner joins (families, flags of emoji).
    void takeCluster()
    {
        while (m_at < m_text.size()) {
            const qsizetype before = m_at;
            const CharClass next = take();
            if (next == CharClass::Mark)
                continue;
            if (next == CharClass::Joiner && m_at < m_text.size()) {
                take();
                continue;
            }
            m_at = before;
            return;
        }
    }

    void takeWhile(std::initializer_list<CharClass> classes)
    {
        while (m_at < m_text.size()) {
            const qsizetype before = m_at;
            if (std::ranges::contains(classes, take()))
                continue;
            m_at = before;
            return;
        }
    }

    CharClass take()
    {
        const QChar first = m_text.at(m_at++);
        if (first.isHighSurrogate() && m_at < m_text.size() && m_text.at(m_at).isLowSurrogate())
            return classOf(QChar::surrogateToUcs4(first, m_text.at(m_at++)));
        return classOf(first.unicode());
    }

    const QStringView m_text;
    qsizetype m_at = 0;
};

/// One side's lines, as words with numbers.
struct Words
{
    QStringList lines;
    QList<WordMark> places;
    std::vector<std::uint32_t> numbers;
    qsizetype chars = 0;

    [[nodiscard]] QStringView text(qsizetype word, qsizetype firstLine) const
    {
        const WordMark &place = places.at(word);
        return place.span.of(lines.at(place.line - firstLine));
    }
};

bool isBlank(QStringView word)
{
    return word.trimmed().isEmpty();
}

class WordComparison
{
public:
    WordComparison(const TextDiff &diff, const LineReplacement &replacement, Whitespace whitespace)
        : m_replacement(replacement)
        , m_skipsBlanks(whitespace != Whitespace::Exact)
        , m_isPossible(read(diff.before, replacement.before, m_before) && read(diff.after, replacement.after, m_after))
    {
    }

    WordMarks run()
    {
        if (!m_isPossible || m_before.numbers.empty() || m_after.numbers.empty())
            return {};
        const QList<LineReplacement> found = withoutIslands(differences(m_before.numbers, m_after.numbers));
        if (!hasEnoughInCommon(found))
            return {};
        WordMarks marks;
        for (const LineReplacement &part : found) {
            mark(m_before, part.before, m_replacement.before.first, marks.before);
            mark(m_after, part.after, m_replacement.after.first, marks.after);
        }
        return marks;
    }

private:
    bool read(const TextLines &text, const LineRange &range, Words &words)
    {
        for (qsizetype line = range.first; line < range.end(); ++line) {
            words.chars += text.line(line).size();
            if (words.chars > maxChars / 2)
                return false;
            words.lines.append(text.text(line));
            for (const TextSpan &span : splitWords(words.lines.last())) {
                words.places.append({.line = line, .span = span});
                words.numbers.push_back(m_numbers.of(span.of(words.lines.last()).toString()));
            }
            if (words.places.size() > maxWords)
                return false;
        }
        return true;
    }

    /// A lone blank or sign between two differences is no help to the reader: the three become one.
    [[nodiscard]] QList<LineReplacement> withoutIslands(const QList<LineReplacement> &parts) const
    {
        QList<LineReplacement> joined;
        for (const LineReplacement &part : parts) {
            if (!joined.isEmpty() && isIsland(joined.last().before.end(), part.before.first)) {
                LineReplacement &last = joined.last();
                last.before.count = part.before.end() - last.before.first;
                last.after.count = part.after.end() - last.after.first;
            } else {
                joined.append(part);
            }
        }
        return joined;
    }

    [[nodiscard]] bool isIsland(qsizetype begin, qsizetype end) const
    {
        if (end - begin != 1)
            return false;
        const QStringView word = m_before.text(begin, m_replacement.before.first);
        return word.size() == 1 && !word.front().isLetterOrNumber();
    }

    [[nodiscard]] bool hasEnoughInCommon(const QList<LineReplacement> &parts) const
    {
        const auto common = [&](const Words &words, LineRange LineReplacement::*side) {
            qsizetype all = 0;
            qsizetype marked = 0;
            const qsizetype first = (m_replacement.*side).first;
            for (qsizetype word = 0; word < words.places.size(); ++word)
                all += isBlank(words.text(word, first)) ? 0 : 1;
            for (const LineReplacement &part : parts) {
                for (qsizetype word = (part.*side).first; word < (part.*side).end(); ++word)
                    marked += isBlank(words.text(word, first)) ? 0 : 1;
            }
            return std::pair{all - marked, all};
        };
        const auto [same, all] = common(m_before, &LineReplacement::before);
        const auto [otherSame, otherAll] = common(m_after, &LineReplacement::after);
        return (same + otherSame) * leastCommonShare >= all + otherAll;
    }

    void mark(const Words &words, const LineRange &range, qsizetype firstLine, QList<WordMark> &marks) const
    {
        for (qsizetype word = range.first; word < range.end(); ++word) {
            const WordMark &place = words.places.at(word);
            if (m_skipsBlanks && isBlank(words.text(word, firstLine)))
                continue;
            const bool continues =
                !marks.isEmpty() && marks.last().line == place.line && marks.last().span.end == place.span.begin;
            if (continues)
                marks.last().span.end = place.span.end;
            else
                marks.append(place);
        }
    }

    const LineReplacement &m_replacement;
    const bool m_skipsBlanks;
    ItemNumbers<QString> m_numbers;
    Words m_before;
    Words m_after;
    const bool m_isPossible;
};

}  // namespace

QList<TextSpan> splitWords(QStringView text)
{
    return WordSplitter{text}.run();
}

WordMarks wordMarks(const TextDiff &diff, const LineReplacement &replacement, Whitespace whitespace)
{
    return WordComparison{diff, replacement, whitespace}.run();
}

}  // namespace core
