#include "ui/revisions/historypage.h"

#include "core/git/gittext.h"
#include "core/hub/hubclient.h"
#include "ui/revisions/blamedialog.h"
#include "ui/revisions/commitdialogs.h"
#include "ui/revisions/commitlist.h"
#include "ui/revisions/commitview.h"
#include "ui/revisions/commitweights.h"
#include "ui/revisions/logfilterbar.h"
#include "ui/revisions/refbox.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

// What can be done with a commit, and how one is found.

namespace ui {

void HistoryPage::connectSearch()
{
    connect(m_filter, &LogFilterBar::filterChanged, this, &HistoryPage::search);
    connect(m_noMatch, &EmptyState::actionRequested, m_filter, &LogFilterBar::clear);
    connect(m_search, &LogSearch::foundChanged, this, &HistoryPage::showFound);
    connect(m_search, &LogSearch::failed, m_messages, &MessageBar::showError);
    m_commits->setWeights(m_weights);
    connect(m_commits, &CommitList::shownCommitsChanged, this, &HistoryPage::weigh);
    connect(m_refs, &RefBox::refChosen, this, [this](const core::GitOid &commit) {
        if (!m_commits->select(commit)) {
            m_filter->clear();  // which may hide it
            m_commits->select(commit);
        }
        m_commits->setFocus();
    });
}

/// Above the list while it is one file's history.
QWidget *HistoryPage::createFollowStrip()
{
    m_followText->setObjectName(u"followedFile"_s);
    m_followText->setTextFormat(Qt::PlainText);
    m_followText->setWordWrap(true);
    auto *leave = new QPushButton(tr("Show &all commits"), m_followStrip);
    leave->setObjectName(u"leaveFile"_s);
    connect(leave, &QPushButton::clicked, this, &HistoryPage::leaveFile);
    auto *layout = new QHBoxLayout(m_followStrip);
    layout->setContentsMargins({});
    layout->addWidget(m_followText, 1);
    layout->addWidget(leave);
    m_followStrip->hide();
    return m_followStrip;
}

void HistoryPage::followFile(const QByteArray &rawPath, LogSearch::Following following)
{
    const auto commit = m_commits->current();
    if (!commit)
        return;
    m_filter->clear();
    m_search->follow(m_history.gitFolder(), commit->oid, rawPath, following);
}

void HistoryPage::showBlame(const QByteArray &rawPath)
{
    const auto commit = m_commits->current();
    if (!commit)
        return;
    auto *dialog = new BlameDialog(m_history.gitFolder(), commit->oid, rawPath, this);
    connect(dialog, &BlameDialog::commitActivated, m_commits, &CommitList::select);
    dialog->open();
}

void HistoryPage::leaveFile()
{
    m_search->clear();
    m_commits->setFocus();
}

void HistoryPage::connectCommands()
{
    connect(m_commands, &CommitCommands::triggered, this, &HistoryPage::run);
    connect(m_commands, &CommitCommands::renameRequested, m_dialogs, &CommitDialogs::renameBranch);
    connect(m_commands, &CommitCommands::deleteRequested, m_dialogs, &CommitDialogs::deleteRef);
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] { m_commands->fill(m_more->menu()); });
    connect(m_commit, &CommitView::historyRequested, this,
            [this](const QByteArray &rawPath) { followFile(rawPath, LogSearch::Following::AllSteps); });
    connect(m_commit, &CommitView::contentHistoryRequested, this,
            [this](const QByteArray &rawPath) { followFile(rawPath, LogSearch::Following::ContentOnly); });
    connect(m_commit, &CommitView::blameRequested, this, &HistoryPage::showBlame);
    connect(m_commit, &CommitView::restoreRequested, m_dialogs, &CommitDialogs::restoreFiles);
    connect(m_commit, &CommitView::backRequested, this, &HistoryPage::showCommit);
    connect(m_commit, &CommitView::comparisonChanged, this,
            [this] { m_commands->setCanSave(m_commit->comparison().has_value()); });
    connect(m_commits, &QWidget::customContextMenuRequested, this, &HistoryPage::showMenu);
}

