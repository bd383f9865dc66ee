#include "core/revisions/valuetreebuilder_p.h"

#include <QUtf8StringView>

#include <algorithm>
#include <cctype>

namespace core {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads JSON without recursion: what is open is in the builder.
class JsonReader
{
public:
    explicit JsonReader(QByteArrayView json)
        : m_json(json)
    {
    }

    std::expected<ValueTree, ValueProblem> run()
    {
        if (!QUtf8StringView(m_json).isValidUtf8())
            return std::unexpected(ValueProblem{.kind = ValueProblem::Kind::NotText});
        if (m_json.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        if (!readDocument())
            return std::unexpected(problem());
        return m_builder.take();
    }

private:
    using Kind = ValueTree::Kind;

    bool readDocument()
    {
        do {
            if (!readValue())
                return false;
            // Behind a value: what it is in may end, several times.
            while (m_builder.depth() > 0 && takeEnd())
                ;
        } while (m_builder.depth() > 0 && readSeparator());
        skipBlanks();
        return m_builder.depth() == 0 && m_at == m_json.size();
    }

    /// A value, or the first one in a map or list that begins here.
    bool readValue()
    {
        while (true) {
            skipBlanks();
            if (m_builder.isFull())
                return refuse(ValueProblem::Kind::TooLarge);
            const char c = peek();
            if (c != '{' && c != '[')
                return readScalar(c);
            if (m_builder.depth() >= ValueTree::maxDepth)
                return refuse(ValueProblem::Kind::TooDeep);
            m_builder.open(c == '{' ? Kind::Map : Kind::List, m_line);
            ++m_at;
            skipBlanks();
            if (peek() == '}' || peek() == ']')
                return takeEnd();
            if (c == '{' && !readKey())
                return false;
        }
    }

    bool takeEnd()
    {
        skipBlanks();
        if (peek() != (m_builder.openKind() == Kind::Map ? '}' : ']'))
            return false;
        ++m_at;
        m_builder.close();
        return true;
    }

    bool readSeparator()
    {
        skipBlanks();
        if (!take(','))
            return false;
        return m_builder.openKind() == Kind::List || readKey();
    }

    bool readKey()
    {
        skipBlanks();
        if (!readString())
            return false;
        m_builder.setKey(m_string);
        skipBlanks();
        return take(':');
    }

    bool readScalar(char first)
    {
        if (first == '"') {
            const int line = m_line;
            if (!readString())
                return false;
            m_builder.add(Kind::Text, m_string, line);
            return true;
        }
        return takeWord("true", Kind::Boolean) || takeWord("false", Kind::Boolean) || takeWord("null", Kind::Null)
            || takeWord("NaN", Kind::Number) || takeWord("Infinity", Kind::Number)
            || takeWord("-Infinity", Kind::Number) || readNumber();
    }

    bool takeWord(QByteArrayView word, Kind kind)
    {
        if (!m_json.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        m_builder.add(kind, word, m_line);
        return true;
    }

    bool readNumber()
    {
        const qsizetype begin = m_at;
        take('-');
        if (!take('0') && !takeDigits())
            return false;
        if (take('.') && !takeDigits())
            return false;
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (!take('+'))
                take('-');
            if (!takeDigits())
                return false;
        }
        m_builder.add(Kind::Number, m_json.sliced(begin, m_at - begin), m_line);
        return true;
    }

    bool takeDigits()
    {
        const qsizetype begin = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > begin;
    }

    bool readString()
    {
        if (!take('"'))
            return false;
        m_string.clear();
        qsizetype begin = m_at;
        for (; m_at < m_json.size(); ++m_at) {
            const char c = m_json.at(m_at);
            if (static_cast<unsigned char>(c) < 0x20)
                return false;
            if (c != '"' && c != '\\')
                continue;
            m_string.append(m_json.sliced(begin, m_at - begin));
            ++m_at;
            if (c == '"')
                return true;
            if (!readEscape())
                return false;
            begin = m_at--;
        }
        return false;
    }

    bool readEscape()
    {
        constexpr QByteArrayView names{"\"\\/bfnrt"};
        constexpr QByteArrayView values{"\"\\/\b\f\n\r\t"};
        if (const qsizetype known = names.indexOf(peek()); known >= 0 && m_at < m_json.size()) {
            m_string.append(values.at(known));
            ++m_at;
            return true;
        }
        auto unit = readHexUnit();
        if (!unit)
            return false;
        char32_t c = *unit;
        if (QChar::isHighSurrogate(c) && m_json.sliced(m_at).startsWith("\\u")) {
            const qsizetype back = m_at++;
            if (const auto low = readHexUnit(); low && QChar::isLowSurrogate(*low))
                c = QChar::surrogateToUcs4(static_cast<char16_t>(c), static_cast<char16_t>(*low));
            else
                m_at = back;
        }
        // Half a pair is kept apart from all real text, as WTF-8: two of them may still differ.
        appendUtf8(c);
        return true;
    }

    /// "u" and four digits.
    std::optional<char32_t> readHexUnit()
    {
        constexpr qsizetype digits = 4;
        if (!take('u') || m_json.size() - m_at < digits)
            return {};
        bool isHex = false;
        const QByteArrayView text = m_json.sliced(m_at, digits);
        const uint value = text.toUInt(&isHex, 16);
        if (!isHex || !std::ranges::all_of(text, [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); }))
            return {};
        m_at += digits;
        return value;
    }

    void appendUtf8(char32_t c)
    {
        const auto tail = [this, c](int shift) { m_string.append(static_cast<char>(0x80 | ((c >> shift) & 0x3f))); };
        if (c < 0x80) {
            m_string.append(static_cast<char>(c));
        } else if (c < 0x800) {
            m_string.append(static_cast<char>(0xc0 | (c >> 6)));
            tail(0);
        } else if (c < 0x10000) {
            m_string.append(static_cast<char>(0xe0 | (c >> 12)));
            tail(6);
            tail(0);
        } else {
            m_string.append(static_cast<char>(0xf0 | (c >> 18)));
            tail(12);
            tail(6);
            tail(0);
        }
    }

    void skipBlanks()
    {
        for (; m_at < m_json.size(); ++m_at) {
            const char c = m_json.at(m_at);
            if (c == '\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
        }
    }

    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }

    bool take(char c)
    {
        if (m_at >= m_json.size() || m_json.at(m_at) != c)
            return false;
        ++m_at;
        return true;
    }

    bool refuse(ValueProblem::Kind kind)
    {
        m_kind = kind;
        return false;
    }

    [[nodiscard]] ValueProblem problem() const
    {
        return {.kind = m_kind, .line = m_line, .column = static_cast<int>(m_at - m_lineStart)};
    }

    const QByteArrayView m_json;
    ValueTreeBuilder m_builder;
    QByteArray m_string;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 0;
    ValueProblem::Kind m_kind = ValueProblem::Kind::Malformed;
};

}  // namespace

std::expected<ValueTree, ValueProblem> ValueTree::fromJson(QByteArrayView json)
{
    return JsonReader{json}.run();
}

}  // namespace core
