#include "core/card/cardlint.h"
#include "core/card/cardtables.h"
#include "core/card/hubvalidation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QString vectors = qEnvironmentVariable("SLIPWAY_TEST_DATA") + "/cards/";

QByteArray read(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QStringList texts(const QList<HubMessage> &messages)
{
    QStringList all;
    for (const HubMessage &message : messages)
        all.append(message.text);
    return all;
}

QStringList texts(const QJsonValue &list)
{
    QStringList ids;
    for (const License &license : licenses())
        ids.append(license.id);
    QStringList all;
    for (const QJsonValue text : list.toArray())
        all.append(text.toString().replace("ids of licenses.json", ids.join(", ")));
    return all;
}

CardText card(const QByteArray &yaml)
{
    return CardText{"---\n" + QString::fromUtf8(yaml) + "\n---\n# Title\n"};
}

}  // namespace

/// What the Hub would answer to a card.
class TestHubValidation final : public QObject
{
    Q_OBJECT

private slots:
    void answersAsRecorded_data();
    void answersAsRecorded();
    void findsWhatTheRulesSay_data() { answersAsRecorded_data(); }
    void findsWhatTheRulesSay();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void findsThePlaceOfAServersMessage();
};

void TestHubValidation::answersAsRecorded_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = QJsonDocument::fromJson(read(vectors + "index.json"))["cards"].toArray();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue row : rows)
        QTest::newRow(qPrintable(row["file"].toString())) << row.toObject();
}

void TestHubValidation::answersAsRecorded()
{
    QFETCH(QJsonObject, row);
    const auto text = CardText::decode(read(vectors + row["file"].toString()));
    QVERIFY(text);
    const HubVerdict verdict = validateLikeHub(*text, RepoType::Model);
    const QJsonValue hub = row["hub"];
    QCOMPARE(text->hasBlock(), hub["block_found"].toBool());
    QCOMPARE(texts(verdict.errors), texts(hub["errors"]));
    QCOMPARE(texts(verdict.warnings), texts(hub["warnings"]));
    QCOMPARE(verdict.isRefused(), hub["status"].toInt() == 400);
}

void TestHubValidation::findsWhatTheRulesSay()
{
    QFETCH(QJsonObject, row);
    const auto text = CardText::decode(read(vectors + row["file"].toString()));
    QVERIFY(text);
    const QList<Finding> findings = lintMetadata(*text, {});
    QStringList found;
    QStringList errors;
    for (const Finding &finding : findings) {
        found.append(finding.rule);
        if (finding.severity == Severity::Error)
            errors.append(finding.rule);
    }
    const QJsonArray expected = row.value("editor")["lints"].toArray();
    for (const QJsonValue rule : expected) {
        if (!rule.toString().startsWith("TX"))
            QVERIFY2(found.contains(rule.toString()), qPrintable(found.join(' ')));
    }
    // Nothing else may keep the card from being published.
    for (const QString &rule : std::as_const(errors))
        QVERIFY2(expected.contains(rule), qPrintable(rule));
    const bool isRefused = row.value("hub")["status"].toInt() == 400;
    QVERIFY(!isRefused || !errors.isEmpty());
}

void TestHubValidation::saysWhatIsWrong_data()
{
    QTest::addColumn<RepoType>("type");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("errors");
    const auto row = [](const char *name, RepoType type, const char *yaml, const QStringList &errors) {
        QTest::newRow(name) << type << QByteArray(yaml) << errors;
    };
    constexpr RepoType model = RepoType::Model;
    row("null list", model, "datasets:", {"\"datasets\" must be a string"});
    row("metrics as a map", model, "metrics:\n  a: 1", {"\"metrics\" must be an array"});
    row("one bad licence of two", model, "license: [mit, foo]",
        {"\"license\" does not match any of the allowed types"});
    row("a base model's path", model, "base_model: ./out",
        {"\"base_model\" with value \"./out\" is not valid. Use a model id from https://hf.co/models."});
    row("a relation", model, "base_model_relation: child",
        {"\"base_model_relation\" must be one of [finetune, adapter, quantized, merge]"});
    row("a revision in digits", model,
        "model-index:\n- name: a\n  results:\n  - task: {type: x}\n    dataset: {type: d, name: d, revision: 123}\n"
        "    metrics: []",
        {"\"model-index[0].results[0].dataset.revision\" must be a string"});
    row("a source without an address", model,
        "model-index:\n- name: a\n  results:\n  - task: {type: x}\n    metrics: []\n    source: {name: b}",
        {"\"model-index[0].results[0].source.url\" is required"});
    row("a metric without a value", model,
        "model-index:\n- name: a\n  results:\n  - task: {type: x}\n    metrics: [{type: wer}]",
        {"\"model-index[0].results[0].metrics[0].value\" is required"});
    row("emissions in quotes", model, "co2_eq_emissions: {emissions: \"12\"}",
        {"\"co2_eq_emissions.emissions\" must be a number"});
    row("tags in one text", model, "tags: a, b", {"\"tags\" must be an array"});
    row("a number among tags", model, "tags: [1]", {"\"tags[0]\" must be a string"});
    row("unknown keys are kept", model, "my_key: {a: 1}\nthumbnail:\nlicense: other", {});
    row("a dataset's plural keys", RepoType::Dataset, "licenses: [mit]", {"\"licenses\" is not allowed"});
    row("a list of gate fields", RepoType::Dataset, "extra_gated_fields:\n- Name: text", {});
    row("a Space's colour", RepoType::Space, "colorFrom: orange",
        {"\"colorFrom\" must be one of [red, yellow, green, blue, indigo, purple, pink, gray]"});
    row("a Space's long description", RepoType::Space,
        "short_description: 1234567890 1234567890 1234567890 1234567890 1234567890 123456",
        {"\"short_description\" length must be less than or equal to 60 characters long"});
}

void TestHubValidation::saysWhatIsWrong()
{
    QFETCH(RepoType, type);
    QFETCH(QByteArray, yaml);
    QFETCH(QStringList, errors);
    const CardText text = card(yaml);
    const HubVerdict verdict = validateLikeHub(text, type);
    QCOMPARE(texts(verdict.errors), errors);
    for (const HubMessage &message : verdict.errors) {
        QVERIFY(!message.span.isEmpty());
        QVERIFY(text.yaml().contains(message.span.begin));
        QVERIFY(message.span.end <= text.yaml().end);
    }
}

void TestHubValidation::findsThePlaceOfAServersMessage()
{
    const CardText text = card("license: mit\nlanguage:\n- xx-YY");
    const HubMessage byPath = placed(text, {.text = "\"language[0]\" is odd"});
    QCOMPARE(byPath.path, "language[0]");
    QCOMPARE(byPath.span.of(text.text()), u"xx-YY"_s);
    const HubMessage byPosition = placed(text, {.text = "Invalid YAML in README.md: oh (2:1)"});
    QCOMPARE(byPosition.span.of(text.text()), u"language:"_s);
    QCOMPARE(placed(text, {.text = "something else"}).span, text.yaml());
}

QTEST_GUILESS_MAIN(TestHubValidation)
#include "tst_hubvalidation.moc"
