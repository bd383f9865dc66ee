#include "ui/revisions/commitmodel.h"

#include "core/base/error.h"
#include "ui/shared/formatting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype graphWindow = 256;
constexpr qsizetype shortIdLength = 8;

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
    m_shown.reset();
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

/// Whether `log` begins as what is shown does. Its first and last row say so: ids name all that came before.
bool CommitModel::continues(const core::CommitLog &log) const
{
    const core::CommitLog &shown = m_history.log;
    return hasLog() && log.size() >= shown.size() && log.oid(0) == shown.oid(0)
        && log.oid(shown.size() - 1) == shown.oid(shown.size() - 1);
}

void CommitModel::setHistory(const History &history)
{
    const bool isLonger = !m_shown && continues(history.log);
    const int before = rowCount();
    const int after = static_cast<int>(history.log.size());
    if (!isLonger)
        beginResetModel();
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_history = history;
    m_graphRows.clear();
    m_names.clear();
    for (const core::Ref &ref : std::as_const(m_history.refs))
        m_names.insert(ref.commit, ref);
    m_firstRows.clear();
    if (!isLonger) {
        m_shown.reset();
        endResetModel();
        return;
    }
    if (after > before)
        endInsertRows();
    if (before > 0)
        emit dataChanged(index(0, 0), index(before - 1, SummaryColumn));
}

void CommitModel::setShownRows(std::optional<std::vector<qsizetype>> rows)
{
    if (!rows && !m_shown)
        return;
    beginResetModel();
    m_shown = std::move(rows);
    endResetModel();
}

qsizetype CommitModel::logRow(int row) const
{
    return m_shown ? m_shown->at(static_cast<std::size_t>(row)) : row;
}

core::CommitRow CommitModel::commit(int row) const
{
    return hasLog() ? m_history.log.row(logRow(row)) : m_firstRows.at(row);
}

core::GitOid CommitModel::oid(int row) const
{
    return hasLog() ? m_history.log.oid(logRow(row)) : m_firstRows.at(row).oid;
}

int CommitModel::rowOf(const core::GitOid &oid) const
{
    const auto found = hasLog() ? m_history.log.find(oid) : std::nullopt;
    if (!found)
        return -1;
    if (!m_shown)
        return static_cast<int>(*found);
    const auto place = std::ranges::lower_bound(*m_shown, *found);
    const bool isShown = place != m_shown->end() && *place == *found;
    return isShown ? static_cast<int>(place - m_shown->begin()) : -1;
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
    if (!hasLog() || m_shown)
        return width;
    for (int row = firstRow; row < std::min(firstRow + rowCount, this->rowCount()); ++row)
        width = std::max(width, graphRow(row).width());
    return width;
}

int CommitModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    if (!hasLog())
        return static_cast<int>(m_firstRows.size());
    return static_cast<int>(m_shown ? static_cast<qsizetype>(m_shown->size()) : m_history.log.size());
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
    case Qt::ToolTipRole: return index.column() == IdColumn ? oid(row).toString() : text(row, index.column());
    case Qt::AccessibleTextRole: return index.column() == SummaryColumn ? spokenText(row) : text(row, index.column());
    case GraphRole: return hasLog() && !m_shown ? QVariant::fromValue(graphRow(logRow(row))) : QVariant{};
    case RefsRole: return QVariant::fromValue(QList<core::Ref>(m_names.values(oid(row))));
    case IsSignedRole: return commit(row).isSigned;
    default: return {};
    }
}

QVariant CommitModel::text(int row, int column) const
{
    const core::CommitRow commit = this->commit(row);
    switch (column) {
    case SummaryColumn: return core::printable(commit.summary);
    case AuthorColumn: return core::printable(commit.author);
    case DateColumn: return formatDateTime(commit.date);
    case IdColumn: return commit.oid.toString().first(shortIdLength);
    default: return {};
    }
}

/// The names of a commit are drawn beside its summary; whoever listens hears them too.
QString CommitModel::spokenText(int row) const
{
    QStringList parts;
    for (const core::Ref &ref : m_names.values(oid(row)))
        parts.append(core::printable(ref.name));
    parts.append(core::printable(commit(row).summary));
    return parts.join(u", "_s);
}

QVariant CommitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SummaryColumn: return tr("Commit");
    case AuthorColumn: return tr("Author");
    case DateColumn: return tr("Date");
    case IdColumn: return tr("Id");
    default: return {};
    }
}

}  // namespace ui
