#include "core/card/linediff_p.h"

#include "core/card/cardmerge.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace core {

namespace {

using Pairs = QList<std::pair<qsizetype, qsizetype>>;

constexpr int differenceLimit = 1'500;

/// Myers' greedy search in lines that are numbers: `reached` keeps, for each count of differences, how far each
/// diagonal came.
class MyersSearch
{
public:
    MyersSearch(std::vector<int> before, std::vector<int> after)
        : m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    Pairs run()
    {
        const auto limit = static_cast<int>(std::min<std::size_t>(differenceLimit, m_before.size() + m_after.size()));
        for (int count = 0; count <= limit; ++count) {
            m_reached.emplace_back(static_cast<std::size_t>(2 * count + 1), 0);
            for (int diagonal = -count; diagonal <= count; diagonal += 2) {
                if (advance(count, diagonal))
                    return walkBack(count, diagonal);
            }
        }
        return {};
    }

private:
    [[nodiscard]] int reached(int count, int diagonal) const
    {
        return std::abs(diagonal) > count ? -1 : m_reached[count][diagonal + count];
    }

    /// From which diagonal of one difference less a diagonal is reached.
    [[nodiscard]] int origin(int count, int diagonal) const
    {
        const bool isDown = diagonal == -count
            || (diagonal != count && reached(count - 1, diagonal - 1) < reached(count - 1, diagonal + 1));
        return isDown ? diagonal + 1 : diagonal - 1;
    }

    [[nodiscard]] int startOf(int count, int diagonal) const
    {
        if (count == 0)
            return 0;
        const int from = origin(count, diagonal);
        return reached(count - 1, from) + (from < diagonal ? 1 : 0);
    }

    bool advance(int count, int diagonal)
    {
        int x = startOf(count, diagonal);
        int y = x - diagonal;
        const auto width = static_cast<int>(m_before.size());
        const auto height = static_cast<int>(m_after.size());
        while (x < width && y >= 0 && y < height && m_before[x] == m_after[y]) {
            ++x;
            ++y;
        }
        m_reached[count][diagonal + count] = x;
        return x >= width && y >= height;
    }

    [[nodiscard]] Pairs walkBack(int count, int diagonal) const
    {
        Pairs same;
        for (; count >= 0; --count) {
            for (int x = reached(count, diagonal); x > startOf(count, diagonal); --x)
                same.prepend({x - 1, x - 1 - diagonal});
            diagonal = count > 0 ? origin(count, diagonal) : diagonal;
        }
        return same;
    }

    std::vector<int> m_before;
    std::vector<int> m_after;
    std::vector<std::vector<int>> m_reached;
};

QString withoutEnd(const QString &line)
{
    qsizetype size = line.size();
    size -= size > 0 && line.at(size - 1) == u'\n' ? 1 : 0;
    size -= size > 0 && line.at(size - 1) == u'\r' ? 1 : 0;
    return line.first(size);
}

}  // namespace

QStringList splitLines(QStringView text)
{
    QStringList lines;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isCr = text.at(at) == u'\r' && (at + 1 == text.size() || text.at(at + 1) != u'\n');
        if (text.at(at) != u'\n' && !isCr)
            continue;
        lines.append(text.sliced(start, at + 1 - start).toString());
        start = at + 1;
    }
    if (start < text.size())
        lines.append(text.sliced(start).toString());
    return lines;
}

QList<std::pair<qsizetype, qsizetype>> sameLines(const QStringList &before, const QStringList &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    Pairs same;
    qsizetype head = 0;
    for (; head < shorter && before.at(head) == after.at(head); ++head)
        same.append({head, head});
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    QHash<QString, int> numbers;
    const auto numberOf = [&numbers](const QString &line) {
        const auto known = numbers.constFind(line);
        return known != numbers.cend() ? *known : *numbers.insert(line, static_cast<int>(numbers.size()));
    };
    const auto numbered = [&numberOf, head, tail](const QStringList &lines) {
        std::vector<int> result;
        for (qsizetype i = head; i < lines.size() - tail; ++i)
            result.push_back(numberOf(lines.at(i)));
        return result;
    };
    std::vector<int> left = numbered(before);
    for (const auto &[x, y] : MyersSearch{std::move(left), numbered(after)}.run())
        same.append({head + x, head + y});
    for (; tail > 0; --tail)
        same.append({before.size() - tail, after.size() - tail});
    return same;
}

QList<LineChange> diffLines(const QString &before, const QString &after)
{
    const QStringList left = splitLines(before);
    const QStringList right = splitLines(after);
    QList<std::pair<qsizetype, qsizetype>> same = sameLines(left, right);
    same.append({left.size(), right.size()});
    QList<LineChange> changes;
    qsizetype x = 0;
    qsizetype y = 0;
    for (const auto &[nextX, nextY] : std::as_const(same)) {
        for (; x < nextX; ++x)
            changes.append({LineChange::Kind::Removed, withoutEnd(left.at(x)), static_cast<int>(x) + 1, 0});
        for (; y < nextY; ++y)
            changes.append({LineChange::Kind::Added, withoutEnd(right.at(y)), 0, static_cast<int>(y) + 1});
        if (x < left.size() && y < right.size()) {
            changes.append(
                {LineChange::Kind::Same, withoutEnd(left.at(x)), static_cast<int>(x) + 1, static_cast<int>(y) + 1});
            ++x;
            ++y;
        }
    }
    return changes;
}

}  // namespace core
