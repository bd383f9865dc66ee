#pragma once

#include "ui/shell/services.h"
#include "ui/shell/session.h"

#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace ui {

class PublishPage;
class RepositoriesPage;
class Sidebar;
class SignInPage;

/// The program's one window: joins the sidebar, the sign-in page and the pages, which do not know each other.
///
/// Thread: GUI. `services` outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Signs in as last time, when there is something to sign in with.
    void restoreSession();

    [[nodiscard]] AccountSession &session() { return *m_session; }
    [[nodiscard]] PublishPage *publishPage() const { return m_publish; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createPages();
    void addPage(const QString &iconName, const QString &text, QWidget *page);
    void createMenu();
    QMenu *createAppearanceMenu(QMenu *parent);
    void connectPages();
    void followSession();
    void showPage(QWidget *page);
    void createRepository(const QString &proposedName);
    void switchHub();
    void signOut();
    void endSession();
    void askBeforeInterrupting(const QString &question, const QString &action, std::function<void()> proceed);
    void showAbout();
    void showNetworkHelp();

    const Services m_services;
    AccountSession *m_session;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    PublishPage *m_publish;
    RepositoriesPage *m_repositories;
    QList<QWidget *> m_pages;  ///< In the sidebar's order.
    bool m_mayClose = false;  ///< The person agreed to interrupt a publish.
};

}  // namespace ui
