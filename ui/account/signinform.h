#pragma once

#include "core/auth/accesstoken.h"
#include "core/auth/account.h"
#include "ui/shell/services.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class FoundSignIns;
class HubChoice;
class SignInWays;
class TokenField;
class WaitingBar;

/// Which Hub, and how. Asks; signs nobody in itself.
class SignInForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(const Services &services, QWidget *parent = nullptr);

    /// Fields are locked and `doing` is shown until the next call with an empty text.
    void setBusy(const QString &doing);
    void chooseEndpoint(const QUrl &endpoint);
    void chooseLocalHub();
    /// Reads anew which sign-ins are on this computer.
    void reloadFound();
    void clearToken();
    /// Leads to the token field when that is what was used, else to the button that goes on.
    void focusAnswer();

signals:
    void browserChosen(const QUrl &endpoint);
    void deviceCodeChosen(const QUrl &endpoint);
    void tokenEntered(const QUrl &endpoint, const core::AccessToken &token);
    /// One that is on this computer already; see FoundSignIns::chosen().
    void foundChosen(const core::Account &account, bool copy);
    void localHubRequested();
    void cancelRequested();

private:
    QWidget *createWays();
    QWidget *createButtons();
    void showChoice();
    void proceed();

    QWidget *m_questions;
    HubChoice *m_hub;
    FoundSignIns *m_found;
    QWidget *m_wayBox;
    SignInWays *m_ways;
    TokenField *m_token;
    QPushButton *m_proceed;
    QPushButton *m_cancel;
    QLabel *m_busyText;
    WaitingBar *m_busyBar;
};

}  // namespace ui
