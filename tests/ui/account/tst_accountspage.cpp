#include "tests/support/hubfixture.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/timelimit.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/secretsearch.h"
#include "tests/ui/support/testservices.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/account/accountspage.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::TestServices;
using ui::AccountsPage;

/// The page as a person uses it, with accounts at two real Hubs.
class TestAccountsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        m_otherHub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning() && m_otherHub->isRunning(), qPrintable(m_hub->problem()));
        m_keychain = std::make_unique<test::MemorySecretStore>();
        m_services = std::make_unique<TestServices>(
            QHash<QString, QString>{{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}}, m_keychain.get());
    }

    void cleanup()
    {
        m_page.reset();
        m_services.reset();
        m_keychain.reset();
        m_otherHub.reset();
        m_hub.reset();
    }

    void withoutAccountsItSaysWhatToDo()
    {
        open();
        QTRY_VERIFY(find<QWidget>(u"noAccounts"_s)->isVisible());
        QVERIFY(!list()->isVisible());
        QSignalSpy add(m_page.get(), &AccountsPage::addRequested);
        QVERIFY(!find<QWidget>(u"addAccount"_s)->isVisible());
        click(u"emptyAction"_s);
        QCOMPARE(add.count(), 1);
    }

    void everyAccountIsListedWithItsHub()
    {
        keepThree();
        open();
        QTRY_COMPARE(list()->model()->rowCount(), 3);
        const QStringList spoken = spokenRows();
        const QString hub = u"127.0.0.1:%1"_s.arg(m_hub->endpoint().port());
        QVERIFY2(spoken.contains(u"bob on %1, the default there"_s.arg(hub)), qPrintable(spoken.join(u'\n')));
        QVERIFY2(spoken.contains(u"alice on %1"_s.arg(hub)), qPrintable(spoken.join(u'\n')));
        const QString other = u"127.0.0.1:%1"_s.arg(m_otherHub->endpoint().port());
        QVERIFY2(spoken.contains(u"alice on %1, the default there"_s.arg(other)), qPrintable(spoken.join(u'\n')));
    }

    void whatAnAccountMayDoIsAskedAndSaid()
    {
        keep(*m_hub, u"carol"_s, HubFixture::carolToken);
        open();
        QTRY_VERIFY(find<QWidget>(u"rightsView"_s)->isVisible());
        const auto rows = m_page->findChildren<QWidget *>(u"ownerRight"_s);
        QCOMPARE(rows.size(), 2);
        QVERIFY2(rows[1]->accessibleName().startsWith(u"acme. Can create"), qPrintable(rows[1]->accessibleName()));
        QVERIFY(find<QLabel>(u"accountPlace"_s)->text().contains(u"keychain"));
    }

    void aTokenThatEndedIsExplained()
    {
        keep(*m_hub, u"carol"_s, HubFixture::expiredToken);
        open();
        QTRY_VERIFY(find<QLabel>(u"accountRole"_s)->text().contains(u"expired"));
        QVERIFY(!find<QWidget>(u"rightsView"_s)->isVisible());
    }

    void anotherOneCanBeMadeTheDefault()
    {
        keepThree();
        open();
        QTRY_COMPARE(list()->model()->rowCount(), 3);
        QSignalSpy changed(m_page.get(), &AccountsPage::defaultChanged);
        select(u"alice on 127.0.0.1:%1"_s.arg(m_hub->endpoint().port()));
        click(u"makeDefault"_s);
        QVERIFY(changed.wait());
        QTRY_VERIFY(spokenRows().contains(u"alice on 127.0.0.1:%1, the default there"_s.arg(m_hub->endpoint().port())));
        QCOMPARE(m_services->accounts().defaultAccount(m_hub->endpoint())->value().user, u"alice"_s);
        QVERIFY(!find<QAbstractButton>(u"makeDefault"_s)->isVisible());
    }

    void anAccountIsSharedAndTakenBack()
    {
        keep(*m_hub, u"alice"_s, HubFixture::aliceToken);
        open();
        QTRY_VERIFY(find<QAbstractButton>(u"shareAccount"_s)->isVisible());
        QSignalSpy moved(m_page.get(), &AccountsPage::moved);
        click(u"shareAccount"_s);
        QVERIFY(moved.wait());
        QCOMPARE(moved.first().at(1).value<core::Account>().place, core::CredentialPlace::HubClient);
        QVERIFY(QFileInfo::exists(m_services->tokenPath()));
        QCOMPARE(m_keychain->secrets().size(), 0);
        QTRY_VERIFY(find<QLabel>(u"accountPlace"_s)->text().contains(u"hf command line"));
        QTRY_VERIFY(find<QAbstractButton>(u"shareAccount"_s)->isEnabled());

        click(u"shareAccount"_s);
        QVERIFY(moved.wait());
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(m_keychain->secrets().size(), 1);
        QCOMPARE(test::filesHolding(m_services->folder(), {HubFixture::aliceToken.toLatin1()}), QStringList());
    }

    void anotherHubsAccountCannotBeShared()
    {
        keep(*m_otherHub, u"alice"_s, HubFixture::aliceToken);
        open();
        QTRY_VERIFY(find<QAbstractButton>(u"signOutAccount"_s)->isVisible());
        QVERIFY(!find<QAbstractButton>(u"shareAccount"_s)->isVisible());
    }

    void signingOutAsksAndWipes()
    {
        keep(*m_hub, u"alice"_s, HubFixture::aliceToken);
        open();
        QTRY_VERIFY(find<QAbstractButton>(u"signOutAccount"_s)->isVisible());
        QSignalSpy signedOut(m_page.get(), &AccountsPage::signedOut);
        click(u"signOutAccount"_s);
        QVERIFY(find<QWidget>(u"confirmStrip"_s)->isVisible());
        QVERIFY2(find<QAbstractButton>(u"confirmReject"_s)->hasFocus(), "Enter must not lose anything");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!find<QWidget>(u"confirmStrip"_s)->isVisible());
        QVERIFY(m_page->isVisible());
        QCOMPARE(m_keychain->secrets().size(), 1);

        click(u"signOutAccount"_s);
        click(u"confirmAccept"_s);
        QVERIFY(signedOut.wait());
        QCOMPARE(m_keychain->secrets().size(), 0);
        QTRY_VERIFY(find<QWidget>(u"noAccounts"_s)->isVisible());
        QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"signed out"));
        QCOMPARE(test::filesHolding(m_services->folder(), {HubFixture::aliceToken.toLatin1()}), QStringList());
    }

    void aTokenOfTheEnvironmentIsOnlyShown()
    {
        m_services =
            std::make_unique<TestServices>(QHash<QString, QString>{{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()},
                                                                   {u"HF_TOKEN"_s, HubFixture::aliceToken}},
                                           m_keychain.get());
        open();
        QTRY_VERIFY(find<QLabel>(u"accountPlace"_s)->text().contains(u"HF_TOKEN"));
        QVERIFY(!find<QAbstractButton>(u"signOutAccount"_s)->isVisible());
        QVERIFY(!find<QAbstractButton>(u"makeDefault"_s)->isVisible());
    }

    void aSlowHubNeverStopsTheWindow()
    {
        keepThree();
        open();
        QTRY_VERIFY(find<QWidget>(u"rightsView"_s)->isVisible());
        m_hub->faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"whoami"_s, .delay = 400ms});
        const test::Heartbeat heart;
        select(u"bob on 127.0.0.1:%1, the default there"_s.arg(m_hub->endpoint().port()));
        QVERIFY(!find<QWidget>(u"rightsView"_s)->isVisible());
        QTRY_VERIFY(find<QWidget>(u"rightsView"_s)->isVisible());
        QVERIFY(heart.beats() > 20);
        QVERIFY2(heart.longestMs() <= test::limitMs(50), qPrintable(u"blocked for %1 ms"_s.arg(heart.longestMs())));
    }

    void everyControlHasAName()
    {
        keepThree();
        open();
        QTRY_VERIFY(find<QWidget>(u"rightsView"_s)->isVisible());
        QCOMPARE(test::controlsWithoutName(*m_page).join(u'\n'), QString());
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("isLong");
        QTest::addColumn<core::Appearance>("appearance");
        QTest::newRow("light") << false << core::Appearance::Light;
        QTest::newRow("dark") << false << core::Appearance::Dark;
        QTest::newRow("long") << true << core::Appearance::Light;
    }

    void looksRight()
    {
        QFETCH(const bool, isLong);
        QFETCH(const core::Appearance, appearance);
        const QString tag = u"accounts-"_s + QString::fromLatin1(QTest::currentDataTag());
        test::LongLocale longLocale;
        if (isLong)
            QCoreApplication::installTranslator(&longLocale);
        ui::theme::apply(*qApp, appearance);
        open();
        QTRY_VERIFY(find<QWidget>(u"noAccounts"_s)->isVisible());
        look(tag + u"-empty"_s);
        keepThree();
        open();
        QTRY_VERIFY(find<QWidget>(u"rightsView"_s)->isVisible());
        look(tag);
        click(u"signOutAccount"_s);
        look(tag + u"-question"_s);
        ui::theme::apply(*qApp, core::Appearance::Light);
        QCoreApplication::removeTranslator(&longLocale);
    }

