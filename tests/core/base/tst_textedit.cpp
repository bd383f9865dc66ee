#include "core/base/textedit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTextEdit final : public QObject
{
    Q_OBJECT

private slots:
    void editsAreMadeAtThePlacesBeforeAnyOfThem()
    {
        const core::TextEdits edits{{.span = {.begin = 0, .end = 1}, .text = u"xy"_s},
                                    {.span = {.begin = 2, .end = 2}, .text = u"-"_s}};
        QCOMPARE(core::applied(u"abc"_s, edits), u"xyb-c"_s);
    }

    void differenceLeavesWhatIsTheSameAlone()
    {
        const core::TextEdits edits = core::difference(u"one two three"_s, u"one 2 three"_s);
        QCOMPARE(edits, (core::TextEdits{{.span = {.begin = 4, .end = 7}, .text = u"2"_s}}));
        QVERIFY(core::difference(u"same"_s, u"same"_s).isEmpty());
    }

    void differenceKeepsPairsTogether()
    {
        // U+1F600 and U+1F601 share their first half; CR LF and CR share theirs.
        const core::TextEdits smile = core::difference(u"\U0001F600"_s, u"\U0001F601"_s);
        QCOMPARE(smile.first().span.size(), 2);
        const core::TextEdits line = core::difference(u"a\r\nb"_s, u"a\rb"_s);
        QCOMPARE(line.first().span, (core::TextSpan{.begin = 1, .end = 3}));
    }

    void differenceTurnsAnyTextIntoAnyOther()
    {
        QRandomGenerator random{7};
        const auto text = [&random] {
            QString made;
            for (int i = random.bounded(12); i > 0; --i)
                made += QStringList{u"a"_s, u"b"_s, u"\r\n"_s, u"\n"_s, u"\U0001F600"_s}.at(random.bounded(5));
            return made;
        };
        for (int i = 0; i < 2000; ++i) {
            const QString before = text();
            const QString after = text();
            QCOMPARE(core::applied(before, core::difference(before, after)), after);
        }
    }
};

QTEST_APPLESS_MAIN(TestTextEdit)
#include "tst_textedit.moc"
