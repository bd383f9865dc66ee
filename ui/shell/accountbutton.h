#pragma once

#include "ui/shell/accountitem.h"

#include <QList>
#include <QPushButton>

class QMenu;

namespace ui {

/// Who is signed in where, at the foot of the sidebar; opens a menu with the other open accounts. Hidden while there
/// are none.
///
/// A dot at the picture says that something is being published by an account that is not the one shown.
class AccountButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit AccountButton(QWidget *parent = nullptr);

    /// `current` counts in `accounts`.
    void setAccounts(const QList<AccountItem> &accounts, int current);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void accountChosen(int index);
    void addAccountRequested();
    void openProfileRequested();
    void closeAccountRequested();
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    void addAccounts();
    void addCommands();
    [[nodiscard]] const AccountItem &current() const { return m_accounts.at(m_current); }
    [[nodiscard]] bool isPublishingElsewhere() const;

    QMenu *m_menu;
    QList<AccountItem> m_accounts{AccountItem{}};
    int m_current = 0;
};

}  // namespace ui
