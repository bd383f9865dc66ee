#pragma once

#include "ui/shell/program.h"
#include "ui/shell/services.h"
#include "ui/shell/session.h"
#include "ui/shell/workspaces.h"

#include <QMainWindow>

#include <functional>
#include <memory>

namespace ui {

class PublishPage;
class Sidebar;
class StateStore;
class WindowActions;

/// The program's one window: the sidebar, and beside it the workspace of the account that is shown.
///
/// A change of language makes everything anew but the workspaces themselves, so what runs in them goes on.
/// Thread: GUI. `services` outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, const Program &program = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the accounts and drafts of last time, or signs in with a token that is already there.
    void restoreSession();
    /// Files to publish, with whoever is signed in by then.
    void addPaths(const QStringList &paths);

    [[nodiscard]] Workspaces &workspaces() const { return *m_workspaces; }
    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    /// Of the workspace that is shown.
    [[nodiscard]] AccountSession &session() const { return m_workspaces->current().session(); }
    [[nodiscard]] PublishPage *publishPage() const { return m_workspaces->current().publishPage(); }

signals:
    /// What was open is known, and on its way to be signed in: from here on the network works while the window is made.
    void sessionExpected();

public slots:
    void addAccount();
    void closeAccount();
    void signOut();
    void signInAgain();
    void showNetworkSettings();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// What would be interrupted, in numbers.
    struct RunningWork
    {
        int publishes = 0;
        int downloads = 0;

        [[nodiscard]] bool isNone() const { return publishes + downloads == 0; }
    };

    void createFrame();
    void connectSidebar();
    void followWorkspaces();
    void rebuild();
    void endSession();
    /// `question` is about the publishes.
    void askBeforeInterrupting(RunningWork work, const QString &question, const QString &action,
                               std::function<void()> proceed);
    [[nodiscard]] static RunningWork runningIn(const Workspace &workspace);

    const Services m_services;
    const Program m_program;
    StateStore *m_state = nullptr;
    Workspaces *m_workspaces;
    Sidebar *m_sidebar = nullptr;
    std::unique_ptr<WindowActions> m_actions;
    bool m_mayClose = false;  ///< The person agreed to interrupt what runs.
    bool m_rebuilds = false;  ///< A change of language is on its way.
};

}  // namespace ui
