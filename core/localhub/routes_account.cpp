#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

QJsonObject organisationJson(const QString &name, const QString &role)
{
    return {{u"type"_s, u"org"_s},
            {u"id"_s, stableId(name)},
            {u"name"_s, name},
            {u"fullname"_s, name},
            {u"avatarUrl"_s, QString(u"/avatars/"_s + name + u".svg"_s)},
            {u"isEnterprise"_s, false},
            {u"roleInOrg"_s, role}};
}

QJsonObject tokenJson(const LocalToken &token, const LocalUser &user)
{
    QJsonObject json{{u"displayName"_s, token.displayName}, {u"role"_s, token.role}};
    if (token.role == u"fineGrained") {
        QJsonArray scoped;
        for (const QString &owner : token.writableOwners) {
            const QString type = owner == user.name ? u"user"_s : u"org"_s;
            scoped.append(QJsonObject{
                {u"entity"_s, QJsonObject{{u"_id"_s, stableId(owner)}, {u"name"_s, owner}, {u"type"_s, type}}},
                {u"permissions"_s, QJsonArray{u"repo.content.read"_s, u"repo.write"_s}}});
        }
        json.insert(u"fineGrained"_s, QJsonObject{{u"global"_s, QJsonArray{}}, {u"scoped"_s, scoped}});
    }
    return json;
}

/// The front matter of a card, without its fences; nothing when the card has none.
std::optional<QString> frontMatterOf(const QString &card)
{
    const QStringList lines = card.split(u'\n');
    if (lines.first().trimmed() != u"---")
        return {};
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).trimmed() == u"---")
            return lines.sliced(1, i - 1).join(u'\n');
    }
    return {};
}

}  // namespace

Reply whoami(HubContext &hub, Request &request)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return caller.error();
    if (!*caller)
        return errorReply(401, u"Invalid username or password."_s);
    const LocalUser &user = (*caller)->user;
    const LocalToken &token = (*caller)->token;
    QJsonArray organisations;
    for (const auto &[name, role] : user.organisations)
        organisations.append(organisationJson(name, role));
    QJsonObject auth{{u"type"_s, u"access_token"_s}, {u"accessToken"_s, tokenJson(token, user)}};
    if (token.expiresAt != 0)
        auth.insert(u"expiresAt"_s, timestamp(QDateTime::fromSecsSinceEpoch(token.expiresAt)));
    return jsonReply(QJsonObject{{u"type"_s, u"user"_s},
                                 {u"id"_s, stableId(user.name)},
                                 {u"name"_s, user.name},
                                 {u"fullname"_s, user.fullName},
                                 {u"email"_s, user.email},
                                 {u"emailVerified"_s, true},
                                 {u"isPro"_s, false},
                                 {u"canPay"_s, false},
                                 {u"avatarUrl"_s, QString(u"/avatars/"_s + user.name + u".svg"_s)},
                                 {u"orgs"_s, organisations},
                                 {u"auth"_s, auth}});
}

Reply validateCard(HubContext &, Request &request)
{
    const auto body = request.json();
    if (!body)
        return body.error();
    QJsonArray warnings;
    if (!frontMatterOf((*body)[u"content"].toString()))
        warnings.append(QJsonObject{{u"message"_s, u"empty or missing yaml metadata in repo card"_s}});
    return jsonReply(QJsonObject{{u"errors"_s, QJsonArray{}}, {u"warnings"_s, warnings}});
}

}  // namespace core::localhub
