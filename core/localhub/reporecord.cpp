#include "core/localhub/repositories_p.h"
#include "core/localhub/timestamp_p.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const AccessRequest &request)
{
    return {{u"id"_s, request.id},
            {u"user"_s, request.user},
            {u"status"_s, request.status},
            {u"askedAt"_s, timestamp(request.askedAt)},
            {u"rejectionReason"_s, request.rejectionReason},
            {u"fields"_s, request.fields}};
}

AccessRequest requestFrom(const QJsonValue &value)
{
    return {.id = value[u"id"].toString(),
            .user = value[u"user"].toString(),
            .status = value[u"status"].toString(),
            .askedAt = timeFrom(value[u"askedAt"]),
            .rejectionReason = value[u"rejectionReason"].toString(),
            .fields = value[u"fields"].toObject()};
}

}  // namespace

const AccessRequest *RepoRecord::requestBy(QStringView user) const
{
    const auto it = std::ranges::find(requests, user, &AccessRequest::user);
    return it == requests.end() ? nullptr : &*it;
}

QJsonObject RepoRecord::toJson() const
{
    QJsonArray likesJson;
    for (const Like &like : likes)
        likesJson.append(QJsonObject{{u"user"_s, like.user}, {u"at"_s, timestamp(like.at)}});
    QJsonArray requestsJson;
    for (const AccessRequest &request : requests)
        requestsJson.append(localhub::toJson(request));
    return {{u"id"_s, id},
            {u"creator"_s, creator},
            {u"createdAt"_s, timestamp(createdAt)},
            {u"private"_s, isPrivate},
            {u"gated"_s, gated},
            {u"discussionsDisabled"_s, discussionsDisabled},
            {u"sdk"_s, spaceSdk},
            {u"app"_s, app},
            {u"region"_s, region},
            {u"resourceGroup"_s, resourceGroup},
            {u"orgMembersGated"_s, orgMembersGated},
            {u"discussionsSorting"_s, discussionsSorting},
            {u"gatedNotificationsEmail"_s, gatedNotificationsEmail},
            {u"gatedNotificationsMode"_s, gatedNotificationsMode},
            {u"downloads"_s, downloads},
            {u"likes"_s, likesJson},
            {u"requests"_s, requestsJson}};
}

RepoRecord RepoRecord::fromJson(const QJsonObject &object)
{
    RepoRecord record{.id = object[u"id"].toString(),
                      .creator = object[u"creator"].toString(),
                      .createdAt = timeFrom(object[u"createdAt"]),
                      .isPrivate = object[u"private"].toBool(),
                      .gated = object[u"gated"].toString(),
                      .discussionsDisabled = object[u"discussionsDisabled"].toBool(),
                      .spaceSdk = object[u"sdk"].toString(),
                      .app = object[u"app"].toString(),
                      .region = object[u"region"].toString(),
                      .resourceGroup = object[u"resourceGroup"].toString(),
                      .orgMembersGated = object[u"orgMembersGated"].toBool(),
                      .discussionsSorting = object[u"discussionsSorting"].toString(),
                      .gatedNotificationsEmail = object[u"gatedNotificationsEmail"].toString(),
                      .gatedNotificationsMode = object[u"gatedNotificationsMode"].toString(),
                      .downloads = object[u"downloads"].toInteger()};
    for (const QJsonValue &like : object[u"likes"].toArray())
        record.likes.append({.user = like[u"user"].toString(), .at = timeFrom(like[u"at"])});
    for (const QJsonValue &request : object[u"requests"].toArray())
        record.requests.append(requestFrom(request));
    return record;
}

}  // namespace core::localhub
