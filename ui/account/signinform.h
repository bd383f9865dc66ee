#pragma once

#include "core/auth/accesstoken.h"
#include "core/auth/tokenfiles.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QUrl>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class ChoiceCard;

/// Which Hub, and with which token. Asks; signs nobody in itself.
class SignInForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(const Services &services, QWidget *parent = nullptr);

    /// Fields are locked and `doing` is shown until the next call with an empty text.
    void setBusy(const QString &doing);
    /// Chooses the Hub and looks for a token that is already there.
    void chooseEndpoint(const QUrl &endpoint);
    void chooseLocalHub();
    void clearToken();
    void focusToken();

signals:
    void tokenEntered(const QUrl &endpoint, const core::AccessToken &token);
    /// The token that is already on this computer.
    void storedTokenChosen(const QUrl &endpoint);
    void localHubRequested();
    void cancelRequested();

private:
    QWidget *createChoices();
    QWidget *createAddressField();
    QWidget *createStoredTokenCard();
    QWidget *createTokenField();
    QWidget *createButtons();
    void addRevealAction();
    void showChoice();
    void showTokenHint();
    void showAddressProblem();
    void showAddressHint(const QString &text);
    void lookForStoredToken();
    void showStoredToken(const QUrl &endpoint, const core::Result<core::ResolvedToken> &found);
    void proceed();
    [[nodiscard]] QUrl endpoint() const;  ///< Empty while there is none.

    const Services m_services;
    ChoiceCard *m_huggingFace;
    ChoiceCard *m_localHub;
    ChoiceCard *m_other;
    QWidget *m_addressField;
    QLineEdit *m_address;
    QLabel *m_addressHint;
    QFrame *m_storedCard;
    QLabel *m_storedText;
    QWidget *m_tokenField;
    QLineEdit *m_token;
    QLabel *m_tokenHint;
    QPushButton *m_proceed;
    QPushButton *m_cancel;
    QLabel *m_busyText;
    QProgressBar *m_busyBar;
    Query m_lookUp;
    QueryLane m_lane{1};  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
