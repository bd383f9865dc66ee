#include "core/card/textmerge_p.h"

#include "core/card/linediff_p.h"

namespace core {

namespace {

/// For each line of the base, where it stands in the other text; -1 for nowhere.
QList<qsizetype> placesIn(const QStringList &base, const QStringList &other)
{
    QList<qsizetype> places(base.size(), -1);
    for (const auto &[line, place] : sameLines(base, other))
        places[line] = place;
    return places;
}

QString joined(const QStringList &lines, qsizetype from, qsizetype to)
{
    return lines.sliced(from, to - from).join(QString{});
}

}  // namespace

MergedCard mergeText(const QString &base, const QString &ours, const QString &theirs)
{
    const QStringList b = splitLines(base);
    const QStringList o = splitLines(ours);
    const QStringList t = splitLines(theirs);
    const QList<qsizetype> inOurs = placesIn(b, o);
    const QList<qsizetype> inTheirs = placesIn(b, t);
    MergedCard merged;
    qsizetype atBase = 0;
    qsizetype atOurs = 0;
    qsizetype atTheirs = 0;
    const auto close = [&](qsizetype toBase, qsizetype toOurs, qsizetype toTheirs) {
        const QString was = joined(b, atBase, toBase);
        const QString mine = joined(o, atOurs, toOurs);
        const QString other = joined(t, atTheirs, toTheirs);
        const qsizetype begin = merged.text.size();
        const bool isTheirs = mine == was;
        merged.text += isTheirs ? other : mine;
        if (!isTheirs && other != was && other != mine) {
            merged.conflicts.append(
                {.base = was, .ours = mine, .theirs = other, .span = {.begin = begin, .end = merged.text.size()}});
        }
    };
    for (qsizetype line = 0; line < b.size(); ++line) {
        if (inOurs.at(line) < 0 || inTheirs.at(line) < 0)
            continue;
        close(line, inOurs.at(line), inTheirs.at(line));
        merged.text += b.at(line);
        atBase = line + 1;
        atOurs = inOurs.at(line) + 1;
        atTheirs = inTheirs.at(line) + 1;
    }
    close(b.size(), o.size(), t.size());
    return merged;
}

}  // namespace core
