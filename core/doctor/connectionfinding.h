#pragma once

#include "core/net/connectionreport.h"
#include "core/net/httptypes.h"

#include <QMetaObject>
#include <QUrl>

namespace core::doctor {
Q_NAMESPACE

/// What is the matter with the way to one service. The words for each are in ui/settings/connectiontext.
enum class Cause {
    Fine,
    Slow,  ///< It works; `report.took` says how long an answer takes.

    // On the way
    ProxyNameUnknown,
    ProxyUnreachable,
    ProxyWantsPassword,
    ProxyRefused,
    NameUnknown,
    ConnectionRefused,
    NoConnection,
    ConnectionLost,
    NoAnswer,
    CertificateUntrusted,
    CertificateOutOfDate,
    CertificateWrongName,
    CaFileUnusable,
    TlsFailed,
    CaptivePortal,  ///< Somebody else answers: a page or a redirect where data is expected.
    Blocked,  ///< The Hub can be reached, and this service cannot.

    // At the server
    ClockSkew,  ///< It works; the two clocks differ by `clockAhead`.
    SignInRequired,  ///< The Hub does not accept the token.
    NoXetToken,  ///< The Hub gives no access to its Xet storage; `detail` has its words.
    StorageRefused,  ///< The storage answers, and refuses the access that the Hub gave.
    RateLimited,
    ServerFault,
    NotAHub,  ///< An answer that no Hub gives.

    // Not tested
    NeedsRepository,  ///< Only a repository tells where its storage is.
    NeedsHub,  ///< The Hub, which knows the address, could not be asked.
    NeedsAccess,  ///< The Hub does not tell this account; `detail` has its words.
    NeedsLargeFile,  ///< The repository has no large file to ask for.
    NotOffered,  ///< This Hub has no such service: it does that itself, or not at all.
};
Q_ENUM_NS(Cause)

/// False when nothing is known about the service.
[[nodiscard]] constexpr bool isTested(Cause cause)
{
    return cause < Cause::NeedsRepository;
}

/// True when the service can be worked with, whatever else there is to say.
[[nodiscard]] constexpr bool isUsable(Cause cause)
{
    return cause == Cause::Fine || cause == Cause::Slow || cause == Cause::ClockSkew;
}

/// What was found out about one service.
struct Finding
{
    Service service = Service::Hub;
    Cause cause = Cause::Fine;
    QUrl address = {};  ///< Scheme, host and port of what was tested; empty when it is not known.
    ConnectionReport report = {};
    std::chrono::seconds clockAhead{0};  ///< This computer's clock minus the server's.
    std::optional<std::chrono::milliseconds> retryAfter = {};  ///< RateLimited: when the server said so.
    QString detail = {};  ///< Untranslated words of libcurl or the server. May be empty. Never a token.
};

}  // namespace core::doctor
