#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/parametercount.h"
#include "tests/support/checkpointbytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;
using test::GgufBytes;
using test::SafetensorsBytes;
using test::TorchBytes;

namespace {

TensorFile read(const QByteArray &content, const QString &name = u"model"_s)
{
    auto file = readTensorFile(MemorySource{name, content});
    if (!file)
        qFatal("%s", qPrintable(file.error().error.detail));
    return *std::move(file);
}

const TensorInfo *find(const QList<TensorInfo> &tensors, const QString &name)
{
    const auto found = std::ranges::find(tensors, name, &TensorInfo::name);
    return found == tensors.end() ? nullptr : &*found;
}

/// The same header for a big-endian machine.
QByteArray bigEndianGguf()
{
    const auto be = [](auto value) {
        value = qToBigEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
    };
    const auto string = [&](const QByteArray &text) { return be(quint64(text.size())) + text; };
    QByteArray bytes = "GGUF" + be(quint32(3)) + be(quint64(1)) + be(quint64(1)) + string("general.file_type")
        + be(quint32(4)) + be(quint32(1)) + string("w") + be(quint32(2)) + be(quint64(4)) + be(quint64(2))
        + be(quint32(1)) + be(quint64(0));
    bytes += QByteArray((32 - bytes.size() % 32) % 32, '\0');
    return bytes + QByteArray(32, '\0');
}

}  // namespace

/// Files as their writers make them.
class TestTensorFile final : public QObject
{
    Q_OBJECT

private slots:
    void readsSafetensors();
    void readsGguf();
    void readsAGgufOfABigEndianMachine();
    void readsTorch();
    void readsAWrappedStateDict();
    void saysWhatLooksAcrossAStorage();
    void tellsFormatsByContent();
    void opensShardsByTheirIndex();
    void refusesWhatIndexAndShardsContradictEachOtherIn_data();
    void refusesWhatIndexAndShardsContradictEachOtherIn();
    void opensASplitGgufByItsFirstPart();
    void missesAPartOfASplitGguf();
    void prefersSafetensorsToTorch();
    void keepsModelsOfAFolderApart();
    void countsInBothWays();

private:
    void write(const QString &path, const QByteArray &content) const
    {
        const QString full = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] CheckpointResult open(const QString &path = {}) const
    {
        HeadCache cache;
        return openLocalCheckpoint(m_folder.filePath(path), cache);
    }

    QTemporaryDir m_folder;

private slots:
    void init() { m_folder = QTemporaryDir(); }
};

void TestTensorFile::readsSafetensors()
{
    const QByteArray bytes = SafetensorsBytes()
                                 .metadata("format", "pt")
                                 .tensor("b", "F32", {2, 3}, QByteArray(24, 'b'))
                                 .tensor("a", "BF16", {4}, QByteArray(8, 'a'))
                                 .bytes();
    const TensorFile file = read(bytes);
    QCOMPARE(file.format, FileFormat::Safetensors);
    QCOMPARE(file.tensors.size(), 2);
    const TensorInfo *a = find(file.tensors, u"a"_s);
    QVERIFY(a != nullptr);
    QCOMPARE(a->type, u"BF16"_s);
    QCOMPARE(a->shape, QList<std::int64_t>({4}));
    QCOMPARE(bytes.sliced(a->offset, a->bytes), QByteArray(8, 'a'));
    QCOMPARE(file.find(u"format")->text, u"pt"_s);
    QVERIFY(file.warnings.isEmpty());
}

void TestTensorFile::readsGguf()
{
    const QByteArray bytes = GgufBytes(2, 3)
                                 .text("general.architecture", "llama")
                                 .number("general.file_type", 7)
                                 .texts("tokenizer.ggml.tokens", {"<s>", "</s>"})
                                 .tensor("token_embd.weight", {32, 2}, 8)
                                 .tensor("output_norm.weight", {8}, 0, 96)
                                 .bytes(QByteArray(96, 'q') + QByteArray(32, 'n'));
    const TensorFile file = read(bytes);
    QCOMPARE(file.format, FileFormat::Gguf);
    const TensorInfo *embedding = find(file.tensors, u"token_embd.weight"_s);
    QCOMPARE(embedding->type, u"Q8_0"_s);
    QCOMPARE(embedding->shape, QList<std::int64_t>({2, 32}));  // slowest first, as everywhere else
    QCOMPARE(embedding->bytes, 68);
    const TensorInfo *norm = find(file.tensors, u"output_norm.weight"_s);
    QCOMPARE(bytes.sliced(norm->offset, norm->bytes), QByteArray(32, 'n'));
    QCOMPARE(file.find(u"general.file_type")->integer, 7);
    QCOMPARE(file.find(u"tokenizer.ggml.tokens")->items, QStringList({u"<s>"_s, u"</s>"_s}));
}

