#pragma once

#include "core/hub/hubclient.h"
#include "ui/shared/errortext.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace ui {

class AccountSession;
class MessageBar;
class RepositoryModel;

/// The repositories that the signed-in account can see as its own: choose one to publish to, open it, delete it.
///
/// Asks the Hub when it becomes visible. Thread: GUI. `services` and `session` outlive it.
class RepositoriesPage final : public QWidget
{
    Q_OBJECT

public:
    RepositoriesPage(const Services &services, AccountSession &session, QWidget *parent = nullptr);

public slots:
    void refresh();

signals:
    void repositoryChosen(const core::RepoId &repo);
    void createRepositoryRequested(const QString &proposedName);
    void signInRequested();
    void openNetworkSettingsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createToolRow();
    QWidget *createEmptyPane();
    void createTable();
    void createButtons();
    void clear();
    void showRepositories(const core::Result<QList<core::RepoInfo>> &repositories);
    void showState();
    [[nodiscard]] std::optional<core::RepoInfo> current() const;
    void choose();
    void openInBrowser();
    void askToDelete();
    void remove(const core::RepoId &repo);
    void remedy(Remedy remedy);

    const Services m_services;
    AccountSession &m_session;
    RepositoryModel *m_model;
    QSortFilterProxyModel *m_sorted;
    MessageBar *m_message;
    QLineEdit *m_filter;
    QTreeView *m_table;
    QWidget *m_empty;
    QLabel *m_emptyText;
    QPushButton *m_choose;
    QPushButton *m_open;
    QPushButton *m_delete;
    bool m_isLoaded = false;
    Query m_query;
    QueryLane m_lane;  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
