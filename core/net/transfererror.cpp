#include "core/net/transfererror_p.h"

#include "core/net/curllibrary_p.h"

#include <QRegularExpression>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace core {

namespace {

long numberOf(CURL *easy, CURLINFO info)
{
    long number = 0;
    curl().easyGetinfo(easy, info, &number);
    return number;
}

bool isZero(CURL *easy, CURLINFO duration)
{
    curl_off_t microseconds = 0;
    curl().easyGetinfo(easy, duration, &microseconds);
    return microseconds == 0;
}

/// A proxy that will not open a tunnel answers CONNECT itself, and libcurl then reports a broken connection.
bool proxyRefusedTunnel(CURL *easy)
{
    return numberOf(easy, CURLINFO_HTTP_CONNECTCODE) >= 400;
}

bool usesProxy(CURL *easy)
{
    return numberOf(easy, CURLINFO_USED_PROXY) != 0;
}

/// A handshake that the network cut off may work next time; one that the two sides disagree about will not.
ErrorKind kindOfFailedHandshake(CURL *easy)
{
    return numberOf(easy, CURLINFO_OS_ERRNO) != 0 ? ErrorKind::Offline : ErrorKind::TlsUntrusted;
}

ErrorKind kindOf(CURLcode code, CURL *easy)
{
    if (proxyRefusedTunnel(easy))
        return ErrorKind::ProxyRefused;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY: return ErrorKind::ProxyRefused;
    case CURLE_COULDNT_CONNECT: return usesProxy(easy) ? ErrorKind::ProxyRefused : ErrorKind::Offline;
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

Obstacle obstacleOfConnecting(CURL *easy)
{
    if (usesProxy(easy))
        return Obstacle::ProxyUnreachable;
    return numberOf(easy, CURLINFO_OS_ERRNO) == ECONNREFUSED ? Obstacle::ConnectionRefused : Obstacle::NoConnection;
}

Obstacle obstacleOfTimeout(CURL *easy)
{
    if (isZero(easy, CURLINFO_NAMELOOKUP_TIME_T))
        return usesProxy(easy) ? Obstacle::ProxyNameUnknown : Obstacle::NameUnknown;
    return isZero(easy, CURLINFO_CONNECT_TIME_T) ? obstacleOfConnecting(easy) : Obstacle::Silence;
}

}  // namespace

Obstacle obstacleOf(CURL *easy, CURLcode code)
{
    if (proxyRefusedTunnel(easy)) {
        return numberOf(easy, CURLINFO_HTTP_CONNECTCODE) == 407 ? Obstacle::ProxyWantsPassword : Obstacle::ProxyRefused;
    }
    switch (code) {
    case CURLE_OK: return Obstacle::None;
    case CURLE_COULDNT_RESOLVE_PROXY: return Obstacle::ProxyNameUnknown;
    case CURLE_PROXY: return Obstacle::ProxyRefused;
    case CURLE_COULDNT_RESOLVE_HOST: return Obstacle::NameUnknown;
    case CURLE_COULDNT_CONNECT: return obstacleOfConnecting(easy);
    case CURLE_OPERATION_TIMEDOUT: return obstacleOfTimeout(easy);
    case CURLE_PEER_FAILED_VERIFICATION: return Obstacle::CertificateUntrusted;
    case CURLE_SSL_CACERT_BADFILE: return Obstacle::CaFileUnusable;
    case CURLE_SSL_CONNECT_ERROR:
        return kindOfFailedHandshake(easy) == ErrorKind::Offline ? Obstacle::ConnectionLost : Obstacle::TlsFailed;
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR: return Obstacle::TlsFailed;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY: return Obstacle::NotHttp;
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR: return Obstacle::ConnectionLost;
    default: return Obstacle::Other;
    }
}

QString subjectOf(const HttpRequest &request)
{
    return request.subject.isEmpty() ? request.url.host() : request.subject;
}

Error transferError(const HttpRequest &request, CURL *easy, CURLcode code, const QString &text)
{
    return {.kind = kindOf(code, easy),
            .subject = subjectOf(request),
            .detail = withoutSecrets(text.isEmpty() ? QString::fromUtf8(curl().easyStrerror(code)) : text)};
}

QString withoutSecrets(QString text)
{
    static const QRegularExpression url{uR"(([a-z][a-z0-9+.-]*://)(?:[^\s/?#@]*@)?([^\s?#'"]*)(?:[?#][^\s'"]*)?)"_s,
                                        QRegularExpression::CaseInsensitiveOption};
    return text.replace(url, u"\\1\\2"_s);
}

}  // namespace core
