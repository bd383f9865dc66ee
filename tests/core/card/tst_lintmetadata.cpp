#include "lintcases.h"

#include "core/card/cardtables.h"
#include "tests/support/threadclock.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;
using test::LintCase;

namespace test {

std::function<void(LintContext &)> withFiles(const QStringList &paths)
{
    return [paths](LintContext &context) {
        QList<ModelFile> files{{.path = "README.md"}};
        for (const QString &path : paths)
            files.append({.path = path});
        context.files = files;
    };
}

std::function<void(LintContext &)> withType(RepoType type)
{
    return [type](LintContext &context) { context.type = type; };
}

}  // namespace test

namespace {

QList<LintCase> allCases()
{
    return test::blockCases() + test::valueCases() + test::structureCases();
}

CardText cardOf(const QByteArray &text)
{
    if (text.startsWith('%'))
        return CardText::decode(text.sliced(1)).value_or(CardText{});  // keeps a byte order mark
    return CardText{"---\n" + QString::fromUtf8(text) + (text.endsWith('\n') ? "" : "\n") + "---\n# Title\n"};
}

LintContext contextOf(const LintCase &one)
{
    LintContext context;
    if (one.surroundings)
        one.surroundings(context);
    return context;
}

qsizetype count(const QList<Finding> &findings, const QString &rule)
{
    return std::ranges::count(findings, rule, &Finding::rule);
}

/// Every change that a finding offers.
QList<TextEdits> changesOf(const Finding &finding)
{
    QList<TextEdits> changes;
    for (const CardFix &fix : finding.fixes) {
        if (fix.kind == CardFix::Kind::Edit)
            changes.append(fix.edits);
        for (const CardFix::Option &option : fix.options)
            changes.append(option.edits);
    }
    return changes;
}

}  // namespace

/// Every rule for the front matter: what breaks it, what does not, and that each fix it offers settles it.
class TestLintMetadata final : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleIsTested();
    void findsAndSettles_data();
    void findsAndSettles();
    void saysNothingAboutASoundCard();
    void tellsOfBytesThatAreNoText();
    void passesOnWhatOnlyTheHubSays();
    void isQuickOnALargeFrontMatter();
};

void TestLintMetadata::everyRuleIsTested()
{
    QSet<QString> tested{u"FM012"_s};  // bytes that are no text never become a card: tellsOfBytesThatAreNoText()
    for (const LintCase &one : allCases())
        tested.insert(one.rule);
    // The body's and the files' rules have a test of their own; RL001 to RL006 are for after publishing.
    const QStringList elsewhere{"TX", "FL", "ER", "RL"};
    QCOMPARE(lintRules().size(), 142);
    for (const LintRule &rule : lintRules())
        QVERIFY2(tested.contains(rule.id) || elsewhere.contains(rule.id.first(2)), qPrintable(rule.id));
}

void TestLintMetadata::findsAndSettles_data()
{
    QTest::addColumn<qsizetype>("index");
    const QList<LintCase> cases = allCases();
    for (qsizetype i = 0; i < cases.size(); ++i)
        QTest::addRow("%s, %d", cases.at(i).rule, int(i)) << i;
}

void TestLintMetadata::findsAndSettles()
{
    QFETCH(qsizetype, index);
    const LintCase one = allCases().at(index);
    const LintContext context = contextOf(one);
    const CardText bad = cardOf(one.bad);
    const QList<Finding> findings = lintMetadata(bad, context);
    const auto found = std::ranges::find(findings, QString(one.rule), &Finding::rule);
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.rule);
    QVERIFY2(found != findings.end(), qPrintable(rules.join(' ')));
    QVERIFY(found->span.begin >= 0 && found->span.end <= bad.text().size());

    const QList<TextEdits> changes = changesOf(*found);
    QCOMPARE(!changes.isEmpty(), one.hasFix);
    for (const TextEdits &edits : changes) {
        const CardText mended{applied(bad.text(), edits)};
        QVERIFY2(count(lintMetadata(mended, context), one.rule) < count(findings, one.rule), qPrintable(mended.text()));
    }

    LintContext goodContext = context;
    if (found->rule == u"FM019")  // not in the text, but in the file's name
        goodContext.cardPath = LintContext{}.cardPath;
    const CardText good = cardOf(one.good);
    QVERIFY2(count(lintMetadata(good, goodContext), one.rule) == 0, qPrintable(good.text()));
}

void TestLintMetadata::saysNothingAboutASoundCard()
{
    const CardText card = cardOf("license: apache-2.0\nlanguage:\n- en\n- 'no'\nlibrary_name: transformers\n"
                                 "pipeline_tag: text-classification\nbase_model: org/base\ndatasets:\n- org/d\n"
                                 "metrics:\n- accuracy\ntags:\n- finance\nco2_eq_emissions: 12.5\n");
    const QList<Finding> findings = lintMetadata(card, {});
    QVERIFY2(findings.isEmpty(), qPrintable(findings.value(0).rule));
}

void TestLintMetadata::tellsOfBytesThatAreNoText()
{
    QVERIFY(lintBytes("# caf\xc3\xa9\n").isEmpty());
    const QList<Finding> findings = lintBytes("# a\ncaf\xe9\n");
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().rule, "FM012");
    QCOMPARE(findings.first().severity, Severity::Error);
    QCOMPARE(findings.first().arguments.value(0), "2");
    QCOMPARE(findings.first().fixes.first().content, "# a\ncaf\xc3\xa9\n");
}

void TestLintMetadata::passesOnWhatOnlyTheHubSays()
{
    const QList<Finding> findings = lintMetadata(cardOf("license: mit\nlicense_name: [a]\n"), {});
    const auto hub = std::ranges::find(findings, u"HUB"_s, &Finding::rule);
    QVERIFY(hub != findings.end());
    QCOMPARE(hub->severity, Severity::Error);
    QCOMPARE(hub->arguments, QStringList{"\"license_name\" must be a string"});
    QCOMPARE(hub->hubMessage, hub->arguments.first());
}

void TestLintMetadata::isQuickOnALargeFrontMatter()
{
    QByteArray yaml = "license: mit\nlanguage: en\nlibrary_name: sentence-transformers\n"
                      "pipeline_tag: sentence-similarity\ntags:\n";
    for (int i = 0; i < 60; ++i)
        yaml += "- loss:Name" + QByteArray::number(i) + '\n';
    yaml += "model-index:\n- name: m\n  results:\n";
    for (int i = 0; i < 60; ++i) {
        yaml += "  - task:\n      type: sentence-similarity\n    dataset:\n      type: org/d" + QByteArray::number(i)
            + "\n      name: D\n    metrics:\n    - type: cosine_accuracy\n      value: 0.5\n      name: Cosine\n";
    }
    const CardText card = cardOf(yaml);
    (void)lintMetadata(card, {});  // the tables are read
    constexpr int rounds = 20;
    const test::ThreadClock clock;
    for (int i = 0; i < rounds; ++i)
        (void)lintMetadata(card, {});
    const double milliseconds = clock.elapsedMs() / rounds;
    qInfo("%lld characters: %.2f ms", qlonglong(yaml.size()), milliseconds);
    QVERIFY(milliseconds < 50);  // the aim is 5; tests share their machine
}

QTEST_GUILESS_MAIN(TestLintMetadata)
#include "tst_lintmetadata.moc"
