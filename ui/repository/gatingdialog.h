#pragma once

#include "core/hub/hubreplies.h"
#include "ui/shared/dialogframe.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QWidget;

namespace ui {

class ChoiceCard;

/// Who may have the files of a repository: everybody, everybody who asks, or whom the owner lets in; and who is told of
/// requests.
class GatingDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `isOrganisation`: its owner is one, so that members can be told apart from strangers.
    GatingDialog(const core::RepoInfo &info, bool isOrganisation, QWidget *parent);

    [[nodiscard]] QString gated() const;  ///< As in RepoInfo.
    /// What was filled in besides; fields that were left alone are not set, so that they stay as they are.
    [[nodiscard]] core::RepoSettings settings() const;

private:
    void createChoices(const QString &gated);
    void createForm(bool isOrganisation);
    void showState();

    ChoiceCard *m_off;
    ChoiceCard *m_automatic;
    ChoiceCard *m_manual;
    QWidget *m_form;
    QLineEdit *m_email;
    QLabel *m_problem;
    QComboBox *m_mode;
    QComboBox *m_members;
};

}  // namespace ui
