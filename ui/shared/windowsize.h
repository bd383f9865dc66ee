#pragma once

#include <QSize>

class QWidget;

namespace ui {

/// What `window` is best made when it should be `usual` large: no larger than its screen with a title bar, so that its
/// last row of buttons can be reached. At twice the scale half the screens there are would be too small.
[[nodiscard]] QSize withinScreen(const QWidget &window, const QSize &usual);

}  // namespace ui
