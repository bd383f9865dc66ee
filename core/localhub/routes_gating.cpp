#include "core/localhub/htmlpage_p.h"
#include "core/localhub/oauthpages_p.h"
#include "core/localhub/oauthrequest_p.h"
#include "core/localhub/routes_p.h"
#include "core/localhub/secret_p.h"
#include "core/localhub/timestamp_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype maxReasonChars = 200;
const QStringList statuses{u"pending"_s, u"accepted"_s, u"rejected"_s};

QJsonObject toJson(const HubContext &hub, const AccessRequest &request)
{
    const LocalUser *user = hub.accounts.findUser(request.user);
    QJsonObject json{{u"requestId"_s, request.id},
                     {u"user"_s,
                      QJsonObject{{u"_id"_s, stableId(request.user)},
                                  {u"user"_s, request.user},
                                  {u"fullname"_s, user ? user->fullName : request.user},
                                  {u"email"_s, user ? user->email : QString()},
                                  {u"type"_s, u"user"_s},
                                  {u"avatarUrl"_s, QString(u"/avatars/"_s + request.user + u".svg"_s)}}},
                     {u"status"_s, request.status},
                     {u"timestamp"_s, timestamp(request.askedAt)}};
    if (!request.fields.isEmpty())
        json.insert(u"fields"_s, request.fields);
    if (!request.rejectionReason.isEmpty())
        json.insert(u"rejectionReason"_s, request.rejectionReason);
    return json;
}

AccessRequest newRequest(const QString &user, const QString &status, const QJsonObject &fields = {})
{
    return {.id = randomId(),
            .user = user,
            .status = status,
            .askedAt = QDateTime::currentDateTimeUtc(),
            .rejectionReason = {},
            .fields = fields};
}

/// A change of the requests that ends with an answer: what is asked for may be gone by the time of the change.
Reply change(const RepoCall &call, const std::function<OrReply<QJsonObject>(RepoRecord &record)> &step)
{
    OrReply<QJsonObject> outcome;
    const auto saved = call.hub.repositories.updateRecord(call.id, [&](RepoRecord &record) { outcome = step(record); });
    if (!saved)
        return errorReply(saved.error());
    return outcome ? jsonReply(*outcome) : outcome.error();
}

Reply listRequests(const RepoCall &call, const QString &status)
{
    QJsonArray requests;
    for (const AccessRequest &request : call.record.requests) {
        if (request.status == status)
            requests.append(toJson(call.hub, request));
    }
    return jsonReply(requests);
}

/// The person that a body names, by name, by their id or by their request's.
AccessRequest *requestMeant(RepoRecord &record, const QJsonObject &body)
{
    const auto it = std::ranges::find_if(record.requests, [&](const AccessRequest &request) {
        return request.user == body[u"user"].toString() || stableId(request.user) == body[u"userId"].toString()
            || request.id == body[u"requestId"].toString();
    });
    return it == record.requests.end() ? nullptr : &*it;
}

Reply handleRequest(const RepoCall &call, const QJsonObject &body)
{
    const QString status = body[u"status"].toString();
    const QString reason = body[u"rejectionReason"].toString();
    if (!statuses.contains(status) || reason.size() > maxReasonChars)
        return errorReply(400,
                          u"status must be one of %1, rejectionReason has at most %2 characters"_s.arg(
                              statuses.join(u", "_s), QString::number(maxReasonChars)));
    return change(call, [&](RepoRecord &record) -> OrReply<QJsonObject> {
        AccessRequest *request = requestMeant(record, body);
        if (!request)
            return refuse(404, u"There is no such access request."_s);
        if (request->status == status)
            return refuse(404, u"The access request is in the %1 list already."_s.arg(status));
        request->status = status;
        request->rejectionReason = status == u"rejected" ? reason : QString();
        return toJson(call.hub, *request);
    });
}

Reply grantAccess(const RepoCall &call, const QJsonObject &body)
{
    const QString user = body[u"user"].toString();
    if (!call.hub.accounts.findUser(user))
        return errorReply(404, u"There is no user %1."_s.arg(user));
    return change(call, [&](RepoRecord &record) -> OrReply<QJsonObject> {
        AccessRequest *request = requestMeant(record, {{u"user"_s, user}});
        if (request && request->status == u"accepted")
            return refuse(400, u"%1 has access already."_s.arg(user));
        if (!request)
            request = &record.requests.emplace_back(newRequest(user, {}));
        request->status = u"accepted"_s;
        return toJson(call.hub, *request);
    });
}

/// Takes back one's own request.
Reply cancelRequest(const RepoCall &call)
{
    if (!call.caller)
        return call.require(Access::Write).error();
    return change(call, [&](RepoRecord &record) -> OrReply<QJsonObject> {
        const AccessRequest *request = record.requestBy(call.caller->user.name);
        if (!request || request->status != u"pending")
            return refuse(404, u"You have no pending access request here."_s);
        record.requests.removeIf([&](const AccessRequest &r) { return r.user == call.caller->user.name; });
        return QJsonObject{};
    });
}

