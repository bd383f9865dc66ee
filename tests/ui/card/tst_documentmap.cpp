#include "ui/card/documentmap.h"

#include <QPlainTextDocumentLayout>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

/// A document, its map, and a third party that knows the text from the edits alone.
struct Mirror
{
    explicit Mirror(const QString &text, qsizetype most = mostInBlock)
        : map{document, most}
    {
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        document.setUndoRedoEnabled(false);
        QObject::connect(&document, &QTextDocument::contentsChange, &document, [this](int at, int removed, int added) {
            heard = core::applied(heard, map.documentChanged(at, removed, added));
        });
        map.setText(text);
        heard = text;
    }

    void apply(const core::TextEdits &edits)
    {
        heard = core::applied(heard, edits);
        map.apply(edits);
    }

    QTextCursor cursor(int position)
    {
        QTextCursor cursor{&document};
        cursor.setPosition(position);
        return cursor;
    }

    /// What the document shows, as text: what the map must say that it is.
    [[nodiscard]] bool isCut() const
    {
        return std::ranges::any_of(std::views::iota(0, document.blockCount()),
                                   [this](int block) { return map.isPiece(block); });
    }

    [[nodiscard]] QString shown() const
    {
        QStringList blocks;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            blocks.append(block.text());
        return blocks.join(u'\n');
    }

    QTextDocument document;
    DocumentMap map;
    QString heard;
};

QString withoutMark(const QString &text)
{
    return text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
}

