#include "tests/ui/support/heartbeat.h"
#include "ui/storage/storageobjectmodel.h"
#include "ui/storage/storageobjectspane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using ui::StorageObjectModel;
using ui::StorageObjectsPane;

namespace {

core::ObjectUse use(const QString &path, std::int64_t bytes, core::StorageNeed need, const QString &pusher = {})
{
    core::ObjectUse use{.object = {.id = path,
                                   .oid = core::sha256Of(path.toUtf8()),
                                   .sizeBytes = bytes,
                                   .pushedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + bytes),
                                   .pusher = pusher},
                        .ids = {path},
                        .fileNames = {path},
                        .need = need};
    if (need == core::StorageNeed::Tip) {
        use.refs = {u"refs/heads/main"_s};
        use.paths = {path};
    }
    return use;
}

QList<core::ObjectUse> few()
{
    using enum core::StorageNeed;
    return {use(u"b/model.bin"_s, 300, Tip, u"alice"_s), use(u"a/old.bin"_s, 200, OlderCommits, u"bob"_s),
            use(u"c/MODEL.onnx"_s, 100, Tip, u"alice"_s), use(u"d\u202e.bin"_s, 50, Nothing)};
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, StorageObjectModel::FileColumn).data().toString());
    return names;
}

}  // namespace

/// The table of large files: found, sorted, chosen, however many there are.
class TestStorageObjects final : public QObject
{
    Q_OBJECT

private slots:
    void filesAreFoundAndSorted()
    {
        StorageObjectModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setObjects(few());
        QCOMPARE(model.rowCount(), 4);
        model.sort(StorageObjectModel::FileColumn, Qt::AscendingOrder);
        QCOMPARE(names(model).first(3), (QStringList{u"a/old.bin"_s, u"b/model.bin"_s, u"c/MODEL.onnx"_s}));
        model.sort(StorageObjectModel::SizeColumn, Qt::AscendingOrder);
        QCOMPARE(names(model).constLast(), u"b/model.bin"_s);
        model.sort(StorageObjectModel::PusherColumn, Qt::DescendingOrder);
        QCOMPARE(names(model).constFirst(), u"a/old.bin"_s);
        model.setFilter(u"Model"_s, {});
        QCOMPARE(names(model), (QStringList{u"b/model.bin"_s, u"c/MODEL.onnx"_s}));
        model.setFilter(u"BOB"_s, {});
        QCOMPARE(names(model), QStringList{u"a/old.bin"_s});
        model.setFilter(core::sha256Of("c/MODEL.onnx").toString().first(10), {});
        QCOMPARE(names(model), QStringList{u"c/MODEL.onnx"_s});
        model.setFilter({}, core::StorageNeed::OlderCommits);
        QCOMPARE(names(model), QStringList{u"a/old.bin"_s});
        model.setFilter(u"nothing like it"_s, {});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.objectCount(), 4);
    }

    void whatFilesAreCalledCannotPretend()
    {
        StorageObjectModel model;
        model.setObjects({few().constLast(), use(u"<b>x</b>&.bin"_s, 1, core::StorageNeed::Unknown)});
        QVERIFY(!names(model).constFirst().contains(u'\u202e'));
        const QString tip = model.index(1, StorageObjectModel::FileColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;b&gt;x"));
    }

    void whatIsSelectedStaysSoWhenSorted()
    {
        StorageObjectsPane pane;
        pane.setObjects(few());
        auto *view = pane.findChild<QTreeView *>(u"storageObjects"_s);
        view->setCurrentIndex(view->model()->index(1, 0));
        QCOMPARE(pane.selected().size(), 1);
        QCOMPARE(pane.selected().constFirst().object.id, u"a/old.bin"_s);
        view->sortByColumn(StorageObjectModel::FileColumn, Qt::AscendingOrder);
        QCOMPARE(pane.selected().constFirst().object.id, u"a/old.bin"_s);
        QCOMPARE(view->currentIndex().row(), 0);
        // What a filter hides is not deleted with what it shows.
        view->selectAll();
        QCOMPARE(pane.selected().size(), 4);
        pane.findChild<QComboBox *>(u"storageNeed"_s)->setCurrentIndex(1);
        QVERIFY(pane.selected().isEmpty());
        QCOMPARE(view->model()->rowCount(), 2);
    }

    void aHundredThousandFilesStaySmooth()
    {
        QList<core::ObjectUse> many;
        for (int i = 0; i < 100'000; ++i)
            many.append(use(u"checkpoints/step-%1/model-%2.safetensors"_s.arg((i * 7919) % 100'003).arg(i % 64), i * 31,
                            i % 3 == 0 ? core::StorageNeed::Tip : core::StorageNeed::OlderCommits, u"alice"_s));
        StorageObjectsPane pane;
        pane.resize(800, 500);
        pane.setObjects(many);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *view = pane.findChild<QTreeView *>(u"storageObjects"_s);
        const test::Heartbeat heartbeat;
        for (int column = 0; column < StorageObjectModel::ColumnCount; ++column) {
            view->sortByColumn(column, Qt::AscendingOrder);
            QTest::qWait(20);
        }
        for (int page = 0; page < 20; ++page) {
            QTest::keyClick(view, Qt::Key_PageDown);
            QTest::qWait(5);
        }
        auto *filter = pane.findChild<QLineEdit *>(u"storageFilter"_s);
        for (const QString &words : {u"s"_s, u"step-9"_s, u"step-99"_s, u"no such file"_s}) {
            filter->setText(words);
            QTest::qWait(300);
        }
        QVERIFY2(heartbeat.longestMs() <= 250, qPrintable(QString::number(heartbeat.longestMs())));
        qInfo("The longest pause took %lld ms.", static_cast<long long>(heartbeat.longestMs()));
    }
};

QTEST_MAIN(TestStorageObjects)
#include "tst_storageobjects.moc"
