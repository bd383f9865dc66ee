// How a transfer is told to libcurl: everything that is decided before it starts.

#include "core/net/networkoptions.h"
#include "core/net/transfer_p.h"
#include "core/net/transfererror_p.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr long uploadBlockBytes = 1024 * 1024;
constexpr long downloadBlockBytes = 256 * 1024;
constexpr long maxRedirects = 10;

bool hasHeader(const HttpRequest &request, QByteArrayView name)
{
    return std::ranges::any_of(
        request.headers, [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

/// A line end inside a name or value would let a file name or a server's answer add headers of its own.
bool isHeaderSafe(const QByteArray &text)
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

}  // namespace

void Transfer::setConnection()
{
    const bool isSecure = m_url.scheme() == u"https";
    set(CURLOPT_URL, m_url.toEncoded(QUrl::RemoveFragment).constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, isSecure ? "https" : "http,https");
    set(CURLOPT_FOLLOWLOCATION, m_request.followRedirects ? 1L : 0L);
    set(CURLOPT_MAXREDIRS, maxRedirects);
    set(CURLOPT_USERAGENT, m_options->userAgent.constData());
    set(CURLOPT_NOSIGNAL, 1L);
    // Without it, removing a transfer waits for the system's resolver to give up on the name.
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_options->connectTimeout.count()));
    set(CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_2TLS});
    set(CURLOPT_TCP_NODELAY, 1L);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_UPLOAD_BUFFERSIZE, uploadBlockBytes);
    set(CURLOPT_BUFFERSIZE, downloadBlockBytes);
    // libcurl silently repeats a request when a kept connection turns out to be closed, and cannot know whether the
    // server had acted on it. A request that must not be sent twice gets a connection of its own.
    const bool isReadOnly =
        m_request.method == HttpRequest::Method::Get || m_request.method == HttpRequest::Method::Head;
    set(CURLOPT_FRESH_CONNECT, m_request.retry == RetryMode::Never && !isReadOnly ? 1L : 0L);
}

void Transfer::setTrust()
{
    QString bundle = m_options->caBundlePath;
    for (const char *variable : {"SSL_CERT_FILE", "CURL_CA_BUNDLE"}) {
        if (bundle.isEmpty())
            bundle = qEnvironmentVariable(variable);
    }
    // The folder of the system's certificates, libcurl's default beside the file, stays trusted.
    if (!bundle.isEmpty())
        set(CURLOPT_CAINFO, QFile::encodeName(bundle).constData());
    if (m_request.report != nullptr)
        m_certificate.attach(handle());
}

void Transfer::setProxy()
{
    const ProxySettings &proxy = m_options->proxy;
    switch (proxy.mode) {
    case ProxyMode::System: break;  // libcurl reads the environment itself
    case ProxyMode::None: set(CURLOPT_PROXY, ""); break;
    case ProxyMode::Custom:
        set(CURLOPT_PROXY, proxy.address.toUtf8().constData());
        if (!proxy.user.isEmpty()) {
            set(CURLOPT_PROXYUSERNAME, proxy.user.toUtf8().constData());
            set(CURLOPT_PROXYPASSWORD, m_options->proxyPassword.toUtf8().constData());
        }
        break;
    }
    set(CURLOPT_NOPROXY, directHosts(*m_options).constData());
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

void Transfer::setMethod()
{
    switch (m_request.method) {
    case HttpRequest::Method::Get: set(CURLOPT_HTTPGET, 1L); return;
    case HttpRequest::Method::Head: set(CURLOPT_NOBODY, 1L); return;
    case HttpRequest::Method::Put:
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_INFILESIZE_LARGE, curl_off_t{m_body.sizeBytes()});
        return;
    case HttpRequest::Method::Delete: set(CURLOPT_CUSTOMREQUEST, "DELETE"); break;
    case HttpRequest::Method::Post: break;
    }
    if (m_request.method == HttpRequest::Method::Post || m_body.isPresent()) {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t{m_body.sizeBytes()});
    }
}

Result<> Transfer::setHeaders()
{
    const auto append = [this](const QByteArray &line) {
        m_headers.reset(curl().slistAppend(m_headers.release(), line.constData()));
    };
    for (const auto &[name, value] : m_request.headers) {
        if (name.isEmpty() || !isHeaderSafe(name) || !isHeaderSafe(value)) {
            return fail(ErrorKind::InvalidInput, subjectOf(m_request),
                        u"a header with a line end in it: "_s + QString::fromLatin1(name).simplified());
        }
        if (value.isEmpty())
            append(name + ';');  // libcurl's way to say "empty"; with a colon it means "remove"
        else
            append(name + ": " + value);
    }
    // Waiting for "100 Continue" costs a round trip, or a second where a server does not know it.
    append("Expect:");
    if (m_request.method != HttpRequest::Method::Get && !hasHeader(m_request, "content-type"))
        append("Content-Type:");  // otherwise libcurl claims that the body is a form
    set(CURLOPT_HTTPHEADER, m_headers.get());
    // A download is wanted byte for byte, with its own length and checksum headers; JSON is not.
    if (!m_request.sink && m_request.method != HttpRequest::Method::Head && !hasHeader(m_request, "accept-encoding"))
        set(CURLOPT_ACCEPT_ENCODING, "");
    return {};
}

}  // namespace core
