#include "core/localhub/gitcommit_p.h"
#include "core/localhub/githistory_p.h"
#include "core/localhub/gitrefs_p.h"
#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype defaultCommits = 50;
constexpr qsizetype maxCommits = 1000;

QJsonArray refsJson(const QList<GitRef> &refs)
{
    QJsonArray array;
    for (const GitRef &ref : refs)
        array.append(
            QJsonObject{{u"name"_s, ref.name}, {u"ref"_s, ref.reference}, {u"targetCommit"_s, ref.commit.toString()}});
    return array;
}

QJsonObject commitJson(const CommitSummary &commit, bool formatted)
{
    QJsonObject json{{u"id"_s, commit.oid.toString()},
                     {u"title"_s, commit.title},
                     {u"message"_s, commit.message},
                     {u"authors"_s, QJsonArray{QJsonObject{{u"user"_s, commit.author}}}},
                     {u"date"_s, timestamp(commit.date)}};
    if (formatted)
        json.insert(
            u"formatted"_s,
            QJsonObject{{u"title"_s, commit.title.toHtmlEscaped()}, {u"message"_s, commit.message.toHtmlEscaped()}});
    return json;
}

/// A failure about a reference in the words the Hub's clients look for.
Reply refReply(const Error &error)
{
    if (error.kind == ErrorKind::InvalidInput)
        return errorReply(400, u"Invalid reference for a branch: "_s + error.subject);
    if (error.kind == ErrorKind::Conflict)
        return errorReply(409, u"The reference is being changed by somebody else: "_s + error.subject);
    return errorReply(error);
}

/// The repository, for somebody who may change its references.
OrReply<GitRepo> openToWrite(const RepoCall &call)
{
    if (const auto allowed = call.require(Access::Write); !allowed)
        return std::unexpected(allowed.error());
    return call.open();
}

Result<GitOid> startOfBranch(const GitRepo &repo, const QJsonObject &body, const CommitAuthor &author)
{
    if (!body[u"emptyBranch"].toBool())
        return repo.resolve(body[u"startingPoint"].toString(u"HEAD"_s));
    const auto tree = writeEmptyTree(repo);
    return tree ? writeCommit(repo, *tree, {}, author, u"initial commit"_s) : tree;
}

}  // namespace

Reply listCommits(RepoCall &call)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const auto head = resolveRevision(*repo, call.restText());
    if (!head)
        return head.error();
    const qsizetype asked = call.request.queryValue(u"limit").toInt();
    const qsizetype limit = asked > 0 ? std::min(asked, maxCommits) : defaultCommits;
    const qsizetype page = std::max(0, call.request.queryValue(u"p").toInt());
    const auto history = GitHistory(*repo).page(*head, page * limit, limit);
    if (!history)
        return errorReply(history.error());
    const bool formatted = call.request.queryValues(u"expand").contains(u"formatted"_s);
    QJsonArray array;
    for (const CommitSummary &commit : history->commits)
        array.append(commitJson(commit, formatted));
    Reply reply = jsonReply(array).withHeader("X-Total-Count", QByteArray::number(history->total));
    if ((page + 1) * limit < history->total)
        reply.headers.emplace_back("Link", nextLink(call.hub, call.request, u"p"_s, QString::number(page + 1)));
    return reply;
}

Reply listRefs(RepoCall &call)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const GitRefs refs{*repo};
    QJsonObject json;
    const auto kinds = std::to_array<std::pair<QString, QString>>({{u"branches"_s, u"refs/heads/"_s},
                                                                   {u"tags"_s, u"refs/tags/"_s},
                                                                   {u"converts"_s, u"refs/convert/"_s},
                                                                   {u"pullRequests"_s, u"refs/pr/"_s}});
    for (const auto &[name, prefix] : kinds) {
        const auto list = refs.list(prefix);
        if (!list)
            return errorReply(list.error());
        if (name != u"pullRequests" || call.request.queryFlag(u"include_prs"))
            json.insert(name, refsJson(*list));
    }
    return jsonReply(json);
}

Reply createBranch(RepoCall &call)
{
    const auto repo = openToWrite(call);
    if (!repo)
        return repo.error();
    const auto body = call.request.json();
    if (!body)
        return body.error();
    const QString reference = u"refs/heads/"_s + call.restText();
    const auto start = startOfBranch(*repo, *body, call.author());
    if (!start)
        return errorReply(start.error());
    if (const auto made = GitRefs(*repo).create(reference, *start, (*body)[u"overwrite"].toBool()); !made)
        return refReply(made.error());
    return jsonReply(QJsonObject{{u"ref"_s, reference}, {u"targetCommit"_s, start->toString()}});
}

