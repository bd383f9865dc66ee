#include "tests/support/browser.h"
#include "tests/support/hubfixture.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/timelimit.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/secretsearch.h"
#include "tests/ui/support/testservices.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/account/signinpage.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::TestServices;
using ui::AccountSession;

/// Signing in on the Hub's own page, with a real browser that a test drives.
class TestOAuthSignIn final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_hub = std::make_unique<HubFixture>(core::LocalHub::Options{.oauth = {.pollInterval = 1s}});
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        open();
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_services.reset();
        m_hub.reset();
    }

    void theBrowserWay()
    {
        QVERIFY2(test::Browser::isInstalled(), "Chromium and its driver belong to what the tests need");
        start(u"chooseBrowser"_s);
        QTRY_COMPARE(m_services->openedPages().size(), 1);
        QVERIFY(find<QWidget>(u"browserWait"_s)->isVisible());
        test::screenshot(*m_page, u"oauth-browser"_s);
        const QUrl page = m_services->openedPages().constFirst();
        QCOMPARE(find<QLineEdit>(u"browserLink"_s)->text(), page.toString(QUrl::FullyEncoded));
        confirm(page, u"#allow"_s);
        finishAsAlice();
        // The Hub knows us by now.
        m_session->signInWithBrowser(m_endpoint);
        QTRY_COMPARE(m_services->openedPages().size(), 2);
        QCOMPARE(clientIn(m_services->openedPages().constLast()), clientIn(page));
    }

    void theDeviceWay()
    {
        QVERIFY2(test::Browser::isInstalled(), "Chromium and its driver belong to what the tests need");
        start(u"chooseDeviceCode"_s);
        QTRY_VERIFY(find<QWidget>(u"deviceCodePanel"_s)->isVisible());
        test::screenshot(*m_page, u"oauth-device"_s);
        QVERIFY2(m_services->openedPages().isEmpty(), "the other device is the person's to open");
        click(u"openDevicePage"_s);
        const QUrl page = m_services->openedPages().constFirst();
        QVERIFY2(page.query().contains(find<QLabel>(u"deviceCode"_s)->text()), qPrintable(page.toString()));
        m_browser = std::make_unique<test::Browser>();
        QVERIFY2(m_browser->open(page), qPrintable(m_browser->problem()));
        if (m_browser->has(u"#continue"_s))
            QVERIFY2(m_browser->click(u"#continue"_s), qPrintable(m_browser->problem()));
        QVERIFY2(m_browser->type(u"#token"_s, HubFixture::aliceToken), qPrintable(m_browser->problem()));
        QVERIFY2(m_browser->click(u"#allow"_s), qPrintable(m_browser->problem()));
        finishAsAlice();
    }

    void whoSaysNoIsToldThatNothingHappened()
    {
        QVERIFY2(test::Browser::isInstalled(), "Chromium and its driver belong to what the tests need");
        start(u"chooseBrowser"_s);
        QTRY_COMPARE(m_services->openedPages().size(), 1);
        confirm(m_services->openedPages().constFirst(), u"#deny"_s);
        QTRY_VERIFY(isMessageShown());
        QVERIFY2(messageText().contains(u"not allowed on the Hub's page"), qPrintable(messageText()));
        QVERIFY(find<QWidget>(u"signInForm"_s)->isVisible());
        click(u"messageRemedy"_s);  // try again
        QTRY_COMPARE(m_services->openedPages().size(), 2);
    }

    void aClientRegisteredByHandIsUsed()
    {
        m_services->settings().setOAuthClientId(u"by-hand"_s);
        AccountSession session(m_services->services());
        QSignalSpy awaited(&session, &AccountSession::browserAwaited);
        session.signInWithBrowser(m_hub->endpoint());
        QVERIFY(awaited.wait());
        QCOMPARE(clientIn(awaited.first().first().toUrl()), u"by-hand"_s);
        session.cancel();
    }

    void anAnswerWithAnotherStateChangesNothing()
    {
        start(u"chooseBrowser"_s);
        QTRY_COMPARE(m_services->openedPages().size(), 1);
        const QUrlQuery query(m_services->openedPages().constFirst());
        QUrl forged(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        forged.setQuery(u"code=stolen&state=guessed"_s);
        (void)m_services->services().http.call({.url = forged, .retry = core::RetryMode::Never}, {});
        QTest::qWait(100);  // long enough for a wrong turn to show
        QCOMPARE(m_session->state(), AccountSession::State::SigningIn);
        QVERIFY(find<QWidget>(u"browserWait"_s)->isVisible());
        QVERIFY(!isMessageShown());
    }

    void waitingCanBeGivenUp_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("cancel");
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("browser") << "chooseBrowser" << "browserWait" << "browserCancel" << false;
        QTest::newRow("code") << "chooseDeviceCode" << "deviceCodePanel" << "deviceCancel" << false;
        QTest::newRow("browser, by key") << "chooseBrowser" << "browserWait" << "browserCancel" << true;
        QTest::newRow("code, by key") << "chooseDeviceCode" << "deviceCodePanel" << "deviceCancel" << true;
    }

    void waitingCanBeGivenUp()
    {
        QFETCH(const QString, way);
        QFETCH(const QString, part);
        QFETCH(const QString, cancel);
        QFETCH(const bool, byEscape);
        start(way);
        QTRY_VERIFY(find<QWidget>(part)->isVisible());
        QCOMPARE(test::controlsWithoutName(*m_page).join(u'\n'), QString());
        QVERIFY2(find<QWidget>(part)->isAncestorOf(QApplication::focusWidget()), "Escape would not be heard");
        if (byEscape)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        else
            click(cancel);
        QVERIFY(find<QWidget>(u"signInForm"_s)->isVisible());
        QCOMPARE(m_session->state(), AccountSession::State::SignedOut);
        QVERIFY(!isMessageShown());
    }

    void closingWhileItWaitsIsQuick()
    {
        start(u"chooseBrowser"_s);
        QTRY_COMPARE(m_services->openedPages().size(), 1);
        QElapsedTimer clock;
        clock.start();
        m_page.reset();
        m_session.reset();
        QVERIFY2(clock.elapsed() < test::limitMs(1'000), qPrintable(QString::number(clock.elapsed())));
    }

    void withoutABrowserTheLinkIsThere()
    {
        m_services->setBrowserMissing(true);
        start(u"chooseBrowser"_s);
        QTRY_VERIFY(find<QWidget>(u"browserWait"_s)->isVisible());
        QVERIFY(find<QLabel>(u"browserState"_s)->text().contains(u"No browser"));
        QVERIFY(find<QLineEdit>(u"browserLink"_s)->text().contains(u"code_challenge"));
    }

    void anExpiredCodeIsFollowedByAnother()
    {
        m_hub = std::make_unique<HubFixture>(core::LocalHub::Options{.oauth = {.deviceCode = 2s, .pollInterval = 1s}});
        open();
        start(u"chooseDeviceCode"_s);
        QTRY_VERIFY(find<QWidget>(u"deviceCodePanel"_s)->isVisible());
        auto *code = find<QLabel>(u"deviceCode"_s);
        const QString first = code->text();
        QTRY_VERIFY_WITH_TIMEOUT(code->text() != first, 10'000);
        QVERIFY(find<QLabel>(u"deviceTimeLeft"_s)->text().contains(u"new one"));
    }

    void anUnreachableHubIsSaid()
    {
        m_endpoint = m_hub->endpoint();
        m_hub->stop();
        start(u"chooseDeviceCode"_s);
        QTRY_VERIFY(isMessageShown());
        QVERIFY2(messageText().contains(u"could not be reached"), qPrintable(messageText()));
    }

    void aHubThatKnowsNothingOfItIsSaid_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("browser") << "chooseBrowser";
        QTest::newRow("code") << "chooseDeviceCode";
    }

    void aHubThatKnowsNothingOfItIsSaid()
    {
        QFETCH(const QString, way);
        const LoopbackServer plain([](LoopbackServer::Exchange &exchange) { exchange.reply(404, "<h1>nothing</h1>"); });
        m_endpoint = plain.url(QString());
        start(way);
        QTRY_VERIFY(isMessageShown());
        QVERIFY2(messageText().contains(u"does not offer"), qPrintable(messageText()));
    }

    void aSlowHubNeverStopsTheWindow()
    {
        m_hub->faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"/oauth/"_s, .delay = 400ms});
        const test::Heartbeat heart;
        start(u"chooseDeviceCode"_s);
        QTRY_VERIFY(find<QWidget>(u"deviceCodePanel"_s)->isVisible());
        QVERIFY(heart.beats() > 20);
        QVERIFY2(heart.longestMs() <= test::limitMs(50), qPrintable(u"blocked for %1 ms"_s.arg(heart.longestMs())));
    }

