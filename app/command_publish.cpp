#include "app/jsonoutput.h"
#include "app/progressline.h"
#include "app/publishoptions.h"
#include "core/review/cardreview.h"
#include "core/review/verdict.h"
#include "ui/card/findingtext.h"
#include "ui/publish/plantext.h"
#include "ui/shared/errortext.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct PublishCommands
{
    Q_DECLARE_TR_FUNCTIONS(PublishCommands)
};

constexpr int allRows = std::numeric_limits<int>::max();
constexpr int rowsBeforePublishing = 40;  // what one still reads when a publish is under way

/// The size of what travels or goes away; empty for what stays as it is.
QString sizeText(const core::PlanEntry &entry)
{
    if (entry.action == core::PlanAction::Delete)
        return ui::formatBytes(entry.remoteBytes);
    return entry.sendsContent() ? ui::formatBytes(entry.stat.sizeBytes) : QString{};
}

QString planTable(const core::PublishPlan &plan, int maxRows, int columns)
{
    QList<QStringList> rows;
    int hiddenRows = 0;
    for (const core::PlanEntry &entry : plan.entries) {
        if (rows.size() >= maxRows) {
            ++hiddenRows;
            continue;
        }
        rows.append(
            {ui::actionText(entry.action), sizeText(entry), core::printable(entry.path), ui::reasonText(entry)});
    }
    QString text = tableText(rows, {1}, columns);
    if (hiddenRows > 0)
        text += PublishCommands::tr("… and %n more", nullptr, hiddenRows) + u'\n';
    return text;
}

QString planText(const core::PublishPlan &plan, int maxRows, int columns)
{
    QString text = planTable(plan, maxRows, columns);
    text += plan.isEmpty() ? PublishCommands::tr("Nothing would change in %1.").arg(plan.repo.fullName())
                           : PublishCommands::tr("%1: %2").arg(plan.repo.fullName(), ui::totalsText(plan.totals()));
    text += u'\n';
    if (const QString more = ui::sideEffectsText(plan); !more.isEmpty())
        text += more + u'\n';
    return text;
}

Answer planAnswer(const core::PublishPlan &plan, const Console &console)
{
    return {.json = planJson(plan), .text = planText(plan, allRows, console.resultColumns())};
}

QStringList rowNames(const core::PublishPlan &plan)
{
    QStringList names;
    for (const core::PlanEntry &entry : plan.entries) {
        if (entry.sendsContent())
            names.append(entry.path);
    }
    return names;
}

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

QString receiptText(const core::Receipt &receipt)
{
    const QString repo = receipt.repo.fullName();
    if (receipt.commits.isEmpty())
        return PublishCommands::tr("%1 already holds all of this; nothing was changed.").arg(repo);
    int changes = 0;
    for (const core::ReceiptEntry &entry : receipt.entries)
        changes += entry.action != core::PlanAction::Keep && entry.action != core::PlanAction::Skip ? 1 : 0;

    QStringList lines;
    //: %n counts files, %1 is a repository, %2 a branch.
    lines.append(
        PublishCommands::tr("Published %n change(s) to %1, branch %2.", nullptr, changes).arg(repo, receipt.revision));
    QList<QStringList> rows;
    for (const core::GitOid &commit : receipt.commits)
        rows.append({PublishCommands::tr("Commit"), commit.toString()});
    if (receipt.pullRequestUrl.isValid())
        rows.append({PublishCommands::tr("Pull request"), receipt.pullRequestUrl.toString()});
    rows.append({PublishCommands::tr("Address"), receipt.webUrl.toString()});
    rows.append({PublishCommands::tr("Sent"), ui::formatBytes(receipt.sentBytes)});
    rows.append({PublishCommands::tr("Already there"), ui::formatBytes(receipt.reusedBytes)});
    const auto took = std::chrono::seconds{receipt.startedAt.secsTo(receipt.finishedAt)};
    rows.append({PublishCommands::tr("Took"), ui::formatDuration(took)});
    if (receipt.verified)
        rows.append({PublishCommands::tr("Verified"), PublishCommands::tr("every file is there as it was sent")});
    return lines.join(u'\n') + u'\n' + tableText(rows, {});
}

/// Keeps the receipt. The publish is done and good even when that fails, so it is a warning.
QString keepReceipt(const Invocation &run, const core::Receipt &receipt)
{
    const auto path = run.context.receipts().save(receipt);
    if (path)
        return *path;
    run.console.writeNote(PublishCommands::tr("The publish is complete, but its receipt could not be kept. %1")
                              .arg(ui::describe(path.error()).text));
    return {};
}

core::Result<core::Receipt> execute(const Invocation &run, const core::PublishPlan &plan)
{
    const auto hub = run.hubAt(plan.endpoint);
    if (!hub)
        return std::unexpected(hub.error());
    core::ProgressBoard board;
    const ProgressLine progress{run.console, board, rowNames(plan)};
    auto receipt = core::Publisher{*hub, board}.execute(plan, run.stop);
    const core::PublishStage stage = board.snapshot().stage;
    const bool isLate = stage == core::PublishStage::Committing || stage == core::PublishStage::Verifying;
    if (!receipt && receipt.error().kind == core::ErrorKind::Canceled && isLate)
        receipt.error() = {.kind = core::ErrorKind::Canceled,
                           .subject = plan.repo.fullName(),
                           .detail = u"the commit may have been made"_s};
    return receipt;
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
    run.console.writeNote(planText(*plan, rowsBeforePublishing, run.console.noteColumns()));
    if (!plan->isEmpty() && !run.arguments.has(u"yes"_s) && run.console.canAsk()) {
        if (!run.console.confirm(PublishCommands::tr("Publish this? [y/N]")))
            return Answer{.text = PublishCommands::tr("Nothing was published."), .isGood = false};
    }
    const auto receipt = execute(run, *plan);
    if (!receipt)
        return std::unexpected(receipt.error());
    QJsonObject json = core::toJson(*receipt);
    const QString receiptFile = keepReceipt(run, *receipt);
    json.insert(u"receipt_file"_s, receiptFile);
    return Answer{.json = json, .text = receiptText(*receipt)};
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
