#pragma once

#include "core/auth/account.h"
#include "core/auth/clientregistry.h"
#include "core/auth/tokenfiles.h"

#include <QUrl>

#include <functional>
#include <stop_token>

namespace core {

struct IndexEntry;
class SecretStore;

/// The sign-ins of this person on this computer: whose they are, at which Hub, and where their secrets lie.
///
/// A new sign-in goes to the keychain, or to a 0600 file of ours where there is none. A shared one goes to the Hub
/// client's own files instead, and only there: one copy is always in step with `hf`. Those files hold tokens for the
/// Hub that the environment names (HF_ENDPOINT, or Hugging Face), so only that Hub's sign-ins can be shared.
/// `accounts.json` in the data folder says who and where, never what.
///
/// Errors: Storage, those of TokenFiles and of SecretStore; EntryNotFound when an account is no longer there.
/// Thread: any, and any number of processes: what changes something takes a lock that others wait for. Every method
///         blocks. A copy is the same store.
/// Owner:  `secrets` outlives the store; null when there is no keychain.
class AccountStore
{
public:
    AccountStore(HubEnvironment environment, QString dataFolder, SecretStore *secrets = nullptr);

    [[nodiscard]] QUrl defaultEndpoint() const { return m_environment.endpoint(); }
    /// Whether a sign-in at `endpoint` can be shared with the Hub's own command line.
    [[nodiscard]] bool canShare(const QUrl &endpoint) const;

    /// Every sign-in there is, of all Hubs: the environment's, ours, those of the Hub's own command line. Asks neither
    /// keychain nor network.
    [[nodiscard]] Result<QList<Account>> accounts() const;
    /// The one that a command without further words uses at `endpoint`: the environment's, then the one last made
    /// default or added, then the Hub client's active token, then the only one there is.
    [[nodiscard]] Result<std::optional<Account>> defaultAccount(const QUrl &endpoint) const;
    /// One of the Hub client's becomes active there too, as `hf auth switch` does.
    [[nodiscard]] Result<> setDefault(const Account &account) const;

    /// Errors: EntryNotFound also when the keychain lost it.
    [[nodiscard]] Result<Credential> credential(const Account &account, const std::stop_token &stop = {}) const;

    /// Keeps a new sign-in, in the place of the one of the same name that `user` had, and makes it the default. The
    /// result says where it is: OwnFile when the keychain is missing, locked or silent. NotPermitted, and nothing is
    /// kept, when somebody said no to the keychain's question. `share` needs canShare().
    [[nodiscard]] Result<Account> add(const QUrl &endpoint, const QString &user, const QString &tokenName,
                                      const Credential &credential, bool share = false,
                                      const std::stop_token &stop = {}) const;
    /// Replaces the secret of an account. The Hub client's active token follows when it still was the old one.
    [[nodiscard]] Result<> update(const Account &account, const Credential &credential,
                                  const std::stop_token &stop = {}) const;

    using Renewal = std::function<Result<Credential>(const Credential &)>;
    /// Replaces a credential that is about to expire by what `renew` makes of it, one process at a time. When another
    /// one has replaced `stale` meanwhile, that is the result, and `renew` is not called: a refresh token may work
    /// only once. Waits up to 30 s for its turn. Errors: those of `renew`.
    [[nodiscard]] Result<Credential> renew(const Account &account, const Credential &stale, const Renewal &renew,
                                           const std::stop_token &stop = {}) const;

    /// Wipes the secret from every place where Slipway may have put it, and from the Hub client's files when the
    /// account is one of those. A token from the environment stays.
    [[nodiscard]] Result<> remove(const Account &account, const std::stop_token &stop = {}) const;

    /// The token of defaultAccount(). None at all is not an error: the result's source is then None.
    [[nodiscard]] Result<ResolvedToken> tokenFor(const QUrl &endpoint, const std::stop_token &stop = {}) const;

    /// The Hub client's files for the Hub that the environment names, else our own in the same format.
    [[nodiscard]] TokenFiles filesFor(const QUrl &endpoint) const;

    /// Slipway's own ids at Hubs, kept beside the accounts.
    [[nodiscard]] ClientRegistry clients() const { return ClientRegistry{m_dataFolder}; }

private:
    [[nodiscard]] TokenFiles hubClientFiles() const { return TokenFiles{m_environment}; }
    [[nodiscard]] TokenFiles ownFiles(const QUrl &endpoint) const;
    [[nodiscard]] QString indexPath() const;
    [[nodiscard]] Result<Account> share(const IndexEntry &entry, const Credential &credential,
                                        const std::stop_token &stop) const;
    [[nodiscard]] Result<Account> keep(const IndexEntry &entry, const Credential &credential, bool asDefault,
                                       const std::stop_token &stop) const;
    [[nodiscard]] Result<CredentialPlace> keepSecret(const Account &account, const Credential &credential,
                                                     const std::stop_token &stop) const;
    [[nodiscard]] Result<> wipe(const Account &account, const std::stop_token &stop) const;
    [[nodiscard]] Result<> replace(const Account &account, const Credential &credential,
                                   const std::stop_token &stop) const;

    HubEnvironment m_environment;
    QString m_dataFolder;
    SecretStore *m_secrets;
};

/// The same Hub, however its address is written.
[[nodiscard]] bool isSameHub(const QUrl &a, const QUrl &b);

}  // namespace core
