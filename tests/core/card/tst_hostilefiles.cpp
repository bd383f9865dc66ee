#include "tests/core/card/modelwriter.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using core::FileProblemKind;
using core::ModelFacts;
using test::GgufBytes;
using test::ModelWriter;

namespace {

QByteArray safetensors(const QByteArray &json, const QByteArray &data = {})
{
    return GgufBytes::le64(static_cast<quint64>(json.size())) + json + data;
}

QByteArray tensor(const QByteArray &shape, const QByteArray &offsets)
{
    return "{\"a\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
}

}  // namespace

/// Files that lie about themselves: whatever is in them, reading ends soon, takes little memory, and says what is
/// wrong.
class TestHostileFiles final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_clock.start(); }
    void cleanup() { QVERIFY2(m_clock.elapsed() < test::limitMs(5'000), "reading took too long"); }

    void safetensorsHeaders_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileProblemKind>("problem");
        const auto row = [](const char *name, const QByteArray &content, FileProblemKind problem) {
            QTest::newRow(name) << content << problem;
        };
        using enum FileProblemKind;
        row("empty", {}, Malformed);
        row("seven bytes", QByteArray(7, '\0'), Malformed);
        row("no header", GgufBytes::le64(0), Malformed);
        row("length of everything", GgufBytes::le64(~0ULL), TooLarge);
        row("length past the end", GgufBytes::le64(100) + "{}", Malformed);
        row("a list", safetensors("[]"), Malformed);
        row("cut in the middle", safetensors("{\"a\":{\"dtype\":\"F32\",\"sha"), Malformed);
        row("no UTF-8", safetensors("{\"\xff\xfe\": 1}"), Malformed);
        row("deeply nested", safetensors("{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}"),
            Malformed);
        row("offsets past the end", safetensors(tensor("[2]", "[0,8]"), QByteArray(4, '\0')), Malformed);
        row("end before begin", safetensors(tensor("[1]", "[4,0]"), QByteArray(4, '\0')), Malformed);
        row("negative offset", safetensors(tensor("[1]", "[-4,0]"), QByteArray(4, '\0')), Malformed);
        row("offsets of no number", safetensors(tensor("[1]", "[\"0\",\"4\"]"), QByteArray(4, '\0')), Malformed);
        row("one offset", safetensors(tensor("[1]", "[0]"), QByteArray(4, '\0')), Malformed);
        row("a shape that overflows", safetensors(tensor("[4611686018427387904,4]", "[0,4]"), QByteArray(4, '\0')),
            Malformed);
        row("a shape larger than the data", safetensors(tensor("[1000000]", "[0,4]"), QByteArray(4, '\0')), Malformed);
        row("a negative shape", safetensors(tensor("[-1]", "[0,4]"), QByteArray(4, '\0')), Malformed);
        row("too many dimensions",
            safetensors(tensor("[" + QByteArray("1,").repeated(2000) + "1]", "[0,4]"), QByteArray(4, '\0')), Malformed);
    }
    void safetensorsHeaders()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const FileProblemKind, problem);
        ModelWriter model;
        model.write(u"model.safetensors"_s, content);
        expectProblem(model, problem);
        QVERIFY(model.facts().parameters.isEmpty());
    }

    void ggufHeaders_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileProblemKind>("problem");
        const auto row = [](const char *name, const QByteArray &content, FileProblemKind problem) {
            QTest::newRow(name) << content << problem;
        };
        using enum FileProblemKind;
        const QByteArray key = GgufBytes::string("general.name");
        row("empty", {}, Malformed);
        row("another magic", "GGML" + QByteArray(40, '\0'), Malformed);
        row("version 1", GgufBytes(0, 0, 1).bytes(), Malformed);
        row("version 4", GgufBytes(0, 0, 4).bytes(), Malformed);
        row("cut after the counts", GgufBytes(0, 5).bytes(), Malformed);
        row("countless keys", GgufBytes(0, ~0ULL).bytes(), TooLarge);
        row("countless tensors", GgufBytes(1ULL << 40, 0).bytes(), TooLarge);
        row("a text of 4 GB", GgufBytes(0, 1).raw(key + GgufBytes::le32(8) + GgufBytes::le64(4ULL << 30)).bytes(),
            Malformed);
        row("a text of everything", GgufBytes(0, 1).raw(key + GgufBytes::le32(8) + GgufBytes::le64(~0ULL)).bytes(),
            Malformed);
        row("a key of 1 GB", GgufBytes(0, 1).raw(GgufBytes::le64(1ULL << 30)).bytes(), Malformed);
        row("an unknown type", GgufBytes(0, 1).raw(key + GgufBytes::le32(77)).bytes(), Malformed);
        row("a list of everything", GgufBytes(0, 1).array("a", 10, ~0ULL, {}).bytes(), Malformed);
        row("a list that overflows", GgufBytes(0, 1).array("a", 10, 1ULL << 61, {}).bytes(), Malformed);
        row("a list of countless texts", GgufBytes(0, 1).array("a", 8, ~0ULL, {}).bytes(), Malformed);
        row("a list of lists", GgufBytes(0, 1).array("a", 9, 1, {}).bytes(), Malformed);
        row("nine dimensions", GgufBytes(1, 0).tensor("a", {1, 1, 1, 1, 1, 1, 1, 1, 1}).bytes(), Malformed);
        row("dimensions that overflow", GgufBytes(1, 0).tensor("a", {1ULL << 40, 1ULL << 40}).bytes(), Malformed);
        row("more weights than bits", GgufBytes(1, 0).tensor("a", {1ULL << 30}).bytes(), Malformed);
    }
    void ggufHeaders()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const FileProblemKind, problem);
        ModelWriter model;
        model.write(u"model.gguf"_s, content);
        expectProblem(model, problem);
        QVERIFY(model.facts().parameters.isEmpty());
    }

    void aHeaderThatClaimsFourGigabytesIsNotRead()
    {
        ModelWriter model;
        const qint64 size = 4LL << 30;
        model.writeSparse(u"model.safetensors"_s, GgufBytes::le64(size - 8), size);
        expectProblem(model, FileProblemKind::TooLarge);
        QVERIFY(residentMegabytes() < 300);
    }

    void aGgufFullOfTextsIsLeftInTime()
    {
        ModelWriter model;
        // Sixty million empty texts fit the file, if one believes it.
        const qint64 size = 512LL << 20;
        model.writeSparse(u"model.gguf"_s, GgufBytes(0, 1).array("tokens", 8, 60'000'000, {}).bytes(), size);
        expectProblem(model, FileProblemKind::TooLarge);
    }

    void configurations_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("cut") << QByteArray("{\"architectures\": [\"Ber");
        QTest::newRow("deep") << QByteArray("{\"a\":" + QByteArray(1'000'000, '[') + "}");
        QTest::newRow("no UTF-8") << QByteArray("{\"model_type\": \"\xc3\x28\"}");
        QTest::newRow("binary") << QByteArray(4'096, '\x80');
    }
    void configurations()
    {
        QFETCH(const QByteArray, content);
        for (const QString &name :
             {u"config.json"_s, u"adapter_config.json"_s, u"model_index.json"_s, u"tokenizer_config.json"_s}) {
            ModelWriter model;
            model.write(name, content);
            expectProblem(model, FileProblemKind::NotJson);
        }
    }

    void fieldsOfOtherTypesAreNoFields()
    {
        ModelWriter model;
        model.writeJson(u"config.json"_s,
                        {{u"architectures"_s, 7},
                         {u"model_type"_s, QJsonArray{1}},
                         {u"_name_or_path"_s, true},
                         {u"quantization_config"_s, u"gptq"_s},
                         {u"auto_map"_s, 1}});
        model.writeJson(u"adapter_config.json"_s,
                        {{u"peft_type"_s, 1}, {u"base_model_name_or_path"_s, QJsonValue::Null}, {u"task_type"_s, 2}});
        const ModelFacts facts = model.facts();
        QVERIFY(facts.baseModels.isEmpty());
        QVERIFY(facts.task.isEmpty());
        QVERIFY(facts.quantization.isEmpty());
        QVERIFY(facts.problems.isEmpty());
    }

    void aHugeConfigurationIsNotRead()
    {
        ModelWriter model;
        model.writeSparse(u"config.json"_s, "{", 3LL << 30);
        expectProblem(model, FileProblemKind::TooLarge);
    }

    void cardsAndLicences_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("card in Latin-1") << u"README.md"_s << QByteArray("---\nlicense: mit\n---\nna\xefve");
        QTest::newRow("card with zeros") << u"README.md"_s << QByteArray("---\nlicense: mit\n---\n\0\0", 24);
        QTest::newRow("binary licence") << u"LICENSE"_s
                                        << QByteArray("\x7f"
                                                      "ELF\x80\xff");
    }
    void cardsAndLicences()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, content);
        ModelWriter model;
        model.write(path, content);
        expectProblem(model, FileProblemKind::NotText);
        QVERIFY(model.facts().license.isEmpty());
    }

    void aCardOfNothingButBlanksEndsSoon()
    {
        ModelWriter model;
        model.write(u"README.md"_s, QByteArray(4'000'000, ' ') + "---\n");
        QVERIFY(model.facts().problems.isEmpty());
        model.write(u"README.md"_s, QByteArray("---\n") + QByteArray("- - - -\n").repeated(100'000));
        QVERIFY(model.facts().problems.isEmpty());
    }

    void aLongCardCutInsideACharacterIsStillText()
    {
        ModelWriter model;
        model.write(u"README.md"_s, "---\nlicense: mit\n---\n" + QByteArray("äöü\n").repeated(200'000));
        QVERIFY(model.facts().problems.isEmpty());
        QCOMPARE(model.facts().license.value().id, u"mit"_s);
    }

    void aPipeIsNotWaitedFor()
    {
        ModelWriter model;
        model.write(u"notes.txt"_s, "the folder must be there");
        QCOMPARE(::mkfifo(QFile::encodeName(model.folder() + u"/config.json"_s).constData(), 0600), 0);
        const QList<core::ModelFile> files{
            {.path = u"config.json"_s, .localPath = model.folder() + u"/config.json"_s, .sizeBytes = 10}};
        const auto facts = core::readModelFacts(files, {});
        QVERIFY(facts);
        QCOMPARE(facts->problems.value(0).kind, FileProblemKind::Unreadable);
    }

    void aVanishedFileIsAProblemAndNoMore()
    {
        const QList<core::ModelFile> files{{.path = u"model.gguf"_s, .localPath = u"/nonexistent/model.gguf"_s},
                                           {.path = u"README.md"_s, .localPath = u"/nonexistent/README.md"_s}};
        const auto facts = core::readModelFacts(files, {});
        QVERIFY(facts);
        QCOMPARE(facts->problems.size(), 2);
    }

    void picklesAreNeverOpened()
    {
        // Reading it would fail, and say so.
        const QList<core::ModelFile> files{
            {.path = u"pytorch_model.bin"_s, .localPath = u"/nonexistent/pytorch_model.bin"_s},
            {.path = u"training_args.bin"_s, .localPath = u"/nonexistent/training_args.bin"_s},
            {.path = u"model.pkl"_s, .localPath = u"/nonexistent/model.pkl"_s}};
        const auto facts = core::readModelFacts(files, {});
        QVERIFY(facts);
        QVERIFY(facts->problems.isEmpty());
        QCOMPARE(facts->kind.value(), core::ModelKind::FullModel);
    }

private:
    static void expectProblem(const ModelWriter &model, FileProblemKind kind)
    {
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.problems.size(), 1);
        QCOMPARE(facts.problems.constFirst().kind, kind);
    }

    static qint64 residentMegabytes()
    {
        QFile file(u"/proc/self/statm"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4'096 / 1'048'576 : 0;
    }

    QElapsedTimer m_clock;
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
