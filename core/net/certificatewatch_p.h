#pragma once

#include <QDateTime>
#include <QString>

#include <curl/curl.h>

#include <memory>
#include <optional>

namespace core {

/// Looks at why a server's certificate is refused, and who has issued it. libcurl only says that it was.
///
/// It changes nothing about what is trusted. Works where libcurl uses OpenSSL, else it sees nothing.
/// Thread: the I/O thread.
class CertificateWatch
{
public:
    struct Refusal
    {
        enum class Reason { Untrusted, OutOfDate, Other };
        Reason reason = Reason::Other;
        QString issuer;
        QDateTime validFrom;
        QDateTime validUntil;
    };

    /// Before the handle is used.
    void attach(CURL *easy);
    [[nodiscard]] const std::optional<Refusal> &refusal() const { return *m_refusal; }

private:
    using Note = std::optional<Refusal>;
    struct Callbacks;

    // Shared with the TLS context, which lives on with a kept connection when the request is long gone.
    std::shared_ptr<Note> m_refusal = std::make_shared<Note>();
};

}  // namespace core
