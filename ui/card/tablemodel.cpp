#include "ui/card/tablemodel.h"

#include <QFont>

namespace ui {

TableModel::TableModel(core::MarkdownTable table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table))
{
}

void TableModel::change(const std::function<void(core::MarkdownTable &)> &change)
{
    beginResetModel();
    change(m_table);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.rowCount();
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.columnCount();
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return m_table.cell(index.row(), index.column());
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == 0);
        return font;
    }
    case Qt::TextAlignmentRole: {
        const core::ColumnAlignment alignment = m_table.alignment(index.column());
        const Qt::Alignment horizontal = alignment == core::ColumnAlignment::Right ? Qt::AlignRight
            : alignment == core::ColumnAlignment::Center                           ? Qt::AlignHCenter
                                                                                   : Qt::AlignLeft;
        return QVariant::fromValue(horizontal | Qt::AlignVCenter);
    }
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return section + 1;
    return section == 0 ? tr("Header") : QString::number(section);
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    m_table.setCell(index.row(), index.column(), value.toString());
    emit dataChanged(index, index);
    return true;
}

}  // namespace ui
