#pragma once

#include "core/net/curlhandle_p.h"
#include "core/net/requestbody_p.h"

#include <array>
#include <chrono>
#include <functional>
#include <future>
#include <optional>
#include <stop_token>

namespace core {

struct NetworkOptions;

/// One request on its way: the libcurl handle, everything its callbacks touch, and the promise of an answer.
///
/// Its address is given to libcurl, so it never moves.
/// Thread: made by the caller of send(); everything after that happens on the I/O thread.
class Transfer
{
public:
    using Id = std::uint64_t;
    using Clock = std::chrono::steady_clock;

    Transfer(HttpRequest request, std::stop_token stop);
    ~Transfer();
    Q_DISABLE_COPY_MOVE(Transfer)

    [[nodiscard]] std::future<Result<HttpResponse>> future() { return m_promise.get_future(); }

    /// Opens the body and sets every option. Errors: InvalidInput, and those of RequestBody::open().
    [[nodiscard]] Result<> prepare(const NetworkOptions &options);
    /// Calls `stopRequested` (on the thread that requests it) when the caller wants the transfer to end.
    void watch(std::function<void()> stopRequested) { m_stopWatch.emplace(m_stop, std::move(stopRequested)); }

    [[nodiscard]] CURL *handle() const { return m_easy.get(); }
    [[nodiscard]] static Transfer *of(CURL *handle);
    [[nodiscard]] QString hostKey() const;  ///< Equal for transfers that can share connections.
    [[nodiscard]] Id id() const { return m_id; }
    void setId(Id id) { m_id = id; }

    /// When the transfer counts as stalled unless something moves before then.
    [[nodiscard]] Clock::time_point stalledAt(Clock::time_point now);

    [[nodiscard]] Result<HttpResponse> outcome(CURLcode code);
    [[nodiscard]] Error stalled() const;
    [[nodiscard]] Error canceled() const;
    void finish(Result<HttpResponse> result);

private:
    struct Callbacks;  // what libcurl calls

    void setConnection(const NetworkOptions &options);
    void setTrust(const NetworkOptions &options);
    void setProxy(const NetworkOptions &options);
    void setMethod();
    void setUpload();
    void setCallbacks();
    [[nodiscard]] Result<> setHeaders();
    [[nodiscard]] bool receive(QByteArrayView bytes);
    void receiveHeader(QByteArrayView line);
    [[nodiscard]] int status() const;
    [[nodiscard]] bool isRefusedByProxy() const;

    template <typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_easy.get(), option, value);
    }

    Id m_id = 0;
    const HttpRequest m_request;
    const std::stop_token m_stop;
    std::promise<Result<HttpResponse>> m_promise;

    RequestBody m_body{m_request};
    HttpResponse m_response;
    std::optional<Error> m_error;  // what a callback found, and libcurl cannot know
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
    std::int64_t m_movedBytes = 0;  // as of m_movedAt
    Clock::time_point m_movedAt{};
    Clock::time_point m_begunAt{};

    HeaderList m_headers;
    const EasyHandle m_easy{curl_easy_init()};
    std::optional<std::stop_callback<std::function<void()>>> m_stopWatch;
};

}  // namespace core
