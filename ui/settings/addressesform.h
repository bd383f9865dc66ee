#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace ui {

class SettingsField;

/// Other addresses for the services behind a Hub. What is wrong is explained and not used.
class AddressesForm final : public QWidget
{
    Q_OBJECT

public:
    AddressesForm(core::Settings &settings, QWidget *parent);

private:
    struct Row
    {
        core::Setting setting;
        QUrl core::ServiceAddresses::*address;
        QLineEdit *edit;
        SettingsField *field;
    };

    void addRow(core::Setting setting, QUrl core::ServiceAddresses::*address, const QString &name, const QString &label,
                const QString &explanation);
    void use(const Row &row);
    void show(const Row &row);

    core::Settings &m_settings;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
    core::Settings::Subscription m_subscription;
};

}  // namespace ui
