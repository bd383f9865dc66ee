#pragma once

#include "core/net/cafile.h"
#include "core/settings/settings.h"
#include "ui/shared/querylane.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

class SettingsField;

/// A file of authorities that are trusted besides the system's: what a company's proxy signs with.
///
/// The file is read before it is relied on, and whom it adds is said.
class CertificateForm final : public QWidget
{
    Q_OBJECT

public:
    CertificateForm(core::Settings &settings, QWidget *parent);

private:
    void chooseFile();
    void take(const QString &path);
    void inspect(const QString &path, bool isNew);
    void present(const QString &path, const core::Result<core::CaFile> &file, bool isNew);
    void show(const QString &path);
    [[nodiscard]] QString problemText(const core::Error &error) const;

    core::Settings &m_settings;
    QLineEdit *m_path;
    QPushButton *m_remove;
    SettingsField *m_field;
    core::Settings::Subscription m_subscription;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
