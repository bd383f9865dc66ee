#pragma once

#include "core/hub/hubreplies.h"

#include <QAbstractTableModel>

namespace ui {

/// The repositories that an account owns or shares, one row each, in the order they were given.
class RepositoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, VisibilityColumn, ChangedColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void reset(QList<core::RepoInfo> repositories);
    [[nodiscard]] const core::RepoInfo &repository(int row) const { return m_repositories.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<core::RepoInfo> m_repositories;
};

}  // namespace ui
