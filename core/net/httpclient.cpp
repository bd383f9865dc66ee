#include "core/net/httpclient.h"

#include "core/base/pause.h"
#include "core/net/transfererror_p.h"
#include "core/net/transferloop_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// What a status means to RetryPolicy, or nothing when the answer is final.
std::optional<ErrorKind> transientKind(int status)
{
    switch (status) {
    case 408: return ErrorKind::Stalled;
    case 429: return ErrorKind::RateLimited;
    case 500:
    case 502:
    case 503:
    case 504: return ErrorKind::ServerFault;
    default: return {};
    }
}

/// Why the attempt may be repeated, or nothing when its result is final.
std::optional<Error> reasonToRetry(const Result<HttpResponse> &result)
{
    if (!result) {
        const bool isLost = result.error().kind == ErrorKind::Offline || result.error().kind == ErrorKind::Stalled;
        return isLost ? std::optional{result.error()} : std::nullopt;
    }
    if (const auto kind = transientKind(result->status))
        return Error{.kind = *kind, .retryAfter = retryWish(*result)};
    return {};
}

}  // namespace

class HttpClient::Private
{
public:
    explicit Private(NetworkOptions given)
        : m_options(std::move(given))
    {
    }

    NetworkOptions options() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_options;
    }

    void setOptions(NetworkOptions options)
    {
        const std::scoped_lock lock{m_mutex};
        m_options = std::move(options);
        if (m_loop)
            m_loop->setOptions(m_options);
    }

    /// Starts with the first request: who sends none needs neither the thread nor libcurl.
    TransferLoop &loop()
    {
        const std::scoped_lock lock{m_mutex};
        if (!m_loop)
            m_loop = std::make_unique<TransferLoop>(m_options);
        return *m_loop;
    }

private:
    mutable std::mutex m_mutex;  // guards what follows; held while libcurl is opened
    NetworkOptions m_options;
    std::unique_ptr<TransferLoop> m_loop;
};

HttpClient::HttpClient(NetworkOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

HttpClient::~HttpClient() = default;

NetworkOptions HttpClient::options() const
{
    return d->options();
}

void HttpClient::setOptions(NetworkOptions options)
{
    d->setOptions(std::move(options));
}

Result<HttpResponse> HttpClient::call(const HttpRequest &request, const std::stop_token &stop)
{
    HttpRequest repeated = request;
    bool isPartlyDelivered = false;  // written on the I/O thread before the future is ready
    if (request.sink) {
        repeated.sink = [&](QByteArrayView bytes) {
            isPartlyDelivered = true;
            return request.sink(bytes);
        };
    }
    if (stop.stop_requested())  // a quick server would answer before the loop hears of it
        return canceled(subjectOf(request));
    const RetryPolicy policy{d->options().retry};
    for (int attempt = 1;; ++attempt) {
        Result<HttpResponse> result = send(repeated, stop).get();
        const auto reason = reasonToRetry(result);
        // What a sink was given cannot be taken back, and a second attempt would give it again.
        if (request.retry == RetryMode::Never || !reason || isPartlyDelivered)
            return result;
        const auto delay = policy.delayAfter(*reason, attempt);
        if (!delay)
            return result;
        if (!pauseFor(*delay, stop))
            return canceled(subjectOf(request));
    }
}

std::future<Result<HttpResponse>> HttpClient::send(HttpRequest request, const std::stop_token &stop)
{
    return d->loop().start(std::move(request), stop);
}

}  // namespace core
