#pragma once

#include "ui/discussions/opendiscussions.h"
#include "ui/discussions/threadcommands.h"
#include "ui/shared/errortext.h"
#include "ui/shell/services.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ui {

class AccountSession;
class BusyStrip;
class ChoicesLoader;
class DiscussionList;
class EmptyState;
class MessageBar;
class RepositoryBox;
class ThreadView;

/// The discussions and pull requests of a repository: the list, one of them to read, and taking part.
///
/// Shows an OpenDiscussions, which outlives it, as `services` and `session` do. Thread: GUI.
class DiscussionsPage final : public QWidget
{
    Q_OBJECT

public:
    DiscussionsPage(const Services &services, AccountSession &session, OpenDiscussions &open,
                    QWidget *parent = nullptr);
    ~DiscussionsPage() override;

    /// How changes are looked at; what diffStateChanged() told earlier.
    void restoreDiffState(const QString &state);

public slots:
    void openDiscussions(const core::RepoId &repo);

signals:
    void signInRequested();
    void openNetworkSettingsRequested();
    void placeChanged();
    void diffStateChanged(const QString &state);
    /// Files are to be published to a pull request: `revision` is "refs/pr/N".
    void publishRequested(const core::RepoId &repo, const QString &revision);
    void historyRequested(const core::RepoId &repo);

private:
    QWidget *createTarget();
    void createStack();
    QWidget *createWorkbench();
    void createActions();
    void createAction(const QString &name, const QString &text, const QKeySequence &shortcut,
                      const std::function<void()> &run);
    void connectOpen();
    void connectChanges();
    void connectThread();
    void followAccount();
    void showState();
    void showFailure(const core::Error &error);
    void begin(bool isPullRequest);
    void run(ThreadCommands::Command command);
    void askToMerge();
    void askToDeleteCommits();
    void askForTitle();
    void askToHide(const core::DiscussionEvent &comment);
    void openInBrowser(const QUrl &url);
    void remedy(Remedy remedy);

    const Services m_services;
    AccountSession &m_session;
    OpenDiscussions &m_open;
    ThreadCommands *m_commands;
    RepositoryBox *m_repo;
    ChoicesLoader *m_choices;
    QToolButton *m_reload;
    QPushButton *m_new;
    MessageBar *m_messages;
    BusyStrip *m_busy;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DiscussionList *m_list;
    ThreadView *m_thread;
    QWidget *m_workbench;
};

}  // namespace ui
