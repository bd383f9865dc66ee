#include "core/publish/planner.h"
#include "tests/core/publish/testfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestGlob final : public QObject
{
    Q_OBJECT

    QStringList randomTexts(QRandomGenerator &random, const QStringList &pieces, int count, int longest) const
    {
        QStringList texts;
        for (int i = 0; i < count; ++i) {
            QString text;
            for (int piece = random.bounded(longest + 1); piece > 0; --piece)
                text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            texts.append(text);
        }
        return texts;
    }

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");

        QTest::newRow("a star also matches slashes") << "*.bin" << "a/b/c.bin" << true;
        QTest::newRow("a pattern covers the whole path") << "*.bin" << "a.bin.txt" << false;
        QTest::newRow("case matters") << "*.BIN" << "a.bin" << false;
        QTest::newRow("a question mark is one character beyond the basic plane") << "?" << u"𝒳"_s << true;
        QTest::newRow("a set names single characters") << "v[123].txt" << "v2.txt" << true;
        QTest::newRow("a set may be negated") << "v[!123].txt" << "v2.txt" << false;
        QTest::newRow("a caret is an ordinary character") << "[^a]" << "^" << true;
        QTest::newRow("a bracket that never closes is a bracket") << "a[b" << "a[b" << true;
        QTest::newRow("a closing bracket may come first") << "[]]" << "]" << true;
        QTest::newRow("an empty range matches nothing") << "[z-a]" << "b" << false;
        QTest::newRow("nothing matches only stars") << "**" << "" << true;
        QTest::newRow("stars find the only fitting place") << "*ab*c" << "aabxababyc" << true;
    }

    void matches()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, path);
        QFETCH(const bool, expected);
        QCOMPARE(core::globMatches(pattern, path), expected);
    }

    void agreesWithPythonsFnmatch()
    {
        // '!' only ever right behind '[': elsewhere in a set, behind an empty range, Python takes it for a negation.
        const QStringList patternPieces = {u"a"_s,  u"b"_s, u"c"_s, u"-"_s, u"*"_s,  u"?"_s, u"["_s, u"]"_s,
                                           u"[!"_s, u"/"_s, u"^"_s, u"."_s, u"\\"_s, u"é"_s, u"𝒳"_s, u"&&"_s};
        const QStringList textPieces = {u"a"_s, u"b"_s, u"c"_s, u"-"_s,  u"["_s, u"]"_s, u"!"_s,
                                        u"/"_s, u"^"_s, u"."_s, u"\\"_s, u"é"_s, u"𝒳"_s, u"\n"_s};
        QRandomGenerator random{20'26};
        const QStringList patterns = randomTexts(random, patternPieces, 1'500, 8);
        const QStringList texts = randomTexts(random, textPieces, 60, 6);
        const QJsonArray question{QJsonArray::fromStringList(patterns), QJsonArray::fromStringList(texts)};
        const auto script = u"import fnmatch, json, sys\n"
                            "patterns, texts = json.load(sys.stdin)\n"
                            "for p in patterns:\n"
                            "    print(''.join('01'[fnmatch.fnmatchcase(t, p)] for t in texts))\n"_s;
        const auto python =
            test::runProgram(u"python3"_s, {u"-c"_s, script}, QJsonDocument{question}.toJson(QJsonDocument::Compact));
        QVERIFY2(python.ok, python.errors.constData());

        const QList<QByteArray> answers = python.output.split('\n');
        QVERIFY(answers.size() > patterns.size());
        int matchCount = 0;
        for (qsizetype p = 0; p < patterns.size(); ++p) {
            for (qsizetype t = 0; t < texts.size(); ++t) {
                const bool expected = answers.at(p).at(t) == '1';
                matchCount += expected ? 1 : 0;
                if (core::globMatches(patterns.at(p), texts.at(t)) != expected)
                    QFAIL(qPrintable(
                        u"'%1' against '%2': Python says %3"_s.arg(patterns.at(p), texts.at(t)).arg(expected)));
            }
        }
        QVERIFY2(matchCount > 1'000, "the patterns hardly match anything: nothing was compared");
    }
};

QTEST_APPLESS_MAIN(TestGlob)
#include "tst_glob.moc"
