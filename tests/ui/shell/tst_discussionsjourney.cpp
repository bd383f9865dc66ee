#include "core/hub/repodiscussions.h"
#include "tests/support/committer.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "ui/discussions/discussionspage.h"
#include "ui/publish/publishpage.h"
#include "ui/repository/repositoriespage.h"
#include "ui/revisions/historypage.h"
#include "ui/shell/session.h"
#include "ui/shell/workspace.h"

#include <QAbstractItemView>
#include <QAction>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HubFixture;
using ui::Workspace;

/// A pull request's way through the window: from the list of repositories to the discussions, over the publish page
/// into the pull request, and back.
class TestDiscussionsJourney final : public QObject
{
    Q_OBJECT

    const core::RepoId m_repo{.owner = u"alice"_s, .name = u"tiny"_s};
    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<test::TestServices> m_services;
    std::unique_ptr<Workspace> m_workspace;

    core::HubClient client() const
    {
        return {m_services->services().http,
                {.endpoint = m_hub->endpoint(), .token = core::AccessToken(HubFixture::aliceToken)}};
    }

    template <typename Widget>
    Widget *find(const QString &name = {}) const
    {
        return m_workspace->findChild<Widget *>(name);
    }

private slots:
    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        m_services = std::make_unique<test::TestServices>(
            QHash<QString, QString>{{u"HF_ENDPOINT"_s, m_hub->endpoint().toString()}});
        QVERIFY(client().createRepo({.id = m_repo}));
        QVERIFY(!test::Committer(client(), m_repo).regular(u"a.txt"_s, "one\n").commit().isNull());
        m_workspace = std::make_unique<Workspace>(m_services->services(), nullptr);
        connect(&m_workspace->session(), &ui::AccountSession::identified, &m_workspace->session(),
                [this] { m_workspace->session().accept(); });
        m_workspace->session().check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(m_workspace->session().isSignedIn());
        m_workspace->resize(1200, 800);
        m_workspace->show();
    }

    void cleanup()
    {
        m_workspace.reset();
        m_services.reset();
        m_hub.reset();
    }

    void filesArePublishedToAPullRequest()
    {
        const auto opened =
            core::RepoDiscussions{client()}.open(m_repo, {.title = u"Say two"_s, .isPullRequest = true});
        QVERIFY(opened);
        m_workspace->showPage(Workspace::Page::Repositories);
        emit find<ui::RepositoriesPage>() -> discussionsRequested(m_repo);
        QCOMPARE(m_workspace->page(), Workspace::Page::Discussions);
        auto *list = find<QAbstractItemView>(u"discussions"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        auto *publishTo = find<QAction>(u"discussions.publishTo"_s);
        QTRY_VERIFY(publishTo->isEnabled());
        publishTo->trigger();
        QCOMPARE(m_workspace->page(), Workspace::Page::Publish);

        QFile file{m_services->path(u"a.txt"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("two\n") == 4);
        file.close();
        m_workspace->publishPage()->addPaths({file.fileName()});
        QTRY_VERIFY(m_workspace->publishSession().canPublish());
        find<QAction>(u"publish.publish"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->publishSession().state(), ui::PublishSession::State::Done, 20'000);

        m_workspace->showPage(Workspace::Page::Discussions);
        auto *files = find<ui::DiscussionsPage>()->findChild<QAbstractItemView *>(u"changedFiles"_s);
        QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 1, 20'000);
        find<QAction>(u"discussions.history"_s)->trigger();
        QCOMPARE(m_workspace->page(), Workspace::Page::History);
        find<QAction>(u"history.discussions"_s)->trigger();
        QCOMPARE(m_workspace->page(), Workspace::Page::Discussions);
    }

    void whatWasTypedIsKeptFromOneStartToTheNext()
    {
        QVERIFY(core::RepoDiscussions{client()}.open(m_repo, {.title = u"A question"_s, .description = u"How?"_s}));
        m_workspace->showPage(Workspace::Page::Discussions);
        auto *page = find<ui::DiscussionsPage>();
        page->openDiscussions(m_repo);
        auto *list = find<QAbstractItemView>(u"discussions"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(find<QPlainTextEdit>(u"commentInput"_s)->isVisible());
        QTest::keyClicks(find<QPlainTextEdit>(u"commentInput"_s), u"Half a sent"_s);
        const auto saved = m_workspace->saved();
        QVERIFY(saved);
        QCOMPARE(saved->page, u"discussions"_s);

        m_workspace = std::make_unique<Workspace>(m_services->services(), nullptr);
        m_workspace->resize(1200, 800);
        m_workspace->show();
        m_workspace->restore(*saved);
        QTRY_VERIFY(m_workspace->session().isSignedIn());
        QTRY_COMPARE(m_workspace->page(), Workspace::Page::Discussions);
        list = find<QAbstractItemView>(u"discussions"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(find<QPlainTextEdit>(u"commentInput"_s)->toPlainText(), u"Half a sent"_s);
    }
};

QTEST_MAIN(TestDiscussionsJourney)

#include "tst_discussionsjourney.moc"
