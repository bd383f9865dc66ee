#include "core/checkpoint/tensorfile.h"
#include "core/checkpoint/weightindex.h"
#include "tests/support/checkpointbytes.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace core;
using namespace Qt::StringLiterals;
using test::GgufBytes;
using test::SafetensorsBytes;
using test::TorchBytes;
using Problem = TensorFileProblem;

namespace {

QByteArray entry(const QByteArray &name, const QByteArray &type, const QByteArray &shape, const QByteArray &offsets)
{
    return '"' + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + '}';
}

QByteArray one(const QByteArray &type, const QByteArray &shape, const QByteArray &offsets, const QByteArray &data = {})
{
    return SafetensorsBytes::raw('{' + entry("t", type, shape, offsets) + '}', data);
}

QByteArray four()
{
    return QByteArray(4, '\0');
}

TensorFileResult read(const QByteArray &content, const QString &name)
{
    return readTensorFile(MemorySource{name, content});
}

std::int64_t peakMegabytes()
{
    struct rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

}  // namespace

/// Files that lie about themselves, each with the verdict that the formats' own readers give.
class TestMalformed final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_clock.start(); }
    void cleanup() { QVERIFY2(m_clock.elapsed() < test::limitMs(5'000), "reading took too long"); }

    void refusesSafetensors_data();
    void refusesSafetensors();
    void readsUnusualSafetensors_data();
    void readsUnusualSafetensors();
    void listsATypeNobodyKnows();
    void warnsOfOddNames();
    void readsAMillionTensors();
    void doesNotReadAHeaderOfFourGigabytes();
    void readsNoDataOfASparseFile();
    void noticesAFileThatChangesUnderIt();
    void refusesGguf_data();
    void refusesGguf();
    void refusesTorch_data();
    void refusesTorch();
    void refusesIndexes_data();
    void refusesIndexes();
    void saysWhatOtherFilesAre_data();
    void saysWhatOtherFilesAre();

private:
    QElapsedTimer m_clock;
};

void TestMalformed::refusesSafetensors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &content, Problem problem) {
        QTest::newRow(name) << content << problem;
    };
    const auto raw = [](const QByteArray &json, const QByteArray &data = {}) {
        return SafetensorsBytes::raw(json, data);
    };
    using enum TensorFileProblem;
    row("1 empty", {}, HeaderTooSmall);
    row("2 seven bytes", QByteArray(7, '\0'), HeaderTooSmall);
    row("3 a header of nothing", GgufBytes::le64(0), InvalidHeader);
    row("4 a header of one brace", raw("{"), InvalidHeader);
    row("5 a header of no text", raw("\xff"), HeaderNotText);
    row("6 a length of everything", GgufBytes::le64(~0ULL), HeaderTooLarge);
    row("7 a length over the limit", GgufBytes::le64(100'000'001) + "{}", HeaderTooLarge);
    row("8 a length of the whole file", GgufBytes::le64(10) + "{}", InvalidHeaderLength);
    row("9 a list", raw("[]"), InvalidHeader);
    row("11 a byte too many", raw("{}", "x"), TrailingData);
    row("14 something behind the last tensor", one("F32", "[1]", "[0,4]", four() + "PK\3\4"), TrailingData);
    row("15 two bytes missing", one("F32", "[1]", "[0,4]", "ab"), DataMissing);
    row("16 a hole", raw('{' + entry("a", "U8", "[1]", "[0,1]") + ',' + entry("b", "U8", "[1]", "[2,3]") + '}', "abc"),
        InvalidOffsets);
    row("17 an overlap",
        raw('{' + entry("a", "U8", "[2]", "[0,2]") + ',' + entry("b", "U8", "[2]", "[1,3]") + '}', "abc"),
        InvalidOffsets);
    QByteArrayList copies;
    for (int i = 0; i < 10; ++i)
        copies.append(entry("t" + QByteArray::number(i), "F32", "[4]", "[0,16]"));
    row("18 ten tensors in one place", raw('{' + copies.join(',') + '}', QByteArray(16, '\0')), InvalidOffsets);
    row("19 an end before the beginning", one("F32", "[1]", "[4,0]", four()), InvalidOffsets);
    row("20 a negative offset", one("F32", "[1]", "[-4,0]", four()), InvalidHeader);
    row("21 offsets with a fraction", one("F32", "[1]", "[0.0,4.0]", four()), InvalidHeader);
    row("22 a shape that overflows", one("F32", "[2,18446744073709551614]", "[0,4]", four()), SizeOverflow);
    row("22 a shape that overflows in bytes", one("F32", "[2,9223372036854775807]", "[0,4]", four()), SizeOverflow);
    row("22 bytes that overflow", one("F64", "[4611686018427387904]", "[0,4]", four()), SizeOverflow);
    row("23 a negative shape", one("F32", "[-1]", "[0,4]", four()), InvalidHeader);
    row("24 a shape of another size", one("F32", "[2]", "[0,4]", four()), SizeMismatch);
    row("27 half a byte", one("F4", "[3]", "[0,1]", "x"), NotWholeBytes);
    row("30 no dtype", raw("{\"t\":{\"shape\":[1],\"data_offsets\":[0,4]}}", four()), InvalidHeader);
    row("30 no shape", raw("{\"t\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", four()), InvalidHeader);
    row("30 no offsets", raw("{\"t\":{\"dtype\":\"F32\",\"shape\":[1]}}", four()), InvalidHeader);
    row("31 one offset", one("F32", "[1]", "[0]", four()), InvalidHeader);
    row("31 three offsets", one("F32", "[1]", "[0,4,4]", four()), InvalidHeader);
    row("32 a name twice",
        raw('{' + entry("t", "U8", "[1]", "[0,1]") + ',' + entry("t", "U8", "[1]", "[1,2]") + '}', "ab"),
        DuplicateName);
    row("32 a name twice, once with an escape",
        raw('{' + entry("t", "U8", "[1]", "[0,1]") + ',' + entry("\\u0074", "U8", "[1]", "[1,2]") + '}', "ab"),
        DuplicateName);
    row("33 metadata twice", raw("{\"__metadata__\":{},\"__metadata__\":{}}"), DuplicateName);
    row("34 metadata that is a number", raw("{\"__metadata__\":{\"format\":1}}"), InvalidHeader);
    row("35 nested metadata", raw("{\"__metadata__\":{\"format\":{}}}"), InvalidHeader);
    row("40 deep nesting", raw("{\"t\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + '}'), InvalidHeader);
    row("40 deep nesting in a field nobody knows",
        raw("{\"t\":{\"x\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}}"), InvalidHeader);
    row("41 an exponent", one("F32", "[1e3]", "[0,4]", four()), InvalidHeader);
    row("41 a number over 64 bits", one("F32", "[18446744073709551616]", "[0,4]", four()), InvalidHeader);
    row("42 half a surrogate pair", raw("{\"\\ud800\":{}}"), InvalidHeader);
    row("43 a byte order mark", raw("\xef\xbb\xbf{}"), InvalidHeader);
    row("44 NaN", raw("{\"t\":{\"x\":NaN}}"), InvalidHeader);
    row("44 Infinity", raw("{\"t\":{\"x\":Infinity}}"), InvalidHeader);
    row("45 a comma too many", raw("{\"__metadata__\":{},}"), InvalidHeader);
    row("a field twice", raw("{\"t\":{\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}"),
        InvalidHeader);
    row("something behind the object", raw("{}{}"), InvalidHeader);
    row("a raw line feed in a name", raw("{\"a\nb\":{}}"), InvalidHeader);
    row("cut in the middle", raw("{\"a\":{\"dtype\":\"F32\",\"sha"), InvalidHeader);
}

void TestMalformed::refusesSafetensors()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Problem, problem);
    const auto file = read(content, u"model.safetensors"_s);
    QVERIFY2(!file, "read without a complaint");
    QCOMPARE(file.error().problem, problem);
    QCOMPARE(file.error().error.kind, ErrorKind::InvalidInput);
    QVERIFY(!file.error().error.detail.isEmpty());
}

