#include "ui/shell/windowsettings.h"

#include "core/auth/accountstore.h"
#include "core/net/httpclient.h"
#include "ui/account/accountspage.h"
#include "ui/publish/publishsession.h"
#include "ui/settings/connectiontext.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shared/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/shell/workspaces.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct WindowSettings
{
    Q_DECLARE_TR_FUNCTIONS(WindowSettings)
};

/// The Hub of the account that is shown, as that account; with nobody signed in, Hugging Face as nobody.
ConnectionTarget targetOf(const MainWindow &window)
{
    const Workspace &workspace = window.workspaces().current();
    if (!workspace.session().isSignedIn())
        return {};
    return {.account = workspace.session().account(), .repo = workspace.publishSession().repository()};
}

/// A session whose secret went elsewhere works on with it there; one whose secret is gone ends.
void join(AccountsPage &page, MainWindow &window)
{
    QObject::connect(&page, &AccountsPage::addRequested, &window, [&window] {
        window.addAccount();
        window.raise();
        window.activateWindow();
    });
    QObject::connect(&page, &AccountsPage::signedOut, &window, [&window](const core::Account &account) {
        if (const Workspace *workspace = window.workspaces().holding(account))
            workspace->session().leave();
    });
    QObject::connect(&page, &AccountsPage::moved, &window,
                     [&window](const core::Account &before, const core::Account &after) {
                         if (const Workspace *workspace = window.workspaces().holding(before))
                             workspace->session().open(after);
                     });
}

QString accountsTitle()
{
    return WindowSettings::tr("Accounts");
}

AccountsPage *createAccounts(SettingsDialog &dialog, MainWindow &window, const Services &services)
{
    auto *accounts = new AccountsPage(services, &dialog);
    join(*accounts, window);
    return accounts;
}

}  // namespace

SettingsDialog *showSettings(MainWindow &window, const Services &services, const Program &program)
{
    auto *dialog = window.findChild<SettingsDialog *>();
    if (!dialog) {
        dialog = new SettingsDialog(services.settings, services.http, [&window] { return targetOf(window); }, &window);
        dialog->addPage(theme::icon(u"key"_s), accountsTitle(), createAccounts(*dialog, window, services));
        if (program.setLanguage)
            QObject::connect(dialog, &SettingsDialog::languageChosen, &window, program.setLanguage);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void renewSettings(MainWindow &window, const Services &services)
{
    auto *dialog = window.findChild<SettingsDialog *>();
    auto *before = dialog ? dialog->findChild<AccountsPage *>() : nullptr;
    if (before)
        dialog->replacePage(before, accountsTitle(), createAccounts(*dialog, window, services));
}

std::function<QString(const std::stop_token &stop)> connectivityReport(const MainWindow &window,
                                                                       const Services &services)
{
    const ConnectionTarget target = targetOf(window);
    const core::HubAccount account = target.account.endpoint.isEmpty()
        ? core::HubAccount{.endpoint = services.accounts.defaultEndpoint()}
        : target.account;
    return [doctor = core::doctor::ConnectionDoctor(services.http.options(), account, target.repo)](
               const std::stop_token &stop) {
        QList<core::doctor::Finding> findings;
        for (const core::Service service :
             {core::Service::Hub, core::Service::Lfs, core::Service::Cas, core::Service::Cdn}) {
            if (!stop.stop_requested())
                findings.append(doctor.check(service, stop));
        }
        return connectionReport(findings);
    };
}

}  // namespace ui
