#include "ui/shared/windowsize.h"

#include "ui/shared/theme.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace ui {

QSize withinScreen(const QWidget &window, const QSize &usual)
{
    // A dialog that has not been shown is on no screen yet; it will be where its parent is.
    const QWidget *shown = window.parentWidget() ? window.parentWidget()->window() : &window;
    const int frame = theme::space::xs;
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    return usual.boundedTo(shown->screen()->availableSize() - QSize(2 * frame, titleBar + frame));
}

}  // namespace ui
