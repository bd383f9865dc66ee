#include "tests/support/timelimit.h"
#include "tests/ui/publish/publishfixture.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/planview.h"
#include "ui/shared/receiptdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using test::PublishFixture;
using ui::Remedy;
using State = ui::PublishSession::State;

class TestPublishPage final : public QObject
{
    Q_OBJECT

    static constexpr int longWaitMs = 60'000;
    std::unique_ptr<PublishFixture> m_fixture;

    [[nodiscard]] ui::PublishPage &page() { return m_fixture->page(); }
    [[nodiscard]] QPushButton &publishButton() { return *m_fixture->find<QPushButton>(u"publish"_s); }
    [[nodiscard]] ui::MessageBar &messages() { return *page().findChild<ui::MessageBar *>(); }
    [[nodiscard]] core::FaultPlan &faults() { return m_fixture->hub().faults(); }

    /// Signs in, drops the model and waits until the Publish button can be pressed.
    [[nodiscard]] bool planFor(const core::RepoId &repo, qint64 weightBytes = 400'000)
    {
        if (!m_fixture->account().isSignedIn() && !m_fixture->signIn())
            return false;
        page().chooseRepository(repo);
        return test::dropFiles(*m_fixture->find<QWidget>(u"dropArea"_s), {m_fixture->writeModel(weightBytes)})
            && QTest::qWaitFor([this] { return publishButton().isEnabled(); }, 20'000);
    }

    void clickPublish() { QTest::mouseClick(&publishButton(), Qt::LeftButton); }
    void clickRemedy() { QTest::mouseClick(page().findChild<QPushButton *>(u"messageRemedy"_s), Qt::LeftButton); }
    [[nodiscard]] QString text(const QString &labelName) { return m_fixture->find<QLabel>(labelName)->text(); }

private slots:
    void init()
    {
        m_fixture = std::make_unique<PublishFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
    }
    void cleanup() { m_fixture.reset(); }

    void publishesFromDropToResult()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        QVERIFY(planFor(repo));
        QVERIFY2(publishButton().text().contains(u"alice/tiny-bert"), qPrintable(publishButton().text()));
        m_fixture->find<QLineEdit>(u"commitSummary"_s)->setText(u"First version"_s);
        clickPublish();
        QVERIFY(page().isPublishing());
        QVERIFY(!m_fixture->find<QComboBox>(u"targetRepository"_s)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        QVERIFY(m_fixture->find<QWidget>(u"resultPanel"_s)->isVisible());
        QVERIFY(text(u"resultHeading"_s).contains(u"alice/tiny-bert"));

        const auto files = m_fixture->remoteFiles(repo);
        QCOMPARE(files.value(u"model.safetensors"_s), 400'000);
        QCOMPARE(files.value(u"onnx/model.onnx"_s), 200'000);
        QVERIFY(!files.contains(u"training.log"_s));
        const core::GitOid head = m_fixture->head(repo);
        QCOMPARE(text(u"resultCommit"_s), head.toString().first(7));
        QTest::mouseClick(m_fixture->find<QToolButton>(u"copyCommit"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), head.toString());
        QVERIFY(m_fixture->services().settings().lastRepository(m_fixture->hub().endpoint(), u"alice"_s) == repo);
    }

    void progressOnlyMovesForward()
    {
        QVERIFY(planFor(m_fixture->createRepository(u"tiny-bert"_s), 2'000'000));
        faults().add({.kind = core::Fault::Kind::SlowRead,
                      .method = "PUT",
                      .pathContains = u"/storage/"_s,
                      .times = 100,
                      .bytes = 1'000'000});
        const auto *sent = m_fixture->find<QProgressBar>(u"progressSent"_s);
        const auto *read = m_fixture->find<QProgressBar>(u"progressRead"_s);
        QList<int> steps;
        connect(&page().publishSession(), &ui::PublishSession::progressed, this, [&] { steps.append(sent->value()); });
        clickPublish();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->state() == State::Done, longWaitMs);
        QVERIFY2(std::ranges::is_sorted(steps), "the bar went back");
        QVERIFY2(std::ranges::count_if(steps, [](int step) { return step > 0 && step < 1000; }) >= 3,
                 "nothing between the beginning and the end was shown");
        QCOMPARE(sent->value(), 1000);
        QCOMPARE(read->value(), 1000);
    }

    void aNewRepositoryIsCreatedWhenPublishing()
    {
        QVERIFY(m_fixture->signIn());
        const core::RepoId repo{.owner = u"acme"_s, .name = u"brand-new"_s};
        page().setCreation({.id = repo, .visibility = core::Visibility::Private});
        QVERIFY(test::dropFiles(*m_fixture->find<QWidget>(u"dropArea"_s), {m_fixture->writeModel()}));
        QTRY_VERIFY(publishButton().isEnabled());
        QVERIFY(text(u"planSideEffects"_s).contains(u"acme/brand-new"));
        QVERIFY(!m_fixture->client().repoInfo(repo));
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        const auto info = m_fixture->client().repoInfo(repo);
        QVERIFY(info);
        QCOMPARE(info->visibility, core::Visibility::Private);
    }

    void cancelingMidwayLeavesTheBranchUntouched()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        const core::GitOid before = m_fixture->head(repo);
        QVERIFY(planFor(repo, 2'000'000));
        faults().add({.kind = core::Fault::Kind::SlowRead,
                      .method = "PUT",
                      .pathContains = u"/storage/"_s,
                      .times = 100,
                      .bytes = 300'000});
        clickPublish();
        QTRY_VERIFY(page().publishSession().snapshot().sentBytes > 0);
        QTest::mouseClick(m_fixture->find<QPushButton>(u"cancelPublish"_s), Qt::LeftButton);
        QTRY_VERIFY(!page().isPublishing());
        QCOMPARE(m_fixture->head(repo), before);
        QCOMPARE(messages().tone(), ui::MessageBar::Tone::Info);
        QVERIFY(messages().message().text.contains(u"will not be sent again"));
        QTRY_VERIFY(publishButton().isEnabled());
        faults().clear();
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        QVERIFY(!messages().isVisible());
    }

    void aConflictIsReviewedAndThenPublished()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        QVERIFY(planFor(repo));
        QVERIFY(m_fixture->commitElsewhere(repo, u"theirs.txt"_s, "theirs"));
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Failed, longWaitMs);
        QCOMPARE(page().publishSession().error().kind, core::ErrorKind::Conflict);
        QCOMPARE(messages().message().remedy, Remedy::ReviewPlan);
        QVERIFY(!publishButton().isEnabled());
        clickRemedy();
        QTRY_VERIFY(publishButton().isEnabled());
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        const auto files = m_fixture->remoteFiles(repo);
        QVERIFY(files.contains(u"theirs.txt"_s));
        QVERIFY(files.contains(u"model.safetensors"_s));
    }

    void anExpiredTokenLeadsToSigningIn()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        QVERIFY(planFor(repo));
        faults().add({.kind = core::Fault::Kind::Status, .pathContains = u"tiny-bert"_s, .times = 1000, .status = 401});
        QSignalSpy signIn{&page(), &ui::PublishPage::signInRequested};
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Failed, longWaitMs);
        QCOMPARE(messages().message().remedy, Remedy::SignIn);
        clickRemedy();
        QCOMPARE(signIn.count(), 1);
        faults().clear();
        QVERIFY(m_fixture->signIn());
        QTRY_VERIFY(publishButton().isEnabled());
        QVERIFY(!messages().isVisible());
    }

