#include "core/checkpoint/tensordiff.h"
#include "tests/support/checkpointbytes.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace core;
using namespace Qt::StringLiterals;
using test::GgufBytes;
using test::SafetensorsBytes;
using test::TorchBytes;

namespace {

struct Tensor
{
    QByteArray name;
    QByteArray type;
    QList<qint64> shape;
    QByteArray data;
};

using Model = QList<Tensor>;

qsizetype widthOf(const QByteArray &type)
{
    return type.endsWith("32") ? 4 : type.endsWith("16") ? 2 : 1;
}

/// Of the same width.
QByteArray otherType(const QByteArray &type)
{
    static const QList<std::pair<QByteArray, QByteArray>> pairs{{"F32", "I32"}, {"F16", "BF16"}, {"U8", "I8"}};
    for (const auto &[a, b] : pairs) {
        if (type == a || type == b)
            return type == a ? b : a;
    }
    return type;
}

QByteArray randomBytes(QRandomGenerator &random, qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

/// A transformer of no use, with a few layers.
Model makeModel(QRandomGenerator &random)
{
    Model model{{"embed.weight", "F32", {50, 8}, {}}};
    for (int layer = 0; layer < 4; ++layer) {
        const QByteArray prefix = "layers." + QByteArray::number(layer) + '.';
        model.append({prefix + "q.weight", "F16", {8, 8}, {}});
        model.append({prefix + "k.weight", "F16", {8, 8}, {}});
        model.append({prefix + "norm.weight", "F32", {8}, {}});
        model.append({prefix + "mask", "U8", {16}, {}});
    }
    for (Tensor &tensor : model) {
        const qsizetype count = std::accumulate(tensor.shape.begin(), tensor.shape.end(), qint64{1}, std::multiplies{});
        tensor.data = randomBytes(random, count * widthOf(tensor.type));
    }
    return model;
}

/// What a diff has to find.
struct Truth
{
    QStringList added;
    QStringList removed;
    QStringList changed;
    QStringList same;
};

/// Makes one seeded change after another to a copy of a model, and knows what they come to.
class Editor
{
public:
    Editor(Model model, QRandomGenerator &random)
        : m_model(std::move(model))
        , m_random(random)
    {
        for (const Tensor &tensor : std::as_const(m_model))
            m_before.append(tensor);
    }

    void edit()
    {
        const qsizetype at = m_random.bounded(m_model.size());
        Tensor &tensor = m_model[at];
        switch (m_random.bounded(6)) {
        case 0: m_model.insert(at, {"new." + QByteArray::number(m_random.generate()), "U8", {3}, "abc"}); break;
        case 1: m_model.removeAt(at); break;
        case 2: tensor.type = otherType(tensor.type); break;
        case 3:
            tensor.shape = {tensor.shape.constFirst(), 1,
                            tensor.data.size() / widthOf(tensor.type) / std::max<qint64>(tensor.shape.constFirst(), 1)};
            break;
        case 4: changeOneByte(tensor); break;
        case 5: std::ranges::shuffle(m_model, m_random); break;  // changes nothing
        }
    }

    [[nodiscard]] const Model &model() const { return m_model; }

    [[nodiscard]] Truth truth() const
    {
        Truth truth;
        for (const Tensor &tensor : m_before) {
            const auto after = std::ranges::find(m_model, tensor.name, &Tensor::name);
            const QString name = QString::fromUtf8(tensor.name);
            if (after == m_model.end())
                truth.removed.append(name);
            else if (after->type != tensor.type || after->shape != tensor.shape || after->data != tensor.data)
                truth.changed.append(name);
            else
                truth.same.append(name);
        }
        for (const Tensor &tensor : m_model) {
            if (!std::ranges::contains(m_before, tensor.name, &Tensor::name))
                truth.added.append(QString::fromUtf8(tensor.name));
        }
        for (QStringList *list : {&truth.added, &truth.removed, &truth.changed, &truth.same})
            list->sort();
        return truth;
    }

private:
    void changeOneByte(Tensor &tensor)
    {
        const qsizetype at = m_random.bounded(tensor.data.size());
        tensor.data[at] = static_cast<char>(tensor.data.at(at) ^ (1 << m_random.bounded(8)));
    }

    Model m_model;
    Model m_before;
    QRandomGenerator &m_random;
};

QString padded(qsizetype number)
{
    return QString::number(number).rightJustified(5, u'0');
}

QStringList namesOf(const TensorDiff &diff, TensorStatus status)
{
    QStringList names;
    for (const TensorComparison &tensor : diff.with(status))
        names.append(tensor.name);
    names.sort();
    return names;
}

const TensorComparison *find(const TensorDiff &diff, const QString &name)
{
    const auto found = std::ranges::find(diff.tensors, name, &TensorComparison::name);
    return found == diff.tensors.end() ? nullptr : &*found;
}

QByteArray bytesOf(const Model &model)
{
    SafetensorsBytes file;
    for (const Tensor &tensor : model)
        file.tensor(tensor.name, tensor.type, tensor.shape, tensor.data);
    return file.bytes();
}

}  // namespace

class TestTensorDiff final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = QTemporaryDir(); }

    void findsSeededDifferences_data();
    void findsSeededDifferences();
    void findsOneChangedByteInALargeTensor();
    void seesThroughShards();
    void provesByTheSameFile();
    void tellsTypesAndShapes();
    void suggestsRenames();
    void doesNotCallANewTensorARename();
    void knowsTiedWeights();
    void takesThemForRemovedWhereTheyAreNotTied();
    void listsMetadata();
    void tellsLongListsApart();
    void comparesTorchWithSafetensors();
    void doesNotGuessAboutViews();
    void canBeStopped();

