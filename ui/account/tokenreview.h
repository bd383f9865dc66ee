#pragma once

#include "core/hub/hubreplies.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Avatar;
class MessageBar;

/// Who a token belongs to and what it may do, before it is used.
class TokenReview final : public QWidget
{
    Q_OBJECT

public:
    explicit TokenReview(QWidget *parent = nullptr);

    void present(const core::Identity &identity, const QUrl &endpoint);
    void setBusy(bool busy);

signals:
    void accepted();
    void rejected();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createPersonRow();
    QWidget *createButtons();
    void showRights();

    core::Identity m_identity;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_account;
    QLabel *m_role;
    QLabel *m_expiry;
    QFrame *m_rights;
    MessageBar *m_warning;
    QPushButton *m_continue;
    QPushButton *m_other;
};

}  // namespace ui
