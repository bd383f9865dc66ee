#pragma once

#include "core/hub/hubreplies.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

class Avatar;
class MessageBar;
class RightsView;

/// Whose a new sign-in is, what it may do, and where it will be kept: before it is kept.
class TokenReview final : public QWidget
{
    Q_OBJECT

public:
    explicit TokenReview(QWidget *parent = nullptr);

    void present(const core::Identity &identity, const QUrl &endpoint);
    void setMayShare(bool mayShare);  ///< The Hub's own command line is about the same Hub.
    void setHasKeychain(bool hasKeychain);  ///< It has none until it is told; that may be while it is shown.
    void setBusy(bool busy);

signals:
    void accepted(bool share);
    void rejected();

private:
    QWidget *createPersonRow();
    QWidget *createKeeping();
    QWidget *createButtons();
    void showPlace();

    bool m_hasKeychain = false;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_account;
    QLabel *m_role;
    QLabel *m_expiry;
    RightsView *m_rights;
    MessageBar *m_warning;
    QCheckBox *m_share;
    QLabel *m_place;
    QPushButton *m_continue;
    QPushButton *m_other;
};

}  // namespace ui
