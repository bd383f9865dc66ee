#include "tests/core/card/modelwriter.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using core::BaseRelation;
using core::Clue;
using core::Confidence;
using core::LicenseChoice;
using core::ModelFacts;
using core::ModelKind;
using test::ModelWriter;

class TestModelFacts final : public QObject
{
    Q_OBJECT

private slots:
    void aTransformersFolder()
    {
        ModelWriter model;
        model.writeFullModel();
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.kind.value(), ModelKind::FullModel);
        QCOMPARE(facts.library.value(), u"transformers"_s);
        QCOMPARE(facts.task.value(), u"text-generation"_s);
        QCOMPARE(facts.task.reason(),
                 (core::Reason{.clue = Clue::Key,
                               .file = u"config.json"_s,
                               .key = u"architectures"_s,
                               .text = u"LlamaForCausalLM"_s}));
        QCOMPARE(facts.baseModels.value(), QStringList{u"acme/base-llama"_s});
        QVERIFY(facts.relation.value() == BaseRelation::Finetune);
        QCOMPARE(facts.parameters.value(), 1'600);
        QCOMPARE(facts.parameters.reason().clue, Clue::TensorShapes);
        QCOMPARE(facts.name.value(), u"tiny-llama"_s);
        QCOMPARE(facts.tags.size(), 1);
        QCOMPARE(facts.tags.constFirst().value, u"conversational"_s);
        QVERIFY(facts.problems.isEmpty());
        QVERIFY(facts.license.isEmpty());
    }

