#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/publish/publishpage.h"
#include "ui/shared/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QTreeView>
#include <QWizard>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::TestServices;
using ui::MainWindow;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_services =
            std::make_unique<TestServices>(QHash<QString, QString>{{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_services.reset();
        m_hub.reset();
    }

    void whoIsNotSignedInSeesTheSignInPage()
    {
        QVERIFY(find<QWidget>(u"signInPage"_s)->isVisible());
        QVERIFY(!find<QWidget>(u"page1"_s)->isVisible());
        QVERIFY(!find<QWidget>(u"accountButton"_s)->isVisible());
    }

    void signingInOpensThePublishPage()
    {
        signIn();
        QVERIFY(m_window->publishPage()->isVisible());
        QVERIFY(find<QAbstractButton>(u"page1"_s)->isChecked());
        QVERIFY(find<QAbstractButton>(u"accountButton"_s)->accessibleName().contains(u"alice"));
    }

    /// What nobody looks at must not make the start longer; what it can do is listed all the same.
    void aPageIsMadeWhenItIsLookedAtOrListed()
    {
        signIn();
        QVERIFY(!find<QWidget>(u"repositoriesPage"_s));
        QVERIFY(!m_window->actions().registry().find(u"repositoryAction-use"_s));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->actions().registry().find(u"repositoryAction-use"_s));
    }

    void theNextStartIsSignedIn()
    {
        signIn();
        open();
        m_window->restoreSession();
        QTRY_VERIFY(m_window->publishPage()->isVisible());
        QCOMPARE(m_window->session().identity().name, u"alice"_s);
    }

    void signingOutLeadsBackAndSaysWhatHappened()
    {
        signIn();
        menuAction(u"signOut"_s)->trigger();
        QTRY_VERIFY(find<QWidget>(u"signInPage"_s)->isVisible());
        QVERIFY(find<QWidget>(u"signInPage"_s)->findChild<QLabel *>(u"messageText"_s)->text().contains(u"removed"));
        QTRY_COMPARE(storedAccounts(), 0);
    }

    void aTokenFromTheEnvironmentWillBeBackAndTheWindowSaysSo()
    {
        m_window.reset();
        m_services = std::make_unique<TestServices>(QHash<QString, QString>{
            {u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}, {u"HF_TOKEN"_s, HubFixture::aliceToken}});
        open();
        m_window->restoreSession();
        QTRY_VERIFY(m_window->session().isSignedIn());
        menuAction(u"signOut"_s)->trigger();
        QVERIFY(find<QWidget>(u"signInPage"_s)->findChild<QLabel *>(u"messageText"_s)->text().contains(u"HF_TOKEN"));
    }

    void closingAnAccountKeepsItsToken()
    {
        signIn();
        menuAction(u"closeAccount"_s)->trigger();
        QTRY_VERIFY(find<QWidget>(u"signInPage"_s)->isVisible());
        QCOMPARE(storedAccounts(), 1);
    }

    void theWindowComesBackWhereItWas()
    {
        m_window->resize(770, 560);  // within the smallest screen
        m_window->close();
        QVERIFY(!m_services->settings().windowGeometry().isEmpty());
        open();
        QCOMPARE(m_window->size(), QSize(770, 560));
    }

    void aDropAnywhereGoesToThePublishPage()
    {
        signIn();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_services->path(u"hf"_s))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(drop.isAccepted());
        QVERIFY(!m_window->publishPage()->publishSession().drops().isEmpty());
    }

    void closingDuringAPublishAsksOnce()
    {
        signIn();
        startSlowPublish();
        QVERIFY(!m_window->close());
        QVERIFY(!m_window->close());
        QCOMPARE(m_window->findChildren<QDialog *>(u"question"_s).size(), 1);
        auto *question = m_window->findChild<QDialog *>(u"question"_s);
        QTRY_COMPARE(test::clippedTexts(*question).join(u'\n'), QString());
        test::screenshot(*question, u"question"_s);
        question->findChild<QAbstractButton *>(u"questionReject"_s)->click();
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->publishPage()->isPublishing());

        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"question"_s));
        QVERIFY(!m_window->close());
        m_window->findChild<QDialog *>(u"question"_s)->findChild<QAbstractButton *>(u"questionAccept"_s)->click();
        QTRY_VERIFY(!m_window->isVisible());
    }

    void nothingCanBeDroppedBeforeSigningIn()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_services->path(u"settings"_s))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void theShortcutsOpenWithTheirKey()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *sheet = m_window->findChild<QDialog *>(u"shortcutSheet"_s);
        QVERIFY(sheet && sheet->isVisible());
        test::screenshot(*sheet, u"shortcuts"_s);
    }

    void theMenuHasOnlyWhatTheRegistryHas()
    {
        const auto *menu = find<QMenu>(u"mainMenuEntries"_s);
        QVERIFY(menu->actions().size() >= 4);
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator() && !action->menu())
                QCOMPARE(m_window->actions().registry().find(action->objectName()), action);
        }
    }

    void everyControlHasAName()
    {
        QCOMPARE(test::controlsWithoutName(*find<QWidget>(u"sidebar"_s)).join(u'\n'), QString());
        signIn();
        QCOMPARE(test::controlsWithoutName(*find<QWidget>(u"sidebar"_s)).join(u'\n'), QString());
    }

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
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        test::LongLocale longLocale;
        if (isLong)
            QCoreApplication::installTranslator(&longLocale);
        ui::theme::apply(*qApp, appearance);
        open();
        m_window->resize(1000, 720);

        look(tag + u"-signin"_s);
        choose(u"chooseOtherHub"_s);
        find<QLineEdit>(u"hubAddress"_s)->setText(m_hub->endpoint().toString());
        look(tag + u"-signin-other"_s);
        choose(u"chooseLocalHub"_s);
        look(tag + u"-signin-local"_s);
        check(u"hf_nobodyHasThisToken00000000000000000"_s);
        QTRY_COMPARE(m_window->session().state(), ui::AccountSession::State::SignedOut);
        find<QWidget>(u"signInPage"_s)->findChild<QAbstractButton *>(u"messageDetailsToggle"_s)->click();
        look(tag + u"-signin-error"_s);
        check(HubFixture::bobToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        look(tag + u"-review-readonly"_s);
        m_window->session().cancel();
        check(HubFixture::aliceToken);
        QTRY_VERIFY(find<QWidget>(u"tokenReview"_s)->isVisible());
        look(tag + u"-review"_s);
        m_window->session().accept();
        QTRY_VERIFY(m_window->publishPage()->isVisible());
        screenshotLater(tag + u"-publish"_s);
        lookAtRepositories(tag);
        lookAtMenus(tag);
        lookAtNewRepository(tag);

        ui::theme::apply(*qApp, core::Appearance::Light);
        QCoreApplication::removeTranslator(&longLocale);
    }

