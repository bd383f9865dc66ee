#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

class SettingsField;

/// How much of the line uploads may take. Holds at once, for what runs as well.
class TransfersPage final : public QWidget
{
    Q_OBJECT

public:
    TransfersPage(core::Settings &settings, QWidget *parent);

private:
    QWidget *createParallel();
    QWidget *createLimit();
    void switchLimit(bool on);
    void useLimit();
    void show();

    core::Settings &m_settings;
    QComboBox *m_parallel;
    QCheckBox *m_isLimited;
    QLineEdit *m_limit;
    SettingsField *m_limitField;
    core::Settings::Subscription m_subscription;
};

}  // namespace ui
