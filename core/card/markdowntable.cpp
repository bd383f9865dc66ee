#include "core/card/markdowntable.h"

#include "core/card/markdownlines_p.h"
#include "core/card/separatedvalues.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Whether the pipe at `at` is not one between cells.
bool isEscaped(QStringView line, qsizetype at)
{
    qsizetype slashes = 0;
    while (at - slashes > 0 && line.at(at - slashes - 1) == u'\\')
        ++slashes;
    return slashes % 2 == 1;
}

/// The cells of a line, as they are between the pipes.
QList<TextSpan> cellSpans(QStringView line)
{
    TextSpan inside{.begin = 0, .end = line.size()};
    while (!inside.isEmpty() && line.at(inside.begin).isSpace())
        ++inside.begin;
    while (!inside.isEmpty() && line.at(inside.end - 1).isSpace())
        --inside.end;
    if (!inside.isEmpty() && line.at(inside.begin) == u'|')
        ++inside.begin;
    if (!inside.isEmpty() && line.at(inside.end - 1) == u'|' && !isEscaped(line, inside.end - 1))
        --inside.end;
    QList<TextSpan> cells;
    qsizetype begin = inside.begin;
    for (qsizetype at = inside.begin; at <= inside.end; ++at) {
        if (at == inside.end || (line.at(at) == u'|' && !isEscaped(line, at))) {
            cells.append({.begin = begin, .end = at});
            begin = at + 1;
        }
    }
    return cells;
}

QStringList cellsOf(QStringView line)
{
    QStringList cells;
    for (const TextSpan cell : cellSpans(line))
        cells.append(cell.of(line).trimmed().toString());
    return cells;
}

std::optional<QList<ColumnAlignment>> readDashes(QStringView line)
{
    static const QRegularExpression dashes{u"^:?-+:?$"_s};
    QList<ColumnAlignment> alignments;
    if (!line.contains(u'|') && !line.contains(u':'))
        return {};
    for (const QString &cell : cellsOf(line)) {
        if (!dashes.match(cell).hasMatch())
            return {};
        const bool isLeft = cell.startsWith(u':');
        const bool isRight = cell.endsWith(u':');
        alignments.append(isLeft && isRight ? ColumnAlignment::Center
                              : isLeft      ? ColumnAlignment::Left
                              : isRight     ? ColumnAlignment::Right
                                            : ColumnAlignment::None);
    }
    return alignments;
}

/// How many columns of a fixed-width font a text takes, near enough to line up a table.
qsizetype displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::category(c) == QChar::Mark_NonSpacing || c == 0xfe0f || c == 0x200d)
            continue;
        const bool isWide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
        width += isWide ? 2 : 1;
    }
    return width;
}

QString padded(const QString &cell, qsizetype width, ColumnAlignment alignment)
{
    const qsizetype blanks = width - displayWidth(cell);
    const qsizetype before = alignment == ColumnAlignment::Right ? blanks
        : alignment == ColumnAlignment::Center                   ? blanks / 2
                                                                 : 0;
    return QString(before, u' ') + cell + QString(blanks - before, u' ');
}

QString dashes(qsizetype width, ColumnAlignment alignment)
{
    QString line(width, u'-');
    if (alignment == ColumnAlignment::Left || alignment == ColumnAlignment::Center)
        line.front() = u':';
    if (alignment == ColumnAlignment::Right || alignment == ColumnAlignment::Center)
        line.back() = u':';
    return line;
}

QString escapedCell(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text = text.trimmed().replace(u'\n', u"<br>"_s).replace(u'\r', u"<br>"_s);
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        if (text.at(at) == u'|' && !isEscaped(text, at))
            text.insert(at, u'\\');
    }
    // A lone backslash at the end would take the pipe behind it along.
    return isEscaped(text, text.size()) ? text + u'\\' : text;
}

bool isRow(QStringView line)
{
    if (line.trimmed().isEmpty() || line.startsWith(u"    ") || line.startsWith(u'>'))
        return false;
    return line.contains(u'|');
}

}  // namespace

MarkdownTable::MarkdownTable(QStringList header, QList<QStringList> rows, QList<ColumnAlignment> alignments)
    : m_rows(std::move(rows))
    , m_alignments(std::move(alignments))
{
    // GFM: the header says how many columns there are; short rows are filled up, long ones cut.
    const qsizetype columns = std::max<qsizetype>(header.size(), 1);
    m_rows.prepend(std::move(header));
    m_alignments.resize(columns, ColumnAlignment::None);
    for (QStringList &row : m_rows)
        row.resize(columns);
}

void MarkdownTable::setCell(int row, int column, const QString &text)
{
    m_rows[row][column] = escapedCell(text);
}

void MarkdownTable::insertRow(int before)
{
    m_rows.insert(std::max(before, 1), QStringList(columnCount()));
}

void MarkdownTable::removeRow(int row)
{
    if (row > 0)
        m_rows.removeAt(row);
}

void MarkdownTable::moveRow(int from, int to)
{
    m_rows.move(from, to);
}

void MarkdownTable::insertColumn(int before)
{
    m_alignments.insert(before, ColumnAlignment::None);
    for (QStringList &row : m_rows)
        row.insert(before, QString{});
}

void MarkdownTable::removeColumn(int column)
{
    if (columnCount() == 1)
        return;
    m_alignments.removeAt(column);
    for (QStringList &row : m_rows)
        row.removeAt(column);
}

