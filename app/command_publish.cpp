#include "app/jsonoutput.h"
#include "app/planrun.h"
#include "app/progressline.h"
#include "app/publishoptions.h"
#include "core/review/cardreview.h"
#include "core/review/verdict.h"
#include "ui/card/findingtext.h"
#include "ui/shared/errortext.h"
#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct PublishCommands
{
    Q_DECLARE_TR_FUNCTIONS(PublishCommands)
};

core::Result<core::PublishPlan> makePlan(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const auto request = publishRequest(run.arguments, *endpoint);
    if (!request)
        return std::unexpected(request.error());
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    core::ProgressBoard board;
    const ProgressLine progress{run.console, board};
    return core::Publisher{*hub, board}.prepare(*request, run.stop);
}

core::Result<core::PublishPlan> planToPublish(const Invocation &run)
{
    if (!run.arguments.has(u"plan"_s))
        return makePlan(run);
    auto plan = readPlan(run.arguments.value(u"plan"_s));
    if (!plan || !run.arguments.has(u"endpoint"_s))
        return plan;
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    if (*endpoint != plan->endpoint)
        return core::fail(core::ErrorKind::InvalidInput, endpoint->toString(),
                          u"the saved plan is for another endpoint"_s);
    return plan;
}

/// What is wrong with the card that the plan publishes, each in a line; a card that the Hub would refuse stops it all.
core::Result<> checkCard(const Invocation &run, const core::PublishPlan &plan)
{
    if (plan.isEmpty())
        return {};
    const auto hub = run.hubAt(plan.endpoint);
    if (!hub)
        return std::unexpected(hub.error());
    const auto review = core::reviewCard(*hub, plan, run.stop);
    if (!review)
        return std::unexpected(review.error());
    if (!*review || (*review)->isMissing)
        return {};
    const core::LineIndex lines{(*review)->card.text()};
    for (const core::Finding &finding : (*review)->findings) {
        if (finding.severity == core::Severity::Info)
            continue;
        const bool isError = finding.severity == core::Severity::Error;
        const QString line = u"README.md:%1: %2"_s.arg(lines.at(finding.span.begin).line).arg(ui::findingText(finding));
        run.console.writeNote(isError ? PublishCommands::tr("Error: %1").arg(line)
                                      : PublishCommands::tr("Warning: %1").arg(line));
    }
    if ((*review)->blocks())
        return core::fail(core::ErrorKind::InvalidInput, u"README.md"_s, u"the card has errors that the Hub refuses"_s);
    return {};
}

core::Result<Answer> publish(const Invocation &run)
{
    const auto plan = planToPublish(run);
    if (!plan)
        return std::unexpected(plan.error());
    if (run.arguments.has(u"dry-run"_s))
        return planAnswer(*plan, run.console);

    if (const auto good = checkCard(run, *plan); !good)
        return std::unexpected(good.error());
    return carryOut(run, *plan,
                    {.question = PublishCommands::tr("Publish this? [y/N]"),
                     .refusal = PublishCommands::tr("Nothing was published.")});
}

core::Result<Answer> plan(const Invocation &run)
{
    const auto plan = makePlan(run);
    if (!plan)
        return std::unexpected(plan.error());
    if (run.arguments.has(u"save"_s)) {
        const QString path = run.arguments.value(u"save"_s);
        if (const auto saved = savePlan(*plan, path); !saved)
            return std::unexpected(saved.error());
        run.console.writeNote(PublishCommands::tr("Saved. Carry it out with: slipway publish --plan %1").arg(path));
    }
    return planAnswer(*plan, run.console);
}

QString verifyText(const core::VerifyReport &report, const QString &repo)
{
    QList<QStringList> rows;
    for (const QString &path : report.differing)
        rows.append({PublishCommands::tr("differs"), core::printable(path)});
    for (const QString &path : report.missing)
        rows.append({PublishCommands::tr("missing"), core::printable(path)});
    const int bad = static_cast<int>(report.differing.size() + report.missing.size());
    const int good = static_cast<int>(report.matching.size());
    QString text = tableText(rows, {});
    //: %1 is a repository, %2 a commit.
    text += PublishCommands::tr("%n file(s) match in %1 at %2.", nullptr, good)
                .arg(repo, report.commit.toString().first(10));
    if (bad > 0)
        text += u' ' + PublishCommands::tr("%n file(s) differ or are missing.", nullptr, bad);
    return text;
}

