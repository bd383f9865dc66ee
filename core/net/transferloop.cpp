#include "core/net/transferloop_p.h"

#include <algorithm>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr auto stallCheckInterval = 250ms;  // a stall is noticed this much late at most
constexpr auto idlePoll = 60s;  // only an upper bound: curl_multi_wakeup() ends the wait at once

}  // namespace

TransferLoop::TransferLoop(NetworkOptions options)
    : m_multi(curl().multiInit())
    , m_options(std::make_shared<const NetworkOptions>(std::move(options)))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

TransferLoop::~TransferLoop()
{
    m_thread.request_stop();
    curl().multiWakeup(m_multi.get());
    m_thread.join();
}

std::shared_ptr<const NetworkOptions> TransferLoop::options() const
{
    const std::scoped_lock lock{m_mutex};
    return m_options;
}

void TransferLoop::setOptions(NetworkOptions options)
{
    {
        const std::scoped_lock lock{m_mutex};
        m_options = std::make_shared<const NetworkOptions>(std::move(options));
    }
    curl().multiWakeup(m_multi.get());
}

std::future<Result<HttpResponse>> TransferLoop::start(HttpRequest request, std::stop_token stop)
{
    auto transfer = std::make_unique<Transfer>(std::move(request), options(), std::move(stop));
    auto answer = transfer->future();
    {
        const std::scoped_lock lock{m_mutex};
        m_starts.push_back(std::move(transfer));
    }
    curl().multiWakeup(m_multi.get());
    return answer;
}

void TransferLoop::requestCancel(Transfer::Id id)
{
    {
        const std::scoped_lock lock{m_mutex};
        m_cancels.push_back(id);
    }
    curl().multiWakeup(m_multi.get());
}

void TransferLoop::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        int running = 0;
        curl().multiPerform(m_multi.get(), &running);
        reportFinished();
        endStalled();
        // Nothing may be done between finding no work here and the poll: libcurl 8.21.0 can consume a pending wakeup
        // inside curl_multi_perform (curl issue 22272), and what was queued before it would then sleep.
        const bool hasNews = takeInbox();
        const bool hasBegun = beginWaiting();
        const bool hasResumed = resumePaced();
        if (!hasNews && !hasBegun && !hasResumed && !stop.stop_requested())
            curl().multiPoll(m_multi.get(), nullptr, 0, pollTimeoutMs(), nullptr);
    }
    std::ignore = takeInbox();
    cancelAll();
}

void TransferLoop::reportFinished()
{
    int left = 0;
    while (const CURLMsg *message = curl().multiInfoRead(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        Transfer *transfer = Transfer::of(message->easy_handle);
        const CURLcode code = message->data.result;  // `message` dies with remove_handle
        finish(m_active.find(transfer->id()), transfer->outcome(code));
    }
}

bool TransferLoop::takeInbox()
{
    std::vector<std::unique_ptr<Transfer>> starts;
    std::vector<Transfer::Id> cancels;
    {
        const std::scoped_lock lock{m_mutex};
        starts.swap(m_starts);
        cancels.swap(m_cancels);
    }
    followOptions();
    for (auto &transfer : starts)
        enqueue(std::move(transfer));
    for (const Transfer::Id id : cancels)
        cancel(id);
    return !starts.empty() || !cancels.empty();
}

void TransferLoop::enqueue(std::unique_ptr<Transfer> transfer)
{
    const Transfer::Id id = ++m_lastId;
    transfer->setId(id);
    m_waiting.push_back(std::move(transfer));
    // When the stop is requested already this calls requestCancel() here and now, and the next round takes it.
    m_waiting.back()->watch([this, id] { requestCancel(id); });
}

// The limits are about all transfers together, so they hold for those that run as well.
void TransferLoop::followOptions()
{
    const auto newest = options();
    if (newest == m_followed)
        return;
    if (!m_followed || m_followed->uploadLimit != newest->uploadLimit)
        m_pace.setLimit(newest->uploadLimit);
    m_followed = newest;
}

bool TransferLoop::mayBegin(const Transfer &transfer) const
{
    const auto atHost = m_activeAtHost.find(transfer.hostKey());
    if (atHost != m_activeAtHost.end() && atHost->second >= m_followed->maxConnectionsPerHost)
        return false;
    return !transfer.isUpload() || m_activeUploads < std::max(1, m_followed->maxUploads);
}

// Places are counted here and not by libcurl (CURLMOPT_MAX_HOST_CONNECTIONS), whose connect timeout also runs for a
// transfer that only waits for its turn.
bool TransferLoop::beginWaiting()
{
    bool hasBegun = false;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!mayBegin(**it)) {
            ++it;
            continue;
        }
        auto transfer = std::move(*it);
        it = m_waiting.erase(it);
        begin(std::move(transfer));
        hasBegun = true;
    }
    return hasBegun;
}

