#include "core/auth/oauthclient.h"

#include "core/auth/hubenvironment.h"
#include "core/auth/oauthreply_p.h"
#include "core/auth/pkce_p.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using std::chrono::seconds;
using Clock = std::chrono::steady_clock;
using Fields = QList<std::pair<QByteArray, QString>>;

constexpr qsizetype maxAnswerBytes = 256 * 1024;
constexpr seconds answerTimeout{20};
constexpr seconds slowDownStep{5};  // RFC 8628 §3.5

const QString deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;

QByteArray formOf(const Fields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields)
        form += (form.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    return form;
}

QUrl oauthUrl(const QUrl &endpoint, QByteArrayView page)
{
    const QByteArray base = endpoint.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QUrl::fromEncoded(QByteArray{base + "/oauth/" + page});
}

HttpRequest postTo(const QUrl &url, const QByteArray &body, const QByteArray &contentType)
{
    return {.method = HttpRequest::Method::Post,
            .url = url,
            .headers = {{"Accept", "application/json"}, {"Content-Type", contentType}},
            .body = body,
            .retry = RetryMode::Never,  // a code and a refresh token may work only once
            .followRedirects = false,  // and must not be shown to another server
            .answerTimeout = answerTimeout,
            .subject = url.host(),
            .maxAnswerBytes = maxAnswerBytes};
}

HttpRequest formTo(const QUrl &url, const Fields &fields)
{
    return postTo(url, formOf(fields), "application/x-www-form-urlencoded");
}

/// The server's words, without what it may have repeated of ours.
QString safeWordsOf(const OAuthRefusal &refusal, const Fields &sent)
{
    QString words = wordsOf(refusal);
    for (const auto &[name, value] : sent) {
        if (value.size() >= 8 && name != "grant_type" && name != "client_id")
            words.replace(value, u"…"_s);
    }
    return words;
}

/// What an answer other than 2xx means.
Error refusalError(const HttpResponse &response, const QString &subject, const Fields &sent)
{
    const OAuthRefusal refusal = parseRefusal(response.body);
    Error error{.kind = ErrorKind::Rejected,
                .subject = subject,
                .detail =
                    refusal.code.isEmpty() ? u"HTTP status %1"_s.arg(response.status) : safeWordsOf(refusal, sent),
                .retryAfter = retryWish(response)};
    if (response.status == 429)
        error.kind = ErrorKind::RateLimited;
    else if (response.status >= 500 || (refusal.code.isEmpty() && response.status < 400))
        error.kind = ErrorKind::ServerFault;
    else if (refusal.code == u"invalid_grant" || refusal.code == u"expired_token")
        error.kind = ErrorKind::SignInRequired;
    return error;
}

/// A good answer's value, or what the server says against it.
template <typename Parse>
auto readAnswer(const Result<HttpResponse> &response, const QString &subject, const Fields &sent, Parse parse)
    -> decltype(parse(response->body))
{
    if (!response)
        return std::unexpected(response.error());
    if (!response->isSuccess())
        return std::unexpected(refusalError(*response, subject, sent));
    auto value = parse(response->body);
    if (!value)
        value.error().subject = subject;
    return value;
}

Result<Credential> requestToken(HttpClient &http, const QUrl &endpoint, const Fields &fields, const QString &clientId,
                                const std::stop_token &stop)
{
    const HttpRequest request = formTo(oauthUrl(endpoint, "token"), fields);
    return readAnswer(http.call(request, stop), request.subject, fields, [&clientId](const QByteArray &body) {
        return parseToken(body, clientId, QDateTime::currentSecsSinceEpoch());
    });
}

/// False when `stop` was requested before `end`.
bool waitUntil(Clock::time_point end, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock{mutex};
    stopped.wait_until(lock, stop, end, [] { return false; });
    return !stop.stop_requested();
}

/// What the answer to one question about a device code means for the next one.
enum class DevicePoll { Final, AskAgain, AskLessOften };

DevicePoll judge(const Result<HttpResponse> &response)
{
    if (!response)
        return isTransient(response.error().kind) ? DevicePoll::AskAgain : DevicePoll::Final;
    if (response->isSuccess())
        return DevicePoll::Final;
    const QString code = parseRefusal(response->body).code;
    if (code == u"slow_down" || response->status == 429)
        return DevicePoll::AskLessOften;
    // A gateway's page or a server's trouble says nothing about the code.
    const bool isAnswer = !code.isEmpty() && code != u"authorization_pending" && response->status < 500;
    return isAnswer ? DevicePoll::Final : DevicePoll::AskAgain;
}

}  // namespace

