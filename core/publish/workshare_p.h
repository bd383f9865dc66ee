#pragma once

#include "core/base/boundedqueue.h"
#include "core/base/error.h"

#include <QtClassHelperMacros>

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Where threads that work for one goal report what went wrong. The first report stops them all.
///
/// Thread: any.
class FirstFailure
{
public:
    /// Stops also when `outer` does.
    explicit FirstFailure(const std::stop_token &outer)
        : m_forward(outer, [this] { m_stop.request_stop(); })
    {
    }
    Q_DISABLE_COPY_MOVE(FirstFailure)

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

    void report(const Error &error)
    {
        const std::scoped_lock lock{m_mutex};
        // Who was canceled because of a failure has nothing to say about it.
        if (!m_error || m_error->kind == ErrorKind::Canceled)
            m_error = error;
        m_stop.request_stop();
    }

    /// Once all threads have ended.
    [[nodiscard]] Result<> result() const
    {
        if (m_error)
            return std::unexpected(*m_error);
        return m_stop.stop_requested() ? Result<>{canceled()} : Result<>{};
    }

private:
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::optional<Error> m_error;
    std::stop_callback<std::function<void()>> m_forward;
};

/// A queue that gives the largest item first, and lets its producer keep just ahead of its consumers.
///
/// Thread: one producer, any number of consumers.
template <typename T>
class LargestFirst
{
public:
    /// waitForDemand() waits while `enough` items or more are in it.
    explicit LargestFirst(std::size_t enough)
        : m_enough(enough)
    {
    }

    /// False when `stop` was requested.
    bool waitForDemand(const std::stop_token &stop)
    {
        std::unique_lock lock{m_mutex};
        return m_hasDemand.wait(lock, stop, [this] { return m_items.size() < m_enough; });
    }

    void push(T item, std::int64_t size)
    {
        const std::scoped_lock lock{m_mutex};
        m_items.push_back({.size = size, .value = std::move(item)});
        std::ranges::push_heap(m_items, {}, &Item::size);
        m_hasItem.notify_one();
    }

    /// Nothing once the queue is closed and empty, or `stop` was requested.
    std::optional<T> pop(const std::stop_token &stop)
    {
        std::unique_lock lock{m_mutex};
        if (!m_hasItem.wait(lock, stop, [this] { return m_closed || !m_items.empty(); }) || m_items.empty())
            return {};
        std::ranges::pop_heap(m_items, {}, &Item::size);
        T taken = std::move(m_items.back().value);
        m_items.pop_back();
        m_hasDemand.notify_one();
        return taken;
    }

    void close()
    {
        const std::scoped_lock lock{m_mutex};
        m_closed = true;
        m_hasItem.notify_all();
    }

private:
    struct Item
    {
        std::int64_t size = 0;
        T value;
    };

    const std::size_t m_enough;
    std::mutex m_mutex;
    std::condition_variable_any m_hasItem;
    std::condition_variable_any m_hasDemand;
    std::vector<Item> m_items;  // a heap
    bool m_closed = false;
};

/// Files still to be hashed, taken from both ends of the large ones; the regular ones, which are not sent, come last.
///
/// Thread: any.
template <typename T>
class TwoEnded
{
public:
    /// `items` in the order of rising size; `later` is handed out when they are all taken.
    TwoEnded(std::vector<T *> items, std::vector<T *> later)
        : m_items(items.begin(), items.end())
        , m_later(later.begin(), later.end())
    {
    }

    /// Null when there is nothing left.
    T *take(bool fromLargest)
    {
        const std::scoped_lock lock{m_mutex};
        std::deque<T *> &source = m_items.empty() ? m_later : m_items;
        if (source.empty())
            return nullptr;
        T *taken = fromLargest ? source.back() : source.front();
        fromLargest ? source.pop_back() : source.pop_front();
        return taken;
    }

private:
    std::mutex m_mutex;
    std::deque<T *> m_items;
    std::deque<T *> m_later;
};

}  // namespace core
