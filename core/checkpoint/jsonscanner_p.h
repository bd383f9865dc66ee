#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// JSON, read front to back without a tree: for headers with a million entries, and for telling a name that occurs
/// twice, which a tree cannot.
///
/// Strict: no trailing commas, no NaN, no comments, no halves of surrogate pairs, no nesting beyond 64. The text must
/// be valid UTF-8 and outlive the scanner. After something that is not as asked for, ok() stays false and loops end.
class JsonScanner
{
public:
    enum class Kind { Object, Array, String, Number, Word, End, Bad };

    explicit JsonScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    void fail() { m_ok = false; }
    [[nodiscard]] Kind peek();  ///< What comes next; nothing is taken.

    bool beginObject();
    /// The name of the next member; nothing at the object's end, which is then taken.
    [[nodiscard]] std::optional<QByteArray> nextMember();
    bool beginArray();
    [[nodiscard]] bool nextElement();  ///< False at the array's end, which is then taken.

    [[nodiscard]] QByteArray string();  ///< As UTF-8, without escapes.
    /// An integer of 0 to 2^64 - 1, written as one: no sign, fraction or exponent.
    [[nodiscard]] std::uint64_t unsignedInteger();
    void skipValue();
    void expectEnd();  ///< Only blanks are left.

private:
    void skipBlanks();
    bool takeByte(char expected);
    bool takeWord(QByteArrayView word);
    bool open(char bracket);
    bool close(char bracket);
    void skipNumber();
    void skipDigits();
    void appendEscape(QByteArray &target);
    [[nodiscard]] std::uint32_t hexQuad();

    QByteArrayView m_text;
    qsizetype m_position = 0;
    std::vector<bool> m_hasItems;  // one for each open bracket
    bool m_ok = true;
};

}  // namespace core
