#include "ui/repository/reviewmodel.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

ReviewModel::ReviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ReviewModel::setFiles(const QList<core::PreparedFile> &prepared, const QList<core::ModelFile> &files)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(prepared.size() + files.size());
    for (const core::PreparedFile &file : prepared)
        m_rows.append({.path = file.path, .sizeBytes = file.content.size(), .isPrepared = true});
    for (const core::ModelFile &file : files)
        m_rows.append({.path = file.path, .sizeBytes = file.sizeBytes});
    endResetModel();
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewModel::pathData(const Row &row, int role) const
{
    const QString path = core::printable(row.path);
    switch (role) {
    case Qt::DisplayRole:
        //: %1 is a file's name. Slipway made this file for the first commit.
        return row.isPrepared ? tr("%1 (prepared)").arg(path) : path;
    case Qt::DecorationRole: return theme::icon(row.isPrepared ? u"add"_s : u"file"_s);
    case Qt::ToolTipRole: return path;
    default: return {};
    }
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (index.column() == PathColumn)
        return pathData(row, role);
    if (role == Qt::DisplayRole)
        return formatBytes(row.sizeBytes);
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == PathColumn ? tr("File") : tr("Size");
}

}  // namespace ui
