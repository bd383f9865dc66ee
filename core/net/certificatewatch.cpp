#include "core/net/certificatewatch_p.h"

#include "core/net/certificatename_p.h"
#include "core/net/curllibrary_p.h"

#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <QTimeZone>

namespace core {
namespace {

QDateTime toDateTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate{parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday},
            QTime{parts.tm_hour, parts.tm_min, parts.tm_sec}, QTimeZone::UTC};
}

CertificateWatch::Refusal::Reason reasonOf(int code)
{
    using Reason = CertificateWatch::Refusal::Reason;
    switch (code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID: return Reason::OutOfDate;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED: return Reason::Untrusted;
    default: return Reason::Other;
    }
}

bool usesOpenSsl()
{
    const curl_version_info_data *version = curl().versionInfo(CURLVERSION_NOW);
    return version->ssl_version != nullptr && QByteArrayView{version->ssl_version}.startsWith("OpenSSL");
}

}  // namespace

struct CertificateWatch::Callbacks
{
    using Kept = std::weak_ptr<Note>;

    static int slot()
    {
        static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, &release);
        return index;
    }

    static void release(void *, void *kept, CRYPTO_EX_DATA *, int, long, void *) { delete static_cast<Kept *>(kept); }

    static CURLcode context(CURL *, void *context, void *watch)
    {
        auto *tls = static_cast<SSL_CTX *>(context);
        auto kept = std::make_unique<Kept>(static_cast<CertificateWatch *>(watch)->m_refusal);
        if (SSL_CTX_set_ex_data(tls, slot(), kept.get()) == 1) {
            std::ignore = kept.release();
            SSL_CTX_set_verify(tls, SSL_CTX_get_verify_mode(tls), &verify);
        }
        return CURLE_OK;
    }

    /// Returns what it was given: a watcher has no vote.
    static int verify(int accepted, X509_STORE_CTX *store)
    {
        const auto *tls = static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        const X509 *certificate = X509_STORE_CTX_get_current_cert(store);
        if (accepted == 1 || tls == nullptr || certificate == nullptr)
            return accepted;
        const auto *kept = static_cast<const Kept *>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(tls), slot()));
        const auto note = kept != nullptr ? kept->lock() : nullptr;
        if (note) {
            *note = Refusal{.reason = reasonOf(X509_STORE_CTX_get_error(store)),
                            .issuer = certificateName(X509_get_issuer_name(certificate)),
                            .validFrom = toDateTime(X509_get0_notBefore(certificate)),
                            .validUntil = toDateTime(X509_get0_notAfter(certificate))};
        }
        return accepted;
    }
};

void CertificateWatch::attach(CURL *easy)
{
    if (!usesOpenSsl())
        return;
    curl().easySetopt(easy, CURLOPT_SSL_CTX_FUNCTION, &Callbacks::context);
    curl().easySetopt(easy, CURLOPT_SSL_CTX_DATA, this);
}

}  // namespace core
