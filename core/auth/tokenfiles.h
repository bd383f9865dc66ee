#pragma once

#include "core/auth/accesstoken.h"
#include "core/auth/hubenvironment.h"
#include "core/base/error.h"

#include <QList>

#include <cstdint>

namespace core {

/// One section of the Hub client's `stored_tokens`.
struct StoredToken
{
    QString name;  ///< The token's display name, or "oauth-USER" for a device-code sign-in.
    AccessToken token;
    AccessToken refreshToken = {};  ///< OAuth only.
    std::optional<std::int64_t> expiresAt = {};  ///< OAuth only; Unix seconds.

    friend bool operator==(const StoredToken &, const StoredToken &) = default;
};

enum class TokenSource {
    None,
    Environment,
    TokenFile,
    Keychain,  ///< Of an AccountStore; TokenFiles knows none.
};

struct ResolvedToken
{
    AccessToken token;
    TokenSource source = TokenSource::None;
    QString where = {};  ///< The variable's name or the file's path: for "your token comes from …". Else empty.
};

/// The Hub client's own token files, read and written byte-compatibly, so that `hf` and Slipway share a sign-in.
///
/// The active token file holds just the token; `stored_tokens` is an INI as Python's configparser writes it (keys in
/// lower case, sections sorted, one blank line after each). Both have mode 0600 in a folder of mode 0700, are replaced
/// atomically, and what we do not understand in the INI is kept.
///
/// Errors: Storage (unreadable, unwritable, or not an INI: `subject` names file and line).
/// Thread: any; two processes may write at once, the last one wins whole.
class TokenFiles
{
public:
    explicit TokenFiles(HubEnvironment environment)
        : m_environment(std::move(environment))
    {
    }

    /// HF_TOKEN, then HUGGING_FACE_HUB_TOKEN, then the active token file. No token at all is not an error.
    [[nodiscard]] Result<ResolvedToken> resolve() const;

    [[nodiscard]] Result<QList<StoredToken>> stored() const;
    /// What the active token file holds, whatever the environment says; empty when there is none.
    [[nodiscard]] Result<AccessToken> active() const;

    /// Adds or replaces the section and makes it active.
    [[nodiscard]] Result<> signIn(const StoredToken &token) const;
    /// Adds or replaces the section. The active token file follows when it holds the token that is replaced.
    [[nodiscard]] Result<> store(const StoredToken &token) const;
    /// Makes the section `name` active. Errors: EntryNotFound.
    [[nodiscard]] Result<> activate(const QString &name) const;
    /// Removes the section `name` (the active one when empty), and the active token file when it holds that token.
    /// False when there was nothing to remove.
    [[nodiscard]] Result<bool> signOut(const QString &name = {}) const;

    [[nodiscard]] QString tokenPath() const { return m_environment.tokenPath(); }
    [[nodiscard]] QString storedTokensPath() const { return m_environment.storedTokensPath(); }
    /// What the Hub's client locks while it renews a token.
    [[nodiscard]] QString lockPath() const { return storedTokensPath() + QStringLiteral(".lock"); }

private:
    enum class Activation { Always, Follow };
    [[nodiscard]] Result<> write(const StoredToken &token, Activation activation) const;

    HubEnvironment m_environment;
};

}  // namespace core
