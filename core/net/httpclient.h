#pragma once

#include "core/net/httptypes.h"
#include "core/net/retrypolicy.h"

#include <future>
#include <memory>
#include <stop_token>

namespace core {

/// How to reach the network; one value for the whole program.
struct NetworkOptions
{
    QByteArray userAgent = "slipway";
    /// URL; empty means the environment's http_proxy/https_proxy/no_proxy. Loopback is always reached directly.
    QString proxy = {};
    QString caBundlePath = {};  ///< PEM file; empty means SSL_CERT_FILE, CURL_CA_BUNDLE, then the system's own.
    std::chrono::seconds connectTimeout{15};
    int maxConnectionsPerHost = 16;  ///< Further requests wait for their turn, as long as it takes.
    RetryPolicy::Limits retry = {};
};

/// Sends HTTP requests: one I/O thread with one libcurl multi handle, connections kept alive, HTTP/2 where offered.
///
/// An answer of any final status is a value; only what kept an answer from arriving is an Error. Statuses 408, 429,
/// 500, 502, 503 and 504 of a RetryMode::Safe request are retried first, as are lost connections and stalls.
///
/// Errors: Canceled, Offline, Stalled, TlsUntrusted, ProxyRefused, FileNotFound/FileUnreadable/FileChanged (a
/// FileRange),
///         InvalidInput (bad URL), ServerFault (not HTTP, or too much of it). `subject` is request.subject or the host.
/// Thread: any thread may call; call() blocks. A stop request ends call() within 500 ms, whatever the server does.
/// Owner:  must outlive every future it gave out. Destruction cancels what still runs.
/// Safety: TLS verification cannot be switched off; headers named Authorization and query strings never reach the log.
class HttpClient
{
public:
    explicit HttpClient(NetworkOptions options = {});
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Sends once and retries as the policy says, waiting on the caller's thread.
    [[nodiscard]] Result<HttpResponse> call(const HttpRequest &request, const std::stop_token &stop = {});

    /// Sends once, without retry.
    [[nodiscard]] std::future<Result<HttpResponse>> send(HttpRequest request, const std::stop_token &stop = {});

private:
    class Private;
    const std::unique_ptr<Private> d;
};

/// Reads what a failed answer says about waiting: Retry-After (seconds or date), else `RateLimit: …;r=0;t=N`.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryWish(const HttpResponse &response);

}  // namespace core
