#include "core/localhub/repocall_p.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

const QByteArray challenge = R"(Basic realm="Authentication required", charset="UTF-8")";

bool tokenMayWriteUnder(const Caller &caller, const QString &owner)
{
    if (caller.token.role == u"fineGrained")
        return caller.token.writableOwners.contains(owner);
    return caller.token.role == u"write" || caller.token.role == u"god";
}

bool isAdministrator(const Caller &caller, const RepoId &id, const RepoRecord &record)
{
    const QString role = Accounts::roleIn(caller.user, id.owner);
    return caller.user.name == id.owner || role == u"admin"
        || (record.creator == caller.user.name && (role == u"write" || role == u"contributor"));
}

bool isWriter(const Caller &caller, const RepoId &id, const RepoRecord &record)
{
    return isAdministrator(caller, id, record) || Accounts::roleIn(caller.user, id.owner) == u"write";
}

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

/// The same address with the repository's present name in it.
QByteArray addressAt(const Request &request, const RepoId &asked, const RepoId &present)
{
    QByteArray target = request.rawTarget;
    const QByteArray old = '/' + asked.fullName().toLatin1();
    const qsizetype start = target.indexOf(old);
    return start < 0 ? target : target.replace(start, old.size(), QByteArray('/' + present.fullName().toLatin1()));
}

}  // namespace

bool mayCreateUnder(const Caller &caller, const QString &owner)
{
    const QString role = Accounts::roleIn(caller.user, owner);
    const bool member = owner == caller.user.name || role == u"admin" || role == u"write" || role == u"contributor";
    return member && tokenMayWriteUnder(caller, owner);
}

bool mayRead(const std::optional<Caller> &caller, const RepoId &id, const RepoRecord &record)
{
    if (!record.isPrivate)
        return true;
    if (!caller)
        return false;
    const QString role = Accounts::roleIn(caller->user, id.owner);
    return caller->user.name == id.owner || (!role.isEmpty() && role != u"no_access");
}

bool RepoCall::may(Access access) const
{
    if (access == Access::Read)
        return mayRead(caller, id, record);
    if (!caller || !tokenMayWriteUnder(*caller, id.owner))
        return false;
    return access == Access::Write ? isWriter(*caller, id, record) : isAdministrator(*caller, id, record);
}

OrReply<> RepoCall::require(Access access) const
{
    if (may(access))
        return {};
    if (!caller)
        return signInFirst(u"Invalid username or password."_s);
    return refuse(
        403, u"You don't have the rights to change the %1 %2 with this token."_s.arg(toString(id.type), id.fullName()));
}

OrReply<> RepoCall::requireContributor() const
{
    if (!caller)
        return signInFirst(u"Invalid username or password."_s);
    if (!caller->mayWriteSomewhere())
        return refuse(403, u"This token can only read."_s);
    return {};
}

OrReply<> RepoCall::requireContent() const
{
    if (record.gated.isEmpty() || (caller && isWriter(*caller, id, record)))
        return {};
    if (!caller)
        return signInFirst(
            u"Access to model %1 is restricted. You must have access to it and be authenticated to access "
            "it. Please log in."_s.arg(id.fullName()),
            "GatedRepo");
    return refuse(403, u"Access to model %1 is restricted and you are not in the authorized list."_s.arg(id.fullName()),
                  "GatedRepo");
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
    auto caller = hub.accounts.authenticate(secretIn(authorization));
    if (!caller)
        return signInFirst(u"Invalid credentials in Authorization header"_s);
    return caller;
}

OrReply<RepoCall> enterRepository(HubContext &hub, Request &request, const RepoId &id, QList<QByteArray> rest)
{
    auto caller = authenticate(hub, request);
    if (!caller)
        return std::unexpected(caller.error());
    const auto present = hub.repositories.locate(id);
    const auto record = present ? hub.repositories.record(*present) : Result<RepoRecord>{std::unexpect};
    if (!record || !mayRead(*caller, *present, *record)) {
        if (!*caller)
            return signInFirst(u"Invalid username or password."_s, "RepoNotFound");
        return refuse(404, u"Repository not found"_s, "RepoNotFound");
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
