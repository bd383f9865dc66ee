#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/repository/repositoriespage.h"
#include "ui/repository/repositorymodel.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using test::HubFixture;

class TestRepositoriesPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_services = std::make_unique<test::TestServices>();
        m_session = std::make_unique<ui::AccountSession>(m_services->services());
        connect(m_session.get(), &ui::AccountSession::identified, m_session.get(), &ui::AccountSession::accept);
        m_session->check(m_hub->endpoint(), core::AccessToken(HubFixture::aliceToken));
        QTRY_VERIFY(m_session->isSignedIn());
        m_page = std::make_unique<ui::RepositoriesPage>(m_services->services(), *m_session);
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_services.reset();
        m_hub.reset();
    }

    void anAccountWithoutRepositoriesIsToldSo()
    {
        open();
        QTRY_VERIFY(find<QLabel>(u"repositoryEmptyText"_s)->text().contains(u"no repositories"));
        QVERIFY(!find<QAbstractButton>(u"repositoryDelete"_s)->isEnabled());
    }

    void ownAndOrganisationsRepositoriesAreListed()
    {
        create(u"alice"_s, u"first"_s, core::RepoType::Model);
        create(u"alice"_s, u"numbers"_s, core::RepoType::Dataset);
        create(u"acme"_s, u"shared"_s, core::RepoType::Model);
        open();
        QTRY_COMPARE(rows(), 3);
        find<QLineEdit>(u"repositoryFilter"_s)->setText(u"SHARED"_s);
        QCOMPARE(rows(), 1);
        QCOMPARE(cell(0, ui::RepositoryModel::NameColumn), u"acme/shared"_s);
    }

    void aRepositoryIsChosenForPublishing()
    {
        create(u"alice"_s, u"numbers"_s, core::RepoType::Dataset);
        open();
        QTRY_COMPARE(rows(), 1);
        QSignalSpy chosen(m_page.get(), &ui::RepositoriesPage::repositoryChosen);
        select(0);
        find<QAbstractButton>(u"repositoryChoose"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<core::RepoId>(),
                 (core::RepoId{.type = core::RepoType::Dataset, .owner = u"alice"_s, .name = u"numbers"_s}));
    }

    void deletingAsksForTheName()
    {
        create(u"alice"_s, u"old-model"_s, core::RepoType::Model);
        open();
        QTRY_COMPARE(rows(), 1);
        select(0);
        find<QAbstractButton>(u"repositoryDelete"_s)->click();
        auto *dialog = find<QDialog>(u"deleteRepositoryDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(test::controlsWithoutName(*dialog), QStringList());
        auto *confirm = dialog->findChild<QAbstractButton *>(u"deleteConfirm"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"deleteConfirmName"_s);
        name->setText(u"Old-model"_s);
        QVERIFY(!confirm->isEnabled());
        name->setText(u"old-model"_s);
        QVERIFY(confirm->isEnabled());
        test::screenshot(*dialog, u"delete-repository"_s);
        confirm->click();
        QTRY_COMPARE(rows(), 0);
        QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"alice/old-model"));
        QVERIFY(!client().repoInfo({.owner = u"alice"_s, .name = u"old-model"_s}));
    }

    void aHubThatIsGoneIsSaidWithAWayToTryAgain()
    {
        create(u"alice"_s, u"first"_s, core::RepoType::Model);
        m_hub->stop();
        open();
        QTRY_VERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
        QVERIFY(m_hub->restart());
        find<QAbstractButton>(u"messageRemedy"_s)->click();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!find<QWidget>(u"messageBar"_s)->isVisible());
    }

    void signingOutEmptiesTheList()
    {
        create(u"alice"_s, u"first"_s, core::RepoType::Model);
        open();
        QTRY_COMPARE(rows(), 1);
        m_session->leave();
        QCOMPARE(rows(), 0);
    }

    void theModelKeepsTheRules()
    {
        ui::RepositoryModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset({{.id = {.owner = u"alice"_s, .name = u"one"_s}}, {.id = {.owner = u"alice"_s, .name = u"two"_s}}});
        QCOMPARE(model.rowCount(), 2);
        model.reset({});
        QCOMPARE(model.rowCount(), 0);
    }

    void everyControlHasAName() { QCOMPARE(test::controlsWithoutName(*m_page), QStringList()); }

private:
    core::HubClient client() { return core::HubClient(m_services->services().http, m_session->account()); }
    void create(const QString &owner, const QString &name, core::RepoType type)
    {
        QVERIFY(client().createRepo({.id = {.type = type, .owner = owner, .name = name}}));
    }
    void open()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }
    QAbstractItemModel *table() { return find<QTreeView>(u"repositoryTable"_s)->model(); }
    int rows() { return table()->rowCount(); }
    QString cell(int row, int column) { return table()->index(row, column).data().toString(); }
    void select(int row) { find<QTreeView>(u"repositoryTable"_s)->setCurrentIndex(table()->index(row, 0)); }

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<test::TestServices> m_services;
    std::unique_ptr<ui::AccountSession> m_session;
    std::unique_ptr<ui::RepositoriesPage> m_page;
};

QTEST_MAIN(TestRepositoriesPage)
#include "tst_repositoriespage.moc"
