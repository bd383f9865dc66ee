#include "core/localhub/discussionthread_p.h"
#include "core/localhub/githistory_p.h"
#include "core/localhub/gitrefs_p.h"
#include "core/localhub/routes_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype pageSize = 50;
const QString badTitle = u"A title has 3 to 200 characters"_s;

bool isTitle(const QString &text)
{
    return text.size() >= 3 && text.size() <= 200;
}

QJsonObject person(const QString &name)
{
    return {{u"name"_s, name}, {u"fullname"_s, name}, {u"type"_s, u"user"_s}, {u"isPro"_s, false}};
}

QJsonObject summaryJson(const RepoCall &call, const QJsonObject &stored)
{
    qsizetype comments = 0;
    for (const QJsonValue &event : stored[u"events"].toArray())
        comments += event[u"type"] == u"comment"_s ? 1 : 0;
    return {{u"num"_s, stored[u"num"]},
            {u"title"_s, stored[u"title"]},
            {u"author"_s, person(stored[u"author"].toString())},
            {u"status"_s, stored[u"status"]},
            {u"createdAt"_s, stored[u"createdAt"]},
            {u"isPullRequest"_s, stored[u"isPullRequest"]},
            {u"repo"_s, QJsonObject{{u"name"_s, call.id.fullName()}, {u"type"_s, toString(call.id.type)}}},
            {u"repoOwner"_s, person(call.id.owner)},
            {u"numComments"_s, comments},
            {u"numReactionUsers"_s, 0},
            {u"topReactions"_s, QJsonArray{}},
            {u"pinned"_s, stored[u"pinned"].toBool()}};
}

Reply details(Thread &thread)
{
    QJsonObject json = summaryJson(thread.call, thread.stored);
    json.insert(u"events"_s, thread.stored[u"events"]);
    json.insert(u"isReport"_s, false);
    json.insert(u"locked"_s, false);
    json.insert(u"collection"_s, u"discussions"_s);
    if (!thread.isPullRequest())
        return jsonReply(json);
    const QString base = thread.stored[u"base"].toString();
    QJsonObject changes{{u"base"_s, base}};
    if (const QString merged = thread.stored[u"mergeCommitId"].toString(); !merged.isEmpty())
        changes.insert(u"mergeCommitId"_s, merged);
    const auto head = thread.repo.target(thread.reference());
    if (head)
        changes.insert(u"headCommitId"_s, head->toString());
    else
        changes.insert(u"refDeleted"_s, true);
    json.insert(u"changes"_s, changes);
    json.insert(u"filesWithConflicts"_s, QJsonArray::fromStringList(conflictingFiles(thread)));
    json.insert(u"diffUrl"_s,
                QString(thread.call.hub.endpoint + thread.call.id.apiPath() + u"/compare/"_s + base.section(u'/', 2)
                        + u"..."_s + thread.reference()));
    const auto onto = thread.repo.target(base);
    if (head && onto && thread.call.request.queryFlag(u"diff")) {
        const GitHistory history{thread.repo};
        const auto start = history.mergeBase(*onto, *head);
        if (const auto diff = history.diff(start.value_or(*onto), *head))
            json.insert(u"diff"_s, QString::fromUtf8(*diff));
    }
    return jsonReply(json);
}

Reply changeStatus(Thread &thread)
{
    if (const auto allowed = thread.requireSay(); !allowed)
        return allowed.error();
    const auto body = thread.call.request.json();
    if (!body)
        return body.error();
    const QString status = (*body)[u"status"].toString();
    if (status != u"open" && status != u"closed")
        return errorReply(400, u"The status is \"open\" or \"closed\""_s);
    if (thread.stored[u"status"] == u"merged"_s)
        return errorReply(400, u"The pull request is merged"_s);
    if (const QString text = (*body)[u"comment"].toString(); !text.isEmpty())
        DiscussionStore::append(thread.stored, DiscussionStore::commentEvent(thread.me(), text));
    thread.stored.insert(u"status"_s, status);
    return saveWithEvent(thread, DiscussionStore::event(u"status-change"_s, thread.me(), {{u"status"_s, status}}),
                         u"newStatus"_s);
}

Reply changeTitle(Thread &thread)
{
    if (const auto allowed = thread.requireSay(); !allowed)
        return allowed.error();
    const auto body = thread.call.request.json();
    if (!body)
        return body.error();
    const QString title = (*body)[u"title"].toString();
    if (!isTitle(title))
        return errorReply(400, badTitle);
    const QJsonObject change{{u"from"_s, thread.stored[u"title"]}, {u"to"_s, title}};
    thread.stored.insert(u"title"_s, title);
    return saveWithEvent(thread, DiscussionStore::event(u"title-change"_s, thread.me(), change), u"newTitle"_s);
}

Reply changePin(Thread &thread)
{
    if (const auto allowed = thread.call.require(Access::Write); !allowed)
        return allowed.error();
    const auto body = thread.call.request.json();
    if (!body)
        return body.error();
    const bool pinned = (*body)[u"pinned"].toBool();
    thread.stored.insert(u"pinned"_s, pinned);
    return saveWithEvent(thread, DiscussionStore::event(u"pinning-change"_s, thread.me(), {{u"pinned"_s, pinned}}),
                         u"event"_s);
}

Reply removeReference(Thread &thread)
{
    if (const auto allowed = thread.call.require(Access::Write); !allowed)
        return allowed.error();
    if (thread.stored[u"status"] == u"open"_s || thread.stored[u"status"] == u"draft"_s)
        return errorReply(400, u"Close the pull request first"_s);
    if (const auto removed = GitRefs(thread.repo).remove(thread.reference()); !removed)
        return errorReply(removed.error());
    return saveWithEvent(thread, DiscussionStore::event(u"ref-deleted"_s, thread.me(), {}), u"event"_s);
}

