#include "ui/shell/fuzzymatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::fuzzyMatch;

class TestFuzzyMatch final : public QObject
{
    Q_OBJECT

private slots:
    void findsLettersInTheirOrder_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("nothing typed") << u""_s << u"Publish"_s << true;
        QTest::newRow("the whole text") << u"publish"_s << u"Publish"_s << true;
        QTest::newRow("beginnings of words") << u"gr"_s << u"Go to Repositories"_s << true;
        QTest::newRow("blanks do not matter") << u"go rep"_s << u"Go to Repositories"_s << true;
        QTest::newRow("accents do not matter") << u"offnen"_s << u"Protokoll öffnen"_s << true;
        QTest::newRow("typed with the accent") << u"öff"_s << u"Protokoll öffnen"_s << true;
        QTest::newRow("wrong order") << u"hsilbup"_s << u"Publish"_s << false;
        QTest::newRow("a letter that is not there") << u"publix"_s << u"Publish"_s << false;
        QTest::newRow("longer than the text") << u"publishpublish"_s << u"Publish"_s << false;
        QTest::newRow("an empty text") << u"a"_s << u""_s << false;
    }

    void findsLettersInTheirOrder()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, text);
        QFETCH(const bool, isFound);
        QCOMPARE(fuzzyMatch(query, text).has_value(), isFound);
    }

    void theBetterAnswerScoresHigher_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("word beginnings before middles") << u"log"_s << u"Show the log"_s << u"Catalogue"_s;
        QTest::newRow("in a row before scattered") << u"dark"_s << u"Use dark colours"_s << u"Add a reference key"_s;
        QTest::newRow("the start before the rest") << u"sign"_s << u"Sign out"_s << u"Do not sign"_s;
        QTest::newRow("the shorter of equals") << u"pub"_s << u"Publish"_s << u"Publish to another repository"_s;
    }

    void theBetterAnswerScoresHigher()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        const auto first = fuzzyMatch(query, better);
        const auto second = fuzzyMatch(query, worse);
        QVERIFY(first);
        QVERIFY2(!second || first->score > second->score,
                 qPrintable(u"%1 and %2"_s.arg(first->score).arg(second ? second->score : 0)));
    }

    void positionsAreThoseOfTheLetters()
    {
        const auto match = fuzzyMatch(u"gr", u"Go to Repositories");
        QVERIFY(match);
        QCOMPARE(match->positions, (QList<int>{0, 6}));
    }

    void aVeryLongQueryIsNoTrouble() { QVERIFY(!fuzzyMatch(QString(100'000, u'x'), QString(100'000, u'y'))); }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
