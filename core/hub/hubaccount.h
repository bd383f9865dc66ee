#pragma once

#include "core/auth/tokenrenewer.h"

#include <memory>

namespace core {

/// Where and as whom we talk to a Hub.
struct HubAccount
{
    QUrl endpoint;  ///< Without trailing slash.
    AccessToken token = {};  ///< Empty: anonymous.
    /// Supplies the token instead, fresh at every request, for a sign-in whose tokens expire. Shared by all copies, so
    /// that one renewal serves them all.
    std::shared_ptr<TokenRenewer> renewer = {};

    friend bool operator==(const HubAccount &, const HubAccount &) = default;
};

/// Takes an account's credential from where it is kept. Errors: those of AccountStore::credential().
[[nodiscard]] Result<HubAccount> openAccount(const AccountStore &accounts, const Account &account, HttpClient &http,
                                             const std::stop_token &stop = {});

}  // namespace core
