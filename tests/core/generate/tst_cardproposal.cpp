#include "core/generate/cardproposal.h"
#include "core/generate/emissions.h"
#include "core/generate/markdown_p.h"
#include "core/generate/privacy_p.h"
#include "tests/core/generate/folders.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using core::CardProposal;
using core::YamlPath;
using test::ModelWriter;

namespace {

CardProposal proposal(const ModelWriter &model)
{
    return core::proposeCard(model.files(), "tide", {}).value();
}

const core::MetadataProposal *find(const CardProposal &proposal, const QString &key)
{
    const auto found = std::ranges::find(proposal.metadata, YamlPath{key}, &core::MetadataProposal::path);
    return found == proposal.metadata.end() ? nullptr : &*found;
}

}  // namespace

class TestCardProposal final : public QObject
{
    Q_OBJECT

private slots:
    void everyValueSaysWhereItIsFrom()
    {
        ModelWriter model;
        test::writeLora(model);
        const CardProposal lora = proposal(model);
        const auto *base = find(lora, "base_model");
        QVERIFY(base);
        QCOMPARE(base->value, QCborValue{"acme/base-llama"});
        QCOMPARE(base->reason.file, "adapter_config.json");
        QCOMPARE(base->reason.key, "base_model_name_or_path");
        for (const core::SectionProposal &section : lora.sections) {
            QVERIFY2(!section.sources.isEmpty(), qPrintable(section.id));
            QVERIFY2(section.markdown.endsWith('\n'), qPrintable(section.id));
        }
        QVERIFY(lora.facts.problems.isEmpty());
    }

    void theCardItselfProposesNothing()
    {
        ModelWriter model;
        test::writeLora(model);
        model.write("README.md", "---\nlicense: mit\n---\n# x\n");
        QVERIFY(!find(proposal(model), "license"));
    }

    void settingsOfGenerationAreAGuess()
    {
        ModelWriter model;
        model.writeFullModel();
        model.writeJson("generation_config.json",
                        {{"temperature", 0.6}, {"top_p", 0.9}, {"do_sample", true}, {"eos_token_id", 2}});
        const CardProposal full = proposal(model);
        const auto *inference = find(full, "inference");
        QVERIFY(inference);
        QCOMPARE(inference->confidence, core::Confidence::Low);
        const QCborMap parameters = inference->value.toMap().value(u"parameters"_s).toMap();
        QCOMPARE(parameters.size(), 3);
        QCOMPARE(parameters.value(u"temperature"_s).toDouble(), 0.6);
    }

    void damagedFilesAreProblemsAndNoMore()
    {
        ModelWriter model;
        test::writeFineTune(model);
        model.write("training_args.bin", "PK nothing");
        model.write("trainer_state.json", "{");
        model.write("emissions.csv", "a,b\n1,2\n");
        const CardProposal damaged = proposal(model);
        QStringList paths;
        for (const core::FileProblem &problem : damaged.facts.problems)
            paths.append(problem.path);
        paths.sort();
        QCOMPARE(paths, (QStringList{"emissions.csv", "trainer_state.json", "training_args.bin"}));
        QVERIFY(find(damaged, "base_model"));
    }

    void foreignResultFilesAreNotTakenForAnEvaluation()
    {
        ModelWriter model;
        model.writeFullModel();
        model.writeJson("results.json", {{"results", QJsonArray{1, 2}}});
        model.writeJson("results_x.json", {{"results", QJsonObject{{"task", QJsonObject{{"acc", 1.0}}}}}});
        QVERIFY(!find(proposal(model), "model-index"));
    }

    void resultsOfTheExamplesAreRead()
    {
        ModelWriter model;
        model.writeFullModel();
        model.writeJson("all_results.json",
                        {{"eval_loss", 0.5},
                         {"eval_accuracy", 0.875},
                         {"eval_samples", 100},
                         {"train_loss", 0.1},
                         {"eval_runtime", 3.5},
                         {"epoch", 3.0}});
        const CardProposal full = proposal(model);
        const auto section = std::ranges::find(full.sections, "evaluation-results", &core::SectionProposal::id);
        QVERIFY(section != full.sections.end());
        QCOMPARE(section->markdown,
                 "It achieves the following results on the evaluation set:\n- Loss: 0.5\n- Accuracy: 0.875\n");
        QCOMPARE(section->sources, QStringList{"all_results.json"});
    }

    void privateTextsAreKnown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPrivate");
        for (const char *text : {"/home/alice/model", "~/models/x", "C:\\Users\\alice", "see \"/data/x\"", "./out",
                                 "\\\\server\\share", "hf_abcdefghijkl", "https://user:pw@example.org/x",
                                 "file:///tmp/x", "alice@workstation", "pretrained=/mnt/x", "../x"})
            QTest::newRow(text) << text << true;
        for (const char *text : {"acme/tide", "https://huggingface.co/acme/tide", "A text, and more.", "1/2",
                                 "1 x NVIDIA H100", "adamw_torch", "Quebec, Canada", "q_proj"})
            QTest::newRow(text) << text << false;
    }

    void privateTextsAreKnown()
    {
        QFETCH(const QString, text);
        QTEST(core::isPrivate(text), "isPrivate");
    }

    void oldAndQuotedTablesOfEmissionsAreRead()
    {
        const auto old = core::readEmissions("timestamp,duration (s),emissions (kg),country_name\r\n"
                                             "2020-01-01T00:00:00,7200,0.002,\"Korea, Republic of\"\r\n");
        QVERIFY(old);
        QCOMPARE(old->grams(), 2.0);
        QCOMPARE(old->hours, 2.0);
        QCOMPARE(old->region, "Korea, Republic of");
        QVERIFY(!core::readEmissions("emissions\nnan\n"));
        QVERIFY(!core::readEmissions("emissions\n-1\n"));
        QVERIFY(!core::readEmissions(""));
    }

    void markdownShowsWhatTheTextSays()
    {
        QCOMPARE(core::escapedMarkdown("a|b_c *d* <e> _f_"), "a\\|b_c \\*d\\* \\<e\\> \\_f\\_");
        QCOMPARE(core::codeBlock("```\nx", "text"), "````text\n```\nx\n````\n");
        QCOMPARE(core::parameterCount(1'100'048'384), "1.10B");
        QCOMPARE(core::parameterCount(7'615'616'512), "7.62B");
        QCOMPARE(core::parameterCount(999), "999");
        QCOMPARE(core::fileSize(4'368'439'584), "4.37 GB");
        QCOMPARE(core::pythonNumber(3), "3.0");
        QCOMPARE(core::cardNumber(0.123456), "0.1235");
    }
};

QTEST_APPLESS_MAIN(TestCardProposal)
#include "tst_cardproposal.moc"
