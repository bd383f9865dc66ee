#include "tests/support/hubfixture.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/timelimit.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/secretsearch.h"
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

    void withoutAKeychainTheTokenIsInOneFileOfItsOwner()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        AccountSession session(services.services());
        QVERIFY(signIn(session, HubFixture::aliceToken));
        QCOMPARE(session.account().token, core::AccessToken(HubFixture::aliceToken));
        QCOMPARE(session.account().endpoint, m_hub->endpoint());
        QCOMPARE(session.storedAccount().user, u"alice"_s);
        QCOMPARE(session.tokenPlace(), core::CredentialPlace::OwnFile);
        const QStringList holding = test::filesHolding(services.folder(), {HubFixture::aliceToken.toLatin1()});
        QCOMPARE(holding, QStringList(session.tokenWhere()));
        QCOMPARE(test::openToOthers(holding), QStringList());
    }

    void withAKeychainTheTokenIsInNoFile()
    {
        test::MemorySecretStore keychain;
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}}, &keychain);
        AccountSession session(services.services());
        QVERIFY(signIn(session, HubFixture::aliceToken));
        QCOMPARE(session.tokenPlace(), core::CredentialPlace::Keychain);
        QCOMPARE(keychain.secrets().size(), 1);
        QCOMPARE(test::filesHolding(services.folder(), {HubFixture::aliceToken.toLatin1()}), QStringList());
    }

    void sharingPutsItWhereTheHubsOwnCommandLineLooks()
    {
        test::MemorySecretStore keychain;
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}}, &keychain);
        AccountSession session(services.services());
        connect(&session, &AccountSession::identified, &session, [&session] { session.accept(true); });
        session.check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(session.isSignedIn());
        QCOMPARE(session.tokenPlace(), core::CredentialPlace::HubClient);
        QCOMPARE(keychain.secrets().size(), 0);
        QFile file(services.tokenPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), HubFixture::aliceToken.toLatin1());
        QCOMPARE(test::openToOthers({services.tokenPath()}), QStringList());
    }

    void aKeychainThatSaysNoMayBeAskedAgain()
    {
        test::MemorySecretStore keychain;
        keychain.setWriteFailure(core::ErrorKind::NotPermitted);
        TestServices services({}, &keychain);
        AccountSession session(services.services());
        QSignalSpy identified(&session, &AccountSession::identified);
        QSignalSpy failed(&session, &AccountSession::failed);
        session.check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QVERIFY(identified.wait());
        session.accept();
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<core::Error>().kind, core::ErrorKind::NotPermitted);
        QCOMPARE(session.identity().name, u"alice"_s);
        QCOMPARE(test::filesHolding(services.folder(), {HubFixture::aliceToken.toLatin1()}), QStringList());
        keychain.setWriteFailure({});
        session.accept();
        QTRY_VERIFY(session.isSignedIn());
    }

    void aSignInSurvivesARestart()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        QString where;
        {
            AccountSession session(services.services());
            QVERIFY(signIn(session, HubFixture::aliceToken));
            where = session.tokenWhere();
        }
        AccountSession session(services.services());
        session.restore();
        QTRY_VERIFY(session.isSignedIn());
        QCOMPARE(session.identity().name, u"alice"_s);
        QCOMPARE(session.tokenSource(), core::TokenSource::TokenFile);
        QCOMPARE(session.tokenWhere(), where);
    }

    void twoAccountsWorkAtTheSameTime()
    {
        TestServices services;
        AccountSession alice(services.services());
        AccountSession bob(services.services());
        QVERIFY(signIn(alice, HubFixture::aliceToken));
        QVERIFY(signIn(bob, HubFixture::bobWriteToken));
        core::HttpClient &http = services.services().http;
        QCOMPARE(core::HubClient(http, alice.account()).whoami()->name, u"alice"_s);
        QCOMPARE(core::HubClient(http, bob.account()).whoami()->name, u"bob"_s);
        const core::Account stored = alice.storedAccount();
        bob.signOut();
        QVERIFY(alice.isSignedIn());
        AccountSession again(services.services());
        again.open(stored);
        QTRY_VERIFY(again.isSignedIn());
        QCOMPARE(again.identity().name, u"alice"_s);
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

    void signingOutLeavesTheTokenNowhere_data()
    {
        QTest::addColumn<bool>("hasKeychain");
        QTest::addColumn<bool>("share");
        QTest::newRow("keychain") << true << false;
        QTest::newRow("own file") << false << false;
        QTest::newRow("shared") << true << true;
    }

    void signingOutLeavesTheTokenNowhere()
    {
        QFETCH(const bool, hasKeychain);
        QFETCH(const bool, share);
        test::MemorySecretStore keychain;
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}}, hasKeychain ? &keychain : nullptr);
        AccountSession session(services.services());
        connect(&session, &AccountSession::identified, &session, [&session, share] { session.accept(share); });
        session.check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(session.isSignedIn());
        session.signOut();
        QCOMPARE(session.state(), AccountSession::State::SignedOut);
        QVERIFY(session.account().token.isEmpty());
        QTRY_COMPARE(keychain.secrets().size(), 0);
        QTRY_COMPARE(test::filesHolding(services.folder(), {HubFixture::aliceToken.toLatin1()}), QStringList());
        QTRY_VERIFY(services.accounts().accounts()->isEmpty());
    }

    void theLocalHubOutlivesItsSessions()
    {
        TestServices services;
        AccountSession first(services.services());
        first.openLocalHub();
        QTRY_VERIFY(first.isSignedIn());
        AccountSession second(services.services());
        second.openLocalHub();
        QTRY_VERIFY(second.isSignedIn());
        QCOMPARE(second.endpoint(), first.endpoint());
        const core::HubAccount kept = first.account();
        first.leave();
        second.leave();
        QVERIFY2(core::HubClient(services.services().http, kept).whoami(), "an upload may still be under way");
    }

    void whatTheHubsOwnCommandLineHasIsUsedWhereItLies()
    {
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        signInWithHubClient(services);
        AccountSession session(services.services());
        session.open(services.accounts().accounts()->constFirst());
        QTRY_VERIFY(session.isSignedIn());
        QCOMPARE(session.tokenPlace(), core::CredentialPlace::HubClient);
        QCOMPARE(session.storedAccount().user, u"alice"_s);
    }

    void aCopyGoesItsOwnWay()
    {
        test::MemorySecretStore keychain;
        TestServices services({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}}, &keychain);
        signInWithHubClient(services);
        AccountSession session(services.services());
        session.adopt(services.accounts().accounts()->constFirst());
        QTRY_VERIFY(session.isSignedIn());
        QCOMPARE(session.tokenPlace(), core::CredentialPlace::Keychain);
        session.signOut();
        QTRY_COMPARE(keychain.secrets().size(), 0);
        QVERIFY2(QFileInfo::exists(services.tokenPath()), "hf stays signed in");
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
        QVERIFY(heart.beats() > 20);
        QVERIFY2(heart.longestMs() <= test::limitMs(50), qPrintable(u"blocked for %1 ms"_s.arg(heart.longestMs())));
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
        QVERIFY2(clock.elapsed() < test::limitMs(700), qPrintable(QString::number(clock.elapsed())));
    }

private:
    void signInWithHubClient(const TestServices &services)
    {
        const core::StoredToken token{.name = u"laptop"_s, .token = core::AccessToken(HubFixture::aliceToken)};
        QVERIFY(services.accounts().filesFor(m_hub->endpoint()).signIn(token));
    }

    bool signIn(AccountSession &session, const QString &token)
    {
        connect(&session, &AccountSession::identified, &session, [&session] { session.accept(); });
        session.check(m_hub->endpoint(), core::AccessToken(token));
        return QTest::qWaitFor([&session] { return session.isSignedIn(); });
    }

    std::unique_ptr<HubFixture> m_hub;
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
