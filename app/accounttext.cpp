#include "app/accounttext.h"

#include "app/console.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};

QString roleText(const core::Identity &identity)
{
    if (identity.tokenRole == u"read")
        return AccountText::tr("may read");
    if (identity.tokenRole == u"write" || identity.tokenRole == u"god")
        return AccountText::tr("may read and write");
    if (identity.tokenRole == u"fineGrained")
        return AccountText::tr("may do what its fine-grained permissions say");
    return core::printable(identity.tokenRole);
}

/// Signed in by OAuth there is no token that the Hub would name.
QString tokenText(const core::Identity &identity, const core::Account &account)
{
    const QString name = identity.tokenName.isEmpty() ? account.tokenName : identity.tokenName;
    const QString role = roleText(identity);
    return role.isEmpty() ? name : u"%1: %2"_s.arg(name, role);
}

}  // namespace

QString placeText(const core::Account &account)
{
    switch (account.place) {
    case core::CredentialPlace::Keychain: return AccountText::tr("the keychain");
    //: %1 is the name of an environment variable.
    case core::CredentialPlace::Environment: return AccountText::tr("the environment (%1)").arg(account.where);
    case core::CredentialPlace::OwnFile:
    case core::CredentialPlace::HubClient: return account.where;
    }
    return {};
}

QString keptText(const core::Account &account)
{
    switch (account.place) {
    case core::CredentialPlace::Keychain: return AccountText::tr("The sign-in is kept in the keychain.");
    case core::CredentialPlace::OwnFile:
        return AccountText::tr("No keychain could be used, so the sign-in is kept in a file that only you can read: %1")
            .arg(account.where);
    case core::CredentialPlace::HubClient:
        return AccountText::tr("The sign-in is shared with the Hub's own command line, in a file that only you can "
                               "read: %1")
            .arg(account.where);
    case core::CredentialPlace::Environment: break;
    }
    return {};
}

QString identityText(const core::Identity &identity, const core::Account &account)
{
    const bool hasFullName = !identity.fullName.isEmpty() && identity.fullName != identity.name;
    QList<QStringList> rows{
        {AccountText::tr("Hub"), account.endpoint.toString()},
        {AccountText::tr("User"), hasFullName ? u"%1 (%2)"_s.arg(identity.name, identity.fullName) : identity.name},
    };
    for (const core::Organisation &organisation : identity.organisations) {
        rows.append(
            {AccountText::tr("Organisation"),
             organisation.role.isEmpty() ? organisation.name : u"%1 (%2)"_s.arg(organisation.name, organisation.role)});
    }
    rows.append({AccountText::tr("Token"), tokenText(identity, account)});
    rows.append({AccountText::tr("From"), placeText(account)});
    if (identity.expiresAt.isValid())
        rows.append({AccountText::tr("Valid until"),
                     QLocale{}.toString(identity.expiresAt.toLocalTime(), QLocale::ShortFormat)});
    return tableText(rows, {});
}

}  // namespace app
