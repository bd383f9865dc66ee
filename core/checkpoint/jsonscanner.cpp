#include "core/checkpoint/jsonscanner_p.h"

#include <QString>

namespace core {

namespace {

constexpr std::size_t deepest = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

}  // namespace

void JsonScanner::skipBlanks()
{
    while (m_position < m_text.size()) {
        const char c = m_text.at(m_position);
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            return;
        ++m_position;
    }
}

JsonScanner::Kind JsonScanner::peek()
{
    skipBlanks();
    if (!m_ok)
        return Kind::Bad;
    if (m_position == m_text.size())
        return Kind::End;
    switch (const char c = m_text.at(m_position); c) {
    case '{': return Kind::Object;
    case '[': return Kind::Array;
    case '"': return Kind::String;
    case 't':
    case 'f':
    case 'n': return Kind::Word;
    default: return c == '-' || isDigit(c) ? Kind::Number : Kind::Bad;
    }
}

bool JsonScanner::takeByte(char expected)
{
    skipBlanks();
    if (!m_ok || m_position == m_text.size() || m_text.at(m_position) != expected)
        return false;
    ++m_position;
    return true;
}

bool JsonScanner::open(char bracket)
{
    m_ok = m_ok && m_hasItems.size() < deepest && takeByte(bracket);
    if (m_ok)
        m_hasItems.push_back(false);
    return m_ok;
}

/// At the end of what is open; otherwise the comma before the next item is taken.
bool JsonScanner::close(char bracket)
{
    if (!m_ok || m_hasItems.empty()) {
        m_ok = false;
        return true;
    }
    if (takeByte(bracket)) {
        m_hasItems.pop_back();
        return true;
    }
    if (m_hasItems.back())
        m_ok = takeByte(',');
    m_hasItems.back() = true;
    return !m_ok;
}

bool JsonScanner::beginObject()
{
    return open('{');
}

std::optional<QByteArray> JsonScanner::nextMember()
{
    if (close('}'))
        return {};
    QByteArray name = string();
    m_ok = m_ok && takeByte(':');
    return m_ok ? std::optional{std::move(name)} : std::nullopt;
}

bool JsonScanner::beginArray()
{
    return open('[');
}

bool JsonScanner::nextElement()
{
    return !close(']') && m_ok;
}

QByteArray JsonScanner::string()
{
    m_ok = m_ok && takeByte('"');
    QByteArray value;
    qsizetype begin = m_position;
    while (m_ok && m_position < m_text.size()) {
        const auto c = static_cast<std::uint8_t>(m_text.at(m_position));
        if (c == '"') {
            value.append(m_text.sliced(begin, m_position - begin));
            ++m_position;
            return value;
        }
        if (c < 0x20)
            break;
        if (c != '\\') {
            ++m_position;
            continue;
        }
        value.append(m_text.sliced(begin, m_position - begin));
        ++m_position;
        appendEscape(value);
        begin = m_position;
    }
    m_ok = false;
    return {};
}

void JsonScanner::appendEscape(QByteArray &target)
{
    constexpr QByteArrayView letters{"\"\\/bfnrt"};
    constexpr QByteArrayView meanings{"\"\\/\b\f\n\r\t"};
    const char letter = m_position < m_text.size() ? m_text.at(m_position++) : '\0';
    if (const qsizetype found = letter == '\0' ? -1 : letters.indexOf(letter); found >= 0) {
        target.append(meanings.at(found));
        return;
    }
    m_ok = m_ok && letter == 'u';
    char32_t code = hexQuad();
    if (QChar::isHighSurrogate(code)) {
        const bool hasLow = m_ok && m_text.sliced(m_position).startsWith("\\u");
        m_position += hasLow ? 2 : 0;
        const std::uint32_t low = hasLow ? hexQuad() : 0;
        m_ok = m_ok && QChar::isLowSurrogate(low);
        code = QChar::surrogateToUcs4(static_cast<char16_t>(code), static_cast<char16_t>(low));
    }
    m_ok = m_ok && !QChar::isSurrogate(code);
    if (m_ok)
        target.append(QString::fromUcs4(&code, 1).toUtf8());
}

std::uint32_t JsonScanner::hexQuad()
{
    constexpr qsizetype digits = 4;
    if (!m_ok || m_position + digits > m_text.size()) {
        m_ok = false;
        return 0;
    }
    std::uint32_t value = 0;
    for (const char c : m_text.sliced(m_position, digits)) {
        const int digit = isDigit(c) ? c - '0'
            : c >= 'a' && c <= 'f'   ? c - 'a' + 10
            : c >= 'A' && c <= 'F'   ? c - 'A' + 10
                                     : -1;
        m_ok = m_ok && digit >= 0;
        value = value * 16 + static_cast<std::uint32_t>(std::max(digit, 0));
    }
    m_position += digits;
    return value;
}

std::uint64_t JsonScanner::unsignedInteger()
{
    skipBlanks();
    const qsizetype begin = m_position;
    std::uint64_t value = 0;
    while (m_ok && m_position < m_text.size() && isDigit(m_text.at(m_position))) {
        const auto digit = static_cast<std::uint64_t>(m_text.at(m_position++) - '0');
        if (__builtin_mul_overflow(value, std::uint64_t{10}, &value) || __builtin_add_overflow(value, digit, &value))
            m_ok = false;
    }
    const qsizetype length = m_position - begin;
    const bool hasLeadingZero = length > 1 && m_text.at(begin) == '0';
    const char next = m_position < m_text.size() ? m_text.at(m_position) : ',';
    m_ok = m_ok && length > 0 && !hasLeadingZero && next != '.' && next != 'e' && next != 'E';
    return m_ok ? value : 0;
}

void JsonScanner::skipDigits()
{
    const qsizetype begin = m_position;
    while (m_position < m_text.size() && isDigit(m_text.at(m_position)))
        ++m_position;
    m_ok = m_ok && m_position > begin;
}

void JsonScanner::skipNumber()
{
    const auto at = [this] { return m_position < m_text.size() ? m_text.at(m_position) : '\0'; };
    if (at() == '-')
        ++m_position;
    const bool startsWithZero = at() == '0';
    const qsizetype begin = m_position;
    skipDigits();
    m_ok = m_ok && (!startsWithZero || m_position == begin + 1);
    if (at() == '.') {
        ++m_position;
        skipDigits();
    }
    if (at() == 'e' || at() == 'E') {
        ++m_position;
        if (at() == '+' || at() == '-')
            ++m_position;
        skipDigits();
    }
}

bool JsonScanner::takeWord(QByteArrayView word)
{
    if (!m_text.sliced(m_position).startsWith(word))
        return false;
    m_position += word.size();
    return true;
}

/// Without recursion: what is open is on m_hasItems.
void JsonScanner::skipValue()
{
    const std::size_t outside = m_hasItems.size();
    std::vector<bool> isObject;
    do {
        switch (peek()) {
        case Kind::Object: isObject.push_back(true), beginObject(); break;
        case Kind::Array: isObject.push_back(false), beginArray(); break;
        case Kind::String: static_cast<void>(string()); break;
        case Kind::Number: skipNumber(); break;
        case Kind::Word: m_ok = takeWord("true") || takeWord("false") || takeWord("null"); break;
        case Kind::End:
        case Kind::Bad: m_ok = false; break;
        }
        while (m_ok && m_hasItems.size() > outside) {
            const bool hasNext = isObject.back() ? nextMember().has_value() : nextElement();
            if (hasNext)
                break;
            isObject.pop_back();
        }
    } while (m_ok && m_hasItems.size() > outside);
}

void JsonScanner::expectEnd()
{
    skipBlanks();
    m_ok = m_ok && m_position == m_text.size();
}

}  // namespace core
