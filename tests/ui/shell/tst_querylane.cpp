#include "tests/support/timelimit.h"
#include "ui/shared/querylane.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

using ui::Query;
using ui::QueryLane;

class TestQueryLane final : public QObject
{
    Q_OBJECT

private slots:
    void theValueComesHomeToTheReceiversThread()
    {
        QueryLane lane;
        QThread *workedOn = nullptr;
        QThread *deliveredOn = nullptr;
        int value = 0;
        const Query query = lane.run(
            this,
            [&workedOn](const std::stop_token &) {
                workedOn = QThread::currentThread();
                return 42;
            },
            [&](int delivered) {
                value = delivered;
                deliveredOn = QThread::currentThread();
            });
        QVERIFY2(query.isRunning() && value == 0, "nothing is delivered before run() returns");
        QTRY_COMPARE(value, 42);
        QCOMPARE(deliveredOn, thread());
        QVERIFY(workedOn != thread());
        QVERIFY(!query.isRunning());
    }

    void valuesThatOnlyMoveAreMoved()
    {
        QueryLane lane;
        std::unique_ptr<int> delivered;
        lane.run(
            this, [](const std::stop_token &) { return std::make_unique<int>(7); },
            [&delivered](std::unique_ptr<int> value) { delivered = std::move(value); });
        QTRY_VERIFY(delivered);
        QCOMPARE(*delivered, 7);
    }

    void aDeadReceiverHearsNothing()
    {
        QueryLane lane;
        auto receiver = std::make_unique<QObject>();
        QSemaphore mayEnd;
        QSemaphore ended;
        bool isDelivered = false;
        lane.run(
            receiver.get(),
            [&](const std::stop_token &) {
                mayEnd.acquire();
                ended.release();
                return true;
            },
            [&isDelivered](bool) { isDelivered = true; });
        receiver.reset();
        mayEnd.release();
        QVERIFY(ended.tryAcquire(1, 5'000));
        flush(lane);
        QVERIFY(!isDelivered);
    }

    void aCanceledQueryIsToldToStopAndDeliversNothing()
    {
        QueryLane lane;
        QSemaphore started;
        QSemaphore stopped;
        bool isDelivered = false;
        Query query = lane.run(
            this,
            [&](const std::stop_token &stop) {
                std::mutex mutex;
                std::condition_variable_any wake;
                std::unique_lock lock(mutex);
                started.release();
                wake.wait(lock, stop, [] { return false; });
                stopped.release();
                return true;
            },
            [&isDelivered](bool) { isDelivered = true; });
        QVERIFY(started.tryAcquire(1, 5'000));
        query.cancel();
        QVERIFY(!query.isRunning());
        QVERIFY(stopped.tryAcquire(1, 5'000));
        flush(lane);
        QVERIFY(!isDelivered);
    }

    void aValueAlreadyOnItsWayIsDroppedToo()
    {
        QueryLane lane(1);
        QSemaphore ended;
        bool isDelivered = false;
        Query query =
            lane.run(this, [](const std::stop_token &) { return 1; }, [&isDelivered](int) { isDelivered = true; });
        lane.run(
            this,
            [&ended](const std::stop_token &) {
                ended.release();
                return 2;
            },
            [](int) {});
        QVERIFY(ended.tryAcquire(1, 5'000));  // so the first value waits in our event queue
        query.cancel();
        flush(lane);
        QVERIFY(!isDelivered);
    }

    void destructionStopsWhatRunsAndForgetsWhatWaits()
    {
        auto lane = std::make_unique<QueryLane>(1);
        QSemaphore started;
        std::atomic_bool isSecondRun = false;
        bool isDelivered = false;
        lane->run(
            this,
            [&started](const std::stop_token &stop) {
                std::mutex mutex;
                std::condition_variable_any wake;
                std::unique_lock lock(mutex);
                started.release();
                wake.wait(lock, stop, [] { return false; });
                return true;
            },
            [&isDelivered](bool) { isDelivered = true; });
        lane->run(
            this, [&isSecondRun](const std::stop_token &) { return isSecondRun = true; },
            [&isDelivered](bool) { isDelivered = true; });
        QVERIFY(started.tryAcquire(1, 5'000));
        QElapsedTimer clock;
        clock.start();
        lane.reset();
        QVERIFY2(clock.elapsed() < test::limitMs(400), "a stop request ends the wait at once");
        QCoreApplication::processEvents();  // what the lane had posted to us would arrive now
        QVERIFY(!isDelivered);
        QVERIFY(!isSecondRun);
    }

    void destructionDoesNotWaitForTheStubborn()
    {
        auto lane = std::make_unique<QueryLane>(1);
        const auto mayEnd = std::make_shared<QSemaphore>();
        const auto ended = std::make_shared<QSemaphore>();
        QSemaphore started;
        lane->run(
            this,
            [mayEnd, ended, &started](const std::stop_token &) {
                started.release();
                mayEnd->acquire();
                ended->release();
                return true;
            },
            [](bool) { QFAIL("the lane is gone"); });
        QVERIFY(started.tryAcquire(1, 5'000));
        QTest::ignoreMessage(QtWarningMsg, "Work did not end within 500 ms of being asked to.");
        QElapsedTimer clock;
        clock.start();
        lane.reset();
        QVERIFY(clock.elapsed() >= 400);
        QVERIFY2(clock.elapsed() < test::limitMs(900), qPrintable(QString::number(clock.elapsed())));
        mayEnd->release();
        QVERIFY(ended->tryAcquire(1, 5'000));
        QCoreApplication::processEvents();  // what it had posted to us would arrive now
    }

private:
    // One more value through the lane and the event queue: whatever was on its way before has arrived by then.
    void flush(QueryLane &lane)
    {
        bool isThrough = false;
        lane.run(this, [](const std::stop_token &) { return true; }, [&isThrough](bool) { isThrough = true; });
        QTRY_VERIFY(isThrough);
    }
};

QTEST_GUILESS_MAIN(TestQueryLane)
#include "tst_querylane.moc"
