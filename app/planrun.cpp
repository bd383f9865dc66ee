#include "app/planrun.h"

#include "app/jsonoutput.h"
#include "app/progressline.h"
#include "core/publish/publisher.h"
#include "ui/shared/errortext.h"
#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct PublishCommands
{
    Q_DECLARE_TR_FUNCTIONS(PublishCommands)
};

constexpr int allRows = std::numeric_limits<int>::max();
constexpr int rowsBeforePublishing = 40;  // what one still reads when a publish is under way

/// The size of what travels, is copied or goes away; empty for what stays as it is.
QString sizeText(const core::PlanEntry &entry)
{
    if (entry.action == core::PlanAction::Delete)
        return ui::formatBytes(entry.remoteBytes);
    return entry.changesFile() ? ui::formatBytes(entry.stat.sizeBytes) : QString{};
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

QStringList rowNames(const core::PublishPlan &plan)
{
    QStringList names;
    for (const core::PlanEntry &entry : plan.entries) {
        if (entry.sendsContent())
            names.append(entry.path);
    }
    return names;
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

}  // namespace

Answer planAnswer(const core::PublishPlan &plan, const Console &console)
{
    return {.json = planJson(plan), .text = planText(plan, allRows, console.resultColumns())};
}

core::Result<Answer> carryOut(const Invocation &run, const core::PublishPlan &plan, const PlanQuestion &words)
{
    run.console.writeNote(planText(plan, rowsBeforePublishing, run.console.noteColumns()));
    if (!plan.isEmpty() && !run.arguments.has(u"yes"_s) && run.console.canAsk()) {
        if (!run.console.confirm(words.question))
            return Answer{.text = words.refusal, .isGood = false};
    }
    const auto receipt = execute(run, plan);
    if (!receipt)
        return std::unexpected(receipt.error());
    QJsonObject json = core::toJson(*receipt);
    json.insert(u"receipt_file"_s, keepReceipt(run, *receipt));
    return Answer{.json = json, .text = receiptText(*receipt)};
}

}  // namespace app
