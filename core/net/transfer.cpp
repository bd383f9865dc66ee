#include "core/net/transfer_p.h"

#include "core/net/transfererror_p.h"

#include <QLoggingCategory>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

Q_LOGGING_CATEGORY(lcNet, "slipway.net", QtInfoMsg)

namespace {

constexpr auto onlyOrigin = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
constexpr std::int64_t unpacedBodyBytes = 16 * 1024;  // a question to the Hub never waits for the uploads

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

QUrl overrideOf(Service service, const ServiceAddresses &addresses)
{
    switch (service) {
    case Service::Hub: return {};
    case Service::Lfs: return addresses.lfs;
    case Service::Cas: return addresses.cas;
    case Service::Cdn: return addresses.cdn;
    }
    Q_UNREACHABLE_RETURN({});
}

/// `url` at the server that stands in for the one it names.
QUrl addressFor(const QUrl &url, const QUrl &standIn)
{
    if (standIn.isEmpty())
        return url;
    QByteArray address = standIn.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    address += url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return QUrl::fromEncoded(address, QUrl::StrictMode);
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
        return static_cast<Transfer *>(self)->readBody({buffer, size * count});
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

Transfer::Transfer(HttpRequest request, std::shared_ptr<const NetworkOptions> options, std::stop_token stop)
    : m_request(std::move(request))
    , m_options(std::move(options))
    , m_url(addressFor(m_request.url, overrideOf(m_request.service, m_options->services)))
    , m_stop(std::move(stop))
{
}

Transfer::~Transfer() = default;

Transfer *Transfer::of(CURL *handle)
{
    Transfer *transfer = nullptr;
    curl().easyGetinfo(handle, CURLINFO_PRIVATE, &transfer);
    return transfer;
}

QString Transfer::hostKey() const
{
    return m_url.toString(onlyOrigin);
}

Result<> Transfer::prepare(UploadPace &pace)
{
    m_pace = &pace;
    m_begunAt = m_movedAt = Clock::now();
    const QString scheme = m_url.scheme();
    if (!m_url.isValid() || m_url.host().isEmpty() || (scheme != u"http" && scheme != u"https")) {
        return fail(ErrorKind::InvalidInput, subjectOf(m_request),
                    u"not an http or https URL: "_s + withoutSecrets(m_url.toDisplayString()));
    }
    if (auto opened = m_body.open(); !opened)
        return opened;
    setConnection();
    setTrust();
    setProxy();
    setMethod();
    setCallbacks();
    return setHeaders();
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

size_t Transfer::readBody(std::span<char> block)
{
    const auto left = static_cast<std::size_t>(m_body.leftBytes());
    block = block.first(std::min(block.size(), left));
    const auto now = Clock::now();
    if (m_body.sizeBytes() <= unpacedBodyBytes) {
        m_pace->owe(block.size(), now);
    } else if (!block.empty()) {
        block = block.first(m_pace->take(block.size(), now));
        if (block.empty()) {
            m_pacedSince = now;
            return CURL_READFUNC_PAUSE;
        }
    }
    const auto got = m_body.read(block);
    return got ? *got : size_t{CURL_READFUNC_ABORT};
}

void Transfer::resume()
{
    m_pacedSince.reset();
    curl().easyPause(handle(), CURLPAUSE_CONT);
}

/// Whether the one who asked wants this answer's body.
bool Transfer::accepts(int code)
{
    if (!m_isAccepted) {
        m_response.status = code;
        m_isAccepted = !m_request.accept || m_request.accept(m_response);
    }
    return m_isAccepted;
}

bool Transfer::receive(QByteArrayView bytes)
{
    if (const int code = status(); m_request.sink && code >= 200 && code < 300) {
        if (accepts(code) && m_request.sink(bytes))
            return true;
        m_error = canceled();
        return false;
    }
    if (m_response.body.size() + bytes.size() > m_request.maxAnswerBytes) {
        m_error = Error{.kind = ErrorKind::ServerFault,
                        .subject = subjectOf(m_request),
                        .detail = u"the answer is larger than %1 bytes"_s.arg(m_request.maxAnswerBytes)};
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
    curl().easyGetinfo(handle(), CURLINFO_PRETRANSFER_TIME_T, &pretransferUs);
    curl_off_t sent = 0;
    curl_off_t received = 0;
    long headerBytes = 0;
    curl().easyGetinfo(handle(), CURLINFO_SIZE_UPLOAD_T, &sent);
    curl().easyGetinfo(handle(), CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl().easyGetinfo(handle(), CURLINFO_HEADER_SIZE, &headerBytes);
    // Until the connection stands, CONNECTTIMEOUT watches; and a transfer may wait for its turn as long as it takes.
    // So may one that waits for its share of the upload speed.
    const std::int64_t moved = sent + received + headerBytes;
    if (pretransferUs == 0 || m_pacedSince || moved != m_movedBytes) {
        m_movedBytes = moved;
        m_movedAt = now;
    }
    return m_movedAt + m_request.answerTimeout;
}

Result<HttpResponse> Transfer::outcome(CURLcode code)
{
    const QString text = QString::fromUtf8(m_errorText.data());
    m_obstacle = isRefusedByProxy() ? Obstacle::ProxyWantsPassword : obstacleOf(handle(), code);
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
    curl().easyGetinfo(handle(), CURLINFO_EFFECTIVE_URL, &url);
    m_response.url = QUrl::fromEncoded(url);
    return std::move(m_response);
}

int Transfer::status() const
{
    long code = 0;
    curl().easyGetinfo(handle(), CURLINFO_RESPONSE_CODE, &code);
    return static_cast<int>(code);
}

bool Transfer::isRefusedByProxy() const
{
    long isProxied = 0;
    curl().easyGetinfo(handle(), CURLINFO_USED_PROXY, &isProxied);
    return isProxied != 0 && status() == 407;
}

Error Transfer::stalled()
{
    m_obstacle = Obstacle::Silence;
    return {.kind = ErrorKind::Stalled,
            .subject = subjectOf(m_request),
            .detail = u"nothing moved for %1 s"_s.arg(m_request.answerTimeout.count())};
}

Error Transfer::canceled() const
{
    return {.kind = ErrorKind::Canceled, .subject = subjectOf(m_request)};
}

ConnectionReport Transfer::report(std::chrono::milliseconds took) const
{
    ConnectionReport report{.obstacle = m_obstacle,
                            .origin = m_url.adjusted(onlyOrigin),
                            .proxy = proxyFor(*m_options, m_url),
                            .took = took};
    if (report.obstacle != Obstacle::CertificateUntrusted)
        return report;
    const auto &refusal = m_certificate.refusal();
    if (!refusal) {
        // The chain is good, and libcurl still refused it: the name is another one.
        report.obstacle = Obstacle::CertificateWrongName;
        return report;
    }
    report.certificateIssuer = refusal->issuer;
    if (refusal->reason == CertificateWatch::Refusal::Reason::OutOfDate) {
        report.obstacle = Obstacle::CertificateOutOfDate;
        report.certificateFrom = refusal->validFrom;
        report.certificateUntil = refusal->validUntil;
    }
    return report;
}

void Transfer::finish(Result<HttpResponse> result)
{
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_begunAt);
    if (m_request.report != nullptr)
        *m_request.report = report(elapsed);
    qCDebug(lcNet).noquote() << nameOf(m_request.method) << m_url.host() + m_url.path(QUrl::FullyEncoded)
                             << outcomeText(result) << elapsed.count() << "ms";
    m_promise.set_value(std::move(result));
}

}  // namespace core
