#include "core/card/cardlint.h"
#include "core/generate/cardproposal.h"
#include "tests/core/generate/folders.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using core::CardTemplate;
using core::CardText;
using core::RepoType;
using test::ModelWriter;

namespace {

using Writer = void (*)(ModelWriter &);

const std::optional<core::RepoId> tide = core::RepoId{.owner = "acme", .name = "tide"};

/// What the Hub would refuse, and every error of the rules, the files considered.
QString errorsOf(const CardText &card, RepoType type, const QList<core::ModelFile> &files = {})
{
    QString errors;
    for (const core::HubMessage &message : core::validateLikeHub(card, type).errors)
        errors += message.text + '\n';
    core::LintContext context{.type = type};
    if (!files.isEmpty()) {
        context.files = files;
        context.facts = core::readModelFacts(files, "tide").value_or(core::ModelFacts{});
    }
    for (const core::Finding &finding : core::lintCard(card, context)) {
        if (finding.severity == core::Severity::Error)
            errors += finding.rule + ' ' + finding.arguments.join(", ") + '\n';
    }
    return errors;
}

/// For looking at them.
void keep(const QString &name, const CardText &card)
{
    const QString folder = qEnvironmentVariable("SLIPWAY_CARDS_DIR");
    QFile file{QDir{folder}.filePath(name + ".md")};
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(card.encode());
}

CardText generated(const ModelWriter &model, CardTemplate form = CardTemplate::Automatic,
                   std::optional<core::RepoId> repo = tide)
{
    const auto card = core::generateCard(model.files(), "tide", repo, form);
    return card ? *card : CardText{};
}

}  // namespace

class TestGeneratedCards final : public QObject
{
    Q_OBJECT

private slots:
    void aFolderGetsItsCard_data()
    {
        QTest::addColumn<Writer>("write");
        QTest::addColumn<QStringList>("yaml");
        QTest::addColumn<QStringList>("body");
        QTest::newRow("fine-tune")
            << Writer{test::writeFineTune}
            << QStringList{"library_name: transformers", "pipeline_tag: text-classification",
                           "base_model: acme/base-bert", "generated_from_trainer", "accuracy"}
            << QStringList{"# tide\n",
                           "fine-tuned version of [acme/base-bert](https://huggingface.co/acme/base-bert)",
                           "- Loss: 0.25\n- Accuracy: 0.95\n",
                           "## Model description",
                           "## Intended uses & limitations",
                           "## Training and evaluation data",
                           "### Training hyperparameters",
                           "- learning_rate: 5e-05\n",
                           "### Training results",
                           "| 0.4           | 2.0   | 200  | 0.25            | 0.95     |",
                           "### Framework versions\n\n- Transformers 4.46.0\n"};
        QTest::newRow("lora") << Writer{test::writeLora}
                              << QStringList{"library_name: peft", "base_model: acme/base-llama",
                                             "base_model_relation: adapter", "- lora"}
                              << QStringList{"adapter for [acme/base-llama]", "- **Rank:** 16\n", "`q_proj`, `v_proj`",
                                             "PeftModel.from_pretrained(base_model, \"acme/tide\")", "- PEFT 0.17.0"};
        QTest::newRow("gguf") << Writer{test::writeGguf}
                              << QStringList{"license: apache-2.0", "base_model_relation: quantized", "- gguf"}
                              << QStringList{"## Provided files", "[tiny-llama.Q4_K_M.gguf](./tiny-llama.Q4_K_M.gguf)",
                                             "| Q8_0", "llama-server -hf acme/tide:Q4_K_M"};
        QTest::newRow("sentence-transformers")
            << Writer{test::writeSentenceTransformer}
            << QStringList{"library_name: sentence-transformers", "pipeline_tag: sentence-similarity", "- dense"}
            << QStringList{"`Transformer` → `Pooling`", "- **Output dimensions:** 384",
                           "- **Maximum sequence length:** 512", "SentenceTransformer(\"acme/tide\")",
                           "- Sentence Transformers 5.1.0"};
        QTest::newRow("diffusers") << Writer{test::writeDiffusers}
                                   << QStringList{"library_name: diffusers", "pipeline_tag: text-to-image",
                                                  "url: images/harbour.png"}
                                   << QStringList{"<Gallery />", "DiffusionPipeline.from_pretrained(\"acme/tide\"",
                                                  "- Diffusers 0.35.0"};
        QTest::newRow("timm") << Writer{test::writeTimm}
                              << QStringList{"library_name: timm", "license: apache-2.0",
                                             "pipeline_tag: image-classification"}
                              << QStringList{"# tide\n", "- **Architecture:** resnet18",
                                             "timm.create_model(\"hf_hub:acme/tide\"", "## Intended Uses",
                                             "## Bias, Risks, and Limitations"};
        QTest::newRow("onnx") << Writer{test::writeOnnx} << QStringList{"- onnx"}
                              << QStringList{"onnxruntime.InferenceSession(path)"};
        QTest::newRow("merge") << Writer{test::writeMerge}
                               << QStringList{"base_model_relation: merge", "- acme/one", "- acme/two", "- mergekit"}
                               << QStringList{"## Merge Details", "by the `slerp` method", "```yaml\nmodels:"};
    }

