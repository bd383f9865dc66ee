#pragma once

#include "core/revisions/comparison.h"

#include <QAbstractTableModel>

namespace ui {

/// The files that are not the same on both sides of a comparison.
class ChangedFilesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PathColumn, ChangeColumn, SizeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<core::ChangedEntry> &entries);
    [[nodiscard]] const core::ChangedEntry &entry(int row) const { return m_entries.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<core::ChangedEntry> m_entries;
};

/// "Added", "Renamed from old/name (87 %)": what happened to a file.
[[nodiscard]] QString changeText(const core::ChangedEntry &entry);

}  // namespace ui
