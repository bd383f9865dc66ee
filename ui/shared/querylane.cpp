#include "ui/shared/querylane.h"

#include <QFuture>
#include <QLoggingCategory>
#include <QPromise>

#include <algorithm>
#include <chrono>

namespace ui {
namespace {

Q_LOGGING_CATEGORY(log, "app.ui.query", QtInfoMsg)

constexpr std::chrono::milliseconds longestGoodbye{500};

}  // namespace

void Query::cancel()
{
    if (m_state)
        m_state->stop.request_stop();
}

bool Query::isRunning() const
{
    return m_state && !m_state->delivered && !m_state->stop.stop_requested();
}

QueryLane::QueryLane(int threads)
    : m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(threads);
    m_pool->setObjectName(QStringLiteral("query lane"));
}

QueryLane::~QueryLane()
{
    m_pool->clear();
    for (const auto &running : m_running) {
        if (const auto state = running.lock())
            state->stop.request_stop();
    }
    if (m_pool->waitForDone(QDeadlineTimer(longestGoodbye)))
        return;
    // QThreadPool's destructor would wait for ever. The stragglers keep the pool; nobody waits for what they bring.
    qCWarning(log, "Work did not end within %lld ms of being asked to.",
              static_cast<long long>(longestGoodbye.count()));
    [[maybe_unused]] const QThreadPool *abandoned = m_pool.release();
}

Query QueryLane::start(QObject *receiver, std::function<void(const std::stop_token &)> work, std::function<void()> done)
{
    Query query;
    query.m_state = std::make_shared<Query::State>();
    std::erase_if(m_running, [](const auto &running) { return running.expired(); });
    m_running.push_back(query.m_state);

    // A promise that is destroyed unfinished cancels its future, so work dropped from the pool's queue delivers
    // nothing.
    auto promise = std::make_shared<QPromise<void>>();
    promise->future().then(receiver, [state = query.m_state, done = std::move(done)] {
        if (state->stop.stop_requested())
            return;
        state->delivered = true;
        done();
    });
    m_pool->start([promise, state = query.m_state, work = std::move(work)]() mutable {
        promise->start();
        if (!state->stop.stop_requested())
            work(state->stop.get_token());
        // What the work captured goes here, on this thread, before anyone hears of its end.
        work = nullptr;
        promise->finish();
    });
    return query;
}

}  // namespace ui
