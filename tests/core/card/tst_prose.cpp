#include "core/card/prose.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// The words of all lines of a card, joined by blanks.
QString wordsOf(const QString &card)
{
    QStringList words;
    CardPart part = CardPart::Start;
    ProseState state;
    for (const QString &line : card.split(u'\n')) {
        part = nextPart(line, part);
        for (const TextSpan word : proseWords(line, part, state))
            words.append(word.of(line).toString());
    }
    return words.join(u' ');
}

}  // namespace

class TestProse final : public QObject
{
    Q_OBJECT

private slots:
    void onlyProseIsChecked_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"The *quick* brown-ish fox, isn't it?"_s << u"The quick brown ish fox isn't it"_s;
        QTest::newRow("front matter") << u"---\nlicense: mit\n---\nWords"_s << u"Words"_s;
        QTest::newRow("code block") << u"one\n```python\nfoo bar\n```\ntwo"_s << u"one two"_s;
        QTest::newRow("longer fence") << u"````\n```\nfoo\n````\ntwo"_s << u"two"_s;
        QTest::newRow("tildes") << u"~~~\nfoo\n```\nbar\n~~~\ntwo"_s << u"two"_s;
        QTest::newRow("code span") << u"use `foo` and ``a ` b`` now"_s << u"use and now"_s;
        QTest::newRow("link target") << u"[the paper](https://x.org/foo) here"_s << u"the paper here"_s;
        QTest::newRow("address") << u"see https://x.org/foo?bar now"_s << u"see now"_s;
        QTest::newRow("mail") << u"ask me@example.org now"_s << u"ask now"_s;
        QTest::newRow("definition") << u"[ref]: https://x.org Some title"_s << u""_s;
        QTest::newRow("html") << u"<p align=\"center\">Text</p>"_s << u"Text"_s;
        QTest::newRow("html over lines") << u"<img\n src=foo\n alt=bar> after"_s << u"after"_s;
        QTest::newRow("comment") << u"a word <!-- foo\nbar --> more"_s << u"word more"_s;
        QTest::newRow("display maths") << u"so $$\nfoo\n$$ then"_s << u"so then"_s;
        QTest::newRow("inline maths") << u"so \\\\(foo_{bar}\\\\) then"_s << u"so then"_s;
        QTest::newRow("names") << u"camelCase snake_case GPT2 LLMs path/to/it model.bin @me"_s << u""_s;
        QTest::newRow("task") << u"- [x] done it"_s << u"done it"_s;
        QTest::newRow("alert") << u"> [!NOTE]\n> Mind it"_s << u"Mind it"_s;
        QTest::newRow("entity") << u"a&nbsp;bc"_s << u"bc"_s;
        QTest::newRow("umlauts") << u"Größe der Übung"_s << u"Größe der Übung"_s;
        QTest::newRow("smaller than") << u"if a < b then"_s << u"if then"_s;
    }

    void onlyProseIsChecked()
    {
        QFETCH(QString, card);
        QTEST(wordsOf(card), "words");
    }

    void partsFollowTheFences()
    {
        QCOMPARE(nextPart(u"", CardPart::Start), CardPart::Start);
        QCOMPARE(nextPart(u"---", CardPart::Start), CardPart::FrontMatter);
        QCOMPARE(nextPart(u"--- ", CardPart::Start), CardPart::Body);
        QCOMPARE(nextPart(u"---oops", CardPart::FrontMatter), CardPart::FrontMatter);
        QCOMPARE(nextPart(u"--- \t", CardPart::FrontMatter), CardPart::Body);
        QCOMPARE(nextPart(u"---", CardPart::Body), CardPart::Body);
    }

    void aLongHostileLineIsQuick()
    {
        ProseState state;
        const QString line = QString(u"<a `b $$ <!-- \\\\( "_s).repeated(1000);
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(proseWords(line, CardPart::Body, state));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestProse)
#include "tst_prose.moc"
