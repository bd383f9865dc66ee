#include "ui/discussions/commentbox.h"

#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int shownLines = 4;

}  // namespace

CommentBox::CommentBox(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_hint(createCaption(u"commentHint"_s, this))
    , m_cancel(new QPushButton(tr("&Undo changes"), this))
    , m_send(new QPushButton(this))
{
    setObjectName(u"commentBox"_s);
    m_text->setObjectName(u"commentInput"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * shownLines + 2 * theme::space::s);
    m_label->setBuddy(m_text);
    createButtons();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_label);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        showState();
        emit textChanged(m_text->toPlainText());
    });
    begin(Purpose::NewComment, {});
}

void CommentBox::createButtons()
{
    m_cancel->setObjectName(u"commentCancel"_s);
    m_send->setObjectName(u"commentSend"_s);
    connect(m_cancel, &QPushButton::clicked, this, &CommentBox::editCanceled);
    connect(m_send, &QPushButton::clicked, this, &CommentBox::sendRequested);
    auto *send = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_text);
    send->setContext(Qt::WidgetShortcut);
    connect(send, &QShortcut::activated, m_send, &QPushButton::click);
}

void CommentBox::begin(Purpose purpose, const QString &text)
{
    m_purpose = purpose;
    const bool isEdit = purpose == Purpose::Edit;
    m_label->setText(isEdit ? tr("&Edit your comment") : tr("Add a &comment"));
    m_text->setAccessibleName(isEdit ? tr("The comment's text") : tr("A comment"));
    m_send->setText(isEdit ? tr("&Save") : tr("Commen&t"));
    m_cancel->setVisible(isEdit);
    if (m_text->toPlainText() != text) {
        const QSignalBlocker blocker{m_text};
        m_text->setPlainText(text);
    }
    showState();
}

QString CommentBox::text() const
{
    return m_text->toPlainText().trimmed();
}

void CommentBox::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

void CommentBox::setState(const QString &reason, bool isBusy)
{
    m_reason = reason;
    m_isBusy = isBusy;
    showState();
}

void CommentBox::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void CommentBox::showState()
{
    const bool isTooLong = text().size() > longestText;
    m_text->setEnabled(m_reason.isEmpty());
    m_text->setReadOnly(m_isBusy);
    m_send->setEnabled(m_reason.isEmpty() && !m_isBusy && !text().isEmpty() && !isTooLong);
    theme::setButtonRole(m_send, m_send->isEnabled() ? theme::ButtonRole::Primary : theme::ButtonRole::Plain);
    if (!m_reason.isEmpty())
        m_hint->setText(m_reason);
    else if (isTooLong)
        m_hint->setText(tr("A comment has at most %1 characters.").arg(QLocale().toString(qlonglong{longestText})));
    else
        m_hint->setText(tr("Markdown; everybody who sees the repository can read it. Ctrl+Return sends it."));
}

}  // namespace ui
