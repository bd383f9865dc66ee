#include "ui/account/waitingbar.h"

#include "ui/shared/theme.h"

namespace ui {

WaitingBar::WaitingBar(const QString &what, QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    setFixedHeight(theme::space::xs);
    setAccessibleName(what);
}

}  // namespace ui
