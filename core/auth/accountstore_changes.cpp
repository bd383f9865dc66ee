#include "core/auth/accountlisting_p.h"
#include "core/auth/accountstore.h"
#include "core/auth/secretstore.h"
#include "core/base/filelock.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace core {

Q_LOGGING_CATEGORY(lcAuth, "slipway.auth", QtInfoMsg)

namespace {

/// Held while a sign-in that is not in the Hub client's files is renewed.
const QString renewalLock = u"renewal.lock"_s;

StoredToken storedToken(const QString &section, const Credential &credential)
{
    return {.name = section,
            .token = credential.token,
            .refreshToken = credential.refreshToken,
            .expiresAt = credential.expiresAt};
}

/// Reads the index, lets `change` work on it, and writes it, with nobody else in between.
template <typename Change>
Result<> changeIndex(const QString &path, const std::stop_token &stop, Change change)
{
    const auto lock = FileLock::acquire(path + u".lock"_s, stop);
    if (!lock)
        return std::unexpected(lock.error());
    auto index = AccountIndex::read(path);
    if (!index)
        return std::unexpected(index.error());
    change(*index);
    return index->write(path);
}

/// Takes back what the keychain may still write when somebody answers its question later. Nobody waits for it.
void withdraw(SecretStore &secrets, const QString &key)
{
    std::stop_source noPatience;
    noPatience.request_stop();
    std::ignore = secrets.remove(key, noPatience.get_token());
}

/// Takes a section out of our own files, if there are any.
Result<> removeSection(const TokenFiles &files, const QString &section, const std::stop_token &stop)
{
    if (!QFileInfo::exists(files.storedTokensPath()) && !QFileInfo::exists(files.tokenPath()))
        return {};
    return FileLock::acquire(files.lockPath(), stop).and_then([&](const FileLock &) {
        return files.signOut(section).transform([](bool) { });
    });
}

/// Older versions kept a sign-in without its user's name. The same token need not be listed twice.
Result<> removeUnnamedTwin(const TokenFiles &files, const QString &tokenName, const AccessToken &token,
                           const std::stop_token &stop)
{
    const auto stored = files.stored();
    if (!stored)
        return std::unexpected(stored.error());
    const bool isThere = std::ranges::any_of(
        *stored, [&](const StoredToken &twin) { return twin.name == tokenName && twin.token == token; });
    return isThere ? removeSection(files, tokenName, stop) : Result<>{};
}

}  // namespace

Result<> AccountStore::setDefault(const Account &account) const
{
    if (account.place == CredentialPlace::Environment)
        return {};  // it wins anyway
    const bool isShared = account.place == CredentialPlace::HubClient;
    if (isShared && !account.tokenName.isEmpty()) {
        const auto lock = FileLock::acquire(hubClientFiles().lockPath());
        if (!lock)
            return std::unexpected(lock.error());
        if (auto active = hubClientFiles().activate(account.tokenName); !active)
            return active;
    }
    return changeIndex(indexPath(), {}, [&](AccountIndex &index) {
        if (isShared)  // what the Hub client calls active decides, so that `hf auth switch` works on us too
            index.defaults.remove(hubName(account.endpoint));
        else
            index.defaults.insert(hubName(account.endpoint), account.key());
    });
}

Result<Account> AccountStore::add(const QUrl &endpoint, const QString &user, const QString &tokenName,
                                  const Credential &credential, bool share, const std::stop_token &stop) const
{
    const IndexEntry entry{.endpoint = canonicalHub(endpoint),
                           .user = user,
                           .tokenName = tokenName.simplified(),
                           .place = share ? CredentialPlace::HubClient : CredentialPlace::Keychain,
                           .clientId = credential.clientId};
    const bool isUser = !user.isEmpty() && std::ranges::none_of(user, [](QChar c) { return c.isSpace(); });
    if (!isUser || entry.tokenName.isEmpty() || credential.token.isEmpty())
        return fail(ErrorKind::InvalidInput, tokenName, u"a sign-in needs a user, a name and a token"_s);
    if (share && !canShare(endpoint))
        return fail(ErrorKind::InvalidInput, endpoint.toString(),
                    u"the Hub client's files hold the sign-ins of another Hub"_s);
    return share ? this->share(entry, credential, stop) : keep(entry, credential, true, stop);
}

