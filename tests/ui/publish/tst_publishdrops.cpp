#include "tests/ui/publish/publishfixture.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/planview.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::PublishFixture;
using State = ui::PublishSession::State;

class TestPublishDrops final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PublishFixture> m_fixture;

    [[nodiscard]] ui::PlanView &view() { return *m_fixture->find<ui::PlanView>(u"planView"_s); }
    [[nodiscard]] QWidget &dropArea() { return *m_fixture->find<QWidget>(u"dropArea"_s); }
    [[nodiscard]] QModelIndex row(const QString &path)
    {
        return static_cast<ui::PlanModel *>(view().model())->indexOf(path);
    }
    [[nodiscard]] bool dropModel()
    {
        const bool isThere = test::dropFiles(dropArea(), {m_fixture->writeModel()})
            && QTest::qWaitFor([this] { return m_fixture->state() == State::Ready && view().isVisible(); });
        test::settleLayouts();  // drops go to places in the view
        return isThere;
    }
    [[nodiscard]] QStringList paths()
    {
        QStringList all;
        for (const core::PlanEntry &entry : m_fixture->page().publishSession().tree()->plan().entries)
            all.append(entry.path);
        return all;
    }

private slots:
    void init() { m_fixture = std::make_unique<PublishFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aFolderDroppedOnTheEmptyPageBecomesAPlan()
    {
        QVERIFY(dropArea().isVisible());
        QVERIFY(dropModel());
        QVERIFY(view().isVisible());
        QVERIFY(row(u"model.safetensors"_s).isValid());
        QVERIFY(row(u"onnx/model.onnx"_s).isValid());
        QVERIFY(view().isExpanded(row(u"onnx"_s)));
    }

    void severalFilesAndFoldersAreTakenTogether()
    {
        const QString model = m_fixture->writeModel();
        QVERIFY(test::dropFiles(dropArea(), {model + u"/config.json"_s, model + u"/onnx"_s}));
        QTRY_COMPARE(m_fixture->state(), State::Ready);
        QCOMPARE(paths(), QStringList({u"config.json"_s, u"onnx/config.json"_s, u"onnx/model.onnx"_s}));
    }

    void aDropOntoAFolderGoesUnderIt()
    {
        QVERIFY(dropModel());
        const QString extra = m_fixture->write(u"quantized.onnx"_s, "q");
        const QPoint onFolder = view().visualRect(row(u"onnx"_s)).center();
        QVERIFY(test::drop(*view().viewport(), {QUrl::fromLocalFile(extra)}, onFolder));
        QTRY_VERIFY(row(u"onnx/quantized.onnx"_s).isValid());
        QVERIFY(!row(u"quantized.onnx"_s).isValid());
    }

    void aDropOntoAFileGoesBesideIt()
    {
        QVERIFY(dropModel());
        const QString extra = m_fixture->write(u"beside.txt"_s, "b");
        const QPoint onFile = view().visualRect(row(u"onnx/model.onnx"_s)).center();
        QVERIFY(test::drop(*view().viewport(), {QUrl::fromLocalFile(extra)}, onFile));
        QTRY_VERIFY(row(u"onnx/beside.txt"_s).isValid());
    }

    void aDropBesideTheRowsGoesToTheTop()
    {
        QVERIFY(dropModel());
        const QString extra = m_fixture->write(u"top.txt"_s, "t");
        const QPoint below{20, view().viewport()->height() - 3};
        QVERIFY(!view().indexAt(below).isValid());
        QVERIFY(test::drop(*view().viewport(), {QUrl::fromLocalFile(extra)}, below));
        QTRY_VERIFY(row(u"top.txt"_s).isValid());
    }

    void namesWithBlanksAndOtherScriptsArrive()
    {
        const QString file = m_fixture->write(u"über das modell 模型.txt"_s, "1");
        QVERIFY(test::dropFiles(dropArea(), {file}));
        QTRY_COMPARE(m_fixture->state(), State::Ready);
        QCOMPARE(paths(), QStringList{u"über das modell 模型.txt"_s});
    }

    void anAddressOnTheNetworkIsRefusedWithASentence()
    {
        QVERIFY(test::drop(dropArea(), {QUrl{u"https://example.org/model.bin?token=secret"_s}}, {10, 10}));
        const auto *bar = m_fixture->page().findChild<ui::MessageBar *>();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->message().text.contains(u"https://example.org/model.bin"));
        QVERIFY(!bar->message().text.contains(u"secret"));
        QCOMPARE(m_fixture->state(), State::Idle);
    }

    void aDragWithoutFilesIsNotAccepted()
    {
        QMimeData mime;
        mime.setText(u"just text"_s);
        QDragEnterEvent enter{{10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(&dropArea(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void anywhereOnThePageIsAPlaceToDrop()
    {
        QVERIFY(test::drop(m_fixture->page(), {QUrl::fromLocalFile(m_fixture->writeModel())}, {5, 5}));
        QTRY_COMPARE(m_fixture->state(), State::Ready);
    }

    void deleteTakesTheSelectedRowsOut()
    {
        QVERIFY(dropModel());
        view().setCurrentIndex(row(u"onnx"_s));
        QTest::keyClick(&view(), Qt::Key_Delete);
        QTRY_VERIFY(!row(u"onnx"_s).isValid());
        QVERIFY(row(u"model.safetensors"_s).isValid());
        QVERIFY(QFileInfo::exists(m_fixture->filePath(u"tiny-bert/onnx/model.onnx"_s)));
    }

    void openFoldersStayOpenWhenThePlanIsMadeAgain()
    {
        QVERIFY(dropModel());
        view().collapseAll();
        const QString extra = m_fixture->write(u"extra/a.txt"_s, "a");
        QVERIFY(test::drop(*view().viewport(), {QUrl::fromLocalFile(QFileInfo{extra}.path())},
                           {20, view().viewport()->height() - 3}));
        QTRY_VERIFY(row(u"extra/a.txt"_s).isValid());
        QVERIFY(!view().isExpanded(row(u"onnx"_s)));
        view().expand(row(u"extra"_s));
        view().setCurrentIndex(row(u"vocab.txt"_s));
        QTest::keyClick(&view(), Qt::Key_Delete);
        QTRY_VERIFY(!row(u"vocab.txt"_s).isValid());
        QVERIFY(view().isExpanded(row(u"extra"_s)));
    }

    void startingOverEmptiesThePage()
    {
        QVERIFY(dropModel());
        QTest::mouseClick(m_fixture->find<QPushButton>(u"startOver"_s), Qt::LeftButton);
        QCOMPARE(m_fixture->state(), State::Idle);
        QVERIFY(dropArea().isVisible());
    }
};

QTEST_MAIN(TestPublishDrops)
#include "tst_publishdrops.moc"
