#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace ui {

/// A flat button that is a picture; `text` says what it does, as its tool tip and to screen readers. The Tab key
/// reaches it; a click leaves the focus where it is.
[[nodiscard]] QToolButton *createIconButton(const QString &name, const QString &icon, const QString &text,
                                            QWidget *parent);

}  // namespace ui
