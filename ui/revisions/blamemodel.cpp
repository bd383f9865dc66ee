#include "ui/revisions/blamemodel.h"

#include "core/base/repoid.h"
#include "ui/revisions/shownline.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <algorithm>

namespace ui {

void BlameModel::setBlame(core::Blame blame)
{
    beginResetModel();
    m_blame = std::move(blame);
    m_lines = core::TextLines{m_blame.content};
    endResetModel();
}

const core::BlameHunk &BlameModel::hunk(int line) const
{
    const auto behind = std::ranges::upper_bound(m_blame.hunks, line, {}, &core::BlameHunk::firstLine);
    return *std::prev(behind);
}

const core::CommitRow &BlameModel::commit(int line) const
{
    return m_blame.commits.at(hunk(line).commit);
}

int BlameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_blame.hunks.isEmpty() ? 0 : static_cast<int>(m_lines.count());
}

int BlameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlameModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return core::printable(commit(index.row()).summary);
    case Qt::FontRole: return index.column() >= LineColumn ? theme::font(theme::TextRole::Code) : QVariant{};
    case Qt::BackgroundRole: return ground(index.row());
    case Qt::TextAlignmentRole:
        return index.column() == LineColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant{};
    default: return {};
    }
}

/// Lines of one commit stand together; the first of them says which.
QVariant BlameModel::text(int line, int column) const
{
    const bool isFirst = hunk(line).firstLine == line;
    switch (column) {
    case CommitColumn: return isFirst ? core::printable(commit(line).summary) : QString{};
    case AuthorColumn: return isFirst ? core::printable(commit(line).author) : QString{};
    case DateColumn: return isFirst ? formatDateTime(commit(line).date) : QString{};
    case LineColumn: return formatCount(line + 1);
    case TextColumn: return shownLine(m_lines.text(line));
    default: return {};
    }
}

QVariant BlameModel::ground(int line) const
{
    const auto number = &hunk(line) - m_blame.hunks.constData();
    return number % 2 == 0 ? theme::colors().surface : theme::colors().window;
}

QVariant BlameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == LineColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommitColumn: return tr("Commit");
    case AuthorColumn: return tr("Author");
    case DateColumn: return tr("Date");
    case LineColumn: return tr("Line");
    case TextColumn: return tr("Text");
    default: return {};
    }
}

}  // namespace ui
