#pragma once

#include <QList>

class QWidget;

namespace ui {

/// Makes Tab go through `groups` in this order, whichever of them was made first. A group is a control, or a widget
/// with controls in it, which keep the order in which they were made. Thread: GUI.
void tabThrough(const QList<QWidget *> &groups);

}  // namespace ui
