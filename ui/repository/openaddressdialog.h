#pragma once

#include "core/hub/repoaddress.h"
#include "ui/shared/dialogframe.h"

class QLabel;
class QLineEdit;

namespace ui {

/// Takes any address of a repository and says, while it is typed, what it names. Starts with what the clipboard holds
/// when that is an address.
class OpenAddressDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `ownEndpoint` is the Hub in use; what names no Hub is opened there.
    OpenAddressDialog(const QUrl &ownEndpoint, QWidget *parent);

signals:
    void addressChosen(const core::RepoAddress &address);  ///< Before it closes.

private:
    void showState();

    const QUrl m_ownEndpoint;
    QLineEdit *m_address;
    QLabel *m_state;
};

/// One sentence for what is not an address of a repository.
[[nodiscard]] QString notAnAddressText(const core::Error &error);

}  // namespace ui
