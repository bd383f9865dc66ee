#pragma once

#include <QString>

class QLabel;
class QLineEdit;
class QWidget;

namespace ui {

/// A label above its field, which leaves room for long words, and a caption below.
void layOutField(QWidget *parent, const QString &label, QLineEdit *field, QLabel *caption);

/// "~/.cache/…" for what lies in the person's own folder; anything else as it is.
[[nodiscard]] QString shortPath(const QString &path);

}  // namespace ui
