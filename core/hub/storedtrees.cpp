#include "core/hub/storedtrees.h"

#include "core/base/parallel.h"

#include <QHash>

namespace core {

namespace {

constexpr std::size_t maxRequests = 4;

struct CommitTree
{
    GitOid commit;
    QList<RemoteEntry> entries;
};

}  // namespace

Result<QList<StoredTree>> readStoredTrees(const HubClient &hub, const RepoId &repo, StoredTreesProgress *progress,
                                          const std::stop_token &stop)
{
    const auto refs = hub.refs(repo, stop);
    if (!refs)
        return std::unexpected(refs.error());
    const QList<RefRecord> all = refs->branches + refs->tags + refs->pullRequests + refs->converts;
    std::vector<CommitTree> trees;
    QHash<GitOid, std::size_t> places;
    for (const RefRecord &ref : all) {
        if (places.contains(ref.target))
            continue;
        places.insert(ref.target, trees.size());
        trees.push_back({.commit = ref.target, .entries = {}});
    }
    if (progress != nullptr)
        progress->totalTrees = std::ssize(trees);
    const auto readTree = [&](std::size_t index, const std::stop_token &jobStop) -> Result<> {
        auto entries = hub.tree(repo, trees[index].commit.toString(), {}, jobStop);
        if (!entries)
            return std::unexpected(entries.error());
        trees[index].entries = *std::move(entries);
        if (progress != nullptr)
            ++progress->trees;
        return {};
    };
    if (const auto read = runParallel(trees.size(), maxRequests, stop, readTree); !read)
        return std::unexpected(read.error());
    QList<StoredTree> stored;
    for (const RefRecord &ref : all)
        stored.append({.ref = ref, .entries = trees[places.value(ref.target)].entries});
    return stored;
}

}  // namespace core
