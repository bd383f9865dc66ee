#include "app/commandline.h"
#include "app/jsonoutput.h"
#include "core/localhub/localhub.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct HubCommands
{
    Q_DECLARE_TR_FUNCTIONS(HubCommands)
};

void waitFor(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock{mutex};
    stopped.wait(lock, stop, [] { return false; });
}

/// "NAME:member,…", or "NAME", which takes in everybody who was named.
core::LocalMembership membershipOf(const QString &text, const QStringList &everybody)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return {.organisation = text, .members = everybody};
    return {.organisation = text.first(colon), .members = text.sliced(colon + 1).split(u',')};
}

void readPeople(const ParsedArguments &arguments, core::LocalHub::Options &options)
{
    QStringList users = arguments.values(u"user"_s);
    users.removeDuplicates();
    if (users.isEmpty())
        users.append(options.user);
    for (const QString &organisation : arguments.values(u"organization"_s))
        options.organisations.append(membershipOf(organisation, users));
    options.user = users.takeFirst();
    options.otherUsers = users;
}

core::Result<core::LocalHub::Options> hubOptions(const ParsedArguments &arguments)
{
    core::LocalHub::Options options{.root = QDir{arguments.value(u"root"_s)}.absolutePath(),
                                    .token = arguments.value(u"token"_s)};
    readPeople(arguments, options);
    bool isNumber = true;
    options.port = arguments.value(u"port"_s, u"0"_s).toInt(&isNumber);
    if (!isNumber || options.port < 0 || options.port > 65535)
        return core::fail(core::ErrorKind::InvalidInput, core::printable(arguments.value(u"port"_s)),
                          u"a port is a number from 0 to 65535"_s);
    options.capacityBytes = arguments.value(u"capacity"_s, u"0"_s).toLongLong(&isNumber);
    if (!isNumber || options.capacityBytes < 0)
        return core::fail(core::ErrorKind::InvalidInput, core::printable(arguments.value(u"capacity"_s)),
                          u"a capacity is a number of bytes"_s);
    return options;
}

QJsonObject readyLine(const core::LocalHub &hub, const QString &root)
{
    QJsonArray accounts;
    for (const core::LocalSignIn &signIn : hub.signIns()) {
        accounts.append(QJsonObject{{u"user"_s, signIn.user},
                                    {u"token"_s, signIn.token},
                                    {u"organisations"_s, QJsonArray::fromStringList(signIn.organisations)}});
    }
    return {{u"endpoint"_s, hub.endpoint().toString()},
            {u"token"_s, hub.token()},
            {u"user"_s, hub.userName()},
            {u"accounts"_s, accounts},
            {u"root"_s, root}};
}

core::Result<Answer> serve(const Invocation &run)
{
    auto options = hubOptions(run.arguments);
    if (!options)
        return std::unexpected(options.error());
    const QString root = options->root;
    const auto hub = core::LocalHub::start(std::move(*options));
    if (!hub)
        return std::unexpected(hub.error());
    run.console.writeResult(jsonText(readyLine(**hub, root)));
    run.console.writeNote(
        HubCommands::tr("The Local Hub answers at %1. Ctrl+C stops it.").arg((*hub)->endpoint().toString()));
    waitFor(run.stop);
    run.console.writeNote(HubCommands::tr("The Local Hub has stopped."));
    return Answer{};
}

}  // namespace

QList<Command> hubCommands()
{
    return {
        {.spec = {.name = u"hub serve"_s,
                  .summary = HubCommands::tr("Run a Local Hub: a Hub on this computer, without an account."),
                  .description = HubCommands::tr(
                      "Serves real repositories from a folder on 127.0.0.1, for Slipway, the Hub's own clients and "
                      "git. When it is ready it prints one JSON line on stdout with endpoint, token, user and root, "
                      "and under accounts the user, token and organisations of everybody named. Then it works "
                      "until it gets SIGINT or SIGTERM."),
                  .options = {{.name = u"root"_s,
                               .valueName = u"DIR"_s,
                               .help = HubCommands::tr("Where everything is kept; made when it is missing."),
                               .isRequired = true},
                              {.name = u"port"_s,
                               .valueName = u"N"_s,
                               .help = HubCommands::tr("The port to listen on (default: a free one).")},
                              {.name = u"user"_s,
                               .valueName = u"NAME"_s,
                               .help = HubCommands::tr("An account to make or use (default: me). Repeatable, for "
                                                       "several people."),
                               .isRepeatable = true},
                              {.name = u"organization"_s,
                               .valueName = u"NAME[:MEMBER,…]"_s,
                               .help = HubCommands::tr("An organisation to make or add to. Its first member becomes "
                                                       "its administrator, the others may write (default: every "
                                                       "--user). Repeatable."),
                               .isRepeatable = true},
                              {.name = u"token"_s,
                               .valueName = u"T"_s,
                               .help = HubCommands::tr("The first account's access token (default: the stored one, "
                                                       "or a new one). It is for practice; do not use a real one.")},
                              {.name = u"capacity"_s,
                               .valueName = u"BYTES"_s,
                               .help = HubCommands::tr("Behave as if the disk were this large.")},
                              jsonOption(),
                              quietOption()},
                  .examples = {u"slipway hub serve --root ~/hub"_s,
                               u"slipway hub serve --root ~/hub --port 8080 --user ada"_s,
                               u"slipway hub serve --root ~/hub --user ada --user bo --organization acme:ada,bo"_s}},
         .run = serve}};
}

}  // namespace app
