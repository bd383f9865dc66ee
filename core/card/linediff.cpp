#include "core/card/linediff_p.h"

#include "core/card/cardmerge.h"
#include "core/git/itemnumbers.h"
#include "core/git/linediff.h"

namespace core {

namespace {

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
    ItemNumbers<QString> numbers;
    const auto numbersOf = [&numbers](const QStringList &lines) {
        return numbers.of(lines.size(), [&](qsizetype line) { return lines.at(line); });
    };
    const auto old = numbersOf(before);
    QList<std::pair<qsizetype, qsizetype>> same;
    qsizetype x = 0;
    qsizetype y = 0;
    const auto matchUpTo = [&](qsizetype end) {
        while (x < end)
            same.append({x++, y++});
    };
    for (const LineReplacement &part : differences(old, numbersOf(after))) {
        matchUpTo(part.before.first);
        x = part.before.end();
        y = part.after.end();
    }
    matchUpTo(before.size());
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
