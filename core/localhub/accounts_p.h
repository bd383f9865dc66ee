#pragma once

#include "core/localhub/localhub.h"

#include <QByteArrayView>
#include <QHash>

#include <optional>

namespace core::localhub {

/// Who a request comes from: a user and the token that speaks for them.
struct Caller
{
    LocalUser user;
    LocalToken token;

    [[nodiscard]] bool mayWriteSomewhere() const { return token.role != u"read"; }
};

/// The people of a Local Hub, read once when it starts.
///
/// Thread: immutable after construction; any thread.
class Accounts
{
public:
    explicit Accounts(QList<LocalUser> users);

    /// Nothing when no token is `secret`, or when it has expired. Takes the same time for every wrong token.
    [[nodiscard]] std::optional<Caller> authenticate(QByteArrayView secret) const;

    [[nodiscard]] const LocalUser *findUser(QStringView name) const;
    [[nodiscard]] bool hasOwner(QStringView name) const;  ///< A user, or an organisation somebody is in.
    /// The user's role in the organisation, "" when they are not in it.
    [[nodiscard]] static QString roleIn(const LocalUser &user, QStringView organisation);

private:
    QList<LocalUser> m_users;
};

/// Adds `name` and its write token where they are missing. Returns the token. Errors: Storage, InvalidInput.
[[nodiscard]] Result<QString> ensureAccount(const QString &root, const QString &name, const QString &token);

/// A stable 24-digit id for a name, as the Hub's users and organisations have.
[[nodiscard]] QString stableId(QStringView name);

}  // namespace core::localhub
