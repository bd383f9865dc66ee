#pragma once

#include <QByteArray>

#include <random>

namespace test {

/// Texts and changes of texts, the same for the same seed: lines that repeat, indentation, blank lines, CRLF, bytes
/// that are no UTF-8, a last line without its end.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] QByteArray text(int lines);
    /// A few lines removed, added, moved, blanks changed.
    [[nodiscard]] QByteArray edited(const QByteArray &text, int edits);
    [[nodiscard]] QByteArray bytes(int count);  ///< Begin with a NUL.
    [[nodiscard]] int below(int limit) { return std::uniform_int_distribution{0, limit - 1}(m_random); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

private:
    [[nodiscard]] QByteArray line();

    std::mt19937 m_random;
};

}  // namespace test