void TestTensorFile::readsAGgufOfABigEndianMachine()
{
    const TensorFile file = read(bigEndianGguf());
    QVERIFY(file.isBigEndian);
    QCOMPARE(file.tensors.constFirst().type, u"F16"_s);
    QCOMPARE(file.tensors.constFirst().shape, QList<std::int64_t>({2, 4}));
    QCOMPARE(file.find(u"general.file_type")->integer, 1);
}

void TestTensorFile::readsTorch()
{
    const QByteArray bytes = TorchBytes()
                                 .tensor("w", "FloatStorage", {2, 3}, {3, 1}, QByteArray(24, 'w'))
                                 .tensor("h", "HalfStorage", {4}, {1}, QByteArray(8, 'h'))
                                 .tie("tied", {2}, {1}, 2)
                                 .bytes();
    const MemorySource source{u"pytorch_model.bin"_s, bytes};
    const auto file = readTensorFile(source);
    QVERIFY2(file, file ? "" : qPrintable(file.error().error.detail));
    QCOMPARE(file->format, FileFormat::TorchArchive);
    QCOMPARE(file->tensors.size(), 3);
    const TensorInfo *half = find(file->tensors, u"h"_s);
    QCOMPARE(half->type, u"F16"_s);
    const auto begin = dataOffset(source, *file, *half);
    QVERIFY(begin);
    QCOMPARE(bytes.sliced(*begin, half->bytes), QByteArray(8, 'h'));
    QCOMPARE(*begin % 64, 0);
    const TensorInfo *tied = find(file->tensors, u"tied"_s);
    QCOMPARE(tied->storage, half->storage);
    QCOMPARE(tied->offset, 4);
}

void TestTensorFile::readsAWrappedStateDict()
{
    const TensorFile file = read(TorchBytes().tensor("w", "LongStorage", {1}, {1}, QByteArray(8, 'w')).bytes(true));
    QCOMPARE(file.tensors.size(), 1);
    QCOMPARE(file.tensors.constFirst().name, u"w"_s);
    QCOMPARE(file.tensors.constFirst().type, u"I64"_s);
}

void TestTensorFile::saysWhatLooksAcrossAStorage()
{
    const TensorFile file = read(TorchBytes().tensor("t", "FloatStorage", {3, 2}, {1, 3}, QByteArray(24, 'w')).bytes());
    QVERIFY(!file.tensors.constFirst().isContiguous);
    QCOMPARE(file.warnings.constFirst().kind, TensorFileWarning::Kind::ViewOfStorage);
}

void TestTensorFile::tellsFormatsByContent()
{
    QCOMPARE(read(SafetensorsBytes().bytes(), u"model.gguf"_s).format, FileFormat::Safetensors);
    QCOMPARE(read(GgufBytes(0, 0).bytes(), u"model.safetensors"_s).format, FileFormat::Gguf);
}

void TestTensorFile::opensShardsByTheirIndex()
{
    write(u"model-00001-of-00002.safetensors"_s, SafetensorsBytes().tensor("a", "U8", {1}, "a").bytes());
    write(u"model-00002-of-00002.safetensors"_s, SafetensorsBytes().tensor("b", "U8", {2}, "bb").bytes());
    write(u"model.safetensors.index.json"_s,
          R"({"metadata":{"total_size":3},"weight_map":{"a":"model-00001-of-00002.safetensors",)"
          R"("b":"model-00002-of-00002.safetensors"}})");
    for (const QString &path : {u""_s, u"model.safetensors.index.json"_s}) {
        const auto checkpoint = open(path);
        QVERIFY2(checkpoint, checkpoint ? "" : qPrintable(checkpoint.error().error.detail));
        QCOMPARE(checkpoint->tensors.size(), 2);
        QCOMPARE(checkpoint->fileOf(*find(checkpoint->tensors, u"b"_s)).path, u"model-00002-of-00002.safetensors"_s);
    }
    const auto shard = open(u"model-00002-of-00002.safetensors"_s);
    QVERIFY(shard);
    QCOMPARE(shard->tensors.size(), 1);
}

