#pragma once

#include <QWidget>

namespace ui {

class ChoiceCard;

/// How to sign in. The browser is the usual way.
enum class SignInWay { Browser, DeviceCode, Token };

/// The three ways side by side.
class SignInWays final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInWays(QWidget *parent = nullptr);

    [[nodiscard]] SignInWay way() const;
    void choose(SignInWay way);

signals:
    void changed();
    void tokenPointedAt();  ///< Chosen with the pointer: the token is what comes next.

private:
    ChoiceCard *m_browser;
    ChoiceCard *m_deviceCode;
    ChoiceCard *m_token;
};

}  // namespace ui