Reply removeThread(Thread &thread)
{
    if (const auto allowed = thread.call.require(Access::Administer); !allowed)
        return allowed.error();
    if (const auto removed = thread.store.remove(thread.number); !removed)
        return errorReply(removed.error());
    return jsonReply(QJsonObject{});
}

struct ThreadRoute
{
    QByteArrayView method;
    QByteArrayView verb;
    Reply (*handler)(Thread &thread);
};

constexpr auto threadRoutes = std::to_array<ThreadRoute>({{"GET", "", details},
                                                          {"DELETE", "", removeThread},
                                                          {"POST", "comment", comment},
                                                          {"POST", "comment/edit", editComment},
                                                          {"POST", "comment/hide", hideComment},
                                                          {"POST", "pin", changePin},
                                                          {"POST", "status", changeStatus},
                                                          {"POST", "title", changeTitle},
                                                          {"POST", "merge", merge},
                                                          {"DELETE", "ref", removeReference}});

bool isWanted(const QJsonObject &stored, const Request &request)
{
    const QString type = request.queryValue(u"type");
    const QString status = request.queryValue(u"status");
    const QString author = request.queryValue(u"author");
    const bool isPullRequest = stored[u"isPullRequest"].toBool();
    const QString state = stored[u"status"].toString();
    const bool isOpen = state == u"open" || state == u"draft";
    return (type != u"discussion" || !isPullRequest) && (type != u"pull_request" || isPullRequest)
        && (status != u"open" || isOpen) && (status != u"closed" || !isOpen)
        && (author.isEmpty() || stored[u"author"] == author)
        && stored[u"title"].toString().contains(request.queryValue(u"search"), Qt::CaseInsensitive);
}

Reply listThreads(RepoCall &call)
{
    QJsonArray page;
    qsizetype count = 0;
    qsizetype closed = 0;
    const qsizetype start = std::max(0, call.request.queryValue(u"p").toInt()) * pageSize;
    for (const QJsonObject &stored : DiscussionStore(call.hub.repositories.path(call.id)).all()) {
        const QString status = stored[u"status"].toString();
        closed += status == u"closed" || status == u"merged" ? 1 : 0;
        if (!isWanted(stored, call.request))
            continue;
        if (count >= start && count < start + pageSize)
            page.append(summaryJson(call, stored));
        ++count;
    }
    return jsonReply(QJsonObject{
        {u"discussions"_s, page}, {u"count"_s, count}, {u"start"_s, start}, {u"numClosedDiscussions"_s, closed}});
}

Reply openThread(RepoCall &call)
{
    if (const auto allowed = call.requireContributor(); !allowed)
        return allowed.error();
    if (call.record.discussionsDisabled)
        return errorReply(403, u"Discussions are disabled for this repository"_s);
    const auto body = call.request.json();
    if (!body)
        return body.error();
    const QString title = (*body)[u"title"].toString();
    if (!isTitle(title))
        return errorReply(400, badTitle);
    const bool isPullRequest = (*body)[u"pullRequest"].toBool();
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const QString base = repo->referenceNamed(u"HEAD"_s).value_or(u"refs/heads/main"_s);
    const auto head = repo->target(base);
    if (isPullRequest && !head)
        return errorReply(404, u"Invalid rev id: "_s + base, "RevisionNotFound");

    const DiscussionStore store{repo->path()};
    const int number = store.nextNumber();
    if (isPullRequest) {
        if (const auto made = GitRefs(*repo).create(u"refs/pr/%1"_s.arg(number), *head); !made)
            return errorReply(made.error());
    }
    const auto opened = store.open(number,
                                   {.title = title,
                                    .description = (*body)[u"description"].toString(),
                                    .author = call.caller->user.name,
                                    .status = isPullRequest ? u"draft"_s : u"open"_s,
                                    .isPullRequest = isPullRequest,
                                    .base = isPullRequest ? base : QString()});
    if (!opened)
        return errorReply(opened.error());
    return jsonReply(QJsonObject{{u"url"_s, QString(call.webUrl() + u"/discussions/"_s + QString::number(number))},
                                 {u"num"_s, number},
                                 {u"pullRequest"_s, isPullRequest},
                                 {u"references"_s, QJsonObject{{u"base"_s, isPullRequest ? base : QString()}}}});
}

}  // namespace

Reply discussions(RepoCall &call)
{
    const QByteArray method = call.request.method == "HEAD" ? QByteArray("GET") : call.request.method;
    const std::shared_ptr<std::mutex> mutex = call.hub.repositories.lockFor(call.id);
    const std::scoped_lock lock{*mutex};
    if (call.rest.isEmpty() && method == "GET")
        return listThreads(call);
    if (call.rest.isEmpty() && method == "POST")
        return openThread(call);
    auto repo = call.open();
    if (!repo)
        return repo.error();
    const int number = call.rest.value(0).toInt();
    const DiscussionStore store{repo->path()};
    const auto stored = store.read(number);
    if (!stored)
        return errorReply(stored.error());
    // "comment/ID/edit": what is done with an event is told by the last word.
    const QByteArray verb = call.rest.value(1) + (call.rest.size() > 3 ? '/' + call.rest.at(3) : QByteArray{});
    Thread thread{.call = call, .repo = std::move(*repo), .store = store, .number = number, .stored = *stored};
    for (const ThreadRoute &route : threadRoutes) {
        if (route.method == method && route.verb == verb)
            return route.handler(thread);
    }
    return errorReply(404, u"There is nothing at this address"_s);
}

}  // namespace core::localhub