Result<Account> AccountStore::share(const IndexEntry &entry, const Credential &credential,
                                    const std::stop_token &stop) const
{
    const TokenFiles files = hubClientFiles();
    const auto lock = FileLock::acquire(files.lockPath(), stop);
    if (!lock)
        return std::unexpected(lock.error());
    if (auto stored = files.signIn(storedToken(entry.tokenName, credential)); !stored)
        return std::unexpected(std::move(stored).error());

    std::optional<Account> own;  // the same sign-in where it was before
    auto indexed = changeIndex(indexPath(), stop, [&](AccountIndex &index) {
        Account before = entry.account();
        before.place = CredentialPlace::Keychain;
        if (const IndexEntry *known = index.find(before.key()))
            own = known->account();
        // One section of the files belongs to one Hub.
        index.entries.removeIf([&entry](const IndexEntry &other) {
            return other.place == CredentialPlace::HubClient && other.tokenName == entry.tokenName;
        });
        index.remove(before.key());
        index.defaults.remove(hubName(entry.endpoint));
        index.put(entry);
    });
    if (indexed && own)
        indexed = wipe(*own, stop);
    if (!indexed)
        return std::unexpected(std::move(indexed).error());
    Account account = entry.account();
    account.where = files.tokenPath();
    return account;
}

Result<Account> AccountStore::keep(const IndexEntry &entry, const Credential &credential, bool asDefault,
                                   const std::stop_token &stop) const
{
    Account account = entry.account();
    const auto place = keepSecret(account, credential, stop);
    if (!place)
        return std::unexpected(place.error());
    account.place = *place;
    IndexEntry kept = entry;
    kept.place = *place;
    if (*place == CredentialPlace::Keychain)
        kept.clientId.clear();  // the keychain holds it
    else
        account.where = ownFiles(account.endpoint).storedTokensPath();
    // No stop from here on: a secret that nothing speaks of could not be wiped.
    bool wasKnown = false;
    const auto indexed = changeIndex(indexPath(), {}, [&](AccountIndex &index) {
        wasKnown = index.find(kept.key()) != nullptr;
        index.put(kept);
        if (asDefault)
            index.defaults.insert(hubName(account.endpoint), account.key());
    });
    if (!indexed) {
        if (!wasKnown)
            std::ignore = wipe(account, {});
        return std::unexpected(indexed.error());
    }
    return removeUnnamedTwin(ownFiles(account.endpoint), account.tokenName, credential.token, stop).transform([&] {
        return account;
    });
}

/// In the keychain when it can be, else in our file; and not in the other of the two.
Result<CredentialPlace> AccountStore::keepSecret(const Account &account, const Credential &credential,
                                                 const std::stop_token &stop) const
{
    const TokenFiles files = ownFiles(account.endpoint);
    const QString section = ownSectionName(account);
    if (m_secrets != nullptr && m_secrets->isAvailable()) {
        const auto written = m_secrets->write(account.key(), toJson(credential), stop);
        if (written) {
            return removeSection(files, section, stop).transform([] { return CredentialPlace::Keychain; });
        }
        withdraw(*m_secrets, account.key());
        const ErrorKind kind = written.error().kind;
        if (kind == ErrorKind::NotPermitted || kind == ErrorKind::Canceled)
            return std::unexpected(written.error());
        qCWarning(lcAuth) << "The keychain does not keep the sign-in:" << written.error().detail;
    }
    return FileLock::acquire(files.lockPath(), stop)
        .and_then([&](const FileLock &) { return files.store(storedToken(section, credential)); })
        .transform([] { return CredentialPlace::OwnFile; });
}

