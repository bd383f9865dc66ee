#include "core/revisions/tablediff.h"

#include "core/git/itemnumbers.h"
#include "core/git/linediff.h"

#include <QHash>

#include <algorithm>

namespace core {

namespace {

using Places = QHash<QByteArrayView, qsizetype>;

/// Where each name stands; nothing when one stands twice.
template <typename NameOf>
std::optional<Places> placesOf(qsizetype count, const NameOf &nameOf)
{
    Places places;
    places.reserve(count);
    for (qsizetype i = 0; i < count; ++i)
        places.insert(nameOf(i), i);
    return places.size() == count ? std::optional{places} : std::nullopt;
}

class TableComparison
{
public:
    TableComparison(CsvTable before, CsvTable after)
    {
        m_diff.before = std::make_shared<const CsvTable>(std::move(before));
        m_diff.after = std::make_shared<const CsvTable>(std::move(after));
    }

    TableDiff run()
    {
        matchColumns();
        if (!matchRowsByKey())
            matchRowsByOrder();
        return std::move(m_diff);
    }

private:
    [[nodiscard]] const CsvTable &before() const { return *m_diff.before; }
    [[nodiscard]] const CsvTable &after() const { return *m_diff.after; }

    /// By name; where names repeat, by position.
    void matchColumns()
    {
        const auto old = placesOf(before().columnCount(), [this](qsizetype i) { return before().bareColumnName(i); });
        const auto now = placesOf(after().columnCount(), [this](qsizetype i) { return after().bareColumnName(i); });
        const bool areNamed = old && now;
        const auto originOf = [&](qsizetype column) {
            if (areNamed)
                return old->value(after().bareColumnName(column), -1);
            return column < before().columnCount() ? column : -1;
        };
        const auto isKept = [&](qsizetype column) {
            return areNamed ? now->contains(before().bareColumnName(column)) : column < after().columnCount();
        };
        qsizetype nextOld = 0;
        const auto addGoneUpTo = [&](qsizetype end) {
            for (; nextOld < end; ++nextOld) {
                if (!isKept(nextOld))
                    m_diff.columns.append({.before = nextOld});
            }
        };
        for (qsizetype column = 0; column < after().columnCount(); ++column) {
            const qsizetype origin = originOf(column);
            addGoneUpTo(std::max(nextOld, origin));
            m_diff.columns.append({.before = origin, .after = column});
        }
        addGoneUpTo(before().columnCount());
    }

    bool matchRowsByKey()
    {
        constexpr qsizetype triedColumns = 3;
        const qsizetype tried = std::min(triedColumns, m_diff.columns.size());
        for (qsizetype place = 0; place < tried; ++place) {
            const ColumnMatch column = m_diff.columns.at(place);
            if (column.before < 0 || column.after < 0 || !matchRowsBy(column))
                continue;
            m_diff.keyColumn = place;
            return true;
        }
        return false;
    }

    bool matchRowsBy(const ColumnMatch &column)
    {
        const auto old =
            placesOf(before().rowCount(), [&](qsizetype row) { return before().bareCell(row, column.before); });
        const auto now =
            placesOf(after().rowCount(), [&](qsizetype row) { return after().bareCell(row, column.after); });
        if (!old || !now || old->isEmpty() || now->isEmpty())
            return false;
        const qsizetype common =
            std::ranges::count_if(now->keyBegin(), now->keyEnd(), [&](const auto &key) { return old->contains(key); });
        if (2 * common < std::min(old->size(), now->size()))
            return false;
        qsizetype nextOld = 0;
        const auto addGoneUpTo = [&](qsizetype end) {
            for (; nextOld < end; ++nextOld) {
                if (!now->contains(before().bareCell(nextOld, column.before)))
                    add({.kind = RowChange::Kind::Removed, .before = nextOld});
            }
        };
        for (qsizetype row = 0; row < after().rowCount(); ++row) {
            const qsizetype origin = old->value(after().bareCell(row, column.after), -1);
            addGoneUpTo(std::max(nextOld, origin));
            compareRow(origin, row);
        }
        addGoneUpTo(before().rowCount());
        return true;
    }

    void matchRowsByOrder()
    {
        ItemNumbers<QByteArray> numbers;
        const auto numbersOf = [&](const CsvTable &table, qsizetype ColumnMatch::*side) {
            return numbers.of(table.rowCount(), [&](qsizetype row) { return commonCells(table, row, side); });
        };
        const auto old = numbersOf(before(), &ColumnMatch::before);
        for (const LineReplacement &part : differences(old, numbersOf(after(), &ColumnMatch::after))) {
            const qsizetype pairs = std::min(part.before.count, part.after.count);
            for (qsizetype i = 0; i < pairs; ++i)
                compareRow(part.before.first + i, part.after.first + i);
            for (qsizetype i = pairs; i < part.before.count; ++i)
                add({.kind = RowChange::Kind::Removed, .before = part.before.first + i});
            for (qsizetype i = pairs; i < part.after.count; ++i)
                add({.kind = RowChange::Kind::Added, .after = part.after.first + i});
        }
    }

    /// The cells of the columns that both tables have, as one text that no other row has by chance.
    [[nodiscard]] QByteArray commonCells(const CsvTable &table, qsizetype row, qsizetype ColumnMatch::*side) const
    {
        QByteArray text;
        for (const ColumnMatch &column : m_diff.columns) {
            if (column.before >= 0 && column.after >= 0)
                text.append(table.bareCell(row, column.*side)).append('\0');
        }
        return text;
    }

    void compareRow(qsizetype old, qsizetype now)
    {
        if (old < 0)
            return add({.kind = RowChange::Kind::Added, .after = now});
        RowChange change{.kind = RowChange::Kind::Changed, .before = old, .after = now};
        for (qsizetype place = 0; place < m_diff.columns.size(); ++place) {
            const ColumnMatch &column = m_diff.columns.at(place);
            if (column.before < 0 || column.after < 0)
                continue;
            if (before().bareCell(old, column.before) != after().bareCell(now, column.after))
                change.columns.append(place);
        }
        if (!change.columns.isEmpty())
            add(change);
    }

    void add(const RowChange &change)
    {
        if (m_diff.rows.size() < TableDiff::maxRows)
            m_diff.rows.append(change);
        else
            ++m_diff.leftOut;
    }

    TableDiff m_diff;
};

}  // namespace

std::expected<TableDiff, TableDiffProblem> diffTables(const QByteArray &before, const QByteArray &after)
{
    auto old = CsvTable::parse(before);
    if (!old)
        return std::unexpected(TableDiffProblem{.isBefore = true, .problem = old.error()});
    auto now = CsvTable::parse(after);
    if (!now)
        return std::unexpected(TableDiffProblem{.isBefore = false, .problem = now.error()});
    return TableComparison{*std::move(old), *std::move(now)}.run();
}

}  // namespace core
