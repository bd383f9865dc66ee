#pragma once

#include "core/localhub/localhub.h"
#include "core/localhub/oauthstore_p.h"

#include <QList>

#include <chrono>
#include <mutex>
#include <optional>

namespace core::localhub {

/// What an application asks for, before anybody has agreed.
struct ConsentRequest
{
    OAuthApp app;
    QStringList scopes;
    QString organisationId = {};  ///< One that the application would like; may be empty.
    // Browser sign-in only
    QString redirectUri = {};
    QString state = {};
    QString codeChallenge = {};  ///< S256
    // Device sign-in only
    QString userCode = {};  ///< "BCDF-GHJK"

    [[nodiscard]] bool isForDevice() const { return !userCode.isEmpty(); }
};

/// What was agreed to, waiting for the application to fetch it with a code.
struct AuthorizationCode
{
    OAuthGrant grant;
    QString redirectUri;
    QString codeChallenge;
};

/// Sign-ins between their first request and their token. Kept in memory: after a restart they begin anew.
///
/// Thread: any. Source: RFC 6749 §4.1, RFC 8628.
class PendingSignIns
{
public:
    explicit PendingSignIns(OAuthTimes times)
        : m_times(times)
    {
    }

    [[nodiscard]] const OAuthTimes &times() const { return m_times; }

    /// A page for `request`, shown in the browser that holds `cookie`. The ticket goes into the page's form, so that
    /// no other page can send it.
    [[nodiscard]] QString open(const ConsentRequest &request, const QString &cookie);
    [[nodiscard]] std::optional<ConsentRequest> find(const QString &ticket, const QString &cookie) const;
    /// Ends the page: whatever was decided is decided once. Nothing when it was already.
    [[nodiscard]] std::optional<ConsentRequest> take(const QString &ticket, const QString &cookie);

    [[nodiscard]] QString issueCode(const AuthorizationCode &code);
    [[nodiscard]] std::optional<AuthorizationCode> takeCode(const QString &code);

    struct DeviceCode
    {
        QString deviceCode;
        QString userCode;
    };
    [[nodiscard]] DeviceCode openDevice(const OAuthApp &app, const QStringList &scopes);
    /// The request that a person's code stands for, however they wrote it.
    [[nodiscard]] std::optional<ConsentRequest> findDevice(const QString &userCode) const;
    /// False when it has expired or was answered.
    bool answerDevice(const QString &userCode, const std::optional<OAuthGrant> &grant);

    enum class DeviceState { Unknown, Pending, TooFast, Expired, Denied, Granted };
    struct DeviceAnswer
    {
        DeviceState state = DeviceState::Unknown;
        OAuthGrant grant = {};
    };
    [[nodiscard]] DeviceAnswer pollDevice(const QString &deviceCode, const QString &clientId);

private:
    using Clock = std::chrono::steady_clock;

    struct Page
    {
        QString ticket;
        QString cookie;
        ConsentRequest request;
        Clock::time_point expires;
    };
    struct Code
    {
        QString text;
        AuthorizationCode code;
        Clock::time_point expires;
    };
    struct Device
    {
        QString deviceCode;
        ConsentRequest request;
        Clock::time_point expires;
        Clock::time_point nextPoll;
        std::chrono::seconds interval;
        DeviceState state = DeviceState::Pending;
        OAuthGrant grant = {};
    };

    const OAuthTimes m_times;
    mutable std::mutex m_mutex;
    QList<Page> m_pages;
    QList<Code> m_codes;
    QList<Device> m_devices;
};

}  // namespace core::localhub
