#include "core/revisions/notebookdiff.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using Kind = CellChange::Kind;

QByteArray cell(const QByteArray &source, const QByteArray &id = {}, const QByteArray &type = "code",
                const QByteArray &outputs = "[]")
{
    return "{\"cell_type\":\"" + type + "\"," + (id.isEmpty() ? QByteArray{} : "\"id\":\"" + id + "\",")
        + "\"execution_count\":null,\"metadata\":{},\"outputs\":" + outputs + ",\"source\":[\""
        + QByteArray(source).replace('\n', "\\n\",\"") + "\"]}";
}

QByteArray notebook(const QByteArrayList &cells, const QByteArray &metadata = "{\"kernel\":\"py\"}")
{
    return "{\"cells\":[" + cells.join(',') + "],\"metadata\":" + metadata + ",\"nbformat\":4,\"nbformat_minor\":5}";
}

/// "=0>0", "+>1", "-1>", "M2>3": cells as they are listed.
QByteArrayList shown(const NotebookDiff &diff)
{
    QByteArrayList lines;
    for (const CellChange &change : diff.cells) {
        QByteArray line;
        switch (change.kind) {
        case Kind::Same: line = "="; break;
        case Kind::Added: line = "+"; break;
        case Kind::Removed: line = "-"; break;
        case Kind::Changed: line = "M"; break;
        }
        const auto number = [](qsizetype at) { return at < 0 ? QByteArray{} : QByteArray::number(at); };
        lines.append(line + number(change.before) + '>' + number(change.after) + (change.isMoved ? "!" : ""));
    }
    return lines;
}

}  // namespace

class NotebookDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void matchesCells_data();
    void matchesCells();
    void saysWhatChangedInACell();
    void metadataIsComparedWithoutTheCells();
    void refusesWhatIsNoNotebook_data();
    void refusesWhatIsNoNotebook();
    void oddCellsDoNotMatter();
};

void NotebookDiffTest::matchesCells_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArrayList>("cells");
    QTest::newRow("the same") << notebook({cell("a"), cell("b")}) << notebook({cell("a"), cell("b")})
                              << QByteArrayList{"=0>0", "=1>1"};
    QTest::newRow("one between") << notebook({cell("a"), cell("b")}) << notebook({cell("a"), cell("x"), cell("b")})
                                 << QByteArrayList{"=0>0", "+>1", "=1>2"};
    QTest::newRow("one gone") << notebook({cell("a"), cell("x"), cell("b")}) << notebook({cell("a"), cell("b")})
                              << QByteArrayList{"=0>0", "-1>", "=2>1"};
    QTest::newRow("edited, without ids") << notebook({cell("a"), cell("x\ny\nz"), cell("b")})
                                         << notebook({cell("a"), cell("x\ny\nw"), cell("b")})
                                         << QByteArrayList{"=0>0", "M1>1", "=2>2"};
    QTest::newRow("quite another") << notebook({cell("a"), cell("x\ny\nz")})
                                   << notebook({cell("a"), cell("1\n2\n3\n4")}) << QByteArrayList{"=0>0", "+>1", "-1>"};
    QTest::newRow("edited, by id") << notebook({cell("a", "i"), cell("x\ny\nz", "k")})
                                   << notebook({cell("a", "i"), cell("1\n2\n3\n4", "k")})
                                   << QByteArrayList{"=0>0", "M1>1"};
    QTest::newRow("moved, by id") << notebook({cell("a", "i"), cell("b", "j"), cell("c", "k")})
                                  << notebook({cell("c", "k"), cell("a", "i"), cell("b", "j")})
                                  << QByteArrayList{"=2>0", "=0>1!", "=1>2!"};
    QTest::newRow("all ids are new") << notebook({cell("a", "i"), cell("b", "j")})
                                     << notebook({cell("a", "x"), cell("b", "y")}) << QByteArrayList{"=0>0", "=1>1"};
    QTest::newRow("a new file") << ""_ba << notebook({cell("a")}) << QByteArrayList{"+>0"};
}

void NotebookDiffTest::matchesCells()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArrayList, cells);
    const auto diff = diffNotebooks(before, after);
    QVERIFY(diff);
    QCOMPARE(shown(*diff), cells);
}

void NotebookDiffTest::saysWhatChangedInACell()
{
    const QByteArray old = notebook({cell("x = 1\nprint(x)", "i", "code", "[{\"text\":\"1\"}]")});
    const QByteArray now = notebook({cell("x = 2\nprint(x)", "i", "code", "[{\"text\":\"2\"}]")});
    const auto diff = diffNotebooks(old, now);
    QVERIFY(diff);
    const CellChange &change = diff->cells.first();
    QCOMPARE(change.type, "code");
    QVERIFY(change.hasOtherOutputs);
    QVERIFY(!change.hasOtherCount);
    QCOMPARE(change.source.before.text(0), "x = 1");
    QCOMPARE(change.source.hunks.size(), 1);
    QCOMPARE(diff->metadata.after->toJson(change.outputsAfter), u"[{\"text\": \"2\"}]"_s);
    const auto outputsOnly = diffNotebooks(old, QByteArray(old).replace("\"1\"", "\"9\""));
    QCOMPARE(outputsOnly->cells.first().kind, Kind::Changed);
    QVERIFY(outputsOnly->cells.first().source.hunks.isEmpty());
}

void NotebookDiffTest::metadataIsComparedWithoutTheCells()
{
    const auto diff = diffNotebooks(notebook({cell("a")}), notebook({cell("b")}, "{\"kernel\":\"r\"}"));
    QVERIFY(diff);
    QCOMPARE(diff->metadata.changes.size(), 1);
    QCOMPARE(diff->metadata.changes.first().path.toString(), "metadata.kernel");
}

void NotebookDiffTest::refusesWhatIsNoNotebook_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<NotebookProblem::Kind>("kind");
    QTest::newRow("no JSON") << "{\"cells\":["_ba << NotebookProblem::Kind::NotJson;
    QTest::newRow("nbformat 3") << "{\"worksheets\":[{\"cells\":[]}]}"_ba << NotebookProblem::Kind::NotNotebook;
    QTest::newRow("cells are no list") << "{\"cells\":{}}"_ba << NotebookProblem::Kind::NotNotebook;
    QTest::newRow("cells are no maps") << "{\"cells\":[1]}"_ba << NotebookProblem::Kind::NotNotebook;
    QTest::newRow("a list") << "[]"_ba << NotebookProblem::Kind::NotNotebook;
    QTest::newRow("too many") << "{\"cells\":[" + QByteArray("{},").repeated(20'000) + "{}]}"
                              << NotebookProblem::Kind::TooManyCells;
}

void NotebookDiffTest::refusesWhatIsNoNotebook()
{
    QFETCH(const QByteArray, json);
    QFETCH(const NotebookProblem::Kind, kind);
    const auto diff = diffNotebooks(notebook({}), json);
    QVERIFY(!diff);
    QCOMPARE(diff.error().kind, kind);
    QVERIFY(!diff.error().isBefore);
}

void NotebookDiffTest::oddCellsDoNotMatter()
{
    const QByteArray odd =
        R"({"cells":[{},{"source":1},{"source":{"a":1}},{"source":[1,["x"]],"id":[]},{"cell_type":[]}]})";
    const auto diff = diffNotebooks(odd, notebook({cell("a")}));
    QVERIFY(diff);
    QVERIFY(diffNotebooks(odd, odd));
}

QTEST_GUILESS_MAIN(NotebookDiffTest)
#include "tst_notebookdiff.moc"
