#include "core/auth/account.h"

using namespace Qt::StringLiterals;

namespace core {

QString Account::key() const
{
    // User names hold neither blanks nor colons, so no two kinds of place can meet in one key.
    QString hub = endpoint.toString() + u' ';
    switch (place) {
    case CredentialPlace::Keychain:
    case CredentialPlace::OwnFile: return hub + user + u' ' + tokenName;
    case CredentialPlace::HubClient: return hub + u"hub-client: "_s + tokenName;
    case CredentialPlace::Environment: return hub + u"environment: "_s + where;
    }
    return hub;
}

QString oauthTokenName(const QString &user)
{
    return u"oauth-"_s + user;
}

}  // namespace core
