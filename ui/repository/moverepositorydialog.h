#pragma once

#include "core/hub/hubclient.h"
#include "ui/shared/dialogframe.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class NameAvailability;

/// Gives a repository another name or another owner: checks both while they are chosen, and says what it means.
class MoveRepositoryDialog final : public DialogFrame
{
    Q_OBJECT

public:
    MoveRepositoryDialog(const core::HubClient &hub, const core::Identity &identity, const core::RepoId &repo,
                         QWidget *parent);

signals:
    void moveChosen(const core::RepoId &to);  ///< Before it closes.

private:
    void createFields(const core::Identity &identity);
    void check();
    void showState();
    [[nodiscard]] core::RepoId target() const;
    [[nodiscard]] QString problem() const;

    const core::RepoId m_repo;
    NameAvailability *m_availability;
    QComboBox *m_owner;
    QLineEdit *m_name;
    QLabel *m_state;
};

}  // namespace ui
