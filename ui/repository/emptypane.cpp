#include "ui/repository/emptypane.h"

#include "ui/shared/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int pictureSize = 2 * theme::iconSize;
constexpr int textWidth = 420;

}  // namespace

EmptyPane::EmptyPane(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_title->setObjectName(u"repositoryEmptyTitle"_s);
    m_text->setObjectName(u"repositoryEmptyText"_s);
    m_action->setObjectName(u"repositoryEmptyAction"_s);
    theme::setTextRole(m_title, theme::TextRole::Heading);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMaximumWidth(textWidth);
        label->setMinimumWidth(textWidth / 2);
    }
    connect(m_action, &QPushButton::clicked, this, &EmptyPane::actionRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::space::s);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;  // a label that wraps gets its full width only between stretches
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addSpacing(theme::space::s);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyPane::setContent(const QString &iconName, const QString &title, const QString &text, const QString &action)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    showIcon();
}

void EmptyPane::showIcon()
{
    m_icon->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(theme::icon(m_iconName, theme::colors().textMuted)
                              .pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
}

void EmptyPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

}  // namespace ui
