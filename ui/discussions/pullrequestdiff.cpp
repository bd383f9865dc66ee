#include "ui/discussions/pullrequestdiff.h"

#include "core/hub/repohistory.h"
#include "core/revisions/commitdetails.h"
#include "core/revisions/commitlog.h"
#include "core/revisions/refs.h"
#include "ui/discussions/discussionwords.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// From where to where to compare.
struct Span
{
    std::optional<core::GitOid> from;  ///< Nothing: an empty repository.
    core::GitOid to;
    core::GitOid base;  ///< Commits that it has are not counted.
};

/// What a person may want to scroll through, safe to show.
QString textOf(const QByteArray &diff)
{
    constexpr qsizetype longestText = 4'000'000;
    return shownText(QString::fromUtf8(diff.first(std::min(diff.size(), longestText))))
        + (diff.size() > longestText ? u"\n…"_s : QString{});
}

/// As the Hub's comparison wants it: "main".
QString branchName(const QString &reference)
{
    return core::splitRefName(reference).second;
}

/// How many commits lead to `head` that `base` does not have.
core::Result<qsizetype> countAhead(const core::Repository &repository, const core::GitOid &head,
                                   const core::GitOid &base, const std::stop_token &stop)
{
    const auto log = core::readHistory(repository, {.tips = {head, base}}, {}, stop);
    if (!log)
        return std::unexpected(log.error());
    std::vector<bool> isInBase(static_cast<std::size_t>(log->size()));
    std::vector<bool> isInHead(isInBase.size());
    const auto mark = [&log](std::vector<bool> &marks, const core::GitOid &commit) {
        if (const auto row = log->find(commit))
            marks[static_cast<std::size_t>(*row)] = true;
    };
    mark(isInBase, base);
    mark(isInHead, head);
    qsizetype count = 0;
    for (std::size_t row = 0; row < isInBase.size(); ++row) {  // children come before their parents
        count += isInHead[row] && !isInBase[row] ? 1 : 0;
        for (const core::GitOid &parent : log->parents(static_cast<qsizetype>(row))) {
            if (isInBase[row])
                mark(isInBase, parent);
            if (isInHead[row])
                mark(isInHead, parent);
        }
    }
    return count;
}

/// Of a merged pull request the branch has everything: what it brought in is what the merge changed.
core::Result<Span> mergedSpan(const core::Repository &repository, const core::GitOid &merge)
{
    const auto commit = core::readCommit(repository, merge);
    if (!commit)
        return std::unexpected(commit.error());
    if (commit->parents.isEmpty())
        return Span{.from = {}, .to = merge, .base = {}};
    return Span{.from = commit->parents.first(), .to = merge, .base = commit->parents.first()};
}

core::Result<Span> spanOf(const core::Repository &repository, const core::DiscussionDetails &details)
{
    const core::PullRequestChanges &changes = *details.changes;
    if (changes.mergeCommit)
        return mergedSpan(repository, *changes.mergeCommit);
    const auto head =
        changes.head ? core::Result<core::GitOid>{*changes.head} : repository.resolve(details.discussion.revision());
    if (!head)
        return std::unexpected(head.error());
    const auto base = repository.resolve(changes.base);
    if (!base)
        return std::unexpected(base.error());
    const auto start = repository.mergeBase(*base, *head);
    if (!start)
        return std::unexpected(start.error());
    return Span{.from = *start, .to = *head, .base = *base};
}

core::Result<PullRequestDiff> compareInMirror(const PullRequestPlace &place, const std::stop_token &stop)
{
    const auto repository = place.mirror.open();
    if (!repository)
        return std::unexpected(repository.error());
    const auto span = spanOf(*repository, place.details);
    if (!span)
        return std::unexpected(span.error());
    using Kind = core::ComparisonSide::Kind;
    core::ComparisonSide before;
    if (span->from)
        before = {.kind = Kind::Revision, .location = place.mirror.folder(), .commit = *span->from};
    auto files = core::compare(before, {.kind = Kind::Revision, .location = place.mirror.folder(), .commit = span->to},
                               {}, stop);
    if (!files)
        return std::unexpected(files.error());
    const auto count = countAhead(*repository, span->to, span->base, stop);
    if (!count)
        return std::unexpected(count.error());
    return PullRequestDiff{.files = *std::move(files), .commitCount = *count};
}

core::Result<PullRequestDiff> readFromMirror(const PullRequestPlace &place, core::MirrorProgress *progress,
                                             const std::stop_token &stop)
{
    for (const core::MirrorDepth depth : {core::MirrorDepth::Recent, core::MirrorDepth::Whole}) {
        const auto fetched = place.mirror.fetch(place.hub, depth, progress, stop);
        if (!fetched && fetched.error().kind == core::ErrorKind::Canceled)
            return std::unexpected(fetched.error());
        auto diff = compareInMirror(place, stop);
        if (!fetched)  // of what was fetched before, when that is enough
            return diff ? diff : std::unexpected(fetched.error());
        // A short history may not reach back to where the two parted.
        const bool isSure = fetched->isWhole || (diff && diff->commitCount < core::Mirror::recentCommits);
        if (isSure || depth == core::MirrorDepth::Whole)
            return diff;
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

core::Result<PullRequestDiff> readPullRequest(const PullRequestPlace &place, core::MirrorProgress *progress,
                                              const std::stop_token &stop)
{
    const core::PullRequestChanges &changes = *place.details.changes;
    if (changes.isReferenceDeleted && !changes.mergeCommit)
        return core::fail(core::ErrorKind::RevisionNotFound, place.details.discussion.revision());
    auto diff = readFromMirror(place, progress, stop);
    if (diff || diff.error().kind == core::ErrorKind::Canceled || changes.mergeCommit)
        return diff;
    const auto text = core::RepoHistory{place.hub}.compare(
        place.repo, branchName(changes.base), place.details.discussion.revision(), core::CompareFrom::MergeBase, stop);
    if (!text)
        return diff;  // why there is no mirror says more
    return PullRequestDiff{.text = textOf(*text), .mirrorError = diff.error()};
}

}  // namespace ui
