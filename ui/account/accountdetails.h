#pragma once

#include "ui/account/accountlist.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

class RightsView;

/// One sign-in: how it came about, where it is kept, what it may do, and what can be done with it.
class AccountDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountDetails(QWidget *parent = nullptr);

    /// What it may do is not known yet.
    void present(const AccountEntry &entry);
    void showOwner(const core::Identity &identity);
    /// Why the Hub did not say what it may do.
    void showFailure(const core::Error &error);
    /// Nothing can be changed while a change is under way.
    void setBusy(bool busy);

signals:
    void makeDefaultRequested();
    void shareRequested(bool share);
    void signOutRequested();

private:
    QWidget *createFacts();
    QWidget *createActions();

    QLabel *m_kind;
    QLabel *m_place;
    QLabel *m_role;
    QLabel *m_expiry;
    RightsView *m_rights;
    QCheckBox *m_share;
    QPushButton *m_makeDefault;
    QPushButton *m_signOut;
};

}  // namespace ui
