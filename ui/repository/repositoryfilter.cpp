#include "ui/repository/repositoryfilter.h"

#include "ui/repository/repositorymodel.h"

namespace ui {
namespace {

std::weak_ordering compareNames(const core::RepoInfo &a, const core::RepoInfo &b)
{
    if (const int order = a.id.owner.compare(b.id.owner, Qt::CaseInsensitive); order != 0)
        return order <=> 0;
    return a.id.name.compare(b.id.name, Qt::CaseInsensitive) <=> 0;
}

std::weak_ordering compare(const core::RepoInfo &a, const core::RepoInfo &b, int column)
{
    switch (column) {
    case RepositoryModel::SizeColumn: return a.usedBytes <=> b.usedBytes;
    case RepositoryModel::VisibilityColumn: return a.visibility <=> b.visibility;
    case RepositoryModel::GatingColumn: return a.gated.compare(b.gated) <=> 0;
    case RepositoryModel::DownloadsColumn: return a.downloads <=> b.downloads;
    case RepositoryModel::LikesColumn: return a.likes <=> b.likes;
    case RepositoryModel::ChangedColumn:
        return a.lastModified.toMSecsSinceEpoch() <=> b.lastModified.toMSecsSinceEpoch();
    default: return compareNames(a, b);
    }
}

}  // namespace

bool RepositoryCriteria::accepts(const core::RepoInfo &info) const
{
    return (owner.isEmpty() || info.id.owner == owner) && (!type || info.id.type == *type)
        && (!visibility || info.visibility == *visibility) && (!gated || info.gated == *gated)
        && (text.isEmpty() || info.id.fullName().contains(text, Qt::CaseInsensitive));
}

void RepositoryFilter::setCriteria(const RepositoryCriteria &criteria)
{
    if (m_criteria == criteria)
        return;
    m_criteria = criteria;
    invalidateRowsFilter();
}

std::optional<core::RepoInfo> RepositoryFilter::repository(const QModelIndex &index) const
{
    const QModelIndex origin = mapToSource(index);
    return origin.isValid() ? std::optional(source(origin.row())) : std::nullopt;
}

bool RepositoryFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_criteria.accepts(source(row));
}

bool RepositoryFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const core::RepoInfo &a = source(left.row());
    const core::RepoInfo &b = source(right.row());
    const auto order = compare(a, b, left.column());
    return order != 0 ? order < 0 : compareNames(a, b) < 0;
}

const core::RepoInfo &RepositoryFilter::source(int row) const
{
    return static_cast<const RepositoryModel *>(sourceModel())->repository(row);
}

}  // namespace ui
