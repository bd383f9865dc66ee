#include "ui/shared/dialogframe.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int narrowest = 480;

}  // namespace

DialogFrame::DialogFrame(const QString &name, const QString &title, const QString &heading, QWidget *parent)
    : TextDialog(parent)
    , m_layout(new QVBoxLayout(this))
    , m_content(new QVBoxLayout)
    , m_heading(new QLabel(heading, this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(narrowest);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    m_content->setSpacing(theme::space::m);
    m_layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    m_layout->setSpacing(theme::space::m);
    m_layout->addWidget(m_heading);
    m_layout->addLayout(m_content, 1);
}

QLabel *DialogFrame::addText(const QString &text, const QString &objectName)
{
    auto *label = new QLabel(text, this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_content->addWidget(label);
    return label;
}

QFormLayout *DialogFrame::createFieldForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins({});
    form->setSpacing(theme::space::s);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void DialogFrame::addField(QFormLayout *form, const QString &label, QWidget *field)
{
    form->addRow(label, field);
    // QFormLayout centres a label in no more than 7/4 of its own height; beside many lines it belongs to the first.
    QWidget *name = form->labelForField(field);
    name->setMinimumHeight(std::min(field->sizeHint().height(), 2 * name->sizeHint().height()));
}

void DialogFrame::setHeading(const QString &heading)
{
    m_heading->setText(heading);
}

void DialogFrame::createButtons(const QString &accept, const QString &reject, theme::ButtonRole role)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, theme::space::s, 0, 0);
    row->setSpacing(theme::space::s);
    row->addStretch(1);
    m_reject = new QPushButton(reject, this);
    m_reject->setObjectName(u"dialogReject"_s);
    const bool isDangerous = role == theme::ButtonRole::Dangerous;
    m_reject->setAutoDefault(accept.isEmpty());
    m_reject->setDefault(isDangerous);
    connect(m_reject, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_reject);
    if (!accept.isEmpty()) {
        m_accept = new QPushButton(accept, this);
        m_accept->setObjectName(u"dialogAccept"_s);
        m_accept->setAutoDefault(!isDangerous);
        m_accept->setDefault(!isDangerous);
        theme::setButtonRole(m_accept, role);
        connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
        row->addWidget(m_accept);
    }
    m_layout->addLayout(row);
}

void DialogFrame::preferReject()
{
    m_accept->setDefault(false);
    m_accept->setAutoDefault(false);
    m_reject->setDefault(true);
    m_reject->setFocus();
}

void DialogFrame::allowAccept(bool isConfirmed)
{
    m_accept->setEnabled(isConfirmed);
    (isConfirmed ? m_accept : m_reject)->setDefault(true);
}

}  // namespace ui
