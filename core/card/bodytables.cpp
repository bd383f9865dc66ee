#include "core/card/bodytables_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isRuler(const QString &line)
{
    static const QRegularExpression ruler{u"^\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*$"_s};
    return line.contains(u'|') && ruler.match(line).hasMatch();
}

QStringList cellsOf(const QString &line)
{
    QString inner = line.trimmed();
    if (inner.startsWith(u'|'))
        inner.remove(0, 1);
    if (inner.endsWith(u'|'))
        inner.chop(1);
    QStringList cells;
    for (const QString &cell : inner.split(u'|'))
        cells.append(cell.trimmed().remove(u'*').remove(u'`'));
    return cells;
}

std::optional<TableNumber> numberIn(const QString &cell)
{
    static const QRegularExpression number{u"^([-+]?\\d+(?:\\.(\\d+))?)\\s*%?$"_s};
    const auto match = number.match(cell);
    if (!match.hasMatch())
        return {};
    return TableNumber{.number = match.captured(1).toDouble(), .decimals = static_cast<int>(match.capturedLength(2))};
}

/// Letters and digits alone: "Word Error Rate" is "word_error_rate".
QString bare(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

}  // namespace

bool TableNumber::isSame(double value) const
{
    const double unit = std::pow(10.0, -decimals) / 2 * 1.0001;
    return std::abs(value - number) <= unit || std::abs(value * 100 - number) <= unit
        || std::abs(value - number * 100) <= unit * 100;
}

BodyTables::BodyTables(const QString &markdown)
{
    bool isCode = false;
    QList<Row> table;
    const QStringList lines = markdown.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.startsWith(u"```") || line.startsWith(u"~~~"))
            isCode = !isCode;
        if (!table.isEmpty() && line.contains(u'|') && !isCode) {
            table.append(cellsOf(line));
            continue;
        }
        if (!table.isEmpty())
            m_tables.append(std::exchange(table, {}));
        if (!isCode && line.contains(u'|') && i + 1 < lines.size() && isRuler(lines.at(i + 1))) {
            table.append(cellsOf(line));
            ++i;
        }
    }
    if (!table.isEmpty())
        m_tables.append(table);
}

std::optional<TableNumber> BodyTables::valueOf(const QStringList &names) const
{
    QStringList wanted;
    for (const QString &name : names) {
        if (const QString letters = bare(name); !letters.isEmpty())
            wanted.append(letters);
    }
    QList<TableNumber> found;
    const auto take = [&found](const QString &cell) {
        if (const auto number = numberIn(cell); number && !found.contains(*number))
            found.append(*number);
    };
    for (const QList<Row> &table : m_tables) {
        const Row &header = table.first();
        for (qsizetype column = 0; column < header.size(); ++column) {
            if (!wanted.contains(bare(header.at(column))))
                continue;
            for (qsizetype row = 1; row < table.size(); ++row)
                take(table.at(row).value(column));
        }
        for (qsizetype row = 1; row < table.size(); ++row) {
            if (!wanted.contains(bare(table.at(row).value(0))))
                continue;
            for (const QString &cell : table.at(row).sliced(1))
                take(cell);
        }
    }
    return found.size() == 1 ? std::optional{found.first()} : std::nullopt;
}

}  // namespace core
