#include "ui/card/lineends.h"

#include <algorithm>

namespace ui {

namespace {

constexpr QChar frameBegin{0xfdd0};
constexpr QChar frameEnd{0xfdd1};

LineEnd endAt(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c == u'\n')
        return LineEnd::Lf;
    if (c == u'\r')
        return at + 1 < text.size() && text.at(at + 1) == u'\n' ? LineEnd::CrLf : LineEnd::Cr;
    if (c == frameBegin)
        return LineEnd::FrameBegin;
    return c == frameEnd ? LineEnd::FrameEnd : LineEnd::ParagraphSeparator;
}

}  // namespace

QStringView characters(LineEnd end)
{
    switch (end) {
    case LineEnd::Lf: return u"\n";
    case LineEnd::CrLf: return u"\r\n";
    case LineEnd::Cr: return u"\r";
    case LineEnd::ParagraphSeparator: return u"\u2029";
    case LineEnd::FrameBegin: return u"\ufdd0";
    case LineEnd::FrameEnd: return u"\ufdd1";
    case LineEnd::Cut: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

bool endsBlock(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == frameBegin || c == frameEnd;
}

BlockText toBlocks(QStringView text, qsizetype most)
{
    BlockText blocks;
    blocks.shown.reserve(text.size() + text.size() / most);
    qsizetype begin = 0;  // of the block
    const auto close = [&](qsizetype end, LineEnd kind) {
        blocks.shown.append(text.sliced(begin, end - begin)).append(u'\n');
        blocks.ends.push_back(kind);
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (endsBlock(text.at(at))) {
            const LineEnd end = endAt(text, at);
            close(at, end);
            at += end == LineEnd::CrLf ? 1 : 0;
            begin = at + 1;
        } else if (at - begin >= most && !text.at(at).isLowSurrogate()) {
            close(at, LineEnd::Cut);
            begin = at;
        }
    }
    blocks.shown.append(text.sliced(begin));
    return blocks;
}

void LineEnds::reset(std::vector<LineEnd> ends)
{
    m_ends = std::move(ends);
    m_counts = {};
    for (const LineEnd end : m_ends)
        ++m_counts[static_cast<size_t>(end)];
    m_usual = LineEnd::Lf;
    findUsual();
}

void LineEnds::replace(int first, int count, const std::vector<LineEnd> &ends)
{
    const auto begin = m_ends.begin() + first;
    for (auto end = begin; end != begin + count; ++end)
        --m_counts[static_cast<size_t>(*end)];
    for (const LineEnd end : ends)
        ++m_counts[static_cast<size_t>(end)];
    const auto common = std::min<std::ptrdiff_t>(count, std::ssize(ends));
    std::copy_n(ends.begin(), common, begin);
    if (common < count)
        m_ends.erase(begin + common, begin + count);
    else
        m_ends.insert(begin + common, ends.begin() + common, ends.end());
    findUsual();
}

qsizetype LineEnds::excess(int blocks) const
{
    if (isEven())
        return 0;
    if (countOf(LineEnd::CrLf) == std::ssize(m_ends))
        return blocks;
    const auto last = m_ends.begin() + blocks;
    return std::count(m_ends.begin(), last, LineEnd::CrLf) - std::count(m_ends.begin(), last, LineEnd::Cut);
}

int LineEnds::lineCount(int blocks) const
{
    if (countOf(LineEnd::Lf) + countOf(LineEnd::CrLf) + countOf(LineEnd::Cr) == std::ssize(m_ends))
        return blocks;
    return static_cast<int>(std::count_if(m_ends.begin(), m_ends.begin() + blocks,
                                          [](LineEnd end) { return end < LineEnd::ParagraphSeparator; }));
}

/// As CardText::lineEnd() decides.
void LineEnds::findUsual()
{
    const qsizetype lf = countOf(LineEnd::Lf);
    const qsizetype cr = countOf(LineEnd::Cr);
    const qsizetype crLf = countOf(LineEnd::CrLf);
    if (lf + cr + crLf == 0)
        return;
    if (crLf > lf && crLf >= cr)
        m_usual = LineEnd::CrLf;
    else
        m_usual = cr > lf ? LineEnd::Cr : LineEnd::Lf;
}

}  // namespace ui
