#pragma once

#include "ui/revisions/openhistory.h"
#include "ui/shared/errortext.h"
#include "ui/shell/services.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class AccountSession;
class CommitList;
class CommitView;
class DiffPane;
class EmptyState;
class MessageBar;
class RepositoryBox;

/// What happened in a repository: its commits, what each changed, and the ways back.
///
/// Shows an OpenHistory, which outlives it, as `services` and `session` do. Thread: GUI.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(const Services &services, AccountSession &session, OpenHistory &history, QWidget *parent = nullptr);
    ~HistoryPage() override;

public slots:
    void openHistory(const core::RepoId &repo);

signals:
    void signInRequested();
    void openNetworkSettingsRequested();
    void placeChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createTarget();
    void createStack();
    void createWorkbench();
    void connectHistory();
    void createActions();
    void createAction(const QString &name, const QString &text, const QKeySequence &shortcut,
                      const std::function<void()> &run);
    void loadChoices();
    void showState();
    void showHistory();
    void showFetch();
    void showCommit();
    void remedy(Remedy remedy);

    const Services m_services;
    AccountSession &m_session;
    OpenHistory &m_history;
    RepositoryBox *m_repo;
    QToolButton *m_reload;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_wait;
    QWidget *m_workbench;
    CommitList *m_commits;
    CommitView *m_commit;
    DiffPane *m_diff;
    QLabel *m_status;
    bool m_wasShown = false;
    Query m_choices;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
