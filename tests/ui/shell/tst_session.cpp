#include "tests/support/hubfixture.h"
#include "tests/support/loopbackserver.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/testservices.h"
#include "ui/shell/session.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::TestServices;
using ui::AccountSession;

class TestSession final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void cleanup() { m_hub.reset(); }

    void checkingATokenTellsWhoseItIsAndStoresNothing()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        AccountSession session(services.services());
        QSignalSpy identified(&session, &AccountSession::identified);
        session.check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QCOMPARE(session.state(), AccountSession::State::SigningIn);
        QVERIFY(identified.wait());
        QCOMPARE(session.identity().name, u"alice"_s);
        QVERIFY(!session.isSignedIn());
        QVERIFY(!QFileInfo::exists(services.tokenPath()));
        session.cancel();
        QCOMPARE(session.state(), AccountSession::State::SignedOut);
        QVERIFY(session.identity().name.isEmpty());
    }

    void acceptingStoresTheTokenForItsOwnerOnly()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        AccountSession session(services.services());
        QVERIFY(signIn(session, HubFixture::aliceToken));
        QCOMPARE(session.account().token, core::AccessToken(HubFixture::aliceToken));
        QCOMPARE(session.account().endpoint, m_hub->endpoint());

        const QFileInfo file(services.tokenPath());
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        const auto stored = services.accounts().filesFor(m_hub->endpoint()).stored();
        QVERIFY(stored);
        QCOMPARE(stored->size(), 1);
        QCOMPARE(stored->first().name, session.identity().tokenName);
    }

    void aSignInSurvivesARestart()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        {
            AccountSession session(services.services());
            QVERIFY(signIn(session, HubFixture::aliceToken));
        }
        AccountSession session(services.services());
        session.restore();
        QTRY_VERIFY(session.isSignedIn());
        QCOMPARE(session.identity().name, u"alice"_s);
        QCOMPARE(session.tokenSource(), core::TokenSource::TokenFile);
        QCOMPARE(session.tokenWhere(), services.tokenPath());
    }

    void aSignInToAnotherHubSurvivesARestartToo()
    {
        TestServices services;
        {
            AccountSession session(services.services());
            QVERIFY(signIn(session, HubFixture::aliceToken));
        }
        QVERIFY2(!QFileInfo::exists(services.tokenPath()), "Hugging Face's own sign-in must stay untouched");
        AccountSession session(services.services());
        session.restore();
        QTRY_VERIFY(session.isSignedIn());
        QCOMPARE(session.endpoint(), m_hub->endpoint());
    }

    void aTokenInTheEnvironmentIsUsedAndNamed()
    {
        TestServices services(
            {{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}, {u"HF_TOKEN"_s, HubFixture::aliceToken}});
        AccountSession session(services.services());
        session.restore();
        QTRY_VERIFY(session.isSignedIn());
        QCOMPARE(session.tokenSource(), core::TokenSource::Environment);
        QCOMPARE(session.tokenWhere(), u"HF_TOKEN"_s);
    }

    void withoutATokenThereIsNothingToComplainAbout()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        AccountSession session(services.services());
        QSignalSpy failed(&session, &AccountSession::failed);
        session.restore();
        QTRY_COMPARE(session.state(), AccountSession::State::SignedOut);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(m_hub->faults().requests().size(), std::size_t{0});
    }

    void tokensThatDoNotWorkAreRefused_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("made up") << u"hf_nobodyHasThisToken00000000000000000"_s;
        QTest::newRow("expired") << HubFixture::expiredToken;
    }

    void tokensThatDoNotWorkAreRefused()
    {
        QFETCH(const QString, token);
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        AccountSession session(services.services());
        QSignalSpy failed(&session, &AccountSession::failed);
        session.check(m_hub->endpoint(), core::AccessToken(token));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<core::Error>().kind, core::ErrorKind::SignInRequired);
        QCOMPARE(session.state(), AccountSession::State::SignedOut);
        QVERIFY(!QFileInfo::exists(services.tokenPath()));
    }

    void anUnreachableHubIsSaidAtOnce()
    {
        // A port where nobody answers: taken, then given back.
        const QUrl nowhere = LoopbackServer([](LoopbackServer::Exchange &) { }).url(QString());
        TestServices services;
        AccountSession session(services.services());
        QSignalSpy failed(&session, &AccountSession::failed);
        session.check(nowhere, core::AccessToken(HubFixture::aliceToken));
        QVERIFY(failed.wait(3'000));
        QCOMPARE(failed.first().first().value<core::Error>().kind, core::ErrorKind::Offline);
    }

    void signingOutRemovesTheToken()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        AccountSession session(services.services());
        QVERIFY(signIn(session, HubFixture::aliceToken));
        session.signOut();
        QCOMPARE(session.state(), AccountSession::State::SignedOut);
        QVERIFY(session.account().token.isEmpty());
        QTRY_VERIFY(!QFileInfo::exists(services.tokenPath()));
        const auto stored = services.accounts().filesFor(m_hub->endpoint()).stored();
        QVERIFY(stored);
        QVERIFY(stored->isEmpty());
    }

    void leavingKeepsTheToken()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        AccountSession session(services.services());
        QVERIFY(signIn(session, HubFixture::aliceToken));
        session.leave();
        QCOMPARE(session.state(), AccountSession::State::SignedOut);
        session.restoreAt(m_hub->endpoint());
        QTRY_VERIFY(session.isSignedIn());
    }

    void theLocalHubNeedsNoAccountAndKeepsItsAddress()
    {
        TestServices services;
        QUrl first;
        {
            AccountSession session(services.services());
            session.openLocalHub();
            QTRY_VERIFY(session.isSignedIn());
            QVERIFY(session.usesLocalHub());
            QVERIFY(!session.identity().name.isEmpty());
            QVERIFY(session.identity().mayWriteUnder(session.identity().name));
            first = session.endpoint();
        }
        AccountSession session(services.services());
        session.restore();
        QTRY_VERIFY(session.isSignedIn());
        QVERIFY(session.usesLocalHub());
        QCOMPARE(session.endpoint(), first);
        session.signOut();
        QVERIFY(!services.settings().usedLocalHub());
    }

    void cancelingEndsTheWaitForAHubThatHangs()
    {
        const LoopbackServer server([](LoopbackServer::Exchange &exchange) { exchange.hang(); });
        TestServices services;
        AccountSession session(services.services());
        QSignalSpy failed(&session, &AccountSession::failed);
        session.check(server.url(QString()), core::AccessToken(HubFixture::aliceToken));
        QVERIFY(server.waitForRequests(1));
        session.cancel();
        QCOMPARE(session.state(), AccountSession::State::SignedOut);
        QVERIFY2(!failed.wait(200), "what the person gave up is no failure");
    }

    void aSlowHubNeverStopsTheWindow()
    {
        m_hub->faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"whoami"_s, .times = 2, .delay = 400ms});
        TestServices services;
        AccountSession session(services.services());
        QSignalSpy identified(&session, &AccountSession::identified);
        const test::Heartbeat heart;
        session.check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QVERIFY(identified.wait(10'000));
        session.accept();
        QTRY_VERIFY(session.isSignedIn());
        QVERIFY(heart.beats() > 50);
        QVERIFY2(heart.longestMs() <= 50, qPrintable(u"blocked for %1 ms"_s.arg(heart.longestMs())));
    }

    void closingWhileAHubHangsTakesUnderASecond()
    {
        const LoopbackServer server([](LoopbackServer::Exchange &exchange) { exchange.hang(); });
        TestServices services;
        QElapsedTimer clock;
        {
            AccountSession session(services.services());
            session.check(server.url(QString()), core::AccessToken(HubFixture::aliceToken));
            QVERIFY(server.waitForRequests(1));
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 700, qPrintable(QString::number(clock.elapsed())));
    }

private:
    bool signIn(AccountSession &session, const QString &token)
    {
        connect(&session, &AccountSession::identified, &session, &AccountSession::accept);
        session.check(m_hub->endpoint(), core::AccessToken(token));
        return QTest::qWaitFor([&session] { return session.isSignedIn(); });
    }

    std::unique_ptr<HubFixture> m_hub;
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
