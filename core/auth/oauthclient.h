#pragma once

#include "core/auth/account.h"
#include "core/net/httpclient.h"

#include <QStringList>

namespace core {

/// A sign-in that is under way in the browser.
struct BrowserRequest
{
    QUrl address;  ///< To open in the browser.
    QUrl redirectUri;
    QString clientId;
    QString state;  ///< Must come back unchanged.
    QByteArray verifier;  ///< PKCE; leaves the program only in exchange().
};

/// A sign-in that is confirmed on another device.
struct DeviceRequest
{
    QString clientId;
    QString deviceCode;  ///< A secret.
    QString userCode;  ///< What the person types.
    QUrl address;  ///< Where they type it.
    QUrl completeAddress;  ///< The same with the code filled in: for a link and for a code to scan.
    std::chrono::seconds interval{5};
    std::chrono::seconds validFor{900};
};

/// Signing in by OAuth: in the browser (authorization code with PKCE), by device code, and staying signed in.
///
/// Errors: those of HttpClient; Rejected with the server's `error_description` (or `error`) as detail, also when the
///         person said no; SignInRequired when a code has expired or a refresh token is no longer accepted;
///         ServerFault for an answer that makes no sense. `subject` is the Hub's host.
/// Thread: any; every method but browserRequest() blocks. None is retried by itself, so an unreachable Hub is said at
///         once; awaitDevice() alone goes on asking.
/// Source: RFC 6749, 7636 (PKCE), 8252 (loopback redirect), 8628 (device code), 7591 (registration) at
/// {endpoint}/oauth.
class OAuthClient
{
public:
    /// What a publishing application asks for.
    [[nodiscard]] static QStringList defaultScopes();
    /// The client id that the Hub's own command line uses for the device code, unless
    /// HF_DEVICE_CODE_OAUTH_CLIENT_ID names another.
    [[nodiscard]] static QString deviceClientId();

    OAuthClient(HttpClient &http, QUrl endpoint)
        : m_http(http)
        , m_endpoint(std::move(endpoint))
    {
    }

    [[nodiscard]] const QUrl &endpoint() const { return m_endpoint; }

    /// Registers Slipway as a public client. The server gives the id.
    [[nodiscard]] Result<QString> registerClient(const QUrl &redirectUri, const std::stop_token &stop = {}) const;

    /// A fresh verifier and state. Pure but for the random numbers.
    [[nodiscard]] BrowserRequest browserRequest(const QString &clientId, const QUrl &redirectUri,
                                                const QStringList &scopes = defaultScopes()) const;
    [[nodiscard]] Result<Credential> exchange(const BrowserRequest &request, const QString &code,
                                              const std::stop_token &stop = {}) const;

    [[nodiscard]] Result<DeviceRequest> requestDeviceCode(const QString &clientId = deviceClientId(),
                                                          const std::stop_token &stop = {}) const;
    /// Asks until the person has answered, the code has expired, or `stop`. A lost connection does not end it.
    [[nodiscard]] Result<Credential> awaitDevice(const DeviceRequest &device, const std::stop_token &stop = {}) const;

    /// A new token for an expiring one. The refresh token stays when the server does not give another.
    [[nodiscard]] Result<Credential> refresh(const Credential &credential, const std::stop_token &stop = {}) const;

private:
    HttpClient &m_http;
    QUrl m_endpoint;
};

}  // namespace core