    void aLora()
    {
        ModelWriter model;
        model.writeLora();
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.kind.value(), ModelKind::Adapter);
        QCOMPARE(facts.library.value(), u"peft"_s);
        QCOMPARE(facts.task.value(), u"text-generation"_s);
        QCOMPARE(facts.baseModels.value(), QStringList{u"acme/base-llama"_s});
        QVERIFY(facts.relation.value() == BaseRelation::Adapter);
        QCOMPARE(facts.tags.constFirst().value, u"lora"_s);
        QCOMPARE(facts.parameters.value(), 256);
    }

    void ggufFiles()
    {
        ModelWriter model;
        model.writeGguf();
        const ModelFacts facts = model.facts(u"output"_s);
        QCOMPARE(facts.kind.value(), ModelKind::Gguf);
        QVERIFY(facts.relation.value() == BaseRelation::Quantized);
        QCOMPARE(facts.baseModels.value(), QStringList{u"acme/base-llama"_s});
        QCOMPARE(facts.license.value(), LicenseChoice{.id = u"apache-2.0"_s});
        QCOMPARE(facts.languages.value(), (QStringList{u"en"_s, u"de"_s}));
        QCOMPARE(facts.task.value(), u"text-generation"_s);
        QCOMPARE(facts.quantization.all().size(), 2);
        QCOMPARE(facts.parameters.value(), 2'048);
        // A folder called "output" says nothing, so the header's name is the best.
        QCOMPARE(facts.name.value(), u"Tiny Llama"_s);
        QVERIFY2(facts.problems.isEmpty(), qPrintable(facts.problems.value(0).path));
    }

    void aBigEndianGguf()
    {
        ModelWriter model;
        const auto be = [](quint64 value, int bytes) {
            QByteArray out;
            for (int i = bytes - 1; i >= 0; --i)
                out += static_cast<char>(value >> (8 * i));
            return out;
        };
        const QByteArray key = "general.name";
        model.write(u"big.gguf"_s,
                    "GGUF" + be(3, 4) + be(0, 8) + be(1, 8) + be(12, 8) + key + be(8, 4) + be(3, 8) + "Big");
        QCOMPARE(model.facts({}).name.value(), u"Big"_s);
    }

    void theTypeOfAGgufIsInItsNameOrHeader()
    {
        ModelWriter model;
        model.write(u"plain.gguf"_s, test::GgufBytes(0, 1).number("general.file_type", 18 | 1024).bytes());
        model.write(u"model-UD-Q4_K_XL.gguf"_s, test::GgufBytes(0, 1).number("general.file_type", 15).bytes());
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.quantization.all().at(0).value, u"Q4_K_XL"_s);
        QCOMPARE(facts.quantization.all().at(0).reason.clue, Clue::FileName);
        QCOMPARE(facts.quantization.all().at(1).value, u"Q6_K"_s);
        QCOMPARE(facts.quantization.all().at(1).reason.clue, Clue::Key);
    }

    void otherKinds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ModelKind>("kind");
        QTest::addColumn<QString>("library");
        QTest::addColumn<QString>("task");
        QTest::newRow("diffusion pipeline")
            << u"model_index.json"_s << QByteArray(R"({"_class_name": "StableDiffusionXLImg2ImgPipeline"})")
            << ModelKind::DiffusionPipeline << u"diffusers"_s << u"image-to-image"_s;
        QTest::newRow("diffusers lora") << u"pytorch_lora_weights.safetensors"_s << QByteArray() << ModelKind::Adapter
                                        << u"diffusers"_s << u"text-to-image"_s;
        QTest::newRow("gptq") << u"config.json"_s
                              << QByteArray(R"({"architectures": ["LlamaForCausalLM"],)"
                                            R"( "quantization_config": {"quant_method": "gptq", "bits": 4}})")
                              << ModelKind::Quantization << u"transformers"_s << u"text-generation"_s;
        QTest::newRow("mlx") << u"config.json"_s
                             << QByteArray(R"({"architectures": ["LlamaForCausalLM"],)"
                                           R"( "quantization": {"group_size": 64, "bits": 4}})")
                             << ModelKind::Quantization << u"mlx"_s << u"text-generation"_s;
        QTest::newRow("timm") << u"config.json"_s
                              << QByteArray(R"({"architecture": "vit", "num_classes": 10,)"
                                            R"( "pretrained_cfg": {"license": "Apache-2.0"}})")
                              << ModelKind::FullModel << u"timm"_s << u"image-classification"_s;
        QTest::newRow("a class that is too new for the table")
            << u"config.json"_s << QByteArray(R"({"architectures": ["Tiny9ForSequenceClassification"]})")
            << ModelKind::FullModel << u"transformers"_s << u"text-classification"_s;
        QTest::newRow("weights alone") << u"weights.pt"_s << QByteArray("PK") << ModelKind::FullModel << QString()
                                       << QString();
        QTest::newRow("tables") << u"data/train.parquet"_s << QByteArray("PAR1") << ModelKind::Dataset << QString()
                                << QString();
        QTest::newRow("text") << u"notes.txt"_s << QByteArray("hello") << ModelKind::Unknown << QString() << QString();
    }
    void otherKinds()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, content);
        QFETCH(const ModelKind, kind);
        QFETCH(const QString, library);
        QFETCH(const QString, task);
        ModelWriter model;
        model.write(path, content);
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.kind.value(), kind);
        QCOMPARE(facts.library.value(), library);
        QCOMPARE(facts.task.value(), task);
    }

    void aMergeNamesItsParents()
    {
        ModelWriter model;
        model.writeFullModel();
        model.write(u"mergekit_config.yml"_s,
                    "base_model: acme/base-llama\nmodels:\n  - model: acme/one  # first\n  - model: \"acme/two\"\n"
                    "  - model: ./local/three\n  - model: acme/one\nmerge_method: ties\n");
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.kind.value(), ModelKind::Merge);
        QVERIFY(facts.relation.value() == BaseRelation::Merge);
        QCOMPARE(facts.baseModels.value(), (QStringList{u"acme/base-llama"_s, u"acme/one"_s, u"acme/two"_s}));
    }

    void theCardComesFirstAndOthersAreKept()
    {
        ModelWriter model;
        model.writeFullModel();
        model.write(u"LICENSE"_s, "Llama 3.1 Community License Agreement\n");
        model.write(
            u"README.md"_s,
            "---\nlicense: mit # really\nlanguage:\n- en\n- \"de\"\nlibrary_name: 'mlx'\npipeline_tag: fill-mask\n"
            "base_model: [acme/other]\nbase_model_relation: merge\nwidget:\n- text: hi\n  license: no\n---\n# X\n");
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.license.value().id, u"mit"_s);
        QVERIFY(facts.license.isContested());
        QCOMPARE(facts.license.all().at(1).value.id, u"llama3.1"_s);
        QCOMPARE(facts.license.all().at(1).reason.clue, Clue::LicenseTitle);
        QCOMPARE(facts.languages.value(), (QStringList{u"en"_s, u"de"_s}));
        QCOMPARE(facts.library.value(), u"mlx"_s);
        QCOMPARE(facts.library.all().at(1).value, u"transformers"_s);
        QCOMPARE(facts.task.value(), u"fill-mask"_s);
        QCOMPARE(facts.task.all().at(1).value, u"text-generation"_s);
        QCOMPARE(facts.baseModels.value(), QStringList{u"acme/other"_s});
        QVERIFY(facts.relation.value() == BaseRelation::Merge);
        QCOMPARE(facts.readmePath, u"README.md"_s);
        QCOMPARE(facts.licensePath, u"LICENSE"_s);
    }

    void frontMatterIsFoundWhereTheHubFindsIt_data()
    {
        QTest::addColumn<QByteArray>("card");
        QTest::addColumn<QString>("license");
        QTest::newRow("plain") << QByteArray("---\nlicense: mit\n---\n") << u"mit"_s;
        QTest::newRow("windows") << QByteArray("---\r\nlicense: mit\r\n---\r\n") << u"mit"_s;
        QTest::newRow("mark and blanks before") << QByteArray("\xef\xbb\xbf\n \n---\nlicense: mit\n---\n") << u"mit"_s;
        QTest::newRow("blanks after the closing fence") << QByteArray("---\nlicense: mit\n--- \t\n") << u"mit"_s;
        QTest::newRow("never closed") << QByteArray("---\nlicense: mit\n") << QString();
        QTest::newRow("blank after the opening fence") << QByteArray("--- \nlicense: mit\n---\n") << QString();
        QTest::newRow("text before") << QByteArray("# X\n---\nlicense: mit\n---\n") << QString();
        QTest::newRow("four dashes do not close") << QByteArray("---\na: b\n----\nlicense: mit\n---\n") << u"mit"_s;
        QTest::newRow("a map is no text") << QByteArray("---\nlicense: {id: mit}\n---\n") << QString();
        QTest::newRow("nested is not ours") << QByteArray("---\nx:\n  license: mit\n---\n") << QString();
    }
    void frontMatterIsFoundWhereTheHubFindsIt()
    {
        QFETCH(const QByteArray, card);
        QFETCH(const QString, license);
        ModelWriter model;
        model.write(u"README.md"_s, card);
        QCOMPARE(model.facts().license.value().id, license);
    }

    void placesInTheCacheAreIdsAndOtherPathsAreNot_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("id") << u"acme/base"_s << QStringList{u"acme/base"_s};
        QTest::newRow("cache") << u"/home/ada/.cache/huggingface/hub/models--acme--base/snapshots/0123"_s
                               << QStringList{u"acme/base"_s};
        QTest::newRow("absolute path") << u"/home/ada/models/base"_s << QStringList();
        QTest::newRow("relative path") << u"../base"_s << QStringList();
        QTest::newRow("three parts") << u"runs/acme/base"_s << QStringList();
    }
    void placesInTheCacheAreIdsAndOtherPathsAreNot()
    {
        QFETCH(const QString, path);
        QFETCH(const QStringList, ids);
        ModelWriter model;
        model.writeJson(u"adapter_config.json"_s, {{u"peft_type"_s, u"LORA"_s}, {u"base_model_name_or_path"_s, path}});
        QCOMPARE(model.facts().baseModels.value(), ids);
    }

    void shardsAreCountedTogetherOrNotAtAll()
    {
        ModelWriter model;
        model.writeSafetensors(u"model-00001-of-00002.safetensors"_s, {{u"a"_s, {10}}});
        model.writeSafetensors(u"model-00002-of-00002.safetensors"_s, {{u"b"_s, {20}}});
        QVERIFY(model.facts().parameters.isEmpty());
        model.writeJson(u"model.safetensors.index.json"_s,
                        {{u"weight_map"_s,
                          QJsonObject{{u"a"_s, u"model-00001-of-00002.safetensors"_s},
                                      {u"b"_s, u"model-00002-of-00002.safetensors"_s}}}});
        QCOMPARE(model.facts().parameters.value(), 30);
        QVERIFY(QFile::remove(model.folder() + u"/model-00002-of-00002.safetensors"_s));
        QVERIFY(model.facts().parameters.isEmpty());
    }

    void aFolderInsideIsTheModel()
    {
        ModelWriter model;
        model.write(u"inner/config.json"_s, R"({"architectures": ["BertForMaskedLM"]})");
        const ModelFacts facts = model.facts();
        QCOMPARE(facts.task.value(), u"fill-mask"_s);
        QCOMPARE(facts.task.reason().file, u"inner/config.json"_s);
    }

    void namesOfFoldersThatSayNothing_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        QTest::newRow("telling") << u"tiny-llama"_s << u"tiny-llama"_s;
        QTest::newRow("checkpoint") << u"checkpoint-1500"_s << QString();
        QTest::newRow("output") << u"output"_s << QString();
        QTest::newRow("downloads") << u"Downloads"_s << QString();
        QTest::newRow("snapshot") << QString(40, u'a') << QString();
        QTest::newRow("cache") << u"models--acme--tiny-llama"_s << u"tiny-llama"_s;
    }
    void namesOfFoldersThatSayNothing()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, name);
        ModelWriter model;
        QCOMPARE(model.facts(folder).name.value(), name);
    }

    void aPublishedModel()
    {
        const QString folder = test::publishedModel(QStringLiteral(SLIPWAY_INTEROP_DIR));
        QVERIFY2(!folder.isEmpty(), "the sample model is missing: run tests/interop/install");
        const QList<core::ModelFile> files = test::filesBelow(folder);
        const auto facts = core::readModelFacts(files, u"all-MiniLM-L6-v2"_s);
        QVERIFY(facts);
        QCOMPARE(facts->kind.value(), ModelKind::SentenceTransformer);
        QCOMPARE(facts->library.value(), u"sentence-transformers"_s);
        QCOMPARE(facts->task.value(), u"sentence-similarity"_s);
        QCOMPARE(facts->license.value().id, u"apache-2.0"_s);
        QCOMPARE(facts->parameters.value(), 22'713'728);
        QVERIFY(facts->problems.isEmpty());
    }

    void readingCanBeStopped()
    {
        ModelWriter model;
        model.writeGguf();
        std::stop_source stop;
        stop.request_stop();
        const auto facts = core::readModelFacts(model.files(), {}, stop.get_token());
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, core::ErrorKind::Canceled);
    }
};

QTEST_GUILESS_MAIN(TestModelFacts)
#include "tst_modelfacts.moc"
