#include "ui/card/form/longtexteditor.h"

#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/form/scalartext.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 800ms;
constexpr int fewestLines = 3;
constexpr int mostLines = 12;

}  // namespace

LongTextEditor::LongTextEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_edit(new QPlainTextEdit(this))
{
    m_edit->setAccessibleName(fieldTitle(field.key));
    m_edit->setTabChangesFocus(true);
    m_edit->setUndoRedoEnabled(false);  // undo is the card's
    m_edit->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_isDirty = true;
        m_pause.start();
        fitHeight();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_edit->toPlainText().isEmpty())
            commit();
    });
    refresh();
    fitHeight();
}

bool LongTextEditor::canShow(const QCborValue &value) const
{
    return !value.isArray() && !value.isMap();
}

QString LongTextEditor::shown() const
{
    return scalarText(context().metadata, path());
}

void LongTextEditor::refresh()
{
    const QString text = shown();
    if (m_isDirty || m_edit->toPlainText() == text)
        return;
    const QSignalBlocker blocker{m_edit};
    const int cursor = m_edit->textCursor().position();
    m_edit->setPlainText(text);
    QTextCursor there = m_edit->textCursor();
    there.setPosition(std::min(cursor, static_cast<int>(m_edit->toPlainText().size())));
    m_edit->setTextCursor(there);
    fitHeight();
}

QWidget *LongTextEditor::answer() const
{
    return m_edit;
}

void LongTextEditor::commit()
{
    m_pause.stop();
    if (!std::exchange(m_isDirty, false))
        return;
    const QString text = m_edit->toPlainText();
    if (text != shown())
        change(path(), text.isEmpty() ? QCborValue{QCborValue::Undefined} : QCborValue{text});
    refresh();
}

void LongTextEditor::fitHeight()
{
    const int lines = std::clamp(m_edit->blockCount() + 1, fewestLines, mostLines);
    const QMargins margins = m_edit->contentsMargins();
    const int around = margins.top() + margins.bottom() + 2 * static_cast<int>(m_edit->document()->documentMargin());
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + around);
}

bool LongTextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        commit();
    return FieldEditor::eventFilter(watched, event);
}

}  // namespace ui