Reply deleteBranch(RepoCall &call)
{
    const auto repo = openToWrite(call);
    if (!repo)
        return repo.error();
    const QString reference = u"refs/heads/"_s + call.restText();
    if (repo->referenceNamed(u"HEAD"_s) == reference)
        return errorReply(403, u"Cannot delete "_s + reference);
    if (const auto removed = GitRefs(*repo).remove(reference); !removed)
        return refReply(removed.error());
    return jsonReply(QJsonObject{});
}

Reply createTag(RepoCall &call)
{
    const auto repo = openToWrite(call);
    if (!repo)
        return repo.error();
    const auto body = call.request.json();
    if (!body)
        return body.error();
    const auto commit = resolveRevision(*repo, call.restText());
    if (!commit)
        return commit.error();
    const QString tag = (*body)[u"tag"].toString();
    const QString message = (*body)[u"message"].toString();
    const SignatureHandle tagger = call.author().signatureNow();
    const auto made = message.isEmpty() || !tagger ? GitRefs(*repo).create(u"refs/tags/"_s + tag, *commit)
                                                   : GitRefs(*repo).createAnnotatedTag(tag, *commit, *tagger, message);
    if (!made)
        return refReply(made.error());
    return jsonReply(QJsonObject{{u"ref"_s, QString(u"refs/tags/"_s + tag)}, {u"targetCommit"_s, commit->toString()}});
}

Reply deleteTag(RepoCall &call)
{
    const auto repo = openToWrite(call);
    if (!repo)
        return repo.error();
    if (const auto removed = GitRefs(*repo).remove(u"refs/tags/"_s + call.restText()); !removed)
        return refReply(removed.error());
    return jsonReply(QJsonObject{});
}

Reply compareRevisions(RepoCall &call)
{
    if (const auto allowed = call.requireContent(); !allowed)
        return allowed.error();
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const QString spec = call.restText();
    const bool fromMergeBase = spec.contains(u"..."_s);
    const QStringList ends = spec.split(fromMergeBase ? u"..."_s : u".."_s);
    if (ends.size() != 2)
        return errorReply(400, u"Compare needs two revisions: a..b or a...b"_s);
    const auto from = resolveRevision(*repo, ends.at(0));
    const auto to = resolveRevision(*repo, ends.at(1));
    if (!from || !to)
        return from ? to.error() : from.error();
    const GitHistory history{*repo};
    const auto start = fromMergeBase ? history.mergeBase(*from, *to) : Result<GitOid>{*from};
    const auto diff = start ? history.diff(*start, *to) : std::unexpected(start.error());
    if (!diff)
        return errorReply(diff.error());
    if (call.request.queryFlag(u"raw"))
        return {.contentType = "text/plain; charset=utf-8", .body = *diff};
    const QByteArray quoted = QJsonDocument(QJsonArray{QString::fromUtf8(*diff)}).toJson(QJsonDocument::Compact);
    return {.contentType = "application/json; charset=utf-8", .body = quoted.sliced(1).chopped(1)};
}

Reply squashBranch(RepoCall &call)
{
    const auto repo = openToWrite(call);
    if (!repo)
        return repo.error();
    const auto body = call.request.json();
    if (!body)
        return body.error();
    const QString branch = call.restText();
    const std::shared_ptr<std::mutex> mutex = call.hub.repositories.lockFor(call.id);
    const std::scoped_lock lock{*mutex};
    const auto head = repo->target(u"refs/heads/"_s + branch);
    if (!head)
        return errorReply(404, u"Invalid rev id: "_s + branch, "RevisionNotFound");
    const auto tree = repo->rootTree(*head);
    if (!tree)
        return errorReply(tree.error());
    const QString message = (*body)[u"message"].toString(u"Super-squash branch '%1'"_s.arg(branch));
    const auto made = writeCommit(*repo, fromGit(*git_tree_id(tree->get())), {}, call.author(), message);
    const auto moved = made ? GitRefs(*repo).advance(u"refs/heads/"_s + branch, *made, *head)
                            : Result<>{std::unexpected(made.error())};
    if (!moved)
        return errorReply(moved.error());
    return jsonReply(QJsonObject{{u"commitId"_s, made->toString()}});
}

}  // namespace core::localhub
