#include "ui/card/spellchecker.h"
#include "ui/card/spellworker.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

class TestSpellChecker final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static bool isWrong(SpellChecker &checker, const QString &word)
    {
        QSignalSpy changed(&checker, &SpellChecker::changed);
        if (checker.isMisspelled(word))
            return true;
        changed.wait(1000);
        return checker.isMisspelled(word);
    }

private slots:
    void initTestCase()
    {
        // The person's own dictionary and settings stay untouched.
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath("data").toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toUtf8());
    }

    void dictionariesSuitTheLanguage_data()
    {
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("best");
        QTest::newRow("short for the usual country") << QStringList{u"de"_s} << u"de_DE"_s;
        QTest::newRow("exact") << QStringList{u"de-AT"_s} << u"de_AT"_s;
        QTest::newRow("another country") << QStringList{u"fr-CH"_s} << u"fr_FR"_s;
        QTest::newRow("the second language") << QStringList{u"zh"_s, u"en"_s} << u"en_US"_s;
        QTest::newRow("none") << QStringList{u"zh"_s} << QString{};
        QTest::newRow("nothing asked") << QStringList{} << QString{};
    }

    void dictionariesSuitTheLanguage()
    {
        QFETCH(QStringList, codes);
        QTEST(bestDictionary(codes, {u"de_AT"_s, u"de_DE"_s, u"en_US"_s, u"fr_FR"_s}), "best");
    }

    void knowsWrongWords()
    {
        SpellChecker checker;
        QSignalSpy chosen(&checker, &SpellChecker::dictionaryChanged);
        checker.setLanguages({u"en"_s});
        QVERIFY(chosen.wait(10'000));
        if (checker.dictionary().isEmpty())
            QSKIP("there is no English dictionary");
        QVERIFY(isWrong(checker, u"langauge"_s));
        QVERIFY(!isWrong(checker, u"language"_s));
        QVERIFY(!isWrong(checker, u"tokenizers"_s));
        QVERIFY(!isWrong(checker, u"Finetuned"_s));
        QSignalSpy suggested(&checker, &SpellChecker::suggested);
        checker.suggest(u"langauge"_s);
        QVERIFY(suggested.wait(10'000));
        QVERIFY(suggested.first().at(1).toStringList().contains(u"language"_s));
        checker.ignore(u"langauge"_s);
        QVERIFY(!checker.isMisspelled(u"langauge"_s));
    }

    void knowsTheCardsLanguage()
    {
        SpellChecker checker;
        QSignalSpy chosen(&checker, &SpellChecker::dictionaryChanged);
        checker.setLanguages({u"de"_s});
        QVERIFY(chosen.wait(10'000));
        if (checker.dictionary().isEmpty())
            QSKIP("there is no German dictionary");
        QVERIFY(!isWrong(checker, u"Sprachmodell"_s));
        QVERIFY(isWrong(checker, u"Spracmodell"_s));
    }

    void withoutADictionaryEverythingIsRight()
    {
        SpellChecker checker;
        QSignalSpy chosen(&checker, &SpellChecker::dictionaryChanged);
        checker.setLanguages({u"tlh"_s});
        QVERIFY(chosen.wait(10'000));
        QVERIFY(checker.isReady());
        QCOMPARE(checker.dictionary(), QString{});
        QVERIFY(!isWrong(checker, u"langauge"_s));
    }

    void learnedWordsAreRight()
    {
        SpellChecker checker;
        QSignalSpy chosen(&checker, &SpellChecker::dictionaryChanged);
        checker.setLanguages({u"en"_s});
        QVERIFY(chosen.wait(10'000));
        if (checker.dictionary().isEmpty())
            QSKIP("there is no English dictionary");
        QVERIFY(isWrong(checker, u"slipwayish"_s));
        checker.learn(u"slipwayish"_s);
        QVERIFY(!checker.isMisspelled(u"slipwayish"_s));
    }
};

QTEST_GUILESS_MAIN(TestSpellChecker)
#include "tst_spellchecker.moc"
