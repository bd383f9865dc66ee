#pragma once

#include <QHash>

#include <cstdint>
#include <vector>

namespace core {

/// Numbers the items of sequences that differences() is to compare: equal items have equal numbers, whichever side they
/// are on.
template <typename T>
class ItemNumbers
{
public:
    [[nodiscard]] std::uint32_t of(const T &item)
    {
        const auto known = m_numbers.constFind(item);
        return known != m_numbers.cend() ? *known
                                         : *m_numbers.insert(item, static_cast<std::uint32_t>(m_numbers.size()));
    }

    /// Of `itemAt(0)` to `itemAt(count - 1)`.
    template <typename ItemAt>
    [[nodiscard]] std::vector<std::uint32_t> of(qsizetype count, const ItemAt &itemAt)
    {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(static_cast<std::size_t>(count));
        for (qsizetype i = 0; i < count; ++i)
            numbers.push_back(of(itemAt(i)));
        return numbers;
    }

private:
    QHash<T, std::uint32_t> m_numbers;
};

}  // namespace core
