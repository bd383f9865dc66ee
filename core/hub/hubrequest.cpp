#include "core/hub/hubrequest.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool hasDotSegment(QByteArrayView pathAndQuery)
{
    const qsizetype query = pathAndQuery.indexOf('?');
    const QByteArrayView path = query < 0 ? pathAndQuery : pathAndQuery.first(query);
    return std::ranges::any_of(path.toByteArray().split('/'),
                               [](const QByteArray &segment) { return segment == "." || segment == ".."; });
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

/// A token with blanks or line ends in it can only be a slip; inside a header it could forge another one.
bool fitsInHeader(const QByteArray &secret)
{
    return std::ranges::all_of(secret, [](char c) { return c > 0x20 && c < 0x7f; });
}

QByteArray bearer(const AccessToken &token)
{
    return "Bearer " + token.secret();
}

/// Where hubRequest() put the account's token; null where it did not.
QByteArray *ownAuthorization(HttpRequest &request, const HubAccount &account)
{
    const auto found =
        std::ranges::find(request.headers, std::pair{QByteArray{"Authorization"}, bearer(account.token)});
    return account.token.isEmpty() || found == request.headers.end() ? nullptr : &found->second;
}

}  // namespace

QByteArray encodeSegment(QStringView text)
{
    return QUrl::toPercentEncoding(text.toString());
}

QByteArray encodePath(QStringView path)
{
    return QUrl::toPercentEncoding(path.toString(), "/");
}

QUrl hubUrl(const QUrl &endpoint, const QByteArray &encodedPathAndQuery)
{
    if (hasDotSegment(encodedPathAndQuery))
        return {};
    const QByteArray base = endpoint.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QUrl::fromEncoded(QByteArray{base + encodedPathAndQuery}, QUrl::StrictMode);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
}

HttpRequest hubRequest(const HubAccount &account, HttpRequest::Method method, const QUrl &url, const QString &subject)
{
    const bool onlyReads = method == HttpRequest::Method::Get || method == HttpRequest::Method::Head;
    HttpRequest request{
        .method = method, .url = url, .retry = onlyReads ? RetryMode::Safe : RetryMode::Never, .subject = subject};
    const QByteArray &secret = account.token.secret();
    if (!secret.isEmpty() && fitsInHeader(secret) && isSameOrigin(url, account.endpoint))
        request.headers.emplaceBack("Authorization", bearer(account.token));
    return request;
}

HttpRequest changeRequest(const HubAccount &account, HttpRequest::Method method, const QByteArray &path,
                          const QJsonObject &body, const QString &subject)
{
    HttpRequest request = hubRequest(account, method, hubUrl(account.endpoint, path), subject);
    if (method != HttpRequest::Method::Delete || !body.isEmpty())
        setJsonBody(request, body);
    return request;
}

void setJsonBody(HttpRequest &request, const QJsonObject &body, const QByteArray &contentType)
{
    request.headers.emplaceBack("Content-Type", contentType);
    request.body = QJsonDocument{body}.toJson(QJsonDocument::Compact);
}

Result<HttpResponse> sendToHub(const HubClient &hub, HttpRequest request, const std::stop_token &stop)
{
    const HubAccount &account = hub.account();
    QByteArray *authorization = account.renewer ? ownAuthorization(request, account) : nullptr;
    if (authorization == nullptr)
        return hub.http().call(request, stop);
    const auto token = account.renewer->token(stop);
    if (!token)
        return std::unexpected(token.error());
    *authorization = bearer(*token);
    auto response = hub.http().call(request, stop);
    if (!response || response->status != 401)
        return response;
    const auto better = account.renewer->tokenAfter(*token, stop);
    if (!better)
        return std::unexpected(better.error());
    if (*better == *token)
        return response;
    *authorization = bearer(*better);
    return hub.http().call(request, stop);  // also where nothing is repeated: a 401 did nothing
}

Result<HttpResponse> callHub(const HubClient &hub, const HttpRequest &request, const std::stop_token &stop)
{
    auto response = sendToHub(hub, request, stop);
    if (response && !response->isSuccess())
        return std::unexpected(errorFromResponse(*response, request.subject));
    return response;
}

QString requestIdOf(const HttpResponse &response)
{
    for (const QByteArrayView name : {"x-request-id", "x-amzn-trace-id", "x-amz-cf-id"}) {
        if (const QByteArray id = response.header(name); !id.isEmpty())
            return QString::fromUtf8(id.first(std::min<qsizetype>(id.size(), 200)));
    }
    return {};
}

}  // namespace core
