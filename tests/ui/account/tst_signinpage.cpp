#include "tests/support/hubfixture.h"
#include "tests/support/loopbackserver.h"
#include "tests/ui/support/heartbeat.h"
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
        const QFileInfo file(stored->where);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
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
        QVERIFY2(spoken[0].startsWith(u"carol. ") && !spoken[0].contains(u"can publish"), qPrintable(spoken[0]));
        QVERIFY2(spoken[1].startsWith(u"acme. ") && spoken[1].contains(u"can publish"), qPrintable(spoken[1]));
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
        QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"token"));
        QVERIFY(find<QAbstractButton>(u"messageRemedy"_s)->isVisible());
        click(u"messageRemedy"_s);
        QVERIFY2(!isMessageShown(u"signInPage"_s), "the remedy leads back to the field");
        QTRY_VERIFY(find<QLineEdit>(u"tokenField"_s)->hasFocus());
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
        click(u"signInProceed"_s);
        QVERIFY(find<QLabel>(u"tokenHint"_s)->text().contains(u"Paste"));
        QCOMPARE(m_session->state(), AccountSession::State::SignedOut);
    }

    void theTokenPageOfTheChosenHubIsLinked()
    {
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

    void aTokenThatIsAlreadyHereIsOfferedWithItsOrigin()
    {
        open({{u"HF_TOKEN"_s, HubFixture::aliceToken}, {u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        enterAddress();
        QTRY_VERIFY(find<QWidget>(u"storedToken"_s)->isVisible());
        QVERIFY(find<QLabel>(u"storedTokenText"_s)->text().contains(u"HF_TOKEN"));
        click(u"useStoredToken"_s);
        QTRY_VERIFY(m_session->isSignedIn());
        QCOMPARE(m_session->identity().name, u"alice"_s);
    }

    void aHubThatHangsCanBeGivenUp()
    {
        const LoopbackServer server([](LoopbackServer::Exchange &exchange) { exchange.hang(); });
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
        QVERIFY2(heart.longestMs() <= 50, qPrintable(u"blocked for %1 ms"_s.arg(heart.longestMs())));
    }

    void everyControlHasAName() { QCOMPARE(test::controlsWithoutName(*m_page).join(u'\n'), QString()); }

private:
    void open(const QHash<QString, QString> &variables)
    {
        m_page.reset();
        m_session.reset();
        m_services = std::make_unique<TestServices>(variables);
        m_session = std::make_unique<AccountSession>(m_services->services());
        m_page = std::make_unique<ui::SignInPage>(m_services->services(), *m_session);
        m_page->resize(800, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }

    void click(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
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
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<ui::SignInPage> m_page;
};

QTEST_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
