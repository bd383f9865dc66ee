#include "ui/card/sourcepane.h"

#include "ui/shared/theme.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPlainTextEdit *createEdit(QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setUndoRedoEnabled(false);  // what was done is known to the session, across all panes
    return edit;
}

}  // namespace

SourcePane::SourcePane(OpenCard &card, QWidget *parent)
    : QWidget(parent)
    , m_session(card.session())
    , m_edit(createEdit(this))
    , m_map(*m_edit->document())
{
    createEditor();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    connectSession();
    m_map.setText(m_session.text());
}

void SourcePane::createEditor()
{
    m_edit->setObjectName(u"cardSource"_s);
    m_edit->setAccessibleName(tr("Source of the card"));
    m_edit->setFont(theme::font(theme::TextRole::Code));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
}

void SourcePane::connectSession()
{
    connect(&m_session, &CardSession::opened, this, [this] { m_map.setText(m_session.text()); });
    connect(&m_session, &CardSession::changed, this, [this](const core::TextEdits &edits, ChangeOrigin origin) {
        if (origin != ChangeOrigin::Editor || m_map.text() != m_session.text())
            m_map.apply(edits);
    });
    connect(m_edit->document(), &QTextDocument::contentsChange, this, &SourcePane::handleDocument);
}

void SourcePane::handleDocument(int position, int removed, int added)
{
    m_session.apply(m_map.documentChanged(position, removed, added), ChangeOrigin::Editor, tr("Typing"));
}

void SourcePane::goTo(core::TextSpan span)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(m_map.toDocument(span.begin));
    cursor.setPosition(m_map.toDocument(span.end), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    m_edit->centerCursor();
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool SourcePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        isUndo ? m_session.undoStack().undo() : m_session.undoStack().redo();
    return true;
}

}  // namespace ui
