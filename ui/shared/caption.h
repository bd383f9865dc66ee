#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace ui {

/// An explanation below a control, or what the server says: plain text unless the caller makes it rich.
[[nodiscard]] QLabel *createCaption(const QString &name, QWidget *parent);
void makeCaption(QLabel *label, const QString &name);  ///< One out of a label of a special kind.

}  // namespace ui