private:
    void write(const QString &path, const QByteArray &content) const
    {
        const QString full = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void writeShards(const QString &folder, const Model &model, qsizetype shards) const
    {
        QJsonObject map;
        for (qsizetype shard = 0; shard < shards; ++shard) {
            const QString name = u"model-%1-of-%2.safetensors"_s.arg(padded(shard + 1), padded(shards));
            Model part;
            for (qsizetype i = shard; i < model.size(); i += shards) {
                part.append(model.at(i));
                map.insert(QString::fromUtf8(model.at(i).name), name);
            }
            write(folder + u'/' + name, bytesOf(part));
        }
        write(folder + u"/model.safetensors.index.json"_s, QJsonDocument(QJsonObject{{u"weight_map"_s, map}}).toJson());
    }
    [[nodiscard]] Checkpoint open(const QString &path) const
    {
        HeadCache cache;
        auto checkpoint = openLocalCheckpoint(m_folder.filePath(path), cache);
        if (!checkpoint)
            qFatal("%s", qPrintable(checkpoint.error().error.detail));
        return *std::move(checkpoint);
    }
    [[nodiscard]] TensorDiff diff(const QString &before, const QString &after) const
    {
        auto found = compareCheckpoints(open(before), open(after));
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *std::move(found);
    }

    QTemporaryDir m_folder;
};

void TestTensorDiff::findsSeededDifferences_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::newRow(QByteArray::number(seed).constData()) << seed;
}

void TestTensorDiff::findsSeededDifferences()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const Model before = makeModel(random);
    Editor editor(before, random);
    for (quint32 i = 0; i < 1 + seed % 7; ++i)
        editor.edit();
    // Single or sharded, on either side.
    writeShards(u"before"_s, before, 1 + random.bounded(3));
    writeShards(u"after"_s, editor.model(), 1 + random.bounded(3));
    const TensorDiff found = diff(u"before"_s, u"after"_s);
    const Truth truth = editor.truth();
    QCOMPARE(namesOf(found, TensorStatus::Added), truth.added);
    QCOMPARE(namesOf(found, TensorStatus::Removed), truth.removed);
    QCOMPARE(namesOf(found, TensorStatus::Changed), truth.changed);
    QCOMPARE(namesOf(found, TensorStatus::Same), truth.same);
    QCOMPARE(found.tensors.size(),
             truth.added.size() + truth.removed.size() + truth.changed.size() + truth.same.size());
}

void TestTensorDiff::findsOneChangedByteInALargeTensor()
{
    QByteArray data(5'000'001, 'x');
    write(u"a.safetensors"_s, SafetensorsBytes().tensor("w", "U8", {data.size()}, data).bytes());
    data[4'321'000] = 'y';
    write(u"b.safetensors"_s, SafetensorsBytes().tensor("w", "U8", {data.size()}, data).bytes());
    const TensorDiff found = diff(u"a.safetensors"_s, u"b.safetensors"_s);
    QCOMPARE(found.tensors.constFirst().status, TensorStatus::Changed);
    QCOMPARE(found.tensors.constFirst().evidence, TensorEvidence::AllBytes);
    QVERIFY(found.tensors.constFirst().valuesDiffer);
}

