#include "tests/ui/publish/planbuilder.h"
#include "ui/shared/planmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::FileState;
using core::PlanAction;
using ui::PlanModel;

class TestPlanModel final : public QObject
{
    Q_OBJECT

    static QString text(const PlanModel &model, const QString &path, int column)
    {
        return model.indexOf(path).siblingAtColumn(column).data().toString();
    }

    static ui::PlanTreePtr smallTree()
    {
        return test::tree({test::entry(u"README.md"_s, PlanAction::Replace, 2'000),
                           test::entry(u"config.json"_s, PlanAction::Keep, 500),
                           test::entry(u"old.bin"_s, PlanAction::Delete, 7'000'000),
                           test::entry(u"onnx/model.onnx"_s, PlanAction::Add, 4'000'000),
                           test::entry(u"onnx/deep/part.bin"_s, PlanAction::Add, 1'000'000),
                           test::entry(u"logs/train.tmp"_s, PlanAction::Skip, 9'000)});
    }

private slots:
    void isAValidModelAtEveryStep()
    {
        PlanModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setTree(smallTree());
        model.setFilter({.hidesUnchanged = true, .hidesLeftOut = true});
        model.setProgress(std::vector<core::ProgressBoard::RowSnapshot>(3));
        model.setProgress({{.state = FileState::Sending, .sentBytes = 10}, {}, {.state = FileState::Sent}});
        model.setFilter({});
        model.clearProgress();
        model.setTree(test::tree({}));
        model.setTree(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void showsFoldersFirstThenFilesByName()
    {
        PlanModel model;
        model.setTree(smallTree());
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, 0).data().toString());
        QCOMPARE(names, QStringList({u"logs"_s, u"onnx"_s, u"config.json"_s, u"old.bin"_s, u"README.md"_s}));
        const QModelIndex onnx = model.index(1, 0);
        QCOMPARE(model.rowCount(onnx), 2);
        QCOMPARE(model.index(0, 0, onnx).data().toString(), u"deep"_s);
        QCOMPARE(model.index(1, 0, onnx).data(PlanModel::PathRole).toString(), u"onnx/model.onnx"_s);
        QCOMPARE(model.index(1, 0, onnx).parent(), onnx);
    }

    void saysWhatWillHappenAndWhy()
    {
        PlanModel model;
        model.setTree(smallTree());
        QCOMPARE(text(model, u"README.md"_s, PlanModel::ActionColumn), u"Replace"_s);
        QCOMPARE(text(model, u"old.bin"_s, PlanModel::ActionColumn), u"Delete"_s);
        QCOMPARE(text(model, u"old.bin"_s, PlanModel::ReasonColumn), u"Matches *.bin"_s);
        QCOMPARE(text(model, u"logs/train.tmp"_s, PlanModel::ReasonColumn), u"Ignored by .gitignore, line 3: *.tmp"_s);
        QCOMPARE(text(model, u"onnx"_s, PlanModel::ActionColumn), QString{});
    }

    void foldersSumUpWhatIsBelow()
    {
        const auto tree = smallTree();
        PlanModel model;
        model.setTree(tree);
        const auto &root = tree->folder(ui::PlanTree::root);
        QCOMPARE(root.totals.addCount, 2);
        QCOMPARE(root.totals.replaceCount, 1);
        QCOMPARE(root.totals.keepCount, 1);
        QCOMPARE(root.totals.deleteCount, 1);
        QCOMPARE(root.totals.skipCount, 1);
        QCOMPARE(root.totals.sendBytes, 5'002'000);
        const auto direct = tree->plan().totals();
        QCOMPARE(root.totals.sendBytes, direct.sendBytes);
        QCOMPARE(text(model, u"onnx"_s, PlanModel::SizeColumn), ui::PlanModel::tr("5.0 MB"));
    }

    void hidesUnchangedAndLeftOutWithTheirEmptyFolders()
    {
        PlanModel model;
        model.setTree(smallTree());
        model.setFilter({.hidesUnchanged = true});
        QVERIFY(!model.indexOf(u"config.json").isValid());
        QVERIFY(model.indexOf(u"logs/train.tmp").isValid());
        model.setFilter({.hidesUnchanged = true, .hidesLeftOut = true});
        QVERIFY(!model.indexOf(u"logs").isValid());
        QCOMPARE(model.rowCount(), 3);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 5);
    }

    void progressTouchesOnlyTheRowsThatChanged()
    {
        PlanModel model;
        model.setTree(smallTree());
        // Rows of the board: README.md, onnx/deep/part.bin, onnx/model.onnx.
        model.setProgress(std::vector<core::ProgressBoard::RowSnapshot>(3));
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        model.setProgress({{}, {}, {.state = FileState::Sending, .hashedBytes = 4'000'000, .sentBytes = 2'000'000}});
        QCOMPARE(changed.count(), 2);  // the file and the folder above it
        for (const auto &signal : std::as_const(changed)) {
            QCOMPARE(signal.at(0).toModelIndex(), signal.at(1).toModelIndex());
            QCOMPARE(signal.at(0).toModelIndex().column(), PlanModel::ProgressColumn);
        }
        QCOMPARE(text(model, u"onnx/model.onnx"_s, PlanModel::ProgressColumn), u"Sending 50 %"_s);
        changed.clear();
        model.setProgress({{}, {}, {.state = FileState::Sending, .hashedBytes = 4'000'000, .sentBytes = 2'000'000}});
        QCOMPARE(changed.count(), 0);
    }

    void neighboursThatChangeTogetherAreOneSignal()
    {
        PlanModel model;
        model.setTree(std::make_shared<const ui::PlanTree>(test::bigPlan(4000)));
        const std::size_t sending = model.tree()->sendNodes().size();
        QCOMPARE(sending, 3000U);
        model.setFilter({.hidesUnchanged = true});
        model.setProgress(std::vector<core::ProgressBoard::RowSnapshot>(sending));
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        model.setProgress(
            std::vector<core::ProgressBoard::RowSnapshot>(sending, {.state = FileState::Sent, .sentBytes = 1000}));
        QVERIFY2(changed.count() <= 6, qPrintable(QString::number(changed.count())));
    }

    void foldersCountTheFilesThatAreDone()
    {
        PlanModel model;
        model.setTree(smallTree());
        model.setProgress(
            {{}, {.state = FileState::AlreadyThere, .sentBytes = 1'000'000}, {.state = FileState::Hashing}});
        const auto folder = model.indexOf(u"onnx").data(PlanModel::ProgressRole).value<ui::RowProgress>();
        QCOMPARE(folder.doneFiles, 1);
        QCOMPARE(folder.totalFiles, 2);
        QCOMPARE(folder.sentBytes, 1'000'000);
        QVERIFY(!model.indexOf(u"logs").data(PlanModel::ProgressRole).isValid());
    }

    void aBoardOfAnotherPlanIsIgnored()
    {
        PlanModel model;
        model.setTree(smallTree());
        model.setProgress(std::vector<core::ProgressBoard::RowSnapshot>(7));
        QVERIFY(!model.indexOf(u"README.md").data(PlanModel::ProgressRole).isValid());
    }

    void aFoldersLocalPathsIncludeWhatIsHidden()
    {
        PlanModel model;
        model.setTree(smallTree());
        QStringList paths = model.localPaths({model.indexOf(u"onnx"), model.indexOf(u"old.bin")});
        paths.sort();
        QCOMPARE(paths, QStringList({u"/data/onnx/deep/part.bin"_s, u"/data/onnx/model.onnx"_s}));
    }
};

QTEST_MAIN(TestPlanModel)
#include "tst_planmodel.moc"
