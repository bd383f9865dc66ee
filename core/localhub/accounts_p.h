#pragma once

#include "core/localhub/localhub.h"

#include <QByteArrayView>
#include <QHash>

#include <expected>
#include <optional>

namespace core::localhub {

/// What somebody let an application do with their account.
struct AppAccess
{
    QString clientId;
    QString clientName;
    QStringList scopes;
    QStringList organisations;  ///< Besides the person's own namespace.

    [[nodiscard]] bool has(QStringView scope) const { return scopes.contains(scope); }
};

/// Who a request comes from: a user and the token that speaks for them.
struct Caller
{
    LocalUser user;
    LocalToken token;
    std::optional<AppAccess> app = {};  ///< Set when an application speaks for them.
};

/// Why a token is not accepted.
struct UnusableToken
{
    bool isExpired = false;
    QString name = {};  ///< Of an expired one.
};

/// The people of a Local Hub, read once when it starts.
///
/// Thread: immutable after construction; any thread.
class Accounts
{
public:
    Accounts(QList<LocalUser> users, QList<LocalOrganisation> organisations);

    /// Takes the same time for every wrong token.
    [[nodiscard]] std::expected<Caller, UnusableToken> authenticate(QByteArrayView secret) const;

    [[nodiscard]] const LocalUser *findUser(QStringView name) const;
    [[nodiscard]] QStringList organisationNames() const;  ///< Sorted; those that somebody is in.
    /// With the defaults for one that nothing is known about.
    [[nodiscard]] LocalOrganisation organisation(const QString &name) const;
    /// The user's role in the organisation, "" when they are not in it.
    [[nodiscard]] static QString roleIn(const LocalUser &user, QStringView organisation);

private:
    QList<LocalUser> m_users;
    QList<LocalOrganisation> m_organisations;
};

/// A stable 24-digit id for a name, as the Hub's users and organisations have.
[[nodiscard]] QString stableId(QStringView name);
[[nodiscard]] QString resourceGroupId(const QString &organisation, const QString &group);

}  // namespace core::localhub
