#pragma once

#include "core/hub/repoadmin.h"
#include "ui/shared/dialogframe.h"
#include "ui/shared/querylane.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace ui {

class AccessRequestModel;
class EmptyState;
class MessageBar;

/// Who asked for access to a gated repository, and the answers: accept, reject with a reason, let somebody in.
///
/// Thread: GUI; the Hub is asked on its own query lane.
class AccessRequestsDialog final : public DialogFrame
{
    Q_OBJECT

public:
    AccessRequestsDialog(const core::HubClient &hub, const core::RepoId &repo, QWidget *parent);

public slots:
    void refresh();

private:
    void createList();
    void createDecision();
    void createGrant();
    [[nodiscard]] core::AccessStatus shownStatus() const;
    [[nodiscard]] QStringList selectedUsers() const;
    void decide(core::AccessStatus status);
    void grant();
    void run(std::function<core::Result<>(const core::RepoAdmin &, const std::stop_token &)> work,
             const QString &outcome);
    void showRequests(const core::Result<QList<core::AccessRequest>> &requests);
    void showState();

    const core::RepoAdmin m_admin;
    const core::RepoId m_repo;
    AccessRequestModel *m_model;
    MessageBar *m_message;
    QComboBox *m_status;
    QTreeView *m_table;
    EmptyState *m_empty;
    QLineEdit *m_reason;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QLineEdit *m_person;
    QPushButton *m_grant;
    bool m_isLoaded = false;
    Query m_list;
    Query m_change;
    QueryLane m_lane{2};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
