#include "core/generate/firstcard.h"
#include "tests/core/generate/folders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::BaseRelation;
using core::CardFields;
using core::RepoId;
using core::RepoType;

namespace {

const RepoId tiny{.owner = "acme", .name = "tiny"};

QString cardOf(const CardFields &answers, const RepoId &repo = tiny)
{
    return core::firstCard(repo, answers, {}, {}).text();
}

}  // namespace

/// The card that a new repository begins with.
class TestFirstCard final : public QObject
{
    Q_OBJECT

private slots:
    void itHoldsWhatIsKnownInTheUsualOrder()
    {
        const QString card = cardOf({.kind = core::ModelKind::Adapter,
                                     .license = {.id = "other", .name = "tiny-1.0", .link = "LICENSE"},
                                     .library = "peft",
                                     .task = "text-generation",
                                     .baseModels = {"acme/base"},
                                     .relation = BaseRelation::Adapter,
                                     .languages = {"en", "no"}});
        QVERIFY2(card.startsWith("---\nlicense: other\nlicense_name: tiny-1.0\nlicense_link: LICENSE\nlanguage:\n- en\n"
                                 "- 'no'\n"),
                 qPrintable(card));
        for (const char *line : {"library_name: peft\n", "pipeline_tag: text-generation\n", "base_model: acme/base\n",
                                 "base_model_relation: adapter\n"})
            QVERIFY2(card.section("---", 1, 1).contains(QLatin1StringView(line)), qPrintable(card));
        QVERIFY2(card.contains("\n# tiny\n\nThis is an adapter for [acme/base](https://huggingface.co/acme/base)."),
                 qPrintable(card));
        QVERIFY(card.contains("PeftModel.from_pretrained(base_model, \"acme/tiny\")"));
        QVERIFY(card.endsWith("[More Information Needed]\n"));
    }

    void nothingUnknownIsInIt()
    {
        const QString card = cardOf({});
        QVERIFY2(card.startsWith("---\ntags: []\n---\n"), qPrintable(card));
        QVERIFY(!card.contains("huggingface.co"));
    }

    void aDatasetGetsItsOwnHeadings()
    {
        const QString card = cardOf({.task = "fill-mask"}, {RepoType::Dataset, "acme", "words"});
        QVERIFY(card.contains("## Dataset Structure"));
        QVERIFY(!card.contains("pipeline_tag"));
    }

    void answersTakeThePlaceOfWhatTheFilesSay()
    {
        test::ModelWriter model;
        test::writeLora(model);
        const auto proposal = core::proposeCard(model.files(), "tide", {});
        QVERIFY(proposal);
        const QString asked = core::firstCard(tiny, {.library = "transformers"}, *proposal, model.files()).text();
        QVERIFY2(asked.contains("library_name: transformers\n"), qPrintable(asked));
        QVERIFY(!asked.contains("base_model"));  // an answer, too
        QVERIFY(asked.contains("### Adapter configuration"));
        QVERIFY(!asked.contains("YOUR_NAME"));
        QVERIFY(asked.contains("\"acme/tiny\""));
    }

    void valuesThatYamlWouldMisreadAreQuoted_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("written");
        QTest::newRow("id") << "acme/base-1.5" << "acme/base-1.5";
        QTest::newRow("norwegian") << "no" << "'no'";
        QTest::newRow("number") << "3.10" << "'3.10'";
        QTest::newRow("exponent") << "1e3" << "'1e3'";
        QTest::newRow("time") << "12:30" << "'12:30'";
        QTest::newRow("date") << "2024-01-01" << "'2024-01-01'";
        QTest::newRow("null") << "null" << "'null'";
        QTest::newRow("comment") << "a #b" << "'a #b'";
        QTest::newRow("map") << "a: b" << "'a: b'";
        QTest::newRow("apostrophe") << "it's" << "'it''s'";
        QTest::newRow("fence") << "---" << "'---'";
    }
    void valuesThatYamlWouldMisreadAreQuoted()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, written);
        QCOMPARE(cardOf({.library = value}).section('\n', 1, 1), "library_name: " + written);
    }

    void aLineEndInAValueBeginsNoKey() { QVERIFY(!cardOf({.library = "a\nlicense: mit"}).contains("\nlicense:")); }

    void whatIsWrittenIsReadBack()
    {
        test::ModelWriter model;
        const CardFields answers{.license = {.id = "other", .name = "l-1.0", .link = "https://a.b/c"},
                                 .library = "transformers",
                                 .task = "fill-mask",
                                 .baseModels = {"acme/one", "acme/two"},
                                 .relation = BaseRelation::Merge,
                                 .languages = {"no"}};
        model.write("README.md", cardOf(answers).toUtf8());
        const core::ModelFacts facts = model.facts();
        QCOMPARE(facts.license.value(), answers.license);
        QCOMPARE(facts.library.value(), "transformers");
        QCOMPARE(facts.task.value(), "fill-mask");
        QCOMPARE(facts.baseModels.value(), (QStringList{"acme/one", "acme/two"}));
        QVERIFY(facts.relation.value() == BaseRelation::Merge);
        QCOMPARE(facts.languages.value(), QStringList{"no"});
    }
};

QTEST_APPLESS_MAIN(TestFirstCard)
#include "tst_firstcard.moc"
