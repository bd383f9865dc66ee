#include "core/localhub/oauthstore_p.h"

#include "core/localhub/secret_p.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype maxIdleApps = 200;
constexpr qsizetype rememberedRefreshTokens = 8;
constexpr std::chrono::seconds refreshTokenLife = std::chrono::days{90};  // Without being used.

/// The Hub's own command line, which signs in by device code without having been registered.
OAuthApp commandLineApp()
{
    return {.clientId = u"26be6b09-91c5-47da-9861-d2d2bb7a7e36"_s,
            .name = u"Hugging Face CLI"_s,
            .address = {},
            .redirectUris = {}};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return url.scheme() == u"http" && (host == u"127.0.0.1" || host == u"localhost" || host == u"::1");
}

QJsonObject toJson(const OAuthApp &app)
{
    return {{u"clientId"_s, app.clientId},         {u"name"_s, app.name},
            {u"address"_s, app.address},           {u"redirectUris"_s, QJsonArray::fromStringList(app.redirectUris)},
            {u"secretDigest"_s, app.secretDigest}, {u"createdAt"_s, app.createdAt}};
}

OAuthApp appFromJson(const QJsonObject &object)
{
    return {.clientId = object[u"clientId"].toString(),
            .name = object[u"name"].toString(),
            .address = object[u"address"].toString(),
            .redirectUris = object[u"redirectUris"].toVariant().toStringList(),
            .secretDigest = object[u"secretDigest"].toString(),
            .createdAt = object[u"createdAt"].toInteger()};
}

}  // namespace

bool OAuthApp::mayReturnTo(const QString &redirectUri) const
{
    QUrl asked{redirectUri, QUrl::StrictMode};
    if (!asked.isValid())
        return false;
    const bool anyPort = isLoopback(asked);
    asked.setPort(-1);
    return std::ranges::any_of(redirectUris, [&](const QString &registered) {
        if (registered == redirectUri)
            return true;
        QUrl known{registered, QUrl::StrictMode};
        known.setPort(-1);
        return anyPort && known == asked;
    });
}

OAuthStore::OAuthStore(const QString &root, std::chrono::seconds accessTokenLife)
    : m_path(root + u"/oauth.json"_s)
    , m_accessTokenLife(accessTokenLife)
{
}

Result<> OAuthStore::load()
{
    const std::unique_lock lock{m_mutex};
    QFile file{m_path};
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, m_path, file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorKind::Storage, m_path, problem.errorString());
    for (const QJsonValue &app : document[u"apps"].toArray())
        m_apps.append(appFromJson(app.toObject()));
    for (const QJsonValue &signIn : document[u"signIns"].toArray())
        m_signIns.append(signInFromJson(signIn.toObject()));
    return {};
}

QJsonObject OAuthStore::toJson(const SignIn &signIn)
{
    QJsonArray accesses;
    for (const Access &access : signIn.accesses)
        accesses.append(QJsonObject{{u"digest"_s, access.digest}, {u"expiresAt"_s, access.expiresAt}});
    return {{u"clientId"_s, signIn.grant.clientId},
            {u"user"_s, signIn.grant.user},
            {u"scopes"_s, QJsonArray::fromStringList(signIn.grant.scopes)},
            {u"organisations"_s, QJsonArray::fromStringList(signIn.grant.organisations)},
            {u"accesses"_s, accesses},
            {u"refresh"_s, signIn.refreshDigest},
            {u"used"_s, QJsonArray::fromStringList(signIn.usedDigests)}};
}

OAuthStore::SignIn OAuthStore::signInFromJson(const QJsonObject &object)
{
    SignIn signIn{.grant = {.clientId = object[u"clientId"].toString(),
                            .user = object[u"user"].toString(),
                            .scopes = object[u"scopes"].toVariant().toStringList(),
                            .organisations = object[u"organisations"].toVariant().toStringList()},
                  .accesses = {},
                  .refreshDigest = object[u"refresh"].toString(),
                  .usedDigests = object[u"used"].toVariant().toStringList()};
    for (const QJsonValue &access : object[u"accesses"].toArray())
        signIn.accesses.append({.digest = access[u"digest"].toString(), .expiresAt = access[u"expiresAt"].toInteger()});
    return signIn;
}

std::optional<OAuthApp> OAuthStore::app(const QString &clientId) const
{
    if (clientId == commandLineApp().clientId)
        return commandLineApp();
    const std::shared_lock lock{m_mutex};
    const auto it = std::ranges::find(m_apps, clientId, &OAuthApp::clientId);
    return it == m_apps.end() ? std::nullopt : std::optional{*it};
}

