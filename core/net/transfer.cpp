#include "core/net/transfer_p.h"

#include "core/net/httpclient.h"
#include "core/net/transfererror_p.h"

#include <QLoggingCategory>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

Q_LOGGING_CATEGORY(lcNet, "slipway.net", QtInfoMsg)

namespace {

constexpr qsizetype maxCollectedBytes = 64 * 1024 * 1024;
constexpr long uploadBlockBytes = 1024 * 1024;
constexpr long downloadBlockBytes = 256 * 1024;
constexpr long maxRedirects = 10;

QByteArrayView nameOf(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get: return "GET";
    case HttpRequest::Method::Head: return "HEAD";
    case HttpRequest::Method::Post: return "POST";
    case HttpRequest::Method::Put: return "PUT";
    case HttpRequest::Method::Delete: return "DELETE";
    }
    return {};
}

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

/// Loopback is never reached through a proxy: the Local Hub is on this computer, and the proxy is not.
QByteArray directHosts(const NetworkOptions &options)
{
    constexpr QByteArrayView loopback = "localhost,127.0.0.1,::1";
    if (!options.proxy.isEmpty())
        return loopback.toByteArray();
    const QByteArray lower = qgetenv("no_proxy");
    const QByteArray hosts = lower.isEmpty() ? qgetenv("NO_PROXY") : lower;
    if (hosts.trimmed() == "*")  // means "no host at all" only when it stands alone
        return hosts;
    return hosts.isEmpty() ? loopback.toByteArray() : hosts + ',' + loopback;
}

QString outcomeText(const Result<HttpResponse> &result)
{
    if (result)
        return QString::number(result->status);
    const char *kind = QMetaEnum::fromType<ErrorKind>().valueToKey(static_cast<int>(result.error().kind));
    return QLatin1StringView{kind} + u" ("_s + result.error().detail + u')';
}

}  // namespace

/// libcurl's side of the transfer. Nothing may leave these functions but a value.
struct Transfer::Callbacks
{
    static size_t read(char *buffer, size_t size, size_t count, void *self) noexcept
    {
        const auto got = static_cast<Transfer *>(self)->m_body.read({buffer, size * count});
        return got ? *got : size_t{CURL_READFUNC_ABORT};
    }

    static int seek(void *self, curl_off_t offset, int origin) noexcept
    {
        const bool done = origin == SEEK_SET && static_cast<Transfer *>(self)->m_body.seek(offset);
        return done ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
    }

    static size_t write(char *data, size_t size, size_t count, void *self) noexcept
    {
        const QByteArrayView bytes{data, static_cast<qsizetype>(size * count)};
        return static_cast<Transfer *>(self)->receive(bytes) ? size * count : size_t{CURL_WRITEFUNC_ERROR};
    }

    static size_t header(char *data, size_t size, size_t count, void *self) noexcept
    {
        static_cast<Transfer *>(self)->receiveHeader({data, static_cast<qsizetype>(size * count)});
        return size * count;
    }
};

Transfer::Transfer(HttpRequest request, std::stop_token stop)
    : m_request(std::move(request))
    , m_stop(std::move(stop))
{
}

Transfer::~Transfer() = default;

Transfer *Transfer::of(CURL *handle)
{
    Transfer *transfer = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &transfer);
    return transfer;
}

