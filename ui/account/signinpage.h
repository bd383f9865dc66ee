#pragma once

#include "ui/shared/errortext.h"
#include "ui/shell/services.h"

#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;

namespace ui {

class AccountSession;
class MessageBar;
class SignInForm;
class TokenReview;

/// What the window shows while nobody is signed in: choose a Hub, paste a token, see what it may do.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    SignInPage(const Services &services, AccountSession &session, QWidget *parent = nullptr);

    /// Says why the page is there, for example after signing out.
    void showNotice(const QString &text);

signals:
    void openNetworkSettingsRequested();

private:
    QWidget *createFormPage();
    QWidget *createWaitingPage();
    void connectForm();
    void followSession();
    void showReview();
    void showFailure(const core::Error &error);
    void remedy(Remedy remedy);

    const Services m_services;
    AccountSession &m_session;
    MessageBar *m_message;
    SignInForm *m_form;
    TokenReview *m_review;
    QLabel *m_title;
    QLabel *m_intro;
    QLabel *m_waiting;
    QStackedWidget *m_pages;
    std::function<void()> m_lastAttempt;  ///< What "Try again" does.
    bool m_isFormBusy = false;  ///< The form asked, rather than the program's start.
};

}  // namespace ui
