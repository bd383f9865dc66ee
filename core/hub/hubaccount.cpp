#include "core/hub/hubaccount.h"

namespace core {

Result<HubAccount> openAccount(const AccountStore &accounts, const Account &account, HttpClient &http,
                               const std::stop_token &stop)
{
    return accounts.credential(account, stop).transform([&](Credential credential) {
        HubAccount opened{.endpoint = account.endpoint, .token = credential.token};
        if (credential.isRenewable())
            opened.renewer = std::make_shared<TokenRenewer>(accounts, account, std::move(credential), http);
        return opened;
    });
}

}  // namespace core
