#include "tests/ui/storage/storagefixture.h"
#include "tests/ui/support/screens.h"
#include "ui/storage/deleteobjectsdialog.h"
#include "ui/storage/squashdialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::StorageFixture;
using ui::StorageReader;

/// What a repository stores, in every state and every look.
class TestStorageScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<StorageFixture> m_fixture;
    test::Screens m_screens;

    void look(const QString &state) { m_screens.look(m_fixture->dialog(), state); }

    template <typename Dialog>
    void lookAtDialog(const QString &button, const QString &state)
    {
        m_fixture->click(button);
        QTRY_VERIFY(m_fixture->dialog().findChild<Dialog *>());
        auto *dialog = m_fixture->dialog().findChild<Dialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        m_screens.look(*dialog, state);
        dialog->reject();
        QTRY_VERIFY(!m_fixture->dialog().findChild<Dialog *>());
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<StorageFixture>();
        QVERIFY(m_fixture->hub().isRunning());
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void everythingKnown()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        m_fixture->listAlso({StorageFixture::content('z', 770)});
        m_fixture->open();
        QTRY_VERIFY(m_fixture->isReady());
        look(u"storage-history-unknown"_s);
        QVERIFY(m_fixture->readHistory());
        m_fixture->select({1000, 770});
        look(u"storage"_s);
        lookAtDialog<ui::DeleteObjectsDialog>(u"storageDelete"_s, u"storage-delete-old"_s);
        m_fixture->select({770});
        lookAtDialog<ui::DeleteObjectsDialog>(u"storageDelete"_s, u"storage-delete-unused"_s);
        m_fixture->select({3000, 400, 50});
        lookAtDialog<ui::DeleteObjectsDialog>(u"storageDelete"_s, u"storage-delete-breaking"_s);
        m_fixture->find<QLineEdit>(u"storageFilter"_s)->setText(u"whatever"_s);
        QTRY_COMPARE(m_fixture->objects().rowCount(), 0);
        look(u"storage-no-match"_s);
        m_fixture->find<QTabWidget>(u"storageTabs"_s)->setCurrentIndex(1);
        auto *revisions = m_fixture->find<QTreeView>(u"storageRevisions"_s);
        revisions->setCurrentIndex(revisions->model()->index(0, 0));
        look(u"storage-revisions"_s);
        lookAtDialog<ui::SquashDialog>(u"storageSquash"_s, u"storage-squash"_s);
    }

    void missingContent()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        QVERIFY(core::RepoStorage{m_fixture->client()}.deleteLfsFiles(
            m_fixture->repo(), {core::sha256Of(StorageFixture::content('c', 3000)).toString()}, false));
        m_fixture->open();
        QTRY_VERIFY(m_fixture->isReady());
        QTest::mouseClick(
            m_fixture->find<QWidget>(u"storageWarning"_s)->findChild<QAbstractButton *>(u"messageAction"_s),
            Qt::LeftButton);
        look(u"storage-missing"_s);
    }

    void waiting()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .method = "GET", .pathContains = u"lfs-files"_s, .delay = 2s});
        m_fixture->open();
        look(u"storage-asking"_s);
        QTRY_VERIFY(m_fixture->isReady());
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"upload-pack"_s, .delay = 20s});
        m_fixture->click(u"storageHistoryButton"_s);
        look(u"storage-history-fetching"_s);
        m_fixture->click(u"storageHistoryButton"_s);
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .method = "POST", .pathContains = u"lfs-files"_s, .delay = 20s});
        m_fixture->select({1000});
        m_fixture->click(u"storageDelete"_s);
        QTRY_VERIFY(m_fixture->dialog().findChild<ui::DeleteObjectsDialog *>());
        auto *dialog = m_fixture->dialog().findChild<ui::DeleteObjectsDialog *>();
        dialog->findChild<QLineEdit *>(u"removalConfirmName"_s)->setText(u"tiny"_s);
        dialog->findChild<QAbstractButton *>(u"dialogAccept"_s)->click();
        QTRY_VERIFY(m_fixture->find<QWidget>(u"storageChange"_s)->isVisible());
        look(u"storage-deleting"_s);
        m_fixture->click(u"storageChangeButton"_s);
        QTRY_VERIFY(m_fixture->isReady());
        look(u"storage-stopped"_s);
    }

    void nothingStored()
    {
        QVERIFY(m_fixture->signIn());
        QVERIFY(m_fixture->client().createRepo({.id = m_fixture->repo()}));
        m_fixture->open();
        QTRY_VERIFY(m_fixture->isReady());
        look(u"storage-empty"_s);
    }

    void notTold()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn(HubFixture::bobToken));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->reader().state(), StorageReader::State::Failed);
        look(u"storage-not-told"_s);
    }

    void notReached()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        m_fixture->hub().stop();
        m_fixture->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->reader().state(), StorageReader::State::Failed, 30'000);
        look(u"storage-failed"_s);
    }
};

QTEST_MAIN(TestStorageScreens)
#include "tst_storagescreens.moc"
