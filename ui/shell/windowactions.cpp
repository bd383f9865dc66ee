#include "ui/shell/windowactions.h"

#include "ui/shared/theme.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/diagnosticsdialog.h"
#include "ui/shell/logviewer.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/windowsettings.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype recentCount = 12;

/// The dialogs that are made anew for another language, by the action that opens each. Not the settings, in which the
/// language is chosen: they stay open and renew themselves.
constexpr std::pair<QLatin1StringView, QLatin1StringView> dialogOfAction[] = {
    {"help.shortcuts"_L1, "shortcutSheet"_L1},
    {"help.log"_L1, "logViewer"_L1},
    {"help.diagnostics"_L1, "diagnosticsDialog"_L1},
    {"help.about"_L1, "aboutDialog"_L1},
};

}  // namespace

WindowActions::WindowActions(MainWindow &window, Services services, Program program)
    : m_window(window)
    , m_services(std::move(services))
    , m_program(std::move(program))
    , m_registry(window)
    , m_subscription(services.settings.subscribe([this](core::Setting setting) { followSetting(setting); }))
{
    createPageActions();
    createAccountActions();
    createWindowActions();
    createAppearanceActions();
    createLanguageActions();
    createHelpActions();
}

void WindowActions::createPageActions()
{
    const QString section = tr("Pages");
    const auto show = [this](Workspace::Page page) {
        return [this, page] { m_window.workspaces().current().showPage(page); };
    };
    m_registry.add(section,
                   {.name = u"page.publish"_s,
                    .icon = u"publish"_s,
                    .text = tr("Go to Publish"),
                    .shortcut = QKeySequence(Qt::ALT | Qt::Key_1)},
                   show(Workspace::Page::Publish));
    m_registry.add(section,
                   {.name = u"page.repositories"_s,
                    .icon = u"repositories"_s,
                    .text = tr("Go to Repositories"),
                    .shortcut = QKeySequence(Qt::ALT | Qt::Key_2)},
                   show(Workspace::Page::Repositories));
    m_registry.add(section,
                   {.name = u"page.card"_s,
                    .icon = u"card"_s,
                    .text = tr("Go to Card"),
                    .shortcut = QKeySequence(Qt::ALT | Qt::Key_3)},
                   show(Workspace::Page::Card));
    m_registry.add(section,
                   {.name = u"page.history"_s,
                    .icon = u"history"_s,
                    .text = tr("Go to History"),
                    .shortcut = QKeySequence(Qt::ALT | Qt::Key_4)},
                   show(Workspace::Page::History));
    m_registry.add(section,
                   {.name = u"page.discussions"_s,
                    .icon = u"discussions"_s,
                    .text = tr("Go to Discussions"),
                    .shortcut = QKeySequence(Qt::ALT | Qt::Key_5)},
                   show(Workspace::Page::Discussions));
}

void WindowActions::createAccountActions()
{
    const QString section = tr("Accounts");
    m_registry.add(section,
                   {.name = u"account.add"_s,
                    .icon = u"add"_s,
                    .text = tr("Add account…"),
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
                   [this] { m_window.addAccount(); });
    m_registry.add(section,
                   {.name = u"account.next"_s,
                    .icon = u"switch"_s,
                    .text = tr("Next account"),
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Tab)},
                   [this] { m_window.workspaces().showNext(); });
    m_registry.add(section,
                   {.name = u"account.profile"_s, .icon = u"external"_s, .text = tr("Open my page in the browser")},
                   [this] { QDesktopServices::openUrl(describeAccount(m_window.session()).profile); });
    m_registry.add(section, {.name = u"account.close"_s, .icon = u"close"_s, .text = tr("Close this account")},
                   [this] { m_window.closeAccount(); });
    m_registry.add(section, {.name = u"account.signOut"_s, .icon = u"sign-out"_s, .text = tr("Sign out")},
                   [this] { m_window.signOut(); });
}

void WindowActions::createWindowActions()
{
    const QString section = tr("Window");
    m_registry.add(section,
                   {.name = u"window.palette"_s,
                    .icon = u"search"_s,
                    .text = tr("Find an action…"),
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_K)},
                   [this] { showPalette(); });
    m_registry.add(section,
                   {.name = u"window.settings"_s,
                    .icon = u"settings"_s,
                    .text = tr("&Settings"),
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                   [this] { showSettings(); });
    m_registry.add(section,
                   {.name = u"window.menu"_s,
                    .icon = u"menu"_s,
                    .text = tr("Open the main menu"),
                    .shortcut = QKeySequence(Qt::Key_F10)},
                   [this] {
                       if (auto *button = m_window.findChild<QToolButton *>(u"mainMenu"_s))
                           button->showMenu();
                   });
    m_registry.add(section,
                   {.name = u"window.quit"_s, .text = tr("&Quit"), .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Q)},
                   [this] { m_window.close(); });
}

