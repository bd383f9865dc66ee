#pragma once

#include "core/auth/accesstoken.h"

#include <QUrl>

#include <cstdint>
#include <optional>

namespace core {

/// What lets somebody act at a Hub. Secret as a whole: never logged, never in settings, never in a URL.
struct Credential
{
    AccessToken token;
    AccessToken refreshToken = {};  ///< OAuth only.
    std::optional<std::int64_t> expiresAt = {};  ///< OAuth only; Unix seconds.
    QString clientId = {};  ///< OAuth only: the client that the refresh token was given to.
    std::optional<std::int64_t> obtainedAt = {};  ///< OAuth only; Unix seconds. Not known of tokens that `hf` renewed.

    [[nodiscard]] bool isOAuth() const { return !refreshToken.isEmpty() || expiresAt.has_value(); }
    [[nodiscard]] bool isRenewable() const { return !refreshToken.isEmpty() && expiresAt.has_value(); }
    friend bool operator==(const Credential &, const Credential &) = default;
};

/// Where a credential is kept.
enum class CredentialPlace {
    Keychain,  ///< The system's keychain.
    OwnFile,  ///< A 0600 file of ours, in the Hub client's format: there was no keychain.
    HubClient,  ///< The files of the Hub's own command line, which it reads and writes as well.
    Environment,  ///< HF_TOKEN and its like: not ours to remove.
};

/// Somebody's sign-in at one Hub, without its secret: may be listed, shown and saved.
struct Account
{
    QUrl endpoint;  ///< Without trailing slash.
    /// The name at that Hub. Empty for a token that nobody has asked the Hub about: one that `hf` stored, say.
    QString user = {};
    /// What the Hub calls the token; "oauth-USER" for a sign-in in the browser or by code. Empty for a token that is
    /// active in the Hub client's files but has no name there.
    QString tokenName = {};
    CredentialPlace place = CredentialPlace::Keychain;
    QString where = {};  ///< The variable or file the credential is in; empty for the keychain.

    /// Names the account for good, whether its secret lies in the keychain or in our file. Two people at one Hub may
    /// well have given their tokens the same name.
    [[nodiscard]] QString key() const;
    friend bool operator==(const Account &, const Account &) = default;
};

/// The name that Slipway and the Hub's own command line give a sign-in that has no token of its own on the Hub.
[[nodiscard]] QString oauthTokenName(const QString &user);

}  // namespace core
