#include "core/checkpoint/tensorstats.h"
#include "tests/support/checkpointbytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <bit>
#include <cmath>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;
using test::SafetensorsBytes;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

template <typename T>
QByteArray raw(const QList<T> &values)
{
    QByteArray bytes;
    for (T value : values) {
        value = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    return bytes;
}

QByteArray floats(const QList<float> &values)
{
    QByteArray bytes;
    for (const float value : values)
        bytes += raw<quint32>({std::bit_cast<quint32>(value)});
    return bytes;
}

}  // namespace

class TestTensorStats final : public QObject
{
    Q_OBJECT

private slots:
    void measuresDifferences();
    void summarisesEachSide();
    void countsWhatIsNotFinite();
    void keepsSmallNumbersBesideLargeOnes();
    void comparesAcrossTypes_data();
    void comparesAcrossTypes();
    void knowsACast_data();
    void knowsACast();
    void seesNoCastInOtherValues();
    void readsManyPieces();
    void refusesWhatCannotBeCompared();
    void canBeStopped();

private:
    [[nodiscard]] Checkpoint open(const QString &name, const QByteArray &type, qint64 count, const QByteArray &data)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(SafetensorsBytes().tensor("t", type, {count}, data).bytes());
        file.close();
        HeadCache cache;
        auto checkpoint = openLocalCheckpoint(path, cache);
        if (!checkpoint)
            qFatal("%s", qPrintable(checkpoint.error().error.detail));
        return *std::move(checkpoint);
    }
    [[nodiscard]] Result<TensorStats> compare(const QByteArray &typeA, const QByteArray &a, const QByteArray &typeB,
                                              const QByteArray &b, qint64 count)
    {
        const Checkpoint before = open(u"a.safetensors"_s, typeA, count, a);
        const Checkpoint after = open(u"b.safetensors"_s, typeB, count, b);
        return compareValues(before, before.tensors.constFirst(), after, after.tensors.constFirst());
    }

    QTemporaryDir m_folder;
};

void TestTensorStats::measuresDifferences()
{
    const auto stats = compare("F32", floats({3, 4, 0, 1}), "F32", floats({3, 0, 0, 2}), 4);
    QVERIFY(stats);
    QCOMPARE(stats->differing, 2);
    QCOMPARE(stats->maxDifference, 4.0);
    QCOMPARE(stats->meanDifference, 1.25);
    QCOMPARE(stats->relativeL2, std::sqrt(17.0) / std::sqrt(26.0));
    QCOMPARE(stats->cosine, 11 / (std::sqrt(26.0) * std::sqrt(13.0)));
    QVERIFY(!stats->isPureCast);
}

void TestTensorStats::summarisesEachSide()
{
    const auto stats = compare("F32", floats({1, 2, 3, 0}), "F32", floats({5, 5, 5, 5}), 4);
    QVERIFY(stats);
    QCOMPARE(stats->before.min, 0.0);
    QCOMPARE(stats->before.max, 3.0);
    QCOMPARE(stats->before.mean, 1.5);
    QCOMPARE(stats->before.deviation, std::sqrt(1.25));
    QCOMPARE(stats->before.zeros, 1);
    QVERIFY(!stats->before.isConstant());
    QVERIFY(stats->after.isConstant());
    QCOMPARE(stats->after.deviation, 0.0);
}

void TestTensorStats::countsWhatIsNotFinite()
{
    const auto stats = compare("F32", floats({notANumber, infinity, 1}), "F32", floats({notANumber, 2, 1}), 3);
    QVERIFY(stats);
    QCOMPARE(stats->before.nans, 1);
    QCOMPARE(stats->before.infinities, 1);
    QCOMPARE(stats->differing, 1);  // two NaNs are no difference
    QCOMPARE(stats->maxDifference, 0.0);  // and an infinite one is no measure
    QCOMPARE(stats->before.max, 1.0);
}

void TestTensorStats::keepsSmallNumbersBesideLargeOnes()
{
    const auto stats = compare("F64", raw<quint64>({std::bit_cast<quint64>(1e9), std::bit_cast<quint64>(1e9 + 1)}),
                               "F64", raw<quint64>({std::bit_cast<quint64>(1e9), std::bit_cast<quint64>(1e9)}), 2);
    QVERIFY(stats);
    QCOMPARE(stats->before.deviation, 0.5);
    QCOMPARE(stats->maxDifference, 1.0);
}