void TestMalformed::readsUnusualSafetensors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("tensors");
    const auto row = [](const char *name, const QByteArray &content, int tensors) {
        QTest::newRow(name) << content << tensors;
    };
    row("10 no tensors", SafetensorsBytes::raw("{}"), 0);
    row("12 blanks behind", SafetensorsBytes::raw("{}\r \t\n"), 0);
    row("13 blanks before", SafetensorsBytes::raw("  \n{}"), 0);
    row("25 a dimension of nothing", one("F32", "[2,0]", "[0,0]"), 1);
    row("26 a scalar", one("F32", "[]", "[0,4]", four()), 1);
    row("28 four numbers of six bits", one("F6_E2M3", "[4]", "[0,3]", "abc"), 1);
    row("36 a name like the metadata's",
        SafetensorsBytes::raw('{' + entry("__metadata", "U8", "[1]", "[0,1]") + ','
                                  + entry("__METADATA__", "U8", "[1]", "[1,2]") + '}',
                              "ab"),
        2);
    row("37 an empty name", SafetensorsBytes::raw('{' + entry("", "U8", "[1]", "[0,1]") + '}', "a"), 1);
    row("38 a name with a NUL", SafetensorsBytes::raw('{' + entry("a\\u0000b", "U8", "[1]", "[0,1]") + '}', "a"), 1);
    row("38 a name of a megabyte",
        SafetensorsBytes::raw('{' + entry(QByteArray(1'000'000, 'n'), "U8", "[1]", "[0,1]") + '}', "a"), 1);
    row("a field nobody knows",
        SafetensorsBytes::raw(
            "{\"t\":{\"dtype\":\"U8\",\"x\":[1.5e-3,{\"y\":null}],\"shape\":[1],\"data_offsets\":[0,1]}}", "a"),
        1);
    row("an escape of two halves",
        SafetensorsBytes::raw('{' + entry("\\ud83d\\ude00", "U8", "[1]", "[0,1]") + '}', "a"), 1);
}

