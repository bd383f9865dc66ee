#include "core/yaml/sourcemap_p.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype stride = 64;

/// How many UTF-16 units begin with this byte of UTF-8: none in the middle of a character, two for a surrogate pair.
int unitsBegunBy(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0U) == 0x80U)
        return 0;
    return value >= 0xF0U ? 2 : 1;
}

std::vector<qsizetype> findLineStarts(const QString &text)
{
    std::vector<qsizetype> starts{0};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\n' || (text.at(i) == u'\r' && (i + 1 == text.size() || text.at(i + 1) != u'\n')))
            starts.push_back(i + 1);
    }
    return starts;
}

}  // namespace

SourceMap::SourceMap(const QString &text)
    : m_utf8(text.toUtf8())
    , m_lineStarts(findLineStarts(text))
{
    if (m_utf8.size() == text.size())
        return;
    m_marks.reserve(m_utf8.size() / stride + 1);
    qsizetype units = 0;
    for (qsizetype byte = 0; byte < m_utf8.size(); ++byte) {
        if (byte % stride == 0)
            m_marks.push_back(units);
        units += unitsBegunBy(m_utf8.at(byte));
    }
    if (m_utf8.size() % stride == 0)
        m_marks.push_back(units);
}

qsizetype SourceMap::position(qsizetype byte) const
{
    if (m_marks.empty())
        return byte;
    qsizetype units = m_marks[byte / stride];
    for (qsizetype i = byte / stride * stride; i < byte; ++i)
        units += unitsBegunBy(m_utf8.at(i));
    return units;
}

int SourceMap::line(qsizetype position) const
{
    return static_cast<int>(std::ranges::upper_bound(m_lineStarts, position) - m_lineStarts.begin()) - 1;
}

int SourceMap::column(qsizetype position) const
{
    return static_cast<int>(position - m_lineStarts[line(position)]);
}

}  // namespace core
