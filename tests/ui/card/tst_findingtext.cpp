#include "core/card/cardlint.h"
#include "ui/card/findingtext.h"

#include <QSet>
#include <QTest>

using namespace core;

/// Words for every rule.
class TestFindingText final : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleHasASentence();
    void namesWhatIsMeant();
    void argumentsCannotDisturbTheSentence();
    void passesOnTheHubsWords();
};

void TestFindingText::everyRuleHasASentence()
{
    for (const LintRule &rule : lintRules()) {
        QVERIFY2(ui::hasFindingText(rule.id), qPrintable(rule.id));
        const Finding finding{.rule = rule.id, .arguments = {"one", "two", "three"}};
        const QString text = ui::findingText(finding);
        QVERIFY2(text.size() > 10 && text.size() < 200 && !text.contains("%1"), qPrintable(text));
        QVERIFY2(text.at(0).isUpper() || !text.at(0).isLetter(), qPrintable(text));
        QVERIFY(!ui::fixLabel(finding, 0).isEmpty());
    }
}

void TestFindingText::namesWhatIsMeant()
{
    QVERIFY(!ui::findingText({.rule = "LI001", .arguments = {"foo", ""}}).contains("probably"));
    QCOMPARE(ui::findingText({.rule = "LI001", .arguments = {"MIT", "mit"}}),
             QString::fromUtf8("The Hub knows no licence “MIT”; “mit” was probably meant."));
}

void TestFindingText::argumentsCannotDisturbTheSentence()
{
    const QString text = ui::findingText({.rule = "LG005", .arguments = {"%2", QString(QChar(0x202e)) + "x"}});
    QVERIFY2(text.contains("%2"), qPrintable(text));
    QVERIFY(!text.contains(QChar(0x202e)));
}

void TestFindingText::passesOnTheHubsWords()
{
    const Finding finding = hubFinding({.text = "\"x\" must be a string"}, Severity::Error);
    QCOMPARE(ui::findingText(finding), "The Hub says: \"x\" must be a string");
}

QTEST_GUILESS_MAIN(TestFindingText)
#include "tst_findingtext.moc"
