#include "ui/revisions/changedfilesmodel.h"

#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString iconName(core::ChangedEntry::Kind kind)
{
    switch (kind) {
    case core::ChangedEntry::Kind::Added:
    case core::ChangedEntry::Kind::Copied: return u"add"_s;
    case core::ChangedEntry::Kind::Removed: return u"delete"_s;
    case core::ChangedEntry::Kind::Modified:
    case core::ChangedEntry::Kind::ModeChanged:
    case core::ChangedEntry::Kind::TypeChanged: return u"replace"_s;
    case core::ChangedEntry::Kind::Renamed: return u"rename"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// "12 MB", or "8 → 12 MB", or "8 kB → 12 MB".
QString sizeText(const core::ChangedEntry &entry)
{
    const QString after = entry.after ? formatBytes(entry.after->sizeBytes) : QString{};
    if (!entry.before)
        return after;
    QString before = formatBytes(entry.before->sizeBytes);
    if (!entry.after || before == after)
        return before;
    const QString unit = after.sliced(after.lastIndexOf(u' ') + 1);
    if (before.endsWith(u' ' + unit))
        before.chop(unit.size() + 1);
    return u"%1 → %2"_s.arg(before, after);
}

QString shownPath(const core::ComparedFile &file)
{
    return core::printable(file.path());
}

}  // namespace

QString changeText(const core::ChangedEntry &entry)
{
    using Kind = core::ChangedEntry::Kind;
    const QString from = entry.before ? shownPath(*entry.before) : QString{};
    switch (entry.kind) {
    case Kind::Added: return ChangedFilesModel::tr("Added");
    case Kind::Removed: return ChangedFilesModel::tr("Removed");
    case Kind::Modified: return ChangedFilesModel::tr("Changed");
    case Kind::ModeChanged:
        return entry.after && entry.after->kind == core::TreeItem::Kind::Executable
            ? ChangedFilesModel::tr("Can be executed")
            : ChangedFilesModel::tr("Can no longer be executed");
    case Kind::TypeChanged: return ChangedFilesModel::tr("Another kind of file");
    case Kind::Copied: return ChangedFilesModel::tr("Copied from %1").arg(from);
    case Kind::Renamed:
        return entry.hasSameContent()
            ? ChangedFilesModel::tr("Renamed from %1").arg(from)
            //: %2 is how much of the content is the same, in percent.
            : ChangedFilesModel::tr("Renamed from %1, and changed (%2 % the same)").arg(from).arg(entry.similarity);
    }
    Q_UNREACHABLE_RETURN({});
}

void ChangedFilesModel::setEntries(const QList<core::ChangedEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int ChangedFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ChangedFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangedFilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const core::ChangedEntry &entry = m_entries.at(index.row());
    if (role == Qt::DecorationRole && index.column() == PathColumn)
        return theme::icon(iconName(entry.kind));
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case PathColumn: return shownPath(entry.file());
    case ChangeColumn: return changeText(entry);
    case SizeColumn: return sizeText(entry);
    default: return {};
    }
}

QVariant ChangedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn: return tr("File");
    case ChangeColumn: return tr("Change");
    case SizeColumn: return tr("Size");
    default: return {};
    }
}

}  // namespace ui
