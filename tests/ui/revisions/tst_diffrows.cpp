#include "ui/revisions/difftext.h"
#include "ui/revisions/shownline.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::DiffLayout;
using ui::DiffRow;
using ui::DiffRows;

namespace {

QByteArray numbered(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

/// All lines of a side, in the order of the rows, folds included.
QList<int> linesOf(const DiffRows &rows, std::int32_t DiffRow::*side)
{
    QList<int> lines;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const DiffRow &row = rows.at(i);
        for (int k = 0; row.*side >= 0 && k < row.count; ++k)
            lines.append(row.*side + k);
    }
    return lines;
}

QList<int> upTo(qsizetype count)
{
    QList<int> numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(i);
    return numbers;
}

}  // namespace

/// The rows of a text diff: every line is in them once, in order, whatever changed.
class TestDiffRows final : public QObject
{
    Q_OBJECT

private slots:
    void everyLineIsThereOnce()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 60; ++round) {
            QByteArrayList before = numbered(random.bounded(1, 80)).split('\n');
            QByteArrayList after = before;
            for (int edit = random.bounded(6); edit > 0 && !after.isEmpty(); --edit) {
                const int at = random.bounded(static_cast<int>(after.size()));
                switch (random.bounded(3)) {
                case 0: after.removeAt(at); break;
                case 1: after.insert(at, "new"); break;
                default: after[at] = "other"; break;
                }
            }
            const core::TextDiff diff = core::diffText(before.join('\n'), after.join('\n'));
            for (const auto layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
                const DiffRows rows(diff, layout);
                QCOMPARE(linesOf(rows, &DiffRow::before), upTo(diff.before.count()));
                QCOMPARE(linesOf(rows, &DiffRow::after), upTo(diff.after.count()));
            }
        }
    }

    void linesThatChangedStandBesideEachOther()
    {
        const core::TextDiff diff = core::diffText("a\nb\nc\n", "a\nB\nc\nd\n");
        const DiffRows split(diff, DiffLayout::SideBySide);
        QCOMPARE(split.size(), 4);
        QCOMPARE(split.at(1).kind, DiffRow::Kind::Changed);
        QCOMPARE(split.at(1).before, 1);
        QCOMPARE(split.at(1).after, 1);
        QCOMPARE(split.at(3).kind, DiffRow::Kind::Added);
        const DiffRows unified(diff, DiffLayout::Unified);
        QCOMPARE(unified.size(), 5);
        QCOMPARE(unified.at(1).kind, DiffRow::Kind::Removed);
        QCOMPARE(unified.at(2).kind, DiffRow::Kind::Added);
    }

    void whatIsFarFromAChangeIsFoldedAndCanBeUnfolded()
    {
        const QByteArray before = numbered(100);
        QByteArray after = before;
        after.replace("line 50\n", "line fifty\n");
        const core::TextDiff diff = core::diffText(before, after);
        DiffRows rows(diff, DiffLayout::Unified);
        QCOMPARE(rows.at(0).kind, DiffRow::Kind::Fold);
        QCOMPARE(rows.at(0).count, 47);
        QCOMPARE(rows.size(), 1 + 3 + 2 + 3 + 1);
        rows.unfold(0);
        QCOMPARE(rows.size(), 47 + 3 + 2 + 3 + 1);
        QCOMPARE(linesOf(rows, &DiffRow::after), upTo(100));
        rows.unfold(0);  // a line: nothing
        QCOMPARE(rows.size(), 47 + 3 + 2 + 3 + 1);
    }

    void changesAreFoundInBothDirections()
    {
        const QByteArray before = numbered(60);
        QByteArray after = before;
        after.replace("line 10\n", "x\n").replace("line 40\n", "y\nz\n");
        const core::TextDiff diff = core::diffText(before, after);
        const DiffRows rows(diff, DiffLayout::Unified);
        const qsizetype first = rows.nextChange(-1);
        const qsizetype second = rows.nextChange(first);
        QCOMPARE(rows.at(first).before, 10);
        QCOMPARE(rows.at(second).before, 40);
        QCOMPARE(rows.nextChange(second), -1);
        QCOMPARE(rows.previousChange(rows.size()), second);
        QCOMPARE(rows.previousChange(second + 1), first);
        QCOMPARE(rows.previousChange(first), -1);
    }

    void aNewFileIsAllAdded()
    {
        const DiffRows rows(core::diffText({}, "a\nb\n"), DiffLayout::SideBySide);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).kind, DiffRow::Kind::Added);
    }

    void whatCannotBeDrawnHasASign()
    {
        const QString hostile = u"a\tb\u202ec\u2066d\x01"
                                u"e"_s;
        const QString shown = ui::shownLine(hostile);
        QCOMPARE(shown.size(), hostile.size());
        QCOMPARE(shown, u"a\tb\ufffdc\ufffdd\u2401e"_s);
        QCOMPARE(ui::shownLine(QString(9000, u'x')).size(), 4000);
    }

    void aHundredThousandLinesAreLaidOutAtOnce()
    {
        const QByteArray before = numbered(100'000);
        QByteArray after = before;
        after.replace("7\n", "seven\n");
        core::TextDiff diff = core::diffText(before, after);
        QElapsedTimer timer;
        timer.start();
        const ui::DiffText text = ui::layOut(std::move(diff), u"a.txt"_s, core::Whitespace::Exact);
        QVERIFY(text.unified.size() > 100'000);
        QCOMPARE_LT(timer.elapsed(), 2'000);
    }
};

QTEST_APPLESS_MAIN(TestDiffRows)

#include "tst_diffrows.moc"
