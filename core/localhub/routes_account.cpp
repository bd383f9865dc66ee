#include "core/localhub/cardgate_p.h"
#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

QJsonObject organisationJson(const HubContext &hub, const QString &name, const QString &role)
{
    const LocalOrganisation facts = hub.accounts.organisation(name);
    QJsonArray groups;
    for (const QString &group : facts.resourceGroups)
        groups.append(QJsonObject{{u"id"_s, resourceGroupId(name, group)}, {u"name"_s, group}, {u"role"_s, role}});
    QJsonObject json{{u"type"_s, u"org"_s},
                     {u"id"_s, stableId(name)},
                     {u"name"_s, name},
                     {u"fullname"_s, facts.fullName.isEmpty() ? name : facts.fullName},
                     {u"avatarUrl"_s, QString(u"/avatars/"_s + name + u".svg"_s)},
                     {u"isEnterprise"_s, facts.plan == u"enterprise" || facts.plan == u"plus"},
                     {u"roleInOrg"_s, role}};
    if (!facts.plan.isEmpty())
        json.insert(u"plan"_s, facts.plan);
    if (!groups.isEmpty())
        json.insert(u"resourceGroups"_s, groups);
    if (!facts.securityRestrictions.isEmpty())
        json.insert(u"securityRestrictions"_s, QJsonArray::fromStringList(facts.securityRestrictions));
    return json;
}

/// What a token that is not good for everything is good for, owner by owner.
QJsonObject fineGrainedJson(const Caller &caller)
{
    QStringList owners{caller.user.name};
    for (const auto &[name, role] : caller.user.organisations)
        owners.append(name);
    QJsonArray scoped;
    for (const QString &owner : owners) {
        const QStringList permissions = rights::permissionsUnder(caller, owner);
        if (permissions.isEmpty())
            continue;
        const QString type = owner == caller.user.name ? u"user"_s : u"org"_s;
        scoped.append(
            QJsonObject{{u"entity"_s, QJsonObject{{u"_id"_s, stableId(owner)}, {u"name"_s, owner}, {u"type"_s, type}}},
                        {u"permissions"_s, QJsonArray::fromStringList(permissions)}});
    }
    QJsonArray global;
    if (caller.app && rights::mayDiscuss(caller))
        global.append(u"discussion.write"_s);
    return {{u"canReadGatedRepos"_s, rights::mayReadGated(caller)}, {u"global"_s, global}, {u"scoped"_s, scoped}};
}

QJsonObject authJson(const Caller &caller)
{
    QJsonObject token{{u"displayName"_s, caller.token.displayName}, {u"role"_s, caller.token.role}};
    if (caller.token.role == u"fineGrained")
        token.insert(u"fineGrained"_s, fineGrainedJson(caller));
    QJsonObject auth{{u"type"_s, caller.app ? u"app_token_as_user"_s : u"access_token"_s}, {u"accessToken"_s, token}};
    if (caller.token.expiresAt != 0)
        auth.insert(u"expiresAt"_s, timestamp(QDateTime::fromSecsSinceEpoch(caller.token.expiresAt)));
    return auth;
}

/// An application without the right to see them does not learn of the organisations that it was not let into.
bool mayKnow(const Caller &caller, const QString &organisation)
{
    return !caller.app || caller.app->has(u"read-memberships") || caller.app->organisations.contains(organisation);
}

}  // namespace

Reply whoami(HubContext &hub, Request &request)
{
    const auto caller = requireCaller(hub, request);
    if (!caller)
        return caller.error();
    const LocalUser &user = caller->user;
    QJsonArray organisations;
    for (const auto &[name, role] : user.organisations) {
        if (mayKnow(*caller, name))
            organisations.append(organisationJson(hub, name, role));
    }
    QJsonObject json{{u"type"_s, u"user"_s},
                     {u"id"_s, stableId(user.name)},
                     {u"name"_s, user.name},
                     {u"fullname"_s, user.fullName},
                     {u"isPro"_s, user.isPro},
                     {u"canPay"_s, false},
                     {u"avatarUrl"_s, QString(u"/avatars/"_s + user.name + u".svg"_s)},
                     {u"orgs"_s, organisations},
                     {u"auth"_s, authJson(*caller)}};
    if (!caller->app || caller->app->has(u"email")) {
        json.insert(u"email"_s, user.email);
        json.insert(u"emailVerified"_s, true);
    }
    return jsonReply(json);
}

Reply validateCard(HubContext &, Request &request)
{
    const auto body = request.json();
    if (!body)
        return body.error();
    const RepoType type = repoTypeFromString((*body)[u"repoType"].toString()).value_or(RepoType::Model);
    const CardAnswer answer = judgeCard((*body)[u"content"].toString(), type);
    return jsonReply(answer.json, answer.isRefused ? 400 : 200);
}

}  // namespace core::localhub
