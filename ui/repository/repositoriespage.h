#pragma once

#include "core/hub/hubclient.h"
#include "core/hub/repoaddress.h"
#include "ui/repository/repositorycommands.h"
#include "ui/shared/errortext.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QWidget>

class QStackedWidget;

namespace ui {

class AccountSession;
class MessageBar;
class RepositoryChanges;
class RepositoryList;
class RepositoryLoader;
class RepositoryView;

/// The repositories of the signed-in account and its organisations: find one, publish to it, use it, administer it;
/// and any other repository by its address.
///
/// Asks the Hub when it becomes visible. Thread: GUI. `services` and `session` outlive it.
class RepositoriesPage final : public QWidget
{
    Q_OBJECT

public:
    RepositoriesPage(Services services, AccountSession &session, QWidget *parent = nullptr);
    ~RepositoriesPage() override;

public slots:
    void refresh();
    /// Asks for an address, and opens what it names.
    void askForAddress();
    void openAddress(const core::RepoAddress &address);
    /// An address as text, from anywhere; what is none is said in the message bar.
    void openAddressText(const QString &text);

signals:
    void repositoryChosen(const core::RepoId &repo);
    void cardRequested(const core::RepoId &repo, const QString &revision);  ///< Empty: the default branch.
    void historyRequested(const core::RepoId &repo);
    void discussionsRequested(const core::RepoId &repo);
    void storageRequested(const core::RepoId &repo);
    void createRepositoryRequested(const QString &proposedName);
    void signInRequested();
    void openNetworkSettingsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createListPage();
    QWidget *createHeader();
    QWidget *createToolRow();
    void connectList();
    void connectChanges();
    void clear();
    void finishLoading(const std::optional<core::Error> &error);
    void showOpened(const core::Result<core::RepoInfo> &info);
    void showCommands();
    void closeView();
    void run(RepositoryCommands::Command command);
    void openInBrowser(const core::RepoInfo &info);
    void askToMove(const core::RepoInfo &info);
    void askForVisibility(const core::RepoInfo &info);
    void askForGating(const core::RepoInfo &info);
    void askToDelete(const core::RepoInfo &info);
    void showError(const core::Error &error, std::function<void()> retry);
    void showOutcome(const QString &what);
    void followChange(const core::RepoId &before, const core::RepoInfo &after);
    void followRemoval(const core::RepoId &repo);
    void showMenu(const QPoint &position);
    void remedy(Remedy remedy);
    [[nodiscard]] bool isViewing() const;
    [[nodiscard]] core::HubClient hub() const;  ///< Of the repository that the commands are about.
    [[nodiscard]] core::HubClient ownHub() const;

    const Services m_services;
    AccountSession &m_session;
    RepositoryCommands *m_commands;
    RepositoryLoader *m_loader;
    RepositoryChanges *m_changes;
    MessageBar *m_message;
    RepositoryList *m_list;
    RepositoryView *m_view;
    QStackedWidget *m_stack;
    QWidget *m_tools = nullptr;  ///< Buttons for the repository that is selected in the list.
    core::RepoAddress m_address;  ///< Of what the view shows.
    std::optional<core::RepoInfo> m_viewed;
    std::function<void()> m_retry;  ///< What failed last; "Try again" does it.
    bool m_isListError = false;  ///< The error shown is about the list: the next list that comes whole takes it away.
    Query m_opening;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
