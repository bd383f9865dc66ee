#pragma once

#include "localhubpeople.h"
#include "oauthcaller.h"

namespace test {

using Fields = QList<std::pair<QString, QString>>;

/// Where a native application wants the answer, on any port.
inline const QString redirectUri = QStringLiteral("http://127.0.0.1/callback");
/// The Hub's own command line.
inline const QString commandLine = QStringLiteral("26be6b09-91c5-47da-9861-d2d2bb7a7e36");

/// What an application asks of the consent page, with nothing wrong in it.
[[nodiscard]] Fields authorizeFields(const QString &client, const QString &redirect = redirectUri);

/// The people of a Local Hub, and an application that signs in there.
class OAuthPeople : protected LocalHubPeople
{
protected:
    void meetApplication();  ///< meetPeople() included.
    /// The id of an application registered for this test.
    QString registered(const QStringList &redirects = {redirectUri});

    std::unique_ptr<OAuthCaller> m_caller;
};

}  // namespace test
