#pragma once

#include "core/card/markdownedit.h"

#include <QStringList>

namespace core {

enum class ColumnAlignment { None, Left, Center, Right };

/// A table of GFM as cells of Markdown. Every row has as many as there are columns.
class MarkdownTable
{
public:
    MarkdownTable() = default;
    MarkdownTable(QStringList header, QList<QStringList> rows, QList<ColumnAlignment> alignments = {});

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_alignments.size()); }
    /// The header is row 0; a table has always one.
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const QString &cell(int row, int column) const { return m_rows.at(row).at(column); }
    /// Pipes are escaped as needed, line breaks become <br>.
    void setCell(int row, int column, const QString &text);
    [[nodiscard]] ColumnAlignment alignment(int column) const { return m_alignments.at(column); }
    void setAlignment(int column, ColumnAlignment alignment) { m_alignments[column] = alignment; }

    void insertRow(int before);
    void removeRow(int row);
    void moveRow(int from, int to);
    void insertColumn(int before);
    void removeColumn(int column);
    void moveColumn(int from, int to);

    /// With columns of equal width; lines end with `lineEnd`, the last without.
    [[nodiscard]] QString markdown(QStringView lineEnd = u"\n") const;

    friend bool operator==(const MarkdownTable &, const MarkdownTable &) = default;

private:
    QList<QStringList> m_rows;
    QList<ColumnAlignment> m_alignments;
};

/// A table in a text.
struct TablePlace
{
    TextSpan span;  ///< From its first line to its last, without the last line's end.
    MarkdownTable table;
    int row = 0;  ///< Of the position asked about; the line of dashes counts as the header.
    int column = 0;
};
/// The table around a position; nothing in code blocks, quotes or lists.
[[nodiscard]] std::optional<TablePlace> tableAt(const QString &text, qsizetype position);
/// The table in its place, with its columns lined up, and the content of a cell selected.
[[nodiscard]] MarkdownChange replacedTable(const QString &text, TextSpan span, const MarkdownTable &table, int row,
                                           int column, QStringView lineEnd);
/// To the next cell or the one before; behind the last one a row is added.
[[nodiscard]] MarkdownChange movedInTable(const QString &text, const TablePlace &place, bool backwards,
                                          QStringView lineEnd);

/// Reads what a spreadsheet copies or saves: values between tabs, commas or semicolons, quoted as RFC 4180 says. The
/// first row is the header. Columns of numbers are aligned to the right. Nothing when it is no table.
[[nodiscard]] std::optional<MarkdownTable> tableFromValues(const QString &values);
/// The same for what is pasted and may be anything: prose and code with commas in them are no table.
[[nodiscard]] std::optional<MarkdownTable> tableFromPasted(const QString &values);

}  // namespace core
