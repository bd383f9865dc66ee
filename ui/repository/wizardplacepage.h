#pragma once

#include "core/base/repoid.h"
#include "ui/repository/wizardpage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ChoiceCard;
class NameAvailability;

/// Third page: whose the repository is, what it is called, of which type it is, and who sees it.
class WizardPlacePage final : public WizardPage
{
    Q_OBJECT

public:
    WizardPlacePage(WizardDraft &draft, QWidget *parent);

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QWidget *firstControl() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *createOwnerAndName();
    [[nodiscard]] QWidget *createNameState();
    [[nodiscard]] QWidget *createAdvice();
    [[nodiscard]] QWidget *createType();
    [[nodiscard]] QWidget *createVisibility();
    [[nodiscard]] QWidget *createOrganisationFields();
    void fillOwners();
    void connectChoices();

    void takeName();
    void askName();
    void showAnswers();
    void showNameState();
    void showNameLine(const QString &icon, const QColor &color, const QString &text);
    void showAdvice();
    void showOrganisation();
    void useExisting();
    [[nodiscard]] bool isTaken() const;
    [[nodiscard]] bool mayPublish() const;

    NameAvailability *m_availability;
    QComboBox *m_owner;
    QLabel *m_ownerReason;
    QLineEdit *m_name;
    QLabel *m_nameReason;
    QLabel *m_nameIcon;
    QLabel *m_nameState;
    QPushButton *m_useExisting;
    QWidget *m_advice;
    QLabel *m_adviceWords;
    QPushButton *m_useAdvice;
    ChoiceCard *m_model;
    ChoiceCard *m_dataset;
    ChoiceCard *m_private;
    ChoiceCard *m_public;
    QCheckBox *m_offerPublic;
    QWidget *m_organisation;
    QWidget *m_regionField;
    QComboBox *m_region;
    QWidget *m_groupField;
    QComboBox *m_group;
    core::RepoId m_asked;  // whose availability is known or being asked
};

}  // namespace ui
