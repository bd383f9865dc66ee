#include "ui/shared/receiptmodel.h"

#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"
#include "ui/shared/theme.h"

namespace ui {

namespace {

QString hashOf(const core::ReceiptEntry &entry)
{
    if (entry.sha256)
        return entry.sha256->toString();
    return entry.blobOid ? entry.blobOid->toString() : QString{};
}

}  // namespace

int ReceiptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ReceiptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceiptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::ReceiptEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(entry, index.column());
    case Qt::ToolTipRole: return index.column() == HashColumn ? hashOf(entry) : entry.path;
    case Qt::FontRole: return index.column() == HashColumn ? QVariant{theme::font(theme::TextRole::Code)} : QVariant{};
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant{Qt::AlignRight | Qt::AlignVCenter} : QVariant{};
    default: return {};
    }
}

QString ReceiptModel::text(const core::ReceiptEntry &entry, int column)
{
    switch (column) {
    case PathColumn: return entry.path;
    case ActionColumn: return doneText(entry.action);
    case SizeColumn: return formatBytes(entry.sizeBytes);
    case KindColumn:
        if (entry.sha256)
            return tr("SHA-256 (LFS)");
        return entry.blobOid ? tr("Git blob") : QString{};
    case HashColumn: return hashOf(entry);
    default: return {};
    }
}

QVariant ReceiptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return QVariant{Qt::AlignRight | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn: return tr("Path");
    case ActionColumn: return tr("Done");
    case SizeColumn: return tr("Size");
    case KindColumn: return tr("Kind of hash");
    case HashColumn: return tr("Hash on the server");
    default: return {};
    }
}

}  // namespace ui
