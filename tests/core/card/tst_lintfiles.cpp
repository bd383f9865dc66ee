#include "core/card/completeness.h"

#include "core/card/firstcommit.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct TestFile
{
    QString path;
    QByteArray content = {};
    std::int64_t sizeBytes = 0;
};

struct FileCase
{
    const char *rule;
    QList<TestFile> bad;
    QList<TestFile> good;
    QByteArray yaml = "license: mit";
    QByteArray goodYaml = {};  ///< Where the same front matter would not do.
    bool hasFix = false;
};

constexpr std::int64_t large = 20 * 1024 * 1024;

QList<FileCase> repositoryCases()
{
    const QByteArray rules = gitAttributes(false, {});
    return {
        {"FL001", {{"pytorch_model.bin"}}, {{"pytorch_model.bin"}, {"model.safetensors"}, {"training_args.bin"}}},
        {"FL001", {{"a/model.ckpt"}}, {{"model.gguf"}, {"training_args.bin"}}},
        {"FL002", {{"optimizer.pt"}}, {{"model.safetensors"}}},
        {"FL002", {{"checkpoint-500/config.json"}, {"checkpoint-500/model.safetensors"}}, {{"checkpoint-500.md"}}},
        {"FL003", {{"a.txt"}}, {{".gitattributes", rules}}, "license: mit", {}, true},
        {"FL003",
         {{".gitattributes", "*.bin filter=lfs"}},
         {{".gitattributes", "# mine\n" + rules}},
         "license: mit",
         {},
         true},
        {"FL004", {{"a.txt"}}, {{"LICENSE.md"}}, "license: other"},
        {"FL005",
         {{"small/config.json"}, {"small/model.safetensors"}, {"large/config.json"}, {"large/model.safetensors"}},
         {{"unet/config.json"},
          {"unet/a.safetensors"},
          {"vae/config.json"},
          {"vae/a.safetensors"},
          {"model_index.json"}}},
        {"FL006", {{"a.txt"}}, {{"adapter_config.json"}}, "library_name: peft"},
        {"FL007",
         {{"a.xyz", {}, large}},
         {{"a.safetensors", {}, large}, {"b.xyz", {}, 1000}},
         "license: mit",
         {},
         true},
        {"FL007",
         {{".gitattributes", "data/*.csv filter=lfs diff=lfs merge=lfs -text\n"}, {"other/a.csv", {}, large}},
         {{".gitattributes", "data/*.csv filter=lfs diff=lfs merge=lfs -text\n"}, {"data/a.csv", {}, large}},
         "license: mit",
         {},
         true},
        {"FL008", {{"modeling_mine.py"}}, {{"train.py"}}, "license: mit", {}, true},
        {"FL009",
         {{"images/a.png"}},
         {{"images/a.png"}},
         "tags: [lora]\npipeline_tag: text-to-image\ninstance_prompt: owl",
         "tags: [lora]\npipeline_tag: text-to-image\nwidget:\n- text: owl\n  output:\n    url: images/a.png",
         true},
    };
}

QList<FileCase> resultCases()
{
    const QByteArray result = "- dataset:\n    id: org/bench\n    task_id: main\n  value: 0.5\n";
    const QString path = ".eval_results/a.yaml";
    return {
        {"ER001", {{path, "text"}}, {{path, result}}},
        {"ER001",
         {{path, "dataset:\n  id: a/b\n  task_id: c\nvalue: 1\n"}},
         {{path, result}},
         "license: mit",
         {},
         true},
        {"ER001", {{path, "[a, b]"}}, {{path, result}}},
        {"ER002", {{path, "- dataset:\n    id: a/b\n  value: 1\n"}}, {{path, result}}},
        {"ER002", {{path, "- dataset: {id: a/b, task_id: c}\n  value:\n"}}, {{path, result}}},
        {"ER003",
         {{path, result + "  date: 2026-01-31\n"}},
         {{path, result + "  date: '2026-01-31'\n"}},
         "license: mit",
         {},
         true},
        {"ER003", {{path, result + "  date: yesterday\n"}}, {{path, result + "  date: \"2026-01-31T10:00:00Z\"\n"}}},
        {"ER004",
         {{path, result + "  source:\n    name: me\n"}},
         {{path, result + "  source:\n    url: https://a.org\n"}},
         "license: mit",
         {},
         true},
        {"ER005", {{".eval_results/a.yml"}}, {{path, result}}},
        {"ER005", {{".eval_results/sub/a.yaml"}}, {{"results/a.yaml"}}},
        {"ER005", {{"eval_results/a.yaml"}}, {{"eval_results.json"}}},
    };
}

QList<FileCase> allCases()
{
    return repositoryCases() + resultCases();
}

CardText cardOf(const QByteArray &yaml)
{
    return CardText{"---\n" + QString::fromUtf8(yaml) + "\n---\n# Title\n"};
}

