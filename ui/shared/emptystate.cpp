#include "ui/shared/emptystate.h"

#include "ui/shared/picture.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QLabel *createText(const QString &name, theme::TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    theme::setTextRole(label, role);
    return label;
}

}  // namespace

EmptyState::EmptyState(const QString &iconName, const QString &heading, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_heading(createText(u"emptyHeading"_s, theme::TextRole::Heading, this))
    , m_explanation(createText(u"emptyExplanation"_s, theme::TextRole::Body, this))
    , m_action(new QPushButton(this))
{
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setMaximumWidth(theme::contentWidth);
    m_action->setObjectName(u"emptyAction"_s);
    theme::setPrimary(m_action);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::s);
    layout->addStretch(1);
    layout->addWidget(new Picture(iconName, theme::pictureSize, Picture::Tint::Muted, this), 0, Qt::AlignHCenter);
    layout->addSpacing(theme::space::s);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addSpacing(theme::space::s);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    setText(heading, explanation);
    setAction({});
}

void EmptyState::setText(const QString &heading, const QString &explanation)
{
    m_heading->setText(heading);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

}  // namespace ui
