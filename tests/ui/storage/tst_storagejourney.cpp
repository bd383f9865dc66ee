#include "tests/support/committer.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "ui/revisions/openhistory.h"
#include "ui/shell/session.h"
#include "ui/shell/workspace.h"
#include "ui/storage/storagedialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HubFixture;
using test::TestServices;
using ui::Workspace;

/// The ways through the window to what a repository stores.
class TestStorageJourney final : public QObject
{
    Q_OBJECT

    const core::RepoId m_repo{.owner = u"alice"_s, .name = u"tiny"_s};
    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<Workspace> m_workspace;

    core::HubClient client() const
    {
        return {m_services->services().http,
                {.endpoint = m_hub->endpoint(), .token = core::AccessToken(HubFixture::aliceToken)}};
    }

    ui::StorageDialog *dialog() const { return m_workspace->findChild<ui::StorageDialog *>(); }

private slots:
    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_services = std::make_unique<TestServices>();
        QVERIFY(client().createRepo({.id = m_repo}));
        QVERIFY(m_hub->storeContent("weights"));
        QVERIFY(!test::Committer(client(), m_repo).large(u"a.bin"_s, "weights").commit().isNull());
        m_workspace = std::make_unique<Workspace>(m_services->services(), nullptr);
        ui::AccountSession &session = m_workspace->session();
        connect(&session, &ui::AccountSession::identified, &session, [&session] { session.accept(); });
        session.check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(session.isSignedIn());
        m_workspace->resize(1200, 800);
        m_workspace->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_workspace.get()));
    }

    void cleanup()
    {
        m_workspace.reset();
        m_services.reset();
        m_hub.reset();
    }

    void fromTheListOfRepositoriesAndFromAHistory()
    {
        m_workspace->showPage(Workspace::Page::Repositories);
        auto *action = m_workspace->findChild<QAction *>(u"repositoryAction-storage"_s);
        QVERIFY(action);
        auto *table = m_workspace->findChild<QAbstractItemView *>(u"repositoryTable"_s);
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        QVERIFY(dialog());
        const auto *reader = dialog()->findChild<ui::StorageReader *>();
        QTRY_COMPARE(reader->state(), ui::StorageReader::State::Ready);
        QCOMPARE(reader->content().facts.storedBytes, 7);
        dialog()->close();
        QTRY_VERIFY(!dialog());

        m_workspace->findChild<QAction *>(u"repositoryAction-history"_s)->trigger();
        QCOMPARE(m_workspace->page(), Workspace::Page::History);
        auto *button = m_workspace->findChild<QAbstractButton *>(u"historyStorage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(dialog());
        // The history's mirror is there: it is looked through at once.
        const auto *second = dialog()->findChild<ui::StorageReader *>();
        QTRY_COMPARE_WITH_TIMEOUT(second->historyState(), ui::StorageReader::HistoryState::Known, 20'000);
    }
};

QTEST_MAIN(TestStorageJourney)
#include "tst_storagejourney.moc"
