#pragma once

#include "core/hub/storagefacts.h"

#include <QAbstractTableModel>

namespace ui {

/// What the tip of each branch, tag and pull request takes.
class StorageRevisionModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RevisionColumn, FilesColumn, LargeColumn, RegularColumn, OnlyHereColumn, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;  ///< The number itself.

    using QAbstractTableModel::QAbstractTableModel;

    void setRevisions(const QList<core::RevisionSpace> &revisions);
    [[nodiscard]] const core::RevisionSpace &revision(int row) const { return m_revisions.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<core::RevisionSpace> m_revisions;
};

}  // namespace ui
