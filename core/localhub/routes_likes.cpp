#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

Reply changeLike(RepoCall &call)
{
    if (!call.caller)
        return call.require(Access::Write).error();
    const QString user = call.caller->user.name;
    const bool likes = call.request.method == "POST";
    const auto saved = call.hub.repositories.updateRecord(call.id, [&](RepoRecord &record) {
        const bool liked = std::ranges::contains(record.likes, user, &Like::user);
        if (likes && !liked)
            record.likes.append({.user = user, .at = QDateTime::currentDateTimeUtc()});
        else if (!likes)
            record.likes.removeIf([&](const Like &like) { return like.user == user; });
    });
    return saved ? jsonReply(QJsonObject{{u"liked"_s, likes}, {u"likes"_s, saved->likes.size()}})
                 : errorReply(saved.error());
}

Reply listLikers(RepoCall &call)
{
    QJsonArray likers;
    for (const Like &like : call.record.likes) {
        const LocalUser *user = call.hub.accounts.findUser(like.user);
        likers.append(QJsonObject{{u"user"_s, like.user},
                                  {u"fullname"_s, user ? user->fullName : like.user},
                                  {u"type"_s, u"user"_s},
                                  {u"avatarUrl"_s, QString(u"/avatars/"_s + like.user + u".svg"_s)}});
    }
    return jsonReply(likers);
}

Reply listLikesOf(HubContext &hub, Request &request, const QString &user)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return caller.error();
    if (!hub.accounts.findUser(user))
        return errorReply(404, u"There is no user %1."_s.arg(user));
    QJsonArray likes;
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        for (const RepoIndex::Entry &entry : hub.index.entries(type)) {
            const auto like = std::ranges::find(entry->record.likes, user, &Like::user);
            if (like == entry->record.likes.end()
                || !rights::mayAccess(*caller, Access::Read, entry->id, entry->record))
                continue;
            likes.append(
                QJsonObject{{u"createdAt"_s, timestamp(like->at)},
                            {u"repo"_s, QJsonObject{{u"name"_s, entry->id.fullName()}, {u"type"_s, toString(type)}}}});
        }
    }
    return jsonReply(likes);
}

}  // namespace core::localhub
