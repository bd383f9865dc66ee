#include "core/auth/accountstore.h"

#include "core/auth/accountlisting_p.h"
#include "core/auth/secretstore.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isOwn(const Account &account)
{
    return account.place == CredentialPlace::Keychain || account.place == CredentialPlace::OwnFile;
}

/// The credential in `section`, or the active one when it has no name.
Result<Credential> credentialIn(const TokenFiles &files, const QString &section, const QString &clientId)
{
    if (section.isEmpty()) {
        const auto active = files.active();
        if (!active)
            return std::unexpected(active.error());
        if (active->isEmpty())
            return fail(ErrorKind::EntryNotFound, files.tokenPath());
        return Credential{.token = *active};
    }
    const auto stored = files.stored();
    if (!stored)
        return std::unexpected(stored.error());
    const auto found = std::ranges::find(*stored, section, &StoredToken::name);
    if (found == stored->end())
        return fail(ErrorKind::EntryNotFound, section);
    Credential credential{.token = found->token, .refreshToken = found->refreshToken, .expiresAt = found->expiresAt};
    if (credential.isOAuth())
        credential.clientId = clientId;
    return credential;
}

TokenSource sourceOf(CredentialPlace place)
{
    switch (place) {
    case CredentialPlace::Keychain: return TokenSource::Keychain;
    case CredentialPlace::OwnFile:
    case CredentialPlace::HubClient: return TokenSource::TokenFile;
    case CredentialPlace::Environment: return TokenSource::Environment;
    }
    return TokenSource::None;
}

}  // namespace

AccountStore::AccountStore(HubEnvironment environment, QString dataFolder, SecretStore *secrets)
    : m_environment(std::move(environment))
    , m_dataFolder(std::move(dataFolder))
    , m_secrets(secrets)
{
}

bool isSameHub(const QUrl &a, const QUrl &b)
{
    return hubName(a) == hubName(b);
}

QString AccountStore::indexPath() const
{
    return QDir{m_dataFolder}.filePath(u"accounts.json"_s);
}

TokenFiles AccountStore::ownFiles(const QUrl &endpoint) const
{
    return ownTokenFiles(m_environment, m_dataFolder, endpoint);
}

TokenFiles AccountStore::filesFor(const QUrl &endpoint) const
{
    return canShare(endpoint) ? hubClientFiles() : ownFiles(endpoint);
}

bool AccountStore::canShare(const QUrl &endpoint) const
{
    return isSameHub(endpoint, m_environment.endpoint());
}

Result<QList<Account>> AccountStore::accounts() const
{
    const auto index = AccountIndex::read(indexPath());
    if (!index)
        return std::unexpected(index.error());
    AccountListing listing = listAccounts(m_environment, m_dataFolder, *index);
    if (listing.problem)
        return std::unexpected(*std::move(listing.problem));
    return std::move(listing.accounts);
}

Result<std::optional<Account>> AccountStore::defaultAccount(const QUrl &endpoint) const
{
    const auto index = AccountIndex::read(indexPath());
    if (!index)
        return std::unexpected(index.error());
    const AccountListing listing = listAccounts(m_environment, m_dataFolder, *index);
    QList<Account> here = listing.accounts;
    here.removeIf([&endpoint](const Account &account) { return !isSameHub(account.endpoint, endpoint); });
    if (!here.isEmpty() && here.first().place == CredentialPlace::Environment)
        return here.first();
    for (const QString &key :
         {index->defaults.value(hubName(endpoint)), canShare(endpoint) ? listing.hubClientActive : QString{},
          listing.ownActive.value(hubName(endpoint))}) {
        if (const Account *account = key.isEmpty() ? nullptr : listing.find(key))
            return *account;
    }
    // A broken file that hides an account matters only where no other was found.
    if (listing.problem)
        return std::unexpected(*listing.problem);
    here.removeIf([](const Account &account) { return !isOwn(account); });
    return here.size() == 1 ? std::optional{here.first()} : std::nullopt;
}

Result<Credential> AccountStore::credential(const Account &account, const std::stop_token &stop) const
{
    if (account.place == CredentialPlace::Environment) {
        const AccessToken token{m_environment.token()};
        if (token.isEmpty())
            return fail(ErrorKind::EntryNotFound, account.where);
        return Credential{.token = token};
    }
    const auto index = AccountIndex::read(indexPath());
    if (!index)
        return std::unexpected(index.error());
    const QString key = account.key();
    const IndexEntry *entry = index->find(key);
    const QString clientId =
        entry != nullptr && !entry->clientId.isEmpty() ? entry->clientId : m_environment.deviceClientId();
    if (account.place == CredentialPlace::HubClient)
        return credentialIn(hubClientFiles(), account.tokenName, clientId);
    // The index knows better than a value that may have been made before the place changed.
    if ((entry != nullptr ? entry->place : account.place) == CredentialPlace::OwnFile)
        return credentialIn(ownFiles(account.endpoint), ownSectionName(account), clientId);
    if (m_secrets == nullptr)
        return fail(ErrorKind::Storage, key, u"there is no keychain"_s);
    const auto secret = m_secrets->read(key, stop);
    if (!secret)
        return std::unexpected(secret.error());
    return credentialFromJson(*secret).transform_error([&key](Error error) {
        error.subject = key;
        return error;
    });
}

Result<ResolvedToken> AccountStore::tokenFor(const QUrl &endpoint, const std::stop_token &stop) const
{
    const auto account = defaultAccount(endpoint);
    if (!account)
        return std::unexpected(account.error());
    if (!*account)
        return ResolvedToken{};
    return credential(**account, stop).transform([&](const Credential &credential) {
        return ResolvedToken{credential.token, sourceOf((*account)->place), (*account)->where};
    });
}

}  // namespace core
