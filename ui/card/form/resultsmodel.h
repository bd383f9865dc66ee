#pragma once

#include "core/yaml/yamledit.h"

#include <QAbstractTableModel>

namespace ui {

/// A value of `model-index`, with what it was measured on.
struct ResultRow
{
    qsizetype entry = 0;  ///< Of the index; there should be one.
    qsizetype result = 0;
    qsizetype metric = -1;  ///< -1: the result has none.
    QString task = {};
    QString dataset = {};
    QString metricName = {};
    QString value = {};
    bool isVerified = false;

    [[nodiscard]] core::YamlPath resultPath() const;
    friend bool operator==(const ResultRow &, const ResultRow &) = default;
};
/// One for each metric, in the order of the card.
[[nodiscard]] QList<ResultRow> resultRows(const QCborValue &index);

/// Results of evaluations as a table: a row for each value.
class ResultsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Task, Dataset, Metric, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay where they are keep their selection.
    void setRows(const QList<ResultRow> &rows);
    [[nodiscard]] const QList<ResultRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<ResultRow> m_rows;
};

}  // namespace ui
