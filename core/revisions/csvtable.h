#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>
#include <vector>

namespace core {

/// Why a text is no table.
struct TableProblem
{
    enum class Kind {
        NotText,  ///< Not UTF-8, or it has NULs.
        OpenQuote,  ///< A quote that nobody closes.
        Ragged,  ///< A row that has more or fewer cells than the first.
        TooLarge,  ///< More than CsvTable::maxCells cells.
    };
    Kind kind = Kind::NotText;
    qsizetype line = 0;  ///< Of the text, from 0.

    friend bool operator==(const TableProblem &, const TableProblem &) = default;
};

/// A table as CSV or TSV has it: the first row names the columns. A value; the cells stay where they are in the text.
///
/// Pure. Thread: any. Source: RFC 4180; "\n" ends a row as well.
class CsvTable
{
public:
    static constexpr std::size_t maxCells = 4'000'000;

    /// An empty text is a table without columns. The separator is the one of ",", ";", tab and "|" that the first row
    /// has most of.
    [[nodiscard]] static std::expected<CsvTable, TableProblem> parse(const QByteArray &text);

    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] qsizetype columnCount() const { return m_columnCount; }
    [[nodiscard]] qsizetype rowCount() const { return m_rowCount; }  ///< Without the first.
    [[nodiscard]] QByteArray columnName(qsizetype column) const { return cellAt(column); }
    /// Without its quotes.
    [[nodiscard]] QByteArray cell(qsizetype row, qsizetype column) const
    {
        return cellAt((row + 1) * m_columnCount + column);
    }
    /// For comparing, without a copy: without its outer quotes; those within stay doubled. Valid as long as the table.
    [[nodiscard]] QByteArrayView bareCell(qsizetype row, qsizetype column) const
    {
        return bareAt((row + 1) * m_columnCount + column);
    }
    [[nodiscard]] QByteArrayView bareColumnName(qsizetype column) const { return bareAt(column); }

private:
    friend class CsvReader;

    struct Span
    {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    [[nodiscard]] QByteArrayView bareAt(qsizetype index) const;
    [[nodiscard]] QByteArray cellAt(qsizetype index) const;

    QByteArray m_text;
    std::vector<Span> m_cells;
    qsizetype m_columnCount = 0;
    qsizetype m_rowCount = 0;
    char m_separator = ',';
};

}  // namespace core