Reply askedPage(const RepoCall &call, const AccessRequest &request)
{
    const QString where = QString::fromLatin1(call.request.header("Host"));
    if (request.status == u"accepted")
        return messagePage(where, u"You have access"_s, u"%1 is open to you."_s.arg(call.id.fullName()));
    if (request.status == u"rejected")
        return messagePage(where, u"Your request was declined"_s,
                           request.rejectionReason.isEmpty()
                               ? u"The owners of %1 gave no reason."_s.arg(call.id.fullName())
                               : request.rejectionReason);
    return messagePage(where, u"Your request was sent"_s,
                       u"The owners of %1 have not answered yet. You can close this page."_s.arg(call.id.fullName()));
}

/// What somebody filled in besides the token.
QJsonObject answersIn(const OAuthFields &fields)
{
    QJsonObject answers;
    for (const auto &[name, value] : fields.pairs()) {
        if (name != u"access_token")
            answers.insert(name, value);
    }
    return answers;
}

}  // namespace

Reply accessRequests(RepoCall &call)
{
    const QString what = call.restText();
    const QByteArray method = call.request.method;
    if (call.record.gated.isEmpty())
        return errorReply(400, u"%1 is not gated."_s.arg(call.id.fullName()));
    if (method == "POST" && what == u"cancel")
        return cancelRequest(call);
    if (const auto allowed = call.require(Access::Administer); !allowed)
        return allowed.error();
    if (method == "GET" && statuses.contains(what))
        return listRequests(call, what);
    const auto body = call.request.json();
    if (!body)
        return body.error();
    if (method == "POST" && what == u"handle")
        return handleRequest(call, *body);
    if (method == "POST" && what == u"grant")
        return grantAccess(call, *body);
    return errorReply(404, u"Sorry, there is nothing at this address."_s);
}

Reply askForAccess(RepoCall &call)
{
    const auto fields = OAuthFields::read(call.request);
    if (!fields)
        return fields.error();
    // A browser has no other way to say who sends the form; the token was typed into it, so no other page sent it.
    if (const QString token = fields->value(u"access_token"); !call.caller && !token.isEmpty()) {
        const auto caller = call.hub.accounts.authenticate(token.toUtf8());
        if (!caller)
            return gatedPage(call, u"No account on this Hub has this token."_s);
        call.caller = *caller;
    }
    if (!call.caller)
        return call.require(Access::Write).error();
    if (call.record.gated.isEmpty())
        return errorReply(400, u"%1 is not gated."_s.arg(call.id.fullName()));
    const QString user = call.caller->user.name;
    const auto saved = call.hub.repositories.updateRecord(call.id, [&](RepoRecord &record) {
        const QString status = record.gated == u"auto" ? u"accepted"_s : u"pending"_s;
        if (!record.requestBy(user))
            record.requests.append(newRequest(user, status, answersIn(*fields)));
    });
    if (!saved)
        return errorReply(saved.error());
    return wantsHtml(call.request) ? askedPage(call, *saved->requestBy(user))
                                   : Reply{.status = 303}.withHeader("Location", call.id.webPath().toUtf8());
}

Reply gatedPage(const RepoCall &call, const QString &problem)
{
    const QString title = u"Access to %1 is granted by its owners"_s.arg(call.id.fullName());
    const QString how =
        call.record.gated == u"auto" ? u"Whoever asks is let in at once."_s : u"The owners look at each request."_s;
    const QString box = problem.isEmpty()
        ? QString()
        : u"<p class=\"problem\" id=\"problem\" role=\"alert\">%1</p>"_s.arg(problem.toHtmlEscaped());
    const QString form =
        u"<form method=\"post\" action=\"%1/ask-access\" autocomplete=\"off\">"
        "<label class=\"title\" for=\"token\">Access token of your account</label>"
        "<input type=\"password\" id=\"token\" name=\"access_token\" required autofocus autocomplete=\"off\" "
        "spellcheck=\"false\" aria-describedby=\"token-hint\"><p class=\"hint\" id=\"token-hint\">This is how you "
        "prove who you are.</p><div class=\"buttons\"><button class=\"main\" id=\"ask\">Ask for access</button></div>"
        "</form>"_s.arg(call.id.webPath().toHtmlEscaped());
    return htmlReply({.title = title,
                      .body = u"<h1>"_s + title.toHtmlEscaped() + u"</h1>"_s + box + u"<p class=\"muted\">"_s + how
                          + u"</p>"_s + form,
                      .isForm = true},
                     problem.isEmpty() ? 200 : 403);
}

}  // namespace core::localhub