void TestTensorDiff::seesThroughShards()
{
    QRandomGenerator random(1);
    const Model model = makeModel(random);
    write(u"one.safetensors"_s, bytesOf(model));
    writeShards(u"many"_s, model, 3);
    const TensorDiff found = diff(u"one.safetensors"_s, u"many"_s);
    QCOMPARE(found.with(TensorStatus::Same).size(), model.size());
    QVERIFY(found.tensors.constFirst().isMoved);
}

void TestTensorDiff::provesByTheSameFile()
{
    QRandomGenerator random(1);
    write(u"a.safetensors"_s, bytesOf(makeModel(random)));
    QVERIFY(QFile::link(m_folder.filePath(u"a.safetensors"_s), m_folder.filePath(u"b.safetensors"_s)));
    const TensorDiff found = diff(u"a.safetensors"_s, u"b.safetensors"_s);
    for (const TensorComparison &tensor : found.tensors)
        QCOMPARE(tensor.evidence, TensorEvidence::SameFile);
}

void TestTensorDiff::tellsTypesAndShapes()
{
    write(u"a.safetensors"_s,
          SafetensorsBytes()
              .tensor("type", "F32", {2}, QByteArray(8, '\0'))
              .tensor("shape", "F32", {2, 3}, QByteArray(24, '\0'))
              .bytes());
    write(u"b.safetensors"_s,
          SafetensorsBytes()
              .tensor("type", "BF16", {2}, QByteArray(4, '\0'))
              .tensor("shape", "F32", {3, 2}, QByteArray(24, '\0'))
              .bytes());
    const TensorDiff found = diff(u"a.safetensors"_s, u"b.safetensors"_s);
    QVERIFY(find(found, u"type"_s)->isRetyped && !find(found, u"type"_s)->isReshaped);
    QVERIFY(find(found, u"shape"_s)->isReshaped && !find(found, u"shape"_s)->isRetyped);
    QCOMPARE(find(found, u"shape"_s)->status, TensorStatus::Changed);
}

void TestTensorDiff::suggestsRenames()
{
    QRandomGenerator random(1);
    const Model before = makeModel(random);
    Model after = before;
    for (Tensor &tensor : after)
        tensor.name.prepend("model.");
    write(u"a.safetensors"_s, bytesOf(before));
    write(u"b.safetensors"_s, bytesOf(after));
    const TensorDiff found = diff(u"a.safetensors"_s, u"b.safetensors"_s);
    QCOMPARE(found.renames.size(), before.size());
    for (const TensorRename &rename : found.renames) {
        QCOMPARE(found.tensors.at(rename.added).name, u"model."_s + found.tensors.at(rename.removed).name);
        QCOMPARE(rename.status, TensorStatus::Same);
    }
}

void TestTensorDiff::doesNotCallANewTensorARename()
{
    write(u"a.safetensors"_s, SafetensorsBytes().tensor("old.bias", "F32", {2}, "aaaabbbb").bytes());
    write(u"b.safetensors"_s, SafetensorsBytes().tensor("new.bias", "F32", {2}, "ccccdddd").bytes());
    const TensorDiff found = diff(u"a.safetensors"_s, u"b.safetensors"_s);
    QVERIFY(found.renames.isEmpty());
    QCOMPARE(namesOf(found, TensorStatus::Added), QStringList(u"new.bias"_s));
}

void TestTensorDiff::knowsTiedWeights()
{
    const QByteArray config = R"({"architectures":["LlamaForCausalLM"],"tie_word_embeddings":true})";
    write(u"a/model.safetensors"_s,
          SafetensorsBytes()
              .tensor("model.embed_tokens.weight", "U8", {2}, "ab")
              .tensor("lm_head.weight", "U8", {2}, "ab")
              .bytes());
    write(u"b/model.safetensors"_s, SafetensorsBytes().tensor("model.embed_tokens.weight", "U8", {2}, "ab").bytes());
    write(u"a/config.json"_s, config);
    write(u"b/config.json"_s, config);
    const TensorDiff found = diff(u"a"_s, u"b"_s);
    QCOMPARE(namesOf(found, TensorStatus::Tied), QStringList(u"lm_head.weight"_s));
    QVERIFY(found.with(TensorStatus::Removed).isEmpty());
}

