#include "core/card/outline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestOutline final : public QObject
{
    Q_OBJECT

private slots:
    void makesSlugsLikeTheHub_data();
    void makesSlugsLikeTheHub();
    void numbersRepeats();
    void readsTitlesWithoutMarks();
    void findsPlacesInTheCard();
    void endsSections();
    void passesOverWhatIsNoHeading();
    void isBounded_data();
    void isBounded();
};

void TestOutline::makesSlugsLikeTheHub_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    QTest::newRow("dots") << "Mistral 7B v0.1 - GGUF" << "mistral-7b-v01---gguf";
    QTest::newRow("code") << "Example llama.cpp command" << "example-llamacpp-command";
    QTest::newRow("commas") << "Bias, Risks, and Limitations" << "bias-risks-and-limitations";
    QTest::newRow("underscore") << "snake_case" << "snake_case";
    QTest::newRow("letters") << QString::fromUtf8("Über Größe") << QString::fromUtf8("über-größe");
    QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x9a\x80 Start") << "-start";
    QTest::newRow("nothing") << "???" << "";
}

void TestOutline::makesSlugsLikeTheHub()
{
    QFETCH(QString, title);
    QTEST(headingSlug(title), "slug");
}

void TestOutline::numbersRepeats()
{
    const QList<Heading> headings = readOutline(CardText{"# Use\n## Use\n## Use 1\n## Use-1\n## Use\n"});
    QStringList slugs;
    for (const Heading &heading : headings)
        slugs.append(heading.slug);
    // As github-slugger: a number that is taken by a title of its own is passed over.
    QCOMPARE(slugs, (QStringList{"use", "use-1", "use-1-1", "use-1-2", "use-2"}));
}

void TestOutline::readsTitlesWithoutMarks()
{
    const QList<Heading> headings =
        readOutline(CardText{"## Example `llama.cpp` *command* [here](x) ![no](y) &amp; more ##\n\nTwo\nlines\n---\n"});
    QCOMPARE(headings.size(), 2);
    QCOMPARE(headings.at(0).title, "Example llama.cpp command here  & more");
    QCOMPARE(headings.at(0).level, 2);
    QCOMPARE(headings.at(1).title, "Two lines");
    QCOMPARE(headings.at(1).level, 2);
}

void TestOutline::findsPlacesInTheCard()
{
    const QString text = QString::fromUtf8(
        "---\r\nlicense: mit\r\n---\r\n\xf0\x9f\x9a\x80 \xc3\xbc\r\n# A\r\n\r\ntext\r\n\r\nB\r\n===\r\nend");
    const QList<Heading> headings = readOutline(CardText{text});
    QCOMPARE(headings.size(), 2);
    QCOMPARE(headings.at(0).span.of(text).toString(), "# A");
    QCOMPARE(headings.at(1).span.of(text).toString(), "B\r\n===");
    QCOMPARE(headings.at(0).section.of(text).toString(), "# A\r\n\r\ntext\r\n\r\n");
    QCOMPARE(headings.at(1).section.end, text.size());
}

void TestOutline::endsSections()
{
    const QString text = "# A\n## B\n### C\n## D\n# E\n";
    const QList<Heading> headings = readOutline(CardText{text});
    QCOMPARE(headings.at(0).section.of(text).toString(), "# A\n## B\n### C\n## D\n");
    QCOMPARE(headings.at(1).section.of(text).toString(), "## B\n### C\n");
    QCOMPARE(headings.at(2).section.of(text).toString(), "### C\n");
    QCOMPARE(headings.at(4).section.of(text).toString(), "# E\n");
}

void TestOutline::passesOverWhatIsNoHeading()
{
    const QString text =
        "```\n# code\n```\n\n    # code\n\n> # quote\n\n<div>\n# html\n</div>\n\n#hash\n\n- # in a list\n";
    const QList<Heading> headings = readOutline(CardText{text});
    QCOMPARE(headings.size(), 1);
    QCOMPARE(headings.first().title, "in a list");
}

void TestOutline::isBounded_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a line of 5 MB") << QString(5'000'000, u'x');
    QTest::newRow("100,000 quotes in each other") << QString("> ").repeated(100'000) + "# a\n";
    QTest::newRow("100,000 lists in each other") << QString("- ").repeated(100'000) + "# a\n";
    QTest::newRow("50,000 headings of the same name") << QString("## Use\n").repeated(50'000);
    QTest::newRow("50,000 brackets") << "# " + QString("[").repeated(50'000);
    QTest::newRow("200,000 line ends") << "---\n" + QString("\n").repeated(200'000);
    QTest::newRow("backticks of every length") << [] {
        QString text = "# ";
        for (int i = 1; i < 2000; ++i)
            text += QString(i, u'`') + ' ';
        return text;
    }();
}

void TestOutline::isBounded()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const QList<Heading> headings = readOutline(CardText{text});
    qInfo("%lld headings in %lld ms", qlonglong(headings.size()), qlonglong(timer.elapsed()));
    QVERIFY(timer.elapsed() < 3000);  // what is not bounded takes minutes
}

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
