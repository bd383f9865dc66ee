#include "core/base/byteclass.h"
#include "core/git/pathrules.h"

namespace core {

namespace {

int byteAt(QByteArrayView text, qsizetype i)
{
    return static_cast<unsigned char>(text.at(i));
}

/// One "[…]" read from a pattern.
class Bracket
{
public:
    /// Nothing when the bracket is never closed.
    static std::optional<Bracket> parse(QByteArrayView pattern)
    {
        Bracket bracket;
        qsizetype i = 1;
        const bool negated = i < pattern.size() && (pattern.at(i) == '!' || pattern.at(i) == '^');
        i += negated ? 1 : 0;
        const qsizetype first = i;
        while (i < pattern.size() && (pattern.at(i) != ']' || i == first))
            i = bracket.addItem(pattern, i);
        if (i >= pattern.size())
            return {};
        bracket.m_length = i + 1;
        if (negated)
            bracket.m_bytes.flip();
        bracket.m_bytes.reset('/');
        return bracket;
    }

    [[nodiscard]] bool contains(int byte) const { return m_bytes.test(static_cast<size_t>(byte)); }
    [[nodiscard]] qsizetype length() const { return m_length; }

private:
    qsizetype addItem(QByteArrayView pattern, qsizetype i)
    {
        if (pattern.sliced(i).startsWith("[:")) {
            const qsizetype end = pattern.indexOf(":]", i);
            if (end > 0) {
                m_bytes |= namedByteClass(pattern.sliced(i + 2, end - i - 2)).value_or(std::bitset<256>{});
                return end + 2;
            }
        }
        if (pattern.at(i) == '\\' && i + 1 < pattern.size())
            ++i;
        const int low = byteAt(pattern, i);
        int high = low;
        if (i + 2 < pattern.size() && pattern.at(i + 1) == '-' && pattern.at(i + 2) != ']') {
            i += pattern.at(i + 2) == '\\' && i + 3 < pattern.size() ? 3 : 2;
            high = byteAt(pattern, i);
        }
        for (int byte = low; byte <= high; ++byte)
            m_bytes.set(static_cast<size_t>(byte));
        return i + 1;
    }

    std::bitset<256> m_bytes;
    qsizetype m_length = 0;
};

/// "**" with the pattern's rest behind it. It crosses folders only where it is a whole name.
bool matchesDoubleStar(QByteArrayView rest, QByteArrayView text, bool wholeName)
{
    if (wholeName && rest.startsWith('/') && wildMatches(rest.sliced(1), text))
        return true;
    if (wholeName && rest.isEmpty())
        return true;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (wildMatches(rest, text.sliced(i)))
            return true;
        if (i < text.size() && text.at(i) == '/' && !wholeName)
            return false;
    }
    return false;
}

bool matchesStar(QByteArrayView rest, QByteArrayView text)
{
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (wildMatches(rest, text.sliced(i)))
            return true;
        if (i < text.size() && text.at(i) == '/')
            return false;
    }
    return false;
}

bool matchesFrom(QByteArrayView pattern, QByteArrayView text, bool atNameStart)
{
    while (!pattern.isEmpty()) {
        const char c = pattern.front();
        if (c == '*') {
            qsizetype stars = 1;
            while (stars < pattern.size() && pattern.at(stars) == '*')
                ++stars;
            const QByteArrayView rest = pattern.sliced(stars);
            if (stars == 1)
                return matchesStar(rest, text);
            return matchesDoubleStar(rest, text, atNameStart && (rest.isEmpty() || rest.startsWith('/')));
        }
        if (text.isEmpty())
            return false;
        qsizetype used = 1;
        if (c == '[') {
            const auto bracket = Bracket::parse(pattern);
            if (!bracket || !bracket->contains(byteAt(text, 0)))
                return false;
            used = bracket->length();
        } else if (c == '?') {
            if (text.front() == '/')
                return false;
        } else {
            used = c == '\\' && pattern.size() > 1 ? 2 : 1;
            if (pattern.at(used - 1) != text.front())
                return false;
        }
        atNameStart = text.front() == '/';
        pattern = pattern.sliced(used);
        text = text.sliced(1);
    }
    return text.isEmpty();
}

}  // namespace

bool wildMatches(QByteArrayView pattern, QByteArrayView text)
{
    return matchesFrom(pattern, text, true);
}

}  // namespace core
