#include "core/localhub/discussionthread_p.h"
#include "core/localhub/gitcommit_p.h"
#include "core/localhub/gitrefs_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

using ConflictsHandle = GitHandle<git_index_conflict_iterator, git_index_conflict_iterator_free>;

using IndexHandle = GitHandle<git_index, git_index_free>;

/// Both sides' changes together, conflicts marked.
Result<IndexHandle> mergedIndex(const GitRepo &repo, const GitOid &ours, const GitOid &theirs)
{
    const git_oid ourId = toGit(ours);
    const git_oid theirId = toGit(theirs);
    const auto our =
        obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, repo.handle(), &ourId); });
    const auto their =
        obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, repo.handle(), &theirId); });
    if (!our || !their)
        return gitFailure(repo.path());
    auto index = obtain<IndexHandle>(
        [&](git_index **out) { return git_merge_commits(out, repo.handle(), our.get(), their.get(), nullptr); });
    if (!index)
        return gitFailure(repo.path());
    return index;
}

/// The tree that holds both sides' changes. Errors: Conflict when they touch the same lines.
Result<GitOid> mergedTree(const GitRepo &repo, const GitOid &ours, const GitOid &theirs)
{
    const auto index = mergedIndex(repo, ours, theirs);
    if (!index)
        return std::unexpected(index.error());
    if (git_index_has_conflicts(index->get()) != 0)
        return fail(ErrorKind::Conflict, repo.path());
    git_oid tree{};
    if (git_index_write_tree_to(&tree, index->get(), repo.handle()) != 0)
        return gitFailure(repo.path());
    return fromGit(tree);
}

}  // namespace

QStringList conflictingFiles(const Thread &thread)
{
    const auto ours = thread.repo.target(thread.stored[u"base"].toString());
    const auto theirs = thread.repo.target(thread.reference());
    if (!ours || !theirs || thread.stored[u"status"] == u"merged"_s)
        return {};
    const auto index = mergedIndex(thread.repo, *ours, *theirs);
    const auto conflicts = index ? obtain<ConflictsHandle>([&](git_index_conflict_iterator **out) {
        return git_index_conflict_iterator_new(out, index->get());
    })
                                 : ConflictsHandle{};
    QStringList paths;
    const git_index_entry *base = nullptr;
    const git_index_entry *our = nullptr;
    const git_index_entry *their = nullptr;
    while (conflicts && git_index_conflict_next(&base, &our, &their, conflicts.get()) == 0) {
        const git_index_entry *any = our != nullptr ? our : their != nullptr ? their : base;
        paths.append(QString::fromUtf8(any->path));
    }
    return paths;
}

Reply merge(Thread &thread)
{
    if (const auto allowed = thread.call.require(Access::Write); !allowed)
        return allowed.error();
    const auto body = thread.call.request.json();
    if (!body)
        return body.error();
    if (!thread.isPullRequest() || thread.stored[u"status"] != u"open"_s)
        return errorReply(400, u"Only an open pull request can be merged"_s);
    const QString base = thread.stored[u"base"].toString();
    const auto ours = thread.repo.target(base);
    const auto theirs = thread.repo.target(thread.reference());
    if (!ours || !theirs)
        return errorReply(404, u"Invalid rev id: "_s + (ours ? thread.reference() : base), "RevisionNotFound");
    const auto tree = mergedTree(thread.repo, *ours, *theirs);
    if (!tree && tree.error().kind == ErrorKind::Conflict)
        return errorReply(409, u"The pull request conflicts with its base branch"_s);
    if (!tree)
        return errorReply(tree.error());
    const QString message = u"%1 (#%2)"_s.arg(thread.stored[u"title"].toString(), QString::number(thread.number));
    const auto made = writeCommit(thread.repo, *tree, {*ours, *theirs}, thread.call.author(), message);
    const auto moved =
        made ? GitRefs(thread.repo).advance(base, *made, *ours) : Result<>{std::unexpected(made.error())};
    if (!moved)
        return errorReply(moved.error());
    if (const QString text = (*body)[u"comment"].toString(); !text.isEmpty())
        DiscussionStore::append(thread.stored, DiscussionStore::commentEvent(thread.me(), text));
    thread.stored.insert(u"status"_s, u"merged"_s);
    thread.stored.insert(u"mergeCommitId"_s, made->toString());
    return saveWithEvent(thread, DiscussionStore::event(u"status-change"_s, thread.me(), {{u"status"_s, u"merged"_s}}),
                         u"newStatus"_s);
}

}  // namespace core::localhub