void WindowActions::createAppearanceActions()
{
    const QString section = tr("Appearance");
    auto *group = new QActionGroup(this);
    const struct
    {
        QString name;
        core::Appearance appearance;
        QString text;
    } choices[] = {
        {u"appearance.system"_s, core::Appearance::System, tr("Colours like the &system")},
        {u"appearance.light"_s, core::Appearance::Light, tr("&Light colours")},
        {u"appearance.dark"_s, core::Appearance::Dark, tr("&Dark colours")},
    };
    for (const auto &choice : choices) {
        QAction *action = m_registry.add(section, {.name = choice.name, .icon = u"appearance"_s, .text = choice.text},
                                         [this, appearance = choice.appearance] { setAppearance(appearance); });
        action->setCheckable(true);
        action->setChecked(m_services.settings.appearance() == choice.appearance);
        group->addAction(action);
    }
}

void WindowActions::followSetting(core::Setting setting)
{
    if (setting != core::Setting::Appearance)
        return;  // another language makes all actions anew
    const auto check = [this](const QString &name, core::Appearance appearance) {
        m_registry.find(name)->setChecked(m_services.settings.appearance() == appearance);
    };
    check(u"appearance.system"_s, core::Appearance::System);
    check(u"appearance.light"_s, core::Appearance::Light);
    check(u"appearance.dark"_s, core::Appearance::Dark);
}

void WindowActions::setAppearance(core::Appearance appearance)
{
    m_services.settings.setAppearance(appearance);
    theme::apply(*qApp, appearance);
}

void WindowActions::createLanguageActions()
{
    if (!m_program.setLanguage)
        return;
    const QString section = tr("Language");
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &language, const QString &text) {
        const QString name = u"language."_s + (language.isEmpty() ? u"system"_s : language);
        QAction *action = m_registry.add(section, {.name = name, .icon = u"language"_s, .text = text},
                                         [this, language] { setLanguage(language); });
        action->setCheckable(true);
        action->setChecked(m_program.language() == language);
        group->addAction(action);
    };
    add({}, tr("Language of the s&ystem"));
    for (const QString &language : m_program.languages) {
        // In its own words: whoever is lost in a foreign language must find the way out.
        QString name = QLocale(language).nativeLanguageName();
        if (language == u"en")
            name = u"English"_s;
        add(language, name);
    }
}

void WindowActions::setLanguage(const QString &language)
{
    m_program.setLanguage(language);
}

void WindowActions::createHelpActions()
{
    const QString section = tr("Help");
    QAction *sheet =
        m_registry.add(section, {.name = u"help.shortcuts"_s, .icon = u"keyboard"_s, .text = tr("Keyboard s&hortcuts")},
                       [this] { showShortcuts(); });
    sheet->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)});
    if (!m_program.logPath.isEmpty())
        m_registry.add(section, {.name = u"help.log"_s, .icon = u"log"_s, .text = tr("Show the &log")},
                       [this] { showLog(); });
    // Without something that removes secrets there is no report.
    if (m_program.redacted)
        m_registry.add(section, {.name = u"help.diagnostics"_s, .icon = u"report"_s, .text = tr("Diagnostic &report…")},
                       [this] { showDiagnostics(); });
    m_registry.add(section, {.name = u"help.about"_s, .icon = u"info"_s, .text = tr("&About Slipway")},
                   [this] { showAbout(); });
}

void WindowActions::fillMenu(QToolButton &button)
{
    auto *menu = new QMenu(&button);
    menu->setObjectName(u"mainMenuEntries"_s);
    menu->setAccessibleName(tr("Main menu"));
    addToMenu(*menu, {u"window.palette"_s, u"window.settings"_s});
    auto *appearance = menu->addMenu(theme::icon(u"appearance"_s), tr("&Appearance"));
    addToMenu(*appearance, {u"appearance.system"_s, u"appearance.light"_s, u"appearance.dark"_s});
    if (m_program.setLanguage) {
        auto *language = menu->addMenu(theme::icon(u"language"_s), tr("La&nguage"));
        addToMenu(*language, {u"language.system"_s});
        for (const QString &name : m_program.languages)
            addToMenu(*language, {u"language."_s + name});
    }
    menu->addSeparator();
    addToMenu(*menu, {u"help.shortcuts"_s, u"help.log"_s, u"help.diagnostics"_s, u"help.about"_s});
    menu->addSeparator();
    addToMenu(*menu, {u"window.quit"_s});
    button.setMenu(menu);
}

