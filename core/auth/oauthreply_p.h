#pragma once

#include "core/auth/oauthclient.h"

namespace core {

/// What an OAuth server said no with. Source: RFC 6749 §5.2, RFC 8628 §3.5.
struct OAuthRefusal
{
    QString code;  ///< "access_denied"; empty when the answer is none of OAuth's.
    QString description;
};

[[nodiscard]] OAuthRefusal parseRefusal(const QByteArray &body);
/// For Error::detail: the description, or the code when there is none. Somebody's no keeps its code in front, because
/// it is no failure and callers want to tell.
[[nodiscard]] QString wordsOf(const OAuthRefusal &refusal);

// Errors of the following: ServerFault, when what must be there is not, or is not what it must be.
[[nodiscard]] Result<Credential> parseToken(const QByteArray &body, const QString &clientId, std::int64_t now);
[[nodiscard]] Result<DeviceRequest> parseDeviceCode(const QByteArray &body, const QString &clientId);
[[nodiscard]] Result<QString> parseRegistration(const QByteArray &body);

}  // namespace core
