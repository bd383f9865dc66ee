#include "ui/shared/actionbutton.h"

#include "ui/shared/theme.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::makePrimary()
{
    theme::setPrimary(this);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setIcon(theme::buttonRole(this) == theme::ButtonRole::Primary ? QIcon() : m_action->icon());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    const QString words = QString(m_action->text()).remove(u'&');
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    if (!m_action->isEnabled() && m_action->toolTip() != words)
        setToolTip(m_action->toolTip());  // why not
    else if (!keys.isEmpty())
        //: A tooltip: %1 is what a button does, %2 the keys that do the same.
        setToolTip(tr("%1 (%2)").arg(words, keys));
    else
        setToolTip({});
}

}  // namespace ui
