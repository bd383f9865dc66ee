#include "ui/repository/wizardpage.h"

#include "ui/repository/wizarddraft.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

WizardPage::WizardPage(WizardDraft &draft, const QString &heading, const QString &explanation, QWidget *parent)
    : QWizardPage(parent)
    , m_draft(draft)
{
    // Not setTitle(): a title would bring the wizard's own header.
    setAccessibleName(heading);
    auto *title = new QLabel(heading, this);
    title->setObjectName(u"wizardHeading"_s);
    title->setWordWrap(true);
    theme::setTextRole(title, theme::TextRole::Title);
    // In line with the content, which keeps room for the rings around what has the focus.
    title->setContentsMargins(theme::space::xs, 0, 0, 0);
    auto *below = new QLabel(explanation, this);
    below->setWordWrap(true);
    theme::setTextRole(below, theme::TextRole::Caption);
    below->setContentsMargins(theme::space::xs, 0, 0, 0);

    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme::space::xs, theme::space::s, theme::space::m, theme::space::m);
    m_column->setSpacing(theme::space::l);
    area->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::xs, 0);
    layout->setSpacing(theme::space::xs);
    layout->addWidget(title);
    layout->addWidget(below);
    layout->addWidget(area, 1);
}

}  // namespace ui
