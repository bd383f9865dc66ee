#pragma once

#include "core/download/downloadplan.h"

#include <QAbstractTableModel>

namespace ui {

/// What a download will do with each file: first what replaces something, then what cannot be written, then the rest.
class DownloadPlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PathColumn, ActionColumn, SizeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const core::DownloadPlan &plan);
    /// Whether files that are there with another content are replaced, or stay.
    void setReplaces(bool replaces);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString actionText(const core::DownloadEntry &entry) const;
    [[nodiscard]] QString iconName(core::DownloadAction action) const;

    QList<core::DownloadEntry> m_entries;
    bool m_replaces = false;
};

}  // namespace ui
