#include "core/revisions/tablediff.h"

#include "tests/support/timelimit.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TableDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTables_data();
    void readsTables();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void comparesRows_data();
    void comparesRows();
    void comparesColumns();
    void largeTablesAreQuick();
};

void TableDiffTest::readsTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QList<QByteArrayList>>("rows");
    using Rows = QList<QByteArrayList>;
    QTest::newRow("CSV") << "a,b\n1,2\n"_ba << ',' << Rows{{"a", "b"}, {"1", "2"}};
    QTest::newRow("no last end, CRLF") << "a,b\r\n1,2"_ba << ',' << Rows{{"a", "b"}, {"1", "2"}};
    QTest::newRow("TSV") << "a\tb\n1,5\t\n"_ba << '\t' << Rows{{"a", "b"}, {"1,5", ""}};
    QTest::newRow("semicolons") << "a;b\n1,5;2\n"_ba << ';' << Rows{{"a", "b"}, {"1,5", "2"}};
    QTest::newRow("quotes") << "a,\"b \"\"c\"\"\"\n\"1\n2\",\",\"\n"_ba << ',' << Rows{{"a", "b \"c\""}, {"1\n2", ","}};
    QTest::newRow("one column") << "a\n1\n\n"_ba << ',' << Rows{{"a"}, {"1"}, {""}};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a,b\n"_ba
                                     << ',' << Rows{{"a", "b"}};
    QTest::newRow("a quote within") << "a,b\n5\" disk,2\n"_ba << ',' << Rows{{"a", "b"}, {"5\" disk", "2"}};
    QTest::newRow("CRLF behind quotes") << "a,b\r\n1,\"2\"\r\n"_ba << ',' << Rows{{"a", "b"}, {"1", "2"}};
}

void TableDiffTest::readsTables()
{
    QFETCH(const QByteArray, text);
    QFETCH(const char, separator);
    QFETCH(const QList<QByteArrayList>, rows);
    const auto table = CsvTable::parse(text);
    QVERIFY(table);
    QCOMPARE(table->separator(), separator);
    QCOMPARE(table->rowCount() + 1, rows.size());
    for (qsizetype column = 0; column < table->columnCount(); ++column) {
        QCOMPARE(table->columnName(column), rows.first().at(column));
        for (qsizetype row = 0; row < table->rowCount(); ++row)
            QCOMPARE(table->cell(row, column), rows.at(row + 1).at(column));
    }
}

void TableDiffTest::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TableProblem::Kind>("kind");
    QTest::addColumn<qsizetype>("line");
    QTest::newRow("open quote") << "a,b\n1,\"2\n3,4\n"_ba << TableProblem::Kind::OpenQuote << qsizetype{1};
    QTest::newRow("ragged") << "a,b\n1,2\n1,2,3\n"_ba << TableProblem::Kind::Ragged << qsizetype{2};
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << TableProblem::Kind::NotText << qsizetype{0};
    QTest::newRow("no UTF-8") << "a\xFF\n"_ba << TableProblem::Kind::NotText << qsizetype{0};
    QTest::newRow("too many cells") << QByteArray("a\n").repeated(4'000'001) << TableProblem::Kind::TooLarge
                                    << qsizetype{4'000'000};
}

void TableDiffTest::refusesWhatIsNoTable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const TableProblem::Kind, kind);
    QFETCH(const qsizetype, line);
    const auto diff = diffTables("a\n1\n", text);
    QVERIFY(!diff);
    QCOMPARE(diff.error(), (TableDiffProblem{.isBefore = false, .problem = {.kind = kind, .line = line}}));
}

void TableDiffTest::comparesRows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<qsizetype>("key");
    QTest::newRow("by key") << "id,v\n1,a\n2,b\n3,c\n"_ba << "id,v\n3,c\n1,x\n4,d\n"_ba
                            << QStringList{"-1", "M0>1:1", "+2"} << qsizetype{0};
    QTest::newRow("by order") << "v,w\na,1\na,1\nb,1\n"_ba << "v,w\na,1\nc,1\na,1\nb,2\n"_ba
                              << QStringList{"+1", "M2>3:1"} << qsizetype{-1};
    QTest::newRow("the same but for quotes")
        << "id,v\n1,a\n"_ba << "id,v\r\n\"1\",\"a\"\r\n"_ba << QStringList{} << qsizetype{0};
    QTest::newRow("a new file") << ""_ba << "id\n1\n"_ba << QStringList{"+0"} << qsizetype{-1};
}

void TableDiffTest::comparesRows()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QStringList, rows);
    QFETCH(const qsizetype, key);
    const auto diff = diffTables(before, after);
    QVERIFY(diff);
    QStringList shown;
    for (const RowChange &row : diff->rows) {
        QStringList columns;
        for (const qsizetype column : row.columns)
            columns.append(QString::number(column));
        switch (row.kind) {
        case RowChange::Kind::Added: shown.append("+" + QString::number(row.after)); break;
        case RowChange::Kind::Removed: shown.append("-" + QString::number(row.before)); break;
        case RowChange::Kind::Changed:
            shown.append(QString{"M%1>%2:%3"}.arg(row.before).arg(row.after).arg(columns.join(',')));
            break;
        }
    }
    QCOMPARE(shown, rows);
    QCOMPARE(diff->keyColumn, key);
}

void TableDiffTest::comparesColumns()
{
    const auto diff = diffTables("id,a,b\n1,2,3\n", "b,new,id\n3,0,1\n");
    QVERIFY(diff);
    QCOMPARE(diff->columns,
             (QList<ColumnMatch>{{.before = 1}, {.before = 2, .after = 0}, {.after = 1}, {.before = 0, .after = 2}}));
    QVERIFY(diff->rows.isEmpty());
    const auto unnamed = diffTables("a,a\n1,2\n", "a,a\n1,3\n");
    QCOMPARE(unnamed->rows.size(), 1);
    QCOMPARE(unnamed->rows.first().columns, QList<qsizetype>{1});
}

void TableDiffTest::largeTablesAreQuick()
{
    QByteArray before = "id,name,score\n";
    for (int row = 0; row < 200'000; ++row)
        before += QByteArray::number(row) + ",name " + QByteArray::number(row) + ",0.5\n";
    QByteArray after = before;
    after.replace("150000,name 150000,0.5", "150000,name 150000,0.7");
    const qint64 start = test::cpuMs();
    const auto diff = diffTables(before, after);
    const qint64 ms = test::cpuMs() - start;
    qInfo("%lld ms", ms);
    QVERIFY(diff);
    QCOMPARE(diff->rows.size(), 1);
    QVERIFY2(ms < test::limitMs(1'500), QByteArray::number(ms).constData());
}

QTEST_GUILESS_MAIN(TableDiffTest)
#include "tst_tablediff.moc"
