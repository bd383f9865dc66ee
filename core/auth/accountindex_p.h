#pragma once

#include "core/auth/account.h"
#include "core/base/error.h"

#include <QHash>
#include <QList>

namespace core {

/// What we know of a sign-in besides its secret.
struct IndexEntry
{
    QUrl endpoint;
    QString user;
    QString tokenName;
    CredentialPlace place = CredentialPlace::Keychain;  ///< Never Environment.
    QString clientId = {};  ///< OAuth only, and only where the secret's own place cannot hold it.

    [[nodiscard]] Account account() const;
    [[nodiscard]] QString key() const { return account().key(); }
};

/// `accounts.json`: who is signed in where, and which sign-in is the default at each Hub. Holds no secret.
///
/// Source: ours. Version 1: {"version": 1, "accounts": [{"endpoint", "user", "name", "place", "client_id"?}],
///         "defaults": {HUB: KEY}}
class AccountIndex
{
public:
    QList<IndexEntry> entries;
    QHash<QString, QString> defaults;  ///< Account::key() by hubName().

    /// Empty when there is no such file. Errors: Storage (unreadable, or nothing that we wrote).
    [[nodiscard]] static Result<AccountIndex> read(const QString &path);
    /// Replaces the file at once. Errors: Storage.
    [[nodiscard]] Result<> write(const QString &path) const;

    [[nodiscard]] const IndexEntry *find(const QString &key) const;
    void put(const IndexEntry &entry);  ///< In the place of the one with its key, or at the end.
    void remove(const QString &key);  ///< As a default too.
};

/// One name for one Hub, which any file system takes: "https-hub.example-443".
[[nodiscard]] QString hubName(const QUrl &endpoint);
/// The address that hubName() was made of, or an invalid one.
[[nodiscard]] QUrl hubOfName(const QString &name);

/// A credential as the keychain keeps it: JSON.
[[nodiscard]] QByteArray toJson(const Credential &credential);
/// Errors: Storage, when it is none; `subject` is left to the caller.
[[nodiscard]] Result<Credential> credentialFromJson(const QByteArray &json);

}  // namespace core
