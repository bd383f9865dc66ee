#include "ui/revisions/foundfilesmodel.h"

#include "core/revisions/treelisting.h"

#include <algorithm>

namespace ui {

namespace {

core::Result<std::shared_ptr<const QList<core::TreeItem>>>
readAll(const QString &repository, const core::GitOid &commit, const std::stop_token &stop)
{
    return core::Repository::open(repository)
        .and_then([&](const core::Repository &opened) {
            return core::listTree(opened, commit, {}, core::TreeDepth::Everything, stop);
        })
        .transform([](QList<core::TreeItem> items) {
            return std::make_shared<const QList<core::TreeItem>>(std::move(items));
        });
}

QList<TreeRow> filesWith(const QList<core::TreeItem> &all, const QStringList &words, const std::stop_token &stop)
{
    QList<TreeRow> rows;
    for (const core::TreeItem &item : all) {
        if (stop.stop_requested())
            break;
        const QString path = item.path();
        const auto has = [&path](const QString &word) { return path.contains(word, Qt::CaseInsensitive); };
        if (std::ranges::all_of(words, has))
            rows.append(pathRow(item));
    }
    return rows;
}

}  // namespace

void FoundFilesModel::search(const QString &repository, const core::GitOid &commit, const QString &text)
{
    m_query.cancel();
    if (m_commit != commit)
        m_all.reset();
    m_commit = commit;
    m_query = m_lane.run(
        this,
        [repository, commit, all = m_all,
         words = text.split(u' ', Qt::SkipEmptyParts)](const std::stop_token &stop) -> core::Result<Found> {
            auto files = all ? core::Result<Files>{all} : readAll(repository, commit, stop);
            if (!files)
                return std::unexpected(files.error());
            return Found{.all = *files, .rows = filesWith(**files, words, stop)};
        },
        [this](const core::Result<Found> &found) { take(found); });
}

void FoundFilesModel::take(const core::Result<Found> &found)
{
    if (!found)
        return emit failed(found.error());
    m_all = found->all;
    beginResetModel();
    m_rows = found->rows;
    endResetModel();
    emit searched();
}

void FoundFilesModel::clear()
{
    m_query.cancel();
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int FoundFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FoundFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : TreeColumnCount;
}

QVariant FoundFilesModel::data(const QModelIndex &index, int role) const
{
    return index.isValid() ? treeRowData(row(index), index.column(), role) : QVariant{};
}

QVariant FoundFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return treeHeaderData(section, orientation, role);
}

Qt::ItemFlags FoundFilesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

}  // namespace ui
