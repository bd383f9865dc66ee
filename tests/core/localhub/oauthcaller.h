#pragma once

#include "hubcaller.h"

namespace test {

/// A browser without a window and the application behind it: goes through the sign-ins of a Hub by plain requests.
class OAuthCaller
{
public:
    explicit OAuthCaller(const QUrl &endpoint)
        : m_endpoint(endpoint)
        , m_http(endpoint)
    {
    }

    [[nodiscard]] HubCaller &http() { return m_http; }
    [[nodiscard]] QByteArray ticket() const { return m_ticket.toLatin1(); }  ///< Of the page that was opened last.

    /// Registers a public application, or one with a secret. The answer is the server's.
    Answer registerApp(const QStringList &redirectUris, const QString &authMethod = QStringLiteral("none"));
    Answer token(const QList<std::pair<QString, QString>> &fields, const HeaderList &headers = {});

    /// GET /oauth/authorize with these fields; remembers the page's ticket and cookie.
    Answer openConsent(const QList<std::pair<QString, QString>> &fields);
    Answer openPage(const QByteArray &target);  ///< Any page with such a form.
    Answer openDevicePage(const QString &userCode);
    /// Sends the form of the page that was opened last.
    Answer answerConsent(const QString &token, const QStringList &organisations = {},
                         const QString &decision = QStringLiteral("allow"));
    Answer answerDevice(const QString &token, const QStringList &organisations = {},
                        const QString &decision = QStringLiteral("allow"));

    /// The whole way of a public application: registered, allowed, exchanged. The token endpoint's answer.
    QJsonObject signIn(const QString &token, const QString &scope, const QStringList &organisations = {});

    static inline const QString verifier = QStringLiteral("a-verifier-that-is-at-least-forty-three-characters-long");
    static QString challenge();  ///< Of the verifier, S256.
    static QString parameter(const Answer &redirect, const QString &key);  ///< Of the Location.

private:
    Answer send(const QByteArray &path, const QString &token, const QStringList &organisations,
                const QString &decision);

    QUrl m_endpoint;
    HubCaller m_http;
    QString m_ticket;
    QByteArray m_cookie;
};

[[nodiscard]] QByteArray formOf(const QList<std::pair<QString, QString>> &fields);

}  // namespace test
