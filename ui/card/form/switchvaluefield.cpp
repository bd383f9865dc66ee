#include "ui/card/form/switchvaluefield.h"

#include "ui/card/yamlvalues.h"

#include <QCheckBox>

namespace ui {

SwitchField::SwitchField(YamlValues &values, const ValueSpec &spec, QWidget *parent)
    : ValueField(values, spec, parent)
    , m_box(new QCheckBox(spec.label, this))
{
    connect(m_box, &QCheckBox::clicked, this, &SwitchField::writeNow);
    setControl(m_box);
}

QWidget *SwitchField::answer() const
{
    return m_box;
}

std::optional<QCborValue> SwitchField::typed() const
{
    if (m_box->isChecked())
        return QCborValue{true};
    // Off is the same as not there: what stands there is made false, and nothing is put there.
    return values().value(path()).isUndefined() ? QCborValue{QCborValue::Undefined} : QCborValue{false};
}

void SwitchField::showValue(const QCborValue &value)
{
    m_box->setChecked(value.toBool());
}

bool SwitchField::canShow(const QCborValue &value) const
{
    return value.isBool();
}

}  // namespace ui
