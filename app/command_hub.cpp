#include "app/commandline.h"
#include "app/jsonoutput.h"
#include "core/localhub/localhub.h"

#include <QCoreApplication>
#include <QDir>

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

core::Result<core::LocalHub::Options> hubOptions(const ParsedArguments &arguments)
{
    core::LocalHub::Options options{.root = QDir{arguments.value(u"root"_s)}.absolutePath(),
                                    .token = arguments.value(u"token"_s)};
    if (arguments.has(u"user"_s))
        options.user = arguments.value(u"user"_s);
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

core::Result<Answer> serve(const Invocation &run)
{
    auto options = hubOptions(run.arguments);
    if (!options)
        return std::unexpected(options.error());
    const QString root = options->root;
    const auto hub = core::LocalHub::start(std::move(*options));
    if (!hub)
        return std::unexpected(hub.error());
    const QJsonObject ready{{u"endpoint"_s, (*hub)->endpoint().toString()},
                            {u"token"_s, (*hub)->token()},
                            {u"user"_s, (*hub)->userName()},
                            {u"root"_s, root}};
    run.console.writeResult(jsonText(ready));
    run.console.writeNote(
        HubCommands::tr("The Local Hub answers at %1. Ctrl+C stops it.").arg((*hub)->endpoint().toString()));
    waitFor(run.stop);
    run.console.writeNote(HubCommands::tr("The Local Hub has stopped."));
    return Answer{};
}

}  // namespace

QList<Command> hubCommands()
{
    return {{.spec = {.name = u"hub serve"_s,
                      .summary = HubCommands::tr("Run a Local Hub: a Hub on this computer, without an account."),
                      .description = HubCommands::tr(
                          "Serves real repositories from a folder on 127.0.0.1, for Slipway, the Hub's own clients and "
                          "git. When it is ready it prints one JSON line with endpoint, token, user and root on "
                          "stdout, and then works until it gets SIGINT or SIGTERM."),
                      .options = {{.name = u"root"_s,
                                   .valueName = u"DIR"_s,
                                   .help = HubCommands::tr("Where everything is kept; made when it is missing."),
                                   .isRequired = true},
                                  {.name = u"port"_s,
                                   .valueName = u"N"_s,
                                   .help = HubCommands::tr("The port to listen on (default: a free one).")},
                                  {.name = u"user"_s,
                                   .valueName = u"NAME"_s,
                                   .help = HubCommands::tr("The account to make or use (default: me).")},
                                  {.name = u"token"_s,
                                   .valueName = u"T"_s,
                                   .help = HubCommands::tr("That account's access token (default: the stored one, or a "
                                                           "new one). It is for practice; do not use a real one.")},
                                  {.name = u"capacity"_s,
                                   .valueName = u"BYTES"_s,
                                   .help = HubCommands::tr("Behave as if the disk were this large.")},
                                  jsonOption(),
                                  quietOption()},
                      .examples = {u"slipway hub serve --root ~/hub"_s,
                                   u"slipway hub serve --root ~/hub --port 8080 --user ada"_s}},
             .run = serve}};
}

}  // namespace app
