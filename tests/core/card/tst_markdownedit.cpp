#include "core/card/markdownedit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// A text with its selection between "⟦" and "⟧".
struct Marked
{
    explicit Marked(QString marked)
        : text(std::move(marked))
    {
        selection.begin = text.indexOf(u'⟦');
        text.remove(selection.begin, 1);
        selection.end = text.indexOf(u'⟧');
        text.remove(selection.end, 1);
    }

    [[nodiscard]] MarkdownEdit edit(const QString &lineEnd = u"\n"_s) const { return {text, selection, lineEnd}; }
    [[nodiscard]] QString after(const MarkdownChange &change) const
    {
        QString result = applied(text, change.edits);
        result.insert(change.selection.end, u'⟧');
        return result.insert(change.selection.begin, u'⟦');
    }

    QString text;
    TextSpan selection;
};

}  // namespace

class TestMarkdownEdit final : public QObject
{
    Q_OBJECT

private slots:
    void marksGoAroundAndAway_data()
    {
        QTest::addColumn<int>("mark");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, InlineMark mark, const QString &before, const QString &after) {
            QTest::newRow(name) << int(mark) << before << after;
        };
        row("a selection", InlineMark::Bold, u"a ⟦b c⟧ d"_s, u"a **⟦b c⟧** d"_s);
        row("off, marks outside", InlineMark::Bold, u"a **⟦b c⟧** d"_s, u"a ⟦b c⟧ d"_s);
        row("off, marks inside", InlineMark::Bold, u"a ⟦**b c**⟧ d"_s, u"a ⟦b c⟧ d"_s);
        row("the word at the cursor", InlineMark::Italic, u"a wo⟦⟧rd"_s, u"a *wo⟦⟧rd*"_s);
        row("nothing there", InlineMark::Bold, u"a ⟦⟧ b"_s, u"a **⟦⟧** b"_s);
        row("italic inside bold is more", InlineMark::Italic, u"**⟦b⟧**"_s, u"***⟦b⟧***"_s);
        row("italic off inside bold", InlineMark::Italic, u"***⟦b⟧***"_s, u"**⟦b⟧**"_s);
        row("code with a backtick", InlineMark::Code, u"⟦a`b⟧"_s, u"`` ⟦a`b⟧ ``"_s);
        row("maths as the Hub has it", InlineMark::Maths, u"⟦x^2⟧"_s, u"\\\\(⟦x^2⟧\\\\)"_s);
        row("strikethrough", InlineMark::Strikethrough, u"⟦old⟧"_s, u"~~⟦old⟧~~"_s);
    }

    void marksGoAroundAndAway()
    {
        QFETCH(int, mark);
        QFETCH(QString, before);
        const Marked text{before};
        QTEST(text.after(text.edit().toggled(InlineMark(mark))), "after");
    }

    void linesGetMarksAndLoseThem_data()
    {
        QTest::addColumn<int>("mark");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, LineMark mark, const QString &before, const QString &after) {
            QTest::newRow(name) << int(mark) << before << after;
        };
        row("bullets", LineMark::Bullet, u"⟦a\nb⟧\nc"_s, u"⟦- a\n- b⟧\nc"_s);
        row("bullets off", LineMark::Bullet, u"⟦- a\n- b⟧"_s, u"⟦a\nb⟧"_s);
        row("numbers for bullets", LineMark::Number, u"⟦- a\n- b⟧"_s, u"⟦1. a\n2. b⟧"_s);
        row("tasks for bullets", LineMark::Task, u"- a⟦⟧"_s, u"- [ ] a⟦⟧"_s);
        row("quotes", LineMark::Quote, u"⟦a\r\nb⟧"_s, u"⟦> a\r\n> b⟧"_s);
        row("quotes off", LineMark::Quote, u"⟦> a\n> b⟧"_s, u"⟦a\nb⟧"_s);
        row("an inner quote stays", LineMark::Quote, u"> > a⟦⟧"_s, u"> a⟦⟧"_s);
        row("blank lines get no bullets", LineMark::Bullet, u"⟦a\n\nb⟧"_s, u"⟦- a\n\n- b⟧"_s);
        row("the indentation stays", LineMark::Number, u"  - a⟦⟧"_s, u"  1. a⟦⟧"_s);
    }

    void linesGetMarksAndLoseThem()
    {
        QFETCH(int, mark);
        QFETCH(QString, before);
        const Marked text{before};
        QTEST(text.after(text.edit().toggled(LineMark(mark))), "after");
    }

    void headingsAreSetChangedAndTakenAway()
    {
        const Marked plain{u"x\nTi⟦⟧tle"_s};
        QCOMPARE(plain.after(plain.edit().withHeading(2)), u"x\n## Ti⟦⟧tle"_s);
        const Marked second{u"## Ti⟦⟧tle"_s};
        QCOMPARE(second.after(second.edit().withHeading(3)), u"### Ti⟦⟧tle"_s);
        QCOMPARE(second.after(second.edit().withHeading(2)), u"Ti⟦⟧tle"_s);
        QCOMPARE(second.after(second.edit().withHeading(0)), u"Ti⟦⟧tle"_s);
    }

    void enterGoesOnWithTheList_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("bullet") << u"- a⟦⟧"_s << u"- a\n- ⟦⟧"_s;
        QTest::newRow("in the middle") << u"* a⟦⟧b"_s << u"* a\n* ⟦⟧b"_s;
        QTest::newRow("number") << u"9. a⟦⟧"_s << u"9. a\n10. ⟦⟧"_s;
        QTest::newRow("bracket") << u"1) a⟦⟧"_s << u"1) a\n2) ⟦⟧"_s;
        QTest::newRow("task, not done") << u"- [x] a⟦⟧"_s << u"- [x] a\n- [ ] ⟦⟧"_s;
        QTest::newRow("quote") << u"> a⟦⟧"_s << u"> a\n> ⟦⟧"_s;
        QTest::newRow("item in a quote") << u"> - a⟦⟧"_s << u"> - a\n> - ⟦⟧"_s;
        QTest::newRow("indented") << u"    - a⟦⟧"_s << u"    - a\n    - ⟦⟧"_s;
        QTest::newRow("empty item") << u"- a\n- ⟦⟧"_s << u"- a\n⟦⟧"_s;
        QTest::newRow("empty item in a quote") << u"> - ⟦⟧"_s << u"> ⟦⟧"_s;
        QTest::newRow("empty quote") << u"> ⟦⟧"_s << u"⟦⟧"_s;
        QTest::newRow("paragraph") << u"a⟦⟧"_s << QString{};
        QTest::newRow("bold at the start") << u"**a**⟦⟧"_s << QString{};
        QTest::newRow("rule") << u"---⟦⟧"_s << QString{};
        QTest::newRow("before the item") << u"⟦⟧- a"_s << QString{};
    }

    void enterGoesOnWithTheList()
    {
        QFETCH(QString, before);
        const Marked text{before};
        const auto change = text.edit().continuedList();
        QTEST(change ? text.after(*change) : QString{}, "after");
    }

    void newLinesHaveTheCardsEnd()
    {
        const Marked item{u"- a⟦⟧\r\n"_s};
        QCOMPARE(item.after(*item.edit(u"\r\n"_s).continuedList()), u"- a\r\n- ⟦⟧\r\n"_s);
        const Marked code{u"a\r\n⟦x⟧"_s};
        QCOMPARE(code.after(code.edit(u"\r\n"_s).withCodeBlock(u"python"_s)), u"a\r\n\r\n```python\r\n⟦x⟧\r\n```"_s);
    }

    void itemsMoveInAndOut()
    {
        const Marked items{u"- a\n⟦- b\n1. c⟧"_s};
        QCOMPARE(items.after(*items.edit().indentedItems(false)), u"- a\n⟦  - b\n   1. c⟧"_s);
        const Marked deep{u"  - b⟦⟧"_s};
        QCOMPARE(deep.after(*deep.edit().indentedItems(true)), u"- b⟦⟧"_s);
        const Marked plain{u"b⟦⟧"_s};
        QVERIFY(!plain.edit().indentedItems(false));
    }

    void linksTakeTheSelection()
    {
        const Marked words{u"see ⟦the paper⟧"_s};
        QCOMPARE(words.after(words.edit().withLink(u"https://arxiv.org/abs/1"_s)),
                 u"see [⟦the paper⟧](https://arxiv.org/abs/1)"_s);
        QCOMPARE(words.after(words.edit().withLink({})), u"see [the paper](⟦⟧)"_s);
        const Marked address{u"⟦https://hf.co⟧"_s};
        QCOMPARE(address.after(address.edit().withLink({})), u"[⟦⟧](https://hf.co)"_s);
        const Marked nothing{u"⟦⟧"_s};
        QCOMPARE(nothing.after(nothing.edit().withLink({})), u"[⟦⟧]()"_s);
    }

    void imagesHaveTheirWords()
    {
        const Marked place{u"a ⟦⟧"_s};
        QCOMPARE(place.after(place.edit().withImage(u"images/a b.png"_s, u"loss [1]"_s)),
                 u"a ![loss \\[1\\]](<images/a b.png>)⟦⟧"_s);
        QCOMPARE(place.after(place.edit().withImage(u"images/a.png"_s, {})), u"a ![⟦⟧](images/a.png)"_s);
        const Marked line{u"⟦⟧"_s};
        QCOMPARE(line.after(line.edit().withImagePair(u"images/l.png"_s, u"images/d.png"_s)),
                 u"![⟦⟧](images/l.png#hf-light-mode-only)\n![](images/d.png#hf-dark-mode-only)"_s);
    }

    void blocksStandOnTheirOwn()
    {
        const Marked middle{u"a ⟦x⟧ b"_s};
        QCOMPARE(middle.after(middle.edit().withMathsBlock()), u"a \n\n$$\n⟦x⟧\n$$\n\n b"_s);
        const Marked fence{u"⟦```\nx\n```⟧"_s};
        QCOMPARE(fence.after(fence.edit().withCodeBlock({})), u"````\n⟦```\nx\n```⟧\n````"_s);
        const Marked folded{u"⟦long⟧"_s};
        QCOMPARE(folded.after(folded.edit().withDetails(u"More"_s)),
                 u"<details>\n<summary>⟦More⟧</summary>\n\nlong\n\n</details>"_s);
    }

    void codeMovesInAndOut()
    {
        const Marked cursor{u"x⟦⟧"_s};
        QCOMPARE(cursor.after(cursor.edit().indentedCode(false)), u"x    ⟦⟧"_s);
        const Marked lines{u"⟦a\r\n\r\n  b⟧"_s};
        QCOMPARE(lines.after(lines.edit().indentedCode(false)), u"⟦    a\r\n\r\n      b⟧"_s);
        QCOMPARE(lines.after(lines.edit().indentedCode(true)), u"⟦a\r\n\r\nb⟧"_s);
    }

    void placesAreKnown()
    {
        const QString text = u"---\na: 1\n---\nx\n```py\ny\n```\nz\n~~~\n```\nw\n"_s;
        QCOMPARE(placeAt(text, text.indexOf(u'a')), TextPlace::FrontMatter);
        QCOMPARE(placeAt(text, text.indexOf(u'x')), TextPlace::Prose);
        QCOMPARE(placeAt(text, text.indexOf(u"\ny\n"_s) + 1), TextPlace::Code);
        QCOMPARE(placeAt(text, text.indexOf(u'z')), TextPlace::Prose);
        QCOMPARE(placeAt(text, text.indexOf(u'w')), TextPlace::Code);
        QCOMPARE(placeAt(u"\ufeff---\nb"_s, 6), TextPlace::FrontMatter);
    }

    void bracketsFindTheirPartner()
    {
        const QString text = u"a(b[c](d)e)"_s;
        QCOMPARE(matchingBracket(text, 1), 10);
        QCOMPARE(matchingBracket(text, 10), 1);
        QCOMPARE(matchingBracket(text, 3), 5);
        QCOMPARE(matchingBracket(text, 0), -1);
        QCOMPARE(matchingBracket(u"((("_s, 0), -1);
        const QString distant = u'(' + QString(100, u'x') + u')';
        QCOMPARE(matchingBracket(distant, 0), 101);
        QCOMPARE(matchingBracket(distant, 0, 50), -1);
    }

    void addressesAreKnown()
    {
        QVERIFY(isWebAddress(u"https://huggingface.co/a/b#c"));
        QVERIFY(!isWebAddress(u"see https://huggingface.co"));
        QVERIFY(!isWebAddress(u"javascript:alert(1)"));
    }
};

QTEST_GUILESS_MAIN(TestMarkdownEdit)
#include "tst_markdownedit.moc"
