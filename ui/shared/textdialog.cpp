#include "ui/shared/textdialog.h"

#include <QEvent>
#include <QLayout>

namespace ui {

int TextDialog::neededHeight() const
{
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
}

void TextDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!testAttribute(Qt::WA_Resized) || neededHeight() > height())
        resize(width(), neededHeight());
}

bool TextDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible() && neededHeight() > height())
        resize(width(), neededHeight());
    return isHandled;
}

}  // namespace ui
