#include "ui/revisions/downloadplanmodel.h"

#include "core/base/repoid.h"
#include "ui/shared/errortext.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using core::DownloadAction;

/// What somebody should see first.
int rank(const core::DownloadEntry &entry)
{
    switch (entry.action) {
    case DownloadAction::Replace: return 0;
    case DownloadAction::Refuse: return 1;
    case DownloadAction::Fetch: return 2;
    case DownloadAction::Keep: return 3;
    }
    Q_UNREACHABLE_RETURN(0);
}

}  // namespace

void DownloadPlanModel::setPlan(const core::DownloadPlan &plan)
{
    beginResetModel();
    m_entries = plan.entries;
    std::ranges::stable_sort(m_entries, {}, rank);
    endResetModel();
}

void DownloadPlanModel::setReplaces(bool replaces)
{
    m_replaces = replaces;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString DownloadPlanModel::actionText(const core::DownloadEntry &entry) const
{
    switch (entry.action) {
    case DownloadAction::Fetch: return tr("New");
    case DownloadAction::Replace: return m_replaces ? tr("Replaces another content") : tr("Another content stays");
    case DownloadAction::Keep: return tr("Already there");
    case DownloadAction::Refuse:
        //: %1 is a reason, such as "a folder of this name is there".
        return tr("Left out: %1").arg(explain(entry.problem));
    }
    Q_UNREACHABLE_RETURN({});
}

QString DownloadPlanModel::iconName(DownloadAction action) const
{
    switch (action) {
    case DownloadAction::Fetch: return u"add"_s;
    case DownloadAction::Replace: return m_replaces ? u"replace"_s : u"keep"_s;
    case DownloadAction::Keep: return u"check"_s;
    case DownloadAction::Refuse: return u"warning"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

int DownloadPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int DownloadPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DownloadPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const core::DownloadEntry &entry = m_entries.at(index.row());
    if (role == Qt::DecorationRole && index.column() == PathColumn)
        return theme::icon(iconName(entry.action));
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case PathColumn: return core::printable(entry.path);
    case ActionColumn: return actionText(entry);
    case SizeColumn: return formatBytes(entry.sizeBytes);
    default: return {};
    }
}

QVariant DownloadPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn: return tr("File");
    case ActionColumn: return tr("What happens");
    case SizeColumn: return tr("Size");
    default: return {};
    }
}

}  // namespace ui
