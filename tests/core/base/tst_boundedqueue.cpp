#include "core/base/boundedqueue.h"

#include <QTest>

#include <atomic>
#include <future>
#include <numeric>
#include <thread>

using core::BoundedQueue;
using namespace std::chrono_literals;

class TestBoundedQueue final : public QObject
{
    Q_OBJECT

private slots:
    void itemsComeOutInOrder()
    {
        BoundedQueue<int> queue{10};
        for (int i = 0; i < 5; ++i)
            QVERIFY(queue.push(i, {}));
        QCOMPARE(queue.pop({}), 0);
        QCOMPARE(queue.popSome(3, {}), (std::vector{1, 2, 3}));
        QCOMPARE(queue.popSome(3, {}), std::vector{4});
    }

    void aFullQueueMakesTheProducerWait()
    {
        BoundedQueue<int> queue{2};
        std::atomic<int> pushed = 0;
        std::jthread producer{[&] {
            for (int i = 0; i < 5; ++i) {
                queue.push(i, {});
                ++pushed;
                pushed.notify_all();
            }
        }};
        for (int taken = 0; taken < 3; ++taken) {
            for (int seen = pushed; seen < taken + 2; seen = pushed)
                pushed.wait(seen);
            QCOMPARE(queue.pop({}), taken);
            QVERIFY(pushed <= taken + 3);  // never more than the capacity ahead of what was taken
        }
    }

    void moreThanTheCapacityNeverFits()
    {
        BoundedQueue<int> queue{2};
        QVERIFY(queue.push(1, {}));
        QVERIFY(queue.push(2, {}));
        auto third = std::async(std::launch::async, [&] { return queue.push(3, {}); });
        QCOMPARE(third.wait_for(50ms), std::future_status::timeout);
        QCOMPARE(queue.pop({}), 1);
        QVERIFY(third.get());
        QCOMPARE(queue.popSome(10, {}), (std::vector{2, 3}));
    }

    void closingWakesEverybody()
    {
        BoundedQueue<int> full{1};
        QVERIFY(full.push(1, {}));
        BoundedQueue<int> empty{1};
        auto producer = std::async(std::launch::async, [&] { return full.push(2, {}); });
        auto consumer = std::async(std::launch::async, [&] { return empty.pop({}); });
        full.close();
        empty.close();
        QCOMPARE(producer.wait_for(10s), std::future_status::ready);
        QCOMPARE(consumer.wait_for(10s), std::future_status::ready);
        QVERIFY(!producer.get());
        QVERIFY(!consumer.get());
    }

    void aClosedQueueIsDrained()
    {
        BoundedQueue<int> queue{3};
        QVERIFY(queue.push(1, {}));
        QVERIFY(queue.push(2, {}));
        queue.close();
        QVERIFY(!queue.push(3, {}));
        QCOMPARE(queue.pop({}), 1);
        QCOMPARE(queue.pop({}), 2);
        QVERIFY(!queue.pop({}));
        QVERIFY(queue.popSome(5, {}).empty());
    }

    void aStopWakesWhoeverWaits()
    {
        BoundedQueue<int> full{1};
        QVERIFY(full.push(1, {}));
        BoundedQueue<int> empty{1};
        std::stop_source source;
        auto producer = std::async(std::launch::async, [&] { return full.push(2, source.get_token()); });
        auto consumer = std::async(std::launch::async, [&] { return empty.pop(source.get_token()); });
        source.request_stop();
        QCOMPARE(producer.wait_for(10s), std::future_status::ready);
        QCOMPARE(consumer.wait_for(10s), std::future_status::ready);
        QVERIFY(!producer.get());
        QVERIFY(!consumer.get());
    }

    void aStopThatWasRequestedEndsEvenWhatNeedNotWait()
    {
        BoundedQueue<int> queue{2};
        QVERIFY(queue.push(1, {}));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!queue.push(2, source.get_token()));
        QVERIFY(!queue.pop(source.get_token()));
        QCOMPARE(queue.pop({}), 1);
    }

    void manyThreadsLoseNothing()
    {
        BoundedQueue<std::unique_ptr<int>> queue{7};
        constexpr int producers = 4;
        constexpr int each = 2'000;
        std::vector<std::future<qint64>> sums;
        for (int i = 0; i < 3; ++i) {
            sums.push_back(std::async(std::launch::async, [&] {
                qint64 sum = 0;
                for (auto some = queue.popSome(5, {}); !some.empty(); some = queue.popSome(5, {})) {
                    for (const auto &item : some)
                        sum += *item;
                }
                return sum;
            }));
        }
        {
            std::vector<std::jthread> threads;
            for (int p = 0; p < producers; ++p) {
                threads.emplace_back([&, p] {
                    for (int i = 0; i < each; ++i)
                        queue.push(std::make_unique<int>(p * each + i), {});
                });
            }
        }
        queue.close();
        const qint64 sum =
            std::accumulate(sums.begin(), sums.end(), 0LL, [](qint64 total, auto &part) { return total + part.get(); });
        constexpr qint64 count = producers * each;
        QCOMPARE(sum, count * (count - 1) / 2);
    }
};

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_boundedqueue.moc"
