#include "core/localhub/rights_p.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace core::localhub::rights {

namespace {

/// Whether the application may use any of `scopes` under `owner`.
bool appMay(const Caller &caller, const QString &owner, std::initializer_list<QStringView> scopes)
{
    const AppAccess &app = *caller.app;
    const bool covers = owner == caller.user.name || app.organisations.contains(owner);
    return covers && std::ranges::any_of(scopes, [&](QStringView scope) { return app.has(scope); });
}

bool isOwnOfApp(const Caller &caller, const RepoId &id, const RepoRecord &record)
{
    return record.app == caller.app->clientId && appMay(caller, id.owner, {u"contribute-repos"});
}

bool tokenMayRead(const Caller &caller, const RepoId &id, const RepoRecord &record)
{
    if (caller.app)
        return isOwnOfApp(caller, id, record)
            || appMay(caller, id.owner, {u"read-repos", u"write-repos", u"manage-repos"});
    return caller.token.role != u"fineGrained" || caller.token.writableOwners.contains(id.owner);
}

bool tokenMayWriteUnder(const Caller &caller, const QString &owner)
{
    if (caller.token.role == u"fineGrained")
        return caller.token.writableOwners.contains(owner);
    return caller.token.role == u"write" || caller.token.role == u"god";
}

bool tokenMay(const Caller &caller, Access access, const RepoId &id, const RepoRecord &record)
{
    if (!caller.app)
        return access == Access::Read ? tokenMayRead(caller, id, record) : tokenMayWriteUnder(caller, id.owner);
    if (access == Access::Read)
        return tokenMayRead(caller, id, record);
    if (isOwnOfApp(caller, id, record) || appMay(caller, id.owner, {u"manage-repos"}))
        return true;
    return access == Access::Write && appMay(caller, id.owner, {u"write-repos"});
}

bool mayContribute(QStringView role)
{
    return role == u"admin" || role == u"write" || role == u"contributor";
}

bool personMay(const LocalUser &user, Access access, const RepoId &id, const RepoRecord &record)
{
    if (user.name == id.owner)
        return true;
    const QString role = Accounts::roleIn(user, id.owner);
    switch (access) {
    case Access::Read: return !role.isEmpty() && role != u"no_access";
    case Access::Write:
        return role == u"admin" || role == u"write" || (record.creator == user.name && role == u"contributor");
    case Access::Administer: return role == u"admin" || (record.creator == user.name && mayContribute(role));
    }
    return false;
}

}  // namespace

bool mayAccess(const std::optional<Caller> &caller, Access access, const RepoId &id, const RepoRecord &record)
{
    if (access == Access::Read && !record.isPrivate)
        return true;
    return caller && personMay(caller->user, access, id, record) && tokenMay(*caller, access, id, record);
}

bool mayReadAsMember(const Caller &caller, const RepoId &id, const RepoRecord &record)
{
    return personMay(caller.user, Access::Read, id, record) && tokenMay(caller, Access::Read, id, record);
}

bool mayCreateUnder(const Caller &caller, const QString &owner)
{
    if (owner != caller.user.name && !mayContribute(Accounts::roleIn(caller.user, owner)))
        return false;
    return caller.app ? appMay(caller, owner, {u"manage-repos", u"contribute-repos"})
                      : tokenMayWriteUnder(caller, owner);
}

bool mayDiscuss(const Caller &caller)
{
    if (caller.app)
        return caller.app->has(u"write-discussions") || caller.app->has(u"write-repos")
            || caller.app->has(u"manage-repos");
    return caller.token.role != u"read";
}

bool mayReadGated(const Caller &caller)
{
    return !caller.app || caller.app->has(u"gated-repos");
}

QStringList permissionsUnder(const Caller &caller, const QString &owner)
{
    QStringList permissions;
    if (!caller.app)
        return tokenMayWriteUnder(caller, owner) ? QStringList{u"repo.content.read"_s, u"repo.write"_s} : permissions;
    if (appMay(caller, owner, {u"read-repos", u"write-repos", u"manage-repos"}))
        permissions.append(u"repo.content.read"_s);
    const bool mayWrite = owner == caller.user.name || mayContribute(Accounts::roleIn(caller.user, owner));
    if (mayWrite && appMay(caller, owner, {u"write-repos", u"manage-repos", u"contribute-repos"}))
        permissions.append(u"repo.write"_s);
    return permissions;
}

QString refusalToChange(const Caller &caller, const RepoId &id)
{
    const QString what = u"You don't have the rights to change the %1 %2"_s.arg(toString(id.type), id.fullName());
    // Another token would not help somebody who may not write there at all.
    if (id.owner != caller.user.name && !mayContribute(Accounts::roleIn(caller.user, id.owner)))
        return what + u'.';
    if (caller.token.role == u"read")
        return what + u": this token can only read. Use a write token."_s;
    return what + u" with this token."_s;
}

}  // namespace core::localhub::rights