/// For a message: what cannot be seen is percent-encoded.
QString inAscii(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList pieces{u"a"_s,          u"b "_s,         u"word"_s,   u"\n"_s,           u"\n"_s,
                                    u"\r\n"_s,       u"\r\n"_s,       u"\r"_s,     u"\u2028"_s,       u"\u2029"_s,
                                    u"\u00a0"_s,     u"\ufeff"_s,     u"\ufdd0"_s, u"\ufdd1"_s,       u"\ufffc"_s,
                                    u"\U0001F600"_s, u"\U0001F601"_s, u"\t"_s,     QString{QChar{0}}, u"é"_s};
    QString text;
    for (int n = random.bounded(most + 1); n > 0; --n)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

/// Edits as any other part of the program may make them, at places that split no surrogate pair.
core::TextEdits randomEdits(QRandomGenerator &random, const QString &text)
{
    core::TextEdits edits;
    qsizetype at = 0;
    for (int n = 1 + random.bounded(3); n > 0 && at <= text.size(); --n) {
        const auto whole = [&](qsizetype place) {
            return place < text.size() && text.at(place).isLowSurrogate() ? place + 1 : place;
        };
        const qsizetype begin = whole(at + random.bounded(int(text.size() - at) + 1));
        const qsizetype end = whole(std::min<qsizetype>(text.size(), begin + random.bounded(6)));
        edits.append({.span = {.begin = begin, .end = end}, .text = randomText(random, 4)});
        at = end + 1;
    }
    return edits;
}

/// What somebody may do in the document itself.
void changeDocument(QRandomGenerator &random, Mirror &mirror)
{
    const int size = mirror.document.characterCount() - 1;
    QTextCursor cursor = mirror.cursor(random.bounded(size + 1));
    switch (random.bounded(mirror.isCut() ? 6 : 7)) {
    case 0: cursor.deletePreviousChar(); break;
    case 1: cursor.deleteChar(); break;
    case 2: cursor.insertBlock(); break;
    case 3: cursor.insertText(randomText(random, 5)); break;
    case 4:
        cursor.setPosition(random.bounded(size + 1), QTextCursor::KeepAnchor);
        cursor.insertText(randomText(random, 5));
        break;
    case 5:
        cursor.setPosition(random.bounded(size + 1), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        break;
    case 6: {  // several places at once
        cursor.beginEditBlock();
        cursor.insertText(u"x"_s);
        QTextCursor other = mirror.cursor(random.bounded(mirror.document.characterCount()));
        other.insertText(randomText(random, 3));
        other.deletePreviousChar();
        cursor.endEditBlock();
        break;
    }
    }
}

}  // namespace

class TestDocumentMap final : public QObject
{
    Q_OBJECT

    /// Every character is where the map says, and all of the text is somewhere.
    static void verifyPlaces(const Mirror &mirror)
    {
        const QString &text = mirror.map.text();
        const int last = mirror.document.characterCount() - 1;
        for (int at = 0; at < last; ++at) {
            const QChar shown = mirror.document.characterAt(at);
            const qsizetype place = mirror.map.toText(at);
            int behindCuts = at;  // which take no room in the text
            while (behindCuts < last && mirror.map.toText(behindCuts + 1) == place)
                ++behindCuts;
            if (shown != QChar::ParagraphSeparator)
                QCOMPARE(text.at(place), shown);
            else if (behindCuts == at)
                QVERIFY(endsBlock(text.at(place)));
            QCOMPARE(mirror.map.toDocument(place), behindCuts);
        }
        QCOMPARE(mirror.map.toText(last), text.size());
    }

private slots:
    void whatIsShownHasNoMarkAndOneKindOfEnd()
    {
        const Mirror mirror{u"\ufeffa\r\nb\nc\rd\u2028e\u00a0f"_s};
        QCOMPARE(mirror.shown(), u"a\nb\nc\nd\u2028e\u00a0f"_s);
        QCOMPARE(mirror.map.text(), u"\ufeffa\r\nb\nc\rd\u2028e\u00a0f"_s);
    }

    void typingTouchesOnlyItsPlace()
    {
        Mirror mirror{u"\ufeffa\r\nb\u00a0\rc\n"_s};
        mirror.cursor(3).insertText(u"x"_s);
        QCOMPARE(mirror.heard, u"\ufeffa\r\nbx\u00a0\rc\n"_s);
        QCOMPARE(mirror.map.text(), mirror.heard);
    }

    void newLinesEndLikeMost_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("LF") << u"a\nb"_s << u"\na\nb"_s;
        QTest::newRow("CR LF") << u"a\r\nb"_s << u"\r\na\r\nb"_s;
        QTest::newRow("CR") << u"a\rb"_s << u"\ra\rb"_s;
        QTest::newRow("mostly CR LF") << u"a\r\nb\nc\r\n"_s << u"\r\na\r\nb\nc\r\n"_s;
        QTest::newRow("none yet") << u"a"_s << u"\na"_s;
    }

    void newLinesEndLikeMost()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Mirror mirror{before};
        mirror.cursor(0).insertBlock();
        QCOMPARE(mirror.heard, after);
    }

    void theUsualEndOutlivesTheLines()
    {
        Mirror mirror{u"a\r\nb\r\n"_s};
        QTextCursor all{&mirror.document};
        all.select(QTextCursor::Document);
        all.insertText(u"x"_s);
        mirror.cursor(1).insertBlock();
        QCOMPARE(mirror.heard, u"x\r\n"_s);
    }

    void aLineLessIsNotTwoLess()
    {
        Mirror mirror{u"a\rX\nb"_s};  // without the X, CR and LF would be one end
        mirror.cursor(2).deleteChar();
        QCOMPARE(mirror.shown(), u"a\n\nb"_s);
        QCOMPARE(mirror.heard, u"a\n\nb"_s);
    }

    void aSplitLineEndIsShownAsTwo()
    {
        Mirror mirror{u"a\r\nb"_s};
        mirror.apply({{.span = {.begin = 2, .end = 2}, .text = u"x"_s}});
        QCOMPARE(mirror.map.text(), u"a\rx\nb"_s);
        QCOMPARE(mirror.shown(), u"a\nx\nb"_s);
        mirror.apply({{.span = {.begin = 2, .end = 3}, .text = {}}});
        QCOMPARE(mirror.map.text(), u"a\r\nb"_s);
        QCOMPARE(mirror.shown(), u"a\nb"_s);
    }

    void changesOfFormatsAreNoEdits()
    {
        Mirror mirror{u"a\r\nb"_s};
        mirror.document.begin().layout()->setFormats({{.start = 0, .length = 1, .format = {}}});
        mirror.cursor(2).insertText(u"x"_s);  // tells both at once
        QCOMPARE(mirror.heard, u"a\r\nxb"_s);
    }

    void placesAgree()
    {
        const Mirror mirror{u"\ufeffab\r\nc\nd\r\n\r\ne"_s};
        for (int at = 0; at < mirror.document.characterCount(); ++at)
            QCOMPARE(mirror.map.toDocument(mirror.map.toText(at)), at);
        QCOMPARE(mirror.map.toText(0), 1);
        QCOMPARE(mirror.map.toDocument(0), 0);
        QCOMPARE(mirror.map.toDocument(4), 2);  // between CR and LF
        QCOMPARE(mirror.map.toDocument(5), 3);
        QCOMPARE(mirror.map.toDocument(1000), mirror.document.characterCount() - 1);
    }

    void linesAreCountedAsOthersDo()
    {
        const Mirror mirror{u"a\u2029b\nc"_s};
        QCOMPARE(mirror.map.lineNumber(0), 1);
        QCOMPARE(mirror.map.lineNumber(1), 1);
        QCOMPARE(mirror.map.lineNumber(2), 2);
    }

    void anyChangesFromBothSidesKeepTextAndDocumentEqual()
    {
        QRandomGenerator random{4};
        for (int round = 0; round < 400; ++round) {
            Mirror mirror{randomText(random, 30)};
            for (int step = 0; step < 40; ++step) {
                const QString before = mirror.map.text();
                if (random.bounded(2))
                    mirror.apply(randomEdits(random, before));
                else
                    changeDocument(random, mirror);
                QCOMPARE(mirror.map.text(), mirror.heard);
                const QString shown = toBlocks(mirror.heard).shown;
                const bool isShown = mirror.shown() == shown || mirror.shown() == withoutMark(shown);
                QVERIFY2(isShown,
                         qPrintable(u"%1/%2: %3 became %4, shown is %5"_s.arg(round).arg(step).arg(
                             inAscii(before), inAscii(mirror.heard), inAscii(mirror.shown()))));
                for (int at = 0; at < mirror.document.characterCount(); ++at)
                    QCOMPARE(mirror.map.toDocument(mirror.map.toText(at)), at);
            }
        }
    }

    void longLinesAreCutInTheDocumentOnly()
    {
        Mirror mirror{u"ab\r\n0123456789\U0001F600\r\nc"_s, 4};
        QCOMPARE(mirror.shown(), u"ab\n0123\n4567\n89\U0001F600\nc"_s);
        QCOMPARE(mirror.map.text(), u"ab\r\n0123456789\U0001F600\r\nc"_s);
        QCOMPARE(mirror.map.lineNumber(3), 2);  // the third piece of the second line
        QCOMPARE(mirror.map.lineNumber(4), 3);
        QVERIFY(!mirror.map.isPiece(0) && mirror.map.isPiece(1) && mirror.map.isPiece(3) && !mirror.map.isPiece(4));
        QCOMPARE(mirror.map.toDocument(4 + 5), 3 + 6);  // behind the "4": one cut before it
        mirror.cursor(9).insertText(u"x"_s);
        QCOMPARE(mirror.heard, u"ab\r\n01234x56789\U0001F600\r\nc"_s);
    }

    void aCutIsRemovedWithoutAChangeOfTheText()
    {
        Mirror mirror{u"01234567\nb"_s, 4};
        mirror.cursor(5).deletePreviousChar();
        QCOMPARE(mirror.shown(), u"01234567\nb"_s);
        QCOMPARE(mirror.heard, u"01234567\nb"_s);
        mirror.cursor(5).insertBlock();
        QCOMPARE(mirror.heard, u"01234\n567\nb"_s);
        QCOMPARE(mirror.map.text(), mirror.heard);
    }

    void aNewLineInPlaceOfACutIsOne()
    {
        Mirror mirror{u"01234567\nb"_s, 4};
        QTextCursor cursor = mirror.cursor(2);
        cursor.setPosition(7, QTextCursor::KeepAnchor);
        cursor.insertBlock();
        QCOMPARE(mirror.heard, u"01\n67\nb"_s);
    }

    void formatsOfPiecesAreNoEdits()
    {
        Mirror mirror{u"0123456789"_s, 4};
        mirror.document.markContentsDirty(1, 9);
        QCOMPARE(mirror.heard, u"0123456789"_s);
        QCOMPARE(mirror.map.text(), mirror.heard);
    }

    void cutsStayOutOfAnyChanges()
    {
        QRandomGenerator random{5};
        for (int round = 0; round < 300; ++round) {
            Mirror mirror{randomText(random, 40), 3};
            for (int step = 0; step < 30; ++step) {
                if (random.bounded(2))
                    mirror.apply(randomEdits(random, mirror.map.text()));
                else
                    changeDocument(random, mirror);
                QCOMPARE(mirror.map.text(), mirror.heard);
                verifyPlaces(mirror);
            }
        }
    }

    void manyEditsAreOneChange()
    {
        Mirror mirror{QString(u"ab\r\n"_s).repeated(500)};
        core::TextEdits edits;
        for (int line = 0; line < 500; ++line)
            edits.append({.span = {.begin = line * 4, .end = line * 4 + 1}, .text = u"xyz"_s});
        mirror.apply(edits);
        QCOMPARE(mirror.map.text(), QString(u"xyzb\r\n"_s).repeated(500));
        QCOMPARE(mirror.shown(), QString(u"xyzb\n"_s).repeated(500));
    }
};

QTEST_MAIN(TestDocumentMap)
#include "tst_documentmap.moc"
