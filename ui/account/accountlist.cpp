#include "ui/account/accountlist.h"

#include "core/auth/accountstore.h"
#include "core/hub/hubclient.h"

#include <QHash>

namespace ui {

core::Result<QList<AccountEntry>> readAccountEntries(const core::AccountStore &accounts)
{
    const auto all = accounts.accounts();
    if (!all)
        return std::unexpected(all.error());
    QList<AccountEntry> entries;
    QHash<QUrl, QString> defaults;  // the key of each Hub's default account
    for (const core::Account &account : *all) {
        if (!defaults.contains(account.endpoint)) {
            const auto usual = accounts.defaultAccount(account.endpoint);
            if (!usual)
                return std::unexpected(usual.error());
            defaults.insert(account.endpoint, *usual ? (*usual)->key() : QString());
        }
        const bool isOurs = account.place != core::CredentialPlace::Environment;
        entries.append({.account = account,
                        .isDefault = account.key() == defaults.value(account.endpoint),
                        .mayShare = isOurs && accounts.canShare(account.endpoint)});
    }
    return entries;
}

core::Result<core::Account> setShared(const core::AccountStore &accounts, const core::Account &account, bool shared,
                                      core::HttpClient &http, const std::stop_token &stop)
{
    QString user = account.user;
    if (user.isEmpty()) {
        const auto owner = ownerOf(accounts, account, http, stop);
        if (!owner)
            return std::unexpected(owner.error());
        user = owner->name;
    }
    const QString name = account.tokenName.isEmpty() ? user : account.tokenName;
    auto moved = accounts.credential(account, stop).and_then([&](const core::Credential &credential) {
        return accounts.add(account.endpoint, user, name, credential, shared, stop);
    });
    // add() takes a sign-in out of our own places when it is shared, but leaves the Hub client's files alone.
    if (!moved || shared)
        return moved;
    return accounts.remove(account, stop).transform([&] { return *moved; });
}

core::Result<core::Identity> ownerOf(const core::AccountStore &accounts, const core::Account &account,
                                     core::HttpClient &http, const std::stop_token &stop)
{
    return core::openAccount(accounts, account, http, stop).and_then([&](const core::HubAccount &hub) {
        return core::HubClient(http, hub).whoami(stop);
    });
}

}  // namespace ui