private:
    void open()
    {
        m_page = std::make_unique<AccountsPage>(m_services->services());
        m_page->resize(640, 680);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void keep(HubFixture &hub, const QString &user, const QString &token)
    {
        QVERIFY(m_services->accounts().add(hub.endpoint(), user, u"laptop"_s, {.token = core::AccessToken(token)}));
    }

    void keepThree()
    {
        keep(*m_hub, u"alice"_s, HubFixture::aliceToken);
        keep(*m_hub, u"bob"_s, HubFixture::bobToken);
        keep(*m_otherHub, u"alice"_s, HubFixture::aliceToken);
    }

    QStringList spokenRows()
    {
        QStringList rows;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            rows.append(list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return rows;
    }

    void select(const QString &spoken)
    {
        const qsizetype row = spokenRows().indexOf(spoken);
        QVERIFY2(row >= 0, qPrintable(spokenRows().join(u'\n')));
        list()->setCurrentIndex(list()->model()->index(static_cast<int>(row), 0));
    }

    void look(const QString &name) { test::look(*m_page, name); }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }

    QListView *list() { return find<QListView>(u"accountList"_s); }
    void click(const QString &name)
    {
        QTRY_VERIFY2(find<QAbstractButton>(name)->isVisible(), qPrintable(name));
        find<QAbstractButton>(name)->click();
    }

    std::unique_ptr<HubFixture> m_hub;  // the one that the Hub's own command line is about
    std::unique_ptr<HubFixture> m_otherHub;
    std::unique_ptr<test::MemorySecretStore> m_keychain;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<AccountsPage> m_page;
};

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
