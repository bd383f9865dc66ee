#include "core/hub/filerequest_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int maxRedirects = 10;

/// Where a redirect leads; empty for any other answer.
QUrl redirectTarget(const HttpResponse &response)
{
    const bool isRedirect = response.status >= 300 && response.status < 400;
    const QByteArray location = response.header("location");
    return isRedirect && !location.isEmpty() ? response.url.resolved(QUrl::fromEncoded(location)) : QUrl{};
}

bool isAboutAccess(const Error &error)
{
    return error.access != AccessProblem::None || error.kind == ErrorKind::NotPermitted
        || error.kind == ErrorKind::RepositoryNotFound;
}

/// Whoever may not have the repository is told about the repository, not about one of its files.
std::unexpected<Error> refusedDownload(const HttpResponse &response, const RepoId &repo, const QString &path)
{
    Error error = errorFromResponse(response, path);
    if (isAboutAccess(error))
        error.subject = repo.fullName();
    return std::unexpected(error);
}

/// The same question at another place.
HttpRequest redirected(HttpRequest request, const QUrl &target, const HubAccount &account)
{
    HttpRequest next = hubRequest(account, HttpRequest::Method::Get, target, request.subject);
    std::ranges::copy_if(request.headers, std::back_inserter(next.headers),
                         [](const auto &header) { return header.first == "Range"; });
    next.sink = std::move(request.sink);
    next.accept = std::move(request.accept);
    next.maxAnswerBytes = request.maxAnswerBytes;
    // Within the Hub only the name has changed; what lies elsewhere may have another way to it in this network.
    next.service = isSameOrigin(target, account.endpoint) ? Service::Hub : Service::Cdn;
    next.followRedirects = next.service == Service::Cdn;
    return next;
}

}  // namespace

HttpRequest fileRequest(const HubAccount &account, const RepoId &repo, const QString &revision, const QString &path)
{
    const QByteArray where =
        encodePath(repo.webPath()) + "/resolve/" + encodeSegment(revision) + '/' + encodePath(path);
    HttpRequest request = hubRequest(account, HttpRequest::Method::Get, hubUrl(account.endpoint, where), path);
    request.followRedirects = false;
    return request;
}

QPair<QByteArray, QByteArray> rangeHeader(const ByteRange &range)
{
    return {"Range", "bytes=" + QByteArray::number(range.offset) + '-' + QByteArray::number(range.end() - 1)};
}

Result<HttpResponse> fetchFile(const HubClient &hub, HttpRequest request, const RepoId &repo,
                               const std::stop_token &stop)
{
    const QString path = request.subject;
    for (int hop = 0; hop <= maxRedirects; ++hop) {
        auto response = sendToHub(hub, request, stop);
        const QUrl target = response ? redirectTarget(*response) : QUrl{};
        if (target.isEmpty())
            return response && !response->isSuccess() ? refusedDownload(*response, repo, path) : std::move(response);
        if (request.url.scheme() == u"https" && target.scheme() != u"https")
            return fail(ErrorKind::ServerFault, path, u"a redirect out of TLS"_s);
        request = redirected(std::move(request), target, hub.account());
    }
    return fail(ErrorKind::ServerFault, path, u"too many redirects"_s);
}

}  // namespace core
