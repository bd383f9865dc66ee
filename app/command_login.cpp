#include "app/accounttext.h"
#include "app/commandline.h"
#include "app/jsonoutput.h"
#include "app/window.h"
#include "core/auth/browsersignin.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct LoginCommands
{
    Q_DECLARE_TR_FUNCTIONS(LoginCommands)
};

core::Result<core::Credential> readToken(const Invocation &run, const QUrl &endpoint)
{
    const auto typed = run.console.readSecret(LoginCommands::tr("Access token for %1:").arg(endpoint.host()));
    const core::AccessToken token{typed.value_or(QString{})};
    if (token.isEmpty())
        return core::fail(core::ErrorKind::InvalidInput, u"--token"_s, u"there was no token on stdin"_s);
    return core::Credential{.token = token};
}

core::Result<core::Credential> signInByCode(const Invocation &run, const QUrl &endpoint)
{
    const core::OAuthClient oauth{run.context.http(), endpoint};
    const auto request = oauth.requestDeviceCode(core::OAuthClient::deviceClientId(), run.stop);
    if (!request)
        return std::unexpected(request.error());
    //: %1 is an address, %2 a short code.
    run.console.writeNote(LoginCommands::tr("Open %1 in a browser, on this or another device, and enter the code %2.")
                              .arg(core::printable(request->address.toString()), core::printable(request->userCode)));
    run.console.writeNote(LoginCommands::tr("Waiting for you to confirm it there. Ctrl+C gives up."));
    return oauth.awaitDevice(*request, run.stop);
}

core::Result<core::Credential> signInInBrowser(const Invocation &run, const QUrl &endpoint)
{
    const core::OAuthClient oauth{run.context.http(), endpoint};
    const auto open = [&run](const QUrl &address) {
        QProcess opener;
        opener.setProgram(u"xdg-open"_s);
        opener.setArguments({address.toString(QUrl::FullyEncoded)});
        opener.setStandardOutputFile(QProcess::nullDevice());  // stdout is for our own answer
        opener.setStandardErrorFile(QProcess::nullDevice());
        const bool isOpen = opener.startDetached();
        run.console.writeNote(isOpen ? LoginCommands::tr("Confirm the sign-in in the browser. If it does not open, "
                                                         "open this address: %1")
                                           .arg(address.toString(QUrl::FullyEncoded))
                                     : LoginCommands::tr("Open this address in a browser on this computer: %1")
                                           .arg(address.toString(QUrl::FullyEncoded)));
    };
    const core::ReturnPage page{
        .language = QLocale().bcp47Name(),
        .accepted = LoginCommands::tr("Confirmed. You can close this page and go back to the terminal."),
        .refused = LoginCommands::tr("Not allowed, so nothing was changed. You can close this page and go back to the "
                                     "terminal.")};
    const QString byHand = run.context.services().settings.oauthClientId();
    return byHand.isEmpty() ? core::signInWithBrowser(oauth, run.context.accounts().clients(), open, page, run.stop)
                            : core::signInWithBrowser(oauth, byHand, open, page, run.stop);
}

core::Result<core::Credential> signIn(const Invocation &run, const QUrl &endpoint)
{
    if (run.arguments.has(u"token"_s))
        return readToken(run, endpoint);
    const bool inBrowser = run.arguments.has(u"browser"_s) || (!run.arguments.has(u"device"_s) && hasDisplay());
    return inBrowser ? signInInBrowser(run, endpoint) : signInByCode(run, endpoint);
}

core::Result<Answer> login(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const core::AccountStore &store = run.context.accounts();
    const bool share = run.arguments.has(u"share"_s);
    if (share && !store.canShare(*endpoint))
        return core::fail(core::ErrorKind::InvalidInput, u"--share"_s,
                          u"the Hub's own command line works with %1"_s.arg(store.defaultEndpoint().toString()));
    const auto credential = signIn(run, *endpoint);
    if (!credential)
        return std::unexpected(credential.error());

    const core::HubClient hub{run.context.http(), {.endpoint = *endpoint, .token = credential->token}};
    const auto identity = hub.whoami(run.stop);
    if (!identity)
        return std::unexpected(identity.error());
    const bool isPasted = run.arguments.has(u"token"_s);
    const QString pastedName = identity->tokenName.isEmpty() ? identity->name : identity->tokenName;
    const auto account =
        store.add(*endpoint, identity->name, isPasted ? pastedName : core::oauthTokenName(identity->name), *credential,
                  share, run.stop);
    if (!account)
        return std::unexpected(account.error());
    const auto used = store.defaultAccount(*endpoint);
    if (used && *used && (*used)->place == core::CredentialPlace::Environment)
        run.console.writeNote(
            LoginCommands::tr("The sign-in is kept, but %1 is set and wins over it.").arg((*used)->where));
    return Answer{.json = identityJson(*identity, *account),
                  .text = LoginCommands::tr("Signed in to %1 as %2.").arg(endpoint->host(), identity->name) + u'\n'
                      + keptText(*account) + u"\n\n"_s + identityText(*identity, *account)};
}

