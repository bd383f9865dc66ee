#include "core/publish/workshare_p.h"

#include <QTest>

#include <array>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using core::ErrorKind;

/// The pieces that let the threads of a transfer share work.
class TestWorkShare final : public QObject
{
    Q_OBJECT

private slots:
    void theLargestGoesFirst()
    {
        core::LargestFirst<QString> queue{10};
        for (const auto &[name, size] : {std::pair{u"b"_s, 20}, {u"c"_s, 30}, {u"a"_s, 10}})
            queue.push(name, size);
        queue.close();
        QStringList order;
        while (const auto name = queue.pop({}))
            order.append(*name);
        QCOMPARE(order, QStringList({u"c"_s, u"b"_s, u"a"_s}));
    }

    void theProducerWaitsUntilConsumersRunLow()
    {
        core::LargestFirst<int> queue{2};
        QVERIFY(queue.waitForDemand({}));
        queue.push(1, 1);
        queue.push(2, 2);
        auto waiting = std::async(std::launch::async, [&queue] { return queue.waitForDemand({}); });
        QVERIFY(waiting.wait_for(std::chrono::milliseconds{50}) == std::future_status::timeout);
        QCOMPARE(queue.pop({}).value(), 2);
        QVERIFY(waiting.get());
    }

    void stoppingWakesWhoWaits()
    {
        core::LargestFirst<int> queue{0};  // never any demand
        std::stop_source source;
        auto consumer = std::async(std::launch::async, [&] { return queue.pop(source.get_token()); });
        auto producer = std::async(std::launch::async, [&] { return queue.waitForDemand(source.get_token()); });
        source.request_stop();
        QVERIFY(!consumer.get());
        QVERIFY(!producer.get());
    }

    void workIsTakenFromBothEndsAndTheRestLast()
    {
        std::array values = {1, 2, 3, 4, 100, 200};
        const auto [a, b, c, d, later, last] =
            std::array{&values.at(0), &values.at(1), &values.at(2), &values.at(3), &values.at(4), &values.at(5)};
        core::TwoEnded<int> work{{a, b, c, d}, {later, last}};
        QList<int> taken;
        for (const bool fromLargest : {true, false, true, false, true, false}) {
            const int *value = work.take(fromLargest);
            QVERIFY(value != nullptr);
            taken.append(*value);
        }
        QCOMPARE(taken, QList<int>({4, 1, 3, 2, 200, 100}));
        QVERIFY(work.take(true) == nullptr);
    }

    void theFirstFailureStopsAllAndIsKept()
    {
        core::FirstFailure failure{{}};
        QVERIFY(failure.result());
        QVERIFY(!failure.token().stop_requested());
        failure.report({.kind = ErrorKind::OutOfSpace, .subject = u"first"_s});
        QVERIFY(failure.token().stop_requested());
        failure.report({.kind = ErrorKind::Offline, .subject = u"second"_s});
        failure.report({.kind = ErrorKind::Canceled});
        QCOMPARE(failure.result().error().subject, u"first"_s);
    }

    void aFailureCountsMoreThanACancellation()
    {
        core::FirstFailure failure{{}};
        failure.report({.kind = ErrorKind::Canceled});
        failure.report({.kind = ErrorKind::Stalled});
        QCOMPARE(failure.result().error().kind, ErrorKind::Stalled);
    }

    void theCallersStopIsForwarded()
    {
        std::stop_source source;
        core::FirstFailure failure{source.get_token()};
        source.request_stop();
        QVERIFY(failure.token().stop_requested());
        QCOMPARE(failure.result().error().kind, ErrorKind::Canceled);
    }
};

QTEST_APPLESS_MAIN(TestWorkShare)
#include "tst_workshare.moc"
