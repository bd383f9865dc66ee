#pragma once

#include "core/publish/progressboard.h"
#include "ui/shared/plantree.h"

#include <QAbstractItemModel>

namespace ui {

/// How far one row has come, for whoever paints it. Folders sum up what is below them.
struct RowProgress
{
    core::FileState state = core::FileState::Waiting;
    std::int64_t hashedBytes = 0;
    std::int64_t sentBytes = 0;
    std::int64_t totalBytes = 0;
    bool isFolder = false;
    int doneFiles = 0;  ///< Folders only.
    int totalFiles = 0;  ///< Folders only.

    friend bool operator==(const RowProgress &, const RowProgress &) = default;
};

/// A PlanTree as an item model, with what is hidden left out and, during a publish, how far each file has come.
///
/// Thread: GUI. Cost: showing a tree or a filter is one pass over it; progress costs what changed.
class PlanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { PathColumn, SizeColumn, ActionColumn, ReasonColumn, ProgressColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole,  ///< QString: in the repository.
        LocalPathRole,  ///< QString; empty for folders and deletions.
        IsFolderRole,
        ActionRole,  ///< int of core::PlanAction; invalid for folders.
        ProgressRole,  ///< ui::RowProgress; invalid for what is not sent.
    };

    struct Filter
    {
        bool hidesUnchanged = false;
        bool hidesLeftOut = false;

        friend bool operator==(const Filter &, const Filter &) = default;
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// `isDraft`: nothing was compared with a repository yet, so "new" would be a guess.
    void setTree(PlanTreePtr tree, bool isDraft = false);
    void setFilter(Filter filter);
    [[nodiscard]] const PlanTree *tree() const { return m_tree.get(); }
    [[nodiscard]] Filter filter() const { return m_filter; }

    /// Rows of the board, which are the plan's sending entries in order. Others are ignored: a board may be ahead.
    void setProgress(const std::vector<core::ProgressBoard::RowSnapshot> &rows);
    void clearProgress();

    /// Local paths of the files at and below these rows, hidden ones included.
    [[nodiscard]] QStringList localPaths(const QModelIndexList &rows) const;
    /// The row of a path in the repository; invalid when it is not shown.
    [[nodiscard]] QModelIndex indexOf(QStringView path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static constexpr int hidden = -1;

    [[nodiscard]] bool isShown(const core::PlanEntry &entry) const;
    void arrange();
    void startProgress();
    void emitChanged(std::vector<int> nodes);
    [[nodiscard]] int nodeOf(const QModelIndex &index) const;
    [[nodiscard]] const std::vector<int> &shownChildren(int node) const;
    [[nodiscard]] QString text(int node, int column) const;
    [[nodiscard]] QString folderText(int node, int column) const;
    [[nodiscard]] QString toolTip(int node) const;
    [[nodiscard]] QVariant progress(int node) const;

    PlanTreePtr m_tree;
    bool m_isDraft = false;
    Filter m_filter;
    std::vector<std::vector<int>> m_shown;  // by folder: the shown children's nodes
    std::vector<int> m_rows;  // by node: its row among the shown, or `hidden`
    std::vector<RowProgress> m_fileProgress;  // by send row; empty while nothing is published
    std::vector<RowProgress> m_folderProgress;  // by folder
};

/// "Sending 42 %", "Verified", "3 of 12 files": RowProgress in words.
[[nodiscard]] QString progressText(const RowProgress &progress);

}  // namespace ui

Q_DECLARE_METATYPE(ui::RowProgress)
