#include "tests/cli/sandbox.h"
#include "tests/support/hubfixture.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using core::Fault;
using test::CliRun;
using test::HubFixture;
using test::HubProcess;
using test::Sandbox;

/// Power cuts and impatience: whoever dies, at whatever moment, every repository stays whole and the next try succeeds.
class TestKill final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Sandbox> m_sandbox;

    static QStringList publishing(const QString &path, const QString &repo)
    {
        return {u"publish"_s, path, u"--repo"_s, repo, u"--create"_s};
    }

    /// Publishes again, to the end, and looks at everything.
    void expectRecovery(const QString &model, const QString &repo, const QString &root)
    {
        QCOMPARE(test::fsckProblems(root), QByteArray{});
        const CliRun again = m_sandbox->run(publishing(model, repo) + QStringList{u"--json"_s});
        QVERIFY2(again.exitCode == 0, again.text());
        const CliRun verified = m_sandbox->run({u"verify"_s, model, u"--repo"_s, repo, u"--json"_s});
        QVERIFY2(verified.exitCode == 0 && verified.json()[u"good"].toBool(), verified.text());
        QCOMPARE(test::fsckProblems(root), QByteArray{});
    }

private slots:
    void init() { m_sandbox = std::make_unique<Sandbox>(); }

    void slipwayIsKilled_data()
    {
        QTest::addColumn<QByteArray>("moment");
        QTest::newRow("while it sends") << "Sending"_ba;
        QTest::newRow("while it commits") << "Making the commit"_ba;
        QTest::newRow("while it verifies") << "Checking what arrived"_ba;
    }

    void slipwayIsKilled()
    {
        QFETCH(const QByteArray, moment);
        HubFixture hub;
        m_sandbox->useHub(hub.endpoint(), HubFixture::aliceToken);
        const QString model = m_sandbox->writeModel(u"model"_s);
        // Slow enough at every stage that the kill hits the middle of it.
        hub.faults().add({.kind = Fault::Kind::SlowRead, .method = "PUT", .times = 100, .bytes = 50'000});
        hub.faults().add({.kind = Fault::Kind::Delay,
                          .method = "POST",
                          .pathContains = u"/commit/"_s,
                          .delay = std::chrono::milliseconds{1'500}});
        hub.faults().add({.kind = Fault::Kind::Delay,
                          .method = "POST",
                          .pathContains = u"/paths-info/"_s,
                          .times = 100,
                          .delay = std::chrono::milliseconds{500}});

        const auto process = m_sandbox->start(publishing(model, u"alice/killed"_s));
        QVERIFY2(test::waitForError(*process, moment), "that stage was never shown");
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);

        hub.faults().clear();
        expectRecovery(model, u"alice/killed"_s, hub.root());
    }

    void theHubIsKilledWhileItReceives()
    {
        const QString root = m_sandbox->path(u"hub"_s);
        auto hub = std::make_unique<HubProcess>(*m_sandbox, root);
        QVERIFY(hub->isReady());
        m_sandbox->useHub(hub->endpoint(), hub->token());
        const QString model = m_sandbox->writeModel(u"model"_s);
        // Sparse, and large enough to be under way for a while.
        QFile large{model + u"/large.bin"_s};
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(600LL * 1024 * 1024));
        const QString port = QString::number(hub->endpoint().port());

        const auto process = m_sandbox->start(publishing(model, u"me/survivor"_s));
        QVERIFY2(test::waitForError(*process, "Sending"), "that stage was never shown");
        hub->kill();
        QCOMPARE(test::fsckProblems(root), QByteArray{});

        // Back at the same address; whether the first publish gets over it or gives up, it must not do harm.
        hub = std::make_unique<HubProcess>(*m_sandbox, root, QStringList{u"--port"_s, port});
        QVERIFY(hub->isReady());
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        expectRecovery(model, u"me/survivor"_s, root);
    }

    void ctrlCDuringTheCommitClaimsNothing()
    {
        HubFixture hub;
        m_sandbox->useHub(hub.endpoint(), HubFixture::aliceToken);
        const QString model = m_sandbox->writeModel(u"model"_s);
        hub.faults().add({.kind = Fault::Kind::Delay,
                          .method = "POST",
                          .pathContains = u"/commit/"_s,
                          .delay = std::chrono::milliseconds{2'000}});

        const auto process = m_sandbox->start(publishing(model, u"alice/late"_s));
        QVERIFY(test::waitForError(*process, "Making the commit"));
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 1);
        const QByteArray said = process->readAllStandardError();
        QVERIFY2(said.contains("the commit may already have been made") && said.contains("alice/late"), said);
        hub.faults().clear();
        expectRecovery(model, u"alice/late"_s, hub.root());
    }

    void ctrlCStopsAtOnceAndLeavesTheRepositoryAsItWas()
    {
        HubFixture hub;
        m_sandbox->useHub(hub.endpoint(), HubFixture::aliceToken);
        const QString model = m_sandbox->writeModel(u"model"_s);
        QCOMPARE(m_sandbox->run({u"repo"_s, u"create"_s, u"alice/stopped"_s}).exitCode, 0);
        const QJsonValue before =
            m_sandbox->run({u"repo"_s, u"info"_s, u"alice/stopped"_s, u"--json"_s}).json()[u"head"];
        hub.faults().add({.kind = Fault::Kind::SlowRead, .method = "PUT", .times = 100, .bytes = 10'000});

        const auto process = m_sandbox->start(publishing(model, u"alice/stopped"_s) + QStringList{u"--json"_s});
        QVERIFY(test::waitForError(*process, "Sending"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        QVERIFY(process->waitForFinished());
        QVERIFY2(timer.elapsed() < test::limitMs(3'000), "stopping takes 500 ms and the end of the process");
        const CliRun stopped{.exitCode = process->exitCode(),
                             .out = process->readAllStandardOutput(),
                             .err = process->readAllStandardError()};
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(stopped.exitCode, 1);
        QCOMPARE(stopped.errorKind(), u"Canceled"_s);
        QVERIFY2(stopped.err.contains("Stopped."), stopped.err);

        hub.faults().clear();
        QCOMPARE(m_sandbox->run({u"repo"_s, u"info"_s, u"alice/stopped"_s, u"--json"_s}).json()[u"head"], before);
        expectRecovery(model, u"alice/stopped"_s, hub.root());
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
