#include "ui/card/form/fieldrow.h"

#include "core/card/cardschema.h"
#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldeditors.h"
#include "ui/card/form/fieldfindings.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/opencard.h"
#include "ui/shared/caption.h"
#include "ui/shared/flowlayout.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

FieldRow::FieldRow(const core::CardField &field, FormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_context(context)
    , m_title(new QLabel(fieldTitle(field.key), this))
    , m_usual(createFieldEditor(field, context, this))
    , m_editor(m_usual)
    , m_editors(new QVBoxLayout)
    , m_findings(new FieldFindings(this))
    , m_refusal(createRefusal())
{
    setObjectName(u"row-"_s + field.key);
    QLabel *help = createCaption(u"fieldHelp"_s, this);
    help->setText(fieldHelp(field.key));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::space::xs);
    line->addLayout(m_editors, 1);
    line->addWidget(createMenu(), 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addLayout(createHead());
    layout->addLayout(line);
    for (QWidget *part : {static_cast<QWidget *>(help), m_refusal, static_cast<QWidget *>(m_findings)})
        layout->addWidget(part);
    connect(m_findings, &FieldFindings::fixRequested, this, &FieldRow::fixRequested);
    m_findings->raise();  // to the end of the children, and so of the tab order
    adopt(m_usual);
    m_title->setBuddy(m_usual->answer());
}

QLayout *FieldRow::createHead()
{
    auto *key = new QLabel(m_field.key, this);
    theme::setTextRole(key, theme::TextRole::Code);
    theme::setTextTone(key, theme::TextTone::Muted);
    auto *head = new FlowLayout;
    head->setSpacing(theme::space::s);
    head->addWidget(m_title);
    head->addWidget(key);
    if (m_field.isDeprecated)
        head->addWidget(createDeprecation());
    return head;
}

QWidget *FieldRow::createDeprecation()
{
    const QString instead = core::meantCardKey(m_context.metadata.type(), m_field.key);
    auto *words = new QLabel(this);
    words->setText(instead.isEmpty() ? tr("Out of date") : tr("Out of date: use “%1”").arg(fieldTitle(instead)));
    theme::setTextTone(words, theme::TextTone::Warning);
    return words;
}

QToolButton *FieldRow::createMenu()
{
    QToolButton *button = createIconButton(u"fieldMenu"_s, u"more"_s, tr("More"), this);
    button->setPopupMode(QToolButton::InstantPopup);
    //: %1 is a field, for example "Licence": what else can be done with it.
    button->setAccessibleName(tr("%1: more").arg(fieldTitle(m_field.key)));
    auto *menu = new QMenu(button);
    connect(menu->addAction(tr("&Show in the text")), &QAction::triggered, this, &FieldRow::showInText);
    connect(menu->addAction(tr("&Take out of the card")), &QAction::triggered, this, &FieldRow::remove);
    button->setMenu(menu);
    return button;
}

QWidget *FieldRow::createRefusal()
{
    auto *strip = new QWidget(this);
    strip->setObjectName(u"fieldRefusal"_s);
    QLabel *words = createCaption(u"fieldRefusalWords"_s, strip);
    words->setText(tr("This value can only be changed in the text, because others depend on how it is written there."));
    auto *go = new QPushButton(tr("Edit in the text"), strip);
    connect(go, &QPushButton::clicked, this, &FieldRow::showInText);
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins({});
    layout->addWidget(words, 1);
    layout->addWidget(go, 0, Qt::AlignTop);
    strip->hide();
    return strip;
}

void FieldRow::adopt(FieldEditor *editor)
{
    m_editors->addWidget(editor);
    connect(editor, &FieldEditor::changeRefused, m_refusal, &QWidget::show);
    connect(editor, &FieldEditor::changeMade, m_refusal, &QWidget::hide);
    connect(editor, &FieldEditor::changeMade, this, &FieldRow::changeMade);
}

void FieldRow::refresh()
{
    const bool isUsual = m_usual->canShow(m_context.metadata.value(m_field.key));
    if (!isUsual && !m_other) {
        m_other = createOtherEditor(m_field, m_context, this);
        adopt(m_other);
    }
    m_editor = isUsual ? m_usual : m_other;
    m_title->setBuddy(m_editor->answer());
    m_usual->setVisible(isUsual);
    if (m_other)
        m_other->setVisible(!isUsual);
    m_editor->refresh();
}

bool FieldRow::setFindings(const QList<core::Finding> &findings)
{
    return m_findings->setFindings(findings);
}

void FieldRow::focusAnswer()
{
    m_editor->answer()->setFocus(Qt::OtherFocusReason);
}

/// The key, where the value has no place of its own: it comes out of a merge.
void FieldRow::showInText()
{
    m_editor->commit();
    const qsizetype begin = m_context.card.session().card().yaml().begin;
    m_context.showInText(m_context.metadata.span(m_field.key).value_or(core::TextSpan{.begin = begin, .end = begin}));
}

void FieldRow::remove()
{
    m_editor->commit();  // else it would come back with what is half typed
    if (m_context.metadata.remove(m_field.key))
        emit removed();
    else
        m_refusal->show();
}

}  // namespace ui
