#include "core/doctor/connectiondoctor.h"

#include "core/doctor/connectionprobe_p.h"
#include "core/hub/hubrequest.h"
#include "core/hub/jsonfields.h"
#include "core/lfs/lfsclient.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::doctor {
namespace {

constexpr auto nobodysChunk = "/v1/chunks/default-merkledb/"
                              "0000000000000000000000000000000000000000000000000000000000000000";

Finding plainFinding(Service service, Cause cause, const QString &detail = {})
{
    return {.service = service, .cause = cause, .detail = detail};
}

/// An object that no storage has, so that the Hub must say where it would go.
LfsObject unknownObject()
{
    const QByteArray content = "connection check "_ba + QUuid::createUuid().toByteArray();
    return {.oid = sha256Of(content), .sizeBytes = content.size()};
}

/// The Hub was asked for an address and gave none.
Finding withoutAddress(Service service, const Error &error)
{
    using enum ErrorKind;
    constexpr std::array refusals{SignInRequired, NotPermitted, Gated, RepositoryNotFound, Rejected};
    constexpr std::array missing{RevisionNotFound, EntryNotFound};
    if (std::ranges::contains(refusals, error.kind))
        return plainFinding(service, Cause::NeedsAccess, error.detail);
    if (std::ranges::contains(missing, error.kind))
        return plainFinding(service, Cause::NeedsLargeFile, error.detail);
    return plainFinding(service, Cause::NeedsHub, error.detail);
}

/// Somebody on the way keeps this service from us, when another one behind the same cable answers.
bool looksBlocked(Cause cause)
{
    return cause == Cause::NameUnknown || cause == Cause::ConnectionRefused || cause == Cause::NoConnection
        || cause == Cause::ConnectionLost || cause == Cause::NoAnswer || cause == Cause::ProxyRefused;
}

/// Whether the settings name the service's address. Then it is that address which is wrong.
bool standsIn(const ServiceAddresses &addresses, Service service)
{
    switch (service) {
    case Service::Hub: return false;
    case Service::Lfs: return !addresses.lfs.isEmpty();
    case Service::Cas: return !addresses.cas.isEmpty();
    case Service::Cdn: return !addresses.cdn.isEmpty();
    }
    Q_UNREACHABLE_RETURN(false);
}

QString firstLargeFile(const QByteArray &tree)
{
    const QJsonArray entries = QJsonDocument::fromJson(tree).array();
    for (const QJsonValue &entry : entries) {
        if (entry[u"lfs"].isObject())
            return entry[u"path"].toString();
    }
    return {};
}

}  // namespace

Finding ConnectionDoctor::check(Service service, const std::stop_token &stop) const
{
    ConnectionProbe probe{m_network, m_limits, stop};
    if (service != Service::Hub && !m_repo)
        return plainFinding(service, Cause::NeedsRepository);
    switch (service) {
    case Service::Hub: return checkHub(probe);
    case Service::Lfs: return checkLfs(probe);
    case Service::Cas: return checkCas(probe);
    case Service::Cdn: return checkCdn(probe);
    }
    Q_UNREACHABLE_RETURN({});
}

Finding ConnectionDoctor::checkHub(ConnectionProbe &probe) const
{
    const bool isAnonymous = m_account.token.isEmpty();
    const QUrl url = hubUrl(m_account.endpoint, isAnonymous ? "/api/models?limit=1" : "/api/whoami-v2");
    auto [finding, response] =
        probe.ask(hubRequest(m_account, HttpRequest::Method::Get, url, m_account.endpoint.host()));
    if (!response || (finding.cause != Cause::Fine && finding.cause != Cause::Slow))
        return finding;
    if (response->status == 401 || response->status == 403)
        finding.cause = Cause::SignInRequired;
    else if (!response->isSuccess() || QJsonDocument::fromJson(response->body).isNull())
        finding.cause = Cause::NotAHub;
    // A wrong clock also makes tokens and signatures fail, so it comes first.
    if (finding.cause != Cause::NotAHub && std::chrono::abs(finding.clockAhead) >= m_limits.clockTolerance)
        finding.cause = Cause::ClockSkew;
    return finding;
}