Result<> OAuthStore::addApp(const OAuthApp &app)
{
    const std::unique_lock lock{m_mutex};
    m_apps.append(app);
    forgetIdleApps();
    return save();
}

Result<IssuedTokens> OAuthStore::issue(const OAuthGrant &grant)
{
    const std::unique_lock lock{m_mutex};
    SignIn signIn{.grant = grant, .accesses = {}, .refreshDigest = {}, .usedDigests = {}};
    IssuedTokens tokens = renew(signIn);
    forgetIdleSignIns();
    m_signIns.append(signIn);
    if (const auto saved = save(); !saved)
        return std::unexpected(saved.error());
    return tokens;
}

Result<std::optional<IssuedTokens>> OAuthStore::refresh(const QString &refreshToken, const QString &clientId)
{
    const QString digest = digestOfSecret(refreshToken.toUtf8());
    const std::unique_lock lock{m_mutex};
    const auto signIn = std::ranges::find_if(m_signIns, [&](const SignIn &candidate) {
        return candidate.grant.clientId == clientId
            && (candidate.refreshDigest == digest || candidate.usedDigests.contains(digest));
    });
    if (signIn == m_signIns.end())
        return std::nullopt;
    std::optional<IssuedTokens> tokens;
    if (signIn->refreshDigest == digest)
        tokens = renew(*signIn);
    else
        m_signIns.erase(signIn);
    if (const auto saved = save(); !saved)
        return std::unexpected(saved.error());
    return tokens;
}

std::optional<OAuthStore::Holder> OAuthStore::holderOf(QByteArrayView accessToken) const
{
    const QString digest = digestOfSecret(accessToken);
    const std::shared_lock lock{m_mutex};
    for (const SignIn &signIn : m_signIns) {
        const auto access = std::ranges::find(signIn.accesses, digest, &Access::digest);
        if (access == signIn.accesses.end())
            continue;
        const auto app = std::ranges::find(m_apps, signIn.grant.clientId, &OAuthApp::clientId);
        return Holder{.grant = signIn.grant,
                      .clientName = app == m_apps.end() ? commandLineApp().name : app->name,
                      .expiresAt = access->expiresAt};
    }
    return {};
}

IssuedTokens OAuthStore::renew(SignIn &signIn) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    // One expired token is kept, so that it is told from one nobody knows.
    while (signIn.accesses.size() > 1 && signIn.accesses.first().expiresAt <= now)
        signIn.accesses.removeFirst();
    if (!signIn.refreshDigest.isEmpty())
        signIn.usedDigests.append(signIn.refreshDigest);
    if (signIn.usedDigests.size() > rememberedRefreshTokens)
        signIn.usedDigests.removeFirst();
    const IssuedTokens tokens{
        .accessToken = newSecret(u"hf_oauth_"), .refreshToken = newSecret(u"hf_oauth_refresh_"), .grant = signIn.grant};
    signIn.accesses.append(
        {.digest = digestOfSecret(tokens.accessToken.toUtf8()), .expiresAt = now + m_accessTokenLife.count()});
    signIn.refreshDigest = digestOfSecret(tokens.refreshToken.toUtf8());
    return tokens;
}

void OAuthStore::forgetIdleSignIns()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    m_signIns.removeIf(
        [&](const SignIn &signIn) { return signIn.accesses.last().expiresAt + refreshTokenLife.count() <= now; });
}

void OAuthStore::forgetIdleApps()
{
    // Anybody on this computer may register; what nobody signed in with is forgotten, oldest first.
    qsizetype idle = 0;
    for (qsizetype i = m_apps.size() - 1; i >= 0; --i) {
        const bool used = std::ranges::any_of(
            m_signIns, [&](const SignIn &signIn) { return signIn.grant.clientId == m_apps.at(i).clientId; });
        if (!used && ++idle > maxIdleApps)
            m_apps.removeAt(i);
    }
}

Result<> OAuthStore::save() const
{
    QJsonArray apps;
    for (const OAuthApp &app : m_apps)
        apps.append(localhub::toJson(app));
    QJsonArray signIns;
    for (const SignIn &signIn : m_signIns)
        signIns.append(toJson(signIn));
    QSaveFile file{m_path};
    const QByteArray json = QJsonDocument(QJsonObject{{u"apps"_s, apps}, {u"signIns"_s, signIns}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Storage, m_path, file.errorString());
    return {};
}

}  // namespace core::localhub