core::Result<Answer> verify(const Invocation &run)
{
    const auto repo = core::RepoId::parse(run.arguments.value(u"repo"_s), repoType(run.arguments));
    if (!repo)
        return std::unexpected(repo.error());
    const auto options = scanOptions(run.arguments);
    if (!options)
        return std::unexpected(options.error());
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    const auto files = core::scanFiles(run.arguments.positional(), *options, run.stop);
    if (!files)
        return std::unexpected(files.error());
    core::ProgressBoard board;
    const ProgressLine progress{run.console, board};
    const auto report =
        core::verifyFiles(*hub, *files, *repo, run.arguments.value(u"revision"_s, u"main"_s), board, run.stop);
    if (!report)
        return std::unexpected(report.error());
    return Answer{
        .json = verifyJson(*report), .text = verifyText(*report, repo->fullName()), .isGood = report->isGood()};
}

std::optional<UsageError> checkPublish(const ParsedArguments &arguments)
{
    return arguments.has(u"plan"_s) ? checkSavedPlanOptions(arguments) : checkPlanOptions(arguments);
}

CommandSpec publishSpec()
{
    return {.name = u"publish"_s,
            .arguments = u"PATH…"_s,
            .maxArguments = -1,
            .summary = PublishCommands::tr("Publish files and folders to a repository."),
            .description = PublishCommands::tr(
                "Looks at the files, shows what will happen to each of them, sends what the server does not have "
                "yet, commits, and checks every file on the server. A folder stands for its content.\nIn a terminal it "
                "asks before it publishes; scripts are not asked. New repositories are private unless you say "
                "--public."),
            .options = planOptionTable()
                + QList<OptionSpec>{{.name = u"plan"_s,
                                     .valueName = u"FILE"_s,
                                     .help = PublishCommands::tr("Carry out a plan that “slipway plan --save” wrote.")},
                                    {.name = u"dry-run"_s, .help = PublishCommands::tr("Show the plan and stop.")},
                                    yesOption(PublishCommands::tr("Publish without asking.")),
                                    accountOption(),
                                    endpointOption(),
                                    jsonOption(),
                                    quietOption()},
            .examples = {u"slipway publish ~/models/tiny-llama --repo acme/tiny-llama --create"_s,
                         u"slipway publish README.md --repo acme/tiny-llama -y"_s,
                         u"slipway publish out --repo acme/m --delete \"*.bin\" --dry-run"_s}};
}

CommandSpec planSpec()
{
    return {.name = u"plan"_s,
            .arguments = u"PATH…"_s,
            .maxArguments = -1,
            .summary = PublishCommands::tr("Show what publishing would do, and change nothing."),
            .options = planOptionTable()
                + QList<OptionSpec>{{.name = u"save"_s,
                                     .valueName = u"FILE"_s,
                                     .help = PublishCommands::tr("Save the plan for “slipway publish --plan FILE”.")},
                                    accountOption(),
                                    endpointOption(),
                                    jsonOption(),
                                    quietOption()},
            .examples = {u"slipway plan ~/models/tiny-llama --repo acme/tiny-llama"_s,
                         u"slipway plan out --repo acme/m --save plan.json"_s}};
}

CommandSpec verifySpec()
{
    const OptionSpec repo{.name = u"repo"_s,
                          .valueName = u"NS/NAME"_s,
                          .help = PublishCommands::tr("The repository to compare with."),
                          .isRequired = true};
    const OptionSpec revision{.name = u"revision"_s,
                              .valueName = u"REV"_s,
                              .help = PublishCommands::tr("A branch, tag or commit (default: main).")};
    return {.name = u"verify"_s,
            .arguments = u"PATH…"_s,
            .minArguments = 1,
            .maxArguments = -1,
            .summary = PublishCommands::tr("Check that a repository holds exactly these files."),
            .description = PublishCommands::tr("Hashes the files and compares them with the repository, one by one. "
                                               "Nothing is changed. The exit code is 1 when a file differs or is "
                                               "missing there."),
            .options = QList{repo, typeOption(), revision} + scanOptionTable()
                + QList{accountOption(), endpointOption(), jsonOption(), quietOption()},
            .examples = {u"slipway verify ~/models/tiny-llama --repo acme/tiny-llama"_s}};
}

}  // namespace

QList<Command> publishCommands()
{
    using enum AppContext::Patience;
    return {{.spec = publishSpec(), .run = publish, .check = checkPublish, .patience = Long},
            {.spec = planSpec(), .run = plan, .check = checkPlanOptions, .patience = Long},
            {.spec = verifySpec(), .run = verify, .patience = Long}};
}

}  // namespace app