    void aFolderGetsItsCard()
    {
        QFETCH(const Writer, write);
        QFETCH(const QStringList, yaml);
        QFETCH(const QStringList, body);
        ModelWriter model;
        write(model);
        const CardText card = generated(model);
        keep(QTest::currentDataTag(), card);
        QVERIFY(card.hasBlock());
        QCOMPARE(errorsOf(card, RepoType::Model, model.files()), QString());
        for (const QString &line : yaml)
            QVERIFY2(card.yamlText().contains(line), qPrintable(line + "\nin\n" + card.yamlText()));
        for (const QString &line : body)
            QVERIFY2(card.bodyText().contains(line), qPrintable(line + "\nin\n" + card.bodyText()));
        QVERIFY(!card.text().contains("\n\n\n"));
        QVERIFY(card.text().endsWith('\n') && !card.text().endsWith("\n\n"));
    }

    void aDatasetGetsADatasetsCard()
    {
        ModelWriter data;
        test::writeDataset(data);
        const CardText card =
            generated(data, CardTemplate::Automatic, core::RepoId{RepoType::Dataset, "acme", "tides"});
        keep("dataset", card);
        QCOMPARE(errorsOf(card, RepoType::Dataset, data.files()), QString());
        QVERIFY(card.yamlText().contains("pretty_name: tides"));
        QVERIFY(!card.yamlText().contains("library_name"));
        QVERIFY2(card.bodyText().contains("`text`, `label`"), qPrintable(card.bodyText()));
        QVERIFY(card.bodyText().contains("load_dataset(\"acme/tides\")"));
        QVERIFY(card.bodyText().contains("### Personal and Sensitive Information"));
    }

    void aPublishedModelGetsItsCard()
    {
        const QString folder = test::publishedModel(QStringLiteral(SLIPWAY_INTEROP_DIR));
        QVERIFY2(!folder.isEmpty(), "the sample model is missing: run tests/interop/install");
        QList<core::ModelFile> files = test::filesBelow(folder);
        files.removeIf([](const core::ModelFile &file) { return file.path == "README.md"; });
        const auto card = core::generateCard(files, "all-MiniLM-L6-v2", tide, CardTemplate::Automatic);
        QVERIFY(card);
        keep("published", *card);
        QCOMPARE(errorsOf(*card, RepoType::Model, files), QString());
        for (const char *line : {"library_name: sentence-transformers\n", "pipeline_tag: sentence-similarity\n"})
            QVERIFY2(card->yamlText().contains(QLatin1StringView(line)), qPrintable(card->yamlText()));
        for (const char *line :
             {"- **Parameters:** 22.7M\n", "- **Output dimensions:** 384\n", "SentenceTransformer(\"acme/tide\")"})
            QVERIFY2(card->bodyText().contains(QLatin1StringView(line)), qPrintable(card->bodyText()));
    }

    void everyTemplateFitsEveryFolder()
    {
        for (const Writer write : {test::writeFineTune, test::writeLora, test::writeGguf, test::writeTimm}) {
            ModelWriter model;
            write(model);
            test::writeEmissions(model);
            test::writeEvaluation(model);
            for (const CardTemplate form : core::cardTemplates()) {
                if (form == CardTemplate::Dataset)
                    continue;
                const CardText card = generated(model, form);
                QCOMPARE(errorsOf(card, RepoType::Model), QString());
                // Whatever has no place of its own in a template is at its end.
                QCOMPARE(card.bodyText().count("Measured with [lm-evaluation-harness]"), 1);
                QCOMPARE(card.bodyText().count("Carbon emissions were measured"), 1);
            }
        }
    }

