#include "core/review/cardreview.h"

#include "core/review/cardfile.h"
#include "core/review/verdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString cardPath = u"README.md"_s;

bool staysThere(const PlanEntry &entry)
{
    return entry.action != PlanAction::Delete && entry.action != PlanAction::Skip;
}

/// What the repository will hold afterwards.
QList<ModelFile> filesAfter(const PublishPlan &plan, const QStringList &remotePaths)
{
    QList<ModelFile> files;
    QSet<QString> decided;
    for (const PlanEntry &entry : plan.entries) {
        if (entry.action == PlanAction::Skip)
            continue;
        decided.insert(entry.path);
        if (staysThere(entry))
            files.append({.path = entry.path, .localPath = entry.localPath, .sizeBytes = entry.stat.sizeBytes});
    }
    for (const QString &path : remotePaths) {
        if (!decided.contains(path))
            files.append({.path = path, .localPath = {}, .sizeBytes = 0});
    }
    return files;
}

}  // namespace

bool CardReview::blocks() const
{
    return countOf(findings, Severity::Error) > 0;
}

Result<std::optional<CardReview>> reviewCard(const PublishPlan &plan, const QStringList &remotePaths,
                                             const std::stop_token &stop)
{
    const auto entry = std::ranges::find(plan.entries, cardPath, &PlanEntry::path);
    // What a revision of the repository had was looked at when it came there.
    const bool isRestored = entry != plan.entries.end() && entry->source.has_value();
    const bool isPublished = entry != plan.entries.end() && entry->sendsContent() && !isRestored;
    const bool isKept =
        !isPublished && entry != plan.entries.end() && (isRestored || entry->action == PlanAction::Keep);
    const bool isThere =
        remotePaths.contains(cardPath) && (entry == plan.entries.end() || entry->action != PlanAction::Delete);
    if (!isPublished && (isKept || isThere))
        return std::nullopt;

    LintContext context{.type = plan.repo.type, .files = filesAfter(plan, remotePaths)};
    if (!plan.repo.name.isEmpty())
        context.repo = plan.repo;
    if (!isPublished)
        return CardReview{.isMissing = true, .findings = lintMetadata({}, context)};
    CardReview review{.localPath = entry->localPath};
    const auto bytes = readCardBytes(entry->localPath);
    if (!bytes)
        return std::unexpected(bytes.error());
    review.findings = lintBytes(*bytes, context);
    if (auto card = CardText::decode(*bytes)) {
        review.card = *std::move(card);
        review.findings = lintCard(review.card, context, stop);
    }
    if (stop.stop_requested())
        return canceled();
    return review;
}

Result<std::optional<CardReview>> reviewCard(const HubClient &hub, const PublishPlan &plan, const std::stop_token &stop)
{
    const auto entry = std::ranges::find(plan.entries, cardPath, &PlanEntry::path);
    if (entry != plan.entries.end() && entry->action == PlanAction::Keep)
        return std::nullopt;
    QStringList remotePaths;
    if (plan.parent && !plan.parent->isNull()) {
        const auto info = hub.repoInfo(plan.repo, plan.parent->toString(), stop);
        if (!info)
            return std::unexpected(info.error());
        remotePaths = info->files;
    }
    auto review = reviewCard(plan, remotePaths, stop);
    if (!review || !*review || (*review)->card.text().isEmpty())
        return review;
    // A server that cannot be asked leaves it at what the rules say.
    if (const auto verdict = hub.validateCard((*review)->card.text(), plan.repo.type, stop))
        (*review)->findings = withVerdict((*review)->findings, *verdict);
    if (stop.stop_requested())
        return canceled();
    return review;
}

}  // namespace core
