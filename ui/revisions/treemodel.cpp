#include "ui/revisions/treemodel.h"

#include "core/revisions/treelisting.h"

#include <algorithm>

namespace ui {

namespace {

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return path.size() > folder.size() && path.startsWith(folder) && path.at(folder.size()) == '/';
}

}  // namespace

/// A folder that somebody looked into. An index points to the folder that its row is in.
struct TreeModel::Folder
{
    enum class State { New, Asked, Read };

    Folder *parent = nullptr;
    int row = 0;  // in the parent
    QByteArray rawPath = {};
    State state = State::New;
    std::vector<TreeRow> rows = {};
    std::vector<std::unique_ptr<Folder>> folders = {};  // of the first rows; made when they are asked for
};

TreeModel::TreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Folder>())
{
}

TreeModel::~TreeModel() = default;

void TreeModel::setTree(const QString &repository, const core::GitOid &commit)
{
    if (m_repository == repository && m_commit == commit)
        return;
    clear();
    m_repository = repository;
    m_commit = commit;
    fetchMore({});
}

void TreeModel::clear()
{
    for (Query &query : m_queries)
        query.cancel();
    m_queries.clear();
    beginResetModel();
    m_repository.clear();
    m_commit = {};
    m_root = std::make_unique<Folder>();
    endResetModel();
}

TreeModel::Folder *TreeModel::folderAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_root.get();
    auto *parent = static_cast<Folder *>(index.internalPointer());
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= parent->folders.size())
        return nullptr;  // a file
    auto &folder = parent->folders.at(row);
    if (!folder) {
        folder = std::make_unique<Folder>(
            Folder{.parent = parent, .row = index.row(), .rawPath = parent->rows.at(row).item.rawPath});
    }
    return folder.get();
}

const TreeRow &TreeModel::row(const QModelIndex &index) const
{
    return static_cast<const Folder *>(index.internalPointer())->rows.at(static_cast<std::size_t>(index.row()));
}

QModelIndex TreeModel::find(const QByteArray &rawPath) const
{
    QModelIndex found;
    for (const Folder *folder = m_root.get(); folder != nullptr;) {
        const auto onTheWay = std::ranges::find_if(folder->rows, [&rawPath](const TreeRow &row) {
            return row.item.rawPath == rawPath || (row.item.isFolder() && isBelow(rawPath, row.item.rawPath));
        });
        if (onTheWay == folder->rows.end())
            break;
        const auto row = onTheWay - folder->rows.begin();
        found = createIndex(static_cast<int>(row), 0, folder);
        folder = onTheWay->item.isFolder() ? folder->folders.at(static_cast<std::size_t>(row)).get() : nullptr;
    }
    return found;
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, folderAt(parent));
}

QModelIndex TreeModel::parent(const QModelIndex &index) const
{
    const auto *folder = index.isValid() ? static_cast<const Folder *>(index.internalPointer()) : nullptr;
    return folder && folder->parent ? createIndex(folder->row, 0, folder->parent) : QModelIndex{};
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    const Folder *folder = parent.column() <= 0 ? folderAt(parent) : nullptr;
    return folder ? static_cast<int>(folder->rows.size()) : 0;
}

int TreeModel::columnCount(const QModelIndex &) const
{
    return TreeColumnCount;
}

bool TreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.isValid())
        return parent.column() == 0 && row(parent).item.isFolder();  // git knows no empty ones
    return !m_root->rows.empty();
}

bool TreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Folder *folder = folderAt(parent);
    return folder && folder->state == Folder::State::New && !m_commit.isNull();
}

void TreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Folder *folder = folderAt(parent);
    folder->state = Folder::State::Asked;
    std::erase_if(m_queries, [](const Query &query) { return !query.isRunning(); });
    m_queries.push_back(m_lane.run(
        this,
        [repository = m_repository, commit = m_commit, path = folder->rawPath](const std::stop_token &stop) {
            return core::Repository::open(repository)
                .and_then([&](const core::Repository &opened) {
                    return core::listTree(opened, commit, path, core::TreeDepth::Folder, stop);
                })
                .transform([](QList<core::TreeItem> items) { return namedRows(std::move(items)); });
        },
        [this, folder](core::Result<std::vector<TreeRow>> rows) { take(*folder, std::move(rows)); }));
}

void TreeModel::take(Folder &folder, core::Result<std::vector<TreeRow>> rows)
{
    if (!rows) {
        folder.state = Folder::State::New;  // opening it again tries again
        emit failed(rows.error());
        return;
    }
    folder.state = Folder::State::Read;
    if (rows->empty())
        return emit folderRead();
    const QModelIndex place = folder.parent ? createIndex(folder.row, 0, folder.parent) : QModelIndex{};
    beginInsertRows(place, 0, static_cast<int>(rows->size()) - 1);
    folder.rows = *std::move(rows);
    const auto isFolder = [](const TreeRow &row) { return row.item.isFolder(); };
    folder.folders.resize(static_cast<std::size_t>(std::ranges::count_if(folder.rows, isFolder)));
    endInsertRows();
    emit folderRead();
}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    return index.isValid() ? treeRowData(row(index), index.column(), role) : QVariant{};
}

QVariant TreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return treeHeaderData(section, orientation, role);
}

Qt::ItemFlags TreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

}  // namespace ui
