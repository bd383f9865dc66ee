#include "core/localhub/repocall_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

const QByteArray challenge = R"(Basic realm="Authentication required", charset="UTF-8")";

std::unexpected<Reply> signInFirst(const QString &message, const QByteArray &code = {})
{
    return std::unexpected(errorReply(401, message, code).withHeader("WWW-Authenticate", challenge));
}

/// The secret of "Bearer SECRET", or the password of "Basic …".
QByteArray secretIn(const QByteArray &authorization)
{
    if (authorization.left(7).toLower() == "bearer ")
        return authorization.sliced(7).trimmed();
    if (authorization.left(6).toLower() != "basic ")
        return {};
    const QByteArray pair = QByteArray::fromBase64(authorization.sliced(6).trimmed());
    return pair.sliced(pair.indexOf(':') + 1);
}

QString refusalOfContent(const QString &what, const AccessRequest *request, const QString &page)
{
    if (request && request->status == u"pending")
        return u"Your request to access %1 is awaiting a review from the repo authors."_s.arg(what);
    if (request && request->status == u"rejected")
        return u"Your request to access %1 has been rejected by the repo authors."_s.arg(what);
    if (request)
        return u"Access to %1 is restricted and this application may not use the access you were given."_s.arg(what);
    return u"Access to %1 is restricted and you are not in the authorized list. Visit %2 to ask for access."_s.arg(
        what, page);
}

/// The person and the application behind an OAuth token.
std::expected<Caller, UnusableToken> callerOf(const HubContext &hub, QByteArrayView secret)
{
    const auto holder = hub.oauth.holderOf(secret);
    const LocalUser *user = holder ? hub.accounts.findUser(holder->grant.user) : nullptr;
    if (!user)
        return std::unexpected(UnusableToken{});
    if (holder->expiresAt <= QDateTime::currentSecsSinceEpoch())
        return std::unexpected(UnusableToken{.isExpired = true, .name = holder->clientName});
    return Caller{.user = *user,
                  .token = {.token = QString::fromUtf8(secret),
                            .displayName = holder->clientName,
                            .role = u"fineGrained"_s,
                            .expiresAt = holder->expiresAt},
                  .app = AppAccess{.clientId = holder->grant.clientId,
                                   .clientName = holder->clientName,
                                   .scopes = holder->grant.scopes,
                                   .organisations = holder->grant.organisations}};
}

/// The same address with the repository's present name in it.
QByteArray addressAt(const Request &request, const RepoId &asked, const RepoId &present)
{
    QByteArray target = request.rawTarget;
    const QByteArray old = '/' + asked.fullName().toLatin1();
    const qsizetype start = target.indexOf(old);
    return start < 0 ? target : target.replace(start, old.size(), QByteArray('/' + present.fullName().toLatin1()));
}

}  // namespace

bool RepoCall::may(Access access) const
{
    return rights::mayAccess(caller, access, id, record);
}

OrReply<> RepoCall::require(Access access) const
{
    if (!caller)
        return may(access) ? OrReply<>{} : signInFirst(u"Invalid username or password."_s);
    if (const auto secure = requireSecurity(hub, *caller, id.owner); !secure)
        return secure;
    if (may(access))
        return {};
    return refuse(403, rights::refusalToChange(*caller, id));
}

OrReply<> RepoCall::requireContributor() const
{
    if (!caller)
        return signInFirst(u"Invalid username or password."_s);
    if (const auto secure = requireSecurity(hub, *caller, id.owner); !secure)
        return secure;
    if (!rights::mayDiscuss(*caller) && !may(Access::Write))
        return refuse(403, rights::refusalToChange(*caller, id));
    return {};
}

OrReply<> RepoCall::requireContent() const
{
    if (record.gated.isEmpty() || may(Access::Write))
        return {};
    const QString what = toString(id.type) + u' ' + id.fullName();
    if (!caller)
        return signInFirst(u"Access to %1 is restricted. You must have access to it and be authenticated to access it. "
                           "Please log in."_s.arg(what),
                           "GatedRepo");
    const AccessRequest *asked = record.requestBy(caller->user.name);
    const bool isMember = !record.orgMembersGated && rights::mayReadAsMember(*caller, id, record);
    if ((asked && asked->status == u"accepted" && rights::mayReadGated(*caller)) || isMember)
        return {};
    return refuse(403, refusalOfContent(what, asked, webUrl()), "GatedRepo");
}

