#include "core/base/parallel.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace core {

namespace {

constexpr std::chrono::milliseconds tickInterval{100};

/// What the threads of one runParallel() share.
struct Group
{
    std::stop_source stop;
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::condition_variable ended;
    std::size_t running = 0;
    std::optional<Error> firstError;
};

void work(Group &group, std::size_t count, const ParallelJob &job)
{
    while (!group.stop.stop_requested()) {
        const std::size_t index = group.next++;
        if (index >= count)
            break;
        const auto result = job(index, group.stop.get_token());
        if (result)
            continue;
        const std::scoped_lock lock{group.mutex};
        if (!group.firstError)
            group.firstError = result.error();
        group.stop.request_stop();
    }
    const std::scoped_lock lock{group.mutex};
    --group.running;
    group.ended.notify_all();
}

}  // namespace

Result<> runParallel(std::size_t count, std::size_t maxThreads, const std::stop_token &stop, const ParallelJob &job,
                     const std::function<void()> &tick)
{
    Group group;
    group.running = std::min(count, maxThreads);
    {
        const std::stop_callback forward{stop, [&group] { group.stop.request_stop(); }};
        std::vector<std::jthread> threads;
        for (std::size_t i = 0, wanted = group.running; i < wanted; ++i)
            threads.emplace_back([&] { work(group, count, job); });

        std::unique_lock lock{group.mutex};
        while (!group.ended.wait_for(lock, tickInterval, [&group] { return group.running == 0; })) {
            if (tick)
                tick();
        }
    }
    if (group.firstError)
        return std::unexpected(*group.firstError);
    if (stop.stop_requested())
        return canceled();
    return {};
}

}  // namespace core
