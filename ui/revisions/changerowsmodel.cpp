#include "ui/revisions/changerowsmodel.h"

#include "core/base/repoid.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostChars = 300;

QString cellText(const QString &value)
{
    return core::printable(value.first(std::min(value.size(), mostChars)).simplified(), mostChars);
}

QString iconName(ChangeRow::Kind kind)
{
    switch (kind) {
    case ChangeRow::Kind::Added: return u"add"_s;
    case ChangeRow::Kind::Removed: return u"delete"_s;
    case ChangeRow::Kind::Changed: return u"replace"_s;
    case ChangeRow::Kind::Moved: return u"switch"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

void ChangeRowsModel::setRows(const QList<ChangeRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ChangeRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangeRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ChangeRow &row = m_rows.at(index.row());
    if (role == Qt::DecorationRole && index.column() == WhatColumn)
        return theme::icon(iconName(row.kind));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case WhatColumn: return cellText(row.what);
    case ChangeColumn: return changeRowText(row.kind);
    case BeforeColumn: return cellText(row.before);
    case AfterColumn: return cellText(row.after);
    default: return {};
    }
}

QVariant ChangeRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("What");
    case ChangeColumn: return tr("Change");
    case BeforeColumn: return tr("Before");
    case AfterColumn: return tr("After");
    default: return {};
    }
}

}  // namespace ui
