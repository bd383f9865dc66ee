#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ui {

class AccountButton;
class SidebarButton;

/// The window's left edge: the program's name and menu, its pages, and who is signed in.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// Appends a page; its index is the order of the calls.
    void addPage(const QString &iconName, const QString &text);
    void setCurrentPage(int index);
    /// Marks the page as one on which something is under way.
    void setPageBusy(int index, bool isBusy);
    /// Pages cannot be chosen while nobody is signed in.
    void setPagesVisible(bool visible);

    [[nodiscard]] QToolButton *menuButton() const { return m_menu; }
    [[nodiscard]] AccountButton *accountButton() const { return m_account; }

signals:
    void pageChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *createHeader();

    QToolButton *m_menu;
    AccountButton *m_account;
    QWidget *m_pages;
    QVBoxLayout *m_pageLayout;
    QList<SidebarButton *> m_buttons;
};

}  // namespace ui
