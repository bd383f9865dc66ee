#include "core/hub/repodiscussions.h"

#include "core/hub/discussionparser_p.h"
#include "core/hub/hubrequest.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray pathOf(const RepoId &repo, const QByteArray &rest = {})
{
    return encodePath(repo.apiPath()) + "/discussions" + rest;
}

QByteArray pathOf(const RepoId &repo, int number, const QByteArray &action = {})
{
    return pathOf(repo, '/' + QByteArray::number(number) + (action.isEmpty() ? QByteArray{} : '/' + action));
}

QByteArray nameOf(DiscussionFilter::Type type)
{
    using enum DiscussionFilter::Type;
    switch (type) {
    case All: return "all";
    case Discussions: return "discussion";
    case PullRequests: return "pull_request";
    }
    return {};
}

QByteArray nameOf(DiscussionFilter::State state)
{
    using enum DiscussionFilter::State;
    switch (state) {
    case All: return "all";
    case Open: return "open";
    case Closed: return "closed";
    }
    return {};
}

QByteArray queryFor(const DiscussionFilter &filter, int page)
{
    QByteArray query = "?p=" + QByteArray::number(page);
    if (filter.type != DiscussionFilter::Type::All)
        query += "&type=" + nameOf(filter.type);
    if (filter.state != DiscussionFilter::State::All)
        query += "&status=" + nameOf(filter.state);
    if (!filter.author.isEmpty())
        query += "&author=" + encodeSegment(filter.author);
    if (!filter.search.isEmpty())
        query += "&search=" + encodeSegment(filter.search);
    return query;
}

QJsonObject commentBody(const QString &comment)
{
    return comment.isEmpty() ? QJsonObject{} : QJsonObject{{u"comment"_s, comment}};
}

}  // namespace

Result<DiscussionPage> RepoDiscussions::list(const RepoId &repo, const DiscussionFilter &filter, int page,
                                             const std::stop_token &stop) const
{
    const QUrl url = hubUrl(m_hub.account().endpoint, pathOf(repo, queryFor(filter, page)));
    const auto request = hubRequest(m_hub.account(), HttpRequest::Method::Get, url, repo.fullName());
    return readReply(callHub(m_hub, request, stop), repo.fullName(), parseDiscussions);
}

Result<DiscussionDetails> RepoDiscussions::details(const RepoId &repo, int number, bool withDiff,
                                                   const std::stop_token &stop) const
{
    const QUrl url = hubUrl(m_hub.account().endpoint, pathOf(repo, number) + (withDiff ? "?diff=1" : ""));
    const auto request = hubRequest(m_hub.account(), HttpRequest::Method::Get, url, repo.fullName());
    return readReply(callHub(m_hub, request, stop), repo.fullName(), parseDiscussionDetails);
}

Result<OpenedDiscussion> RepoDiscussions::open(const RepoId &repo, const NewDiscussion &discussion,
                                               const std::stop_token &stop) const
{
    const HttpRequest request = changeRequest(m_hub.account(), HttpRequest::Method::Post, pathOf(repo),
                                              {{u"title"_s, discussion.title},
                                               {u"description"_s, discussion.description},
                                               {u"pullRequest"_s, discussion.isPullRequest}},
                                              repo.fullName());
    return readReply(callHub(m_hub, request, stop), repo.fullName(), parseOpenedDiscussion);
}

Result<DiscussionEvent> RepoDiscussions::comment(const RepoId &repo, int number, const QString &text,
                                                 const std::stop_token &stop) const
{
    return postEvent(repo, number, "comment", {{u"comment"_s, text}}, u"newMessage"_s, stop);
}

Result<DiscussionEvent> RepoDiscussions::editComment(const RepoId &repo, int number, const QString &eventId,
                                                     const QString &text, const std::stop_token &stop) const
{
    return postEvent(repo, number, "comment/" + encodeSegment(eventId) + "/edit", {{u"content"_s, text}},
                     u"updatedComment"_s, stop);
}

Result<DiscussionEvent> RepoDiscussions::hideComment(const RepoId &repo, int number, const QString &eventId,
                                                     const std::stop_token &stop) const
{
    return postEvent(repo, number, "comment/" + encodeSegment(eventId) + "/hide", {}, u"updatedComment"_s, stop);
}

Result<DiscussionEvent> RepoDiscussions::setOpen(const RepoId &repo, int number, bool open, const QString &comment,
                                                 const std::stop_token &stop) const
{
    QJsonObject body = commentBody(comment);
    body.insert(u"status"_s, open ? u"open"_s : u"closed"_s);
    return postEvent(repo, number, "status", body, u"newStatus"_s, stop);
}

Result<DiscussionEvent> RepoDiscussions::setTitle(const RepoId &repo, int number, const QString &title,
                                                  const std::stop_token &stop) const
{
    return postEvent(repo, number, "title", {{u"title"_s, title}}, u"newTitle"_s, stop);
}

Result<> RepoDiscussions::setPinned(const RepoId &repo, int number, bool pinned, const std::stop_token &stop) const
{
    return ignoreReply(post(repo, number, "pin", {{u"pinned"_s, pinned}}, stop));
}

Result<> RepoDiscussions::merge(const RepoId &repo, int number, const QString &comment,
                                const std::stop_token &stop) const
{
    return ignoreReply(post(repo, number, "merge", commentBody(comment), stop));
}

Result<> RepoDiscussions::deleteReference(const RepoId &repo, int number, const std::stop_token &stop) const
{
    return ignoreReply(callHub(
        m_hub,
        changeRequest(m_hub.account(), HttpRequest::Method::Delete, pathOf(repo, number, "ref"), {}, repo.fullName()),
        stop));
}

Result<> RepoDiscussions::remove(const RepoId &repo, int number, const std::stop_token &stop) const
{
    return ignoreReply(callHub(
        m_hub, changeRequest(m_hub.account(), HttpRequest::Method::Delete, pathOf(repo, number), {}, repo.fullName()),
        stop));
}

Result<HttpResponse> RepoDiscussions::post(const RepoId &repo, int number, const QByteArray &action,
                                           const QJsonObject &body, const std::stop_token &stop) const
{
    return callHub(
        m_hub,
        changeRequest(m_hub.account(), HttpRequest::Method::Post, pathOf(repo, number, action), body, repo.fullName()),
        stop);
}

Result<DiscussionEvent> RepoDiscussions::postEvent(const RepoId &repo, int number, const QByteArray &action,
                                                   const QJsonObject &body, const QString &field,
                                                   const std::stop_token &stop) const
{
    return readReply(post(repo, number, action, body, stop), repo.fullName(),
                     [&field](const QByteArray &answer) { return parseEventIn(answer, field); });
}

}  // namespace core
