#pragma once

#include "core/auth/accesstoken.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

/// Where an access token is pasted: hidden unless asked for, with a link to where one is made.
class TokenField final : public QWidget
{
    Q_OBJECT

public:
    explicit TokenField(QWidget *parent = nullptr);

    /// The Hub that the token is for; empty while there is none.
    void setEndpoint(const QUrl &endpoint);
    [[nodiscard]] core::AccessToken token() const;
    void clear();
    /// Puts the cursor there, with what is there selected.
    void edit();
    /// Asks for a token, because there is none.
    void complain();

signals:
    void submitted();

private:
    void addRevealAction();
    void showHint();

    QUrl m_endpoint;
    QLineEdit *m_token;
    QLabel *m_hint;
};

}  // namespace ui
