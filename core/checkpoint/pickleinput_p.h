#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace core {

/// The operands of a pickle's instructions. What goes past the end makes isShort() stay true.
class PickleInput
{
public:
    explicit PickleInput(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_position == m_bytes.size(); }
    [[nodiscard]] bool isShort() const { return m_isShort; }

    [[nodiscard]] std::uint64_t number(qsizetype sizeBytes);  ///< Little-endian, without sign.
    [[nodiscard]] std::int64_t signedNumber() { return static_cast<std::int32_t>(number(4)); }
    [[nodiscard]] double real();  ///< Big-endian, unlike everything else.
    [[nodiscard]] QByteArray take(std::uint64_t size);
    void skip(std::uint64_t size);
    [[nodiscard]] QByteArray line();  ///< Up to the next line feed, which is taken as well.
    /// Two's complement, little-endian, of `size` bytes; nothing when it has more than 64 bits.
    [[nodiscard]] std::optional<std::int64_t> longInteger(std::uint64_t size);

private:
    const QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_isShort = false;
};

}  // namespace core
