#include "tests/core/publish/publishworld.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::Fault;
using core::FileState;
using core::PublishStage;

/// What goes wrong between us and a Hub, each fault on purpose, against a real Local Hub.
class TestPublishFaults final : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30'000;  // ms, for a busy machine

    std::unique_ptr<test::PublishWorld> m_world;
    QByteArray m_headBefore;
    int m_commitsBefore = 0;

    void put(const QString &path, const QByteArray &content) { QVERIFY(m_world->put(path, content)); }
    void fault(const Fault &fault) { m_world->faults().add(fault); }
    int count(const QByteArray &method, const QString &path) { return m_world->faults().count(method, path); }
    /// Requests to commit since the last call.
    int commitRequests()
    {
        const int now = count("POST", u"/commit/"_s);
        return now - std::exchange(m_commitsBefore, now);
    }
    std::future<core::Result<core::Receipt>> publishInBackground(const core::PublishPlan &plan,
                                                                 std::stop_token stop = {})
    {
        return std::async(std::launch::async,
                          [this, plan, stop = std::move(stop)] { return m_world->publisher().execute(plan, stop); });
    }
    bool isSending()
    {
        const auto rows = m_world->board().snapshot().rows;
        return std::ranges::any_of(
            rows, [](const auto &row) { return row.state == FileState::Sending && row.sentBytes > 0; });
    }

