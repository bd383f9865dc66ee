#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QLineEdit;

namespace ui {

/// Under which id Slipway signs in in the browser, where somebody registered one by hand.
class OAuthForm final : public QWidget
{
    Q_OBJECT

public:
    OAuthForm(core::Settings &settings, QWidget *parent);

private:
    void use();
    void showId();

    core::Settings &m_settings;
    QLineEdit *m_clientId;
    core::Settings::Subscription m_subscription;
};

}  // namespace ui
