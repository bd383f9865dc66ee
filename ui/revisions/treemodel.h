#pragma once

#include "ui/revisions/treerow.h"
#include "ui/shared/querylane.h"

#include <QAbstractItemModel>

namespace ui {

/// The tree of a commit, folder by folder: a folder is read when it is first opened, beside the window. A file costs a
/// row of a list and nothing else, so that folders of 100,000 of them scroll as those of ten do.
///
/// Thread: GUI.
class TreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit TreeModel(QObject *parent = nullptr);
    ~TreeModel() override;

    /// `repository` is its folder.
    void setTree(const QString &repository, const core::GitOid &commit);
    void clear();
    [[nodiscard]] const TreeRow &row(const QModelIndex &index) const;
    /// The row of a path, or of the last folder on the way to it that can be seen yet.
    [[nodiscard]] QModelIndex find(const QByteArray &rawPath) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void folderRead();
    void failed(const core::Error &error);

private:
    struct Folder;
    [[nodiscard]] Folder *folderAt(const QModelIndex &index) const;
    void take(Folder &folder, core::Result<std::vector<TreeRow>> rows);

    QString m_repository;
    core::GitOid m_commit;
    std::unique_ptr<Folder> m_root;
    std::vector<Query> m_queries;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