private:
    void open()
    {
        m_page.reset();
        m_session.reset();
        m_endpoint = m_hub->endpoint();
        m_services = std::make_unique<TestServices>(QHash<QString, QString>{}, &m_keychain);
        m_session = std::make_unique<AccountSession>(m_services->services());
        m_page = std::make_unique<ui::SignInPage>(m_services->services(), *m_session);
        m_page->resize(800, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    static QString clientIn(const QUrl &page) { return QUrlQuery(page).queryItemValue(u"client_id"_s); }

    void start(const QString &way)
    {
        find<QAbstractButton>(u"chooseOtherHub"_s)->setChecked(true);
        find<QLineEdit>(u"hubAddress"_s)->setText(m_endpoint.toString());
        find<QAbstractButton>(way)->setChecked(true);
        click(u"signInProceed"_s);
    }

    void confirm(const QUrl &page, const QString &answer)
    {
        m_browser = std::make_unique<test::Browser>();
        QVERIFY2(m_browser->open(page), qPrintable(m_browser->problem()));
        if (answer == u"#allow")
            QVERIFY2(m_browser->type(u"#token"_s, HubFixture::aliceToken), qPrintable(m_browser->problem()));
        QVERIFY2(m_browser->click(answer), qPrintable(m_browser->problem()));
    }

    // From the review to work, and out again without a trace.
    void finishAsAlice()
    {
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"tokenReview"_s)->isVisible(), 20'000);
        test::screenshot(*m_page, u"oauth-review"_s);
        QCOMPARE(find<QLabel>(u"reviewName"_s)->text(), u"Alice Example"_s);
        QVERIFY(find<QLabel>(u"reviewRole"_s)->text().contains(u"Confirmed on the Hub"));
        const auto rights = m_page->findChildren<QWidget *>(u"ownerRight"_s);
        QVERIFY2(rights.constFirst()->accessibleName().startsWith(u"alice. Can create"),
                 qPrintable(rights.constFirst()->accessibleName()));
        click(u"reviewContinue"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        QVERIFY2(m_session->account().renewer, "a long upload needs a token that is renewed");
        QCOMPARE(m_session->tokenPlace(), core::CredentialPlace::Keychain);
        const QByteArray secret = m_session->account().token.secret();
        QCOMPARE(test::filesHolding(m_services->folder(), {secret, HubFixture::aliceToken.toLatin1()}), QStringList());
        m_session->signOut();
        QTRY_COMPARE(m_keychain.secrets().size(), 0);
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }

    void click(const QString &name)
    {
        QTRY_VERIFY2(find<QAbstractButton>(name)->isVisible(), qPrintable(name));
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
    }
    QString messageText() { return messageBar()->findChild<QLabel *>(u"messageText"_s)->text(); }
    bool isMessageShown() { return messageBar()->isVisible(); }

    // The review has one of its own.
    QWidget *messageBar()
    {
        for (QWidget *bar : m_page->findChildren<QWidget *>(u"messageBar"_s)) {
            if (bar->parentWidget()->objectName() != u"tokenReview")
                return bar;
        }
        return nullptr;
    }

    std::unique_ptr<HubFixture> m_hub;
    QUrl m_endpoint;
    test::MemorySecretStore m_keychain;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<ui::SignInPage> m_page;
    std::unique_ptr<test::Browser> m_browser;
};

QTEST_MAIN(TestOAuthSignIn)
#include "tst_oauthsignin.moc"
