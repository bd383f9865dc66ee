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
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::TestServices;
using ui::MainWindow;
using ui::Workspace;

/// Two accounts in one window: each with its own publish, under its own name; and what a restart brings back.
class TestWorkspaces final : public QObject
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

    void twoAccountsPublishAtOnceEachUnderItsName()
    {
        const core::RepoId alices = signInAndPrepare(HubFixture::aliceToken, u"alice"_s);
        Workspace *const first = &m_window->workspaces().current();
        m_window->addAccount();
        const core::RepoId bobs = signInAndPrepare(HubFixture::bobWriteToken, u"bob"_s);
        // Neither ends before both have begun.
        m_hub->faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"/commit/"_s, .times = 2, .delay = 1500ms});
        publish();
        m_window->workspaces().show(0);
        QCOMPARE(&m_window->workspaces().current(), first);
        publish();
        QCOMPARE(m_window->workspaces().publishingCount(), 2);
        QVERIFY(find<QAbstractButton>(u"accountButton"_s)->accessibleDescription().contains(u"publishing"));
        test::screenshot(*m_window, u"two-accounts"_s);

        QTRY_COMPARE_WITH_TIMEOUT(m_window->workspaces().publishingCount(), 0, 20'000);
        QCOMPARE(author(alices, HubFixture::aliceToken), u"alice"_s);
        QCOMPARE(author(bobs, HubFixture::bobWriteToken), u"bob"_s);
        QVERIFY(!find<QAbstractButton>(u"accountButton"_s)->accessibleDescription().contains(u"publishing"));
    }

    void theMenuListsAccountsAndSwitchesBetweenThem()
    {
        signIn(HubFixture::aliceToken, u"alice"_s);
        m_window->addAccount();
        signIn(HubFixture::bobWriteToken, u"bob"_s);
        find<QAbstractButton>(u"accountButton"_s)->click();
        auto *menu = find<QMenu>(u"accountMenu"_s);
        QVERIFY(menu->findChild<QAction *>(u"account1"_s)->text().contains(u"alice"));
        QVERIFY(menu->findChild<QAction *>(u"account2"_s)->isChecked());
        test::screenshot(*menu, u"account-menu"_s);
        menu->findChild<QAction *>(u"account1"_s)->trigger();
        menu->close();
        QCOMPARE(m_window->session().identity().name, u"alice"_s);
        QVERIFY(m_window->windowTitle().contains(u"alice"));

        // The same from the palette's list, and by key.
        m_window->actions().registry().find(u"account.show2"_s)->trigger();
        QTRY_COMPARE(m_window->session().identity().name, u"bob"_s);
        m_window->actions().registry().find(u"account.next"_s)->trigger();
        QCOMPARE(m_window->session().identity().name, u"alice"_s);
    }

    void anAccountIsOpenOnce()
    {
        signIn(HubFixture::aliceToken, u"alice"_s);
        Workspace *const first = &m_window->workspaces().current();
        m_window->addAccount();
        QVERIFY(&m_window->workspaces().current() != first);
        m_window->session().check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(!m_window->session().identity().name.isEmpty());
        m_window->session().accept();
        QTRY_COMPARE(m_window->workspaces().all().size(), 1);
        QCOMPARE(&m_window->workspaces().current(), first);
    }

    void twoSignInsOfOnePersonAreToldApart()
    {
        signIn(HubFixture::bobToken, u"bob"_s);
        m_window->addAccount();
        signIn(HubFixture::bobWriteToken, u"bob"_s);
        QCOMPARE(m_window->workspaces().all().size(), 2);
        find<QAbstractButton>(u"accountButton"_s)->click();
        auto *menu = find<QMenu>(u"accountMenu"_s);
        const QString first = menu->findChild<QAction *>(u"account1"_s)->text();
        const QString second = menu->findChild<QAction *>(u"account2"_s)->text();
        QVERIFY2(first.contains(u"bob") && first.contains(u"Access token"), qPrintable(first));
        QVERIFY(first != second);
        test::screenshot(*menu, u"account-menu-one-person"_s);
        menu->close();
    }

    void escapeGoesBackFromAddingAnAccount()
    {
        signIn(HubFixture::aliceToken, u"alice"_s);
        m_window->addAccount();
        auto *page = m_window->workspaces().current().findChild<QWidget *>(u"signInPage"_s);
        QTest::keyClick(page, Qt::Key_Escape);
        QCOMPARE(m_window->workspaces().all().size(), 1);
        QCOMPARE(m_window->session().identity().name, u"alice"_s);
    }

    void addingAnAccountCanBeGivenUp()
    {
        signIn(HubFixture::aliceToken, u"alice"_s);
        m_window->addAccount();
        auto *back = m_window->workspaces().current().findChild<QAbstractButton *>(u"backToAccount"_s);
        QVERIFY(back->isVisible());
        QVERIFY(back->text().contains(u"alice"));
        back->click();
        QCOMPARE(m_window->workspaces().all().size(), 1);
        QCOMPARE(m_window->session().identity().name, u"alice"_s);
    }

    void signingOutOfOneLeavesTheOther()
    {
        signIn(HubFixture::aliceToken, u"alice"_s);
        m_window->addAccount();
        signIn(HubFixture::bobWriteToken, u"bob"_s);
        m_window->signOut();
        QVERIFY(!m_window->session().isSignedIn());
        m_window->workspaces().show(0);
        QCOMPARE(m_window->session().identity().name, u"alice"_s);
    }

    void closingAsksOnceForAll()
    {
        signInAndPrepare(HubFixture::aliceToken, u"alice"_s);
        m_hub->faults().add({.kind = core::Fault::Kind::Delay, .pathContains = u"/commit/"_s, .times = 2, .delay = 5s});
        publish();
        m_window->addAccount();
        signInAndPrepare(HubFixture::bobWriteToken, u"bob"_s);
        publish();
        QVERIFY(!m_window->close());
        QVERIFY(!m_window->close());
        QCOMPARE(m_window->findChildren<QDialog *>(u"question"_s).size(), 1);
        m_window->findChild<QDialog *>(u"question"_s)->findChild<QAbstractButton *>(u"questionAccept"_s)->click();
        QTRY_VERIFY(!m_window->isVisible());
    }

    void aRestartBringsBackAccountPageAndDraft()
    {
        const core::RepoId repo = signInAndPrepare(HubFixture::aliceToken, u"alice"_s);
        m_window->publishPage()->findChild<QLineEdit *>(u"commitSummary"_s)->setText(u"Second try"_s);
        m_window->workspaces().current().showPage(Workspace::Page::Repositories);
        m_window->close();
        open();
        m_window->restoreSession();
        QTRY_VERIFY(m_window->session().isSignedIn());
        QCOMPARE(m_window->workspaces().current().page(), Workspace::Page::Repositories);
        QTRY_VERIFY(m_window->publishPage()->publishSession().canPublish());
        QCOMPARE(m_window->publishPage()->publishSession().repository(), repo);
        QCOMPARE(m_window->publishPage()->draft().summary, u"Second try"_s);
        QCOMPARE(m_window->publishPage()->draft().drops.paths().size(), 1);
    }

    void someoneElsesDraftIsNotTaken()
    {
        signInAndPrepare(HubFixture::aliceToken, u"alice"_s);
        m_window->close();
        m_window.reset();
        // Meanwhile bob signs in at the same Hub, say on the command line.
        QVERIFY(m_services->accounts()
                    .filesFor(m_hub->endpoint())
                    .signIn({.name = u"bob"_s, .token = core::AccessToken(HubFixture::bobWriteToken)}));
        open();
        m_window->restoreSession();
        QTRY_VERIFY(m_window->session().isSignedIn());
        if (m_window->session().identity().name == u"bob")
            QVERIFY(m_window->publishPage()->draft().drops.isEmpty());
    }

    void aBrokenStateFileIsNotFatal()
    {
        signIn(HubFixture::aliceToken, u"alice"_s);
        m_window.reset();
        QFile file(statePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ this is no JSON");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"set aside"_s));
        open();
        m_window->restoreSession();
        QTRY_VERIFY(m_window->session().isSignedIn());
    }

    void noTokenIsInTheStateFile()
    {
        signInAndPrepare(HubFixture::aliceToken, u"alice"_s);
        m_window.reset();
        QFile file(statePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("alice"));
        QVERIFY(!content.contains(HubFixture::aliceToken.toUtf8()));
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    }

    void filesGivenBeforeSigningInWait()
    {
        m_window->addPaths({write(u"early.bin"_s)});
        signIn(HubFixture::aliceToken, u"alice"_s);
        QCOMPARE(m_window->publishPage()->publishSession().drops().paths().size(), 1);
    }

private:
    QString statePath() const { return m_services->path(u"data/window.json"_s); }

    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_services->services(), ui::Program{.statePath = statePath()});
        if (!QFileInfo::exists(statePath()))
            m_window->restoreSession();  // ends signed out: nobody is known yet
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->session().state() != ui::AccountSession::State::SigningIn);
    }

    void signIn(const QString &token, const QString &name)
    {
        m_window->session().check(m_hub->endpoint(), core::AccessToken(token));
        QTRY_COMPARE(m_window->session().identity().name, name);
        m_window->session().accept();
        QTRY_VERIFY(m_window->session().isSignedIn());
    }

    core::RepoId signInAndPrepare(const QString &token, const QString &name)
    {
        signIn(token, name);
        const core::HubClient hub(m_services->services().http, m_window->session().account());
        const core::RepoId repo{.owner = name, .name = u"model"_s};
        (void)hub.createRepo({.id = repo});
        ui::PublishPage *page = m_window->publishPage();
        page->chooseRepository(repo);
        page->addPaths({write(name + u".bin"_s)});
        (void)QTest::qWaitFor([page] { return page->publishSession().canPublish(); }, 20'000);
        return repo;
    }

    void publish()
    {
        m_window->publishPage()->findChild<QAbstractButton *>(u"publish"_s)->click();
        QTRY_VERIFY(m_window->publishPage()->isPublishing());
    }

    QString write(const QString &name)
    {
        QFile file(m_services->path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write("weights of " + name.toUtf8());
        return file.fileName();
    }

    /// Who made the newest commit, as the Hub's own git repository has it.
    QString author(const core::RepoId &repo, const QString &token)
    {
        const core::HubClient hub(m_services->services().http,
                                  {.endpoint = m_hub->endpoint(), .token = core::AccessToken(token)});
        const auto commits = hub.commits(repo, u"main"_s, 1);
        return commits && !commits->isEmpty() && !commits->first().authors.isEmpty() ? commits->first().authors.first()
                                                                                     : QString();
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_window->findChild<Widget *>(name);
    }

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWorkspaces)
#include "tst_workspaces.moc"
