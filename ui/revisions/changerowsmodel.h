#pragma once

#include "ui/revisions/changerows.h"

#include <QAbstractTableModel>

namespace ui {

/// A file's differences by meaning, a row each.
class ChangeRowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, ChangeColumn, BeforeColumn, AfterColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ChangeRow> &rows);
    [[nodiscard]] const ChangeRow &row(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<ChangeRow> m_rows;
};

}  // namespace ui
