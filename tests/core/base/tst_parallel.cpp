#include "core/base/parallel.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <latch>
#include <mutex>
#include <ranges>
#include <set>
#include <thread>

using namespace core;

namespace {

/// Waits until `stop`, as a request on a silent server does.
Result<> waitUntilStopped(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock{mutex};
    never.wait(lock, stop, [] { return false; });
    return canceled();
}

}  // namespace

class TestParallel final : public QObject
{
    Q_OBJECT

private slots:
    void runsEveryIndexOnce();
    void runsAsManyAsAllowedAtOnce();
    void doesNothingForNothing();
    void stopsTheOthersAtTheFirstFailure();
    void endsWhenTheCallerStops();
    void ticksWhileItRuns();
};

void TestParallel::runsEveryIndexOnce()
{
    std::mutex mutex;
    std::multiset<std::size_t> seen;
    const auto result = runParallel(1000, 4, {}, [&](std::size_t index, const std::stop_token &) -> Result<> {
        const std::scoped_lock lock{mutex};
        seen.insert(index);
        return {};
    });
    QVERIFY(result);
    QCOMPARE(seen.size(), 1000U);
    QVERIFY(std::ranges::equal(seen, std::views::iota(std::size_t{0}, std::size_t{1000})));
}

void TestParallel::runsAsManyAsAllowedAtOnce()
{
    // Passes only if three jobs are inside at the same time; and never more.
    std::latch allInside{3};
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    const auto result = runParallel(9, 3, {}, [&](std::size_t index, const std::stop_token &) -> Result<> {
        const int now = ++inside;
        for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) { }
        if (index < 3)
            allInside.arrive_and_wait();
        --inside;
        return {};
    });
    QVERIFY(result);
    QCOMPARE(most.load(), 3);
}

void TestParallel::doesNothingForNothing()
{
    bool ran = false;
    QVERIFY(runParallel(0, 4, {}, [&](std::size_t, const std::stop_token &) -> Result<> {
        ran = true;
        return {};
    }));
    QVERIFY(!ran);
}

void TestParallel::stopsTheOthersAtTheFirstFailure()
{
    std::atomic<int> started = 0;
    const auto result = runParallel(100, 4, {}, [&](std::size_t index, const std::stop_token &stop) -> Result<> {
        ++started;
        if (index == 3)
            return fail(ErrorKind::Rejected, "part 3");
        return waitUntilStopped(stop);
    });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Rejected);  // and not the siblings' Canceled
    QCOMPARE(result.error().subject, "part 3");
    QCOMPARE(started.load(), 4);
}

void TestParallel::endsWhenTheCallerStops()
{
    std::stop_source stop;
    std::latch running{4};
    std::jthread caller{[&] {
        running.wait();
        stop.request_stop();
    }};
    const auto result = runParallel(100, 4, stop.get_token(), [&](std::size_t, const std::stop_token &inner) {
        running.count_down();
        return waitUntilStopped(inner);
    });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Canceled);
}

void TestParallel::ticksWhileItRuns()
{
    std::stop_source stop;
    int ticks = 0;
    const auto result = runParallel(
        1, 1, stop.get_token(), [](std::size_t, const std::stop_token &inner) { return waitUntilStopped(inner); },
        [&] {
            if (++ticks == 3)
                stop.request_stop();
        });
    QVERIFY(!result);
    QVERIFY(ticks >= 3);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
