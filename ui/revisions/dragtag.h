#pragma once

#include <QList>
#include <QPixmap>
#include <QUrl>

class QWidget;

namespace ui {

/// What hangs on the pointer while files are dragged: the first one's name, and how many more there are. Drawn in the
/// font and for the screen of `widget`. `files` is not empty. Thread: GUI.
[[nodiscard]] QPixmap dragTag(const QList<QUrl> &files, const QWidget &widget);

}  // namespace ui
