#include "ui/shared/factform.h"

#include "ui/shared/theme.h"

#include <QLabel>

namespace ui {

FactForm::FactForm(QWidget *parent)
    : QFormLayout(parent)
{
    setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    setHorizontalSpacing(theme::space::xl);
    setVerticalSpacing(theme::space::s);
    setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setRowWrapPolicy(QFormLayout::WrapLongRows);
    setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

QLabel *FactForm::addFact(const QString &label, const QString &objectName)
{
    auto *fact = new QLabel;
    fact->setObjectName(objectName);
    fact->setTextFormat(Qt::PlainText);
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addFact(label, fact);
    return fact;
}

void FactForm::addFact(const QString &label, QWidget *value)
{
    auto *name = new QLabel(label);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setAlignment(labelAlignment());  // the layout makes it higher than its words beside a high fact
    addRow(name, value);
}

}  // namespace ui
