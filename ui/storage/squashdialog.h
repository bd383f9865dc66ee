#pragma once

#include "core/hub/storagefacts.h"
#include "ui/shared/dialogframe.h"

class QLineEdit;

namespace ui {

/// Shows what it means to put one commit in the place of a branch's history, and asks for the repository's name before
/// it is done.
class SquashDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `pullRequests` are those that break, in words.
    SquashDialog(const core::RepoId &repo, const core::RefRecord &branch, const core::RemovalEffect &effect,
                 const QStringList &pullRequests, QWidget *parent);

    [[nodiscard]] QString message() const;  ///< May be empty: the Hub's own.

private:
    void showEffect(const core::RemovalEffect &effect, const QStringList &pullRequests);
    void createMessage();

    QLineEdit *m_message;
};

}  // namespace ui