void WindowActions::addToMenu(QMenu &menu, const QStringList &names)
{
    for (const QString &name : names) {
        if (QAction *action = m_registry.find(name))
            menu.addAction(action);
    }
}

void WindowActions::follow(Workspaces &workspaces)
{
    followAccounts(workspaces);
    const bool isSignedIn = workspaces.current().session().isSignedIn();
    for (const QString &name : {u"page.publish"_s, u"page.repositories"_s, u"page.card"_s, u"page.history"_s,
                                u"page.discussions"_s, u"account.profile"_s, u"account.close"_s, u"account.signOut"_s})
        m_registry.find(name)->setEnabled(isSignedIn);
    m_registry.find(u"account.next"_s)->setEnabled(workspaces.all().size() > 1);
}

QList<ActionRegistry::Entry> WindowActions::allEntries()
{
    m_registry.setPages(m_window.workspaces().current().actionPages());
    return m_registry.entries();
}

void WindowActions::followAccounts(Workspaces &workspaces)
{
    for (const QPointer<QAction> &action : std::as_const(m_accountActions))
        delete action;
    m_accountActions.clear();
    const QList<AccountItem> accounts = workspaces.accounts();
    for (int i = 0; i < accounts.size(); ++i) {
        if (i == workspaces.currentNumber() || accounts.at(i).name.isEmpty())
            continue;
        m_accountActions.append(m_registry.add(tr("Accounts"),
                                               {.name = u"account.show%1"_s.arg(i + 1),
                                                .icon = u"user"_s,
                                                //: %1 is an account, such as "alice on huggingface.co".
                                                .text = tr("Switch to %1").arg(accountText(accounts.at(i)))},
                                               // Not at once: showing another account deletes this very action.
                                               [this, i] {
                                                   QMetaObject::invokeMethod(
                                                       &m_window, [this, i] { m_window.workspaces().show(i); },
                                                       Qt::QueuedConnection);
                                               }));
    }
}

void WindowActions::setRecentNames(const QStringList &names)
{
    m_recent = names.first(std::min(names.size(), recentCount));
}

void WindowActions::showSettings()
{
    ui::showSettings(m_window, m_services, m_program);
}

void WindowActions::showPalette()
{
    if (m_window.findChild<CommandPalette *>())
        return;
    auto *palette = new CommandPalette(allEntries(), m_recent, &m_window);
    connect(palette, &CommandPalette::chosen, this, &WindowActions::runChosen);
    palette->show();
}

void WindowActions::runChosen(const QString &name)
{
    m_recent.removeAll(name);
    m_recent.prepend(name);
    setRecentNames(m_recent);
    emit recentNamesChanged();
    // What a page does is done where it can be seen.
    Workspace &workspace = m_window.workspaces().current();
    if (!workspace.session().isSignedIn())
        return;
    if (const auto page = workspace.pageOf(m_registry.find(name)))
        workspace.showPage(*page);
}

void WindowActions::showShortcuts()
{
    (new ShortcutSheet(allEntries(), &m_window))->open();
}

void WindowActions::showLog()
{
    auto *viewer = m_window.findChild<LogViewer *>();
    if (!viewer)
        viewer = new LogViewer(m_program.logPath, &m_window);
    viewer->show();
    viewer->raise();
    viewer->activateWindow();
}

void WindowActions::showDiagnostics()
{
    QStringList hubs;
    for (const AccountItem &account : m_window.workspaces().accounts())
        hubs.append(account.name.isEmpty() ? u"-"_s : account.hub);
    (new DiagnosticsDialog({.settingsPaths = m_program.settingsPaths,
                            .logPath = m_program.logPath,
                            .hubs = hubs,
                            .redacted = m_program.redacted,
                            .connectivityReport = connectivityReport(m_window, m_services)},
                           &m_window))
        ->open();
}

void WindowActions::showAbout()
{
    (new AboutDialog(&m_window))->open();
}

QStringList WindowActions::openDialogs() const
{
    QStringList open;
    for (const auto &[action, dialog] : dialogOfAction) {
        for (auto *widget : m_window.findChildren<QDialog *>(QString(dialog))) {
            if (!widget->isVisible())
                continue;
            open.append(action);
            delete widget;  // now: reopen() must not find it
        }
    }
    return open;
}

void WindowActions::reopen(const QStringList &names)
{
    for (const QString &name : names) {
        if (QAction *action = m_registry.find(name))
            action->trigger();
    }
}

}  // namespace ui
