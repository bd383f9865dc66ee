#include "ui/shared/taborder.h"

#include <QWidget>

namespace ui {

void tabThrough(const QList<QWidget *> &groups)
{
    QWidget *last = nullptr;
    const auto append = [&last](QWidget *control) {
        // A list that pops up is a window of its own; the text of a combo box is no stop beside the box.
        if ((control->focusPolicy() & Qt::TabFocus) == 0 || control->focusProxy()
            || (last && control->window() != last->window()))
            return;
        if (last)
            QWidget::setTabOrder(last, control);
        last = control;
    };
    for (QWidget *group : groups) {
        append(group);
        for (auto *control : group->findChildren<QWidget *>())
            append(control);
    }
}

}  // namespace ui