qsizetype count(const QList<Finding> &findings, const QString &rule)
{
    return std::ranges::count(findings, rule, &Finding::rule);
}

}  // namespace

/// Every rule for the files beside a card, and how complete a card is.
class TestLintFiles final : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleIsTested();
    void findsAndSettles_data();
    void findsAndSettles();
    void saysNothingWithoutFiles();
    void countsWhatIsThere();
    void namesTheFindingThatSettlesAnItem();

private:
    LintContext contextOf(const QList<TestFile> &files);

    QTemporaryDir m_folder;
    int m_count = 0;
};

LintContext TestLintFiles::contextOf(const QList<TestFile> &files)
{
    LintContext context;
    context.files = QList<ModelFile>{};
    for (const TestFile &file : files) {
        ModelFile made{.path = file.path, .sizeBytes = file.sizeBytes};
        if (!file.content.isEmpty()) {
            made.localPath = m_folder.filePath(QString::number(++m_count));
            QFile target{made.localPath};
            if (target.open(QIODevice::WriteOnly))
                target.write(file.content);
        }
        context.files->append(made);
    }
    return context;
}

void TestLintFiles::everyRuleIsTested()
{
    QSet<QString> tested;
    for (const FileCase &one : allCases())
        tested.insert(one.rule);
    for (const LintRule &rule : lintRules()) {
        const bool isOurs = rule.id.startsWith("FL") || rule.id.startsWith("ER");
        QVERIFY2(tested.contains(rule.id) || !isOurs, qPrintable(rule.id));
    }
}

void TestLintFiles::findsAndSettles_data()
{
    QTest::addColumn<qsizetype>("index");
    const QList<FileCase> cases = allCases();
    for (qsizetype i = 0; i < cases.size(); ++i)
        QTest::addRow("%s: %s %lld", cases.at(i).rule, qPrintable(cases.at(i).bad.first().path), qlonglong(i)) << i;
}

void TestLintFiles::findsAndSettles()
{
    QFETCH(qsizetype, index);
    const FileCase one = allCases().at(index);
    const CardText card = cardOf(one.yaml);
    const QList<Finding> findings = lintFiles(card, contextOf(one.bad));
    const auto found = std::ranges::find(findings, QString(one.rule), &Finding::rule);
    QVERIFY(found != findings.end());
    QVERIFY(found->span.isEmpty());

    QCOMPARE(!found->fixes.isEmpty(), one.hasFix);
    for (const CardFix &fix : found->fixes) {
        QList<TestFile> files = one.bad;
        if (fix.kind == CardFix::Kind::MakeFile) {
            files.removeIf([&fix](const TestFile &file) { return file.path == fix.path; });
            files.append({fix.path, fix.content});
        }
        const CardText mended{applied(card.text(), fix.edits)};
        const QList<Finding> left = lintFiles(mended, contextOf(files));
        QVERIFY2(count(left, one.rule) < count(findings, one.rule), fix.content.constData());
    }

    const QByteArray goodYaml = one.goodYaml.isEmpty() ? one.yaml : one.goodYaml;
    QCOMPARE(count(lintFiles(cardOf(goodYaml), contextOf(one.good)), one.rule), 0);
}

void TestLintFiles::saysNothingWithoutFiles()
{
    QVERIFY(lintFiles(cardOf("license: other"), {}).isEmpty());
}

void TestLintFiles::countsWhatIsThere()
{
    const CardText empty{QString{}};
    const int none = completeness(empty, {}, lintCard(empty, {})).percent();
    QVERIFY2(none < 25, qPrintable(QString::number(none)));

    QString body = "# A\n\nWrite to me@example.org. " + QString("word ").repeated(220) + "\n";
    for (const char *title : {"Intended uses", "How to use", "Limitations", "Training", "Evaluation", "Citation"})
        body += "## " + QString(title) + "\n\nWords.\n\n";
    body += "```python\nimport x\n```\n";
    const CardText full{"---\nlicense: mit\nlanguage: en\nlibrary_name: transformers\npipeline_tag: fill-mask\n"
                        "co2_eq_emissions: 12\n---\n"
                        + body};
    const Completeness result = completeness(full, {}, lintCard(full, {}));
    for (const Completeness::Item &item : result.items)
        QVERIFY2(item.isDone, qPrintable(item.id));
    QCOMPARE(result.percent(), 100);
}

void TestLintFiles::namesTheFindingThatSettlesAnItem()
{
    const CardText card{"---\nlanguage: en\n---\n# A\n"};
    const Completeness result = completeness(card, {}, lintCard(card, {}));
    const auto license = std::ranges::find(result.items, u"license"_s, &Completeness::Item::id);
    QVERIFY(license != result.items.end());
    QVERIFY(!license->isDone);
    QCOMPARE(license->rule, "LI004");
    int points = 0;
    for (const Completeness::Item &item : result.items)
        points += item.points;
    QCOMPARE(points, 100);
}

QTEST_GUILESS_MAIN(TestLintFiles)
#include "tst_lintfiles.moc"
