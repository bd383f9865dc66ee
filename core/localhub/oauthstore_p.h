#pragma once

#include "core/base/error.h"
#include "core/localhub/accounts_p.h"

#include <QJsonObject>

#include <chrono>
#include <mutex>
#include <shared_mutex>

namespace core::localhub {

/// An application that people may let into their accounts.
struct OAuthApp
{
    QString clientId;
    QString name;
    QString address;  ///< Of its web page; may be empty.
    QStringList redirectUris;
    QString secretDigest = {};  ///< Empty: a public client, which proves itself by PKCE.
    qint64 createdAt = 0;  ///< Unix seconds.

    [[nodiscard]] bool isPublic() const { return secretDigest.isEmpty(); }
    /// Exactly one that was registered; on loopback over plain http the port is free. Source: RFC 8252 §7.3.
    [[nodiscard]] bool mayReturnTo(const QString &redirectUri) const;
};

/// What one person let one application do.
struct OAuthGrant
{
    QString clientId;
    QString user;
    QStringList scopes;
    QStringList organisations;
};

/// Handed out once and kept only as digests.
struct IssuedTokens
{
    QString accessToken;
    QString refreshToken;
    OAuthGrant grant;
};

/// Applications, and the tokens given to them: `root`/oauth.json, 0600, replaced as a whole with every change.
///
/// A refresh token is good once; one that comes again ends the sign-in, for then two parties hold it.
/// Errors: Storage.
/// Thread: any. Source: RFC 6749, RFC 7591, RFC 9700 §4.14.
class OAuthStore
{
public:
    OAuthStore(const QString &root, std::chrono::seconds accessTokenLife);

    [[nodiscard]] Result<> load();
    [[nodiscard]] std::chrono::seconds accessTokenLife() const { return m_accessTokenLife; }

    [[nodiscard]] std::optional<OAuthApp> app(const QString &clientId) const;
    [[nodiscard]] Result<> addApp(const OAuthApp &app);

    [[nodiscard]] Result<IssuedTokens> issue(const OAuthGrant &grant);
    /// Nothing when the token is none of `clientId`'s, or no longer good.
    [[nodiscard]] Result<std::optional<IssuedTokens>> refresh(const QString &refreshToken, const QString &clientId);

    struct Holder
    {
        OAuthGrant grant;
        QString clientName;
        qint64 expiresAt = 0;  ///< Unix seconds.
    };
    [[nodiscard]] std::optional<Holder> holderOf(QByteArrayView accessToken) const;

private:
    struct Access
    {
        QString digest;
        qint64 expiresAt = 0;
    };
    struct SignIn
    {
        OAuthGrant grant;
        QList<Access> accesses;  ///< Older ones stay good until they expire: uploads under way use them.
        QString refreshDigest;
        QStringList usedDigests;  ///< Of refresh tokens, latest last.
    };

    [[nodiscard]] static QJsonObject toJson(const SignIn &signIn);
    [[nodiscard]] static SignIn signInFromJson(const QJsonObject &object);
    [[nodiscard]] IssuedTokens renew(SignIn &signIn) const;
    void forgetIdleApps();
    void forgetIdleSignIns();
    [[nodiscard]] Result<> save() const;

    const QString m_path;
    const std::chrono::seconds m_accessTokenLife;
    mutable std::shared_mutex m_mutex;
    QList<OAuthApp> m_apps;
    QList<SignIn> m_signIns;
};

}  // namespace core::localhub