void HistoryPage::connectDialogs()
{
    connect(m_dialogs, &CommitDialogs::busyChanged, m_commands, &CommitCommands::setBusy);
    connect(m_dialogs, &CommitDialogs::failed, m_messages, &MessageBar::showError);
    connect(m_dialogs, &CommitDialogs::compared, m_commit, &CommitView::showComparison);
    connect(m_dialogs, &CommitDialogs::remedyRequested, this, &HistoryPage::remedy);
    connect(m_dialogs, &CommitDialogs::done, this, [this](const QString &what) {
        m_messages->showMessage(MessageBar::Tone::Success, {.text = what});
        m_history.reload();
    });
}

void HistoryPage::search()
{
    if (m_history.state() == OpenHistory::State::Open)
        m_search->search(m_history.gitFolder(), m_history.history().log, m_filter->filter());
}

/// What is on the screen, once all of it is there: a history that is cut off would count its last commits whole.
void HistoryPage::weigh()
{
    if (m_history.state() == OpenHistory::State::Open && (m_history.history().isWhole || !m_history.isFetching()))
        m_weights->weigh(m_history.gitFolder(), m_commits->shownCommits());
}

void HistoryPage::showFound()
{
    const auto &found = m_search->found();
    const QString followed = core::printable(core::decodeGitText(m_search->followed()));
    m_followText->setText(m_search->following() == LogSearch::Following::ContentOnly
                              //: %1 is a file.
                              ? tr("When the content of %1 changed; mere renames are left out").arg(followed)
                              : tr("The history of %1, through renames").arg(followed));
    m_followStrip->setVisible(!followed.isEmpty());
    m_commits->setFiltered(found);
    const bool isNothing = found && found->isEmpty() && !m_search->isSearching();
    m_listArea->setCurrentWidget(isNothing ? static_cast<QWidget *>(m_noMatch) : m_commits);
    showFetch();
}

void HistoryPage::showMenu(const QPoint &place)
{
    if (!m_commands->commit())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_commands->fill(menu);
    menu->popup(m_commits->viewport()->mapToGlobal(place));
}

void HistoryPage::run(CommitCommands::Command command)
{
    const auto &commit = m_commands->commit();
    if (!commit)
        return;
    switch (command) {
    case CommitCommands::CopyId: QGuiApplication::clipboard()->setText(commit->oid.toString()); break;
    case CommitCommands::Use: emit useRequested(*m_history.repo(), commit->oid.toString()); break;
    case CommitCommands::OpenInBrowser:
        (void)m_services.openInBrowser(m_history.hub().treeUrl(*m_history.repo(), commit->oid.toString()));
        break;
    case CommitCommands::Compare: m_dialogs->compare(*commit); break;
    case CommitCommands::SavePatch: save(ComparisonFormat::Patch); break;
    case CommitCommands::SavePage: save(ComparisonFormat::WebPage); break;
    case CommitCommands::WriteNotes: m_dialogs->showNotes(*commit); break;
    case CommitCommands::CreateBranch: m_dialogs->createRef(core::RefKind::Branch, *commit); break;
    case CommitCommands::CreateTag: m_dialogs->createRef(core::RefKind::Tag, *commit); break;
    case CommitCommands::MoveBranch: m_dialogs->moveRef(core::RefKind::Branch, *commit); break;
    case CommitCommands::MoveTag: m_dialogs->moveRef(core::RefKind::Tag, *commit); break;
    case CommitCommands::Restore: m_dialogs->restore(*commit); break;
    case CommitCommands::Revert: m_dialogs->revert(*commit); break;
    case CommitCommands::CommandCount: break;
    }
}

void HistoryPage::save(ComparisonFormat format)
{
    if (const auto &comparison = m_commit->comparison())
        m_dialogs->save(*comparison, m_commit->title(), format);
}

}  // namespace ui
