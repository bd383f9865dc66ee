#pragma once

#include "core/hub/hubclient.h"

#include <QJsonObject>

namespace core {

/// The pieces every request to a Hub is made of; shared with the LFS client, which talks to the same server.

/// Percent-encodes all but unreserved characters, "/" included: a revision "refs/pr/1" stays one segment.
[[nodiscard]] QByteArray encodeSegment(QStringView text);
/// Percent-encodes each segment of a path, and keeps the slashes between them.
[[nodiscard]] QByteArray encodePath(QStringView path);

/// The address of an encoded path (and query) below the endpoint. Invalid when a segment is "." or "..": HTTP clients
/// resolve those even when encoded, so that the request would reach another resource than the one named.
[[nodiscard]] QUrl hubUrl(const QUrl &endpoint, const QByteArray &encodedPathAndQuery);

/// Same scheme, host and port.
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);
[[nodiscard]] bool isWebAddress(const QUrl &url);  ///< Absolute http or https with a host.

/// A request with the account's token, unless `url` is not of the endpoint's origin: then it carries none.
/// Methods that change something are RetryMode::Never; a caller that knows better says so.
[[nodiscard]] HttpRequest hubRequest(const HubAccount &account, HttpRequest::Method method, const QUrl &url,
                                     const QString &subject);
/// A request below the account's endpoint that changes something and says with `body` what. A DELETE without fields has
/// no body at all.
[[nodiscard]] HttpRequest changeRequest(const HubAccount &account, HttpRequest::Method method, const QByteArray &path,
                                        const QJsonObject &body, const QString &subject);
void setJsonBody(HttpRequest &request, const QJsonObject &body, const QByteArray &contentType = "application/json");

/// Sends it with the account's token as it is by then: renewed first when it is about to expire, and once more when the
/// Hub no longer accepts it. Requests without the account's token go as they are.
/// Errors: those of HttpClient, and of TokenRenewer when there is no valid token to be had.
[[nodiscard]] Result<HttpResponse> sendToHub(const HubClient &hub, HttpRequest request, const std::stop_token &stop);
/// The same; an answer that is not 2xx becomes an Error.
[[nodiscard]] Result<HttpResponse> callHub(const HubClient &hub, const HttpRequest &request,
                                           const std::stop_token &stop);

/// The id under which the server's operators find this answer; may be empty.
[[nodiscard]] QString requestIdOf(const HttpResponse &response);

/// Turns a good answer's body into a value; what a parser complains about gets the subject and the request id.
template <typename Parse>
auto readReply(const Result<HttpResponse> &response, const QString &subject, Parse parse)
    -> decltype(parse(response->body))
{
    if (!response)
        return std::unexpected(response.error());
    auto value = parse(response->body);
    if (!value) {
        value.error().subject = subject;
        value.error().requestId = requestIdOf(*response);
    }
    return value;
}

/// For calls whose answer holds nothing we need.
[[nodiscard]] inline Result<> ignoreReply(const Result<HttpResponse> &response)
{
    if (!response)
        return std::unexpected(response.error());
    return {};
}

}  // namespace core