Finding ConnectionDoctor::checkLfs(ConnectionProbe &probe) const
{
    const LfsClient lfs{HubClient{probe.http(), m_account}};
    const auto plans = lfs.requestUploads(*m_repo, {}, {unknownObject()}, probe.stop());
    if (!plans)
        return withoutAddress(Service::Lfs, plans.error());
    const LfsUploadPlan &plan = plans->constFirst();
    const QUrl address = plan.parts.empty() ? plan.upload.href : plan.parts.begin()->second;
    if (address.isEmpty())
        return plainFinding(Service::Lfs, Cause::NotOffered);
    return checkStorage(probe, {.url = address}, Service::Lfs);
}

Finding ConnectionDoctor::checkCas(ConnectionProbe &probe) const
{
    const auto [hub, response] = probe.ask(repositoryRequest(encodePath(m_repo->apiPath()) + "/xet-write-token/main"));
    if (!response || !isUsable(hub.cause))
        return plainFinding(Service::Cas, Cause::NeedsHub, hub.detail);
    // Every Hub with Xet says what is missing: the repository, the revision. One without has no such route.
    if (response->status == 404 && response->header("x-error-code").isEmpty())
        return plainFinding(Service::Cas, Cause::NotOffered);
    const QJsonObject token = QJsonDocument::fromJson(response->body).object();
    const QUrl cas{token[u"casUrl"].toString(), QUrl::StrictMode};
    const QByteArray secret = token[u"accessToken"].toString().toUtf8();
    if (!response->isSuccess() || !isWebAddress(cas) || secret.isEmpty())
        return plainFinding(Service::Cas, Cause::NoXetToken, hub.detail);

    HttpRequest request{.url = hubUrl(cas, nobodysChunk), .headers = {{"Authorization", "Bearer " + secret}}};
    return checkStorage(probe, std::move(request), Service::Cas);
}

Finding ConnectionDoctor::checkCdn(ConnectionProbe &probe) const
{
    const auto [tree, entries] =
        probe.ask(repositoryRequest(encodePath(m_repo->apiPath()) + "/tree/main?recursive=true&expand=false"));
    if (!entries || !isUsable(tree.cause))
        return plainFinding(Service::Cdn, Cause::NeedsHub, tree.detail);
    if (!entries->isSuccess())
        return withoutAddress(Service::Cdn, errorFromResponse(*entries, {}));
    const QString path = firstLargeFile(entries->body);
    if (path.isEmpty())
        return plainFinding(Service::Cdn, Cause::NeedsLargeFile);

    HttpRequest request = repositoryRequest(encodePath(m_repo->webPath()) + "/resolve/main/" + encodePath(path));
    request.method = HttpRequest::Method::Head;
    const auto [hub, answer] = probe.ask(request);
    if (!answer)
        return plainFinding(Service::Cdn, Cause::NeedsHub, hub.detail);
    const QByteArray location = answer->header("location");
    if (location.isEmpty())
        return answer->isSuccess() ? plainFinding(Service::Cdn, Cause::NotOffered)
                                   : withoutAddress(Service::Cdn, errorFromResponse(*answer, {}));
    const QUrl target = answer->url.resolved(QUrl::fromEncoded(location));
    return checkStorage(probe, {.method = HttpRequest::Method::Head, .url = target}, Service::Cdn);
}

/// The Hub has answered just now. `request` is for the address it named.
Finding ConnectionDoctor::checkStorage(ConnectionProbe &probe, HttpRequest request, Service service) const
{
    // A Hub that stores content itself is not a service whose address could be another.
    const bool isHub = isSameOrigin(request.url, m_account.endpoint);
    request.service = isHub ? Service::Hub : service;
    auto [finding, response] = probe.ask(std::move(request));
    finding.service = service;
    if (!isHub && !standsIn(m_network.services, service) && looksBlocked(finding.cause))
        finding.cause = Cause::Blocked;
    const bool isRefused = response && (response->status == 401 || response->status == 403);
    if (service == Service::Cas && isUsable(finding.cause) && isRefused)
        finding.cause = Cause::StorageRefused;
    return finding;
}

HttpRequest ConnectionDoctor::repositoryRequest(const QByteArray &pathAndQuery) const
{
    return hubRequest(m_account, HttpRequest::Method::Get, hubUrl(m_account.endpoint, pathAndQuery),
                      m_account.endpoint.host());
}

}  // namespace core::doctor
