#include "app/commandline.h"
#include "app/jsonoutput.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct AccountCommands
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
};

QString roleText(const core::Identity &identity)
{
    if (identity.tokenRole == u"read")
        return AccountCommands::tr("may read");
    if (identity.tokenRole == u"write" || identity.tokenRole == u"god")
        return AccountCommands::tr("may read and write");
    if (identity.tokenRole == u"fineGrained")
        return AccountCommands::tr("may do what its fine-grained permissions say");
    return core::printable(identity.tokenRole);
}

QString whereText(const core::ResolvedToken &token)
{
    switch (token.source) {
    case core::TokenSource::None: return AccountCommands::tr("stdin");
    //: %1 is the name of an environment variable.
    case core::TokenSource::Environment: return AccountCommands::tr("the environment (%1)").arg(token.where);
    case core::TokenSource::TokenFile: return token.where;
    }
    return {};
}

QString identityText(const core::Identity &identity, const core::ResolvedToken &token, const QUrl &endpoint)
{
    const bool hasFullName = !identity.fullName.isEmpty() && identity.fullName != identity.name;
    QList<QStringList> rows{
        {AccountCommands::tr("Hub"), endpoint.toString()},
        {AccountCommands::tr("User"), hasFullName ? u"%1 (%2)"_s.arg(identity.name, identity.fullName) : identity.name},
    };
    for (const core::Organisation &organisation : identity.organisations) {
        rows.append(
            {AccountCommands::tr("Organisation"),
             organisation.role.isEmpty() ? organisation.name : u"%1 (%2)"_s.arg(organisation.name, organisation.role)});
    }
    rows.append({AccountCommands::tr("Token"), u"%1: %2"_s.arg(identity.tokenName, roleText(identity))});
    rows.append({AccountCommands::tr("From"), whereText(token)});
    if (identity.expiresAt.isValid())
        rows.append({AccountCommands::tr("Valid until"),
                     QLocale{}.toString(identity.expiresAt.toLocalTime(), QLocale::ShortFormat)});
    return tableText(rows, {});
}

core::Result<Answer> whoami(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const auto token = run.context.accounts().tokenFor(*endpoint);
    if (!token)
        return std::unexpected(token.error());
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    if (token->token.isEmpty())
        return core::fail(core::ErrorKind::SignInRequired, endpoint->host());
    const auto identity = hub->whoami(run.stop);
    if (!identity)
        return std::unexpected(identity.error());
    return Answer{.json = identityJson(*identity, *token, *endpoint),
                  .text = identityText(*identity, *token, *endpoint)};
}

std::optional<UsageError> checkLogin(const ParsedArguments &arguments)
{
    if (arguments.value(u"token"_s, u"-"_s) == u"-")
        return {};
    // The word itself may be the secret, so it is not repeated.
    return UsageError{.subject = u"--token"_s,
                      .message = AccountCommands::tr("A token on the command line can be seen by other users of this "
                                                     "computer and stays in the shell's history. Use “--token -” and "
                                                     "pipe it in or type it.")};
}

core::Result<Answer> login(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const auto typed = run.console.readSecret(AccountCommands::tr("Access token for %1:").arg(endpoint->host()));
    const core::AccessToken token{typed.value_or(QString{})};
    if (token.isEmpty())
        return core::fail(core::ErrorKind::InvalidInput, u"--token"_s, u"there was no token on stdin"_s);

    const core::HubClient hub{run.context.http(), {.endpoint = *endpoint, .token = token}};
    const auto identity = hub.whoami(run.stop);
    if (!identity)
        return std::unexpected(identity.error());
    const QString name = identity->tokenName.isEmpty() ? identity->name : identity->tokenName;
    const core::TokenFiles files = run.context.accounts().filesFor(*endpoint);
    if (const auto stored = files.signIn({.name = name, .token = token}); !stored)
        return std::unexpected(stored.error());

    const auto active = files.resolve();
    if (active && active->source == core::TokenSource::Environment)
        run.console.writeNote(
            AccountCommands::tr("The token is stored, but %1 is set and wins over it.").arg(active->where));
    const core::ResolvedToken from = active.value_or(core::ResolvedToken{});
    return Answer{.json = identityJson(*identity, from, *endpoint),
                  .text = AccountCommands::tr("Signed in to %1 as %2.").arg(endpoint->host(), identity->name) + u'\n'
                      + identityText(*identity, from, *endpoint)};
}

core::Result<Answer> logout(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const core::TokenFiles files = run.context.accounts().filesFor(*endpoint);
    const auto removed = files.signOut(run.arguments.value(u"name"_s));
    if (!removed)
        return std::unexpected(removed.error());
    const auto left = files.resolve();
    if (left && left->source == core::TokenSource::Environment)
        run.console.writeNote(AccountCommands::tr("%1 is set, so its token is still used.").arg(left->where));
    return Answer{.json = {{u"endpoint"_s, endpoint->toString()}, {u"signed_out"_s, *removed}},
                  .text = *removed ? AccountCommands::tr("Signed out of %1 on this computer. The token itself stays "
                                                         "valid until you revoke it on the Hub.")
                                         .arg(endpoint->host())
                                   : AccountCommands::tr("You were not signed in to %1.").arg(endpoint->host())};
}

}  // namespace

QList<Command> accountCommands()
{
    return {
        {.spec = {.name = u"whoami"_s,
                  .summary = AccountCommands::tr("Show who is signed in, and what the token may do."),
                  .options = {endpointOption(), jsonOption()},
                  .examples = {u"slipway whoami --json"_s}},
         .run = whoami},
        {.spec = {.name = u"login"_s,
                  .summary = AccountCommands::tr("Sign in with an access token."),
                  .description = AccountCommands::tr(
                      "Reads an access token from stdin, asks the Hub whom it belongs to, and stores it where the "
                      "Hub's own client looks for it, so both share one sign-in. A Hub other than HF_ENDPOINT's "
                      "keeps its sign-in apart."),
                  .options = {{.name = u"token"_s,
                               .valueName = u"-"_s,
                               .help = AccountCommands::tr("Read the token from stdin. Nothing else is accepted: what "
                                                           "stands on a command line is no secret.")},
                              endpointOption(),
                              jsonOption()},
                  .examples = {u"slipway login"_s, u"slipway login --token - < token.txt"_s}},
         .run = login,
         .check = checkLogin},
        {.spec = {.name = u"logout"_s,
                  .summary = AccountCommands::tr("Forget the stored access token."),
                  .options = {{.name = u"name"_s,
                               .valueName = u"NAME"_s,
                               .help = AccountCommands::tr("Forget the token of this name, not the active one.")},
                              endpointOption(),
                              jsonOption()},
                  .examples = {u"slipway logout"_s}},
         .run = logout},
    };
}

}  // namespace app
