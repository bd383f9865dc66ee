#include "ui/discussions/discussionspage.h"

#include "ui/discussions/busystrip.h"
#include "ui/discussions/discussiondialogs.h"
#include "ui/discussions/discussionwords.h"
#include "ui/discussions/newdiscussiondialog.h"
#include "ui/discussions/threadview.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/repositorybox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

// What can be done with a discussion, and what comes of it.

namespace ui {

void DiscussionsPage::connectChanges()
{
    DiscussionChanges &changes = m_open.changes();
    connect(m_thread, &ThreadView::wholeRequested, this,
            [this](const core::DiscussionEvent &comment) { (new WholeCommentDialog(comment, this))->open(); });
    connect(m_busy, &BusyStrip::cancelRequested, &changes, &DiscussionChanges::cancel);
    connect(&changes, &DiscussionChanges::runningChanged, this, [this] {
        if (m_open.changes().isRunning())
            m_messages->clear();
        m_busy->showDoing(m_open.changes().doing());
    });
    connect(&changes, &DiscussionChanges::succeeded, this, [this](const DiscussionChange &change) {
        if (!change.done.isEmpty())
            m_messages->showMessage(MessageBar::Tone::Success, {.text = change.done});
    });
    connect(&changes, &DiscussionChanges::failed, this, &DiscussionsPage::showFailure);
    connect(&changes, &DiscussionChanges::canceled, this, [this] {
        m_messages->showMessage(MessageBar::Tone::Info,
                                {.text = tr("You stopped waiting. It may have arrived all the same: what is shown is "
                                            "read anew. What you typed is kept.")});
    });
    connect(&changes, &DiscussionChanges::leftUnknown, this, [this](const core::Error &error) {
        m_messages->showMessage(
            MessageBar::Tone::Warning,
            {.text = tr("The connection was lost, and nobody can say whether it arrived. Look before "
                        "you send it again; what you typed is kept."),
             .details = describe(error).text});
        m_messages->setAction(tr("Loo&k"));
    });
    m_busy->showDoing(changes.doing());  // of a page before this one
}

void DiscussionsPage::showFailure(const core::Error &error)
{
    if (error.kind != core::ErrorKind::Canceled)
        m_messages->showMessage(MessageBar::Tone::Error, describeForDiscussions(error));
}

void DiscussionsPage::begin(bool isPullRequest)
{
    if (!m_new->isEnabled())
        return;
    auto *dialog = new NewDiscussionDialog(m_open, isPullRequest, this);
    connect(dialog, &NewDiscussionDialog::opened, &m_open, &OpenDiscussions::showThread);
    dialog->open();
}

void DiscussionsPage::run(ThreadCommands::Command command)
{
    const core::Discussion discussion = m_open.thread().details().discussion;
    switch (command) {
    case ThreadCommands::MarkOpen:
    case ThreadCommands::Reopen: m_open.send(statusChange(m_open.repo(), discussion, true)); break;
    case ThreadCommands::Close: m_open.send(statusChange(m_open.repo(), discussion, false)); break;
    case ThreadCommands::Merge: askToMerge(); break;
    case ThreadCommands::PublishTo: emit publishRequested(m_open.repo(), discussion.revision()); break;
    case ThreadCommands::Rename: askForTitle(); break;
    case ThreadCommands::CopyAddress:
        QGuiApplication::clipboard()->setText(m_open.webUrl(discussion.number).toString(QUrl::FullyEncoded));
        break;
    case ThreadCommands::OpenInBrowser: openInBrowser(m_open.webUrl(discussion.number)); break;
    case ThreadCommands::DeleteReference: askToDeleteCommits(); break;
    case ThreadCommands::CommandCount: break;
    }
}

void DiscussionsPage::askToMerge()
{
    const core::DiscussionDetails &details = m_open.thread().details();
    auto *dialog = new MergePullRequestDialog(m_open.thread(), m_open.repo(), this);
    connect(dialog, &QDialog::accepted, this,
            [this, repo = m_open.repo(), number = details.discussion.number, head = details.changes->head] {
                m_open.send(mergeChange(repo, number, head));
            });
    dialog->open();
}

void DiscussionsPage::askToDeleteCommits()
{
    const core::Discussion discussion = m_open.thread().details().discussion;
    auto *dialog = new DeleteCommitsDialog(discussion, this);
    connect(dialog, &QDialog::accepted, this, [this, repo = m_open.repo(), number = discussion.number] {
        m_open.send(deleteReferenceChange(repo, number));
    });
    dialog->open();
}

void DiscussionsPage::askForTitle()
{
    const core::Discussion discussion = m_open.thread().details().discussion;
    auto *dialog = new DiscussionTitleDialog(discussion.title, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, repo = m_open.repo(), number = discussion.number] {
        m_open.send(titleChange(repo, number, dialog->title()));
    });
    dialog->open();
}

void DiscussionsPage::askToHide(const core::DiscussionEvent &comment)
{
    auto *dialog = new HideCommentDialog(comment, this);
    connect(dialog, &QDialog::accepted, this,
            [this, repo = m_open.repo(), number = m_open.thread().number(), id = comment.id] {
                m_open.send(hideChange(repo, number, id));
            });
    dialog->open();
}

void DiscussionsPage::openInBrowser(const QUrl &url)
{
    if (!m_services.openInBrowser(url))
        m_messages->showMessage(
            MessageBar::Tone::Warning,
            {.text = tr("No browser could be opened for %1.").arg(core::printable(url.toDisplayString()))});
}

void DiscussionsPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None: break;
    case Remedy::Retry:
        m_messages->clear();
        if (m_open.changes().canRetry())
            m_open.changes().retry();
        else
            m_open.reload();
        break;
    case Remedy::ReviewPlan: m_open.reload(); break;
    case Remedy::SignIn: emit signInRequested(); break;
    case Remedy::ChooseFiles:
    case Remedy::RenameFile:
    case Remedy::ChooseRepository: m_repo->focusText(); break;
    case Remedy::OpenRepositoryPage: openInBrowser(m_open.webUrl(m_open.thread().number())); break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    }
}

}  // namespace ui
