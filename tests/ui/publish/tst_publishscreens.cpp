#include "tests/ui/publish/publishfixture.h"
#include "tests/ui/support/screens.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/planview.h"
#include "ui/shared/receiptdialog.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PublishFixture;
using State = ui::PublishSession::State;

/// Every state of the page, in every look.
class TestPublishScreens final : public QObject
{
    Q_OBJECT

    static constexpr int longWaitMs = 60'000;
    std::unique_ptr<PublishFixture> m_fixture;
    test::Screens m_screens;

    [[nodiscard]] ui::PublishPage &page() { return m_fixture->page(); }
    [[nodiscard]] QPushButton &publishButton() { return *m_fixture->find<QPushButton>(u"publish"_s); }
    [[nodiscard]] core::FaultPlan &faults() { return m_fixture->hub().faults(); }

    void look(QWidget &window, const QString &state) { test::Screens::look(window, state); }

    [[nodiscard]] core::RepoId createTinyBert()
    {
        const core::RepoId repo{.owner = u"acme"_s, .name = u"tiny-bert"_s};
        (void)m_fixture->client().createRepo({.id = repo});
        (void)m_fixture->commitElsewhere(repo, u"vocab.txt"_s, QByteArray(3'000, 'v'));
        (void)m_fixture->commitElsewhere(repo, u"config.json"_s, R"({"model_type": "bert"})");
        return repo;
    }

    /// A model of a believable size; its large files are sparse, so that they cost no disk.
    QString writeBelievableModel()
    {
        const QString model = m_fixture->writeModel(1000);
        for (const auto &[name, size] :
             {std::pair{u"model.safetensors"_s, 90'900'000}, std::pair{u"onnx/model.onnx"_s, 45'300'000},
              std::pair{u"onnx/model_quantized.onnx"_s, 23'100'000}}) {
            QFile file{model + u'/' + name};
            if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
                qWarning() << "Could not write" << name;
        }
        m_fixture->write(u"tiny-bert/1_Pooling/config.json"_s, QByteArray(190, '{'));
        m_fixture->write(u"tiny-bert/special_tokens_map.json"_s, QByteArray(125, '{'));
        m_fixture->write(u"tiny-bert/tokenizer_config.json"_s, QByteArray(366, '{'));
        return model;
    }

    [[nodiscard]] bool showPlan(const core::RepoId &repo)
    {
        if (!m_fixture->signIn())
            return false;
        page().chooseRepository(repo);
        page().addPaths({writeBelievableModel()});
        return QTest::qWaitFor([this] { return publishButton().isEnabled(); }, longWaitMs);
    }

    void slowDown(std::int64_t bytesPerSecond)
    {
        faults().add({.kind = core::Fault::Kind::SlowRead,
                      .method = "PUT",
                      .pathContains = u"/storage/"_s,
                      .times = 1000,
                      .bytes = bytesPerSecond});
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<PublishFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void empty()
    {
        QVERIFY(m_fixture->signIn());
        look(page(), u"publish-empty"_s);
        QWidget *area = m_fixture->find<QWidget>(u"dropArea"_s);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_fixture->filePath(u"x"_s))});
        QDragEnterEvent enter{area->rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(area, &enter);
        look(page(), u"publish-hover"_s);
    }

    void preparing()
    {
        const core::RepoId repo = createTinyBert();
        QVERIFY(m_fixture->signIn());
        faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"tiny-bert"_s, .delay = 2s});
        page().chooseRepository(repo);
        page().addPaths({writeBelievableModel()});
        QTRY_COMPARE(page().publishSession().snapshot().stage, core::PublishStage::Comparing);
        QTest::qWait(150);  // one tick, so that the words are those of the stage
        look(page(), u"publish-preparing"_s);
    }

    void plan()
    {
        QVERIFY(showPlan(createTinyBert()));
        look(page(), u"publish-plan"_s);
        auto *view = m_fixture->find<ui::PlanView>(u"planView"_s);
        const QModelIndex onnx = static_cast<ui::PlanModel *>(view->model())->indexOf(u"onnx");
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_fixture->filePath(u"x"_s))});
        QDragEnterEvent enter{view->visualRect(onnx).center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(view->viewport(), &enter);
        look(page(), u"publish-plan-hover"_s);
    }

    void smallestWindow()
    {
        QVERIFY(showPlan(createTinyBert()));
        // What the smallest window leaves for the page.
        page().resize(560, 520);
        look(page(), u"publish-plan-small"_s);
        QVERIFY2(page().height() <= 520
                     && (test::Screens::language() != test::Screens::Language::English || page().width() <= 560),
                 qPrintable(u"%1 x %2"_s.arg(page().width()).arg(page().height())));
    }

    void draftWithoutARepository()
    {
        page().addPaths({writeBelievableModel()});
        QTRY_COMPARE(m_fixture->state(), State::Ready);
        look(page(), u"publish-signed-out"_s);
        QVERIFY(m_fixture->signIn());
        QTRY_COMPARE(m_fixture->state(), State::Ready);
        look(page(), u"publish-no-repository"_s);
    }

    void longPlan()
    {
        for (int i = 0; i < 600; ++i)
            m_fixture->write(
                u"tiny-bert/shards/part-%1/some rather long name of a file number %2.txt"_s.arg(i / 100).arg(i),
                QByteArray::number(i));
        const core::RepoId repo{.owner = u"acme"_s,
                                .name = u"a-model-with-a-really-long-name-that-somebody-chose-one-day-v2"_s};
        QVERIFY(m_fixture->signIn());
        page().setCreation({.id = repo, .visibility = core::Visibility::Public});
        page().addPaths({writeBelievableModel()});
        QTRY_VERIFY_WITH_TIMEOUT(publishButton().isEnabled(), longWaitMs);
        m_fixture->find<ui::PlanView>(u"planView"_s)->expandAll();
        m_fixture->find<QLineEdit>(u"commitSummary"_s)->setText(u"Add the shards of the second training run"_s);
        m_fixture->find<QPlainTextEdit>(u"commitDescription"_s)->setPlainText(u"Trained on 2 GPUs.\nSame tokenizer."_s);
        look(page(), u"publish-long-plan"_s);
    }

    void publishing()
    {
        QVERIFY(showPlan(createTinyBert()));
        slowDown(9'000'000);
        QTest::mouseClick(&publishButton(), Qt::LeftButton);
        const auto *pace = m_fixture->find<QLabel>(u"progressPace"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!pace->text().isEmpty(), longWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(page().publishSession().snapshot().sentBytes > 50'000'000, longWaitMs);
        look(page(), u"publish-publishing"_s);
        QTest::mouseClick(m_fixture->find<QPushButton>(u"cancelPublish"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(publishButton().isEnabled(), longWaitMs);
        look(page(), u"publish-canceled"_s);
    }

    void result()
    {
        QVERIFY(showPlan(createTinyBert()));
        QTest::mouseClick(&publishButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        look(page(), u"publish-result"_s);
        QTest::mouseClick(m_fixture->find<QPushButton>(u"showReceipt"_s), Qt::LeftButton);
        auto *dialog = page().findChild<ui::ReceiptDialog *>(u"receiptDialog"_s);
        QVERIFY(dialog);
        look(*dialog, u"publish-receipt"_s);
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("expired-token") << 401;
        QTest::newRow("not-permitted") << 403;
        QTest::newRow("conflict") << 412;
        QTest::newRow("too-large") << 413;
        QTest::newRow("rejected") << 422;
        QTest::newRow("busy") << 429;
        QTest::newRow("server-fault") << 500;
        QTest::newRow("out-of-space") << 507;
    }

    void failures()
    {
        QFETCH(const int, status);
        QVERIFY(showPlan(createTinyBert()));
        faults().add({.kind = core::Fault::Kind::Status,
                      .method = "POST",
                      .pathContains = u"tiny-bert"_s,
                      .times = 1000,
                      .status = status,
                      .body = R"({"error":"No thanks, said the server."})"});
        QTest::mouseClick(&publishButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Failed, longWaitMs);
        QVERIFY(page().findChild<ui::MessageBar *>()->isVisible());
        look(page(), u"publish-error-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }

    void failuresBeforeThePlan()
    {
        QVERIFY(m_fixture->signIn());
        page().chooseRepository({.owner = u"alice"_s, .name = u"not-there"_s});
        page().addPaths({writeBelievableModel()});
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Failed, longWaitMs);
        look(page(), u"publish-error-no-repository"_s);
    }
};

QTEST_MAIN(TestPublishScreens)
#include "tst_publishscreens.moc"