void TestTensorFile::refusesWhatIndexAndShardsContradictEachOtherIn_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<TensorFileProblem>("problem");
    const QByteArray both = R"("a":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors")";
    const QByteArray good = SafetensorsBytes().tensor("b", "U8", {1}, "b").bytes();
    QTest::newRow("47 a missing shard") << both << QByteArray() << TensorFileProblem::ShardMissing;
    QTest::newRow("47 a tensor in two shards")
        << both << SafetensorsBytes().tensor("a", "U8", {1}, "a").tensor("b", "U8", {1}, "b").bytes()
        << TensorFileProblem::DuplicateName;
    QTest::newRow("a tensor that is not there")
        << QByteArray(both + R"(,"c":"model-00002-of-00002.safetensors")") << good << TensorFileProblem::TensorMissing;
    QTest::newRow("a tensor in another shard")
        << QByteArray(R"("b":"model-00001-of-00002.safetensors","a":"model-00002-of-00002.safetensors")") << good
        << TensorFileProblem::TensorMissing;
    QTest::newRow("a broken shard") << both << QByteArray("x") << TensorFileProblem::HeaderTooSmall;
}

void TestTensorFile::refusesWhatIndexAndShardsContradictEachOtherIn()
{
    QFETCH(const QByteArray, map);
    QFETCH(const QByteArray, second);
    QFETCH(const TensorFileProblem, problem);
    write(u"model-00001-of-00002.safetensors"_s, SafetensorsBytes().tensor("a", "U8", {1}, "a").bytes());
    if (!second.isEmpty())
        write(u"model-00002-of-00002.safetensors"_s, second);
    write(u"model.safetensors.index.json"_s, "{\"weight_map\":{" + map + "}}");
    const auto checkpoint = open();
    QVERIFY(!checkpoint);
    QCOMPARE(checkpoint.error().problem, problem);
}

void TestTensorFile::opensASplitGgufByItsFirstPart()
{
    write(u"m-00001-of-00002.gguf"_s, GgufBytes(1, 0).tensor("a", {8}).bytes(QByteArray(32, 'a')));
    write(u"m-00002-of-00002.gguf"_s, GgufBytes(1, 0).tensor("b", {8}).bytes(QByteArray(32, 'b')));
    const auto checkpoint = open(u"m-00001-of-00002.gguf"_s);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->tensors.size(), 2);
}

void TestTensorFile::missesAPartOfASplitGguf()
{
    write(u"m-00001-of-00002.gguf"_s, GgufBytes(1, 0).tensor("a", {8}).bytes(QByteArray(32, 'a')));
    const auto checkpoint = open();
    QVERIFY(!checkpoint);
    QCOMPARE(checkpoint.error().problem, TensorFileProblem::ShardMissing);
    QCOMPARE(checkpoint.error().error.subject, u"m-00002-of-00002.gguf"_s);
}

void TestTensorFile::prefersSafetensorsToTorch()
{
    write(u"model.safetensors"_s, SafetensorsBytes().tensor("a", "U8", {1}, "a").bytes());
    write(u"pytorch_model.bin"_s, TorchBytes().tensor("b", "ByteStorage", {4}, {1}, "bbbb").bytes());
    write(u"training_args.bin"_s, "x");
    const auto checkpoint = open();
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->tensors.size(), 1);
    QCOMPARE(checkpoint->tensors.constFirst().name, u"a"_s);
}

void TestTensorFile::keepsModelsOfAFolderApart()
{
    const QByteArray bytes = SafetensorsBytes().tensor("w", "U8", {1}, "a").bytes();
    write(u"unet/model.safetensors"_s, bytes);
    write(u"vae/model.safetensors"_s, bytes);
    const auto checkpoint = open();
    QVERIFY(checkpoint);
    QVERIFY(find(checkpoint->tensors, u"unet/model/w"_s) != nullptr);
    QVERIFY(find(checkpoint->tensors, u"vae/model/w"_s) != nullptr);
}

void TestTensorFile::countsInBothWays()
{
    write(u"model.safetensors"_s,
          SafetensorsBytes()
              .tensor("l.qweight", "I32", {4, 8}, QByteArray(128, '\0'))
              .tensor("l.qzeros", "I32", {2}, QByteArray(8, '\0'))
              .tensor("l.scales", "F16", {8}, QByteArray(16, '\0'))
              .tensor("norm", "F32", {8}, QByteArray(32, '\0'))
              .tensor("step", "I64", {}, QByteArray(8, '\0'))
              .bytes());
    write(u"config.json"_s, R"({"quantization_config":{"quant_method":"gptq","bits":4}})");
    const auto checkpoint = open();
    QVERIFY(checkpoint);
    const ParameterCount count = countParameters(*checkpoint);
    QCOMPARE(count.elements, 32 + 2 + 8 + 8 + 1);
    QCOMPARE(count.parameters, 32 * 8 + 8);
    QCOMPARE(count.types.constFirst().type, u"I32"_s);
    QCOMPARE(count.types.constFirst().tensors, 2);
}

QTEST_GUILESS_MAIN(TestTensorFile)
#include "tst_tensorfile.moc"
