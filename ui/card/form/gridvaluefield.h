#pragma once

#include "ui/card/form/valuefield.h"

class QTableWidget;
class QTableWidgetItem;

namespace ui {

/// A map of lists as the table it stands for: the first row names its columns.
class GridField final : public ValueField
{
    Q_OBJECT

public:
    GridField(YamlValues &values, const ValueSpec &spec, QWidget *parent);

    [[nodiscard]] QWidget *answer() const override;

protected:
    [[nodiscard]] std::optional<QCborValue> typed() const override;
    void showValue(const QCborValue &value) override;
    [[nodiscard]] bool canShow(const QCborValue &value) const override;

private:
    [[nodiscard]] QWidget *createTools();
    [[nodiscard]] QString columnName(int column) const;
    void takeCell(const QTableWidgetItem &cell);
    void addRow();
    void addColumn();
    void removeRow();
    void removeColumn();

    QTableWidget *m_table;
};

}  // namespace ui
