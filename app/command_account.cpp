#include "app/accounttext.h"
#include "app/commandline.h"
#include "app/jsonoutput.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct AccountCommands
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
};

core::Result<Answer> whoami(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const auto account = run.account(*endpoint);
    if (!account)
        return std::unexpected(account.error());
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    if (!*account)
        return core::fail(core::ErrorKind::SignInRequired, endpoint->host());
    const auto identity = hub->whoami(run.stop);
    if (!identity)
        return std::unexpected(identity.error());
    return Answer{.json = identityJson(*identity, **account), .text = identityText(*identity, **account)};
}

QString accountsText(const QList<core::Account> &accounts, const QStringList &defaults, int columns)
{
    if (accounts.isEmpty())
        return AccountCommands::tr("You are not signed in anywhere. Sign in with: slipway login");
    QList<QStringList> rows{{QString{}, AccountCommands::tr("User"), AccountCommands::tr("Token"),
                             AccountCommands::tr("Hub"), AccountCommands::tr("Kept in")}};
    for (const core::Account &account : accounts) {
        rows.append({defaults.contains(account.key()) ? u"*"_s : QString{},
                     account.user.isEmpty() ? u"?"_s : account.user, account.tokenName, account.endpoint.toString(),
                     placeText(account)});
    }
    return tableText(rows, {}, columns) + u'\n'
        + AccountCommands::tr("* is used at its Hub unless you say --account NAME.");
}

core::Result<Answer> listAccounts(const Invocation &run)
{
    const core::AccountStore &store = run.context.accounts();
    const auto accounts = store.accounts();
    if (!accounts)
        return std::unexpected(accounts.error());
    QStringList defaults;
    QJsonArray json;
    for (const core::Account &account : *accounts) {
        const auto usual = store.defaultAccount(account.endpoint);
        if (!usual)
            return std::unexpected(usual.error());
        const bool isDefault = *usual && (*usual)->key() == account.key();
        if (isDefault)
            defaults.append(account.key());
        json.append(accountJson(account, isDefault));
    }
    return Answer{.json = {{u"accounts"_s, json}},
                  .text = accountsText(*accounts, defaults, run.console.resultColumns())};
}

}  // namespace

QList<Command> accountCommands()
{
    return {
        {.spec = {.name = u"whoami"_s,
                  .summary = AccountCommands::tr("Show who is signed in, and what the token may do."),
                  .options = {accountOption(), endpointOption(), jsonOption()},
                  .examples = {u"slipway whoami --json"_s}},
         .run = whoami},
        {.spec = {.name = u"accounts"_s,
                  .summary = AccountCommands::tr("List every sign-in on this computer."),
                  .description = AccountCommands::tr(
                      "Lists the sign-ins of Slipway, those of the Hub's own command line, and the one of HF_TOKEN, "
                      "with the place where each secret is kept. The Hubs are not asked, and no secret is shown."),
                  .options = {jsonOption()},
                  .examples = {u"slipway accounts"_s}},
         .run = listAccounts},
    };
}

}  // namespace app