void TestMalformed::readsUnusualSafetensors()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, tensors);
    const auto file = read(content, u"model.safetensors"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().error.detail));
    QCOMPARE(file->tensors.size(), tensors);
}

void TestMalformed::listsATypeNobodyKnows()
{
    const auto file = read(one("F99", "[3]", "[0,5]", "abcde"), u"model.safetensors"_s);  // case 29
    QVERIFY(file);
    QCOMPARE(file->tensors.constFirst().type, u"F99"_s);
    QCOMPARE(file->tensors.constFirst().bytes, 5);
    QVERIFY(std::ranges::contains(file->warnings, TensorFileWarning::Kind::UnknownType, &TensorFileWarning::kind));
}

void TestMalformed::warnsOfOddNames()
{
    const auto file = read(SafetensorsBytes::raw('{' + entry("a\\u202eb", "U8", "[1]", "[0,1]") + '}', "a"), u"a"_s);
    QVERIFY(file);
    QVERIFY(std::ranges::contains(file->warnings, TensorFileWarning::Kind::OddName, &TensorFileWarning::kind));
}

void TestMalformed::readsAMillionTensors()
{
    constexpr int count = 1'000'000;  // case 39
    QByteArray json = "{";
    json.reserve(95'000'000);
    for (int i = 0; i < count; ++i) {
        const QByteArray begin = QByteArray::number(i);
        json += (i == 0 ? "" : ",")
            + entry("layer." + begin.rightJustified(20, '0'), "U8", "[1]",
                    '[' + begin + ',' + QByteArray::number(i + 1) + ']');
    }
    const QByteArray content = SafetensorsBytes::raw(json + '}', QByteArray(count, '\0'));
    QVERIFY(json.size() > 80'000'000);
    json.clear();
    m_clock.restart();
    const auto file = read(content, u"model.safetensors"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().error.detail));
    QCOMPARE(file->tensors.size(), count);
    QVERIFY(
        std::ranges::contains(file->warnings, TensorFileWarning::Kind::HeaderOverHubLimit, &TensorFileWarning::kind));
    QVERIFY2(peakMegabytes() < 1'000, qPrintable(QString::number(peakMegabytes())));
}

void TestMalformed::doesNotReadAHeaderOfFourGigabytes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"model.safetensors"_s);
    constexpr qint64 size = 4LL << 30;  // case 48
    QFile sparse(path);
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    sparse.write(GgufBytes::le64(size - 8));
    QVERIFY(sparse.resize(size));
    sparse.close();
    const auto source = FileSource::open(path);
    QVERIFY(source);
    const auto file = readTensorFile(**source);
    QVERIFY(!file);
    QCOMPARE(file.error().problem, Problem::HeaderTooLarge);
}

