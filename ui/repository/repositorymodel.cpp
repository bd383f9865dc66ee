#include "ui/repository/repositorymodel.h"

#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QString typeText(core::RepoType type)
{
    switch (type) {
    case core::RepoType::Model: return RepositoryModel::tr("Model");
    case core::RepoType::Dataset: return RepositoryModel::tr("Dataset");
    case core::RepoType::Space: return RepositoryModel::tr("Space");
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

QString text(const core::RepoInfo &info, int column)
{
    switch (column) {
    case RepositoryModel::NameColumn: return info.id.fullName();
    case RepositoryModel::TypeColumn: return typeText(info.id.type);
    case RepositoryModel::VisibilityColumn: return visibilityText(info.visibility);
    case RepositoryModel::ChangedColumn:
        return info.lastModified.isValid() ? formatDateTime(info.lastModified) : QString();
    default: return {};
    }
}

}  // namespace

void RepositoryModel::reset(QList<core::RepoInfo> repositories)
{
    beginResetModel();
    m_repositories = std::move(repositories);
    endResetModel();
}

int RepositoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_repositories.size());
}

int RepositoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RepositoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::RepoInfo &info = m_repositories.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(info, index.column());
    case Qt::DecorationRole:
        if (index.column() != NameColumn)
            return {};
        return theme::icon(info.id.type == core::RepoType::Dataset ? u"dataset"_s : u"model"_s);
    case SortRole:
        return index.column() == ChangedColumn ? QVariant(info.lastModified) : QVariant(text(info, index.column()));
    default: return {};
    }
}

QVariant RepositoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case TypeColumn: return tr("Type");
    case VisibilityColumn: return tr("Visibility");
    case ChangedColumn: return tr("Last change");
    default: return {};
    }
}

}  // namespace ui
