#include "tests/ui/repository/repositoryfixture.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/repository/repositorymodel.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::RepoType;
using core::Visibility;
using test::HubFixture;

namespace {

const core::RepoId oldModel{.owner = u"alice"_s, .name = u"old-model"_s};
const core::RepoId newModel{.owner = u"alice"_s, .name = u"new-model"_s};

}  // namespace

/// What people do on the page, against a real Hub.
class TestRepositoriesPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_fixture = std::make_unique<test::RepositoryFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
        QVERIFY(m_fixture->signIn());
    }

    void cleanup() { m_fixture.reset(); }

    void anAccountWithoutRepositoriesIsToldWhatToDo()
    {
        m_fixture->open();
        QTRY_COMPARE(find<QLabel>(u"emptyHeading"_s)->text(), u"You have no repositories yet"_s);
        QVERIFY(!find<QAbstractButton>(u"repositoryDelete"_s)->isEnabled());
        QSignalSpy wanted(&m_fixture->page(), &ui::RepositoriesPage::createRepositoryRequested);
        find<QAbstractButton>(u"emptyAction"_s)->click();
        QCOMPARE(wanted.count(), 1);
    }

    void ownAndOrganisationsRepositoriesOfAllTypesAreListed()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"first"_s));
        QVERIFY(m_fixture->create(u"alice"_s, u"numbers"_s, RepoType::Dataset));
        QVERIFY(m_fixture->create(u"acme"_s, u"shared"_s));
        QVERIFY(m_fixture->create(u"acme"_s, u"demo"_s, RepoType::Space));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->rows(), 4);
        find<QLineEdit>(u"repositoryFilter"_s)->setText(u"SHARED"_s);
        QCOMPARE(m_fixture->rows(), 1);
        QCOMPARE(m_fixture->cell(0, ui::RepositoryModel::NameColumn), u"acme/shared"_s);
    }

    void whatDoesNotMatchCanBeShownAgain()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"first"_s));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->rows(), 1);
        find<QLineEdit>(u"repositoryFilter"_s)->setText(u"nothing like it"_s);
        QCOMPARE(m_fixture->rows(), 0);
        QCOMPARE(find<QLabel>(u"emptyHeading"_s)->text(), u"No repository matches"_s);
        find<QAbstractButton>(u"emptyAction"_s)->click();
        QCOMPARE(m_fixture->rows(), 1);
    }

    void sortingAndFilterAreRemembered()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"first"_s));
        QVERIFY(m_fixture->create(u"alice"_s, u"numbers"_s, RepoType::Dataset));
        QVERIFY(m_fixture->create(u"acme"_s, u"shared"_s));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->rows(), 3);
        m_fixture->table().sortByColumn(ui::RepositoryModel::NameColumn, Qt::AscendingOrder);
        choose(u"repositoryType"_s, QVariant::fromValue(RepoType::Model));
        choose(u"repositoryOwner"_s, u"acme"_s);
        QCOMPARE(m_fixture->rows(), 1);
        m_fixture->reopen();
        QTRY_COMPARE(m_fixture->rows(), 1);
        QCOMPARE(m_fixture->cell(0, 0), u"acme/shared"_s);
        QCOMPARE(m_fixture->table().header()->sortIndicatorSection(), int(ui::RepositoryModel::NameColumn));
        QCOMPARE(m_fixture->table().header()->sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void refreshingKeepsSelectionAndPlace()
    {
        for (int i = 0; i < 60; ++i)
            QVERIFY(m_fixture->create(u"alice"_s, u"model-%1"_s.arg(i, 2, 10, QChar(u'0'))));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->rows(), 60);
        m_fixture->table().sortByColumn(ui::RepositoryModel::NameColumn, Qt::AscendingOrder);
        m_fixture->select(40);
        const int place = m_fixture->table().verticalScrollBar()->value();
        QVERIFY(place > 0);
        QVERIFY(m_fixture->client().createRepo({.id = {.owner = u"alice"_s, .name = u"zebra"_s}}));
        QVERIFY(m_fixture->client().deleteRepo({.owner = u"alice"_s, .name = u"model-59"_s}));
        find<QAbstractButton>(u"repositoryRefresh"_s)->click();
        QTRY_VERIFY(m_fixture->rowOf(u"alice/zebra"_s) >= 0 && m_fixture->rowOf(u"alice/model-59"_s) < 0);
        QCOMPARE(m_fixture->table().currentIndex().data().toString(), u"alice/model-40"_s);
        QCOMPARE(m_fixture->table().verticalScrollBar()->value(), place);
    }

    void aRepositoryIsChosenForPublishing()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"numbers"_s, RepoType::Dataset));
        openAndSelect(u"alice/numbers"_s);
        QSignalSpy chosen(&m_fixture->page(), &ui::RepositoriesPage::repositoryChosen);
        find<QAbstractButton>(u"repositoryChoose"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<core::RepoId>(),
                 (core::RepoId{.type = RepoType::Dataset, .owner = u"alice"_s, .name = u"numbers"_s}));
    }

    void namesAndAddressesAreCopied()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"numbers"_s, RepoType::Dataset));
        openAndSelect(u"alice/numbers"_s);
        m_fixture->table().setFocus();
        QTest::keyClick(&m_fixture->table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"alice/numbers"_s);
        m_fixture->trigger(u"copyGitUrl"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 m_fixture->hub().endpoint().toString() + u"/datasets/alice/numbers"_s);
    }

    void renamingCanBeTakenBack()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        QTest::keyClick(&m_fixture->table(), Qt::Key_F2);
        auto *dialog = find<QDialog>(u"moveRepositoryDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(test::controlsWithoutName(*dialog), QStringList());
        auto *accept = dialog->findChild<QAbstractButton *>(u"dialogAccept"_s);
        QVERIFY(!accept->isEnabled());  // nothing to change yet
        dialog->findChild<QLineEdit *>(u"moveName"_s)->setText(u"new-model"_s);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"moveState"_s)->text().contains(u"is free"));
        accept->click();
        QTRY_VERIFY(m_fixture->rowOf(u"alice/new-model"_s) >= 0);
        QCOMPARE(m_fixture->rowOf(u"alice/old-model"_s), -1);
        QCOMPARE(m_fixture->table().currentIndex().data().toString(), u"alice/new-model"_s);
        QVERIFY(m_fixture->message().contains(u"leads to the new one"));
        QCOMPARE(m_fixture->client().repoInfo(newModel)->id, newModel);

        find<QAbstractButton>(u"messageAction"_s)->click();
        QTRY_VERIFY(m_fixture->rowOf(u"alice/old-model"_s) >= 0);
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->id, oldModel);
    }

    void aNameThatIsTakenIsRefused()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        QVERIFY(m_fixture->create(u"acme"_s, u"new-model"_s));
        openAndSelect(u"alice/old-model"_s);
        m_fixture->trigger(u"move"_s);
        auto *dialog = find<QDialog>(u"moveRepositoryDialog"_s);
        dialog->findChild<QLineEdit *>(u"moveName"_s)->setText(u"new model"_s);
        QVERIFY(!dialog->findChild<QAbstractButton *>(u"dialogAccept"_s)->isEnabled());
        dialog->findChild<QLineEdit *>(u"moveName"_s)->setText(u"new-model"_s);
        auto *owner = dialog->findChild<QComboBox *>(u"moveOwner"_s);
        owner->setCurrentIndex(owner->findData(u"acme"_s));
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"moveState"_s)->text().contains(u"already"));
        QVERIFY(!dialog->findChild<QAbstractButton *>(u"dialogAccept"_s)->isEnabled());
        dialog->reject();
    }

    void visibilityIsChangedAndTakenBack()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        m_fixture->trigger(u"visibility"_s);
        auto *dialog = find<QDialog>(u"visibilityDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->visibility, Visibility::Private);
        dialog->findChild<QAbstractButton *>(u"dialogAccept"_s)->click();
        QTRY_VERIFY(m_fixture->message().contains(u"is public"));
        QCOMPARE(m_fixture->cell(0, ui::RepositoryModel::VisibilityColumn), u"Public"_s);
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->visibility, Visibility::Public);

        find<QAbstractButton>(u"messageAction"_s)->click();
        QTRY_VERIFY(m_fixture->message().contains(u"is private"));
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->visibility, Visibility::Private);
        QCOMPARE(m_fixture->cell(0, ui::RepositoryModel::VisibilityColumn), u"Private"_s);
    }

    void accessIsGatedAndOpenedAgain()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        QVERIFY(!find<QAction>(u"repositoryAction-requests"_s)->isEnabled());
        chooseGating(u"gatingManual"_s);
        QTRY_VERIFY(m_fixture->message().contains(u"you decide"));
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->gated, u"manual"_s);
        QCOMPARE(m_fixture->cell(0, ui::RepositoryModel::GatingColumn), u"Reviewed"_s);
        QTRY_VERIFY(find<QAction>(u"repositoryAction-requests"_s)->isEnabled());

        chooseGating(u"gatingAuto"_s);
        QTRY_COMPARE(m_fixture->client().repoInfo(oldModel)->gated, u"auto"_s);
        QTRY_VERIFY(m_fixture->message().contains(u"at once"));
        chooseGating(u"gatingOff"_s);
        QTRY_VERIFY(m_fixture->message().contains(u"Nobody has to ask"));
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->gated, QString());

        find<QAbstractButton>(u"messageAction"_s)->click();
        QTRY_COMPARE(m_fixture->client().repoInfo(oldModel)->gated, u"auto"_s);
    }

    void deletingAsksForTheName()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        find<QAbstractButton>(u"repositoryDelete"_s)->click();
        auto *dialog = find<QDialog>(u"deleteRepositoryDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(test::controlsWithoutName(*dialog), QStringList());
        auto *confirm = dialog->findChild<QAbstractButton *>(u"dialogAccept"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"deleteConfirmName"_s);
        name->setText(u"Old-model"_s);
        QVERIFY(!confirm->isEnabled());
        name->setText(u"old-model"_s);
        QVERIFY(confirm->isEnabled());
        test::screenshot(*dialog, u"delete-repository"_s);
        confirm->click();
        QTRY_COMPARE(m_fixture->rows(), 0);
        QTRY_VERIFY(m_fixture->message().contains(u"alice/old-model"));
        QVERIFY(!find<QAbstractButton>(u"messageAction"_s)->isVisible());
        QVERIFY(!m_fixture->client().repoInfo(oldModel));
    }

    void aChangeThatFailsIsSaidAndChangesNothing()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        m_fixture->hub().faults().add({.method = "PUT", .pathContains = u"/settings"_s, .status = 403});
        m_fixture->trigger(u"visibility"_s);
        find<QDialog>(u"visibilityDialog"_s)->findChild<QAbstractButton *>(u"dialogAccept"_s)->click();
        QTRY_VERIFY(find<QAbstractButton>(u"messageRemedy"_s)->isVisible());
        QCOMPARE(m_fixture->cell(0, ui::RepositoryModel::VisibilityColumn), u"Private"_s);
        QTRY_VERIFY(find<QAction>(u"repositoryAction-visibility"_s)->isEnabled());
    }

    void aChangeThatFailedInPassingIsTriedAgain()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        m_fixture->hub().faults().add({.method = "PUT", .pathContains = u"/settings"_s, .status = 503});
        m_fixture->trigger(u"visibility"_s);
        find<QDialog>(u"visibilityDialog"_s)->findChild<QAbstractButton *>(u"dialogAccept"_s)->click();
        QTRY_VERIFY(find<QAbstractButton>(u"messageRemedy"_s)->isVisible());
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->visibility, Visibility::Private);
        find<QAbstractButton>(u"messageRemedy"_s)->click();
        QTRY_VERIFY(m_fixture->message().contains(u"is public"));
        QCOMPARE(m_fixture->client().repoInfo(oldModel)->visibility, Visibility::Public);
    }

    void anAddressOpensARepositoryThatIsNotOurs()
    {
        auto bob = m_fixture->client(HubFixture::bobWriteToken);
        QVERIFY(bob.createRepo({.id = {.owner = u"bob"_s, .name = u"boat"_s}, .visibility = Visibility::Public}));
        m_fixture->open();
        find<QAbstractButton>(u"repositoryOpenAddress"_s)->click();
        auto *dialog = find<QDialog>(u"openAddressDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(test::controlsWithoutName(*dialog), QStringList());
        auto *accept = dialog->findChild<QAbstractButton *>(u"dialogAccept"_s);
        auto *field = dialog->findChild<QLineEdit *>(u"openAddress"_s);
        field->setText(u"https://huggingface.co/docs/hub"_s);
        QVERIFY(!accept->isEnabled());
        field->setText(m_fixture->hub().endpoint().toString() + u"/bob/boat/blob/main/.gitattributes"_s);
        QVERIFY(accept->isEnabled());
        accept->click();
        QTRY_COMPARE(find<QLabel>(u"factVisibility"_s)->text(), u"Public"_s);
        QCOMPARE(find<QLabel>(u"repositoryTitle"_s)->text(), u"bob/boat"_s);
        QCOMPARE(find<QLabel>(u"factPath"_s)->text(), u".gitattributes"_s);
        QVERIFY(find<QAction>(u"repositoryAction-use"_s)->isEnabled());
        for (const auto &mine : {u"publish"_s, u"move"_s, u"delete"_s, u"gating"_s})
            QVERIFY(!find<QAction>(u"repositoryAction-"_s + mine)->isEnabled());
        find<QAbstractButton>(u"repositoryBack"_s)->click();
        QVERIFY(m_fixture->table().isVisible() || find<QLabel>(u"emptyHeading"_s)->isVisible());
    }

    void anAddressOfAnotherHubIsAskedWithoutOurToken()
    {
        HubFixture other;
        QVERIFY2(other.isRunning(), qPrintable(other.problem()));
        core::HttpClient http{core::NetworkOptions{}};
        const core::HubClient bob(
            http, {.endpoint = other.endpoint(), .token = core::AccessToken(HubFixture::bobWriteToken)});
        QVERIFY(bob.createRepo({.id = {.owner = u"bob"_s, .name = u"boat"_s}, .visibility = Visibility::Public}));
        const auto before = other.faults().requests().size();
        m_fixture->open();
        m_fixture->page().openAddressText(other.endpoint().toString() + u"/bob/boat"_s);
        QTRY_COMPARE(find<QLabel>(u"factVisibility"_s)->text(), u"Public"_s);
        QVERIFY(find<QLabel>(u"repositoryNotice"_s)->text().contains(u"not signed in"));
        QVERIFY(other.faults().requests().size() > before);
        QVERIFY(!find<QAction>(u"repositoryAction-delete"_s)->isEnabled());
        // A private one there is closed to us, although the same token would open it.
        QVERIFY(
            core::HubClient(http, {.endpoint = other.endpoint(), .token = core::AccessToken(HubFixture::aliceToken)})
                .createRepo({.id = {.owner = u"alice"_s, .name = u"secret"_s}}));
        m_fixture->page().openAddressText(other.endpoint().toString() + u"/alice/secret"_s);
        QTRY_VERIFY(m_fixture->message().contains(u"alice/secret"));
    }

    void anAddressThatIsNoneIsSaid()
    {
        m_fixture->open();
        m_fixture->page().openAddressText(u"https://huggingface.co/docs"_s);
        QVERIFY(m_fixture->message().contains(u"does not name a repository"));
    }

    void detailsOfOurOwnAllowChanges()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        QTest::keyClick(&m_fixture->table(), Qt::Key_Return);
        QTRY_COMPARE(find<QLabel>(u"factVisibility"_s)->text(), u"Private"_s);
        m_fixture->trigger(u"visibility"_s);
        find<QDialog>(u"visibilityDialog"_s)->findChild<QAbstractButton *>(u"dialogAccept"_s)->click();
        QTRY_COMPARE(find<QLabel>(u"factVisibility"_s)->text(), u"Public"_s);
        QCOMPARE(m_fixture->cell(0, ui::RepositoryModel::VisibilityColumn), u"Public"_s);
        QCOMPARE(test::controlsWithoutName(m_fixture->page()), QStringList());
    }

    void anOpeningThatFailsCanBeTriedAgain()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"old-model"_s));
        openAndSelect(u"alice/old-model"_s);
        m_fixture->hub().faults().add({.pathContains = u"/api/models/alice/old-model"_s, .times = 2, .status = 500});
        m_fixture->trigger(u"details"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"messageRemedy"_s)->isVisible());
        m_fixture->page().refresh();  // a list that comes whole does not hide what went wrong elsewhere
        QTRY_VERIFY(!find<QLabel>(u"repositoryCount"_s)->text().contains(u"so far"));
        QVERIFY(find<QAbstractButton>(u"messageRemedy"_s)->isVisible());
        find<QAbstractButton>(u"messageRemedy"_s)->click();
        QTRY_COMPARE(find<QLabel>(u"factVisibility"_s)->text(), u"Private"_s);
        QCOMPARE(m_fixture->message(), QString());
    }

    void aHubThatIsGoneIsSaidWithAWayToTryAgain()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"first"_s));
        m_fixture->hub().stop();
        m_fixture->open();
        QTRY_VERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
        QVERIFY(m_fixture->hub().restart());
        find<QAbstractButton>(u"messageRemedy"_s)->click();
        QTRY_COMPARE(m_fixture->rows(), 1);
        QTRY_VERIFY(!find<QWidget>(u"messageBar"_s)->isVisible());
    }

    void signingOutEmptiesTheList()
    {
        QVERIFY(m_fixture->create(u"alice"_s, u"first"_s));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->rows(), 1);
        m_fixture->session().leave();
        QCOMPARE(m_fixture->rows(), 0);
    }

    void leavingInTheMiddleHurtsNobody()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_fixture->create(u"alice"_s, u"model-%1"_s.arg(i)));
        m_fixture->open();
        m_fixture->trigger(u"details"_s);
        m_fixture.reset();
    }

    void everyControlHasAName() { QCOMPARE(test::controlsWithoutName(m_fixture->page()), QStringList()); }

private:
    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_fixture->find<Widget>(name);
    }

    void openAndSelect(const QString &name)
    {
        m_fixture->open();
        m_fixture->select(name);
    }

    void choose(const QString &box, const QVariant &value)
    {
        auto *found = find<QComboBox>(box);
        found->setCurrentIndex(found->findData(value));
    }

    void chooseGating(const QString &card)
    {
        QTRY_VERIFY(find<QAction>(u"repositoryAction-gating"_s)->isEnabled());
        m_fixture->trigger(u"gating"_s);
        auto *dialog = find<QDialog>(u"gatingDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QAbstractButton *>(card)->click();
        dialog->findChild<QAbstractButton *>(u"dialogAccept"_s)->click();
        QTRY_VERIFY(!find<QDialog>(u"gatingDialog"_s));
    }

    std::unique_ptr<test::RepositoryFixture> m_fixture;
};

QTEST_MAIN(TestRepositoriesPage)
#include "tst_repositoriespage.moc"
