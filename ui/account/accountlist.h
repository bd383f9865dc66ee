#pragma once

#include "core/auth/account.h"
#include "core/base/error.h"
#include "core/hub/hubreplies.h"

#include <QList>

#include <stop_token>

namespace core {
class AccountStore;
class HttpClient;
}  // namespace core

namespace ui {

/// One line of the accounts page.
struct AccountEntry
{
    core::Account account;
    bool isDefault = false;  ///< What is used at its Hub without further words.
    bool mayShare = false;  ///< The Hub's own command line is about the same Hub.

    friend bool operator==(const AccountEntry &, const AccountEntry &) = default;
};

// What the accounts page does with the store. All of it blocks: run it on a QueryLane.

/// Errors: those of AccountStore.
[[nodiscard]] core::Result<QList<AccountEntry>> readAccountEntries(const core::AccountStore &accounts);
/// Hands the sign-in over to the Hub client's files, or takes it back. Asks the Hub whose it is when the account does
/// not know: what `hf` stored does not say. Errors: those of AccountStore and HubClient::whoami(); what was kept before
/// is then still there.
[[nodiscard]] core::Result<core::Account> setShared(const core::AccountStore &accounts, const core::Account &account,
                                                    bool shared, core::HttpClient &http, const std::stop_token &stop);
/// Asks the Hub. Errors: those of AccountStore and HubClient::whoami().
[[nodiscard]] core::Result<core::Identity> ownerOf(const core::AccountStore &accounts, const core::Account &account,
                                                   core::HttpClient &http, const std::stop_token &stop);

}  // namespace ui
