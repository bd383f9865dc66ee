#include "packbytes.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace test {

namespace {

constexpr qsizetype headBytes = 12;

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(0x80 | (value & 0x7f));
    return bytes + static_cast<char>(value);
}

/// Deflate's order of bits: each goes into the lowest free place of a byte.
class BitWriter
{
public:
    void add(quint32 bits, int count)
    {
        m_bits |= quint64{bits} << m_count;
        for (m_count += count; m_count >= 8; m_count -= 8, m_bits >>= 8)
            m_bytes += static_cast<char>(m_bits & 0xff);
    }
    [[nodiscard]] QByteArray take()
    {
        add(0, (8 - m_count) % 8);
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    quint64 m_bits = 0;
    int m_count = 0;
};

}  // namespace

void PackBytes::begin(int type, qint64 contentBytes)
{
    m_places.append(headBytes + m_objects.size());
    const auto size = static_cast<quint64>(contentBytes);
    const quint64 rest = size >> 4;
    m_objects += static_cast<char>((rest > 0 ? 0x80 : 0) | (type << 4) | static_cast<int>(size & 0xf));
    if (rest > 0)
        m_objects += varint(rest);
}

PackBytes &PackBytes::add(Type type, const QByteArray &content, qint64 claimedBytes)
{
    begin(type, claimedBytes < 0 ? content.size() : claimedBytes);
    m_objects += zlib(content);
    return *this;
}

PackBytes &PackBytes::addPacked(Type type, const QByteArray &packed, qint64 contentBytes)
{
    begin(type, contentBytes);
    m_objects += packed;
    return *this;
}

PackBytes &PackBytes::addDelta(const QByteArray &delta, int back)
{
    const qsizetype base = m_places.value(m_places.size() - back, 0);
    begin(OffsetDelta, delta.size());
    auto distance = static_cast<quint64>(m_places.last() - base);
    QByteArray offset(1, static_cast<char>(distance & 0x7f));
    while (distance >>= 7)
        offset.prepend(static_cast<char>(0x80 | (--distance & 0x7f)));
    m_objects += offset + zlib(delta);
    return *this;
}

PackBytes &PackBytes::addDelta(const QByteArray &delta, const QByteArray &baseOid)
{
    begin(ReferenceDelta, delta.size());
    m_objects += baseOid + zlib(delta);
    return *this;
}

QByteArray PackBytes::bytes(qint64 count) const
{
    const QByteArray pack =
        "PACK" + bigEndian(2) + bigEndian(static_cast<quint32>(count < 0 ? m_places.size() : count)) + m_objects;
    return pack + QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
}

QByteArray PackBytes::deltaHead(qint64 baseBytes, qint64 resultBytes)
{
    return varint(static_cast<quint64>(baseBytes)) + varint(static_cast<quint64>(resultBytes));
}

QByteArray PackBytes::copies(qint64 baseBytes, qint64 resultBytes)
{
    constexpr qint64 most = 0xffffff;
    QByteArray delta = deltaHead(baseBytes, resultBytes);
    for (qint64 left = resultBytes; left > 0;) {
        const qint64 bytes = std::min({left, baseBytes, most});
        delta += '\xf0';  // copy from the beginning; three bytes of size
        for (int shift = 0; shift < 24; shift += 8)
            delta += static_cast<char>(bytes >> shift);
        left -= bytes;
    }
    return delta;
}

QByteArray PackBytes::oidOf(const QByteArray &type, const QByteArray &content)
{
    QCryptographicHash hash{QCryptographicHash::Sha1};
    hash.addData(QByteArray(type + ' ' + QByteArray::number(content.size()) + '\0'));
    hash.addData(content);
    return hash.result();
}

QByteArray PackBytes::zlib(const QByteArray &content)
{
    return qCompress(content).sliced(4);  // Qt puts the size before it
}

QByteArray PackBytes::zlibOfZeros(qint64 runs)
{
    BitWriter writer;
    writer.add(0b011, 3);  // the last block, with the fixed codes
    writer.add(0b00001100, 8);  // a zero; codes stand with their highest bit first
    for (qint64 run = 0; run < runs; ++run)
        writer.add(0b0000010100011, 13);  // 258 bytes from one byte before
    writer.add(0, 7);  // the end
    const auto sum = static_cast<quint32>((258 * runs + 1) % 65521);  // Adler-32 of zeros
    return QByteArray("\x78\x9c", 2) + writer.take() + bigEndian(sum << 16 | 1);
}

}  // namespace test
