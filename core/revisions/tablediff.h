#pragma once

#include "core/revisions/csvtable.h"

#include <memory>

namespace core {

/// What became of a column or row: its position on both sides, -1 where it is not there.
struct ColumnMatch
{
    qsizetype before = -1;
    qsizetype after = -1;

    friend bool operator==(const ColumnMatch &, const ColumnMatch &) = default;
};

struct RowChange
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    qsizetype before = -1;
    qsizetype after = -1;
    QList<qsizetype> columns = {};  ///< Changed: places in TableDiff::columns whose cells differ.

    friend bool operator==(const RowChange &, const RowChange &) = default;
};

/// What changed in a table. A value; copies share the tables.
struct TableDiff
{
    std::shared_ptr<const CsvTable> before;  ///< Never null.
    std::shared_ptr<const CsvTable> after;
    QList<ColumnMatch> columns;  ///< In the order of the later table; what is gone, where it stood. Matched by name.
    QList<RowChange> rows;  ///< Those that are not the same, likewise.
    qsizetype keyColumn = -1;  ///< Place in `columns` of what names the rows; -1: they were matched by their order.
    qsizetype leftOut = 0;  ///< Rows beyond maxRows.

    static constexpr qsizetype maxRows = 100'000;
};

/// Which side is no table, and why.
struct TableDiffProblem
{
    bool isBefore = false;
    TableProblem problem;

    friend bool operator==(const TableDiffProblem &, const TableDiffProblem &) = default;
};

/// Compares two tables row by row. Rows are matched by the first column whose cells are all different on both sides, if
/// most of them are on the other side as well; otherwise by their order. An empty text is a file that is not there.
///
/// Pure. Thread: any.
[[nodiscard]] std::expected<TableDiff, TableDiffProblem> diffTables(const QByteArray &before, const QByteArray &after);

}  // namespace core
