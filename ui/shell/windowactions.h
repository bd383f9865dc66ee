#pragma once

#include "core/settings/settings.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/program.h"
#include "ui/shell/services.h"

#include <QObject>

class QMenu;
class QToolButton;

namespace ui {

class MainWindow;
class Workspaces;

/// What can be done in the window whichever page is shown, together with what the pages can do; the menu and the
/// dialogs that list it.
///
/// Thread: GUI. `window` outlives it.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    WindowActions(MainWindow &window, Services services, Program program);

    [[nodiscard]] ActionRegistry &registry() { return m_registry; }
    void fillMenu(QToolButton &button);
    /// Which accounts there are, and what can be done with the one that is shown.
    void follow(Workspaces &workspaces);

    [[nodiscard]] QStringList recentNames() const { return m_recent; }
    void setRecentNames(const QStringList &names);
    /// The actions whose dialogs are open, so that reopen() can bring them back in another language.
    [[nodiscard]] QStringList openDialogs() const;
    void reopen(const QStringList &names);

signals:
    void recentNamesChanged();

private:
    void createPageActions();
    void createAccountActions();
    void createAppearanceActions();
    void createLanguageActions();
    void createHelpActions();
    void createWindowActions();
    void followAccounts(Workspaces &workspaces);
    void followSetting(core::Setting setting);
    void setAppearance(core::Appearance appearance);
    void setLanguage(const QString &language);
    void addToMenu(QMenu &menu, const QStringList &names);

    void showSettings();
    void showPalette();
    void showShortcuts();
    void showLog();
    void showDiagnostics();
    void showAbout();
    void runChosen(const QString &name);
    /// Everything that can be done, also on pages that nobody has looked at yet: they are made for it, and not before.
    [[nodiscard]] QList<ActionRegistry::Entry> allEntries();

    MainWindow &m_window;
    const Services m_services;
    const Program m_program;
    ActionRegistry m_registry;
    QList<QPointer<QAction>> m_accountActions;  ///< One for each open account.
    QStringList m_recent;
    core::Settings::Subscription m_subscription;  ///< Keeps the checked entries true.
};

}  // namespace ui
