#include "ui/card/form/structureeditor.h"

#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/opencard.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

StructureEditor::StructureEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_summary(new QLabel(this))
    , m_show(new QPushButton(tr("Edit in the text"), this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_show->setAccessibleName(tr("%1: edit in the text").arg(fieldTitle(field.key)));
    connect(m_show, &QPushButton::clicked, this, &StructureEditor::showInText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_show);
}

void StructureEditor::refresh()
{
    const QCborValue shown = value();
    if (shown.isArray())
        m_summary->setText(tr("%Ln entries", nullptr, static_cast<int>(shown.toArray().size())));
    else if (shown.isMap())
        m_summary->setText(tr("%Ln values", nullptr, static_cast<int>(shown.toMap().size())));
    else
        m_summary->setText(shown.isUndefined() ? tr("Nothing yet") : tr("One value"));
}

QWidget *StructureEditor::answer() const
{
    return m_show;
}

/// Where there is nothing yet, to the end of the block: where somebody would write it.
void StructureEditor::showInText()
{
    const qsizetype end = context().card.session().card().yaml().end;
    context().showInText(context().metadata.span(path()).value_or(core::TextSpan{.begin = end, .end = end}));
}

}  // namespace ui
