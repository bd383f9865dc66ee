#include "ui/card/form/rowsvaluefield.h"

#include "ui/card/form/valueform.h"
#include "ui/card/yamlvalues.h"
#include "ui/shared/theme.h"

#include <QCborArray>
#include <QCborMap>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RowsField::RowsField(YamlValues &values, const ValueSpec &spec, QWidget *parent)
    : ValueField(values, spec, parent)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(theme::icon(u"add"_s), tr("Add a row"), this))
{
    m_add->setObjectName(u"addRow"_s);
    connect(m_add, &QPushButton::clicked, this, &RowsField::addRow);
    auto *content = new QWidget(this);
    content->setLayout(m_column);
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::space::s);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    setControl(content);
    m_add->setAccessibleName(tr("%1: add a row").arg(spec.label));
}

QWidget *RowsField::answer() const
{
    return m_add;
}

void RowsField::commit()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (ValueField *field : row.fields)
            field->commit();
    }
}

/// Every row has written what was typed into it.
std::optional<QCborValue> RowsField::typed() const
{
    return values().value(path());
}

void RowsField::showValue(const QCborValue &value)
{
    const qsizetype count = value.toArray().size();
    while (m_rows.size() > count) {
        // Its fields may be the ones that have just been left.
        QWidget *row = m_rows.takeLast().widget;
        row->hide();
        row->deleteLater();
    }
    const bool isMore = m_rows.size() < count;
    while (m_rows.size() < count)
        m_rows.append(createRow(m_rows.size()));
    for (qsizetype i = 0; i < count; ++i) {
        for (ValueField *field : std::as_const(m_rows[i].fields)) {
            const core::YamlPath base = path().child(i);
            if (field->base() != base)
                field->setBase(base);
            else
                field->refresh();
        }
    }
    if (isMore)
        emit controlsMade();
}

bool RowsField::canShow(const QCborValue &value) const
{
    return value.isArray() && std::ranges::all_of(value.toArray(), [](const QCborValue &item) { return item.isMap(); });
}

RowsField::Row RowsField::createRow(qsizetype index)
{
    Row row{.widget = new QWidget(this)};
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    const QString number = QLocale().toString(index + 1);
    for (const ValueColumn &column : spec().columns) {
        using Kind = ValueSpec::Kind;
        const ValueSpec cell{.path = column.key,
                             //: A field in a list: %1 is what it holds, %2 its row.
                             .label = tr("%1, row %2").arg(column.title, number),
                             .kind = column.isLong ? Kind::Text
                                 : column.isNumber ? Kind::Number
                                                   : Kind::Line,
                             .placeholder = column.title,
                             .choices = column.choices,
                             .isRequired = true,
                             .hasLabel = false};
        ValueField *field = createValueField(values(), cell, {}, row.widget);
        connect(field, &ValueField::written, this, &ValueField::written);
        connect(field, &ValueField::refused, this, &ValueField::refused);
        layout->addWidget(field, column.isNumber || !column.choices.isEmpty() ? 2 : 5, Qt::AlignTop);
        row.fields.append(field);
    }
    auto *remove = new QToolButton(row.widget);
    remove->setObjectName(u"removeRow"_s);
    remove->setIcon(theme::icon(u"delete"_s));
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(tr("%1: remove row %2").arg(spec().label, number));
    remove->setToolTip(tr("Remove"));
    connect(remove, &QToolButton::clicked, this, [this, index] { removeRow(index); });
    layout->addWidget(remove, 0, Qt::AlignTop);
    m_column->insertWidget(m_column->indexOf(m_add), row.widget);
    m_add->raise();  // behind the rows for the Tab key, too
    row.widget->show();
    return row;
}

void RowsField::addRow()
{
    commit();
    QCborMap row;
    for (const ValueColumn &column : spec().columns)
        row.insert(column.key, column.isNumber ? QCborValue{0} : QCborValue{column.choices.value(0)});
    const qsizetype count = values().value(path()).toArray().size();
    const bool isDone =
        count > 0 ? report(values().set(path().child(count), row)) : report(values().set(path(), QCborArray{row}));
    refresh();
    if (isDone && m_rows.size() == count + 1)
        m_rows.last().fields.first()->answer()->setFocus();
}

void RowsField::removeRow(qsizetype index)
{
    commit();
    const bool isLast = values().value(path()).toArray().size() == 1;
    if (isLast && spec().isRequired)
        report(values().set(path(), QCborArray{}));
    else
        report(values().remove(path().child(index)));
    refresh();
    m_add->setFocus();
}

}  // namespace ui
