#include "ui/repository/repositorymodel.h"

#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace ui {
namespace {

/// Spaces count no downloads.
QString downloadsText(const core::RepoInfo &info)
{
    return info.id.type == core::RepoType::Space ? QString() : formatCount(info.downloads);
}

QString text(const core::RepoInfo &info, int column)
{
    switch (column) {
    case RepositoryModel::NameColumn: return info.id.fullName();
    case RepositoryModel::SizeColumn: return formatBytes(info.usedBytes);
    case RepositoryModel::VisibilityColumn: return visibilityText(info.visibility);
    case RepositoryModel::GatingColumn: return gatingText(info.gated);
    case RepositoryModel::DownloadsColumn: return downloadsText(info);
    case RepositoryModel::LikesColumn: return formatCount(info.likes);
    case RepositoryModel::ChangedColumn:
        return info.lastModified.isValid() ? formatDateTime(info.lastModified) : QString();
    default: return {};
    }
}

bool isNumber(int column)
{
    return column == RepositoryModel::SizeColumn || column == RepositoryModel::DownloadsColumn
        || column == RepositoryModel::LikesColumn;
}

Qt::Alignment alignmentOf(int column)
{
    return Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft);
}

}  // namespace

RepositoryModel::RepositoryModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_typeIcons{theme::icon(repoTypeIcon(core::RepoType::Model)), theme::icon(repoTypeIcon(core::RepoType::Dataset)),
                  theme::icon(repoTypeIcon(core::RepoType::Space))}
    , m_publicIcon(theme::icon(u"globe"_s))
    , m_privateIcon(theme::icon(u"lock"_s))
{
}

void RepositoryModel::clear()
{
    beginResetModel();
    m_repositories.clear();
    m_rows.clear();
    m_named.clear();
    endResetModel();
}

void RepositoryModel::beginRefresh()
{
    m_named.clear();
}

void RepositoryModel::append(const QList<core::RepoInfo> &page)
{
    QList<core::RepoInfo> added;
    for (const core::RepoInfo &info : page) {
        if (m_named.contains(info.id))  // the list moved while it was read: a row may come twice
            continue;
        m_named.insert(info.id);
        if (const int row = rowOf(info.id); row >= 0)
            update(row, info);
        else
            added.append(info);
    }
    if (added.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_repositories.append(std::move(added));
    indexFrom(first);
    endInsertRows();
}

void RepositoryModel::endRefresh()
{
    for (int last = rowCount() - 1; last >= 0;) {
        if (m_named.contains(m_repositories.at(last).id)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !m_named.contains(m_repositories.at(first - 1).id))
            --first;
        removeRun(first, last);
        last = first - 1;
    }
}

void RepositoryModel::replace(const core::RepoId &before, const core::RepoInfo &after)
{
    const int row = rowOf(before);
    if (row < 0)
        return;
    m_rows.remove(before);
    m_rows.insert(after.id, row);
    m_named.insert(after.id);
    update(row, after);
}

void RepositoryModel::remove(const core::RepoId &repo)
{
    if (const int row = rowOf(repo); row >= 0)
        removeRun(row, row);
}

void RepositoryModel::update(int row, const core::RepoInfo &info)
{
    if (m_repositories.at(row) == info)
        return;
    m_repositories[row] = info;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void RepositoryModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_rows.remove(m_repositories.at(row).id);
    m_repositories.remove(first, last - first + 1);
    indexFrom(first);
    endRemoveRows();
}

void RepositoryModel::indexFrom(int row)
{
    for (; row < rowCount(); ++row)
        m_rows.insert(m_repositories.at(row).id, row);
}

int RepositoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_repositories.size());
}

int RepositoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QIcon RepositoryModel::icon(const core::RepoInfo &info, int column) const
{
    switch (column) {
    case NameColumn: return m_typeIcons.at(static_cast<std::size_t>(info.id.type));
    case VisibilityColumn: return info.visibility == core::Visibility::Public ? m_publicIcon : m_privateIcon;
    default: return {};
    }
}

QVariant RepositoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::RepoInfo &info = m_repositories.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(info, index.column());
    case Qt::DecorationRole: return icon(info, index.column());
    case Qt::TextAlignmentRole: return QVariant::fromValue(alignmentOf(index.column()));
    case Qt::ToolTipRole: return index.column() == NameColumn ? text(info, NameColumn) : QVariant();
    case Qt::AccessibleTextRole:
        // The icon's meaning, too: it is all that tells the type.
        return index.column() == NameColumn
            //: A row of a table, for screen readers: %1 is "Model", "Dataset" or "Space", %2 the repository's name.
            ? tr("%1 %2").arg(repoTypeText(info.id.type), info.id.fullName())
            : text(info, index.column());
    default: return {};
    }
}

QVariant RepositoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case SizeColumn: return tr("Size");
    case VisibilityColumn: return tr("Visibility");
    //: Who gets the files of a repository: everybody, or those who asked.
    case GatingColumn: return tr("Access");
    case DownloadsColumn: return tr("Downloads");
    case LikesColumn: return tr("Likes");
    case ChangedColumn: return tr("Last change");
    default: return {};
    }
}

QString repoTypeText(core::RepoType type)
{
    switch (type) {
    case core::RepoType::Model: return RepositoryModel::tr("Model");
    case core::RepoType::Dataset: return RepositoryModel::tr("Dataset");
    case core::RepoType::Space: return RepositoryModel::tr("Space");
    }
    Q_UNREACHABLE_RETURN({});
}

QString repoTypeIcon(core::RepoType type)
{
    switch (type) {
    case core::RepoType::Model: return u"model"_s;
    case core::RepoType::Dataset: return u"dataset"_s;
    case core::RepoType::Space: return u"space"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString visibilityText(core::Visibility visibility)
{
    switch (visibility) {
    case core::Visibility::Public: return RepositoryModel::tr("Public");
    case core::Visibility::Private: return RepositoryModel::tr("Private");
    }
    Q_UNREACHABLE_RETURN({});
}

QString gatingText(const QString &gated)
{
    if (gated.isEmpty())
        //: Access to a repository's files: nobody has to ask.
        return RepositoryModel::tr("Open");
    if (gated == u"auto")
        //: Access to a repository's files: people ask and are let in at once.
        return RepositoryModel::tr("Automatic");
    //: Access to a repository's files: people ask, and the owner decides about each.
    return RepositoryModel::tr("Reviewed");
}

}  // namespace ui
