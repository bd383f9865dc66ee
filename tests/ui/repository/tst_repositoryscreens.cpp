#include "tests/ui/repository/repositoryfixture.h"
#include "tests/ui/support/screens.h"
#include "ui/repository/storagemeter.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using core::RepoType;
using core::Visibility;

/// Every state of the page and its dialogs, in every look.
class TestRepositoryScreens final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<test::RepositoryFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
        QVERIFY(m_fixture->signIn());
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void nothingYet()
    {
        m_fixture->open();
        QTRY_VERIFY(!m_fixture->find<QLabel>(u"emptyHeading"_s)->text().contains(u"…"));
        look(m_fixture->page(), u"repositories-empty"_s);
    }

    void aList()
    {
        openFilled();
        look(m_fixture->page(), u"repositories-list"_s);
        m_fixture->page().resize(560, 472);  // in the smallest window
        look(m_fixture->page(), u"repositories-list-small"_s);
    }

    void noMatch()
    {
        openFilled();
        m_fixture->find<QLineEdit>(u"repositoryFilter"_s)->setText(u"whatever"_s);
        look(m_fixture->page(), u"repositories-nomatch"_s);
    }

    void anOutcome()
    {
        openFilled();
        m_fixture->trigger(u"visibility"_s);
        auto *dialog = m_fixture->find<QDialog>(u"visibilityDialog"_s);
        look(*dialog, u"repositories-visibility"_s);
        dialog->accept();
        QTRY_VERIFY(m_fixture->find<QWidget>(u"messageAction"_s)->isVisible());
        look(m_fixture->page(), u"repositories-outcome"_s);
    }

    void anError()
    {
        m_fixture->hub().stop();
        m_fixture->open();
        QTRY_VERIFY(!m_fixture->message().isEmpty());
        look(m_fixture->page(), u"repositories-error"_s);
    }

    void details()
    {
        openFilled();
        m_fixture->page().openAddressText(u"alice/tiny-bert@main"_s);
        QTRY_VERIFY(m_fixture->find<QLabel>(u"factVisibility"_s)->isVisible());
        look(m_fixture->page(), u"repositories-details"_s);
        m_fixture->page().resize(560, 472);
        look(m_fixture->page(), u"repositories-details-small"_s);
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("rename") << u"move"_s << u"moveRepositoryDialog"_s;
        QTest::newRow("access") << u"gating"_s << u"gatingDialog"_s;
        QTest::newRow("requests") << u"requests"_s << u"accessRequestsDialog"_s;
        QTest::newRow("use") << u"use"_s << u"usageDialog"_s;
        QTest::newRow("delete") << u"delete"_s << u"deleteRepositoryDialog"_s;
    }

    void dialogs()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, dialog);
        openFilled();
        m_fixture->trigger(action);
        auto *found = m_fixture->find<QDialog>(dialog);
        QVERIFY(found);
        QTest::qWait(300);  // what it asks of the Hub may have arrived: a picture with it is the better one
        look(*found, u"repositories-"_s + action);
    }

    void anAddress()
    {
        m_fixture->open();
        m_fixture->page().askForAddress();
        auto *dialog = m_fixture->find<QDialog>(u"openAddressDialog"_s);
        dialog->findChild<QLineEdit *>(u"openAddress"_s)
            ->setText(u"https://huggingface.co/datasets/acme/harbour-logs/tree/refs%2Fpr%2F7"_s);
        look(*dialog, u"repositories-open"_s);
    }

private:
    static void look(QWidget &window, const QString &state) { test::Screens::look(window, state); }

    void openFilled()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"tiny-bert"_s));
        QVERIFY(m_fixture->create(u"alice"_s, u"harbour-logs"_s, RepoType::Dataset, Visibility::Public));
        QVERIFY(m_fixture->create(u"acme"_s, u"boat-recognition-vit-base-patch16"_s));
        QVERIFY(m_fixture->create(u"acme"_s, u"tide-demo"_s, RepoType::Space, Visibility::Public));
        QVERIFY(
            m_fixture->client().updateSettings({.owner = u"alice"_s, .name = u"tiny-bert"_s}, {.gated = u"manual"_s}));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->rows(), 4);
        m_fixture->find<ui::StorageMeter>(u"storageMeter"_s)
            ->showUse({.repositories = 4, .usedBytes = 12'400'000'000, .limitBytes = 100'000'000'000});
        m_fixture->select(u"alice/tiny-bert"_s);
        m_fixture->table().setFocus();
    }

    std::unique_ptr<test::RepositoryFixture> m_fixture;
    test::Screens m_screens;
};

QTEST_MAIN(TestRepositoryScreens)
#include "tst_repositoryscreens.moc"
