#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <vector>

namespace ui {

/// A handle on one piece of work in a QueryLane. Dropping it changes nothing; cancel() does.
class Query
{
public:
    Query() = default;

    /// Asks the work to stop and makes sure that its result is never delivered. Does nothing once it was.
    void cancel();
    [[nodiscard]] bool isRunning() const;  ///< Neither delivered nor canceled.

private:
    friend class QueryLane;
    struct State
    {
        std::stop_source stop;
        bool delivered = false;  ///< GUI thread only.
    };
    std::shared_ptr<State> m_state;
};

/// Short blocking work for the GUI: runs it on a few threads and brings the value home.
///
///     m_query = m_lane.run(this, [hub](const std::stop_token &stop) { return hub.whoami(stop); },
///                          [this](core::Result<core::Identity> identity) { show(identity); });
///
/// `done` runs on the receiver's thread, from its event loop, at most once, and never after the receiver died, the
/// query was canceled, or the lane was destroyed.
///
/// Thread: run() and the destructor belong to the GUI thread. Destruction asks all work to stop and waits at most
///         500 ms; work that ignores the request that long is left to end by itself and its value is dropped.
class QueryLane final
{
public:
    explicit QueryLane(int threads = 3);
    ~QueryLane();
    Q_DISABLE_COPY_MOVE(QueryLane)

    template <typename Work, typename Done>
    Query run(QObject *receiver, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work &, const std::stop_token &>;
        // Shared by the worker that fills it and the receiver that empties it; never touched by both at once.
        auto value = std::make_shared<std::optional<Value>>();
        return start(
            receiver,
            [value, work = std::move(work)](const std::stop_token &stop) mutable { value->emplace(work(stop)); },
            [value, done = std::move(done)]() mutable { done(*std::move(*value)); });
    }

private:
    Query start(QObject *receiver, std::function<void(const std::stop_token &)> work, std::function<void()> done);

    std::unique_ptr<QThreadPool> m_pool;
    std::vector<std::weak_ptr<Query::State>> m_running;
};

}  // namespace ui