private slots:
    /// A repository with a README, and something new to publish.
    void init()
    {
        m_world = std::make_unique<test::PublishWorld>();
        QVERIFY2(m_world->problem().isEmpty(), qPrintable(m_world->problem()));
        put(u"README.md"_s, "# Test\n");
        const auto first = m_world->publish();
        QVERIFY2(first, qPrintable(first ? QString{} : first.error().detail));
        m_headBefore = m_world->head();
        commitRequests();
        put(u"model.bin"_s, test::randomBytes(2'000'000));
        put(u"notes.txt"_s, "notes\n");
    }

    void aFileChangedSinceThePlanStopsEverything()
    {
        put(u"extra.bin"_s, test::randomBytes(10, 5));
        auto request = m_world->request();
        request.plan.repo.name = request.plan.creation.id.name = u"brand-new"_s;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        QVERIFY(plan->createRepo);
        put(u"extra.bin"_s, test::randomBytes(11, 5));
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::FileChanged);
        QCOMPARE(receipt.error().subject, m_world->at(u"extra.bin"_s));
        QCOMPARE(m_world->hub().repoInfo(plan->repo).error().kind, ErrorKind::RepositoryNotFound);
    }

    void aFileThatChangesWhileItIsReadIsNotCommitted()
    {
        // More than the sockets between us hold, so that there is something left to read.
        put(u"model.bin"_s, test::randomBytes(20'000'000));
        fault({.kind = Fault::Kind::SlowRead, .method = "PUT", .bytes = 4'000'000});
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        auto publishing = publishInBackground(*plan);
        QTRY_VERIFY_WITH_TIMEOUT(isSending(), patience);
        put(u"model.bin"_s, test::randomBytes(20'000'000, 3));
        const auto receipt = publishing.get();
        QVERIFY(!receipt);
        QVERIFY(receipt.error().kind == ErrorKind::FileChanged || receipt.error().kind == ErrorKind::Mismatch);
        QCOMPARE(m_world->head(), m_headBefore);
        QCOMPARE(commitRequests(), 0);
    }

    void aBranchThatMovedSinceThePlanIsAConflictBeforeAnythingIsSent()
    {
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        QVERIFY(m_world->commitBehindOurBack("theirs"));
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Conflict);
        QCOMPARE(count("PUT", u"/storage/"_s), 0);
    }

    void aBranchThatMovesWhileSendingIsAConflict()
    {
        fault({.kind = Fault::Kind::SlowRead, .method = "PUT", .bytes = 2'000'000});
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        auto publishing = publishInBackground(*plan);
        QTRY_VERIFY_WITH_TIMEOUT(isSending(), patience);
        QVERIFY(m_world->commitBehindOurBack("theirs"));
        const QByteArray theirs = m_world->head();
        const auto receipt = publishing.get();
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Conflict);
        QCOMPARE(m_world->head(), theirs);
    }

    void aCommitWhoseAnswerGotLostLandsOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("a gateway that lost patience") << 504;
        QTest::newRow("a server that fell over after the commit") << 500;
    }

    void aCommitWhoseAnswerGotLostLandsOnce()
    {
        QFETCH(const int, status);
        fault({.kind = Fault::Kind::LostAnswer, .method = "POST", .pathContains = u"/commit/"_s, .status = status});
        const auto receipt = m_world->publish();
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QVERIFY(receipt->verified);
        QCOMPARE(receipt->commits.size(), 1);
        QCOMPARE(receipt->commits.first().toHex(), m_world->head());
        QVERIFY(receipt->commitUrl.path().endsWith(u"/commit/"_s + QString::fromLatin1(m_world->head())));
        QCOMPARE(commitRequests(), 1);
        QCOMPARE(m_world->head(u"main~1"_s), m_headBefore);
    }

    void aCommitWhoseConnectionIsCutIsLookedUp()
    {
        fault({.kind = Fault::Kind::CutResponse, .method = "POST", .pathContains = u"/commit/"_s, .bytes = 0});
        const auto receipt = m_world->publish();
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QCOMPARE(commitRequests(), 1);
        QCOMPARE(m_world->head(u"main~1"_s), m_headBefore);
    }

    void aCommitThatDidNotLandIsRepeated()
    {
        fault({.kind = Fault::Kind::Status, .method = "POST", .pathContains = u"/commit/"_s, .status = 503});
        const auto receipt = m_world->publish();
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QCOMPARE(commitRequests(), 2);
        QCOMPARE(m_world->head(u"main~1"_s), m_headBefore);
    }

    void aCommitThatDidNotLandIsNotRepeatedOnABranchThatMoved()
    {
        fault({.kind = Fault::Kind::Status, .method = "POST", .pathContains = u"/commit/"_s, .status = 503});
        fault({.kind = Fault::Kind::Delay,
               .method = "GET",
               .pathContains = u"/commits/"_s,
               .delay = std::chrono::seconds{4}});
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        auto publishing = publishInBackground(*plan);
        QTRY_COMPARE_WITH_TIMEOUT(count("POST", u"/commit/"_s), m_commitsBefore + 1, patience);
        QVERIFY(m_world->commitBehindOurBack("theirs"));
        const auto receipt = publishing.get();
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Conflict);
        QCOMPARE(commitRequests(), 2);  // ours once, and theirs
        QCOMPARE(m_world->head(u"main~1"_s), m_headBefore);
    }

    void anOutcomeNobodyCanTellIsSaid()
    {
        fault({.kind = Fault::Kind::LostAnswer, .method = "POST", .pathContains = u"/commit/"_s, .status = 504});
        fault(
            {.kind = Fault::Kind::Status, .method = "GET", .pathContains = u"/commits/"_s, .times = 20, .status = 500});
        const auto receipt = m_world->publish();
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::ServerFault);
        QVERIFY2(receipt.error().detail.contains(u"unknown whether"_s), qPrintable(receipt.error().detail));
        QCOMPARE(commitRequests(), 1);
    }

    void aPullRequestWhoseAnswerGotLostIsFound()
    {
        auto request = m_world->request();
        request.plan.createPullRequest = true;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        fault({.kind = Fault::Kind::LostAnswer, .method = "POST", .pathContains = u"/commit/"_s, .status = 504});
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QVERIFY(receipt->pullRequestUrl.path().endsWith(u"/discussions/1"_s));
        QCOMPARE(commitRequests(), 1);
        QCOMPARE(m_world->hub().refs(test::PublishWorld::repo).value().pullRequests.size(), 1);
        QCOMPARE(m_world->head(), m_headBefore);
    }

    void aPullRequestIsNeverRepeatedBlindly()
    {
        auto request = m_world->request();
        request.plan.createPullRequest = true;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        fault({.kind = Fault::Kind::Status, .method = "POST", .pathContains = u"/commit/"_s, .status = 503});
        const auto receipt = m_world->publisher().execute(*plan, {});
        QVERIFY(!receipt);
        QVERIFY(receipt.error().detail.contains(u"unknown whether"_s));
        QCOMPARE(commitRequests(), 1);
    }

    void aConnectionCutWhileSendingIsMadeUp()
    {
        fault({.kind = Fault::Kind::CutRequest, .method = "PUT", .bytes = 500'000});
        const auto receipt = m_world->publish();
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QCOMPARE(m_world->published(u"model.bin"_s), test::randomBytes(2'000'000));
        QCOMPARE(m_world->board().snapshot().sentBytes, 2'000'006);
    }

    void failuresBeforeTheCommitLeaveTheRepositoryAsItWas_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Fault::Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("expected");
        using enum Fault::Kind;
        QTest::newRow("the disk is full")
            << QByteArray{"PUT"} << u"/storage/"_s << DiskFull << 0 << ErrorKind::OutOfSpace;
        QTest::newRow("the quota is used up")
            << QByteArray{"POST"} << u"/objects/batch"_s << Status << 507 << ErrorKind::OutOfSpace;
        QTest::newRow("a byte changes on the way")
            << QByteArray{"PUT"} << u"/storage/"_s << FlipByte << 0 << ErrorKind::Mismatch;
        QTest::newRow("writing is not allowed")
            << QByteArray{"POST"} << u"/objects/batch"_s << Status << 403 << ErrorKind::NotPermitted;
        QTest::newRow("the token expires on the way")
            << QByteArray{"POST"} << u"/objects/batch"_s << Status << 401 << ErrorKind::SignInRequired;
        QTest::newRow("the commit is too large")
            << QByteArray{"POST"} << u"/commit/"_s << Status << 413 << ErrorKind::TooLarge;
        QTest::newRow("the commit is refused")
            << QByteArray{"POST"} << u"/commit/"_s << Status << 400 << ErrorKind::Rejected;
    }

    void failuresBeforeTheCommitLeaveTheRepositoryAsItWas()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const Fault::Kind, kind);
        QFETCH(const int, status);
        QFETCH(const ErrorKind, expected);
        fault({.kind = kind, .method = method, .pathContains = path, .times = 20, .status = status, .bytes = 1'000});
        const auto receipt = m_world->publish();
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, expected);
        QCOMPARE(m_world->head(), m_headBefore);
        // And the same plan goes through once the trouble is over.
        m_world->faults().clear();
        const auto again = m_world->publish();
        QVERIFY2(again, qPrintable(again ? QString{} : again.error().detail));
    }

    void tokensThatMayNotAreRefused_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<ErrorKind>("expected");
        QTest::newRow("expired") << test::HubFixture::expiredToken << ErrorKind::SignInRequired;
        QTest::newRow("may only read") << test::HubFixture::bobToken << ErrorKind::NotPermitted;
    }

    void tokensThatMayNotAreRefused()
    {
        QFETCH(const QString, token);
        QFETCH(const ErrorKind, expected);
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        const auto receipt = m_world->publisher(token).execute(*plan, {});
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, expected);
        QCOMPARE(m_world->head(), m_headBefore);
    }

    void aRepositorySomebodyMadeMeanwhileIsNotTouched()
    {
        auto request = m_world->request();
        request.plan.repo.name = request.plan.creation.id.name = u"brand-new"_s;
        const auto plan = m_world->publisher().prepare(request, {});
        QVERIFY(plan);
        QVERIFY(m_world->hub().createRepo({.id = plan->repo}));
        QCOMPARE(m_world->publisher().execute(*plan, {}).error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(commitRequests(), 0);
    }

    void contentThatIsNotOursIsAMismatch()
    {
        fault({.kind = Fault::Kind::Status,
               .method = "POST",
               .pathContains = u"/paths-info/"_s,
               .status = 200,
               .body = "[]"});
        const auto receipt = m_world->publish();
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Mismatch);
        QCOMPARE(receipt.error().subject, u"model.bin"_s);
    }

    void aPublishThatCannotBeCheckedIsAnUnverifiedReceipt()
    {
        fault({.kind = Fault::Kind::Status,
               .method = "POST",
               .pathContains = u"/paths-info/"_s,
               .times = 20,
               .status = 500});
        const auto receipt = m_world->publish();
        QVERIFY2(receipt, qPrintable(receipt ? QString{} : receipt.error().detail));
        QVERIFY(!receipt->verified);
        QCOMPARE(receipt->commits.first().toHex(), m_world->head());
    }

    void cancelingEndsItSoonAndLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Fault::Kind>("kind");
        QTest::addColumn<PublishStage>("stage");
        using enum Fault::Kind;
        QTest::newRow("looking at the repository")
            << QByteArray{"GET"} << u"/revision/"_s << Delay << PublishStage::Comparing;
        QTest::newRow("asking for modes") << QByteArray{"POST"} << u"/preupload/"_s << Delay << PublishStage::Planning;
        QTest::newRow("creating the branch") << QByteArray{"POST"} << u"/branch/"_s << Delay << PublishStage::Creating;
        QTest::newRow("asking what to send")
            << QByteArray{"POST"} << u"/objects/batch"_s << Delay << PublishStage::Sending;
        QTest::newRow("sending") << QByteArray{"PUT"} << u"/storage/"_s << SlowRead << PublishStage::Sending;
        QTest::newRow("committing") << QByteArray{"POST"} << u"/commit/"_s << SlowRead << PublishStage::Committing;
    }

    void cancelingEndsItSoonAndLeavesNothing()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const Fault::Kind, kind);
        QFETCH(const PublishStage, stage);
        // More than the sockets between us hold, so that what is slow to be read is not sent either.
        put(u"long.txt"_s, QByteArray{"line\n"}.repeated(1'900'000));
        put(u"model.bin"_s, test::randomBytes(20'000'000));
        fault({.kind = kind,
               .method = method,
               .pathContains = path,
               .delay = std::chrono::seconds{20},
               .bytes = 100'000});
        std::stop_source source;
        auto publishing = std::async(std::launch::async, [this, stop = source.get_token()] {
            auto request = m_world->request();
            request.plan.revision = QTest::currentDataTag() == QByteArray{"creating the branch"} ? u"new"_s : u"main"_s;
            request.plan.createBranch = true;
            const auto plan = m_world->publisher().prepare(request, stop);
            return plan ? m_world->publisher().execute(*plan, stop) : std::unexpected(plan.error());
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_world->board().snapshot().stage == stage, patience);
        QVERIFY(publishing.wait_for(std::chrono::milliseconds{300}) == std::future_status::timeout);
        QElapsedTimer clock;
        clock.start();
        source.request_stop();
        const auto receipt = publishing.get();
        const qint64 elapsed = clock.elapsed();
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Canceled);
        QVERIFY2(elapsed < test::limitMs(500), qPrintable(u"it took %1 ms"_s.arg(elapsed)));
        m_world->fixture().stop();  // lets running requests end
        QCOMPARE(m_world->head(), m_headBefore);
        QVERIFY(m_world->git({u"fsck"_s}).ok);
    }

    void cancelingWhileHashingEndsItSoon()
    {
        QFile file{m_world->at(u"large.bin"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(8LL * 1024 * 1024 * 1024));  // a hole: several seconds of hashing
        const auto plan = m_world->prepare();
        QVERIFY(plan);
        std::stop_source source;
        auto publishing = publishInBackground(*plan, source.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(m_world->board().snapshot().hashedBytes > 100'000'000, patience);
        QElapsedTimer clock;
        clock.start();
        source.request_stop();
        const auto receipt = publishing.get();
        QVERIFY2(clock.elapsed() < test::limitMs(500), qPrintable(u"it took %1 ms"_s.arg(clock.elapsed())));
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::Canceled);
        QCOMPARE(m_world->head(), m_headBefore);
    }
};

QTEST_GUILESS_MAIN(TestPublishFaults)
#include "tst_publishfaults.moc"
