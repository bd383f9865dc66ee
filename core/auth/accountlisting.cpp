#include "core/auth/accountlisting_p.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString ownFolderName = u"accounts"_s;

/// Goes through the places one after the other.
class Lister
{
public:
    Lister(const HubEnvironment &environment, const QString &dataFolder, const AccountIndex &index)
        : m_environment(environment)
        , m_dataFolder(dataFolder)
        , m_index(index)
        , m_usualHub(canonicalHub(environment.endpoint()))
    {
    }

    AccountListing list()
    {
        addEnvironment();
        addIndexed();
        addHubClient();
        addUnindexed();
        return std::move(m_listing);
    }

private:
    void addEnvironment()
    {
        if (AccessToken{m_environment.token()}.isEmpty())
            return;
        const QString variable = m_environment.tokenVariable();
        m_listing.accounts.append(
            {.endpoint = m_usualHub, .tokenName = variable, .place = CredentialPlace::Environment, .where = variable});
    }

    void addIndexed()
    {
        for (const IndexEntry &entry : m_index.entries) {
            if (entry.place == CredentialPlace::HubClient)
                continue;
            Account account = entry.account();
            if (entry.place == CredentialPlace::OwnFile)
                account.where = ownTokenFiles(m_environment, m_dataFolder, entry.endpoint).storedTokensPath();
            m_listing.accounts.append(account);
        }
    }

    void addHubClient()
    {
        const TokenFiles files{m_environment};
        const auto active = read(files.active());
        const auto stored = read(files.stored());
        bool isNamed = false;
        for (const StoredToken &token : stored) {
            const bool isActive = token.token == active;
            isNamed = isNamed || isActive;
            if (belongsElsewhere(token.name))
                continue;
            const Account account =
                hubClientAccount(token.name, isActive ? files.tokenPath() : files.storedTokensPath());
            m_listing.accounts.append(account);
            if (isActive)
                m_listing.hubClientActive = account.key();
        }
        if (active.isEmpty() || isNamed)
            return;
        const Account account = hubClientAccount({}, files.tokenPath());
        m_listing.accounts.append(account);
        m_listing.hubClientActive = account.key();
    }

    /// What older versions stored, before there was an index.
    void addUnindexed()
    {
        const QDir folder{QDir{m_dataFolder}.filePath(ownFolderName)};
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (const QUrl hub = hubOfName(name); hub.isValid())
                addUnindexed(hub, ownTokenFiles(m_environment, m_dataFolder, hub));
        }
    }

    void addUnindexed(const QUrl &hub, const TokenFiles &files)
    {
        const auto active = read(files.active());
        bool isNamed = false;
        for (const StoredToken &token : read(files.stored())) {
            isNamed = isNamed || token.token == active;
            if (!isIndexed(hub, token.name))
                addOwn({.endpoint = hub,
                        .tokenName = token.name,
                        .place = CredentialPlace::OwnFile,
                        .where = files.storedTokensPath()},
                       token.token == active);
        }
        if (!active.isEmpty() && !isNamed)
            addOwn({.endpoint = hub, .place = CredentialPlace::OwnFile, .where = files.tokenPath()}, true);
    }

    void addOwn(const Account &account, bool isActive)
    {
        m_listing.accounts.append(account);
        if (isActive)
            m_listing.ownActive.insert(hubName(account.endpoint), account.key());
    }

    [[nodiscard]] Account hubClientAccount(const QString &name, const QString &where) const
    {
        Account account{.endpoint = m_usualHub, .tokenName = name, .place = CredentialPlace::HubClient, .where = where};
        const IndexEntry *known = m_index.find(account.key());
        const QString prefix = oauthTokenName({});
        if (known != nullptr)
            account.user = known->user;
        else if (name.startsWith(prefix))
            account.user = name.sliced(prefix.size());
        return account;
    }

    /// The Hub client's files do not say whose tokens they hold; we know of those that we put there.
    [[nodiscard]] bool belongsElsewhere(const QString &name) const
    {
        bool isElsewhere = false;
        for (const IndexEntry &entry : m_index.entries) {
            if (entry.place != CredentialPlace::HubClient || entry.tokenName != name)
                continue;
            if (hubName(entry.endpoint) == hubName(m_usualHub))
                return false;
            isElsewhere = true;
        }
        return isElsewhere;
    }

    [[nodiscard]] bool isIndexed(const QUrl &hub, const QString &section) const
    {
        return std::ranges::any_of(m_index.entries, [&](const IndexEntry &entry) {
            return entry.place != CredentialPlace::HubClient && hubName(entry.endpoint) == hubName(hub)
                && ownSectionName(entry.account()) == section;
        });
    }

    template <typename T>
    T read(Result<T> value)
    {
        if (value)
            return *std::move(value);
        if (!m_listing.problem)
            m_listing.problem = std::move(value).error();
        return {};
    }

    const HubEnvironment &m_environment;
    const QString &m_dataFolder;
    const AccountIndex &m_index;
    const QUrl m_usualHub;
    AccountListing m_listing;
};

}  // namespace

const Account *AccountListing::find(const QString &key) const
{
    const auto found = std::ranges::find(accounts, key, &Account::key);
    return found == accounts.end() ? nullptr : &*found;
}

AccountListing listAccounts(const HubEnvironment &environment, const QString &dataFolder, const AccountIndex &index)
{
    return Lister{environment, dataFolder, index}.list();
}

TokenFiles ownTokenFiles(const HubEnvironment &environment, const QString &dataFolder, const QUrl &endpoint)
{
    return TokenFiles{environment.withHome(QDir{dataFolder}.filePath(ownFolderName + u'/' + hubName(endpoint)))};
}

QString ownSectionName(const Account &account)
{
    return account.user.isEmpty() ? account.tokenName : account.user + u'/' + account.tokenName;
}

QUrl canonicalHub(const QUrl &endpoint)
{
    const QUrl canonical = hubOfName(hubName(endpoint));
    return canonical.isValid() ? canonical : endpoint;
}

}  // namespace core