void TestMalformed::readsNoDataOfASparseFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"model.safetensors"_s);
    constexpr qint64 elements = 1LL << 30;
    const QByteArray header = '{' + entry("big", "F32", "[1073741824]", "[0,4294967296]") + '}';
    QFile sparse(path);
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    sparse.write(SafetensorsBytes::raw(header));
    QVERIFY(sparse.resize(8 + header.size() + 4 * elements));
    sparse.close();
    const auto source = FileSource::open(path);
    QVERIFY(source);
    const auto file = readTensorFile(**source);
    QVERIFY(file);
    QCOMPARE(file->tensors.constFirst().elements(), elements);
    QVERIFY2(m_clock.elapsed() < test::limitMs(200), "more than the header was read");
}

void TestMalformed::noticesAFileThatChangesUnderIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"model.safetensors"_s);  // case 46
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(one("F32", "[1]", "[0,4]", four()));
    file.close();
    const auto source = FileSource::open(path);
    QVERIFY(source);
    QVERIFY(QFile::resize(path, 20));
    const auto read = readTensorFile(**source);
    QVERIFY(!read);
    QCOMPARE(read.error().problem, Problem::Unreadable);
    QCOMPARE(read.error().error.kind, ErrorKind::FileChanged);
}

void TestMalformed::refusesGguf_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &content, Problem problem) {
        QTest::newRow(name) << content << problem;
    };
    using enum TensorFileProblem;
    const QByteArray key = GgufBytes::string("general.name");
    row("empty", {}, HeaderTooSmall);
    row("another magic", "GGUX" + QByteArray(40, '\0'), InvalidHeader);
    row("version 1", GgufBytes(0, 0, 1).bytes(), UnsupportedVersion);
    row("version 4", GgufBytes(0, 0, 4).bytes(), UnsupportedVersion);
    row("countless keys", GgufBytes(0, ~0ULL).bytes(), HeaderTooLarge);
    row("countless tensors", GgufBytes(1ULL << 40, 0).bytes(), HeaderTooLarge);
    row("a text of 4 GB", GgufBytes(0, 1).raw(key + GgufBytes::le32(8) + GgufBytes::le64(4ULL << 30)).bytes(),
        InvalidHeader);
    row("a key twice", GgufBytes(0, 2).text("a.b", "x").text("a.b", "y").bytes(), DuplicateName);
    row("a type nobody knows", GgufBytes(0, 1).raw(key + GgufBytes::le32(77)).bytes(), InvalidHeader);
    row("a list of everything", GgufBytes(0, 1).array("a", 10, ~0ULL, {}).bytes(), InvalidHeader);
    row("a list of lists", GgufBytes(0, 1).array("a", 9, 1, {}).bytes(), InvalidHeader);
    row("an alignment of three", GgufBytes(0, 1).number("general.alignment", 3).bytes(), InvalidHeader);
    row("nine dimensions", GgufBytes(1, 0).tensor("a", {1, 1, 1, 1, 1, 1, 1, 1, 1}).bytes(), InvalidHeader);
    row("dimensions that overflow", GgufBytes(1, 0).tensor("a", {1ULL << 40, 1ULL << 40}).bytes(), SizeOverflow);
    row("no data", GgufBytes(1, 0).tensor("a", {32}).bytes(), DataMissing);
    row("half a block", GgufBytes(1, 0).tensor("a", {33}, 8).bytes(QByteArray(64, '\0')), NotWholeBytes);
    row("a type that was removed", GgufBytes(1, 0).tensor("a", {32}, 4).bytes(QByteArray(64, '\0')), InvalidHeader);
    row("a tensor twice", GgufBytes(2, 0).tensor("a", {8}).tensor("a", {8}, 0, 32).bytes(QByteArray(64, '\0')),
        DuplicateName);
    row("two in one place", GgufBytes(2, 0).tensor("a", {8}).tensor("b", {8}).bytes(QByteArray(64, '\0')),
        InvalidOffsets);
}

void TestMalformed::refusesGguf()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Problem, problem);
    const auto file = read(content, u"model.gguf"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().problem, problem);
}

