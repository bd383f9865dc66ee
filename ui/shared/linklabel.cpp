#include "ui/shared/linklabel.h"

#include <QEvent>

namespace ui {

LinkLabel::LinkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextInteractionFlags(Qt::TextBrowserInteraction);
}

/// A link keeps the colour that it was read with, and a label reads only what is another text than before.
void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const QString words = text();
    clear();
    setText(words);
}

}  // namespace ui
