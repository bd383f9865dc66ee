#include "core/net/transfererror_p.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A proxy that will not open a tunnel answers CONNECT itself, and libcurl then reports a broken connection.
bool proxyRefusedTunnel(CURL *easy)
{
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &status);
    return status >= 400;
}

/// A handshake that the network cut off may work next time; one that the two sides disagree about will not.
ErrorKind kindOfFailedHandshake(CURL *easy)
{
    long systemError = 0;
    curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &systemError);
    return systemError != 0 ? ErrorKind::Offline : ErrorKind::TlsUntrusted;
}

ErrorKind kindOf(CURLcode code, CURL *easy)
{
    if (proxyRefusedTunnel(easy))
        return ErrorKind::ProxyRefused;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY: return ErrorKind::ProxyRefused;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ISSUER_ERROR: return ErrorKind::TlsUntrusted;
    case CURLE_SSL_CONNECT_ERROR: return kindOfFailedHandshake(easy);
    case CURLE_URL_MALFORMAT: return ErrorKind::InvalidInput;
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_TOO_MANY_REDIRECTS:
    case CURLE_UNSUPPORTED_PROTOCOL:  // an answer that is not HTTP/1 or later, or a redirect out of HTTP
    case CURLE_WEIRD_SERVER_REPLY: return ErrorKind::ServerFault;
    default: return ErrorKind::Offline;
    }
}

}  // namespace

QString subjectOf(const HttpRequest &request)
{
    return request.subject.isEmpty() ? request.url.host() : request.subject;
}

Error transferError(const HttpRequest &request, CURL *easy, CURLcode code, const QString &text)
{
    return {.kind = kindOf(code, easy),
            .subject = subjectOf(request),
            .detail = withoutSecrets(text.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : text)};
}

QString withoutSecrets(QString text)
{
    static const QRegularExpression url{uR"(([a-z][a-z0-9+.-]*://)(?:[^\s/?#@]*@)?([^\s?#'"]*)(?:[?#][^\s'"]*)?)"_s,
                                        QRegularExpression::CaseInsensitiveOption};
    return text.replace(url, u"\\1\\2"_s);
}

}  // namespace core
