#pragma once

#include "core/net/httptypes.h"
#include "core/net/networkoptions.h"

#include <future>
#include <memory>
#include <stop_token>

namespace core {

/// Sends HTTP requests: one I/O thread with one libcurl multi handle, connections kept alive, HTTP/2 where offered.
///
/// An answer of any final status is a value; only what kept an answer from arriving is an Error. Statuses 408, 429,
/// 500, 502, 503 and 504 of a RetryMode::Safe request are retried first, as are lost connections and stalls.
///
/// Errors: Canceled, Offline, Stalled, TlsUntrusted, ProxyRefused (a proxy that cannot be reached as well),
///         FileNotFound/FileUnreadable/FileChanged (a FileRange), InvalidInput (bad URL), ServerFault (not HTTP, or too
///         much of it). `subject` is request.subject or the host.
/// Thread: any thread may call; call() blocks. A stop request ends call() within 500 ms, whatever the server does.
/// Owner:  must outlive every future it gave out. Destruction cancels what still runs.
/// Safety: TLS verification cannot be switched off; headers named Authorization and query strings never reach the log.
class HttpClient
{
public:
    explicit HttpClient(NetworkOptions options = {});
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    [[nodiscard]] NetworkOptions options() const;
    /// For every request from now on; what runs goes on as it began. The two limits on uploads are about all of them
    /// together, so they hold at once for those that run as well.
    void setOptions(NetworkOptions options);

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

/// What time it was at the server when it answered, by its Date header; nothing when it does not say.
[[nodiscard]] std::optional<std::chrono::sys_seconds> serverTime(const HttpResponse &response);

}  // namespace core
