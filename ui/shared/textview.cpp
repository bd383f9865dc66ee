#include "ui/shared/textview.h"

#include "ui/shared/theme.h"

namespace ui {

TextView::TextView(const QString &name, const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(theme::font(theme::TextRole::Code));
    // Read with the keyboard, it needs a cursor that can be seen.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

}  // namespace ui
