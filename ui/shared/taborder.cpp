#include "ui/shared/taborder.h"

#include <QTabBar>
#include <QTabWidget>

namespace ui {

namespace {

/// In the order in which they were made; but the tabs of a tab widget, which it makes last, come before its pages.
QList<QWidget *> controlsOf(QWidget &group)
{
    QList<QWidget *> controls;
    const auto add = [&controls](QWidget *control) {
        if (!controls.contains(control))
            controls.append(control);
    };
    if (const auto *tabs = qobject_cast<QTabWidget *>(&group))
        add(tabs->tabBar());
    for (auto *control : group.findChildren<QWidget *>()) {
        add(control);
        if (const auto *tabs = qobject_cast<QTabWidget *>(control))
            add(tabs->tabBar());
    }
    return controls;
}

}  // namespace

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
        for (QWidget *control : controlsOf(*group))
            append(control);
    }
}

}  // namespace ui