    void nothingPrivateIsInACard()
    {
        ModelWriter model;
        test::writeFineTune(model);
        test::writeEmissions(model);
        test::writeEvaluation(model);
        model.write("mergekit_config.yml", "models:\n  - model: /home/alice/one\nmerge_method: slerp\n");
        model.write("refs.bib", "@article{a, author = {Alice <alice@box.example>}}\n");
        for (const CardTemplate form : core::cardTemplates()) {
            const QString text = generated(model, form).text();
            for (const char *secret : {"alice", "/home", "hf_", "13.4", "52.5", "box", "checkpoint-200"})
                QVERIFY2(!text.contains(QLatin1StringView(secret)), secret);
        }
    }

    void emissionsAndResultsComeIntoTheMetadata()
    {
        ModelWriter model;
        test::writeFineTune(model);
        test::writeEmissions(model);
        test::writeEvaluation(model);
        const CardText card = generated(model);
        keep("fine-tune-with-results", card);
        QCOMPARE(errorsOf(card, RepoType::Model), QString());
        for (const char *line :
             {"emissions: 350", "training_type: fine-tuning", "geographical_location: 'Berlin, Germany'",
              "hardware_used: 1 x NVIDIA H100", "type: allenai/ai2_arc", "value: 0.75"})
            QVERIFY2(card.yamlText().contains(QLatin1StringView(line)), qPrintable(card.yamlText()));
        QVERIFY(card.bodyText().contains("- **Hours used:** 1.5\n"));
    }

    void trainersCardHasTrainersKeyOrder()
    {
        ModelWriter model;
        test::writeFineTune(model);
        model.write("LICENSE", "nothing known");
        const QString yaml = generated(model).yamlText();
        QVERIFY2(yaml.startsWith("library_name: transformers\n"), qPrintable(yaml));
        QVERIFY2(yaml.indexOf("base_model:") < yaml.indexOf("tags:"), qPrintable(yaml));
    }

    void anUnknownLicenceIsOther()
    {
        ModelWriter model;
        model.write("m.gguf",
                    test::GgufBytes(0, 2)
                        .text("general.architecture", "llama")
                        .text("general.license", "Acme Own 1.0")
                        .bytes());
        const CardText card = generated(model);
        QVERIFY2(card.yamlText().contains("license: other\nlicense_name: acme-own-1.0"), qPrintable(card.yamlText()));
    }

    void anOwnTemplateIsFilled()
    {
        ModelWriter model;
        test::writeFineTune(model);
        const auto proposal = core::proposeCard(model.files(), "tide", tide);
        QVERIFY(proposal);
        const CardText card = core::composeCard(u"---\nlicense: {{ license }}\nlibrary_name: {{ library_name }}\n"
                                                "tags: {{ tags }}\n---\n# {{ model_id }}\n\n"
                                                "By {{ author | default(\"us\", true) }}, {{ nothing }}\n\n"
                                                "{{ training_hyperparameters }}\n"_s,
                                                *proposal, tide);
        QVERIFY2(card.text().startsWith("---\nlibrary_name: transformers\ntags: [generated_from_trainer]\n---\n"
                                        "# acme/tide\n\nBy us, [More Information Needed]\n\n"
                                        "The following hyperparameters"),
                 qPrintable(card.text()));
        const CardText bare = core::composeCard(u"# {{ model_name }}\n"_s, *proposal, tide);
        QVERIFY(bare.hasBlock());
        QCOMPARE(bare.bodyText(), "\n# tide\n");
        QCOMPARE(errorsOf(bare, RepoType::Model), QString());
    }

    void templatesHaveNames()
    {
        for (const CardTemplate form : core::cardTemplates())
            QVERIFY(core::cardTemplateFromString(core::toString(form)) == form);
        QVERIFY(!core::cardTemplateFromString(u"nonsense"));
    }

    void stoppingIsHeard()
    {
        ModelWriter model;
        test::writeFineTune(model);
        std::stop_source stop;
        stop.request_stop();
        const auto card = core::generateCard(model.files(), "tide", tide, CardTemplate::Automatic, stop.get_token());
        QVERIFY(!card);
        QCOMPARE(card.error().kind, core::ErrorKind::Canceled);
    }
};

QTEST_APPLESS_MAIN(TestGeneratedCards)
#include "tst_generatedcards.moc"
