#include "ui/shared/tokenwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int namedAtMost = 3;  ///< Repositories in one sentence; more are counted.

struct TokenWords
{
    Q_DECLARE_TR_FUNCTIONS(TokenWords)
};

/// Confirmed on the Hub's page, rather than with a token that was made there.
bool isOAuth(const core::Identity &identity)
{
    return !identity.oauthScopes.isEmpty() || identity.tokenType.startsWith(u"app_token");
}

bool isFineGrained(const core::Identity &identity)
{
    return identity.tokenRole == u"fineGrained";
}

/// What the token itself allows under an owner, whoever its user is there.
struct Grant
{
    Reach reach = Reach::Nothing;
    QStringList writable = {};  ///< For WriteSome: repositories or resource groups.
};

Grant grantOfScopes(const QStringList &scopes)
{
    const bool mayWriteAll = scopes.contains(u"write-repos");
    const bool mayContribute = scopes.contains(u"contribute-repos");
    if (scopes.contains(u"manage-repos") || (mayWriteAll && mayContribute))
        return {.reach = Reach::Create};
    if (mayContribute)
        return {.reach = Reach::Contribute};
    if (mayWriteAll)
        return {.reach = Reach::WriteExisting};
    return {.reach = scopes.contains(u"read-repos") ? Reach::Read : Reach::Nothing};
}

/// "acme" for itself and for "acme/llama"; a resource group has no more than its own name.
bool concerns(const core::TokenScope &scope, const QString &owner, const core::Organisation *organisation)
{
    if (scope.entityType == u"resource-group") {
        return organisation && std::ranges::any_of(organisation->resourceGroups, [&](const core::ResourceGroup &group) {
                   return group.name == scope.entityName;
               });
    }
    return scope.entityName == owner || scope.entityName.startsWith(owner + u'/');
}

Grant grantOfFineGrained(const core::Identity &identity, const QString &owner, const core::Organisation *organisation)
{
    Grant grant;
    for (const core::TokenScope &scope : identity.scopes) {
        if (!concerns(scope, owner, organisation))
            continue;
        const bool mayWrite = scope.permissions.contains(u"repo.write");
        if (mayWrite && scope.entityName == owner)
            return {.reach = Reach::Create};
        if (mayWrite)
            grant.writable.append(scope.entityName);
        else if (scope.permissions.contains(u"repo.content.read"))
            grant.reach = Reach::Read;
    }
    if (!grant.writable.isEmpty())
        grant.reach = Reach::WriteSome;
    return grant;
}

Grant grantUnder(const core::Identity &identity, const QString &owner, const core::Organisation *organisation)
{
    if (isFineGrained(identity))
        return grantOfFineGrained(identity, owner, organisation);
    if (!identity.oauthScopes.isEmpty())
        return grantOfScopes(identity.oauthScopes);
    if (identity.tokenRole == u"read")
        return {.reach = Reach::Read};
    const bool mayWrite = identity.tokenRole == u"write" || identity.tokenRole == u"god";
    return {.reach = mayWrite ? Reach::Create : Reach::Unknown};
}

Reach reachOfRole(const QString &role)
{
    if (role == u"admin" || role == u"write")
        return Reach::Create;
    if (role == u"contributor")
        return Reach::Contribute;
    if (role == u"read")
        return Reach::Read;
    return role == u"no_access" ? Reach::Nothing : Reach::Unknown;
}

/// What the person may do as a member, whatever the token.
Grant membership(const core::Organisation &organisation)
{
    if (!organisation.securityRestrictions.isEmpty())
        return {};
    Grant grant{.reach = reachOfRole(organisation.role)};
    if (grant.reach != Reach::Read && grant.reach != Reach::Nothing)
        return grant;
    for (const core::ResourceGroup &group : organisation.resourceGroups) {
        const Reach reach = reachOfRole(group.role);
        if (reach == Reach::Create || reach == Reach::Contribute)
            grant.writable.append(group.name);
    }
    if (!grant.writable.isEmpty())
        grant.reach = Reach::WriteSome;
    return grant;
}

QString namesOf(const QStringList &names)
{
    if (names.size() <= namedAtMost)
        return QLocale().createSeparatedList(names);
    //: %1 is a list such as "acme/bert, acme/llama", %n how many more there are.
    return TokenWords::tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - namedAtMost + 1)
        .arg(names.first(namedAtMost - 1).join(u", "_s));
}