    void aServerThatIsGoneIsTriedAgain()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        QVERIFY(planFor(repo));
        m_fixture->hub().stop();
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Failed, longWaitMs);
        QCOMPARE(page().publishSession().error().kind, core::ErrorKind::Offline);
        QCOMPARE(messages().message().remedy, Remedy::Retry);
        QVERIFY(m_fixture->hub().restart());
        clickRemedy();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        QVERIFY(m_fixture->remoteFiles(repo).contains(u"model.safetensors"_s));
    }

    void aFileThatChangedIsNotPublishedUnseen()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        const core::GitOid before = m_fixture->head(repo);
        QVERIFY(planFor(repo));
        m_fixture->write(u"tiny-bert/config.json"_s, R"({"model_type": "bert", "hidden_size": 256})");
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Failed, longWaitMs);
        QCOMPARE(page().publishSession().error().kind, core::ErrorKind::FileChanged);
        QCOMPARE(m_fixture->head(repo), before);
        clickRemedy();
        QTRY_VERIFY(publishButton().isEnabled());
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
    }

    void theButtonTellsWhyItCannotBePressed()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        QVERIFY(test::dropFiles(*m_fixture->find<QWidget>(u"dropArea"_s), {m_fixture->writeModel()}));
        QTRY_COMPARE(m_fixture->state(), State::Ready);
        QVERIFY(!publishButton().isEnabled());
        QVERIFY(text(u"publishReason"_s).contains(u"sign-in"));
        QVERIFY(m_fixture->signIn());
        QTRY_VERIFY(text(u"publishReason"_s).contains(u"new-repository"));
        QVERIFY(!publishButton().isEnabled());
        page().chooseRepository(repo);
        QTRY_VERIFY(publishButton().isEnabled());
        QVERIFY(text(u"publishReason"_s).isEmpty());
    }

    void aTypedRepositoryIsChecked()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny-bert"_s);
        QVERIFY(m_fixture->signIn());
        auto *line = m_fixture->find<QComboBox>(u"targetRepository"_s)->lineEdit();
        line->setFocus();
        QTest::keyClicks(line, u"alice/tiny--bert"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(text(u"targetHint"_s).contains(u"--"));
        QVERIFY(!page().publishSession().repository());
        line->selectAll();
        QTest::keyClicks(line, u"alice/tiny-bert"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(text(u"targetHint"_s).isEmpty());
        QVERIFY(page().publishSession().repository() == repo);
    }

    void ownRepositoriesAreOffered()
    {
        (void)m_fixture->createRepository(u"first"_s);
        QVERIFY(m_fixture->client().createRepo({.id = {.owner = u"acme"_s, .name = u"second"_s}}));
        QVERIFY(m_fixture->signIn());
        const auto *box = m_fixture->find<QComboBox>(u"targetRepository"_s);
        QTRY_COMPARE(box->count(), 2);
        QCOMPARE(box->itemText(0), u"alice/first"_s);
        QCOMPARE(box->itemText(1), u"acme/second"_s);
        QVERIFY(box->currentText().isEmpty());
        m_fixture->account().leave();
        QTRY_COMPARE(box->count(), 0);
    }

    void aRepositoryThatDoesNotExistIsSaidAndCanBeCreated()
    {
        QVERIFY(m_fixture->signIn());
        page().chooseRepository({.owner = u"alice"_s, .name = u"not-yet"_s});
        page().addPaths({m_fixture->writeModel()});
        QTRY_COMPARE(m_fixture->state(), State::Failed);
        QCOMPARE(messages().message().remedy, Remedy::ChooseRepository);
        QSignalSpy create{&page(), &ui::PublishPage::createRepositoryRequested};
        QTest::mouseClick(m_fixture->find<QPushButton>(u"newRepository"_s), Qt::LeftButton);
        QCOMPARE(create.count(), 1);
        QCOMPARE(create.constFirst().constFirst().toString(), u"not-yet"_s);
        page().setCreation({.id = {.owner = u"alice"_s, .name = u"not-yet"_s}});
        QTRY_VERIFY(publishButton().isEnabled());
    }

    void theReceiptCanBeReadAndSaved()
    {
        QVERIFY(planFor(m_fixture->createRepository(u"tiny-bert"_s)));
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        QTest::mouseClick(m_fixture->find<QPushButton>(u"showReceipt"_s), Qt::LeftButton);
        auto *dialog = page().findChild<ui::ReceiptDialog *>(u"receiptDialog"_s);
        QVERIFY(dialog);
        const QString path = m_fixture->filePath(u"receipt.json"_s);
        dialog->saveAs(path);
        QTRY_VERIFY(dialog->findChild<ui::MessageBar *>()->isVisible());
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto saved = core::receiptFromJson(QJsonDocument::fromJson(file.readAll()).object());
        QVERIFY(saved);
        QCOMPARE(saved->commits, page().publishSession().receipt().commits);
        QCOMPARE(saved->entries.size(), page().publishSession().receipt().entries.size());
        dialog->saveAs(m_fixture->filePath(u"no/such/folder/receipt.json"_s));
        QTRY_COMPARE(dialog->findChild<ui::MessageBar *>()->tone(), ui::MessageBar::Tone::Error);
    }

    void theEventLoopNeverStopsWithTwoThousandFiles()
    {
        for (int i = 0; i < 2000; ++i)
            m_fixture->write(u"many/part-%1/file-%2.txt"_s.arg(i / 100).arg(i), QByteArray::number(i));
        const core::RepoId repo = m_fixture->createRepository(u"many"_s);
        QVERIFY(m_fixture->signIn());
        page().chooseRepository(repo);
        test::Heartbeat heart;
        page().addPaths({m_fixture->filePath(u"many"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(publishButton().isEnabled(), longWaitMs);
        clickPublish();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), State::Done, longWaitMs);
        QVERIFY(heart.beats() > 20);
        QVERIFY2(heart.longestMs() <= test::limitMs(50), qPrintable(u"%1 ms"_s.arg(heart.longestMs())));
        QCOMPARE(page().publishSession().receipt().entries.size(), 2000);
    }

    void everyControlCanBeNamedByAScreenReader()
    {
        QCOMPARE(test::controlsWithoutName(page()), QStringList{});
        QVERIFY(planFor(m_fixture->createRepository(u"tiny-bert"_s)));
        QCOMPARE(test::controlsWithoutName(page()), QStringList{});
    }

    void theSampleIsOfferedWhenThereIsOne()
    {
        QVERIFY(!m_fixture->find<QPushButton>(u"useSample"_s)->isVisible());
        qputenv("SLIPWAY_SAMPLE_MODEL", m_fixture->writeModel().toUtf8());
        ui::PublishPage second{m_fixture->services().services(), m_fixture->account()};
        second.show();
        auto *sample = second.findChild<QPushButton *>(u"useSample"_s);
        QTRY_VERIFY(sample->isVisible());
        QTest::mouseClick(sample, Qt::LeftButton);
        QTRY_COMPARE(second.publishSession().state(), State::Ready);
        qunsetenv("SLIPWAY_SAMPLE_MODEL");
    }
};

QTEST_MAIN(TestPublishPage)
#include "tst_publishpage.moc"
