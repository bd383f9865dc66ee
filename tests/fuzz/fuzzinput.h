#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdlib>
#include <utility>

namespace fuzz {

inline QByteArray bytes(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Stands between two texts that are compared: no UTF-8 has it.
constexpr char border = '\xff';

/// What stands before the first border, and after it.
inline std::pair<QByteArray, QByteArray> sides(const std::uint8_t *data, std::size_t size)
{
    const QByteArray all = bytes(data, size);
    const qsizetype at = all.indexOf(border);
    return at < 0 ? std::pair{all, QByteArray()} : std::pair{all.first(at), all.sliced(at + 1)};
}

/// What must hold whatever the input is. libFuzzer keeps the input when it does not.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace fuzz
