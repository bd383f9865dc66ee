#include "core/card/textsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

TextSpan all(const QString &text)
{
    return {.begin = 0, .end = text.size()};
}

}  // namespace

class TestTextSearch final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsAskedFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("count");
        QTest::newRow("plain") << u"a.b axb"_s << u"a.b"_s << u""_s << 1;
        QTest::newRow("expression") << u"a.b axb"_s << u"a.b"_s << u"e"_s << 2;
        QTest::newRow("any case") << u"Aa"_s << u"a"_s << u""_s << 2;
        QTest::newRow("case") << u"Aa"_s << u"a"_s << u"c"_s << 1;
        QTest::newRow("words") << u"model models model_x model"_s << u"model"_s << u"w"_s << 2;
        QTest::newRow("words, umlauts") << u"über übers"_s << u"über"_s << u"w"_s << 1;
        QTest::newRow("lines") << u"a\r\nb\rc\n"_s << u"^.$"_s << u"e"_s << 3;
        QTest::newRow("nothing") << u"abc"_s << u"x"_s << u""_s << 0;
    }

    void findsWhatIsAskedFor()
    {
        QFETCH(QString, text);
        QFETCH(QString, pattern);
        QFETCH(QString, flags);
        const auto search = TextSearch::make({.pattern = pattern,
                                              .isRegularExpression = flags.contains(u'e'),
                                              .isCaseSensitive = flags.contains(u'c'),
                                              .wholeWords = flags.contains(u'w')});
        QVERIFY(search);
        QTEST(int(search->find(text, all(text)).spans.size()), "count");
    }

    void staysInTheSelection()
    {
        const QString text = u"aaaa"_s;
        const auto search = TextSearch::make({.pattern = u"a"_s});
        QCOMPARE(search->find(text, {.begin = 1, .end = 3}).spans, (QList<TextSpan>{{1, 2}, {2, 3}}));
        QCOMPARE(applied(text, search->replaced(text, {.begin = 1, .end = 3}, u"b"_s, u"\n"_s)), u"abba"_s);
    }

    void stopsAtTheLimit()
    {
        const QString text(100, u'a');
        const auto matches = TextSearch::make({.pattern = u"a"_s})->find(text, all(text), 10);
        QCOMPARE(matches.spans.size(), 10);
        QVERIFY(!matches.isComplete);
    }

    void anEmptyMatchGoesOn()
    {
        const QString text = u"ab"_s;
        const auto search = TextSearch::make({.pattern = u"x*"_s, .isRegularExpression = true});
        QCOMPARE(search->find(text, all(text)).spans.size(), 3);
    }

    void saysWhatIsWrongWithAnExpression()
    {
        const auto search = TextSearch::make({.pattern = u"a(b"_s, .isRegularExpression = true});
        QVERIFY(!search);
        QCOMPARE(search.error().position, 3);
        QVERIFY(!search.error().detail.isEmpty());
    }

    void replacementsHaveWhatWasCaptured_data()
    {
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("after");
        QTest::newRow("groups") << u"$2=$1"_s << u"1=a 2=b"_s;
        QTest::newRow("named") << u"${value}"_s << u"1 2"_s;
        QTest::newRow("whole") << u"<$0>"_s << u"<a:1> <b:2>"_s;
        QTest::newRow("dollar") << u"$$1"_s << u"$1 $1"_s;
        QTest::newRow("line end") << u"$1\\n"_s << u"a\r\n b\r\n"_s;
        QTest::newRow("backslash") << u"\\\\n"_s << u"\\n \\n"_s;
        QTest::newRow("no such group") << u"$7x"_s << u"x x"_s;
    }

    void replacementsHaveWhatWasCaptured()
    {
        QFETCH(QString, replacement);
        const QString text = u"a:1 b:2"_s;
        const auto search = TextSearch::make({.pattern = u"(\\w):(?<value>\\d)"_s, .isRegularExpression = true});
        QTEST(applied(text, search->replaced(text, all(text), replacement, u"\r\n"_s)), "after");
    }

    void plainReplacementsAreTakenAsTheyAre()
    {
        const QString text = u"cost"_s;
        const auto search = TextSearch::make({.pattern = u"cost"_s});
        QCOMPARE(applied(text, search->replaced(text, all(text), u"$1\\n"_s, u"\n"_s)), u"$1\\n"_s);
    }

    void oneMatchIsReplacedInItsSurroundings()
    {
        const QString text = u"xa xb"_s;
        const auto search = TextSearch::make({.pattern = u"(?<=x)(\\w)"_s, .isRegularExpression = true});
        QCOMPARE(applied(text, search->replacedOne(text, {.begin = 4, .end = 5}, u"[$1]"_s, u"\n"_s)), u"xa x[b]"_s);
        QVERIFY(search->replacedOne(text, {.begin = 0, .end = 1}, u"y"_s, u"\n"_s).isEmpty());
    }

    void neighboursAreOneEdit()
    {
        const QString text = u"aaa"_s;
        const TextEdits edits = TextSearch::make({.pattern = u"a"_s})->replaced(text, all(text), u"bc"_s, u"\n"_s);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(applied(text, edits), u"bcbcbc"_s);
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
