#include "ui/shared/iconbutton.h"

#include "ui/shared/theme.h"

#include <QToolButton>

namespace ui {

QToolButton *createIconButton(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(theme::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

}  // namespace ui
