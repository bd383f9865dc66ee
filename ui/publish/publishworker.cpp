#include "ui/publish/publishworker.h"

#include <utility>

namespace ui {

PublishWorker::PublishWorker()
    : m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

PublishWorker::~PublishWorker()
{
    m_thread.request_stop();
    const std::scoped_lock lock{m_mutex};
    m_queue.clear();
    m_running.request_stop();
}

std::stop_source PublishWorker::post(Job job)
{
    std::stop_source stop;
    {
        const std::scoped_lock lock{m_mutex};
        m_queue.push_back({.job = std::move(job), .stop = stop});
    }
    m_hasJob.notify_one();
    return stop;
}

void PublishWorker::run(const std::stop_token &stop)
{
    while (true) {
        Item item;
        {
            std::unique_lock lock{m_mutex};
            if (!m_hasJob.wait(lock, stop, [this] { return !m_queue.empty(); }) || stop.stop_requested())
                return;
            item = std::move(m_queue.front());
            m_queue.pop_front();
            m_running = item.stop;
        }
        item.job(item.stop.get_token());
    }
}

}  // namespace ui
