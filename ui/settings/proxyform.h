#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QLineEdit;

namespace core {
class HttpClient;
}

namespace ui {

class ChoiceCard;
class SettingsField;

/// Which proxy is used, and how to get past it. What is right is used at once; what is wrong is explained and not used.
///
/// The password goes to the HttpClient alone and is gone when the program ends.
class ProxyForm final : public QWidget
{
    Q_OBJECT

public:
    ProxyForm(core::Settings &settings, core::HttpClient &http, QWidget *parent);

private:
    QWidget *createChoices();
    QWidget *createFields();
    void choose(core::ProxyMode mode);
    void useAddress();
    void usePassword();
    void follow(core::Setting setting);
    void show(const core::ProxySettings &proxy);
    [[nodiscard]] QString systemExplanation() const;

    core::Settings &m_settings;
    core::HttpClient &m_http;
    ChoiceCard *m_system;
    ChoiceCard *m_none;
    ChoiceCard *m_custom;
    QWidget *m_fields;
    QLineEdit *m_address;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_exceptions;
    SettingsField *m_addressField;
    core::Settings::Subscription m_subscription;
};

}  // namespace ui
