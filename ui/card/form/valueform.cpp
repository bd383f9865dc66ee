#include "ui/card/form/valueform.h"

#include "ui/card/form/gridvaluefield.h"
#include "ui/card/form/rowsvaluefield.h"
#include "ui/card/form/switchvaluefield.h"
#include "ui/card/form/textvaluefields.h"
#include "ui/shared/theme.h"

#include <QGridLayout>

#include <algorithm>

namespace ui {

namespace {

/// Whether a field shares its line with another one.
bool isShort(const ValueSpec &spec)
{
    switch (spec.kind) {
    case ValueSpec::Kind::Line:
    case ValueSpec::Kind::Number:
    case ValueSpec::Kind::NumberOrText:
    case ValueSpec::Kind::Switch: return true;
    case ValueSpec::Kind::Text:
    case ValueSpec::Kind::File:
    case ValueSpec::Kind::Lines:
    case ValueSpec::Kind::Rows:
    case ValueSpec::Kind::Grid:
    case ValueSpec::Kind::Fixed: return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

}  // namespace

ValueField *createValueField(YamlValues &values, const ValueSpec &spec, const FileField::Stage &stage, QWidget *parent)
{
    switch (spec.kind) {
    case ValueSpec::Kind::Line:
    case ValueSpec::Kind::Number:
    case ValueSpec::Kind::NumberOrText:
    case ValueSpec::Kind::Fixed: return new LineField(values, spec, parent);
    case ValueSpec::Kind::Text:
    case ValueSpec::Kind::Lines: return new TextField(values, spec, parent);
    case ValueSpec::Kind::Switch: return new SwitchField(values, spec, parent);
    case ValueSpec::Kind::File: return new FileField(values, spec, stage, parent);
    case ValueSpec::Kind::Rows: return new RowsField(values, spec, parent);
    case ValueSpec::Kind::Grid: return new GridField(values, spec, parent);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

ValueForm::ValueForm(YamlValues &values, QWidget *parent)
    : QWidget(parent)
    , m_values(values)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(theme::space::m);
    m_grid->setVerticalSpacing(theme::space::m);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

bool ValueForm::hasFields(const QList<ValueSpec> &specs) const
{
    return std::ranges::equal(m_fields, specs, [](const ValueField *field, const ValueSpec &spec) {
        return field->spec().path == spec.path && field->spec().kind == spec.kind && field->spec().label == spec.label;
    });
}

void ValueForm::setSpecs(const QList<ValueSpec> &specs)
{
    if (hasFields(specs))
        return;
    commit();
    for (ValueField *field : std::as_const(m_fields)) {
        field->hide();
        field->deleteLater();
    }
    m_fields.clear();
    int row = 0;
    bool isHalf = false;
    for (const ValueSpec &spec : specs) {
        ValueField *field = createValueField(m_values, spec, m_stage, this);
        connect(field, &ValueField::written, this, &ValueForm::written);
        connect(field, &ValueField::controlsMade, this, &ValueForm::controlsMade);
        connect(field, &ValueField::refused, this, &ValueForm::refused);
        if (!isShort(spec)) {
            row += isHalf ? 1 : 0;
            m_grid->addWidget(field, row++, 0, 1, 2, Qt::AlignTop);
            isHalf = false;
        } else {
            m_grid->addWidget(field, row, isHalf ? 1 : 0, Qt::AlignTop);
            row += isHalf ? 1 : 0;
            isHalf = !isHalf;
        }
        m_fields.append(field);
        field->setBase(m_base);
        field->show();
    }
    showProblems();
    emit controlsMade();
}

void ValueForm::setBase(const core::YamlPath &base)
{
    if (base == m_base)
        return refresh();
    m_base = base;
    for (ValueField *field : std::as_const(m_fields))
        field->setBase(base);
    showProblems();
}

void ValueForm::refresh()
{
    for (ValueField *field : std::as_const(m_fields))
        field->refresh();
    showProblems();
}

void ValueForm::commit()
{
    for (ValueField *field : std::as_const(m_fields))
        field->commit();
}

void ValueForm::showProblems()
{
    if (!m_problemAt)
        return;
    for (ValueField *field : std::as_const(m_fields))
        field->setProblem(m_problemAt(field->path()));
}

}  // namespace ui