std::optional<UsageError> checkLogin(const ParsedArguments &arguments)
{
    if (arguments.value(u"token"_s, u"-"_s) != u"-") {
        // The word itself may be the secret, so it is not repeated.
        return UsageError{.subject = u"--token"_s,
                          .message = LoginCommands::tr("A token on the command line can be seen by other users of this "
                                                       "computer and stays in the shell's history. Use “--token -” and "
                                                       "pipe it in or type it.")};
    }
    const auto ways = std::ranges::count_if(std::array{u"token"_s, u"browser"_s, u"device"_s},
                                            [&](const QString &way) { return arguments.has(way); });
    if (ways > 1)
        return UsageError{.subject = u"login"_s,
                          .message = LoginCommands::tr("Sign in with --browser, --device or --token, not with "
                                                       "several of them.")};
    if (arguments.has(u"share"_s) && arguments.has(u"no-share"_s))
        return UsageError{.subject = u"--share"_s,
                          .message = LoginCommands::tr("A sign-in is either shared (--share) or not (--no-share).")};
    return {};
}

/// Who is to be signed out: --account, else the account in use, but for one from the environment, which stays.
core::Result<std::optional<core::Account>> accountToLeave(const Invocation &run, const QUrl &endpoint)
{
    const auto chosen = run.account(endpoint);
    if (!chosen || !*chosen || (*chosen)->place != core::CredentialPlace::Environment)
        return chosen;
    run.console.writeNote(LoginCommands::tr("%1 is set, so its token is still used.").arg((*chosen)->where));
    auto others = run.context.accounts().accounts();
    if (!others)
        return std::unexpected(others.error());
    others->removeIf([&endpoint](const core::Account &account) {
        return account.place == core::CredentialPlace::Environment || !core::isSameHub(account.endpoint, endpoint);
    });
    if (others->size() > 1)
        return core::fail(core::ErrorKind::InvalidInput, u"logout"_s,
                          u"there are several accounts; name one with --account"_s);
    return others->isEmpty() ? std::nullopt : std::optional{others->first()};
}

core::Result<Answer> logout(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const auto account = accountToLeave(run, *endpoint);
    if (!account)
        return std::unexpected(account.error());
    if (!*account)
        return Answer{.json = {{u"endpoint"_s, endpoint->toString()}, {u"signed_out"_s, false}},
                      .text = LoginCommands::tr("You were not signed in to %1.").arg(endpoint->host())};
    if (const auto removed = run.context.accounts().remove(**account, run.stop); !removed)
        return std::unexpected(removed.error());
    return Answer{.json = {{u"endpoint"_s, endpoint->toString()},
                           {u"signed_out"_s, true},
                           {u"account"_s, accountJson(**account, false)}},
                  .text = LoginCommands::tr("Signed out of %1 on this computer. The token itself stays valid until you "
                                            "revoke it on the Hub.")
                              .arg(endpoint->host())};
}

CommandSpec loginSpec()
{
    return {.name = u"login"_s,
            .summary = LoginCommands::tr("Sign in to a Hub."),
            .description = LoginCommands::tr(
                "Signs in with the browser where there is a display, else with a code that you confirm on another "
                "device, or with an access token from stdin. The sign-in is kept in the keychain, or where there is "
                "none in a file that only you can read, and is the default at its Hub from then on. Several accounts "
                "can be signed in at once."),
            .options = {{.name = u"browser"_s, .help = LoginCommands::tr("Sign in with the browser.")},
                        {.name = u"device"_s,
                         .help = LoginCommands::tr("Show a code to confirm in a browser on any device.")},
                        {.name = u"token"_s,
                         .valueName = u"-"_s,
                         .help = LoginCommands::tr("Read an access token from stdin. Nothing else is accepted: what "
                                                   "stands on a command line is no secret.")},
                        {.name = u"share"_s,
                         .help = LoginCommands::tr("Keep the sign-in in the files of the Hub's own command line "
                                                   "instead, so that both are signed in.")},
                        {.name = u"no-share"_s, .help = LoginCommands::tr("Keep it apart. This is the default.")},
                        endpointOption(),
                        jsonOption()},
            .examples = {u"slipway login"_s, u"slipway login --device"_s, u"slipway login --token - < token.txt"_s}};
}

CommandSpec logoutSpec()
{
    return {.name = u"logout"_s,
            .summary = LoginCommands::tr("Sign out, and wipe the secret from this computer."),
            .options = {{.name = u"account"_s,
                         .valueName = u"NAME"_s,
                         .help = LoginCommands::tr("The account to sign out, as “slipway accounts” lists it (default: "
                                                   "the one in use).")},
                        endpointOption(),
                        jsonOption()},
            .examples = {u"slipway logout"_s, u"slipway logout --account ada"_s}};
}

}  // namespace

QList<Command> loginCommands()
{
    return {{.spec = loginSpec(), .run = login, .check = checkLogin}, {.spec = logoutSpec(), .run = logout}};
}

}  // namespace app
