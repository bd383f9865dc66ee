#include "ui/shared/transferrate.h"

#include <QTest>

using namespace std::chrono_literals;
using ui::TransferRate;

class TestTransferRate final : public QObject
{
    Q_OBJECT

    static constexpr TransferRate::Clock::time_point start{};

private slots:
    void saysNothingBeforeASecondWasSeen()
    {
        TransferRate rate;
        QCOMPARE(rate.bytesPerSecond(), 0.0);
        rate.add(start, 0);
        rate.add(start + 900ms, 1'000'000);
        QCOMPARE(rate.bytesPerSecond(), 0.0);
        QVERIFY(!rate.timeLeft(1000));
    }

    void measuresASteadyStream()
    {
        TransferRate rate;
        for (int tick = 0; tick <= 40; ++tick)
            rate.add(start + tick * 100ms, tick * 100'000);
        QCOMPARE(rate.bytesPerSecond(), 1'000'000.0);
        QCOMPARE(rate.timeLeft(10'000'000), 10s);
    }

    void followsAChangeOfSpeedWithinFiveSeconds()
    {
        TransferRate rate;
        for (int second = 0; second <= 10; ++second)
            rate.add(start + second * 1s, second * 1'000'000LL);
        for (int second = 1; second <= 5; ++second)
            rate.add(start + (10 + second) * 1s, 10'000'000LL + second * 100'000LL);
        QCOMPARE(rate.bytesPerSecond(), 100'000.0);
    }

    void aStallShowsAsNoSpeedAndNoTimeLeft()
    {
        TransferRate rate;
        rate.add(start, 0);
        rate.add(start + 1s, 5'000'000);
        for (int second = 2; second <= 8; ++second)
            rate.add(start + second * 1s, 5'000'000);
        QCOMPARE(rate.bytesPerSecond(), 0.0);
        QVERIFY(!rate.timeLeft(1'000'000));
    }

    void aPartThatIsSentAgainStartsTheAverageAnew()
    {
        TransferRate rate;
        rate.add(start, 0);
        rate.add(start + 2s, 8'000'000);
        rate.add(start + 3s, 2'000'000);
        QCOMPARE(rate.bytesPerSecond(), 0.0);
        rate.add(start + 5s, 4'000'000);
        QCOMPARE(rate.bytesPerSecond(), 1'000'000.0);
    }
};

QTEST_APPLESS_MAIN(TestTransferRate)
#include "tst_transferrate.moc"
