#pragma once

#include "ui/card/form/valuefield.h"

class QPushButton;
class QVBoxLayout;

namespace ui {

/// A list of maps, a row of fields for each: the messages of a chat, labels with their scores.
class RowsField final : public ValueField
{
    Q_OBJECT

public:
    RowsField(YamlValues &values, const ValueSpec &spec, QWidget *parent);

    [[nodiscard]] QWidget *answer() const override;
    void commit() override;

protected:
    [[nodiscard]] std::optional<QCborValue> typed() const override;
    void showValue(const QCborValue &value) override;
    [[nodiscard]] bool canShow(const QCborValue &value) const override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QList<ValueField *> fields;
    };

    [[nodiscard]] Row createRow(qsizetype index);
    void addRow();
    void removeRow(qsizetype index);

    QList<Row> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_add;
};

}  // namespace ui
