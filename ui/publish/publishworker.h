#pragma once

#include <QtClassHelperMacros>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace ui {

/// The one thread that scans, plans and publishes: takes the next job off its queue and runs it.
///
/// Thread: post() and the destructor belong to the owner. Destruction asks the running job to stop, forgets the rest
/// and
///         joins; a job ends within 500 ms of being asked, which core promises for everything it does.
class PublishWorker final
{
public:
    using Job = std::function<void(const std::stop_token &)>;

    PublishWorker();
    ~PublishWorker();
    Q_DISABLE_COPY_MOVE(PublishWorker)

    /// The returned source stops this job alone, whether it runs or still waits.
    std::stop_source post(Job job);

private:
    struct Item
    {
        Job job;
        std::stop_source stop;
    };

    void run(const std::stop_token &stop);

    std::mutex m_mutex;  // guards the two below
    std::deque<Item> m_queue;
    std::stop_source m_running{std::nostopstate};
    std::condition_variable_any m_hasJob;
    std::jthread m_thread;  // last: ends before what it uses goes
};

}  // namespace ui