void TestTensorStats::comparesAcrossTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<double>>("values");
    const auto row = [](const char *type, const QByteArray &bytes, const QList<double> &values) {
        QTest::newRow(type) << QByteArray(type) << bytes << values;
    };
    row("F16", raw<quint16>({0x3c00, 0xc000, 0x0001, 0x7bff}), {1, -2, std::ldexp(1.0, -24), 65504});
    row("BF16", raw<quint16>({0x3f80, 0xc000, 0x0000, 0x4049}), {1, -2, 0, 3.140625});
    row("I8", raw<quint8>({1, 0xff, 0x80, 127}), {1, -1, -128, 127});
    row("U8", raw<quint8>({1, 255, 128, 0}), {1, 255, 128, 0});
    row("I64", raw<quint64>({1, ~0ULL, 7, 1ULL << 40}), {1, -1, 7, std::ldexp(1.0, 40)});
    row("F8_E4M3", raw<quint8>({0x38, 0xb8, 0x01, 0x7e}), {1, -1, std::ldexp(1.0, -9), 448});
    row("F8_E5M2", raw<quint8>({0x3c, 0xbc, 0x01, 0x7b}), {1, -1, std::ldexp(1.0, -16), 57344});
    row("F8_E4M3FNUZ", raw<quint8>({0x40, 0xc0, 0x01, 0x7f}), {1, -1, std::ldexp(1.0, -10), 240});
    row("F8_E5M2FNUZ", raw<quint8>({0x40, 0xc0, 0x01, 0x7f}), {1, -1, std::ldexp(1.0, -17), 57344});
    row("F8_E8M0", raw<quint8>({127, 128, 126, 130}), {1, 2, 0.5, 8});
}

void TestTensorStats::comparesAcrossTypes()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<double>, values);
    QList<quint64> doubles;
    for (const double value : values)
        doubles.append(std::bit_cast<quint64>(value));
    const auto stats = compare(type, bytes, "F64", raw(doubles), values.size());
    QVERIFY2(stats, stats ? "" : qPrintable(stats.error().detail));
    QCOMPARE(stats->differing, 0);
    QVERIFY(stats->isPureCast);
    QCOMPARE(stats->cosine, 1.0);
}

void TestTensorStats::knowsACast_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<quint16>("half");
    // Source: torch's own conversions, ties to even and overflow included.
    const QList<std::tuple<quint32, quint16, quint16>> vectors{
        {0x3f800000, 0x3c00, 0x3f80}, {0x3f808000, 0x3c04, 0x3f80}, {0x3f818000, 0x3c0c, 0x3f82},
        {0x477ff000, 0x7c00, 0x4780}, {0x337ffae5, 0x0001, 0x3380}, {0x7f7fc99e, 0x7c00, 0x7f80}};
    QTest::addColumn<quint32>("single");
    for (const auto &[single, f16, bf16] : vectors) {
        QTest::addRow("%x to F16", single) << QByteArray("F16") << f16 << single;
        QTest::addRow("%x to BF16", single) << QByteArray("BF16") << bf16 << single;
    }
}

void TestTensorStats::knowsACast()
{
    QFETCH(const QByteArray, type);
    QFETCH(const quint16, half);
    QFETCH(const quint32, single);
    const auto stats = compare("F32", raw<quint32>({single, 0}), type, raw<quint16>({half, 0}), 2);
    QVERIFY(stats);
    QVERIFY(stats->isPureCast);
}

void TestTensorStats::seesNoCastInOtherValues()
{
    const auto stats = compare("F32", floats({1, 2}), "BF16", raw<quint16>({0x3f80, 0x4080}), 2);
    QVERIFY(stats);
    QVERIFY(!stats->isPureCast);
    QCOMPARE(stats->differing, 1);
}

void TestTensorStats::readsManyPieces()
{
    constexpr qint64 count = 1'000'001;
    QByteArray a(count, 1);
    QByteArray b = a;
    b[count - 1] = 3;
    const auto stats = compare("U8", a, "U8", b, count);
    QVERIFY(stats);
    QCOMPARE(stats->before.elements, count);
    QCOMPARE(stats->differing, 1);
    QCOMPARE(stats->maxDifference, 2.0);
}

void TestTensorStats::refusesWhatCannotBeCompared()
{
    const Checkpoint two = open(u"two"_s, "U8", 2, "ab");
    const Checkpoint three = open(u"three"_s, "U8", 3, "abc");
    const Checkpoint odd = open(u"odd"_s, "F4", 4, "ab");
    const auto sizes = compareValues(two, two.tensors.constFirst(), three, three.tensors.constFirst());
    QVERIFY(!sizes);
    QCOMPARE(sizes.error().kind, ErrorKind::InvalidInput);
    const auto types = compareValues(odd, odd.tensors.constFirst(), odd, odd.tensors.constFirst());
    QVERIFY(!types);
}

void TestTensorStats::canBeStopped()
{
    const Checkpoint two = open(u"two"_s, "U8", 2, "ab");
    std::stop_source stop;
    stop.request_stop();
    const auto stats =
        compareValues(two, two.tensors.constFirst(), two, two.tensors.constFirst(), nullptr, stop.get_token());
    QVERIFY(!stats);
    QCOMPARE(stats.error().kind, ErrorKind::Canceled);
}

QTEST_GUILESS_MAIN(TestTensorStats)
#include "tst_tensorstats.moc"