void MarkdownTable::moveColumn(int from, int to)
{
    m_alignments.move(from, to);
    for (QStringList &row : m_rows)
        row.move(from, to);
}

QString MarkdownTable::markdown(QStringView lineEnd) const
{
    QList<qsizetype> widths(columnCount(), 3);
    for (const QStringList &row : m_rows) {
        for (int column = 0; column < columnCount(); ++column)
            widths[column] = std::max(widths.at(column), displayWidth(row.at(column)));
    }
    QStringList lines;
    for (const QStringList &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(padded(row.at(column), widths.at(column), m_alignments.at(column)));
        lines.append(u"| "_s + cells.join(u" | ") + u" |"_s);
        if (lines.size() > 1)
            continue;
        QStringList rule;
        for (int column = 0; column < columnCount(); ++column)
            rule.append(dashes(widths.at(column), m_alignments.at(column)));
        lines.append(u"| "_s + rule.join(u" | ") + u" |"_s);
    }
    return lines.join(lineEnd);
}

std::optional<TablePlace> tableAt(const QString &text, qsizetype position)
{
    const TextSpan here = lineAround(text, position);
    if (!isRow(here.of(text)) || placeAt(text, position) != TextPlace::Prose)
        return {};
    TextSpan first = here;
    int above = 0;
    while (first.begin > 0) {
        const TextSpan line = lineBefore(text, first);
        if (!isRow(line.of(text)))
            break;
        first = line;
        ++above;
    }
    TextSpan last = here;
    QList<TextSpan> lines;
    for (TextSpan line = first;; line = lineAfter(text, line)) {
        lines.append(line);
        last = line;
        if (line.end >= text.size() || !isRow(lineAfter(text, line).of(text)))
            break;
    }
    const auto alignments = lines.size() > 1 ? readDashes(lines.at(1).of(text)) : std::nullopt;
    const QStringList header = cellsOf(first.of(text));
    if (!alignments || alignments->size() != header.size())
        return {};
    QList<QStringList> rows;
    for (const TextSpan line : lines.sliced(2))
        rows.append(cellsOf(line.of(text)));
    int column = -1;
    for (const TextSpan cell : cellSpans(here.of(text)))
        column += here.begin + cell.begin <= position ? 1 : 0;
    MarkdownTable table{header, rows, *alignments};
    column = std::clamp(column, 0, table.columnCount() - 1);
    return TablePlace{.span = {.begin = first.begin, .end = last.end},
                      .table = std::move(table),
                      .row = std::max(0, above - 1),
                      .column = column};
}

MarkdownChange replacedTable(const QString &text, TextSpan span, const MarkdownTable &table, int row, int column,
                             QStringView lineEnd)
{
    const QString after = table.markdown(lineEnd);
    TextSpan line = lineAround(after, 0);
    for (int n = row == 0 ? 0 : row + 1; n > 0; --n)
        line = lineAfter(after, line);
    TextSpan cell = cellSpans(line.of(after)).at(column);
    const QStringView content = cell.of(line.of(after));
    const QStringView words = content.trimmed();
    const qsizetype begin = span.begin + line.begin + cell.begin + (words.isEmpty() ? 1 : content.indexOf(words));
    MarkdownChange change{.edits = {}, .selection = {.begin = begin, .end = begin + words.size()}};
    if (span.of(text) != after)
        change.edits.append({.span = span, .text = after});
    return change;
}

MarkdownChange movedInTable(const QString &text, const TablePlace &place, bool backwards, QStringView lineEnd)
{
    MarkdownTable table = place.table;
    int row = place.row;
    int column = place.column + (backwards ? -1 : 1);
    if (column < 0) {
        column = row > 0 ? table.columnCount() - 1 : 0;
        row = std::max(0, row - 1);
    } else if (column == table.columnCount()) {
        column = 0;
        if (++row == table.rowCount())
            table.insertRow(row);
    }
    return replacedTable(text, place.span, table, row, column, lineEnd);
}

namespace {

bool isNumberColumn(const QList<QStringList> &records, qsizetype column)
{
    static const QRegularExpression number{u"^[-+\u2212]?[\\d.,\u00a0 ]*\\d(?:[eE][-+]?\\d+)?\\s*%?$"_s};
    bool hasOne = false;
    for (const QStringList &record : records.sliced(1)) {
        const QString value = record.value(column).trimmed();
        if (!value.isEmpty() && !number.match(value).hasMatch())
            return false;
        hasOne = hasOne || !value.isEmpty();
    }
    return hasOne;
}

}  // namespace

std::optional<MarkdownTable> tableFromValues(const QString &values)
{
    const QList<QStringList> records = readPastedValues(values);
    if (records.isEmpty())
        return {};
    MarkdownTable table{QStringList(records.first().size()), QList<QStringList>(records.size() - 1, QStringList{})};
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column)
            table.setCell(row, column, records.at(row).at(column));
    }
    for (int column = 0; column < table.columnCount(); ++column) {
        if (isNumberColumn(records, column))
            table.setAlignment(column, ColumnAlignment::Right);
    }
    return table;
}

std::optional<MarkdownTable> tableFromPasted(const QString &values)
{
    static const QRegularExpression proseOrCode{u"[,;] |[(){}\\[\\]=]"_s};
    const bool isCopiedFromCells = values.contains(u'\t') && !values.contains(u"\n\t"_s);
    if (!isCopiedFromCells && values.contains(proseOrCode))
        return {};
    return tableFromValues(values);
}

}  // namespace core
