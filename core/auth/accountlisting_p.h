#pragma once

#include "core/auth/accountindex_p.h"
#include "core/auth/tokenfiles.h"

namespace core {

/// Every sign-in that index, files and environment know of, and which of them their files call active.
struct AccountListing
{
    QList<Account> accounts;
    QString hubClientActive = {};  ///< Account::key(); empty when none is.
    QHash<QString, QString> ownActive = {};  ///< Account::key() by hubName(): what our own files call active.
    std::optional<Error> problem = {};  ///< The first file that could not be read; what it holds is missing above.

    [[nodiscard]] const Account *find(const QString &key) const;
};

[[nodiscard]] AccountListing listAccounts(const HubEnvironment &environment, const QString &dataFolder,
                                          const AccountIndex &index);

/// Our files for one Hub, in the Hub client's format.
[[nodiscard]] TokenFiles ownTokenFiles(const HubEnvironment &environment, const QString &dataFolder,
                                       const QUrl &endpoint);
/// What an account's section in our files is called. Without a user: one that was stored before users were known.
[[nodiscard]] QString ownSectionName(const Account &account);

/// The Hub's address as accounts spell it: no trailing slash, no port that goes without saying.
[[nodiscard]] QUrl canonicalHub(const QUrl &endpoint);

}  // namespace core