void TestMalformed::refusesTorch_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &content, Problem problem) {
        QTest::newRow(name) << content << problem;
    };
    const QByteArray good = TorchBytes().tensor("w", "FloatStorage", {2}, {1}, QByteArray(8, 'a')).bytes();
    using enum TensorFileProblem;
    row("cut", good.first(good.size() - 30), BrokenArchive);
    row("a beginning only", good.first(100), BrokenArchive);
    row("a pickle that ends early", TorchBytes::zip({{"a/data.pkl", "\x80\x02}"}, {"a/version", "3"}}), BrokenPickle);
    row("an instruction nobody knows", TorchBytes::zip({{"a/data.pkl", "\x80\x02\xff."}}), BrokenPickle);
    row("a place in the memo that is not there", TorchBytes::zip({{"a/data.pkl", "\x80\x02h\x07."}}), BrokenPickle);
    row("no storage",
        TorchBytes::zip(
            {{"archive/data.pkl", TorchBytes().tensor("w", "FloatStorage", {2}, {1}, "12345678").pickle()}}),
        DataMissing);
    row("a storage that is too short", TorchBytes().tensor("w", "FloatStorage", {4}, {1}, "12345678").bytes(),
        SizeMismatch);
    row("a shape that overflows",
        TorchBytes().tensor("w", "FloatStorage", {1 << 30, 1 << 30, 1 << 30}, {1, 1, 1}, "12345678").bytes(),
        SizeOverflow);
}

void TestMalformed::refusesTorch()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Problem, problem);
    const auto file = read(content, u"pytorch_model.bin"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().problem, problem);
}

void TestMalformed::refusesIndexes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &json, Problem problem) {
        QTest::newRow(name) << json << problem;
    };
    const auto map = [](const QByteArray &file) { return "{\"weight_map\":{\"a\":\"" + file + "\"}}"; };
    using enum TensorFileProblem;
    row("47 a folder above", map("../x"), UnsafeFileName);
    row("47 an absolute path", map("/etc/passwd"), UnsafeFileName);
    row("47 an address", map("http://host/x"), UnsafeFileName);
    row("47 a backslash", map("..\\\\x"), UnsafeFileName);
    row("an empty name", map(""), UnsafeFileName);
    row("a NUL", map("a\\u0000b"), UnsafeFileName);
    row("no map", "{\"metadata\":{}}", InvalidIndex);
    row("a list", "[]", InvalidIndex);
    row("a map of numbers", "{\"weight_map\":{\"a\":1}}", InvalidIndex);
    row("a tensor twice", "{\"weight_map\":{\"a\":\"x\",\"a\":\"y\"}}", DuplicateName);
    row("cut", "{\"weight_map\":{\"a\":", InvalidIndex);
    row("no text", "\xff", HeaderNotText);
}

void TestMalformed::refusesIndexes()
{
    QFETCH(const QByteArray, json);
    QFETCH(const Problem, problem);
    const auto index = parseWeightIndex(json, u"model.safetensors.index.json"_s);
    QVERIFY(!index);
    QCOMPARE(index.error().problem, problem);
}

void TestMalformed::saysWhatOtherFilesAre_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &content, Problem problem) {
        QTest::newRow(name) << content << problem;
    };
    using enum TensorFileProblem;
    row("a pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 12\n",
        LfsPointer);
    row("torch before 1.6", QByteArray::fromHex("80028a0a6cfc9c46f9206aa850192e") + "rest", LegacyPickle);
    row("the same with another protocol", QByteArray::fromHex("80048a0a6cfc9c46f9206aa850192e") + "rest", LegacyPickle);
    row("HDF5", "\x89HDF\r\n\x1a\n" + QByteArray(100, '\0'), OtherFormat);
    row("7z", "7z\xbc\xaf\x27\x1c" + QByteArray(100, '\0'), OtherFormat);
    row("another archive", TorchBytes::zip({{"a.npy", "x"}}), OtherFormat);
    row("a pickle", "\x80\x04}.", OtherFormat);
    row("text", "Hello.", UnknownFormat);
}

void TestMalformed::saysWhatOtherFilesAre()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Problem, problem);
    const auto file = read(content, u"pytorch_model.bin"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().problem, problem);
}

QTEST_GUILESS_MAIN(TestMalformed)
#include "tst_malformed.moc"
