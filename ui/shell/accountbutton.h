#pragma once

#include <QPushButton>

class QMenu;

namespace ui {

class AccountSession;

/// Who is signed in where, at the foot of the sidebar; opens a menu to change that. Hidden while nobody is.
class AccountButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit AccountButton(AccountSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void switchHubRequested();
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void followSession();
    void openMenu();
    [[nodiscard]] QString tokenOrigin() const;
    [[nodiscard]] QString hubName() const;

    AccountSession &m_session;
    QMenu *m_menu;
};

}  // namespace ui
