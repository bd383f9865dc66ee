#include "core/revisions/csvtable.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace core {

namespace {

char separatorOf(QByteArrayView text)
{
    constexpr std::array candidates{',', '\t', ';', '|'};
    std::array<qsizetype, candidates.size()> counts{};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == '\n' && !isQuoted)
            break;
        const auto found = std::ranges::find(candidates, c);
        if (!isQuoted && found != candidates.end())
            ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace

class CsvReader
{
public:
    explicit CsvReader(const QByteArray &text)
        : m_text(text)
    {
        m_table.m_text = text;
        m_table.m_separator = separatorOf(text);
    }

    std::expected<CsvTable, TableProblem> run()
    {
        using Kind = TableProblem::Kind;
        if (m_text.size() > std::numeric_limits<std::int32_t>::max())
            return std::unexpected(TableProblem{.kind = Kind::TooLarge});
        if (m_text.contains('\0') || !QUtf8StringView(m_text).isValidUtf8())
            return std::unexpected(TableProblem{.kind = Kind::NotText});
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        while (m_at < m_text.size()) {
            const qsizetype line = m_line;
            if (const auto problem = readRow())
                return std::unexpected(TableProblem{.kind = *problem, .line = line});
        }
        m_table.m_rowCount = std::max<qsizetype>(0, m_rows - 1);
        return std::move(m_table);
    }

private:
    std::optional<TableProblem::Kind> readRow()
    {
        const std::size_t first = m_table.m_cells.size();
        do {
            const qsizetype begin = m_at;
            if (!skipCell())
                return TableProblem::Kind::OpenQuote;
            qsizetype end = m_at;
            if (end > begin && m_text.at(end - 1) == '\r' && (end == m_text.size() || m_text.at(end) == '\n'))
                --end;
            if (m_table.m_cells.size() >= CsvTable::maxCells)
                return TableProblem::Kind::TooLarge;
            m_table.m_cells.push_back(
                {.begin = static_cast<std::uint32_t>(begin), .end = static_cast<std::uint32_t>(end)});
        } while (m_at < m_text.size() && m_text.at(m_at++) == m_table.m_separator);
        ++m_line;
        const auto count = static_cast<qsizetype>(m_table.m_cells.size() - first);
        if (m_rows == 0)
            m_table.m_columnCount = count;
        else if (count != m_table.m_columnCount)
            return TableProblem::Kind::Ragged;
        ++m_rows;
        return {};
    }

    /// Up to the separator or the line's end; false when a quote stays open.
    bool skipCell()
    {
        bool isQuoted = m_at < m_text.size() && m_text.at(m_at) == '"';
        m_at += isQuoted ? 1 : 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (!isQuoted && (c == '\n' || c == m_table.m_separator))
                return true;
            if (isQuoted && c == '\n')
                ++m_line;
            if (isQuoted && c == '"') {
                if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '"')
                    ++m_at;
                else
                    isQuoted = false;
            }
        }
        return !isQuoted;
    }

    const QByteArray &m_text;
    CsvTable m_table;
    qsizetype m_at = 0;
    qsizetype m_line = 0;
    qsizetype m_rows = 0;
};

std::expected<CsvTable, TableProblem> CsvTable::parse(const QByteArray &text)
{
    return CsvReader{text}.run();
}

QByteArrayView CsvTable::bareAt(qsizetype index) const
{
    const Span &span = m_cells[static_cast<std::size_t>(index)];
    const QByteArrayView raw = QByteArrayView(m_text).sliced(span.begin, span.end - span.begin);
    const bool isQuoted = raw.size() >= 2 && raw.startsWith('"') && raw.endsWith('"');
    return isQuoted ? raw.sliced(1, raw.size() - 2) : raw;
}

QByteArray CsvTable::cellAt(qsizetype index) const
{
    const Span &span = m_cells[static_cast<std::size_t>(index)];
    QByteArray cell = bareAt(index).toByteArray();
    return cell.size() < span.end - span.begin ? cell.replace("\"\"", "\"") : cell;
}

}  // namespace core
