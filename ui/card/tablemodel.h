#pragma once

#include "core/card/markdowntable.h"

#include <QAbstractTableModel>

#include <functional>

namespace ui {

/// A core::MarkdownTable to edit: row 0 is the table's header.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(core::MarkdownTable table, QObject *parent = nullptr);

    [[nodiscard]] const core::MarkdownTable &table() const { return m_table; }
    /// Everything different from now on.
    void change(const std::function<void(core::MarkdownTable &)> &change);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    core::MarkdownTable m_table;
};

}  // namespace ui
