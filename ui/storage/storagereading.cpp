#include "ui/storage/storagereading.h"

#include "core/hub/repodiscussions.h"

#include <algorithm>

namespace ui {

namespace {

/// Nothing when the Hub does not say: discussions may be disabled.
std::optional<QList<core::Discussion>> openPullRequests(const core::HubClient &hub, const core::RepoId &repo,
                                                        const std::stop_token &stop)
{
    const core::RepoDiscussions discussions{hub};
    const core::DiscussionFilter filter{.type = core::DiscussionFilter::Type::PullRequests,
                                        .state = core::DiscussionFilter::State::Open};
    QList<core::Discussion> open;
    for (int page = 0;; ++page) {
        const auto answer = discussions.list(repo, filter, page, stop);
        if (!answer)
            return {};
        open += answer->discussions;
        if (answer->isLast())
            return open;
    }
}

std::optional<core::StorageUse> ownerUse(const core::HubClient &hub, const QString &organisation,
                                         const std::stop_token &stop)
{
    const auto repositories = core::RepoAdmin{hub}.storage(organisation, stop);
    return repositories ? std::optional{core::storageUse(*repositories)} : std::nullopt;
}

}  // namespace

bool StorageContent::areHistoriesKnown() const
{
    return std::ranges::all_of(trees, [](const core::StoredTree &tree) { return tree.history.has_value(); });
}

core::Result<StorageContent> readStorage(const core::HubClient &hub, const core::RepoId &repo, bool isOwn,
                                         StorageProgress &progress, const std::stop_token &stop)
{
    auto objects = core::RepoStorage{hub}.lfsFiles(repo, stop);  // first: it says whether anybody else need be asked
    if (!objects)
        return std::unexpected(objects.error());
    auto trees = core::readStoredTrees(hub, repo, &progress.trees, stop);
    if (!trees)
        return std::unexpected(trees.error());
    StorageContent content{.trees = *std::move(trees),
                           .objects = *std::move(objects),
                           .openPullRequests = openPullRequests(hub, repo, stop),
                           .ownerUse = ownerUse(hub, isOwn ? QString{} : repo.owner, stop)};
    content.facts = core::storageFacts(content.trees, content.objects);
    return content;
}

core::Result<StorageContent> withHistories(StorageContent content, const core::Mirror &mirror,
                                           const core::HubClient &hub, StorageProgress &progress,
                                           const std::stop_token &stop)
{
    if (const auto fetched = mirror.fetch(hub, core::MirrorDepth::Whole, &progress.fetch, stop); !fetched)
        return std::unexpected(fetched.error());
    const auto repository = mirror.open();
    if (!repository)
        return std::unexpected(repository.error());
    QList<core::StoredTree *> found;
    QList<core::GitOid> tips;
    for (core::StoredTree &tree : content.trees) {
        if (!repository->treeOf(tree.ref.target))
            continue;
        found.append(&tree);
        tips.append(tree.ref.target);
    }
    const auto histories = core::lfsHistories(*repository, tips, &progress.history, stop);
    if (!histories)
        return std::unexpected(histories.error());
    for (qsizetype i = 0; i < found.size(); ++i)
        found.at(i)->history = histories->at(i);
    content.facts = core::storageFacts(content.trees, content.objects);
    return content;
}

}  // namespace ui
