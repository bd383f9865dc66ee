#include "ui/revisions/commitmodel.h"

#include "core/base/error.h"
#include "ui/revisions/commitweights.h"
#include "ui/shared/formatting.h"
#include "ui/shared/refwords.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype graphWindow = 256;
constexpr qsizetype shortIdLength = 8;
constexpr qsizetype mostChars = 500;  // of a summary: no screen is wider

}  // namespace

CommitModel::CommitModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CommitModel::clear()
{
    beginResetModel();
    m_history = {};
    m_names.clear();
    m_firstRows.clear();
    m_filtered.reset();
    m_graphRows.clear();
    endResetModel();
}

void CommitModel::setFirstRows(const QList<core::CommitRow> &rows)
{
    if (hasLog() || rows.isEmpty())
        return;
    beginResetModel();
    m_firstRows = rows;
    endResetModel();
}

/// Whether `next` begins with the rows that are shown. The first and the last say so: an id stands for all before it.
bool CommitModel::continues(const core::CommitLog &next) const
{
    const core::CommitLog &shown = log();
    return m_firstRows.isEmpty() && !shown.isEmpty() && next.size() >= shown.size() && next.oid(0) == shown.oid(0)
        && next.oid(shown.size() - 1) == shown.oid(shown.size() - 1);
}

/// From the rows shown to those of `next`: by adding, where that is all there is to it.
void CommitModel::change(const core::CommitLog &next, const std::function<void()> &take)
{
    const int before = rowCount();
    const int after = static_cast<int>(next.size());
    if (!continues(next)) {
        beginResetModel();
        take();
        m_graphRows.clear();
        endResetModel();
        return;
    }
    if (after > before)
        beginInsertRows({}, before, after - 1);
    take();
    m_graphRows.clear();
    if (after > before)
        endInsertRows();
    emit dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

void CommitModel::setHistory(const History &history)
{
    const auto take = [&] {
        m_history = history;
        m_firstRows.clear();
        m_names.clear();
        // A commit's names come out again as they are here: what was put in last is the first of them.
        for (const core::Ref &ref : m_history.refs | std::views::reverse)
            m_names.insert(ref.commit, ref);
    };
    change(m_filtered ? core::CommitLog{*m_filtered} : history.log, take);
}

void CommitModel::setFiltered(const std::optional<core::CommitLog> &log)
{
    if (log || m_filtered)
        change(log ? *log : core::CommitLog{m_history.log}, [&] { m_filtered = log; });
}

core::CommitRow CommitModel::commit(int row) const
{
    return hasLog() ? log().row(row) : m_firstRows.at(row);
}

core::GitOid CommitModel::oid(int row) const
{
    return hasLog() ? log().oid(row) : m_firstRows.at(row).oid;
}

int CommitModel::rowOf(const core::GitOid &oid) const
{
    if (hasLog())
        return static_cast<int>(log().find(oid).value_or(-1));
    const auto found = std::ranges::find(m_firstRows, oid, &core::CommitRow::oid);
    return found == m_firstRows.end() ? -1 : static_cast<int>(found - m_firstRows.begin());
}

const core::GraphRow &CommitModel::graphRow(qsizetype row) const
{
    const auto end = m_graphStart + static_cast<qsizetype>(m_graphRows.size());
    if (row < m_graphStart || row >= end) {
        m_graphStart = row - row % graphWindow;
        const qsizetype count = std::min(graphWindow, m_history.log.size() - m_graphStart);
        m_graphRows = m_history.graph.rows(m_history.log, m_graphStart, count);
    }
    return m_graphRows.at(static_cast<std::size_t>(row - m_graphStart));
}

int CommitModel::graphWidth(int firstRow, int rowCount) const
{
    int width = 0;
    if (m_filtered || !hasLog())
        return width;
    for (int row = firstRow; row < std::min(firstRow + rowCount, this->rowCount()); ++row)
        width = std::max(width, graphRow(row).width());
    return width;
}

int CommitModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(hasLog() ? log().size() : m_firstRows.size());
}

int CommitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CommitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole:
        // Not all names may have room in the row.
        return index.column() == IdColumn ? oid(row).toString() : data(index, Qt::AccessibleTextRole);
    case Qt::AccessibleTextRole: return index.column() == SummaryColumn ? spokenText(row) : text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant{};
    case GraphRole: return hasLog() && !m_filtered ? QVariant::fromValue(graphRow(row)) : QVariant{};
    case RefsRole: return QVariant::fromValue(QList<core::Ref>(m_names.values(oid(row))));
    case IsSignedRole: return commit(row).isSigned;
    default: return {};
    }
}

QString CommitModel::summaryText(int row) const
{
    const QString summary = core::printable(commit(row).summary, mostChars);
    return summary.isEmpty() ? tr("(no message)") : summary;
}

QVariant CommitModel::text(int row, int column) const
{
    const core::CommitRow commit = this->commit(row);
    switch (column) {
    case SummaryColumn: return summaryText(row);
    case AuthorColumn: return core::printable(commit.author);
    case DateColumn: return formatDateTime(commit.date);
    case SizeColumn: return weightText(row);
    case IdColumn: return commit.oid.toString().first(shortIdLength);
    default: return {};
    }
}

void CommitModel::setWeights(const CommitWeights *weights)
{
    m_weights = weights;
    connect(weights, &CommitWeights::weighed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, SizeColumn), index(rowCount() - 1, SizeColumn), {Qt::DisplayRole});
    });
}

QString CommitModel::weightText(int row) const
{
    const auto weight = m_weights ? m_weights->weight(oid(row)) : std::nullopt;
    return weight ? formatBytes(weight->addedBytes) : QString{};
}

/// The names of a commit are drawn beside its summary; whoever listens hears them too.
QString CommitModel::spokenText(int row) const
{
    QStringList parts;
    for (const core::Ref &ref : m_names.values(oid(row)))
        parts.append(refText(ref));
    parts.append(summaryText(row));
    return parts.join(u", "_s);
}

QVariant CommitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SummaryColumn: return tr("Commit");
    case AuthorColumn: return tr("Author");
    case DateColumn: return tr("Date");
    case SizeColumn: return tr("Added");
    case IdColumn: return tr("Id");
    default: return {};
    }
}

}  // namespace ui
