#include "core/checkpoint/pickleinput_p.h"

#include <QtEndian>

namespace core {

std::uint64_t PickleInput::number(qsizetype sizeBytes)
{
    const QByteArray raw = take(static_cast<std::uint64_t>(sizeBytes));
    std::uint64_t value = 0;
    for (qsizetype i = raw.size() - 1; i >= 0; --i)
        value = (value << 8) | static_cast<std::uint8_t>(raw.at(i));
    return value;
}

double PickleInput::real()
{
    const QByteArray raw = take(sizeof(double));
    return raw.isEmpty() ? 0 : qFromBigEndian<double>(raw.constData());
}

QByteArray PickleInput::take(std::uint64_t size)
{
    const qsizetype begin = m_position;
    skip(size);
    return m_isShort ? QByteArray{} : m_bytes.sliced(begin, m_position - begin);
}

void PickleInput::skip(std::uint64_t size)
{
    if (size > static_cast<std::uint64_t>(m_bytes.size() - m_position))
        m_isShort = true;
    else
        m_position += static_cast<qsizetype>(size);
}

QByteArray PickleInput::line()
{
    const qsizetype end = m_bytes.indexOf('\n', m_position);
    if (end < 0) {
        m_isShort = true;
        return {};
    }
    QByteArray text = take(static_cast<std::uint64_t>(end - m_position));
    ++m_position;
    return text;
}

std::optional<std::int64_t> PickleInput::longInteger(std::uint64_t size)
{
    if (size > sizeof(std::int64_t)) {
        skip(size);
        return {};
    }
    const QByteArray raw = take(size);
    std::uint64_t value = !raw.isEmpty() && static_cast<std::int8_t>(raw.back()) < 0 ? ~std::uint64_t{0} : 0;
    for (qsizetype i = raw.size() - 1; i >= 0; --i)
        value = (value << 8) | static_cast<std::uint8_t>(raw.at(i));
    return static_cast<std::int64_t>(value);
}

}  // namespace core
