#pragma once

#include "ui/revisions/tensorchanges.h"

#include <QSortFilterProxyModel>

namespace ui {

class TensorModel;

/// Which tensors are listed.
struct TensorsShown
{
    enum class Kind { Changed, All, One };

    Kind kind = Kind::Changed;
    TensorRow::Change change = TensorRow::Change::Values;  ///< One: of this change alone.
    QString text = {};  ///< Part of a name, old or new.
    std::optional<TensorPlace> place = {};

    friend bool operator==(const TensorsShown &, const TensorsShown &) = default;
};

/// Which tensors of a TensorModel are listed, and in which order.
class TensorFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit TensorFilter(TensorModel &model, QObject *parent = nullptr);

    void setShown(const TensorsShown &shown);
    [[nodiscard]] const TensorsShown &shown() const { return m_shown; }

    /// Rows of the model that are listed and whose values can be measured, and were not.
    [[nodiscard]] QList<int> measurableRows() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool passesChange(TensorRow::Change change) const;

    TensorModel &m_model;
    TensorsShown m_shown;
};

}  // namespace ui
