#include "ui/revisions/tensormodel.h"

#include "core/base/repoid.h"
#include "ui/revisions/tensorwords.h"
#include "ui/shared/errortext.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Change = TensorRow::Change;

QString iconName(Change change)
{
    switch (change) {
    case Change::Added: return u"add"_s;
    case Change::Removed: return u"delete"_s;
    case Change::Renamed: return u"rename"_s;
    case Change::Reshaped:
    case Change::Retyped:
    case Change::Values: return u"replace"_s;
    case Change::Tied: return u"link"_s;
    case Change::Unknown:
    case Change::NoDifferenceFound: return u"search"_s;
    case Change::Same: return u"check"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString numberText(double value)
{
    constexpr int digits = 3;
    return QLocale().toString(value, 'g', digits);
}

QString cosineText(double value)
{
    constexpr int digits = 6;  // most tensors stay within a thousandth of 1
    return QLocale().toString(value, 'f', digits);
}

bool isNumber(int column)
{
    return column == TensorModel::SizeColumn || column >= TensorModel::RelativeColumn;
}

}  // namespace

void TensorModel::setChanges(std::shared_ptr<const TensorChanges> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_measured = QList<std::optional<MeasuredTensor>>(m_changes ? m_changes->rows.size() : 0);
    m_measuredCount = 0;
    endResetModel();
}

void TensorModel::setMeasured(int row, const MeasuredTensor &measured)
{
    m_measured[row] = measured;
    ++m_measuredCount;
    emit dataChanged(index(row, ChangeColumn), index(row, ColumnCount - 1));
}

std::optional<core::TensorStats> TensorModel::stats(int row) const
{
    const auto &measured = m_measured.at(row);
    return measured && *measured ? std::optional(**measured) : std::nullopt;
}

int TensorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_changes ? 0 : static_cast<int>(m_changes->rows.size());
}

int TensorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TensorModel::measuredText(int row, int column) const
{
    const auto &measured = m_measured.at(row);
    if (!measured)
        return {};
    if (!*measured)
        return column == RelativeColumn ? tr("not comparable") : QString{};
    const core::TensorStats &stats = **measured;
    switch (column) {
    case RelativeColumn: return tensorShareText(stats.relativeL2);
    case LargestColumn: return numberText(stats.maxDifference);
    case CosineColumn: return cosineText(stats.cosine);
    default: return {};
    }
}

QString TensorModel::text(int row, int column) const
{
    const TensorRow &tensor = m_changes->rows.at(row);
    switch (column) {
    case NameColumn: return core::printable(tensor.name);
    case ChangeColumn: return tensorChangeText(tensor, stats(row));
    case TypeColumn: return tensorTypeText(*m_changes, tensor);
    case ShapeColumn: return tensorShapeText(*m_changes, tensor);
    case SizeColumn: return formatBytes(sortValue(row, SizeColumn).toLongLong());
    case EvidenceColumn: return tensorEvidenceText(tensor, stats(row).has_value());
    default: return measuredText(row, column);
    }
}

QVariant TensorModel::sortValue(int row, int column) const
{
    const TensorRow &tensor = m_changes->rows.at(row);
    const core::TensorInfo *info = tensor.after >= 0 ? m_changes->infoAfter(tensor) : m_changes->infoBefore(tensor);
    const auto known = stats(row);
    switch (column) {
    case ChangeColumn: return static_cast<int>(tensor.change);
    case SizeColumn: return QVariant::fromValue<qlonglong>(info->bytes);
    case RelativeColumn: return known ? known->relativeL2 : -1;
    case LargestColumn: return known ? known->maxDifference : -1;
    case CosineColumn: return known ? known->cosine : 2;  // behind all others
    default: return text(row, column);
    }
}

QVariant TensorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == SortRole)
        return sortValue(index.row(), index.column());
    if (role == Qt::DecorationRole && index.column() == NameColumn)
        return theme::icon(iconName(m_changes->rows.at(index.row()).change));
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const auto &measured = m_measured.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == RelativeColumn && measured && !*measured)
        return explain(measured->error().detail);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return text(index.row(), index.column());
}

QVariant TensorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case EvidenceColumn: return tr("How it is known");
        case RelativeColumn: return tr("Length of the difference, as a part of the length before (L2)");
        case LargestColumn: return tr("The largest difference between two values");
        case CosineColumn: return tr("Of the angle between before and after: 1 is the same direction");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Tensor");
    case ChangeColumn: return tr("Change");
    case TypeColumn: return tr("Type");
    case ShapeColumn: return tr("Shape");
    case SizeColumn: return tr("Size");
    case EvidenceColumn: return tr("Proof");
    case RelativeColumn: return tr("Relative change");
    case LargestColumn: return tr("Largest");
    case CosineColumn: return tr("Cosine");
    default: return {};
    }
}

}  // namespace ui