QString readOnlyText(const core::Identity &identity, Reach granted)
{
    if (granted != Reach::Read)
        return TokenWords::tr("Can only read: you are a member who may not write.");
    if (isOAuth(identity))
        return TokenWords::tr("Can only read: writing was not asked for, or not allowed, when you signed in.");
    return identity.tokenRole == u"read" ? TokenWords::tr("Can only read: this is a read token.")
                                         : TokenWords::tr("Can only read: this token has no write access here.");
}

QString nothingText(const core::Identity &identity, Reach granted, const core::Organisation *organisation)
{
    if (organisation && !organisation->securityRestrictions.isEmpty())
        return TokenWords::tr("No access: this organisation asks for more.");
    if (granted != Reach::Nothing)
        return TokenWords::tr("No access: your role here gives none.");
    return isOAuth(identity) ? TokenWords::tr("No access: it was not asked for, or not allowed, when you signed in.")
                             : TokenWords::tr("No access: this token was given none here.");
}

QString restrictionText(const QString &restriction)
{
    if (restriction == u"mfa")
        return TokenWords::tr("It asks for two-factor authentication. Turn it on in your account on the Hub.");
    if (restriction == u"sso")
        return TokenWords::tr("It asks for its own single sign-on. Sign in there in your browser first.");
    if (restriction == u"ip")
        return TokenWords::tr("It can be reached from its own network only.");
    if (restriction == u"token-policy")
        return TokenWords::tr("Its rules do not allow this token. Ask its administrators which they accept.");
    if (restriction == u"token-revoked")
        return TokenWords::tr("It has revoked this token. Create another one.");
    //: %1 is a word of the server.
    return TokenWords::tr("It restricts access (“%1”).").arg(restriction);
}

QString groupText(const core::ResourceGroup &group)
{
    switch (reachOfRole(group.role)) {
    //: %1 is a resource group: a part of an organisation with members of its own.
    case Reach::Create: return TokenWords::tr("%1 (can write)").arg(group.name);
    case Reach::Contribute: return TokenWords::tr("%1 (can contribute)").arg(group.name);
    case Reach::Read: return TokenWords::tr("%1 (can read)").arg(group.name);
    case Reach::Nothing: return TokenWords::tr("%1 (no access)").arg(group.name);
    case Reach::WriteExisting:
    case Reach::WriteSome:
    case Reach::Unknown: break;
    }
    return group.name;
}

QStringList notesOn(const core::Identity &identity, const core::Organisation &organisation, Reach reach)
{
    QStringList notes;
    for (const QString &restriction : organisation.securityRestrictions)
        notes.append(restrictionText(restriction));
    // What the person may do there is not what a token does that only reads.
    if (!organisation.resourceGroups.isEmpty() && reach != Reach::Read && reach != Reach::Nothing) {
        QStringList groups;
        for (const core::ResourceGroup &group : organisation.resourceGroups)
            groups.append(groupText(group));
        notes.append(TokenWords::tr("Resource groups: %1.").arg(QLocale().createSeparatedList(groups)));
    }
    // The Hub does not tell which boxes were ticked there.
    if (!identity.oauthScopes.isEmpty() && !isFineGrained(identity) && reach < Reach::Read)
        notes.append(TokenWords::tr("Only if you ticked this organisation when you signed in."));
    return notes;
}

Reach lesser(Reach a, Reach b)
{
    if (a == Reach::Unknown || b == Reach::Unknown) {
        const Reach known = a == Reach::Unknown ? b : a;
        return known == Reach::Read || known == Reach::Nothing ? known : Reach::Unknown;
    }
    return std::max(a, b);
}

