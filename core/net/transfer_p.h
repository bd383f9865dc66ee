#pragma once

#include "core/net/certificatewatch_p.h"
#include "core/net/connectionreport.h"
#include "core/net/curlhandle_p.h"
#include "core/net/networkoptions.h"
#include "core/net/requestbody_p.h"
#include "core/net/uploadpace_p.h"

#include <array>
#include <chrono>
#include <functional>
#include <future>
#include <optional>
#include <stop_token>

namespace core {

/// One request on its way: the libcurl handle, everything its callbacks touch, and the promise of an answer.
///
/// Its address is given to libcurl, so it never moves.
/// Thread: made by the caller of send(); everything after that happens on the I/O thread.
class Transfer
{
public:
    using Id = std::uint64_t;
    using Clock = std::chrono::steady_clock;

    /// `options` are those of the moment; later ones are for later transfers.
    Transfer(HttpRequest request, std::shared_ptr<const NetworkOptions> options, std::stop_token stop);
    ~Transfer();
    Q_DISABLE_COPY_MOVE(Transfer)

    [[nodiscard]] std::future<Result<HttpResponse>> future() { return m_promise.get_future(); }

    /// Opens the body and sets every option. Errors: InvalidInput, and those of RequestBody::open().
    /// `pace` outlives the transfer and says how fast the body may leave.
    [[nodiscard]] Result<> prepare(UploadPace &pace);
    /// Calls `stopRequested` (on the thread that requests it) when the caller wants the transfer to end.
    void watch(std::function<void()> stopRequested) { m_stopWatch.emplace(m_stop, std::move(stopRequested)); }

    [[nodiscard]] CURL *handle() const { return m_easy.get(); }
    [[nodiscard]] static Transfer *of(CURL *handle);
    [[nodiscard]] QString hostKey() const;  ///< Equal for transfers that can share connections.
    [[nodiscard]] Id id() const { return m_id; }
    void setId(Id id) { m_id = id; }
    /// Whether it sends a file, and so takes one of the places for uploads.
    [[nodiscard]] bool isUpload() const { return std::holds_alternative<FileRange>(m_request.body); }

    /// Since when the body waits for its share of the upload speed; nothing while it does not.
    [[nodiscard]] std::optional<Clock::time_point> pacedSince() const { return m_pacedSince; }
    void resume();

    /// When the transfer counts as stalled unless something moves before then.
    [[nodiscard]] Clock::time_point stalledAt(Clock::time_point now);

    [[nodiscard]] Result<HttpResponse> outcome(CURLcode code);
    [[nodiscard]] Error stalled();
    [[nodiscard]] Error canceled() const;
    void finish(Result<HttpResponse> result);

private:
    struct Callbacks;  // what libcurl calls

    void setConnection();
    void setTrust();
    void setProxy();
    void setMethod();
    void setCallbacks();
    [[nodiscard]] Result<> setHeaders();
    [[nodiscard]] size_t readBody(std::span<char> block);
    [[nodiscard]] bool accepts(int code);
    [[nodiscard]] bool receive(QByteArrayView bytes);
    void receiveHeader(QByteArrayView line);
    [[nodiscard]] int status() const;
    [[nodiscard]] bool isRefusedByProxy() const;
    [[nodiscard]] ConnectionReport report(std::chrono::milliseconds took) const;

    template <typename Value>
    void set(CURLoption option, Value value)
    {
        curl().easySetopt(m_easy.get(), option, value);
    }

    Id m_id = 0;
    const HttpRequest m_request;
    const std::shared_ptr<const NetworkOptions> m_options;
    const QUrl m_url;  // the request's, or what stands in for it
    const std::stop_token m_stop;
    std::promise<Result<HttpResponse>> m_promise;

    RequestBody m_body{m_request};
    HttpResponse m_response;
    bool m_isAccepted = false;  // by HttpRequest::accept
    UploadPace *m_pace = nullptr;  // since prepare()
    std::optional<Clock::time_point> m_pacedSince;
    CertificateWatch m_certificate;
    Obstacle m_obstacle = Obstacle::Other;
    std::optional<Error> m_error;  // what a callback found, and libcurl cannot know
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
    std::int64_t m_movedBytes = 0;  // as of m_movedAt
    Clock::time_point m_movedAt{};
    Clock::time_point m_begunAt{};

    HeaderList m_headers;
    const EasyHandle m_easy{curl().easyInit()};
    std::optional<std::stop_callback<std::function<void()>>> m_stopWatch;
};

}  // namespace core
