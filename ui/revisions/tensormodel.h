#pragma once

#include "ui/revisions/tensorchanges.h"

#include <QAbstractTableModel>

namespace ui {

/// What is known of the values of one tensor; the error says why they cannot be compared.
using MeasuredTensor = core::Result<core::TensorStats>;

/// The tensors of two checkpoints, a row each; measured numbers come in later.
class TensorModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        ChangeColumn,
        TypeColumn,
        ShapeColumn,
        SizeColumn,
        EvidenceColumn,
        RelativeColumn,
        LargestColumn,
        CosineColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole };  ///< A number or a text that sorts as people expect.

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: no tensors.
    void setChanges(std::shared_ptr<const TensorChanges> changes);
    void setMeasured(int row, const MeasuredTensor &measured);

    [[nodiscard]] const TensorChanges *changes() const { return m_changes.get(); }
    [[nodiscard]] const TensorRow &row(int row) const { return m_changes->rows.at(row); }
    [[nodiscard]] const std::optional<MeasuredTensor> &measured(int row) const { return m_measured.at(row); }
    [[nodiscard]] bool hasMeasured() const { return m_measuredCount > 0; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::optional<core::TensorStats> stats(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString measuredText(int row, int column) const;
    [[nodiscard]] QVariant sortValue(int row, int column) const;

    std::shared_ptr<const TensorChanges> m_changes;  // shared with the workers that measure
    QList<std::optional<MeasuredTensor>> m_measured;
    int m_measuredCount = 0;
};

}  // namespace ui
