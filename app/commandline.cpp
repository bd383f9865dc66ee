#include "app/commandline.h"

#include "app/helptext.h"
#include "app/interruption.h"
#include "app/jsonoutput.h"
#include "ui/shared/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

core::Result<Answer> refuseToOpen(const Invocation &)
{
    // main() opens the window itself where there is a screen.
    return core::fail(core::ErrorKind::InvalidInput, u"slipway open"_s, u"there is no display to open a window on"_s);
}

QList<Command> windowCommands()
{
    return {{.spec = {.name = u"open"_s,
                      .arguments = u"[PATH…]"_s,
                      .maxArguments = -1,
                      .summary = CommandLine::tr("Open the window, with these files dropped on it."),
                      .examples = {u"slipway open ~/models/tiny-llama"_s}},
             .run = refuseToOpen}};
}

QList<Command> allCommands()
{
    return publishCommands() + downloadCommands() + restoreCommands() + loginCommands() + accountCommands()
        + repoCommands() + cardCommands() + cardGenerateCommands() + cardRenderCommands() + tensorCommands()
        + logCommands() + diffCommands() + refCommands() + hubCommands() + windowCommands();
}

QList<CommandSpec> specsOf(const QList<Command> &commands)
{
    QList<CommandSpec> specs;
    for (const Command &command : commands)
        specs.append(command.spec);
    return specs;
}

/// The command whose name is the longest start of `words`, which then hold only the rest.
const Command *takeCommand(const QList<Command> &commands, QStringList &words)
{
    for (const qsizetype length : {2, 1}) {
        if (words.size() < length)
            continue;
        const QString name = words.first(length).join(u' ');
        const auto found = std::ranges::find(commands, name, [](const Command &command) { return command.spec.name; });
        if (found != commands.end()) {
            words = words.sliced(length);
            return &*found;
        }
    }
    return nullptr;
}

UsageError unknownCommand(const QList<Command> &commands, const QStringList &words)
{
    QStringList names;
    QStringList groups;  // "repo", of which the second word is missing or wrong
    for (const Command &command : commands) {
        names.append(command.spec.name);
        if (const qsizetype blank = command.spec.name.indexOf(u' '); blank > 0)
            groups.append(command.spec.name.first(blank));
    }
    const QString given =
        words.first(groups.contains(words.first()) ? std::min<qsizetype>(2, words.size()) : 1).join(u' ');
    const QString shown = core::printable(given);
    if (groups.contains(given)) {
        names.removeIf([&given](const QString &name) { return !name.startsWith(given + u' '); });
        return {.subject = shown, .message = CommandLine::tr("Say what to do: %1.").arg(names.join(u", "_s))};
    }
    const QString nearest = nearestWord(given, names);
    if (nearest.isEmpty())
        return {.subject = shown, .message = CommandLine::tr("There is no command “%1”.").arg(shown)};
    return {.subject = shown,
            .message = CommandLine::tr("There is no command “%1”. Did you mean “%2”?").arg(shown, nearest)};
}

ExitCode reportUsage(Console &console, const UsageError &error, const QString &command = {})
{
    if (console.isJson()) {
        // A script still gets its one document; the exit code says that the fault is its own.
        std::fputs((jsonText(errorJson(u"Usage"_s, error.subject, error.message)) + u'\n').toUtf8().constData(),
                   stdout);
        std::fflush(stdout);
    }
    console.writeError(u"slipway: "_s + error.message);
    const QString help = command.isEmpty() ? u"slipway --help"_s : u"slipway %1 --help"_s.arg(command);
    console.writeError(CommandLine::tr("“%1” shows what is possible.").arg(help));
    return ExitCode::Usage;
}

/// What to type to help oneself, where a command can.
QString hintFor(ui::Remedy remedy)
{
    switch (remedy) {
    case ui::Remedy::SignIn: return CommandLine::tr("Sign in with: slipway login");
    case ui::Remedy::ReviewPlan: return CommandLine::tr("“slipway plan” shows what would happen.");
    case ui::Remedy::OpenNetworkSettings:
        return CommandLine::tr("Proxies come from https_proxy and no_proxy, certificates from SSL_CERT_FILE.");
    case ui::Remedy::None:
    case ui::Remedy::Retry:
    case ui::Remedy::ChooseFiles:
    case ui::Remedy::RenameFile:
    case ui::Remedy::ChooseRepository:
    case ui::Remedy::OpenRepositoryPage: return {};
    }
    return {};
}

