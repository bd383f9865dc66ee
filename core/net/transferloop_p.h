#pragma once

#include "core/net/curlhandle_p.h"
#include "core/net/httpclient.h"
#include "core/net/transfer_p.h"

#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace core {

/// Runs every transfer of one client on a thread of its own, with libcurl's multi interface.
///
/// Thread: start(), options() and setOptions() may be called from any thread; the answer's future is made ready on the
/// loop's thread. Owner:  destruction cancels what still runs, then joins. Source: libcurl-thread(3): a handle belongs
/// to one thread; curl_multi_wakeup(3) is the one exception.
class TransferLoop
{
public:
    explicit TransferLoop(NetworkOptions options);
    ~TransferLoop();
    Q_DISABLE_COPY_MOVE(TransferLoop)

    [[nodiscard]] std::shared_ptr<const NetworkOptions> options() const;
    void setOptions(NetworkOptions options);
    [[nodiscard]] std::future<Result<HttpResponse>> start(HttpRequest request, std::stop_token stop);

private:
    using Active = std::unordered_map<Transfer::Id, std::unique_ptr<Transfer>>;

    void run(const std::stop_token &stop);
    void reportFinished();
    [[nodiscard]] bool takeInbox();
    void enqueue(std::unique_ptr<Transfer> transfer);
    void followOptions();
    [[nodiscard]] bool beginWaiting();
    [[nodiscard]] bool mayBegin(const Transfer &transfer) const;
    void begin(std::unique_ptr<Transfer> transfer);
    void requestCancel(Transfer::Id id);
    void cancel(Transfer::Id id);
    void cancelAll();
    void endStalled();
    [[nodiscard]] bool resumePaced();
    [[nodiscard]] bool hasPaced() const;
    [[nodiscard]] int pollTimeoutMs() const;
    void finish(Active::iterator it, Result<HttpResponse> result);

    const MultiHandle m_multi;

    mutable std::mutex m_mutex;
    std::shared_ptr<const NetworkOptions> m_options;  // guarded by m_mutex
    std::vector<std::unique_ptr<Transfer>> m_starts;  // guarded by m_mutex
    std::vector<Transfer::Id> m_cancels;  // guarded by m_mutex

    // The loop's thread only:
    std::deque<std::unique_ptr<Transfer>> m_waiting;  // for a place at their host
    Active m_active;
    std::map<QString, int> m_activeAtHost;
    int m_activeUploads = 0;
    std::shared_ptr<const NetworkOptions> m_followed;  // the options whose limits hold
    UploadPace m_pace;
    Transfer::Id m_lastId = 0;
    Transfer::Clock::time_point m_nextStallCheck{};

    std::jthread m_thread;  // last: it uses everything above
};

}  // namespace core
