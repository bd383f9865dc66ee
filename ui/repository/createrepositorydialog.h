#pragma once

#include "core/hub/hubclient.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ChoiceCard;
class LicenseBox;
class NameAvailability;

/// Describes a repository that publishing will create. Itself it creates nothing: what it gives back is a wish.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class CreateRepositoryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `proposedName` may be anything, for example a folder's name.
    CreateRepositoryDialog(const core::HubClient &hub, const core::Identity &identity, const QString &proposedName,
                           QWidget *parent = nullptr);

    [[nodiscard]] core::RepoCreation creation() const;

protected:
    void showEvent(QShowEvent *event) override;

signals:
    void repositoryDescribed(const core::RepoCreation &creation);
    /// The name is taken, and the person wants to publish to the repository that has it.
    void existingRepositoryChosen(const core::RepoId &repo);

private:
    QWidget *createOwnerAndName();
    QWidget *createNameState();
    QWidget *createTypeChoice();
    QWidget *createVisibilityChoice();
    QWidget *createLicenseField();
    QWidget *createAddressCard();
    QWidget *createButtons();
    void fillOwners(const core::Identity &identity);
    void followName();
    void showState();
    void showNameState(const QString &icon, const QColor &color, const QString &text);
    void fitHeight();
    void submit();
    [[nodiscard]] core::RepoId repoId() const;

    const core::HubClient m_hub;
    NameAvailability *m_availability;
    QComboBox *m_owner;
    QLineEdit *m_name;
    QLabel *m_nameIcon;
    QLabel *m_nameState;
    QPushButton *m_useExisting;
    ChoiceCard *m_model;
    ChoiceCard *m_dataset;
    ChoiceCard *m_private;
    ChoiceCard *m_public;
    LicenseBox *m_license;
    QLabel *m_licenseHint;
    QLabel *m_address;
    QPushButton *m_submit;
};

}  // namespace ui
