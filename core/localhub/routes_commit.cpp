#include "core/localhub/cardgate_p.h"
#include "core/localhub/commitplan_p.h"
#include "core/localhub/discussionstore_p.h"
#include "core/localhub/gitcommit_p.h"
#include "core/localhub/gitrefs_p.h"
#include "core/localhub/routes_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// How often a commit without a parent is put on top of a branch that somebody else keeps moving.
constexpr int maxAttempts = 16;

OrReply<> readPlan(const Request &request, CommitPlan &plan)
{
    if (request.header("Content-Type").startsWith("application/json")) {
        const auto body = request.json(512LL * 1024 * 1024);
        if (!body)
            return std::unexpected(body.error());
        if (const auto added = plan.addWhole(*body); !added)
            return refuse(added.error());
    } else {
        const auto read = request.body.read([&](QByteArray &block) { return plan.addBytes(block); });
        if (!read)
            return refuse(read.error());
    }
    if (const auto sound = plan.finish(); !sound)
        return refuse(sound.error());
    return {};
}

/// The commit that holds `base` with the plan applied. A card that the Hub would refuse is refused.
Result<GitOid> buildCommit(const RepoCall &call, const GitRepo &repo, const GitOid &base, const CommitPlan &plan)
{
    const auto root = repo.rootTree(base);
    if (!root)
        return std::unexpected(root.error());
    TreeEdit tree{repo, root->get()};
    if (const auto applied = plan.apply(tree); !applied)
        return std::unexpected(applied.error());
    const auto written = tree.write();
    if (!written)
        return written;
    const auto made = writeCommit(repo, *written, {base}, call.author(), plan.message());
    if (!made)
        return made;
    if (const auto good = requireGoodCard(repo, *made, base, call.id.type); !good)
        return std::unexpected(good.error());
    return made;
}

bool isParent(const QString &wanted, const GitOid &head)
{
    return wanted.isEmpty() || (wanted.size() >= 5 && head.toString().startsWith(wanted.toLower()));
}

Result<GitOid> commitOnto(const RepoCall &call, const GitRepo &repo, const QString &reference, const CommitPlan &plan)
{
    for (int attempt = 0; attempt < maxAttempts; ++attempt) {
        const auto head = repo.target(reference);
        if (!head)
            return fail(ErrorKind::RevisionNotFound, reference);
        if (!isParent(plan.parentCommit(), *head))
            return fail(ErrorKind::Conflict, reference);
        const auto made = buildCommit(call, repo, *head, plan);
        if (!made)
            return made;
        const auto moved = GitRefs(repo).advance(reference, *made, *head);
        if (moved)
            return made;
        // A push may have come in between: with a parent that is a conflict, without one the commit goes on top.
        if (moved.error().kind != ErrorKind::Conflict || !plan.parentCommit().isEmpty())
            return std::unexpected(moved.error());
    }
    return fail(ErrorKind::Conflict, reference);
}

Reply committed(const RepoCall &call, const GitOid &oid, int pullRequest = 0)
{
    QJsonObject json{{u"success"_s, true},
                     {u"commitOid"_s, oid.toString()},
                     {u"commitUrl"_s, QString(call.webUrl() + u"/commit/"_s + oid.toString())},
                     {u"hookOutput"_s, QString()}};
    if (pullRequest > 0)
        json.insert(u"pullRequestUrl"_s, QString(call.webUrl() + u"/discussions/"_s + QString::number(pullRequest)));
    return jsonReply(json);
}

Reply commitAsPullRequest(const RepoCall &call, const GitRepo &repo, const QString &reference, const CommitPlan &plan)
{
    const auto base = plan.parentCommit().isEmpty() ? repo.resolve(reference) : repo.resolve(plan.parentCommit());
    if (!base)
        return errorReply(base.error());
    const auto made = buildCommit(call, repo, *base, plan);
    if (!made)
        return errorReply(made.error());
    const DiscussionStore store{repo.path()};
    const int number = store.nextNumber();
    if (const auto branch = GitRefs(repo).create(u"refs/pr/%1"_s.arg(number), *made); !branch)
        return errorReply(branch.error());
    const auto opened = store.open(number,
                                   {.title = plan.summary(),
                                    .description = plan.description(),
                                    .author = call.caller->user.name,
                                    .status = u"open"_s,
                                    .isPullRequest = true,
                                    .base = reference});
    if (!opened)
        return errorReply(opened.error());
    if (const auto noted = store.noteCommit(number, call.caller->user.name, plan.summary(), *made); !noted)
        return errorReply(noted.error());
    return committed(call, *made, number);
}

/// Whoever opened a pull request may add to it.
bool isOwnPullRequest(const RepoCall &call, const GitRepo &repo, const QString &reference)
{
    if (!reference.startsWith(u"refs/pr/") || !call.caller)
        return false;
    const auto discussion = DiscussionStore(repo.path()).read(reference.section(u'/', 2).toInt());
    return discussion && (*discussion)[u"author"].toString() == call.caller->user.name;
}

}  // namespace

Reply commit(RepoCall &call)
{
    if (const auto allowed = call.requireContributor(); !allowed)
        return allowed.error();
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const bool asPullRequest = call.request.queryFlag(u"create_pr");
    const QString revision = call.restText();
    const auto reference = repo->referenceNamed(revision.isEmpty() ? u"HEAD"_s : revision);
    const bool isBranch = reference && reference->startsWith(u"refs/heads/");
    if (!isBranch && (asPullRequest || !reference || !reference->startsWith(u"refs/pr/")))
        return errorReply(404, u"Invalid rev id: "_s + revision, "RevisionNotFound");
    if (asPullRequest && call.record.discussionsDisabled)
        return errorReply(403, u"Discussions are disabled for this repository"_s);
    if (!asPullRequest && !isOwnPullRequest(call, *repo, *reference)) {
        if (const auto allowed = call.require(Access::Write); !allowed)
            return allowed.error();
    }

    CommitPlan plan{*repo, call.hub.lfs};
    if (const auto read = readPlan(call.request, plan); !read)
        return read.error();
    if (call.request.body.diskIsFull() || !call.hub.lfs.hasRoomFor(plan.regularBytes()))
        return errorReply(Error{.kind = ErrorKind::OutOfSpace, .subject = call.id.fullName()});
    if (const auto room = requireStorage(call, plan.regularBytes()); !room)
        return room.error();
    const std::shared_ptr<std::mutex> mutex = call.hub.repositories.lockFor(call.id);
    const std::scoped_lock lock{*mutex};
    if (asPullRequest)
        return commitAsPullRequest(call, *repo, *reference, plan);
    const auto made = commitOnto(call, *repo, *reference, plan);
    if (made && reference->startsWith(u"refs/pr/")) {
        const auto noted =
            DiscussionStore(repo->path())
                .noteCommit(reference->section(u'/', 2).toInt(), call.caller->user.name, plan.summary(), *made);
        if (!noted)
            return errorReply(noted.error());
    }
    return made ? committed(call, *made) : errorReply(made.error());
}

}  // namespace core::localhub
