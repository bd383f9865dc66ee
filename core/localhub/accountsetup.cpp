#include "core/localhub/accountsetup_p.h"

#include "core/localhub/accounts_p.h"
#include "core/localhub/secret_p.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

bool isToken(const QString &text)
{
    static const QRegularExpression pattern{u"^hf_[A-Za-z0-9_]{1,200}$"_s};
    return pattern.match(text).hasMatch();
}

/// People and organisations are namespaces alike.
bool isNamespace(const QString &text)
{
    static const QRegularExpression pattern{u"^[A-Za-z0-9](-?[A-Za-z0-9]){0,41}$"_s};
    static const QStringList reserved{u"api"_s, u"models"_s, u"datasets"_s, u"spaces"_s, u"storage"_s, u"oauth"_s};
    return pattern.match(text).hasMatch() && !reserved.contains(text.toLower());
}

bool isOrganisation(const QList<LocalUser> &users, const QString &name)
{
    return std::ranges::any_of(users, [&](const LocalUser &user) { return !Accounts::roleIn(user, name).isEmpty(); });
}

/// What accounts.json says, and what is to be added to it.
class AccountSetup
{
public:
    explicit AccountSetup(QList<LocalUser> users)
        : m_users(std::move(users))
    {
    }

    [[nodiscard]] const QList<LocalUser> &users() const { return m_users; }
    [[nodiscard]] bool hasChanged() const { return m_hasChanged; }

    [[nodiscard]] Result<> addUser(const QString &name)
    {
        if (!isNamespace(name))
            return fail(ErrorKind::InvalidInput, name, u"not a user name"_s);
        if (isOrganisation(m_users, name))
            return fail(ErrorKind::InvalidInput, name, u"an organisation has this name"_s);
        if (find(name) != nullptr)
            return {};
        m_users.append(LocalUser{.name = name, .fullName = name, .email = {}, .tokens = {}, .organisations = {}});
        m_hasChanged = true;
        return {};
    }

    /// The person's write token: `wanted`, or when that is empty the stored one or a new one.
    [[nodiscard]] Result<QString> tokenOf(const QString &name, const QString &wanted)
    {
        if (!wanted.isEmpty() && !isToken(wanted))
            return fail(ErrorKind::InvalidInput, name, u"a token is hf_ followed by letters and digits"_s);
        LocalUser *user = find(name);
        const auto isUsable = [&wanted](const LocalToken &known) {
            return wanted.isEmpty() ? known.role == u"write" && known.expiresAt == 0 : known.token == wanted;
        };
        if (const auto known = std::ranges::find_if(user->tokens, isUsable); known != user->tokens.end())
            return known->token;
        const QString added = wanted.isEmpty() ? newSecret(u"hf_") : wanted;
        user->tokens.append(LocalToken{.token = added, .displayName = u"local"_s});
        m_hasChanged = true;
        return added;
    }

    [[nodiscard]] Result<> addMembers(const LocalMembership &wanted)
    {
        const QString &organisation = wanted.organisation;
        if (!isNamespace(organisation))
            return fail(ErrorKind::InvalidInput, organisation, u"not the name of an organisation"_s);
        if (find(organisation) != nullptr)
            return fail(ErrorKind::InvalidInput, organisation, u"a person has this name"_s);
        bool isNew = !isOrganisation(m_users, organisation);
        for (const QString &name : wanted.members) {
            if (name.isEmpty())
                return fail(ErrorKind::InvalidInput, organisation, u"a member of it has no name"_s);
            LocalUser *member = find(name);
            if (member == nullptr)
                return fail(ErrorKind::InvalidInput, name, u"nobody on this Local Hub has this name"_s);
            if (!Accounts::roleIn(*member, organisation).isEmpty())
                continue;
            member->organisations.append({organisation, isNew ? u"admin"_s : u"write"_s});
            isNew = false;
            m_hasChanged = true;
        }
        return {};
    }

    [[nodiscard]] QStringList organisationsOf(const QString &name)
    {
        QStringList names;
        for (const auto &[organisation, role] : std::as_const(find(name)->organisations))
            names.append(organisation);
        return names;
    }

private:
    LocalUser *find(const QString &name)
    {
        const auto found = std::ranges::find(m_users, name, &LocalUser::name);
        return found == m_users.end() ? nullptr : &*found;
    }

    QList<LocalUser> m_users;
    bool m_hasChanged = false;
};

}  // namespace

Result<QList<LocalSignIn>> ensureAccounts(const LocalHub::Options &options)
{
    auto users = readAccounts(options.root);
    if (!users)
        return std::unexpected(users.error());
    const auto organisations = readOrganisations(options.root);
    if (!organisations)
        return std::unexpected(organisations.error());

    AccountSetup setup{*std::move(users)};
    QList<LocalSignIn> signIns;
    for (const QString &name : QStringList{options.user} + options.otherUsers) {
        if (const auto added = setup.addUser(name); !added)
            return std::unexpected(added.error());
        const auto token = setup.tokenOf(name, signIns.isEmpty() ? options.token : QString{});
        if (!token)
            return std::unexpected(token.error());
        signIns.append({.user = name, .token = *token, .organisations = {}});
    }
    for (const LocalMembership &membership : options.organisations) {
        if (const auto added = setup.addMembers(membership); !added)
            return std::unexpected(added.error());
    }
    for (LocalSignIn &signIn : signIns)
        signIn.organisations = setup.organisationsOf(signIn.user);
    if (setup.hasChanged()) {
        if (const auto written = writeAccounts(options.root, setup.users(), *organisations); !written)
            return std::unexpected(written.error());
    }
    return signIns;
}

}  // namespace core::localhub
