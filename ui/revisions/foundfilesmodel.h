#pragma once

#include "ui/revisions/treerow.h"
#include "ui/shared/querylane.h"

#include <QAbstractTableModel>

namespace ui {

/// The files of a commit's whole tree whose paths hold some words, read and searched beside the window.
///
/// Thread: GUI.
class FoundFilesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// All words of `text` must be in a path, in any order and case. `repository` is its folder.
    void search(const QString &repository, const core::GitOid &commit, const QString &text);
    void clear();
    [[nodiscard]] const TreeRow &row(const QModelIndex &index) const { return m_rows.at(index.row()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void searched();
    void failed(const core::Error &error);

private:
    using Files = std::shared_ptr<const QList<core::TreeItem>>;
    struct Found
    {
        Files all;  ///< Read once for all searches in a tree.
        QList<TreeRow> rows;
    };
    void take(const core::Result<Found> &found);

    core::GitOid m_commit;
    Files m_all;  ///< Of m_commit; null until they were read.
    QList<TreeRow> m_rows;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
