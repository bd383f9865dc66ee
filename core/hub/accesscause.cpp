#include "core/hub/accesscause.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

AccessProblem problemWithWriting(const Identity &identity, const QString &owner)
{
    const auto organisation = std::ranges::find(identity.organisations, owner, &Organisation::name);
    const bool isMember = organisation != identity.organisations.end();
    if (isMember && !organisation->securityRestrictions.isEmpty())
        return AccessProblem::SecurityRestriction;
    if (owner != identity.name && !(isMember && (organisation->mayCreate() || organisation->role.isEmpty())))
        return AccessProblem::OwnerRole;
    if (identity.tokenRole == u"read")
        return AccessProblem::ReadOnlyToken;
    return identity.mayWriteUnder(owner) ? AccessProblem::None : AccessProblem::TokenScope;
}

/// Who is asking tells more about these.
bool isOpen(const Error &error)
{
    return error.kind == ErrorKind::NotPermitted && error.access == AccessProblem::None;
}

}  // namespace

Error withCause(Error error, const Identity &identity, const QDateTime &now)
{
    const bool hasExpired = identity.expiresAt.isValid() && identity.expiresAt <= now;
    if (error.kind == ErrorKind::SignInRequired && hasExpired)
        error.access = AccessProblem::TokenExpired;
    if (isOpen(error))
        error.access = problemWithWriting(identity, error.subject.section(u'/', 0, 0));
    return error;
}

Error withCause(Error error, const HubAccount &account)
{
    // The server says "invalid username or password" to those without a token and to those with a wrong one.
    if (error.kind == ErrorKind::SignInRequired && account.token.isEmpty())
        error.access = AccessProblem::NoToken;
    else if (error.kind == ErrorKind::SignInRequired && error.access == AccessProblem::NoToken)
        error.access = AccessProblem::TokenNotAccepted;
    return error;
}

Error diagnosed(const HubClient &hub, const Error &error, const std::stop_token &stop)
{
    Error known = withCause(error, hub.account());
    if (!isOpen(known))
        return known;
    const auto identity = hub.whoami(stop);
    return identity ? withCause(std::move(known), *identity, QDateTime::currentDateTimeUtc()) : known;
}

}  // namespace core