void TransferLoop::begin(std::unique_ptr<Transfer> transfer)
{
    ++m_activeAtHost[transfer->hostKey()];
    m_activeUploads += transfer->isUpload() ? 1 : 0;
    const auto it = m_active.emplace(transfer->id(), std::move(transfer)).first;
    if (auto ready = it->second->prepare(m_pace); !ready) {
        finish(it, std::unexpected(std::move(ready).error()));
        return;
    }
    curl().multiAddHandle(m_multi.get(), it->second->handle());
    m_nextStallCheck = std::min(m_nextStallCheck, Transfer::Clock::now() + stallCheckInterval);
}

void TransferLoop::cancel(Transfer::Id id)
{
    if (const auto it = m_active.find(id); it != m_active.end()) {
        finish(it, std::unexpected(it->second->canceled()));
        return;
    }
    const auto it = std::ranges::find(m_waiting, id, [](const auto &transfer) { return transfer->id(); });
    if (it == m_waiting.end())
        return;  // it ended before the request to end it arrived
    const auto transfer = std::move(*it);
    m_waiting.erase(it);
    transfer->finish(std::unexpected(transfer->canceled()));
}

void TransferLoop::cancelAll()
{
    while (!m_active.empty())
        cancel(m_active.begin()->first);
    while (!m_waiting.empty())
        cancel(m_waiting.front()->id());
}

// libcurl's own LOW_SPEED_TIME looks at an average of the last five seconds, and takes bytes that only reached a
// buffer for progress.
void TransferLoop::endStalled()
{
    const auto now = Transfer::Clock::now();
    if (now < m_nextStallCheck)
        return;
    m_nextStallCheck = now + stallCheckInterval;
    for (auto it = m_active.begin(); it != m_active.end();) {
        const auto current = it++;
        if (current->second->stalledAt(now) <= now)
            finish(current, std::unexpected(current->second->stalled()));
    }
}

bool TransferLoop::hasPaced() const
{
    return std::ranges::any_of(m_active, [](const auto &active) { return active.second->pacedSince().has_value(); });
}

// Who has waited longest goes on first, and no more of them than there is something for: libcurl would always let the
// same one read first.
bool TransferLoop::resumePaced()
{
    const std::size_t places = m_pace.ready(Transfer::Clock::now());
    if (places == 0)
        return false;
    std::vector<Transfer *> paced;
    for (const auto &[id, transfer] : m_active) {
        if (transfer->pacedSince())
            paced.push_back(transfer.get());
    }
    std::ranges::sort(paced, {}, [](const Transfer *transfer) { return *transfer->pacedSince(); });
    paced.resize(std::min(paced.size(), places));
    for (Transfer *transfer : paced)
        transfer->resume();
    return !paced.empty();
}

int TransferLoop::pollTimeoutMs() const
{
    using std::chrono::milliseconds;
    if (m_active.empty())
        return static_cast<int>(milliseconds{idlePoll}.count());
    const auto next = hasPaced() ? std::min(m_nextStallCheck, m_pace.readyAt()) : m_nextStallCheck;
    const auto left = std::chrono::ceil<milliseconds>(next - Transfer::Clock::now());
    return static_cast<int>(std::clamp(left, milliseconds{0}, milliseconds{stallCheckInterval}).count());
}

void TransferLoop::finish(Active::iterator it, Result<HttpResponse> result)
{
    const std::unique_ptr<Transfer> transfer = std::move(it->second);
    m_active.erase(it);
    if (const auto host = m_activeAtHost.find(transfer->hostKey()); --host->second == 0)
        m_activeAtHost.erase(host);
    m_activeUploads -= transfer->isUpload() ? 1 : 0;
    curl().multiRemoveHandle(m_multi.get(), transfer->handle());
    transfer->finish(std::move(result));
}

}  // namespace core
