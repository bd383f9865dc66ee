#include "ui/shared/emptystate.h"

#include "ui/shared/picture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int textWidth = 440;  // lines short enough to be read at a glance

QLabel *createText(const QString &name, theme::TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMaximumWidth(textWidth);
    theme::setTextRole(label, role);
    return label;
}

}  // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture({}, theme::pictureSize, Picture::Tint::Muted, this))
    , m_heading(createText(u"emptyHeading"_s, theme::TextRole::Heading, this))
    , m_explanation(createText(u"emptyExplanation"_s, theme::TextRole::Body, this))
    , m_action(new QPushButton(this))
{
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_action->setObjectName(u"emptyAction"_s);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    createLayout();
    setIcon({});
    setTexts({}, {});
    setAction({});
}

EmptyState::EmptyState(const QString &iconName, const QString &heading, const QString &explanation, QWidget *parent)
    : EmptyState(parent)
{
    setIcon(iconName);
    setTexts(heading, explanation);
}

void EmptyState::createLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::l, theme::space::l);
    layout->setSpacing(theme::space::s);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_heading, m_explanation}) {
        auto *row = new QHBoxLayout;  // a label that wraps gets its full width only between stretches
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addSpacing(theme::space::s);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);  // the eye takes a little above the middle for the middle
}

void EmptyState::setIcon(const QString &iconName)
{
    m_picture->setIcon(iconName);
    m_picture->setVisible(!iconName.isEmpty());
}

void EmptyState::setTexts(const QString &heading, const QString &explanation)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void EmptyState::setAction(const QString &text, theme::ButtonRole role)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    theme::setButtonRole(m_action, role);
}

}  // namespace ui