OrReply<GitRepo> RepoCall::open() const
{
    auto repo = hub.repositories.open(id);
    if (!repo)
        return refuse(repo.error());
    return std::move(*repo);
}

CommitAuthor RepoCall::author() const
{
    const LocalUser &user = caller->user;
    return {.name = user.name, .email = user.email.isEmpty() ? user.name + u"@localhost"_s : user.email};
}

QString RepoCall::restText() const
{
    return decoded(rest.join('/'));
}

OrReply<RevisionPath> splitRevision(const GitRepo &repo, const QList<QByteArray> &segments)
{
    QStringList names;
    for (const QByteArray &segment : segments)
        names.append(decoded(segment));
    if (names.isEmpty())
        names.append(u"main"_s);
    // "/" may be part of a branch's name: the longest one that exists is meant.
    qsizetype used = names.size();
    while (used > 1 && !repo.referenceNamed(names.first(used).join(u'/')))
        --used;
    const QString revision = names.first(used).join(u'/');
    const auto commit = resolveRevision(repo, revision);
    if (!commit)
        return std::unexpected(commit.error());
    return RevisionPath{.revision = revision, .commit = *commit, .path = names.sliced(used).join(u'/')};
}

OrReply<GitOid> resolveRevision(const GitRepo &repo, const QString &revision)
{
    const auto commit = repo.resolve(revision.isEmpty() ? u"HEAD"_s : revision);
    if (!commit)
        return refuse(commit.error());
    return *commit;
}

OrReply<std::optional<Caller>> authenticate(const HubContext &hub, const Request &request)
{
    const QByteArray authorization = request.header("Authorization");
    if (authorization.isEmpty())
        return std::nullopt;
    const QByteArray secret = secretIn(authorization);
    auto caller = secret.startsWith("hf_oauth_") ? callerOf(hub, secret) : hub.accounts.authenticate(secret);
    if (caller)
        return *std::move(caller);
    if (caller.error().isExpired)
        return signInFirst(u"User Access Token \"%1\" is expired"_s.arg(caller.error().name));
    return signInFirst(u"Invalid credentials in Authorization header"_s);
}

OrReply<Caller> requireCaller(const HubContext &hub, const Request &request)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return std::unexpected(caller.error());
    if (!*caller)
        return signInFirst(u"Invalid username or password."_s);
    return **caller;
}

OrReply<> requireSecurity(const HubContext &hub, const Caller &caller, const QString &owner)
{
    const QStringList unmet = hub.accounts.organisation(owner).securityRestrictions;
    if (unmet.isEmpty() || Accounts::roleIn(caller.user, owner).isEmpty())
        return {};
    return refuse(403,
                  u"Your access to the organization \"%1\" is blocked by its security restrictions: %2."_s.arg(
                      owner, unmet.join(u", "_s)));
}

OrReply<RepoCall> enterRepository(HubContext &hub, Request &request, const RepoId &id, QList<QByteArray> rest)
{
    auto caller = authenticate(hub, request);
    if (!caller)
        return std::unexpected(caller.error());
    const auto present = hub.repositories.locate(id);
    const auto record = present ? hub.repositories.record(*present) : Result<RepoRecord>{std::unexpect};
    if (!record || !rights::mayAccess(*caller, Access::Read, *present, *record)) {
        if (!*caller)
            return signInFirst(u"Invalid username or password."_s, "RepoNotFound");
        return refuse(404, u"Repository not found"_s, "RepoNotFound");
    }
    if (record->isPrivate) {
        if (auto secure = requireSecurity(hub, **caller, present->owner); !secure)
            return std::unexpected(std::move(secure).error());
    }
    if (*present != id)
        return std::unexpected(Reply{.status = 307}.withHeader("Location", addressAt(request, id, *present)));
    return RepoCall{.hub = hub,
                    .request = request,
                    .caller = *std::move(caller),
                    .id = id,
                    .record = *record,
                    .rest = std::move(rest)};
}

}  // namespace core::localhub