private:
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_services->services());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void check(const QString &token) { m_window->session().check(m_hub->endpoint(), core::AccessToken(token)); }

    void signIn()
    {
        check(HubFixture::aliceToken);
        QTRY_VERIFY(!m_window->session().identity().name.isEmpty());
        m_window->session().accept();
        QTRY_VERIFY(m_window->session().isSignedIn());
    }

    void startSlowPublish()
    {
        m_hub->faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"/commit/"_s, .delay = 5s});
        const core::HubClient hub(m_services->services().http, m_window->session().account());
        const core::RepoId repo{.owner = u"alice"_s, .name = u"slow"_s};
        QVERIFY(hub.createRepo({.id = repo}));
        QFile file(m_services->path(u"weights.bin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("weights") > 0);
        file.close();
        m_window->publishPage()->chooseRepository(repo);
        m_window->publishPage()->addPaths({file.fileName()});
        auto *publish = m_window->publishPage()->findChild<QAbstractButton *>(u"publish"_s);
        QTRY_VERIFY(publish->isEnabled());
        publish->click();
        QTRY_VERIFY(m_window->publishPage()->isPublishing());
    }

    void look(const QString &name)
    {
        test::settleLayouts();
        QTRY_COMPARE(test::clippedTexts(*find<QWidget>(u"signInPage"_s)).join(u'\n'), QString());
        test::screenshot(*m_window, name);
    }

    void screenshotLater(const QString &name)
    {
        QTest::qWait(100);
        test::screenshot(*m_window, name);
    }

    void lookAtRepositories(const QString &tag)
    {
        const core::HubClient hub(m_services->services().http, m_window->session().account());
        for (const QString &name : {u"all-MiniLM-L6-v2"_s, u"tiny-whisper"_s, u"sentiment-de"_s})
            (void)hub.createRepo({.id = {.owner = u"alice"_s, .name = name}});
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
        auto *table = find<QTreeView>(u"repositoryTable"_s);
        QTRY_VERIFY(table->isVisible());
        table->setCurrentIndex(table->model()->index(0, 0));
        look(tag + u"-repositories"_s);
        QTRY_COMPARE(test::clippedTexts(*find<QWidget>(u"repositoriesPage"_s)).join(u'\n'), QString());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        QVERIFY(m_window->publishPage()->isVisible());
    }

    void lookAtMenus(const QString &tag)
    {
        find<QAbstractButton>(u"accountButton"_s)->click();
        auto *menu = find<QMenu>(u"accountMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        test::screenshot(*menu, tag + u"-account-menu"_s);
        menu->close();
    }

    void lookAtNewRepository(const QString &tag)
    {
        emit m_window->publishPage()->createRepositoryRequested(u"gte small (German)"_s);
        auto *wizard = m_window->findChild<QWizard *>(u"newRepositoryWizard"_s);
        QVERIFY(wizard);
        wizard->next();
        const auto *state = wizard->findChild<QLabel *>(u"repoNameState"_s);
        QTRY_VERIFY(wizard->button(QWizard::NextButton)->isEnabled() && !state->text().startsWith(u"Checking"));
        test::look(*wizard, tag + u"-new-repository"_s);
        auto *name = wizard->findChild<QLineEdit *>(u"repoName"_s);
        name->selectAll();
        QTest::keyClicks(name, u"my model"_s);
        test::screenshot(*wizard, tag + u"-new-repository-invalid"_s);
        name->selectAll();
        QTest::keyClicks(name, u"all-MiniLM-L6-v2"_s);
        QTRY_VERIFY(wizard->findChild<QAbstractButton *>(u"useExistingRepository"_s)->isVisible());
        test::screenshot(*wizard, tag + u"-new-repository-taken"_s);
        wizard->close();
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_window->findChild<Widget *>(name);
    }
    void choose(const QString &name) { find<QAbstractButton>(name)->setChecked(true); }

    qsizetype storedAccounts() const
    {
        return m_services->accounts().accounts().value_or(QList<core::Account>()).size();
    }

    // The menu is filled when it opens.
    QAction *menuAction(const QString &name)
    {
        find<QAbstractButton>(u"accountButton"_s)->click();
        find<QMenu>(u"accountMenu"_s)->close();
        return find<QAction>(name);
    }

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