QStringList OAuthClient::defaultScopes()
{
    return {u"openid"_s, u"profile"_s, u"read-memberships"_s, u"manage-repos"_s, u"write-discussions"_s};
}

QString OAuthClient::deviceClientId()
{
    return HubEnvironment::ofProcess().deviceClientId();
}

Result<QString> OAuthClient::registerClient(const QUrl &redirectUri, const std::stop_token &stop) const
{
    const QJsonObject body{{u"client_name"_s, u"Slipway"_s},
                           {u"redirect_uris"_s, QJsonArray{redirectUri.toString()}},
                           {u"token_endpoint_auth_method"_s, u"none"_s},
                           {u"scope"_s, defaultScopes().join(u' ')},
                           {u"software_id"_s, u"slipway"_s},
                           {u"software_version"_s, QStringLiteral(SLIPWAY_VERSION)}};
    const HttpRequest request = postTo(oauthUrl(m_endpoint, "register"),
                                       QJsonDocument{body}.toJson(QJsonDocument::Compact), "application/json");
    return readAnswer(m_http.call(request, stop), request.subject, {}, parseRegistration);
}

BrowserRequest OAuthClient::browserRequest(const QString &clientId, const QUrl &redirectUri,
                                           const QStringList &scopes) const
{
    BrowserRequest request{.redirectUri = redirectUri,
                           .clientId = clientId,
                           .state = QString::fromLatin1(randomUrlText()),
                           .verifier = randomUrlText()};
    const Fields query{{"client_id", clientId},
                       {"redirect_uri", redirectUri.toString()},
                       {"response_type", u"code"_s},
                       {"scope", scopes.join(u' ')},
                       {"state", request.state},
                       {"code_challenge", QString::fromLatin1(codeChallenge(request.verifier))},
                       {"code_challenge_method", u"S256"_s}};
    request.address =
        QUrl::fromEncoded(QByteArray{oauthUrl(m_endpoint, "authorize").toEncoded() + '?' + formOf(query)});
    return request;
}

Result<Credential> OAuthClient::exchange(const BrowserRequest &request, const QString &code,
                                         const std::stop_token &stop) const
{
    const Fields fields{{"grant_type", u"authorization_code"_s},
                        {"code", code},
                        {"redirect_uri", request.redirectUri.toString()},
                        {"code_verifier", QString::fromLatin1(request.verifier)},
                        {"client_id", request.clientId}};
    return requestToken(m_http, m_endpoint, fields, request.clientId, stop);
}

Result<DeviceRequest> OAuthClient::requestDeviceCode(const QString &clientId, const std::stop_token &stop) const
{
    const Fields fields{{"client_id", clientId}};
    const HttpRequest request = formTo(oauthUrl(m_endpoint, "device"), fields);
    return readAnswer(m_http.call(request, stop), request.subject, fields,
                      [&clientId](const QByteArray &body) { return parseDeviceCode(body, clientId); });
}

Result<Credential> OAuthClient::awaitDevice(const DeviceRequest &device, const std::stop_token &stop) const
{
    const Fields fields{
        {"grant_type", deviceGrant}, {"device_code", device.deviceCode}, {"client_id", device.clientId}};
    const HttpRequest request = formTo(oauthUrl(m_endpoint, "token"), fields);
    const Clock::time_point end = Clock::now() + device.validFor;
    seconds interval = device.interval;
    while (true) {
        const Clock::time_point next = Clock::now() + interval;
        if (!waitUntil(std::min(next, end), stop))
            return canceled(request.subject);
        if (next >= end)
            return fail(ErrorKind::SignInRequired, request.subject, u"the code has expired"_s);
        const auto response = m_http.call(request, stop);
        switch (judge(response)) {
        case DevicePoll::Final:
            return readAnswer(response, request.subject, fields, [&device](const QByteArray &body) {
                return parseToken(body, device.clientId, QDateTime::currentSecsSinceEpoch());
            });
        case DevicePoll::AskAgain: break;
        case DevicePoll::AskLessOften: interval += slowDownStep; break;
        }
    }
}

Result<Credential> OAuthClient::refresh(const Credential &credential, const std::stop_token &stop) const
{
    if (credential.refreshToken.isEmpty())
        return fail(ErrorKind::SignInRequired, m_endpoint.host(), u"the sign-in cannot be renewed"_s);
    const Fields fields{{"grant_type", u"refresh_token"_s},
                        {"refresh_token", QString::fromLatin1(credential.refreshToken.secret())},
                        {"client_id", credential.clientId}};
    auto fresh = requestToken(m_http, m_endpoint, fields, credential.clientId, stop);
    if (fresh && fresh->refreshToken.isEmpty())
        fresh->refreshToken = credential.refreshToken;
    return fresh;
}

}  // namespace core
