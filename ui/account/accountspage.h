#pragma once

#include "ui/account/accountlist.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QListView;
class QPushButton;

namespace ui {

class AccountDetails;
class AccountModel;
class ConfirmStrip;
class EmptyState;
class MessageBar;

/// The sign-ins of this computer, at all Hubs: look at them, make one the default, share it, sign out, add another.
///
/// Reads them whenever it is shown. A page of the settings.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountsPage(Services services, QWidget *parent = nullptr);

    /// Reads anew what there is: somebody else may have changed it.
    void reload();

signals:
    void addRequested();
    /// Its secret is gone: a session that works with it should end. Its key() tells which.
    void signedOut(const core::Account &account);
    void defaultChanged(const core::Account &account);
    /// The same sign-in is kept elsewhere now: a session that works with `before` should open() `after`.
    void moved(const core::Account &before, const core::Account &after);

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Change = std::function<core::Result<core::Account>(const std::stop_token &)>;

    QWidget *createHeading();
    QWidget *createListBox();
    void connectDetails();
    void setEntries(core::Result<QList<AccountEntry>> entries);
    void showCurrent();
    void showOwner(const QString &key, const core::Result<core::Identity> &owner);
    [[nodiscard]] const AccountEntry *current() const;
    void change(Change change, std::function<void(const core::Account &)> done);
    void makeDefault();
    void share(bool isShared);
    void askToSignOut();
    void signOut();

    const Services m_services;
    MessageBar *m_message;
    EmptyState *m_empty;
    QListView *m_list;
    AccountModel *m_model;
    QPushButton *m_add;
    ConfirmStrip *m_confirm;
    AccountDetails *m_details;
    QHash<QString, core::Identity> m_owners;  ///< By Account::key(), as far as the Hub was asked.
    QString m_wanted;  ///< The account to choose once the list is read.
    Query m_reading;
    Query m_asking;
    Query m_changing;
    QueryLane m_lane;  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
