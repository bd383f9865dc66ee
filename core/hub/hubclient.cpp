#include "core/hub/hubclient.h"

#include "core/hub/hubrequest.h"
#include "core/hub/pages_p.h"
#include "core/hub/replyparser_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray apiPath(const RepoId &repo)
{
    return encodePath(repo.apiPath());
}

QString toString(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return u"public"_s;
    case Visibility::Private: return u"private"_s;
    }
    return {};
}

/// A POST, PUT or DELETE whose answer holds nothing we need.
Result<> change(const HubClient &hub, HttpRequest::Method method, const QByteArray &path, const QJsonObject &body,
                const QString &subject, const std::stop_token &stop)
{
    return ignoreReply(callHub(hub, changeRequest(hub.account(), method, path, body, subject), stop));
}

/// Where a 409 can only mean that the name is taken. "Another conflicting operation is in progress" is the one other
/// use the Hub makes of it when something is created.
Error nameTaken(Error error)
{
    if (error.kind == ErrorKind::Conflict && !error.detail.contains(u"conflicting operation"))
        error.kind = ErrorKind::AlreadyExists;
    return error;
}

/// Only what is set: the Hub leaves the rest as it is.
QJsonObject settingsBody(const RepoSettings &settings)
{
    QJsonObject body;
    if (settings.visibility)
        body.insert(u"visibility"_s, toString(*settings.visibility));
    if (settings.gated)
        body.insert(u"gated"_s, settings.gated->isEmpty() ? QJsonValue{false} : QJsonValue{*settings.gated});
    if (settings.membersAskToo)
        body.insert(u"orgMembersGated"_s, *settings.membersAskToo);
    if (settings.notificationsEmail)
        body.insert(u"gatedNotificationsEmail"_s, *settings.notificationsEmail);
    if (settings.notificationsMode)
        body.insert(u"gatedNotificationsMode"_s, *settings.notificationsMode);
    return body;
}

QJsonObject creationBody(const RepoCreation &creation)
{
    QJsonObject body{{u"name"_s, creation.id.name},
                     {u"organization"_s, creation.id.owner},
                     {u"type"_s, toString(creation.id.type)},
                     {u"visibility"_s, toString(creation.visibility)}};
    if (!creation.license.isEmpty())
        body.insert(u"license"_s, creation.license);
    if (creation.license == u"other" && !creation.licenseName.isEmpty())
        body.insert(u"license_name"_s, creation.licenseName);
    if (creation.license == u"other" && !creation.licenseLink.isEmpty())
        body.insert(u"license_link"_s, creation.licenseLink);
    if (!creation.region.isEmpty())
        body.insert(u"region"_s, creation.region);
    if (!creation.resourceGroupId.isEmpty())
        body.insert(u"resourceGroupId"_s, creation.resourceGroupId);
    if (!creation.spaceSdk.isEmpty())
        body.insert(u"sdk"_s, creation.spaceSdk);
    return body;
}

}  // namespace

QUrl HubClient::webUrl(const RepoId &repo) const
{
    return hubUrl(m_account.endpoint, encodePath(repo.webPath()));
}

QUrl HubClient::treeUrl(const RepoId &repo, const QString &revision) const
{
    return hubUrl(m_account.endpoint, encodePath(repo.webPath()) + "/tree/" + encodeSegment(revision));
}

QUrl HubClient::fileUrl(const RepoId &repo, const QString &revision, const QString &path, bool isFolder) const
{
    const QByteArray kind = isFolder ? "/tree/" : "/blob/";
    return hubUrl(m_account.endpoint,
                  encodePath(repo.webPath()) + kind + encodeSegment(revision) + '/' + encodePath(path));
}

Result<Identity> HubClient::whoami(const std::stop_token &stop) const
{
    const QString host = m_account.endpoint.host();
    const auto request =
        hubRequest(m_account, HttpRequest::Method::Get, hubUrl(m_account.endpoint, "/api/whoami-v2"), host);
    return readReply(callHub(*this, request, stop), host, parseIdentity);
}

Result<QUrl> HubClient::createRepo(const RepoCreation &creation, const std::stop_token &stop) const
{
    const QString subject = creation.id.fullName();
    HttpRequest request =
        hubRequest(m_account, HttpRequest::Method::Post, hubUrl(m_account.endpoint, "/api/repos/create"), subject);
    setJsonBody(request, creationBody(creation));
    return readReply(callHub(*this, request, stop).transform_error(nameTaken), subject, parseCreatedRepo);
}