QString canceledText(const core::Error &error)
{
    if (!error.detail.isEmpty())
        return CommandLine::tr(
                   "Stopped, but the commit may already have been made. “slipway verify” tells what %1 holds.")
            .arg(error.subject);
    return CommandLine::tr("Stopped. What the repository held before is unchanged, and files that have arrived whole "
                           "are not sent again.");
}

ExitCode reportError(Console &console, const core::Error &error)
{
    if (console.isJson())
        console.writeResult(jsonText(errorJson(error)));
    if (error.kind == core::ErrorKind::Canceled) {
        console.writeError(canceledText(error));
        return ExitCode::Failed;
    }
    const ui::UserMessage message = ui::describe(error);
    console.writeError(u"slipway: "_s + message.text);
    if (!message.details.isEmpty() && !message.text.contains(message.details))
        console.writeError(CommandLine::tr("Details: %1").arg(message.details));
    if (const QString hint = hintFor(message.remedy); !hint.isEmpty())
        console.writeError(hint);
    return ExitCode::Failed;
}

ExitCode runCommand(const Command &command, const QStringList &words)
{
    Console console{{.json = words.contains(u"--json"), .quiet = words.contains(u"--quiet") || words.contains(u"-q")}};
    const auto arguments = parseArguments(command.spec, words);
    if (!arguments)
        return reportUsage(console, arguments.error(), command.spec.name);
    if (arguments->has(u"help"_s)) {
        Console{}.writeResult(helpFor(command.spec));
        return ExitCode::Ok;
    }
    if (command.check != nullptr) {
        if (const auto problem = command.check(*arguments))
            return reportUsage(console, *problem, command.spec.name);
    }
    const Interruption interruption;
    AppContext context{command.patience};
    const auto answer =
        command.run({.arguments = *arguments, .console = console, .context = context, .stop = interruption.token()});
    if (!answer)
        return reportError(console, answer.error());
    if (!console.isJson())
        console.writeResult(answer->text);
    else if (answer->rows)
        console.writeResult(jsonText(*answer->rows));
    else if (!answer->json.isEmpty())
        console.writeResult(jsonText(answer->json));
    return answer->isGood ? ExitCode::Ok : ExitCode::Failed;
}

}  // namespace

bool isForCommandLine(const QStringList &words)
{
    if (words.isEmpty())
        return false;
    if (words.first() == u"open")
        return std::ranges::any_of(words, [](const QString &word) { return word.startsWith(u'-') && word != u"--"; });
    // No command has a slash in it, so this is a file manager handing over files.
    return words.first().startsWith(u'-') || !words.first().contains(u'/');
}

QStringList pathsToOpen(const QStringList &words)
{
    QStringList paths = words;
    if (!paths.isEmpty() && paths.first() == u"open")
        paths.removeFirst();
    paths.removeAll(u"--"_s);
    return paths;
}

ExitCode runCommandLine(const QStringList &given)
{
    const QList<Command> commands = allCommands();
    QStringList words = given;
    if (!isForCommandLine(words) && (words.isEmpty() || words.first() != u"open"))
        words.prepend(u"open"_s);  // a window was asked for, but there is no display
    // "slipway help publish" is what people try first.
    if (words.first() == u"help") {
        words.removeFirst();
        words.append(u"--help"_s);
    }
    Console console{{.json = words.contains(u"--json")}};
    if (words.first() == u"--help" || words.first() == u"-h") {
        console.writeResult(overviewOf(specsOf(commands)));
        return ExitCode::Ok;
    }
    if (words.first() == u"--version") {
        console.writeResult(u"slipway "_s + QCoreApplication::applicationVersion());
        return ExitCode::Ok;
    }
    const Command *command = takeCommand(commands, words);
    if (command == nullptr)
        return reportUsage(console, unknownCommand(commands, words));
    return runCommand(*command, words);
}

}  // namespace app
