#pragma once

#include "ui/shell/actionregistry.h"

#include <QAbstractListModel>

namespace ui {

/// The actions of the registry that answer a query, best first; without a query the ones used last come first.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SectionRole = Qt::UserRole + 1,
        ShortcutRole,  ///< QString in the system's notation; may be empty.
        PositionsRole,  ///< QList<int>: the letters of the text that answer the query.
    };

    PaletteModel(const QList<ActionRegistry::Entry> &entries, const QStringList &recentNames, QObject *parent);

    void setQuery(const QString &query);
    [[nodiscard]] QAction *action(int row) const { return m_rows.at(row).action; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Item
    {
        QPointer<QAction> action;
        QString section;
        QString text;
        int recency = 0;  ///< 0: used longest ago or never.
    };
    struct Row
    {
        QPointer<QAction> action;
        QString section;
        QString text;
        QList<int> positions = {};
        int rank = 0;
    };

    QList<Item> m_items;
    QList<Row> m_rows;
};

}  // namespace ui