Result<> AccountStore::update(const Account &account, const Credential &credential, const std::stop_token &stop) const
{
    if (account.place != CredentialPlace::HubClient)
        return replace(account, credential, stop);
    const auto lock = FileLock::acquire(hubClientFiles().lockPath(), stop);
    if (!lock)
        return std::unexpected(lock.error());
    return replace(account, credential, stop);
}

/// For a caller that holds the lock of the place.
Result<> AccountStore::replace(const Account &account, const Credential &credential, const std::stop_token &stop) const
{
    if (auto there = this->credential(account, stop); !there && there.error().kind == ErrorKind::EntryNotFound)
        return std::unexpected(std::move(there).error());
    switch (account.place) {
    case CredentialPlace::Environment:
        return fail(ErrorKind::InvalidInput, account.where, u"a token from the environment cannot be replaced"_s);
    case CredentialPlace::HubClient: return hubClientFiles().store(storedToken(account.tokenName, credential));
    case CredentialPlace::Keychain:
    case CredentialPlace::OwnFile: break;
    }
    if (account.user.isEmpty() || account.tokenName.isEmpty())  // of an older version: it stays where it is
        return ownFiles(account.endpoint).store(storedToken(account.tokenName, credential));
    const IndexEntry entry{.endpoint = account.endpoint,
                           .user = account.user,
                           .tokenName = account.tokenName,
                           .clientId = credential.clientId};
    return keep(entry, credential, false, stop).transform([](const Account &) { });
}

Result<Credential> AccountStore::renew(const Account &account, const Credential &stale, const Renewal &renew,
                                       const std::stop_token &stop) const
{
    const QString lockPath = account.place == CredentialPlace::HubClient ? hubClientFiles().lockPath()
                                                                         : QDir{m_dataFolder}.filePath(renewalLock);
    const auto lock = FileLock::acquire(lockPath, stop);
    if (!lock)
        return std::unexpected(lock.error());
    const auto current = credential(account, stop);
    if (!current && current.error().kind == ErrorKind::EntryNotFound)
        return std::unexpected(current.error());  // signed out meanwhile
    if (current && current->token != stale.token)
        return *current;
    auto fresh = renew(current.value_or(stale));
    if (!fresh)
        return fresh;
    // What the server gave must be kept although somebody stops waiting: the old refresh token may be void.
    if (const auto kept = replace(account, *fresh, {}); !kept)
        qCWarning(lcAuth) << "A renewed sign-in could not be kept:" << kept.error().detail;
    return fresh;
}

Result<> AccountStore::remove(const Account &account, const std::stop_token &stop) const
{
    switch (account.place) {
    case CredentialPlace::Environment: return {};
    case CredentialPlace::HubClient: {
        const TokenFiles files = hubClientFiles();
        const auto lock = FileLock::acquire(files.lockPath(), stop);
        if (!lock)
            return std::unexpected(lock.error());
        if (const auto removed = files.signOut(account.tokenName); !removed)
            return std::unexpected(removed.error());
        break;
    }
    case CredentialPlace::Keychain:
    case CredentialPlace::OwnFile: {
        const auto index = AccountIndex::read(indexPath());
        if (!index)
            return std::unexpected(index.error());
        const IndexEntry *entry = index->find(account.key());
        if (auto wiped = wipe(entry != nullptr ? entry->account() : account, stop); !wiped)
            return wiped;
        break;
    }
    }
    return changeIndex(indexPath(), stop, [&](AccountIndex &index) { index.remove(account.key()); });
}

/// From the keychain and from our file, wherever it is.
Result<> AccountStore::wipe(const Account &account, const std::stop_token &stop) const
{
    auto gone = removeSection(ownFiles(account.endpoint), ownSectionName(account), stop);
    if (!gone || m_secrets == nullptr)
        return gone;
    auto removed = m_secrets->remove(account.key(), stop);
    // A keychain that does not answer matters only when the secret is in it.
    return removed || account.place == CredentialPlace::Keychain ? removed : Result<>{};
}

}  // namespace core