QString wordsFor(const OwnerRight &right, const core::Identity &identity, const Grant &granted, const Grant &member,
                 const core::Organisation *organisation)
{
    switch (right.reach) {
    case Reach::Create: return TokenWords::tr("Can create repositories, and write to all of them.");
    case Reach::Contribute:
        return granted.reach == Reach::Contribute
            ? TokenWords::tr("Can create repositories, and write to those that Slipway created.")
            : TokenWords::tr("Can create repositories, and write to those that you created.");
    case Reach::WriteExisting:
        return TokenWords::tr("Can write to the repositories there are, but not create new ones.");
    case Reach::WriteSome:
        //: %1 is a list of repositories or resource groups.
        return TokenWords::tr("Can write to %1, and to nothing else here.")
            .arg(namesOf(granted.writable.isEmpty() ? member.writable : granted.writable));
    case Reach::Read: return readOnlyText(identity, granted.reach);
    case Reach::Nothing: return nothingText(identity, granted.reach, organisation);
    case Reach::Unknown: return TokenWords::tr("The Hub did not say what is possible here.");
    }
    Q_UNREACHABLE_RETURN({});
}

OwnerRight rightUnder(const core::Identity &identity, const QString &owner, const core::Organisation *organisation)
{
    const Grant granted = grantUnder(identity, owner, organisation);
    const Grant member = organisation ? membership(*organisation) : Grant{.reach = Reach::Create};
    OwnerRight right{
        .owner = owner, .isOrganisation = organisation != nullptr, .reach = lesser(granted.reach, member.reach)};
    right.mayPublish = right.reach < Reach::Read || identity.mayWriteUnder(owner);
    right.words = wordsFor(right, identity, granted, member, organisation);
    if (organisation)
        right.notes = notesOn(identity, *organisation, right.reach);
    return right;
}

/// Owners of repositories that the token was made for, and that are neither the user nor one of the organisations.
QStringList otherOwners(const core::Identity &identity, const QList<OwnerRight> &known)
{
    QStringList owners;
    for (const core::TokenScope &scope : identity.scopes) {
        const QString owner = scope.entityName.section(u'/', 0, 0);
        const bool isKnown = std::ranges::find(known, owner, &OwnerRight::owner) != known.end();
        if (scope.entityName.contains(u'/') && !isKnown && !owners.contains(owner))
            owners.append(owner);
    }
    return owners;
}

}  // namespace

QList<OwnerRight> ownerRights(const core::Identity &identity)
{
    QList<OwnerRight> rights{rightUnder(identity, identity.name, nullptr)};
    for (const core::Organisation &organisation : identity.organisations)
        rights.append(rightUnder(identity, organisation.name, &organisation));
    for (const QString &owner : otherOwners(identity, rights))
        rights.append(rightUnder(identity, owner, nullptr));
    return rights;
}

bool mayPublishAnywhere(const core::Identity &identity)
{
    return std::ranges::any_of(ownerRights(identity), &OwnerRight::mayPublish);
}

QString tokenRoleText(const core::Identity &identity)
{
    if (identity.tokenRole == u"read")
        return TokenWords::tr("A read token: it can download, but not publish.");
    if (isOAuth(identity))
        return TokenWords::tr("Confirmed on the Hub: Slipway can do what you agreed to there.");
    if (isFineGrained(identity))
        return TokenWords::tr("A fine-grained token: it can do what was ticked when it was created.");
    if (identity.tokenRole == u"write" || identity.tokenRole == u"god")
        return TokenWords::tr("A write token: it can publish wherever your account can.");
    if (identity.tokenRole.isEmpty())
        return TokenWords::tr("The Hub did not say what this token can do.");
    //: %1 is a word of the server, for example "admin".
    return TokenWords::tr("A token with the role “%1”.").arg(identity.tokenRole);
}

QString tokenExpiryText(const core::Identity &identity, const QDateTime &now)
{
    if (isOAuth(identity))
        return TokenWords::tr("It is renewed by itself, until you sign out or end it on the Hub.");
    if (!identity.expiresAt.isValid())
        return TokenWords::tr("It does not expire.");
    if (identity.expiresAt <= now)
        return TokenWords::tr("It has expired.");
    const QDate day = identity.expiresAt.toLocalTime().date();
    const qint64 days = now.toLocalTime().date().daysTo(day);
    if (days <= 0)
        return TokenWords::tr("It expires today at %1.")
            .arg(QLocale().toString(identity.expiresAt.toLocalTime().time(), QLocale::ShortFormat));
    if (days <= 14)
        return TokenWords::tr("It expires in %n day(s).", nullptr, static_cast<int>(days));
    return TokenWords::tr("It expires on %1.").arg(QLocale().toString(day, QLocale::LongFormat));
}

}  // namespace ui
