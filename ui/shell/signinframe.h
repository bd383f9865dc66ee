#pragma once

#include "ui/shell/services.h"

#include <QWidget>

class QPushButton;

namespace ui {

class AccountSession;
class SignInPage;

/// The sign-in page, and above it the way back to an account that is open, while there is one.
class SignInFrame final : public QWidget
{
    Q_OBJECT

public:
    SignInFrame(const Services &services, AccountSession &session, QWidget *parent = nullptr);

    /// There is an account called `name` to go back to; empty: there is none.
    void setWayBack(const QString &name);
    void showNotice(const QString &text);
    void focusAnswer();

signals:
    void backRequested();
    void leaveRequested();  ///< Where there is no account to go back to.
    void openNetworkSettingsRequested();

private:
    SignInPage *m_page;
    QPushButton *m_back;
    QWidget *m_backRow;
};

}  // namespace ui
