#include "tests/support/timelimit.h"
#include "tests/ui/publish/publishfixture.h"
#include "ui/publish/publishsession.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PublishFixture;
using ui::PublishSession;
using State = ui::PublishSession::State;

class TestPublishSession final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PublishFixture> m_fixture;
    std::unique_ptr<PublishSession> m_session;

    [[nodiscard]] core::FaultPlan &faults() { return m_fixture->hub().faults(); }

    /// Large content crawls, so that there is time to do something in the middle of it.
    void slowDown(std::int64_t bytesPerSecond)
    {
        faults().add({.kind = core::Fault::Kind::SlowRead,
                      .method = "PUT",
                      .pathContains = u"/storage/"_s,
                      .times = 1000,
                      .bytes = bytesPerSecond});
    }

    [[nodiscard]] bool isSending() const { return m_session->snapshot().stage == core::PublishStage::Sending; }

private slots:
    void init()
    {
        m_fixture = std::make_unique<PublishFixture>();
        m_session = std::make_unique<PublishSession>(m_fixture->services().services().http,
                                                     m_fixture->services().services().receipts);
        m_session->setAccount(
            {.endpoint = m_fixture->hub().endpoint(), .token = core::AccessToken{test::HubFixture::aliceToken}});
    }

    void cleanup()
    {
        m_session.reset();
        m_fixture.reset();
    }

    void filesWithoutARepositoryMakeADraft()
    {
        QCOMPARE(m_session->state(), State::Idle);
        m_session->addPaths({m_fixture->writeModel()});
        QCOMPARE(m_session->state(), State::Preparing);
        QTRY_COMPARE(m_session->state(), State::Ready);
        QVERIFY(m_session->isDraft());
        QVERIFY(!m_session->canPublish());
        const auto totals = m_session->tree()->plan().totals();
        QCOMPARE(totals.addCount, 8);
        QCOMPARE(totals.skipCount, 1);
        QCOMPARE(m_session->proposedName(), u"tiny-bert"_s);
    }

    void choosingARepositoryMakesThePlan()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        m_session->addPaths({m_fixture->writeModel()});
        QTRY_COMPARE(m_session->state(), State::Ready);
        m_session->chooseRepository(repo);
        QTRY_VERIFY(m_session->canPublish());
        QCOMPARE(m_session->tree()->plan().repo, repo);
    }

    void onlyTheNewestPlanArrives()
    {
        for (int i = 0; i < 5; ++i)
            (void)m_fixture->createRepository(u"repo-%1"_s.arg(i));
        QSignalSpy planned{m_session.get(), &PublishSession::planChanged};
        m_session->addPaths({m_fixture->writeModel()});
        for (int i = 0; i < 5; ++i) {
            m_session->chooseRepository({.owner = u"alice"_s, .name = u"repo-%1"_s.arg(i)});
            // At once, past the gathering pause: the one before is running, or its value under way, when the next is
            // asked for.
            m_session->prepare();
        }
        QTRY_COMPARE(m_session->state(), State::Ready);
        QCOMPARE(m_session->tree()->plan().repo.name, u"repo-4"_s);
        QCOMPARE(planned.count(), 1);
    }

    void publishesAndKeepsTheReceipt()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        QSignalSpy finished{m_session.get(), &PublishSession::finished};
        m_session->addPaths({m_fixture->writeModel()});
        m_session->chooseRepository(repo);
        QTRY_VERIFY(m_session->canPublish());
        m_session->setSummary(u"First upload"_s);
        m_session->publish();
        QCOMPARE(m_session->state(), State::Publishing);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), State::Done, 20'000);
        QCOMPARE(finished.count(), 1);
        QVERIFY(m_session->receipt().verified);
        const auto commits = m_fixture->client().commits(repo, u"main"_s, 1);
        QVERIFY(commits);
        QCOMPARE(commits->constFirst().title, u"First upload"_s);
        QCOMPARE(commits->constFirst().oid, m_session->receipt().commits.constLast());
        const auto kept = m_fixture->services().services().receipts.latest(5);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.constFirst().commits, m_session->receipt().commits);
    }

    void publishingAgainSendsNothing()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        m_session->addPaths({m_fixture->writeModel()});
        m_session->chooseRepository(repo);
        QTRY_VERIFY(m_session->canPublish());
        m_session->publish();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), State::Done, 20'000);
        m_session->addPaths({m_fixture->writeModel()});
        QTRY_COMPARE(m_session->state(), State::Ready);
        QVERIFY(!m_session->canPublish());
        QVERIFY(m_session->tree()->plan().isEmpty());
    }

    void cancelingLeavesTheBranchAndKeepsWhatWasSent()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        const core::GitOid before = m_fixture->head(repo);
        const QString model = m_fixture->writeModel(1'000'000);
        m_session->addPaths({model});
        m_session->chooseRepository(repo);
        QTRY_VERIFY(m_session->canPublish());
        slowDown(200'000);
        QSignalSpy canceled{m_session.get(), &PublishSession::canceled};
        QSignalSpy failed{m_session.get(), &PublishSession::failed};
        m_session->publish();
        QTRY_VERIFY(isSending());
        QElapsedTimer clock;
        clock.start();
        m_session->cancel();
        QTRY_COMPARE(canceled.count(), 1);
        QVERIFY2(clock.elapsed() < test::limitMs(1000), qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(canceled.constFirst().constFirst().toBool(), false);
        QCOMPARE(m_fixture->head(repo), before);
        QTRY_VERIFY(m_session->canPublish());
        QCOMPARE(failed.count(), 0);
        faults().clear();
        m_session->publish();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), State::Done, 20'000);
    }

    void destructionWhilePublishingEndsSoon()
    {
        const core::RepoId repo = m_fixture->createRepository(u"tiny"_s);
        m_session->addPaths({m_fixture->writeModel(1'000'000)});
        m_session->chooseRepository(repo);
        QTRY_VERIFY(m_session->canPublish());
        slowDown(50'000);
        m_session->publish();
        QTRY_VERIFY(isSending());
        QElapsedTimer clock;
        clock.start();
        m_session.reset();
        QVERIFY2(clock.elapsed() < test::limitMs(500), qPrintable(QString::number(clock.elapsed())));
    }

    void removingEverythingIsBackToTheBeginning()
    {
        const QString file = m_fixture->write(u"one.txt"_s, "1");
        m_session->addPaths({file});
        QTRY_COMPARE(m_session->state(), State::Ready);
        m_session->removePaths({file});
        QCOMPARE(m_session->state(), State::Idle);
        QVERIFY(!m_session->tree());
    }

    void takingOneFileOutKeepsTheOthers()
    {
        const QString model = m_fixture->writeModel();
        m_session->addPaths({model});
        QTRY_COMPARE(m_session->state(), State::Ready);
        m_session->removePaths({model + u"/vocab.txt"_s, model + u"/onnx/config.json"_s});
        QCOMPARE(m_session->state(), State::Preparing);
        QTRY_COMPARE(m_session->state(), State::Ready);
        for (const core::PlanEntry &entry : m_session->tree()->plan().entries)
            QVERIFY(entry.path != u"vocab.txt" && entry.path != u"onnx/config.json");
        QCOMPARE(m_session->tree()->plan().totals().addCount, 6);
    }

    void aMissingPathIsForgottenWhenAnotherIsChosen()
    {
        QSignalSpy failed{m_session.get(), &PublishSession::failed};
        m_session->addPaths({m_fixture->filePath(u"gone"_s)});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(m_session->state(), State::Failed);
        QCOMPARE(m_session->error().kind, core::ErrorKind::FileNotFound);
        m_session->addPaths({m_fixture->write(u"one.txt"_s, "1")});
        QTRY_COMPARE(m_session->state(), State::Ready);
        QCOMPARE(m_session->tree()->plan().entries.size(), 1);
    }
};

QTEST_MAIN(TestPublishSession)
#include "tst_publishsession.moc"
