#include "core/localhub/oauthrequest_p.h"

#include "core/localhub/secret_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr std::int64_t maxBodyBytes = 64 * 1024;

struct AppCredentials
{
    QString clientId;
    QString secret;
};

/// Source: RFC 6749 §2.3.1: both halves are form-encoded before they are joined.
AppCredentials credentialsOf(const Request &request, const OAuthFields &fields)
{
    const QByteArray authorization = request.header("Authorization");
    if (authorization.left(6).toLower() != "basic ")
        return {.clientId = fields.value(u"client_id"), .secret = fields.value(u"client_secret")};
    const QByteArray pair = QByteArray::fromBase64(authorization.sliced(6).trimmed());
    const qsizetype colon = std::max<qsizetype>(0, pair.indexOf(':'));
    return {.clientId = decoded(pair.first(colon)), .secret = decoded(pair.sliced(std::min(colon + 1, pair.size())))};
}

}  // namespace

OrReply<OAuthFields> OAuthFields::read(const Request &request)
{
    const auto bytes = request.body.readAll(maxBodyBytes);
    if (!bytes)
        return std::unexpected(oauthError(u"invalid_request"_s, u"The body could not be read"_s));
    if (!request.header("Content-Type").toLower().startsWith("application/json"))
        return OAuthFields{parseForm(*bytes)};
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return std::unexpected(oauthError(u"invalid_request"_s, u"The body is not a JSON object"_s));
    QList<std::pair<QString, QString>> pairs;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QStringList values =
            it->isArray() ? it->toVariant().toStringList() : QStringList{it->toVariant().toString()};
        for (const QString &value : values)
            pairs.append({it.key(), value});
    }
    return OAuthFields{std::move(pairs)};
}

QString OAuthFields::value(QStringView key) const
{
    return values(key).value(0);
}

QStringList OAuthFields::values(QStringView key) const
{
    QStringList found;
    for (const auto &[name, value] : m_pairs) {
        if (name == key)
            found.append(value);
    }
    return found;
}

Reply oauthError(const QString &code, const QString &description, int status)
{
    return jsonReply(QJsonObject{{u"error"_s, code}, {u"error_description"_s, description}}, status)
        .withHeader("Cache-Control", "no-store");
}

OrReply<OAuthApp> authenticateApp(const HubContext &hub, const Request &request, const OAuthFields &fields)
{
    const AppCredentials given = credentialsOf(request, fields);
    const auto app = hub.oauth.app(given.clientId);
    const bool proven = app
        && (app->isPublic()
            || isSameSecret(app->secretDigest.toUtf8(), digestOfSecret(given.secret.toUtf8()).toUtf8()));
    if (!proven)
        return std::unexpected(oauthError(u"invalid_client"_s, u"No such application, or its secret is wrong"_s, 401)
                                   .withHeader("WWW-Authenticate", "Basic realm=\"OAuth applications\""));
    return *app;
}

}  // namespace core::localhub