void TestTensorDiff::takesThemForRemovedWhereTheyAreNotTied()
{
    write(u"a/model.safetensors"_s,
          SafetensorsBytes()
              .tensor("model.embed_tokens.weight", "U8", {2}, "ab")
              .tensor("lm_head.weight", "U8", {2}, "ab")
              .bytes());
    write(u"b/model.safetensors"_s, SafetensorsBytes().tensor("model.embed_tokens.weight", "U8", {2}, "ab").bytes());
    write(u"b/config.json"_s, R"({"architectures":["LlamaForCausalLM"],"tie_word_embeddings":false})");
    QCOMPARE(namesOf(diff(u"a"_s, u"b"_s), TensorStatus::Removed), QStringList(u"lm_head.weight"_s));
}

void TestTensorDiff::listsMetadata()
{
    write(u"a.safetensors"_s, SafetensorsBytes().metadata("format", "pt").metadata("old", "1").bytes());
    write(u"b.safetensors"_s, SafetensorsBytes().metadata("format", "mlx").metadata("new", "2").bytes());
    const TensorDiff found = diff(u"a.safetensors"_s, u"b.safetensors"_s);
    QCOMPARE(found.metadata.size(), 3);
    QCOMPARE(found.metadata.at(0).key, u"format"_s);
    QCOMPARE(found.metadata.at(0).after->text, u"mlx"_s);
    QVERIFY(!found.metadata.at(1).after);
    QVERIFY(!found.metadata.at(2).before);
}

void TestTensorDiff::tellsLongListsApart()
{
    QByteArrayList tokens(1'000, "token");
    write(u"a.gguf"_s, GgufBytes(0, 1).texts("tokenizer.ggml.tokens", tokens).bytes());
    tokens[777] = "other";
    write(u"b.gguf"_s, GgufBytes(0, 1).texts("tokenizer.ggml.tokens", tokens).bytes());
    QCOMPARE(diff(u"a.gguf"_s, u"a.gguf"_s).metadata.size(), 0);
    QCOMPARE(diff(u"a.gguf"_s, u"b.gguf"_s).metadata.size(), 1);
}

void TestTensorDiff::comparesTorchWithSafetensors()
{
    write(u"a/pytorch_model.bin"_s,
          TorchBytes()
              .tensor("w", "FloatStorage", {2, 2}, {2, 1}, "aaaabbbbccccdddd")
              .tensor("b", "FloatStorage", {1}, {1}, "xxxx")
              .bytes());
    write(u"b/model.safetensors"_s,
          SafetensorsBytes().tensor("b", "F32", {1}, "yyyy").tensor("w", "F32", {2, 2}, "aaaabbbbccccdddd").bytes());
    const TensorDiff found = diff(u"a"_s, u"b"_s);
    QCOMPARE(namesOf(found, TensorStatus::Same), QStringList(u"w"_s));
    QCOMPARE(namesOf(found, TensorStatus::Changed), QStringList(u"b"_s));
}

void TestTensorDiff::doesNotGuessAboutViews()
{
    write(u"a.bin"_s, TorchBytes().tensor("t", "FloatStorage", {3, 2}, {1, 3}, QByteArray(24, 'w')).bytes());
    write(u"b.bin"_s, TorchBytes().tensor("t", "FloatStorage", {3, 2}, {2, 1}, QByteArray(24, 'w')).bytes());
    QCOMPARE(diff(u"a.bin"_s, u"b.bin"_s).tensors.constFirst().status, TensorStatus::Unknown);
}

void TestTensorDiff::canBeStopped()
{
    QRandomGenerator random(1);
    write(u"a.safetensors"_s, bytesOf(makeModel(random)));
    write(u"b.safetensors"_s, bytesOf(makeModel(random)));
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        compareCheckpoints(open(u"a.safetensors"_s), open(u"b.safetensors"_s), {}, nullptr, stop.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Canceled);
}

QTEST_GUILESS_MAIN(TestTensorDiff)
#include "tst_tensordiff.moc"
