#pragma once

#include "ui/account/accountwords.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace ui {

class AccountSession;
class BrowserWait;
class DeviceCodePanel;
class MessageBar;
class SignInForm;
class TokenReview;

/// What the window shows while nobody is signed in: choose a Hub, sign in there, see what that allows.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    SignInPage(const Services &services, AccountSession &session, QWidget *parent = nullptr);

    /// Says why the page is there, for example after signing out.
    void showNotice(const QString &text);
    /// Chooses the Hub in the form.
    void chooseEndpoint(const QUrl &endpoint);
    void chooseLocalHub();

signals:
    void openNetworkSettingsRequested();
    void leaveRequested();  ///< Escape while nothing is under way.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the column shows below the title.
    enum class Part { Form, Browser, DeviceCode, Review };

    QLayout *createMessageRow();
    void createFormPage();
    void createWaitingPage();
    void connectForm();
    void connectParts();
    void connectSession();
    void attempt(SignInStep step, std::function<void()> action);
    void followSession();
    void showPart(Part part);
    void focusPart();
    void escape();
    void showReview();
    void showFailure(const core::Error &error);
    void findKeychain();
    void remedy(Remedy remedy);

    const Services m_services;
    AccountSession &m_session;
    MessageBar *m_message;
    QBoxLayout *m_messageRow;
    SignInForm *m_form;
    BrowserWait *m_browser;
    DeviceCodePanel *m_deviceCode;
    TokenReview *m_review;
    QLabel *m_title;
    QLabel *m_intro;
    QLabel *m_waiting;
    QStackedWidget *m_pages;
    Part m_part = Part::Form;
    SignInStep m_step = SignInStep::Opening;
    std::function<void()> m_lastAttempt;  ///< What "Try again" does.
    bool m_isFormBusy = false;  ///< The form asked, rather than the program's start.
    Query m_lookUp;
    QueryLane m_lane{1};  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