QString Transfer::hostKey() const
{
    return m_request.url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Result<> Transfer::prepare(const NetworkOptions &options)
{
    m_begunAt = m_movedAt = Clock::now();
    const QString scheme = m_request.url.scheme();
    if (!m_request.url.isValid() || m_request.url.host().isEmpty() || (scheme != u"http" && scheme != u"https")) {
        return fail(ErrorKind::InvalidInput, subjectOf(m_request),
                    u"not an http or https URL: "_s + withoutSecrets(m_request.url.toDisplayString()));
    }
    if (auto opened = m_body.open(); !opened)
        return opened;
    setConnection(options);
    setTrust(options);
    setProxy(options);
    setMethod();
    setCallbacks();
    return setHeaders();
}

void Transfer::setConnection(const NetworkOptions &options)
{
    const bool isSecure = m_request.url.scheme() == u"https";
    set(CURLOPT_URL, m_request.url.toEncoded(QUrl::RemoveFragment).constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, isSecure ? "https" : "http,https");
    set(CURLOPT_FOLLOWLOCATION, m_request.followRedirects ? 1L : 0L);
    set(CURLOPT_MAXREDIRS, maxRedirects);
    set(CURLOPT_USERAGENT, options.userAgent.constData());
    set(CURLOPT_NOSIGNAL, 1L);
    // Without it, removing a transfer waits for the system's resolver to give up on the name.
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(options.connectTimeout.count()));
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

void Transfer::setTrust(const NetworkOptions &options)
{
    QString bundle = options.caBundlePath;
    for (const char *variable : {"SSL_CERT_FILE", "CURL_CA_BUNDLE"}) {
        if (bundle.isEmpty())
            bundle = qEnvironmentVariable(variable);
    }
    if (!bundle.isEmpty())
        set(CURLOPT_CAINFO, bundle.toUtf8().constData());
}

void Transfer::setProxy(const NetworkOptions &options)
{
    if (!options.proxy.isEmpty())
        set(CURLOPT_PROXY, options.proxy.toUtf8().constData());
    set(CURLOPT_NOPROXY, directHosts(options).constData());
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

void Transfer::setCallbacks()
{
    set(CURLOPT_PRIVATE, this);
    set(CURLOPT_ERRORBUFFER, m_errorText.data());
    set(CURLOPT_READFUNCTION, &Callbacks::read);
    set(CURLOPT_READDATA, this);
    set(CURLOPT_SEEKFUNCTION, &Callbacks::seek);
    set(CURLOPT_SEEKDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Callbacks::write);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Callbacks::header);
    set(CURLOPT_HEADERDATA, this);
}

Result<> Transfer::setHeaders()
{
    const auto append = [this](const QByteArray &line) {
        m_headers.reset(curl_slist_append(m_headers.release(), line.constData()));
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

bool Transfer::receive(QByteArrayView bytes)
{
    if (const int code = status(); m_request.sink && code >= 200 && code < 300) {
        if (m_request.sink(bytes))
            return true;
        m_error = canceled();
        return false;
    }
    if (m_response.body.size() + bytes.size() > maxCollectedBytes) {
        m_error = Error{.kind = ErrorKind::ServerFault,
                        .subject = subjectOf(m_request),
                        .detail = u"the answer is larger than 64 MiB"_s};
        return false;
    }
    m_response.body.append(bytes);
    return true;
}

void Transfer::receiveHeader(QByteArrayView line)
{
    if (line.startsWith("HTTP/")) {  // the next answer of a redirect chain, or the final one after a 1xx
        m_response.headers.clear();
        m_response.body.clear();
        return;
    }
    if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        m_response.headers.emplaceBack(line.first(colon).toByteArray().toLower(),
                                       line.sliced(colon + 1).trimmed().toByteArray());
    }
}

Transfer::Clock::time_point Transfer::stalledAt(Clock::time_point now)
{
    curl_off_t pretransferUs = 0;
    curl_easy_getinfo(handle(), CURLINFO_PRETRANSFER_TIME_T, &pretransferUs);
    curl_off_t sent = 0;
    curl_off_t received = 0;
    long headerBytes = 0;
    curl_easy_getinfo(handle(), CURLINFO_SIZE_UPLOAD_T, &sent);
    curl_easy_getinfo(handle(), CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl_easy_getinfo(handle(), CURLINFO_HEADER_SIZE, &headerBytes);
    // Until the connection stands, CONNECTTIMEOUT watches; and a transfer may wait for its turn as long as it takes.
    if (const std::int64_t moved = sent + received + headerBytes; pretransferUs == 0 || moved != m_movedBytes) {
        m_movedBytes = moved;
        m_movedAt = now;
    }
    return m_movedAt + m_request.answerTimeout;
}

Result<HttpResponse> Transfer::outcome(CURLcode code)
{
    const QString text = QString::fromUtf8(m_errorText.data());
    if (code != CURLE_OK) {
        if (m_body.error())
            return std::unexpected(*m_body.error());
        if (m_error)
            return std::unexpected(*m_error);
        return std::unexpected(transferError(m_request, handle(), code, text));
    }
    m_response.status = status();
    if (isRefusedByProxy())
        return fail(ErrorKind::ProxyRefused, subjectOf(m_request), u"the proxy asks for a user name and password"_s);
    const char *url = nullptr;
    curl_easy_getinfo(handle(), CURLINFO_EFFECTIVE_URL, &url);
    m_response.url = QUrl::fromEncoded(url);
    return std::move(m_response);
}

int Transfer::status() const
{
    long code = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &code);
    return static_cast<int>(code);
}

bool Transfer::isRefusedByProxy() const
{
    long isProxied = 0;
    curl_easy_getinfo(handle(), CURLINFO_USED_PROXY, &isProxied);
    return isProxied != 0 && status() == 407;
}

Error Transfer::stalled() const
{
    return {.kind = ErrorKind::Stalled,
            .subject = subjectOf(m_request),
            .detail = u"nothing moved for %1 s"_s.arg(m_request.answerTimeout.count())};
}

Error Transfer::canceled() const
{
    return {.kind = ErrorKind::Canceled, .subject = subjectOf(m_request)};
}

void Transfer::finish(Result<HttpResponse> result)
{
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_begunAt);
    qCDebug(lcNet).noquote() << nameOf(m_request.method)
                             << m_request.url.host() + m_request.url.path(QUrl::FullyEncoded) << outcomeText(result)
                             << elapsed.count() << "ms";
    m_promise.set_value(std::move(result));
}

}  // namespace core
