#include "ui/discussions/newdiscussiondialog.h"

#include "ui/discussions/commentbox.h"
#include "ui/discussions/discussiondialogs.h"
#include "ui/discussions/discussionwords.h"
#include "ui/discussions/opendiscussions.h"
#include "ui/shared/caption.h"
#include "ui/shared/messagebar.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int textLines = 8;
constexpr int usualWidth = 560;

}  // namespace

NewDiscussionDialog::NewDiscussionDialog(OpenDiscussions &open, bool isPullRequest, QWidget *parent)
    : DialogFrame(u"newDiscussionDialog"_s, isPullRequest ? tr("New pull request") : tr("New discussion"),
                  isPullRequest ? tr("Propose a change to %1").arg(open.repo().fullName())
                                : tr("Start a discussion in %1").arg(open.repo().fullName()),
                  parent)
    , m_open(open)
    , m_isPullRequest(isPullRequest)
    , m_title(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_state(createCaption(u"newDiscussionState"_s, this))
    , m_messages(new MessageBar(this))
{
    setMinimumWidth(usualWidth);
    content()->addWidget(m_messages);
    createFields();
    createButtons(isPullRequest ? tr("&Open the draft") : tr("&Open it"), tr("Cancel"));
    // It stays until the Hub has answered.
    acceptButton()->disconnect(this);
    connect(acceptButton(), &QPushButton::clicked, this, &NewDiscussionDialog::send);
    followChanges();
    restoreDraft();
    connect(m_title, &QLineEdit::textChanged, this, &NewDiscussionDialog::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NewDiscussionDialog::keepDraft);
    m_title->setFocus();
    showState();
}

void NewDiscussionDialog::createFields()
{
    m_title->setObjectName(u"newDiscussionTitle"_s);
    m_title->setMaxLength(longestTitle);
    m_text->setObjectName(u"newDiscussionText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * textLines);
    QFormLayout *form = createFieldForm();
    addField(form, tr("&Title"), m_title);
    addField(form, tr("Te&xt"), m_text);
    form->addRow(QString(), m_state);
    content()->addLayout(form);
}

void NewDiscussionDialog::followChanges()
{
    DiscussionChanges &changes = m_open.changes();
    connect(&changes, &DiscussionChanges::runningChanged, this, &NewDiscussionDialog::showState);
    connect(&changes, &DiscussionChanges::succeeded, this, [this](const DiscussionChange &, int number) {
        if (!std::exchange(m_isSent, false))
            return;
        m_title->clear();
        m_text->clear();
        emit opened(number);
        accept();
    });
    const auto fail = [this](const core::Error &error) {
        if (std::exchange(m_isSent, false))
            m_messages->showMessage(MessageBar::Tone::Error, {.text = describeForDiscussions(error).text});
    };
    connect(&changes, &DiscussionChanges::failed, this, fail);
    connect(&changes, &DiscussionChanges::leftUnknown, this, [this](const core::Error &) {
        if (std::exchange(m_isSent, false))
            m_messages->showMessage(
                MessageBar::Tone::Warning,
                {.text = tr("The connection was lost, and nobody can say whether it arrived. Look at "
                            "the list before you send it again.")});
    });
    connect(&changes, &DiscussionChanges::canceled, this, [this] { m_isSent = false; });
}

void NewDiscussionDialog::restoreDraft()
{
    const QString draft = m_open.draft(m_open.draftKey(0));
    m_title->setText(draft.section(u'\n', 0, 0));
    m_text->setPlainText(draft.section(u'\n', 1));
}

void NewDiscussionDialog::keepDraft()
{
    const bool isNothing = m_title->text().isEmpty() && m_text->toPlainText().isEmpty();
    m_open.setDraft(m_open.draftKey(0), isNothing ? QString{} : m_title->text() + u'\n' + m_text->toPlainText());
    showState();
}

core::NewDiscussion NewDiscussionDialog::discussion() const
{
    return {.title = m_title->text().trimmed(),
            .description = m_text->toPlainText().trimmed(),
            .isPullRequest = m_isPullRequest};
}

QString NewDiscussionDialog::problem() const
{
    const core::NewDiscussion what = discussion();
    if (what.title.size() < shortestTitle)
        return tr("A title has at least %n character(s).", nullptr, shortestTitle);
    if (what.description.size() > CommentBox::longestText)
        return tr("A text has at most %Ln character(s).", nullptr, static_cast<int>(CommentBox::longestText));
    return {};
}

void NewDiscussionDialog::showState()
{
    const bool isBusy = m_open.changes().isRunning();
    const QString wrong = problem();
    const QString meaning = m_isPullRequest
        ? tr("It begins as a draft with a place of its own for files, refs/pr/N. Publish files to it, then mark it as "
             "open. Until it is merged, nobody else's files change.")
        : tr("Everybody who sees the repository can read it.");
    m_state->setText(isBusy ? m_open.changes().doing() : wrong.isEmpty() ? meaning : wrong);
    m_title->setReadOnly(isBusy);
    m_text->setReadOnly(isBusy);
    acceptButton()->setEnabled(wrong.isEmpty() && !isBusy);
}

void NewDiscussionDialog::send()
{
    m_messages->clear();
    m_isSent = true;
    DiscussionChange change =
        openChange(m_open.repo(), discussion(), m_open.identity().name, QDateTime::currentDateTimeUtc());
    change.draft = m_open.draftKey(0);
    m_open.send(change);
}

}  // namespace ui
