#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace core {

/// Turns a tensor's bytes into numbers.
class ElementDecoder
{
public:
    /// `type` as findTensorType() names it; nothing for one whose numbers we cannot read.
    [[nodiscard]] static std::optional<ElementDecoder> forType(QStringView type, bool isBigEndian);

    [[nodiscard]] int bytesPerBlock() const { return m_blockBytes; }
    [[nodiscard]] int elementsPerBlock() const { return m_blockElements; }
    /// Whole blocks. Appends to `values`.
    void decode(QByteArrayView blocks, std::vector<double> &values) const { m_decode(blocks, values); }

private:
    using Decode = void (*)(QByteArrayView, std::vector<double> &);

    ElementDecoder(Decode how, int blockBytes, int blockElements)
        : m_decode(how)
        , m_blockBytes(blockBytes)
        , m_blockElements(blockElements)
    {
    }

    Decode m_decode;
    int m_blockBytes;
    int m_blockElements;
};

/// What `value` becomes when it is stored as the type, or nothing for types that round in ways of their own.
[[nodiscard]] std::optional<double> roundedTo(QStringView type, double value);

}  // namespace core
