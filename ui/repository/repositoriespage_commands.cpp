#include "ui/repository/repositoriespage.h"

#include "ui/repository/accessrequestsdialog.h"
#include "ui/repository/deleterepositorydialog.h"
#include "ui/repository/gatingdialog.h"
#include "ui/repository/moverepositorydialog.h"
#include "ui/repository/openaddressdialog.h"
#include "ui/repository/repositorychanges.h"
#include "ui/repository/repositorylist.h"
#include "ui/repository/repositorymodel.h"
#include "ui/repository/repositoryview.h"
#include "ui/repository/usagedialog.h"
#include "ui/repository/visibilitydialog.h"
#include "ui/shared/messagebar.h"
#include "ui/shell/session.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

void RepositoriesPage::run(RepositoryCommands::Command command)
{
    using enum RepositoryCommands::Command;
    const auto info = m_commands->repository();
    if (!info)
        return;
    switch (command) {
    case Publish: emit repositoryChosen(info->id); break;
    case EditCard: emit cardRequested(info->id, isViewing() ? m_address.revision : QString()); break;
    case ShowHistory: emit historyRequested(info->id); break;
    case ShowDiscussions: emit discussionsRequested(info->id); break;
    case ShowDetails: openAddress({.repo = info->id}); break;
    case Use: (new UsageDialog(hub(), *info, isViewing() ? m_address.revision : QString(), this))->open(); break;
    case Move: askToMove(*info); break;
    case ChangeVisibility: askForVisibility(*info); break;
    case ChangeGating: askForGating(*info); break;
    case ShowAccessRequests: (new AccessRequestsDialog(hub(), info->id, this))->open(); break;
    case ShowStorage: emit storageRequested(info->id); break;
    case CopyId: QGuiApplication::clipboard()->setText(info->id.fullName()); break;
    case CopyGitUrl: QGuiApplication::clipboard()->setText(hub().webUrl(info->id).toString(QUrl::FullyEncoded)); break;
    case OpenInBrowser: openInBrowser(*info); break;
    case Delete: askToDelete(*info); break;
    case CommandCount: break;
    }
}

void RepositoriesPage::openInBrowser(const core::RepoInfo &info)
{
    const QString revision = isViewing() ? m_address.revision : QString();
    QDesktopServices::openUrl(revision.isEmpty() ? hub().webUrl(info.id) : hub().treeUrl(info.id, revision));
}

void RepositoriesPage::askToMove(const core::RepoInfo &info)
{
    auto *dialog = new MoveRepositoryDialog(ownHub(), m_session.identity(), info.id, this);
    connect(dialog, &MoveRepositoryDialog::moveChosen, this, [this, info](const core::RepoId &to) {
        core::RepoInfo after = info;
        after.id = to;
        m_changes->apply(ownHub(), info, after);
    });
    dialog->open();
}

void RepositoriesPage::askForVisibility(const core::RepoInfo &info)
{
    auto *dialog = new VisibilityDialog(info, this);
    connect(dialog, &QDialog::accepted, this, [this, info] {
        const bool wasPublic = info.visibility == core::Visibility::Public;
        core::RepoInfo after = info;
        after.visibility = wasPublic ? core::Visibility::Private : core::Visibility::Public;
        m_changes->apply(ownHub(), info, after);
    });
    dialog->open();
}

void RepositoriesPage::askForGating(const core::RepoInfo &info)
{
    auto *dialog = new GatingDialog(info, info.id.owner != m_session.identity().name, this);
    connect(dialog, &QDialog::accepted, this, [this, info, dialog] {
        core::RepoInfo after = info;
        after.gated = dialog->gated();
        m_changes->apply(ownHub(), info, after, dialog->settings());
    });
    dialog->open();
}

void RepositoriesPage::askToDelete(const core::RepoInfo &info)
{
    auto *dialog = new DeleteRepositoryDialog(info.id, this);
    connect(dialog, &QDialog::accepted, this, [this, repo = info.id] { m_changes->remove(ownHub(), repo); });
    dialog->open();
}

void RepositoriesPage::showOutcome(const QString &what)
{
    m_commands->setBusy(false);
    m_message->showMessage(MessageBar::Tone::Success, {.text = what});
    m_message->setAction(m_changes->canUndo() ? tr("&Undo") : QString());
}

void RepositoriesPage::followChange(const core::RepoId &before, const core::RepoInfo &after)
{
    m_list->model().replace(before, after);
    if (m_viewed && m_viewed->id == before) {
        m_viewed = after;
        m_address.repo = after.id;
        m_view->showRepository(after, m_address, false);
    }
    showCommands();
}

void RepositoriesPage::followRemoval(const core::RepoId &repo)
{
    m_list->model().remove(repo);
    if (m_viewed && m_viewed->id == repo)
        closeView();
}

void RepositoriesPage::askForAddress()
{
    auto *dialog = new OpenAddressDialog(m_session.endpoint(), this);
    connect(dialog, &OpenAddressDialog::addressChosen, this, &RepositoriesPage::openAddress);
    dialog->open();
}

void RepositoriesPage::openAddressText(const QString &text)
{
    const auto address = core::RepoAddress::parse(text, m_session.endpoint());
    if (address)
        openAddress(*address);
    else
        m_message->showMessage(MessageBar::Tone::Warning, {.text = notAnAddressText(address.error())});
}

void RepositoriesPage::openAddress(const core::RepoAddress &address)
{
    m_address = address;
    if (m_address.endpoint.isEmpty())
        m_address.endpoint = m_session.endpoint();
    m_viewed.reset();
    m_view->showAsking(address.repo);
    m_stack->setCurrentWidget(m_view);
    m_view->focusBack();
    showCommands();
    m_opening.cancel();
    m_opening = m_lane.run(
        this,
        [hub = hub(), address = m_address](const std::stop_token &stop) {
            return hub.repoInfo(address.repo, address.revision, stop);
        },
        [this](const core::Result<core::RepoInfo> &info) { showOpened(info); });
}

void RepositoriesPage::showOpened(const core::Result<core::RepoInfo> &info)
{
    if (!info) {
        closeView();
        showError(info.error(), [this, address = m_address] { openAddress(address); });
        return;
    }
    if (m_message->tone() == MessageBar::Tone::Error && !m_isListError)
        m_message->clear();
    m_viewed = *info;
    m_view->showRepository(*info, m_address, m_address.endpoint != m_session.endpoint());
    showCommands();
}

void RepositoriesPage::closeView()
{
    m_opening.cancel();
    m_viewed.reset();
    if (!isViewing())
        return;
    m_stack->setCurrentIndex(0);
    m_list->focusTable();
    showCommands();
}

}  // namespace ui
