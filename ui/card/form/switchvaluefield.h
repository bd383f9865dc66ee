#pragma once

#include "ui/card/form/valuefield.h"

class QCheckBox;

namespace ui {

/// True, false, or not there.
class SwitchField final : public ValueField
{
    Q_OBJECT

public:
    SwitchField(YamlValues &values, const ValueSpec &spec, QWidget *parent);

    [[nodiscard]] QWidget *answer() const override;

protected:
    [[nodiscard]] std::optional<QCborValue> typed() const override;
    void showValue(const QCborValue &value) override;
    [[nodiscard]] bool canShow(const QCborValue &value) const override;

private:
    QCheckBox *m_box;
};

}  // namespace ui
