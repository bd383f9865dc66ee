#include "ui/storage/storagerevisionmodel.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"
#include "ui/shared/refwords.h"
#include "ui/shared/theme.h"
#include "ui/storage/storagewords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

std::int64_t numberOf(const core::RevisionSpace &revision, int column)
{
    switch (column) {
    case StorageRevisionModel::FilesColumn: return revision.files;
    case StorageRevisionModel::LargeColumn: return revision.lfsBytes;
    case StorageRevisionModel::RegularColumn: return revision.regularBytes;
    case StorageRevisionModel::OnlyHereColumn: return revision.onlyHereBytes;
    default: return 0;
    }
}

}  // namespace

void StorageRevisionModel::setRevisions(const QList<core::RevisionSpace> &revisions)
{
    beginResetModel();
    m_revisions = revisions;
    endResetModel();
}

int StorageRevisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_revisions.size());
}

int StorageRevisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StorageRevisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::RevisionSpace &revision = m_revisions.at(index.row());
    if (index.column() == RevisionColumn) {
        if (role == Qt::DecorationRole)
            return theme::icon(refIconName(core::splitRefName(revision.ref.ref).first));
        if (role == Qt::ToolTipRole)
            return u"<qt>%1</qt>"_s.arg(core::printable(revision.ref.ref).toHtmlEscaped());
        return role == Qt::DisplayRole || role == SortRole ? refText(revision.ref.ref) : QVariant{};
    }
    const std::int64_t number = numberOf(revision, index.column());
    if (role == SortRole)
        return qlonglong{number};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const bool isCount = index.column() == FilesColumn;
    if (role == Qt::DisplayRole)
        return isCount ? formatCount(number) : formatBytes(number);
    return role == Qt::ToolTipRole && !isCount ? exactBytes(number) : QVariant{};
}

QVariant StorageRevisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != RevisionColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RevisionColumn: return tr("Revision");
    //: How many there are.
    case FilesColumn: return tr("Files");
    //: What they take together.
    case LargeColumn: return tr("Large files");
    //: What files take that are no large files.
    case RegularColumn: return tr("Other files");
    //: What large files take that no other branch or tag has.
    case OnlyHereColumn: return tr("Only here");
    default: return {};
    }
}

}  // namespace ui
