#pragma once

#include "ui/shared/dialogframe.h"
#include "ui/shared/errortext.h"
#include "ui/shell/services.h"
#include "ui/storage/storagechanges.h"
#include "ui/storage/storagereader.h"

class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace ui {

class AccountSession;
class EmptyState;
class LineList;
class MessageBar;
class ProgressStrip;
class StorageBar;
class StorageObjectsPane;
class StorageRevisionsPane;

/// What takes space in a repository, and the two things that make room: deleting large files and squashing a branch.
///
/// Thread: GUI. Closing it while something is being deleted stops that, and stays to say how far it came.
class StorageDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `services` and `session` outlive it.
    StorageDialog(const Services &services, const AccountSession &session, const core::RepoId &repo, QWidget *parent);
    ~StorageDialog() override;

signals:
    void repositoryChanged(const core::RepoId &repo);
    void signInRequested();
    void openNetworkSettingsRequested();

protected:
    void reject() override;

private:
    void createContent();
    QWidget *createSummary();
    void createTabs();
    void connectReader();
    void connectChanges();
    void showState();
    void showFailure();
    void showWaiting();
    void showContent();
    void showMissing(const QStringList &missing);
    void showHistory();
    void showChange();
    void remedy(Remedy remedy);

    void askToDelete();
    void askToSquash();
    void remove(const QList<core::ObjectUse> &uses, bool rewriteHistory);
    [[nodiscard]] QStringList pullRequestTexts(const QStringList &refs) const;
    void takeChange(const QString &done);
    void takeFailure(const core::Error &error);
    void takeStop();

    const Services m_services;
    const core::HubClient m_hub;
    const core::RepoId m_repo;
    StorageReader *m_reader;
    StorageChanges *m_changes;
    MessageBar *m_message;
    MessageBar *m_missing;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    StorageBar *m_bar;
    QToolButton *m_reload;
    QLabel *m_owner;
    ProgressStrip *m_history;
    ProgressStrip *m_change;
    QTabWidget *m_tabs;
    StorageObjectsPane *m_objects;
    StorageRevisionsPane *m_revisions;
    LineList *m_missingFiles;
    QString m_doneText;  ///< What to say once the change that runs is done.
    Query m_asking;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