Result<> HubClient::deleteRepo(const RepoId &repo, const std::stop_token &stop) const
{
    return change(*this, HttpRequest::Method::Delete, "/api/repos/delete",
                  {{u"name"_s, repo.name}, {u"organization"_s, repo.owner}, {u"type"_s, toString(repo.type)}},
                  repo.fullName(), stop);
}

Result<> HubClient::moveRepo(const RepoId &from, const RepoId &to, const std::stop_token &stop) const
{
    const auto moved =
        change(*this, HttpRequest::Method::Post, "/api/repos/move",
               {{u"fromRepo"_s, from.fullName()}, {u"toRepo"_s, to.fullName()}, {u"type"_s, toString(from.type)}},
               from.fullName(), stop);
    if (moved)
        return {};
    // The status for a name that is taken is not documented; the words are.
    Error error = nameTaken(moved.error());
    if (error.kind == ErrorKind::Rejected && error.detail.contains(u"already exists"))
        error.kind = ErrorKind::AlreadyExists;
    if (error.kind == ErrorKind::AlreadyExists)
        error.subject = to.fullName();
    return std::unexpected(error);
}

Result<> HubClient::updateSettings(const RepoId &repo, const RepoSettings &settings, const std::stop_token &stop) const
{
    return change(*this, HttpRequest::Method::Put, apiPath(repo) + "/settings", settingsBody(settings), repo.fullName(),
                  stop);
}

Result<RepoInfo> HubClient::repoInfo(const RepoId &repo, const QString &revision, const std::stop_token &stop) const
{
    QByteArray path = apiPath(repo);
    if (!revision.isEmpty())
        path += "/revision/" + encodeSegment(revision);
    const auto request =
        hubRequest(m_account, HttpRequest::Method::Get, hubUrl(m_account.endpoint, path), repo.fullName());
    return readReply(callHub(*this, request, stop), repo.fullName(),
                     [&](const QByteArray &body) { return parseRepoInfo(body, repo.type); });
}

Result<QList<RepoInfo>> HubClient::listRepos(const QString &owner, RepoType type, const std::stop_token &stop) const
{
    const QByteArray path =
        "/api/" + apiSegment(type).toUtf8() + "?author=" + encodeSegment(owner) + "&limit=500&full=true";
    return readPages<RepoInfo>(
        *this, hubUrl(m_account.endpoint, path), owner,
        [type](const QByteArray &body) { return parseRepoList(body, type); }, stop);
}

Result<RefList> HubClient::refs(const RepoId &repo, const std::stop_token &stop) const
{
    const auto request = hubRequest(m_account, HttpRequest::Method::Get,
                                    hubUrl(m_account.endpoint, apiPath(repo) + "/refs?include_prs=1"), repo.fullName());
    return readReply(callHub(*this, request, stop), repo.fullName(), parseRefs);
}

Result<> HubClient::createBranch(const RepoId &repo, const QString &branch, const QString &startingPoint,
                                 const std::stop_token &stop) const
{
    QJsonObject body;
    if (!startingPoint.isEmpty())
        body.insert(u"startingPoint"_s, startingPoint);
    return change(*this, HttpRequest::Method::Post, apiPath(repo) + "/branch/" + encodeSegment(branch), body,
                  repo.fullName(), stop)
        .transform_error(nameTaken);
}

Result<> HubClient::deleteBranch(const RepoId &repo, const QString &branch, const std::stop_token &stop) const
{
    return change(*this, HttpRequest::Method::Delete, apiPath(repo) + "/branch/" + encodeSegment(branch), {},
                  repo.fullName(), stop);
}

Result<> HubClient::createTag(const RepoId &repo, const QString &tag, const QString &revision, const QString &message,
                              const std::stop_token &stop) const
{
    QJsonObject body{{u"tag"_s, tag}};
    if (!message.isEmpty())
        body.insert(u"message"_s, message);
    return change(*this, HttpRequest::Method::Post, apiPath(repo) + "/tag/" + encodeSegment(revision), body,
                  repo.fullName(), stop)
        .transform_error(nameTaken);
}

Result<> HubClient::deleteTag(const RepoId &repo, const QString &tag, const std::stop_token &stop) const
{
    return change(*this, HttpRequest::Method::Delete, apiPath(repo) + "/tag/" + encodeSegment(tag), {}, repo.fullName(),
                  stop);
}

}  // namespace core
