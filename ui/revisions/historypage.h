#pragma once

#include "ui/revisions/commitcommands.h"
#include "ui/revisions/filecommands.h"
#include "ui/revisions/logsearch.h"
#include "ui/revisions/openhistory.h"
#include "ui/shared/comparisonfile.h"
#include "ui/shared/errortext.h"
#include "ui/shell/services.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class AccountSession;
class ChoicesLoader;
class CommitDialogs;
class CommitList;
class CommitView;
class CommitWeights;
class DiffPane;
class DownloadPanel;
class DownloadSession;
class DragStrip;
class EmptyState;
class FilePreview;
class FolderChooser;
class HistoryTarget;
class LogFilterBar;
class MessageBar;
class RefBox;

/// What happened in a repository: its commits, what each changed, and the ways back.
///
/// Shows an OpenHistory and a DownloadSession, which outlive it, as `services` and `session` do. Thread: GUI.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(const Services &services, AccountSession &session, OpenHistory &history, DownloadSession &downloads,
                QWidget *parent = nullptr);
    ~HistoryPage() override;

    /// How changes are looked at; what diffStateChanged() told earlier.
    void restoreDiffState(const QString &state);

public slots:
    void openHistory(const core::RepoId &repo);
    void openFolder(const QString &folder);  ///< That lies in a git repository.
    void showError(const core::Error &error);

signals:
    void signInRequested();
    void openNetworkSettingsRequested();
    void placeChanged();
    void diffStateChanged(const QString &state);
    void filesDropped(const QStringList &paths);  ///< What is no folder with a history.
    void useRequested(const core::RepoId &repo, const QString &revision);
    void discussionsRequested(const core::RepoId &repo);
    void storageRequested(const core::RepoId &repo);

private:
    void createStack();
    void createWorkbench();
    QWidget *createListArea();
    void connectSearch();
    void connectCommands();
    void connectDialogs();
    void connectHistory();
    void createActions();
    QAction *createAction(const QString &name, const QString &text, const QKeySequence &shortcut,
                          const std::function<void()> &run);
    void open(const HistorySource &source);
    void chooseFolder();
    void followAccount();
    void showSource();
    void showState();
    void showHistory();
    void showFetch();
    void updateStorage();
    void forget();
    void showCommit();
    void showEntry();
    void search();
    void weigh();
    void showFound();
    QWidget *createFollowStrip();
    void followFile(const QByteArray &rawPath, LogSearch::Following following);
    void leaveFile();
    void showBlame(const QByteArray &rawPath);
    void connectFiles();
    void showBelow();
    void runOnFiles(FileCommands::Command command);
    void askToDownload(const QStringList &paths);
    void showDownloads(const QString &folder);
    void dragFiles();
    void beginDrag(const QList<QUrl> &files);
    void showMenu(const QPoint &place);
    void run(CommitCommands::Command command);
    void save(ComparisonFormat format);
    void remedy(Remedy remedy);

    const Services m_services;
    AccountSession &m_session;
    OpenHistory &m_history;
    DownloadSession &m_downloads;
    HistoryTarget *m_target;
    FolderChooser *m_folders;
    ChoicesLoader *m_choices;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_wait;
    QWidget *m_workbench;
    LogFilterBar *m_filter;
    LogSearch *m_search;
    CommitWeights *m_weights;
    RefBox *m_refs;
    CommitCommands *m_commands;
    CommitDialogs *m_dialogs;
    QToolButton *m_more;
    QStackedWidget *m_listArea;
    EmptyState *m_noMatch;
    QWidget *m_followStrip;
    QLabel *m_followText;
    CommitList *m_commits;
    CommitView *m_commit;
    QStackedWidget *m_below;
    DiffPane *m_diff;
    FilePreview *m_preview;
    DragStrip *m_drag;
    DownloadPanel *m_download;
    QLabel *m_status;
    QAction *m_discussionsAction = nullptr;
};

}  // namespace ui
