#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// A queue between threads that makes the producer wait when `capacity` items are in it.
///
/// Thread: any number of producers and consumers. close() is called once, by whoever knows that no more will come.
template <typename T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// False when the queue was closed or `stop` was requested; the item is then dropped.
    bool push(T item, const std::stop_token &stop)
    {
        std::unique_lock lock{m_mutex};
        m_hasRoom.wait(lock, stop, [this] { return m_closed || m_items.size() < m_capacity; });
        if (m_closed || stop.stop_requested())
            return false;
        m_items.push_back(std::move(item));
        m_hasItem.notify_one();
        return true;
    }

    /// Up to `limit` items, at least one; empty once the queue is closed and drained, or `stop` was requested.
    std::vector<T> popSome(std::size_t limit, const std::stop_token &stop)
    {
        std::unique_lock lock{m_mutex};
        std::vector<T> taken;
        m_hasItem.wait(lock, stop, [this] { return m_closed || !m_items.empty(); });
        if (stop.stop_requested())
            return taken;
        while (!m_items.empty() && taken.size() < limit) {
            taken.push_back(std::move(m_items.front()));
            m_items.pop_front();
        }
        m_hasRoom.notify_all();
        return taken;
    }

    std::optional<T> pop(const std::stop_token &stop)
    {
        auto one = popSome(1, stop);
        if (one.empty())
            return {};
        return std::move(one.front());
    }

    void close()
    {
        const std::scoped_lock lock{m_mutex};
        m_closed = true;
        m_hasItem.notify_all();
        m_hasRoom.notify_all();
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable_any m_hasItem;
    std::condition_variable_any m_hasRoom;
    std::deque<T> m_items;
    bool m_closed = false;
};

}  // namespace core
