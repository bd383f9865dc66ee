#pragma once

#include "core/publish/receipt.h"

#include <QAbstractTableModel>

namespace ui {

/// The paths of a receipt and the hashes they have on the server, one row each.
class ReceiptModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PathColumn, ActionColumn, SizeColumn, KindColumn, HashColumn, ColumnCount };

    explicit ReceiptModel(QList<core::ReceiptEntry> entries, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_entries(std::move(entries))
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(const core::ReceiptEntry &entry, int column);

    QList<core::ReceiptEntry> m_entries;
};

}  // namespace ui
