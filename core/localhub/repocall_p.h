#pragma once

#include "core/localhub/hubcontext_p.h"
#include "core/localhub/request_p.h"
#include "core/localhub/rights_p.h"

namespace core::localhub {

/// A request that concerns one repository, by somebody who may at least read it.
struct RepoCall
{
    HubContext &hub;
    Request &request;
    std::optional<Caller> caller;
    RepoId id;
    RepoRecord record;
    QList<QByteArray> rest;  ///< Raw segments after the verb.

    [[nodiscard]] bool may(Access access) const;
    [[nodiscard]] OrReply<> require(Access access) const;
    /// Signed in with a token that may write, whatever the rights in the repository: enough for a pull request.
    [[nodiscard]] OrReply<> requireContributor() const;
    /// Gated content is for those who could write it, and for those whom the owners let in.
    [[nodiscard]] OrReply<> requireContent() const;

    [[nodiscard]] OrReply<GitRepo> open() const;
    [[nodiscard]] CommitAuthor author() const;
    [[nodiscard]] QString webUrl() const { return hub.endpoint + id.webPath(); }
    /// `rest` as one decoded string.
    [[nodiscard]] QString restText() const;
};

/// A revision and a path read from segments in which both may hold "/".
struct RevisionPath
{
    QString revision;
    GitOid commit;
    QString path;
};
[[nodiscard]] OrReply<RevisionPath> splitRevision(const GitRepo &repo, const QList<QByteArray> &segments);
/// All segments are the revision.
[[nodiscard]] OrReply<GitOid> resolveRevision(const GitRepo &repo, const QString &revision);

/// Nothing for a request without Authorization; a refusal for a token that is not accepted.
[[nodiscard]] OrReply<std::optional<Caller>> authenticate(const HubContext &hub, const Request &request);

/// Finds the repository for the caller, or answers as the Hub does: 401, 404, or 307 to its present address.
[[nodiscard]] OrReply<RepoCall> enterRepository(HubContext &hub, Request &request, const RepoId &id,
                                                QList<QByteArray> rest);

/// Refuses members of an organisation whose security rules they do not meet.
[[nodiscard]] OrReply<> requireSecurity(const HubContext &hub, const Caller &caller, const QString &owner);
/// A caller, or 401.
[[nodiscard]] OrReply<Caller> requireCaller(const HubContext &hub, const Request &request);

}  // namespace core::localhub
