#include "tests/support/committer.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/revisions/historypage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using ui::Workspace;

/// A download in the real window: it goes on whatever is looked at, and the window asks before it stops it.
class TestWindowDownload final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<test::TestServices> m_services;
    std::unique_ptr<ui::MainWindow> m_window;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    Workspace &workspace() const { return m_window->workspaces().current(); }

    void startSlowDownload()
    {
        const core::RepoId repo{.owner = u"alice"_s, .name = u"slow"_s};
        const core::HubClient hub(m_services->services().http, m_window->session().account());
        QVERIFY(hub.createRepo({.id = repo}));
        QVERIFY(!test::Committer(hub, repo).regular(u"a.txt"_s, "slow\n").commit().isNull());
        m_hub->faults().add(
            {.kind = core::Fault::Kind::Delay, .method = "GET", .pathContains = u"/resolve/"_s, .delay = 60s});
        workspace().showPage(Workspace::Page::History);
        auto *page = find<ui::HistoryPage>(u"historyPage"_s);
        page->openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(find<QTreeView>(u"commitList"_s)->model()->rowCount() > 0, 30'000);
        find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QTreeView>(u"fileTree"_s)->model()->rowCount() > 0, 30'000);
        find<QAbstractButton>(u"downloadAll"_s)->click();
        auto *dialog = find<QDialog>(u"downloadDialog"_s);
        dialog->findChild<QLineEdit *>(u"downloadFolder"_s)->setText(m_services->path(u"out"_s));
        auto *accept = dialog->findChild<QAbstractButton *>(u"dialogAccept"_s);
        QTRY_VERIFY(accept->isEnabled());
        accept->click();
        QTRY_VERIFY(workspace().isDownloading());
    }

private slots:
    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        m_services = std::make_unique<test::TestServices>(
            QHash<QString, QString>{{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        m_window = std::make_unique<ui::MainWindow>(m_services->services());
        m_window->show();
        m_window->session().check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(!m_window->session().identity().name.isEmpty());
        m_window->session().accept();
        QTRY_VERIFY(m_window->session().isSignedIn());
    }

    void cleanup()
    {
        m_window.reset();
        m_services.reset();
        m_hub.reset();
    }

    void itGoesOnWhenThePageIsLeftOrMadeAnew()
    {
        startSlowDownload();
        workspace().showPage(Workspace::Page::Publish);
        QVERIFY(workspace().isDownloading());
        workspace().rebuild();
        QVERIFY(workspace().isDownloading());
        workspace().showPage(Workspace::Page::History);
        QTRY_VERIFY(find<QWidget>(u"downloadPanel"_s)->isVisible());
        QVERIFY(find<QAbstractButton>(u"downloadCancel"_s)->isVisible());
    }

    void theWindowAsksBeforeItCloses()
    {
        startSlowDownload();
        QVERIFY(!m_window->close());
        auto *question = find<QDialog>(u"question"_s);
        QVERIFY(question);
        QVERIFY(question->findChild<QLabel *>(u"questionText"_s)->text().contains(u"download"));
        test::screenshot(*question, u"question-download"_s);
        question->findChild<QAbstractButton *>(u"questionReject"_s)->click();
        QVERIFY(m_window->isVisible() && workspace().isDownloading());
        QTRY_VERIFY(!find<QDialog>(u"question"_s));
        QVERIFY(!m_window->close());
        find<QDialog>(u"question"_s)->findChild<QAbstractButton *>(u"questionAccept"_s)->click();
        QTRY_VERIFY(!m_window->isVisible());
    }

    void signingOutAsksAndStopsIt()
    {
        startSlowDownload();
        m_window->signOut();
        auto *question = find<QDialog>(u"question"_s);
        QVERIFY(question);
        question->findChild<QAbstractButton *>(u"questionAccept"_s)->click();
        QTRY_VERIFY(!workspace().isDownloading());
    }
};

QTEST_MAIN(TestWindowDownload)

#include "tst_windowdownload.moc"
