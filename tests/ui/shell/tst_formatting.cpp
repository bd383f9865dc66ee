#include "ui/shared/formatting.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFormatting final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sizesAreDecimalAndShort_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an empty file") << qint64{0} << u"0 bytes"_s;
        QTest::newRow("bytes") << qint64{999} << u"999 bytes"_s;
        QTest::newRow("no fraction below a megabyte") << qint64{12'345} << u"12 kB"_s;
        QTest::newRow("one digit above") << qint64{1'200'000'000} << u"1.2 GB"_s;
    }

    void sizesAreDecimalAndShort()
    {
        QFETCH(const qint64, bytes);
        QFETCH(const QString, expected);
        QCOMPARE(ui::formatBytes(bytes), expected);
    }

    void durationsShowTheirTwoLargestUnits()
    {
        QCOMPARE(ui::formatDuration(42s), u"42 s"_s);
        QCOMPARE(ui::formatDuration(200s), u"3 min 20 s"_s);
        QCOMPARE(ui::formatDuration(2h + 5min + 59s), u"2 h 5 min"_s);
        QCOMPARE(ui::formatDuration(-3s), u"0 s"_s);
        QCOMPARE(ui::formatDuration(5min), u"5 min"_s);
        QCOMPARE(ui::formatDuration(2h + 20s), u"2 h"_s);
    }

    void timeLeftIsRoundedUp()
    {
        QCOMPARE(ui::formatTimeLeft(4s), u"A few seconds left"_s);
        QVERIFY(ui::formatTimeLeft(41s).contains(u"50"));
        QVERIFY(ui::formatTimeLeft(61s).contains(u"2"));
        QVERIFY(ui::formatTimeLeft(60min + 1s).contains(u"2"));
    }

    void numbersFollowTheLocale()
    {
        QCOMPARE(ui::formatCount(12'345), u"12,345"_s);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(ui::formatCount(12'345), u"12.345"_s);
        QCOMPARE(ui::formatBytes(1'200'000'000), u"1,2 GB"_s);
        QCOMPARE(ui::formatSpeed(2'500'000), u"2,5 MB/s"_s);
    }

    void aSpeedIsNeverNegative() { QCOMPARE(ui::formatSpeed(-5), u"0 bytes/s"_s); }
};

QTEST_GUILESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
