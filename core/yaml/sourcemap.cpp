#include "core/yaml/sourcemap_p.h"

#include "core/base/textedit.h"

#include <algorithm>
#include <ranges>

namespace core {

namespace {

constexpr qsizetype stride = 64;
// An empty item in a form that libfyaml takes anywhere.
constexpr QStringView madeUpItem = u" \"\"";

QString given(const QString &text, const HubSyntaxReport &syntax)
{
    QString result = text;
    for (const TextSpan &span : syntax.blanks)
        std::fill(result.begin() + span.begin, result.begin() + span.end, u' ');
    TextEdits items;
    for (const qsizetype at : syntax.emptyItems)
        items.append({.span = {.begin = at, .end = at}, .text = madeUpItem.toString()});
    return items.isEmpty() ? result : applied(result, items);
}

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

SourceMap::SourceMap(const QString &text, const HubSyntaxReport &syntax)
    : m_emptyItems(syntax.emptyItems)
    , m_lineStarts(findLineStarts(text))
{
    const QString input = given(text, syntax);
    m_utf8 = input.toUtf8();
    if (m_utf8.size() == input.size())
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

/// In UTF-16 units, of the text that libfyaml was given.
qsizetype SourceMap::givenPosition(qsizetype byte) const
{
    if (m_marks.empty())
        return byte;
    qsizetype units = m_marks[byte / stride];
    for (qsizetype i = byte / stride * stride; i < byte; ++i)
        units += unitsBegunBy(m_utf8.at(i));
    return units;
}

qsizetype SourceMap::position(qsizetype byte) const
{
    const qsizetype position = givenPosition(byte);
    // Before the i-th item that was made up, i others were.
    const auto madeUpBefore = [this](qsizetype at) {
        const auto isBefore = [this, at](qsizetype index) {
            return m_emptyItems[index] + index * madeUpItem.size() < at;
        };
        const auto indices = std::views::iota(qsizetype{0}, std::ssize(m_emptyItems));
        return *std::ranges::partition_point(indices, isBefore);
    };
    const qsizetype count = m_emptyItems.empty() ? 0 : madeUpBefore(position);
    if (count == 0)
        return position;
    return std::max(position - count * madeUpItem.size(), m_emptyItems[count - 1]);
}

bool SourceMap::isMadeUp(qsizetype byte) const
{
    const qsizetype at = position(byte);
    const auto found = std::ranges::lower_bound(m_emptyItems, at);
    const qsizetype given =
        found == m_emptyItems.end() ? -1 : *found + (found - m_emptyItems.begin() + 1) * madeUpItem.size() - 1;
    return givenPosition(byte) == given;
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
