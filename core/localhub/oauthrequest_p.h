#pragma once

#include "core/localhub/hubcontext_p.h"
#include "core/localhub/request_p.h"

namespace core::localhub {

/// The fields of a request to /oauth: a form's or a JSON object's.
class OAuthFields
{
public:
    [[nodiscard]] static OrReply<OAuthFields> read(const Request &request);
    explicit OAuthFields(QList<std::pair<QString, QString>> pairs)
        : m_pairs(std::move(pairs))
    {
    }

    [[nodiscard]] QString value(QStringView key) const;  ///< Empty when it is not there.
    [[nodiscard]] QStringList values(QStringView key) const;
    [[nodiscard]] const QList<std::pair<QString, QString>> &pairs() const { return m_pairs; }

private:
    QList<std::pair<QString, QString>> m_pairs;
};

/// {"error", "error_description"} as every OAuth endpoint refuses. Source: RFC 6749 §5.2.
[[nodiscard]] Reply oauthError(const QString &code, const QString &description, int status = 400);

/// The application that sends a request, by Basic authentication or the fields; a confidential one with its secret.
[[nodiscard]] OrReply<OAuthApp> authenticateApp(const HubContext &hub, const Request &request,
                                                const OAuthFields &fields);

}  // namespace core::localhub
