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
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::TestServices;
using ui::AccountSession;

/// The page as a person uses it, on a real Local Hub.
class TestSignInPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_endpoint = m_hub->endpoint();
        open({});
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_services.reset();
        m_hub.reset();
    }

    void aGoodTokenIsExplainedAndThenUsed()
    {
        enter(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        QCOMPARE(find<QLabel>(u"reviewName"_s)->text(), u"Alice Example"_s);
        QVERIFY(find<QLabel>(u"reviewRole"_s)->text().contains(u"write token"));
        QCOMPARE(m_page->findChildren<QWidget *>(u"ownerRight"_s).size(), 2);
        QVERIFY2(!isMessageShown(u"tokenReview"_s), "a token that may write needs no warning");
        QVERIFY(!m_session->isSignedIn());

        click(u"reviewContinue"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        const auto stored = m_services->accounts().tokenFor(m_hub->endpoint());
        QVERIFY(stored);
        QCOMPARE(stored->token, core::AccessToken(HubFixture::aliceToken));
        QCOMPARE(test::openToOthers({stored->where}), QStringList());
        QVERIFY2(find<QLineEdit>(u"tokenField"_s)->text().isEmpty(), "the token does not stay in the field");
    }

    void aReadTokenIsWarnedAbout()
    {
        enter(HubFixture::bobToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        QVERIFY(isMessageShown(u"tokenReview"_s));
        click(u"reviewOther"_s);
        QVERIFY(find<QWidget>(u"signInForm"_s)->isVisible());
        QVERIFY(!m_session->isSignedIn());
        QVERIFY(m_services->accounts().tokenFor(m_hub->endpoint())->token.isEmpty());
    }

    void aTokenForOneOrganisationSaysWhere()
    {
        enter(HubFixture::carolToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        QStringList spoken;
        for (const QWidget *row : m_page->findChildren<QWidget *>(u"ownerRight"_s))
            spoken.append(row->accessibleName());
        QCOMPARE(spoken.size(), 2);
        QVERIFY2(spoken[0].startsWith(u"carol. No access"), qPrintable(spoken[0]));
        QVERIFY2(spoken[1].startsWith(u"acme. Can create"), qPrintable(spoken[1]));
    }

    void badTokensAreExplainedWithAWayOut_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("made up") << u"hf_nobodyHasThisToken00000000000000000"_s;
        QTest::newRow("expired") << HubFixture::expiredToken;
    }

    void badTokensAreExplainedWithAWayOut()
    {
        QFETCH(const QString, token);
        enter(token);
        QTRY_VERIFY(isMessageShown(u"signInPage"_s));
        QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"does not accept this access token"));
        QVERIFY2(find<QLineEdit>(u"tokenField"_s)->hasFocus(), "the way out is to paste another");
        QCOMPARE(find<QLineEdit>(u"tokenField"_s)->selectedText().size(), token.size());
    }

    void anUnreachableHubCanBeTriedAgain()
    {
        m_hub->stop();
        enter(HubFixture::aliceToken);
        QTRY_VERIFY(isMessageShown(u"signInPage"_s));
        QVERIFY(m_hub->restart());
        click(u"messageRemedy"_s);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
    }

    void aWrongAddressIsSaidBeforeAnythingIsSent()
    {
        choose(u"chooseToken"_s);
        choose(u"chooseOtherHub"_s);
        find<QLineEdit>(u"hubAddress"_s)->setText(u"ftp://hub.example"_s);
        find<QLineEdit>(u"tokenField"_s)->setText(HubFixture::aliceToken);
        click(u"signInProceed"_s);
        QVERIFY(find<QLabel>(u"addressHint"_s)->text().contains(u"https://"));
        QCOMPARE(m_session->state(), AccountSession::State::SignedOut);
    }

    void anEmptyTokenIsAskedFor()
    {
        choose(u"chooseHuggingFace"_s);
        choose(u"chooseToken"_s);
        click(u"signInProceed"_s);
        QVERIFY(find<QLabel>(u"tokenHint"_s)->text().contains(u"Paste"));
        QCOMPARE(m_session->state(), AccountSession::State::SignedOut);
    }

    void theTokenPageOfTheChosenHubIsLinked()
    {
        choose(u"chooseToken"_s);
        choose(u"chooseHuggingFace"_s);
        QVERIFY(find<QLabel>(u"tokenHint"_s)->text().contains(u"href=\"https://huggingface.co/settings/tokens\""));
        choose(u"chooseOtherHub"_s);
        auto *address = find<QLineEdit>(u"hubAddress"_s);
        address->clear();
        QTest::keyClicks(address, u"hub.example.org\t"_s);
        QVERIFY(find<QLabel>(u"tokenHint"_s)->text().contains(u"href=\"https://hub.example.org/settings/tokens\""));
    }

    void theTokenIsHiddenUntilAskedFor()
    {
        auto *field = find<QLineEdit>(u"tokenField"_s);
        auto *reveal = field->findChild<QAction *>(u"revealToken"_s);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        reveal->trigger();
        QCOMPARE(field->echoMode(), QLineEdit::Normal);
        reveal->trigger();
        QCOMPARE(field->echoMode(), QLineEdit::Password);
    }

    void theLocalHubNeedsOneClick()
    {
        choose(u"chooseLocalHub"_s);
        QVERIFY(!find<QLineEdit>(u"tokenField"_s)->isVisible());
        click(u"signInProceed"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        QVERIFY(m_session->usesLocalHub());
    }

    void aTokenOfTheEnvironmentIsOfferedByTheNameOfItsOwner()
    {
        open({{u"HF_TOKEN"_s, HubFixture::aliceToken}, {u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        QTRY_VERIFY(find<QWidget>(u"foundSignIns"_s)->isVisible());
        QTRY_COMPARE(nameOf(u"continueAs"_s), u"Continue as alice"_s);
        QVERIFY(find<QLabel>(u"foundOrigin"_s)->text().contains(u"HF_TOKEN"));
        click(u"continueAs"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        QCOMPARE(m_session->identity().name, u"alice"_s);
        QCOMPARE(test::filesHolding(m_services->folder(), {HubFixture::aliceToken.toLatin1()}), QStringList());
    }

    void whatTheHubsOwnCommandLineHasIsOffered()
    {
        signInWithHubClient(HubFixture::aliceToken);
        QTRY_COMPARE(nameOf(u"continueAs"_s), u"Continue as alice"_s);
        QVERIFY(find<QLabel>(u"foundOrigin"_s)->text().contains(u"hf command line"));
        QVERIFY(find<QAbstractButton>(u"stayInStep"_s)->isChecked());
        click(u"continueAs"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        QCOMPARE(m_session->tokenPlace(), core::CredentialPlace::HubClient);
    }

    void itCanBeCopiedInstead()
    {
        signInWithHubClient(HubFixture::aliceToken);
        QTRY_COMPARE(nameOf(u"continueAs"_s), u"Continue as alice"_s);
        find<QAbstractButton>(u"stayInStep"_s)->click();
        click(u"continueAs"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        QCOMPARE(m_session->tokenPlace(), core::CredentialPlace::OwnFile);
        QVERIFY(QFileInfo::exists(m_services->tokenPath()));
    }

    void whatTheHubNoLongerAcceptsIsSaid()
    {
        signInWithHubClient(HubFixture::expiredToken);
        QTRY_VERIFY(textOf(u"foundOrigin"_s).contains(u"no longer"));
    }

    void nothingIsOfferedAtAnotherHub()
    {
        signInWithHubClient(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"foundSignIns"_s)->isVisible());
        choose(u"chooseHuggingFace"_s);
        QVERIFY(!find<QWidget>(u"foundSignIns"_s)->isVisible());
    }

    void whereItWillBeKeptIsSaidBefore_data()
    {
        QTest::addColumn<bool>("hasKeychain");
        QTest::addColumn<QString>("word");
        QTest::newRow("keychain") << true << "keychain.";
        QTest::newRow("none") << false << "no keychain";
    }

    void whereItWillBeKeptIsSaidBefore()
    {
        QFETCH(const bool, hasKeychain);
        QFETCH(const QString, word);
        open({{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}}, hasKeychain);
        enter(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        auto *place = find<QLabel>(u"reviewPlace"_s);
        QTRY_VERIFY2(place->text().contains(word), qPrintable(place->text()));
        auto *share = find<QAbstractButton>(u"shareWithHubClient"_s);
        QVERIFY(share->isVisible());
        share->click();
        QVERIFY2(place->text().contains(u"hf command line"), qPrintable(place->text()));
        click(u"reviewContinue"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        QVERIFY(QFileInfo::exists(m_services->tokenPath()));
    }

    void anotherHubsSignInCannotBeShared()
    {
        enter(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        QVERIFY(!find<QAbstractButton>(u"shareWithHubClient"_s)->isVisible());
    }

    void aRefusingKeychainIsExplainedAndAskedAgain()
    {
        open({}, true);
        m_keychain.setWriteFailure(core::ErrorKind::NotPermitted);
        enter(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        click(u"reviewContinue"_s);
        QTRY_VERIFY(isMessageShown(u"signInPage"_s));
        QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"keychain"));
        QVERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        m_keychain.setWriteFailure({});
        click(u"messageRemedy"_s);
        QTRY_VERIFY(m_session->isSignedIn());
    }

    void escapeLeadsBackFromTheReview()
    {
        enter(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QVERIFY(find<QWidget>(u"signInForm"_s)->isVisible());
        QCOMPARE(m_session->state(), AccountSession::State::SignedOut);
    }

    void escapeWithNothingUnderWayLeaves()
    {
        QSignalSpy left(m_page.get(), &ui::SignInPage::leaveRequested);
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void whoPointsAtAChoiceCanTypeAtOnce()
    {
        m_page->resize(m_page->width(), 400);  // what is typed into is below the edge
        QTest::mouseClick(find<QWidget>(u"chooseOtherHub"_s), Qt::LeftButton);
        QVERIFY(find<QWidget>(u"hubAddress"_s)->hasFocus());
        QTest::mouseClick(find<QWidget>(u"chooseToken"_s), Qt::LeftButton);
        auto *token = find<QWidget>(u"tokenField"_s);
        QVERIFY(token->hasFocus());
        QTRY_COMPARE(token->visibleRegion().boundingRect(), token->rect());
    }

    void aMessageIsSeenFarDownThePage()
    {
        m_page->resize(m_page->width(), 400);
        enter(u"hf_nonsense"_s);
        QTRY_VERIFY(isMessageShown(u"signInPage"_s));
        auto *text = find<QLabel>(u"messageText"_s);
        QTRY_COMPARE(text->visibleRegion().boundingRect(), text->rect());
        QVERIFY(find<QWidget>(u"tokenField"_s)->hasFocus());
    }

    void aHubThatHangsCanBeGivenUp()
    {
        const LoopbackServer server([](LoopbackServer::Exchange &exchange) { exchange.hang(); });
        choose(u"chooseToken"_s);
        choose(u"chooseOtherHub"_s);
        find<QLineEdit>(u"hubAddress"_s)->setText(server.url(QString()).toString());
        find<QLineEdit>(u"tokenField"_s)->setText(HubFixture::aliceToken);
        click(u"signInProceed"_s);
        QVERIFY(server.waitForRequests(1));
        QVERIFY(find<QLabel>(u"signInProgress"_s)->isVisible());
        QVERIFY2(!server.requests().first().hasHeader("authorization"), "an address that never answered got the token");
        click(u"signInCancel"_s);
        QVERIFY(find<QLineEdit>(u"tokenField"_s)->isEnabled());
        QVERIFY(!isMessageShown(u"signInPage"_s));
    }

    void aSlowHubNeverStopsTheWindow()
    {
        m_hub->faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"whoami"_s, .times = 2, .delay = 400ms});
        enter(HubFixture::aliceToken, false);
        const test::Heartbeat heart;
        click(u"signInProceed"_s);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        QVERIFY(heart.beats() > 20);
        QVERIFY2(heart.longestMs() <= test::limitMs(50), qPrintable(u"blocked for %1 ms"_s.arg(heart.longestMs())));
    }

    void allOfItWorksByKeyboard()
    {
        find<QWidget>(u"chooseHuggingFace"_s)->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QVERIFY(find<QAbstractButton>(u"chooseOtherHub"_s)->isChecked());
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), m_endpoint.toString());
        press(Qt::Key_Tab);
        QVERIFY2(find<QWidget>(u"chooseBrowser"_s)->hasFocus(), "the checked one of the three ways");
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QVERIFY(find<QAbstractButton>(u"chooseToken"_s)->isChecked());
        press(Qt::Key_Tab);
        QVERIFY(find<QWidget>(u"tokenField"_s)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), HubFixture::aliceToken);
        press(Qt::Key_Return);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        QTRY_VERIFY(find<QWidget>(u"reviewContinue"_s)->hasFocus());
        press(Qt::Key_Return);
        QTRY_VERIFY(m_session->isSignedIn());
    }

    void everyControlHasAName() { QCOMPARE(test::controlsWithoutName(*m_page).join(u'\n'), QString()); }

    void looksRight_data()
    {
        QTest::addColumn<bool>("isLong");
        QTest::addColumn<core::Appearance>("appearance");
        QTest::newRow("light") << false << core::Appearance::Light;
        QTest::newRow("dark") << false << core::Appearance::Dark;
        QTest::newRow("long") << true << core::Appearance::Light;
    }

    /// Walks through every state and looks for text without room; with SLIPWAY_SCREENSHOTS it also takes pictures.
    void looksRight()
    {
        QFETCH(const bool, isLong);
        QFETCH(const core::Appearance, appearance);
        const QString tag = u"signin-"_s + QString::fromLatin1(QTest::currentDataTag());
        test::LongLocale longLocale;
        if (isLong)
            QCoreApplication::installTranslator(&longLocale);
        ui::theme::apply(*qApp, appearance);
        signInWithHubClient(HubFixture::aliceToken);
        QTRY_VERIFY(nameOf(u"continueAs"_s).contains(u"alice"));
        QCOMPARE(find<QAbstractButton>(u"continueAs"_s)->accessibleDescription(), textOf(u"foundOrigin"_s));
        look(tag + u"-found"_s);
        choose(u"chooseHuggingFace"_s);
        look(tag);
        choose(u"chooseToken"_s);
        look(tag + u"-token"_s);
        choose(u"chooseLocalHub"_s);
        look(tag + u"-local"_s);
        enter(u"hf_nobodyHasThisToken00000000000000000"_s);
        QTRY_VERIFY(isMessageShown(u"signInPage"_s));
        look(tag + u"-error"_s);
        enter(HubFixture::bobToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        look(tag + u"-review-readonly"_s);
        m_session->cancel();
        enter(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        look(tag + u"-review"_s);
        lookAtWaiting(tag);
        ui::theme::apply(*qApp, core::Appearance::Light);
        QCoreApplication::removeTranslator(&longLocale);
    }

private:
    // As the session says it when the Hub has answered.
    void lookAtWaiting(const QString &tag)
    {
        const QUrl page(u"https://hub.example/oauth/authorize?client_id=5f0c&response_type=code&scope=openid"_s);
        emit m_session->browserAwaited(page, true);
        look(tag + u"-browser"_s);
        emit m_session->browserAwaited(page, false);
        look(tag + u"-browser-missing"_s);
        emit m_session->codeShown({.userCode = u"WXYZ-2345"_s,
                                   .address = QUrl(u"https://hub.example/oauth/device"_s),
                                   .completeAddress = QUrl(u"https://hub.example/oauth/device?user_code=WXYZ-2345"_s),
                                   .validFor = 300s},
                                  true);
        look(tag + u"-device"_s);
    }

    void look(const QString &name) { test::look(*m_page, name); }

    void open(const QHash<QString, QString> &variables, bool hasKeychain = false)
    {
        m_page.reset();
        m_session.reset();
        m_services = std::make_unique<TestServices>(variables, hasKeychain ? &m_keychain : nullptr);
        m_session = std::make_unique<AccountSession>(m_services->services());
        m_page = std::make_unique<ui::SignInPage>(m_services->services(), *m_session);
        m_page->resize(800, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    // As `hf auth login` leaves it, and then a start of Slipway.
    void signInWithHubClient(const QString &token)
    {
        const QHash<QString, QString> variables{{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}};
        open(variables);
        QVERIFY(m_services->accounts()
                    .filesFor(m_hub->endpoint())
                    .signIn({.name = u"laptop"_s, .token = core::AccessToken(token)}));
        m_page = std::make_unique<ui::SignInPage>(m_services->services(), *m_session);
        m_page->resize(800, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }

    // Of what comes and goes with the sign-ins that are found; empty while it is not there.
    QString textOf(const QString &name)
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    QString nameOf(const QString &name)
    {
        const auto *control = find<QWidget>(name);
        return control ? control->accessibleName() : QString();
    }

    void click(const QString &name)
    {
        QTRY_VERIFY2(find<QAbstractButton>(name)->isVisible(), qPrintable(name));
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void choose(const QString &name) { find<QAbstractButton>(name)->setChecked(true); }

    void enterAddress()
    {
        choose(u"chooseOtherHub"_s);
        auto *address = find<QLineEdit>(u"hubAddress"_s);
        address->setText(m_endpoint.toString());
        emit address->editingFinished();
    }

    void enter(const QString &token, bool proceed = true)
    {
        enterAddress();
        choose(u"chooseToken"_s);
        find<QLineEdit>(u"tokenField"_s)->setText(token);
        if (proceed)
            click(u"signInProceed"_s);
    }

    // The page and the review have a message bar each.
    bool isMessageShown(const QString &owner)
    {
        const auto bars = m_page->findChildren<QWidget *>(u"messageBar"_s);
        return std::ranges::any_of(bars, [&owner](const QWidget *bar) {
            const bool isInReview = bar->parentWidget()->objectName() == u"tokenReview";
            return bar->isVisible() && isInReview == (owner == u"tokenReview");
        });
    }

    std::unique_ptr<HubFixture> m_hub;
    QUrl m_endpoint;  // it stays the Hub's, also while that is stopped
    test::MemorySecretStore m_keychain;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<ui::SignInPage> m_page;
};

QTEST_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
