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

/// Walks along pattern and text, and at a mismatch goes back to the last star only: where an earlier star would have
/// stopped later is no better, because the last one reaches all that lies behind. So the time is bounded by the product
/// of the lengths, whatever a stranger writes. "*" stops at "/", where the last "**" of whole names takes over.
class WildMatch
{
public:
    WildMatch(QByteArrayView pattern, QByteArrayView text)
        : m_pattern(pattern)
        , m_text(text)
    {
    }

    [[nodiscard]] bool run()
    {
        while (m_at.pattern < m_pattern.size() || m_at.text < m_text.size()) {
            const bool goesOn = isStar() ? passStars() : passOne();
            if (!goesOn && !retryStar() && !retryFolders())
                return false;
        }
        return true;
    }

private:
    struct Place
    {
        qsizetype pattern = 0;
        qsizetype text = 0;
    };

    [[nodiscard]] bool isStar() const { return m_at.pattern < m_pattern.size() && m_pattern.at(m_at.pattern) == '*'; }

    /// "**" crosses folders only where it is a whole name. False when what follows it has to be looked for.
    bool passStars()
    {
        const qsizetype begin = m_at.pattern;
        while (isStar())
            ++m_at.pattern;
        const QByteArrayView rest = m_pattern.sliced(m_at.pattern);
        const bool beginsName = begin == 0 || m_pattern.at(begin - 1) == '/';
        const bool slash = rest.startsWith('/');
        const bool escapedSlash = rest.startsWith("\\/");
        if (m_at.pattern - begin < 2 || !beginsName || (!rest.isEmpty() && !slash && !escapedSlash)) {
            m_star = m_at;
            return true;
        }
        if (rest.isEmpty()) {
            m_at.text = m_text.size();
            return true;
        }
        m_at.pattern += slash ? 1 : 2;
        m_folders = m_at;
        m_star.reset();
        return slash;  // git lets "**/" stand for no folder at all, but not with an escaped slash
    }

    /// One byte of the text and what stands for it.
    bool passOne()
    {
        if (m_at.pattern == m_pattern.size() || m_at.text == m_text.size())
            return false;
        const QByteArrayView rest = m_pattern.sliced(m_at.pattern);
        const char byte = m_text.at(m_at.text);
        qsizetype used = 1;
        if (rest.front() == '[') {
            const auto bracket = Bracket::parse(rest);
            if (!bracket || !bracket->contains(static_cast<unsigned char>(byte)))
                return false;
            used = bracket->length();
        } else if (rest.front() == '?') {
            if (byte == '/')
                return false;
        } else {
            used = rest.front() == '\\' && rest.size() > 1 ? 2 : 1;
            if (rest.at(used - 1) != byte)
                return false;
        }
        m_at = {.pattern = m_at.pattern + used, .text = m_at.text + 1};
        return true;
    }

    /// Lets the last "*" take one byte more.
    bool retryStar()
    {
        if (!m_star || m_star->text == m_text.size() || m_text.at(m_star->text) == '/')
            return false;
        ++m_star->text;
        m_at = *m_star;
        return true;
    }

    /// Lets the last "**" take one folder more.
    bool retryFolders()
    {
        const qsizetype slash = m_folders ? m_text.indexOf('/', m_folders->text) : -1;
        if (slash < 0)
            return false;
        m_folders->text = slash + 1;
        m_at = *m_folders;
        m_star.reset();
        return true;
    }

    const QByteArrayView m_pattern;
    const QByteArrayView m_text;
    Place m_at;
    std::optional<Place> m_star;  ///< Behind the last "*", and what it has taken so far.
    std::optional<Place> m_folders;  ///< Behind the last "**/", and what it has taken so far.
};

}  // namespace

bool wildMatches(QByteArrayView pattern, QByteArrayView text)
{
    return WildMatch{pattern, text}.run();
}

}  // namespace core
