#include "ui/revisions/changedfilesmodel.h"
#include "ui/revisions/changedfilestable.h"

#include <QHeaderView>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ChangedEntry;
using core::ComparedFile;
using ui::ChangedFilesModel;
using ui::ChangedFilesTable;

namespace {

ChangedEntry changed(std::int64_t before, std::int64_t after)
{
    return {.kind = ChangedEntry::Kind::Modified,
            .before = ComparedFile{.rawPath = "a.bin", .sizeBytes = before},
            .after = ComparedFile{.rawPath = "a.bin", .sizeBytes = after}};
}

}  // namespace

class TestChangedFilesTable final : public QObject
{
    Q_OBJECT

    static QString shown(const ChangedFilesTable &table, int column)
    {
        return table.model()->index(0, column).data().toString();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::C); }

    void sizesAreSaidOnce_data()
    {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("after");
        QTest::addColumn<QString>("text");
        QTest::newRow("one unit") << 590LL << 589LL << u"590 → 589 bytes"_s;
        QTest::newRow("two units") << 776LL << 1'200LL << u"776 bytes → 1 kB"_s;
        QTest::newRow("the same in words") << 69'300'000LL << 69'300'017LL << u"69.3 MB"_s;
    }

    void sizesAreSaidOnce()
    {
        QFETCH(const qint64, before);
        QFETCH(const qint64, after);
        ChangedFilesTable table;
        table.setEntries({changed(before, after)});
        QTEST(shown(table, ChangedFilesModel::SizeColumn), "text");
    }

    void whatChangedInTheModeIsSaid()
    {
        ChangedEntry entry = changed(1, 1);
        entry.kind = ChangedEntry::Kind::ModeChanged;
        entry.after->kind = core::TreeItem::Kind::Executable;
        ChangedFilesTable table;
        table.setEntries({entry});
        QCOMPARE(shown(table, ChangedFilesModel::ChangeColumn), u"Can be executed"_s);
        std::swap(entry.before, entry.after);
        table.setEntries({entry});
        QCOMPARE(shown(table, ChangedFilesModel::ChangeColumn), u"Can no longer be executed"_s);
    }

    void namesHaveRoomInANarrowTable()
    {
        ChangedFilesTable table;
        table.setEntries({changed(1, 2)});
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const int needed = table.fontMetrics().averageCharWidth() * 20;
        for (const int width : {700, 420, 300, 200}) {
            table.resize(width, 200);
            QVERIFY2(table.columnWidth(ChangedFilesModel::PathColumn) >= std::min(needed, table.viewport()->width()),
                     qPrintable(QString::number(width)));
        }
        QVERIFY(table.isColumnHidden(ChangedFilesModel::ChangeColumn));
        table.resize(700, 200);
        QVERIFY(!table.isColumnHidden(ChangedFilesModel::ChangeColumn));
        QVERIFY(!table.isColumnHidden(ChangedFilesModel::SizeColumn));
    }
};

QTEST_MAIN(TestChangedFilesTable)
#include "tst_changedfilestable.moc"
