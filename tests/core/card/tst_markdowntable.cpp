#include "core/card/markdowntable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString plain = u"x\n\n|a|b|\n|:-|-:|\n|1|two\\|2|\n\nend"_s;

}  // namespace

class TestMarkdownTable final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheTableAtAPlace()
    {
        const auto place = tableAt(plain, plain.indexOf(u"two"_s));
        QVERIFY(place);
        QCOMPARE(place->row, 1);
        QCOMPARE(place->column, 1);
        QCOMPARE(place->table.rowCount(), 2);
        QCOMPARE(place->table.cell(1, 1), u"two\\|2"_s);
        QCOMPARE(place->table.alignment(0), ColumnAlignment::Left);
        QCOMPARE(place->table.alignment(1), ColumnAlignment::Right);
        QCOMPARE(place->span.of(plain), u"|a|b|\n|:-|-:|\n|1|two\\|2|");
    }

    void whatIsNoTableIsNone()
    {
        QVERIFY(!tableAt(u"a | b"_s, 0));
        QVERIFY(!tableAt(u"a | b\nc | d"_s, 0));
        QVERIFY(!tableAt(u"|a|b|\n|-|"_s, 0));  // GFM: as many as in the header
        QVERIFY(!tableAt(u"```\n|a|\n|-|\n```"_s, 5));
    }

    void linesUpItsColumns()
    {
        const auto place = tableAt(plain, plain.indexOf(u'b'));
        QCOMPARE(place->table.markdown(), u"| a   |      b |\n| :-- | -----: |\n| 1   | two\\|2 |"_s);
        const auto wide = tableAt(u"|名前|b|\n|-|-|\n|é|🚀|"_s, 0);
        QCOMPARE(wide->table.markdown(), u"| 名前 | b   |\n| ---- | --- |\n| é    | 🚀  |"_s);
    }

    void tabGoesFromCellToCell()
    {
        const auto step = [](const QString &text, qsizetype at, bool backwards) {
            const auto change = movedInTable(text, *tableAt(text, at), backwards, u"\n");
            QString after = applied(text, change.edits);
            after.insert(change.selection.end, u'⟧');
            return after.insert(change.selection.begin, u'⟦');
        };
        const QString text = u"| a   | b   |\n| --- | --- |\n| c   | d   |"_s;
        QCOMPARE(step(text, 2, false), u"| a   | ⟦b⟧   |\n| --- | --- |\n| c   | d   |"_s);
        QCOMPARE(step(text, 9, false), u"| a   | b   |\n| --- | --- |\n| ⟦c⟧   | d   |"_s);
        QCOMPARE(step(text, 30, true), u"| a   | ⟦b⟧   |\n| --- | --- |\n| c   | d   |"_s);
        QCOMPARE(step(text, 37, false), u"| a   | b   |\n| --- | --- |\n| c   | d   |\n| ⟦⟧    |     |"_s);
    }

    void rowsAndColumnsComeGoAndMove()
    {
        MarkdownTable table{{u"a"_s, u"b"_s}, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}};
        table.moveRow(2, 1);
        table.moveColumn(0, 1);
        QCOMPARE(table.markdown(), u"| b   | a   |\n| --- | --- |\n| 4   | 3   |\n| 2   | 1   |"_s);
        table.removeRow(0);  // a table has a header
        QCOMPARE(table.rowCount(), 3);
        table.removeRow(1);
        table.removeColumn(1);
        table.removeColumn(0);  // and a column
        QCOMPARE(table.markdown(), u"| b   |\n| --- |\n| 2   |"_s);
        table.insertColumn(1);
        table.insertRow(0);  // never above the header
        table.setCell(1, 1, u"x|y\nz"_s);
        QCOMPARE(table.cell(1, 1), u"x\\|y<br>z"_s);
    }

    void cellsThatAreEscapedStaySo()
    {
        MarkdownTable table{{u"a"_s}, {{}}};
        table.setCell(1, 0, u"a\\|b"_s);
        QCOMPARE(table.cell(1, 0), u"a\\|b"_s);
        table.setCell(1, 0, u"end\\"_s);
        QCOMPARE(table.cell(1, 0), u"end\\\\"_s);
    }

    void longAndShortRowsFitTheHeader()
    {
        const auto place = tableAt(u"|a|b|\n|-|-|\n|1|\n|1|2|3|"_s, 0);
        QCOMPARE(place->table.cell(1, 1), QString{});
        QCOMPARE(place->table.columnCount(), 2);
    }

    void valuesBecomeATable_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("table");
        QTest::newRow("tabs") << u"name\tacc\nA\t0.9\nB\t0.8\n"_s
                              << u"| name | acc |\n| ---- | --: |\n| A    | 0.9 |\n| B    | 0.8 |"_s;
        QTest::newRow("commas") << u"a,b\r\n1,x\r\n"_s << u"|   a | b   |\n| --: | --- |\n|   1 | x   |"_s;
        QTest::newRow("quotes") << u"a;b\n\"x; \"\"y\"\"\";z|w\n"_s
                                << u"| a      | b    |\n| ------ | ---- |\n| x; \"y\" | z\\|w |"_s;
        QTest::newRow("a line break in a cell")
            << u"a,b\n\"1\n2\",c"_s << u"| a      | b   |\n| ------ | --- |\n| 1<br>2 | c   |"_s;
        QTest::newRow("prose") << u"Well, yes\nbut no"_s << QString{};
        QTest::newRow("one line") << u"a,b"_s << QString{};
    }

    void valuesBecomeATable()
    {
        QFETCH(QString, values);
        const auto table = tableFromValues(values);
        QTEST(table ? table->markdown() : QString{}, "table");
    }

    void whatIsPastedMayBeAnything()
    {
        QVERIFY(tableFromPasted(u"a\tf(x)\nb\t2"_s));
        QVERIFY(tableFromPasted(u"a,b\n1,2"_s));
        QVERIFY(!tableFromPasted(u"Well, yes\nand, no"_s));
        QVERIFY(!tableFromPasted(u"f(a,b)\ng(c,d)"_s));
        QVERIFY(!tableFromPasted(u"if:\n\tx\n\ty"_s));
    }
};

QTEST_GUILESS_MAIN(TestMarkdownTable)
#include "tst_markdowntable.moc"
