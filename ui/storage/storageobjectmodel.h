#pragma once

#include "core/hub/storagefacts.h"

#include <QAbstractTableModel>

namespace ui {

/// The large files that a repository stores, filtered and sorted. Rows are numbers into a list: nothing of a file is
/// put into words before somebody looks at it, so that 100,000 are no more work than a screen of them.
class StorageObjectModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, SizeColumn, PushedColumn, PusherColumn, NeedColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setObjects(const QList<core::ObjectUse> &objects);
    /// Those whose names, pusher or SHA-256 have `words` in them, and that `need` is true of.
    void setFilter(const QString &words, const std::optional<core::StorageNeed> &need);
    [[nodiscard]] const core::ObjectUse &object(int row) const { return m_objects.at(m_rows.at(row)); }
    [[nodiscard]] qsizetype objectCount() const { return m_objects.size(); }  ///< Without a filter.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] bool passes(qsizetype index) const;
    [[nodiscard]] QList<qsizetype> filtered() const;
    void sortRows(QList<qsizetype> &rows) const;

    QList<core::ObjectUse> m_objects;
    QStringList m_texts;  // what of each object is searched, without upper case
    QList<qsizetype> m_rows;
    QString m_words;
    std::optional<core::StorageNeed> m_need;
    int m_column = SizeColumn;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

}  // namespace ui
