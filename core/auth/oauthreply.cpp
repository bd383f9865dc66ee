#include "core/auth/oauthreply_p.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using std::chrono::seconds;

constexpr qsizetype maxWordsChars = 500;
constexpr double longestLifeSeconds = 10.0 * 366 * 24 * 3600;

std::unexpected<Error> senseless(const QString &what)
{
    return fail(ErrorKind::ServerFault, {}, what);
}

/// A number of seconds; servers write them as numbers, and some as text.
std::optional<double> secondsIn(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    return isNumber && number > 0 ? std::optional{std::min(number, longestLifeSeconds)} : std::nullopt;
}

seconds secondsOr(const QJsonValue &value, seconds usual, seconds least, seconds most)
{
    const auto number = secondsIn(value);
    return number ? std::clamp(seconds{static_cast<std::int64_t>(*number)}, least, most) : usual;
}

/// The browser opens it, so it must not be anything else that a desktop opens as willingly.
QUrl webAddress(const QJsonValue &value)
{
    const QUrl url{value.toString(), QUrl::StrictMode};
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl{};
}

/// It becomes a header, where a line end would be another one.
bool isTokenText(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

}  // namespace

OAuthRefusal parseRefusal(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    return {.code = json[u"error"].toString().left(maxWordsChars),
            .description = json[u"error_description"].toString().left(maxWordsChars)};
}

QString wordsOf(const OAuthRefusal &refusal)
{
    if (refusal.description.isEmpty())
        return refusal.code;
    return refusal.code == u"access_denied" ? u"access_denied: "_s + refusal.description : refusal.description;
}

Result<Credential> parseToken(const QByteArray &body, const QString &clientId, std::int64_t now)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QString token = json[u"access_token"].toString();
    const QString refreshToken = json[u"refresh_token"].toString();
    const QString type = json[u"token_type"].toString(u"bearer"_s);
    if (!isTokenText(token) || (!refreshToken.isEmpty() && !isTokenText(refreshToken)))
        return senseless(u"the answer holds no access token"_s);
    if (type.compare(u"bearer", Qt::CaseInsensitive) != 0)
        return senseless(u"the token is not a bearer token"_s);
    Credential credential{.token = AccessToken{token},
                          .refreshToken = AccessToken{refreshToken},
                          .clientId = clientId,
                          .obtainedAt = now};
    if (const auto life = secondsIn(json[u"expires_in"]))
        credential.expiresAt = now + static_cast<std::int64_t>(*life);
    return credential;
}

Result<DeviceRequest> parseDeviceCode(const QByteArray &body, const QString &clientId)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    DeviceRequest request{.clientId = clientId,
                          .deviceCode = json[u"device_code"].toString(),
                          .userCode = json[u"user_code"].toString().trimmed(),
                          .address = webAddress(json[u"verification_uri"]),
                          .completeAddress = webAddress(json[u"verification_uri_complete"]),
                          .interval = secondsOr(json[u"interval"], seconds{5}, seconds{1}, seconds{60}),
                          .validFor = secondsOr(json[u"expires_in"], seconds{900}, seconds{1}, seconds{3600})};
    if (request.deviceCode.isEmpty() || request.userCode.isEmpty() || request.address.isEmpty())
        return senseless(u"the answer holds no code, or no address to type it at"_s);
    if (request.completeAddress.isEmpty())
        request.completeAddress = request.address;
    return request;
}

Result<QString> parseRegistration(const QByteArray &body)
{
    QString id = QJsonDocument::fromJson(body).object()[u"client_id"].toString();
    if (id.isEmpty())
        return senseless(u"the answer holds no client id"_s);
    return id;
}

}  // namespace core
