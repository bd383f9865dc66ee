#include "core/hub/repoadmin.h"

#include "core/hub/adminparser_p.h"
#include "core/hub/pages_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray accessPath(const RepoId &repo, const QByteArray &action)
{
    return encodePath(repo.apiPath()) + "/user-access-request/" + action;
}

}  // namespace

QString toString(AccessStatus status)
{
    switch (status) {
    case AccessStatus::Pending: return u"pending"_s;
    case AccessStatus::Accepted: return u"accepted"_s;
    case AccessStatus::Rejected: return u"rejected"_s;
    }
    return {};
}

StorageUse storageUse(const QList<StoredRepo> &repositories)
{
    // Shares of what is used add up to 100 but for rounding.
    constexpr double nearlyAll = 99;
    StorageUse use{.repositories = static_cast<int>(repositories.size())};
    double percent = 0;
    for (const StoredRepo &repo : repositories) {
        use.usedBytes += repo.bytes;
        percent += repo.percent;
    }
    if (percent > 0 && percent < nearlyAll)
        use.limitBytes = static_cast<std::int64_t>(static_cast<double>(use.usedBytes) * 100 / percent);
    return use;
}

Result<QList<AccessRequest>> RepoAdmin::accessRequests(const RepoId &repo, AccessStatus status,
                                                       const std::stop_token &stop) const
{
    const QUrl url = hubUrl(m_hub.account().endpoint, accessPath(repo, toString(status).toLatin1()));
    return readPages<AccessRequest>(m_hub, url, repo.fullName(), parseAccessRequests, stop);
}

Result<> RepoAdmin::decide(const RepoId &repo, const QString &user, AccessStatus status, const QString &reason,
                           const std::stop_token &stop) const
{
    QJsonObject body{{u"user"_s, user}, {u"status"_s, toString(status)}};
    if (status == AccessStatus::Rejected && !reason.isEmpty())
        body.insert(u"rejectionReason"_s, reason.left(longestReason));
    return post(repo, "handle", body, stop);
}

Result<> RepoAdmin::grant(const RepoId &repo, const QString &user, const std::stop_token &stop) const
{
    return post(repo, "grant", {{u"user"_s, user}}, stop);
}

Result<> RepoAdmin::post(const RepoId &repo, const QByteArray &action, const QJsonObject &body,
                         const std::stop_token &stop) const
{
    const HttpRequest request =
        changeRequest(m_hub.account(), HttpRequest::Method::Post, accessPath(repo, action), body, repo.fullName());
    return ignoreReply(callHub(m_hub, request, stop));
}

Result<QList<StoredRepo>> RepoAdmin::storage(const QString &organisation, const std::stop_token &stop) const
{
    const QByteArray path = organisation.isEmpty()
        ? QByteArray("/api/settings/repositories")
        : "/api/organizations/" + encodeSegment(organisation) + "/settings/repositories";
    const QString subject = organisation.isEmpty() ? m_hub.account().endpoint.host() : organisation;
    return readPages<StoredRepo>(m_hub, hubUrl(m_hub.account().endpoint, path), subject, parseStorage, stop);
}

}  // namespace core
