#include "ui/card/linenumberarea.h"

#include "ui/card/cardeditor.h"

namespace ui {

LineNumberArea::LineNumberArea(CardEditor &editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    // The numbers are read out with the text's own position; the strip itself has nothing to operate.
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize LineNumberArea::sizeHint() const
{
    return {m_editor.lineNumberWidth(), 0};
}

void LineNumberArea::paintEvent(QPaintEvent *event)
{
    m_editor.paintLineNumbers(event);
}

}  // namespace ui
