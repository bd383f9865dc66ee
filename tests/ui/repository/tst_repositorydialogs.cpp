#include "tests/ui/repository/repositoryfixture.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/repository/accessrequestmodel.h"
#include "ui/repository/accessrequestsdialog.h"
#include "ui/repository/deleterepositorydialog.h"
#include "ui/repository/gatingdialog.h"
#include "ui/repository/moverepositorydialog.h"
#include "ui/repository/storagemeter.h"
#include "ui/repository/usagedialog.h"
#include "ui/repository/visibilitydialog.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using test::HubFixture;

namespace {

const core::RepoId demo{.owner = u"alice"_s, .name = u"demo"_s};

}  // namespace

/// The page's dialogs by themselves, against a real Hub.
class TestRepositoryDialogs final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_fixture = std::make_unique<test::RepositoryFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
        QVERIFY(m_fixture->create(u"alice"_s, u"demo"_s, core::RepoType::Model, core::Visibility::Public));
    }

    void cleanup()
    {
        delete m_dialog;
        m_fixture.reset();
    }

    void snippetsArePinnedToTheWholeCommit()
    {
        QVERIFY(m_fixture->client().createTag(demo, u"v1.0"_s, u"main"_s));
        const QString head = m_fixture->client().repoInfo(demo)->head.toString();
        showUsage({});
        auto *revisions = find<QComboBox>(u"usageRevision"_s);
        QTRY_VERIFY(revisions->findData(u"v1.0"_s) >= 0);
        choose(u"hf"_s);
        QVERIFY(!code().contains(u"--revision"));
        revisions->setCurrentIndex(revisions->findData(u"v1.0"_s));
        QVERIFY(code().contains(u"--revision v1.0"));
        find<QCheckBox>(u"usagePin"_s)->click();
        QVERIFY2(code().contains(u"--revision " + head), qPrintable(code()));
        find<QAbstractButton>(u"snippetCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), code());
        QVERIFY(code().contains(m_fixture->hub().endpoint().toString()));
    }

    void theRevisionOfAnAddressComesFirst()
    {
        QVERIFY(m_fixture->client().createBranch(demo, u"dev"_s));
        showUsage(u"dev"_s);
        choose(u"hf"_s);
        QVERIFY(code().contains(u"--revision dev"));
        QTRY_VERIFY(find<QComboBox>(u"usageRevision"_s)->count() > 2);
        QCOMPARE(find<QComboBox>(u"usageRevision"_s)->currentData().toString(), u"dev"_s);
        QVERIFY(code().contains(u"--revision dev"));
    }

    void aClosedRepositoryNeedsAToken()
    {
        QVERIFY(m_fixture->client().updateSettings(demo, {.visibility = core::Visibility::Private}));
        showUsage({});
        QTRY_VERIFY(find<QLabel>(u"snippetNotes"_s)->text().contains(u"hf auth login"));
        QVERIFY(!code().contains(HubFixture::aliceToken));
    }

    void whatTheHubCannotSayIsNotInTheWay()
    {
        m_fixture->hub().faults().add({.pathContains = u"/refs"_s, .times = 9, .status = 500});
        showUsage({});
        choose(u"git"_s);
        QVERIFY(code().contains(u"git clone"));
        QTRY_VERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
        m_fixture->hub().faults().clear();
        find<QAbstractButton>(u"messageRemedy"_s)->click();
        QTRY_VERIFY(find<QComboBox>(u"usageRevision"_s)->count() > 1);
    }

    void theBestWayIsShownFirst()
    {
        showUsage({});
        auto *ways = find<QListWidget>(u"usageWays"_s);
        auto *revisions = find<QComboBox>(u"usageRevision"_s);
        QTRY_VERIFY(revisions->count() > 1);  // the Hub has answered
        QCOMPARE(ways->currentRow(), 0);
    }

    void makingPublicIsNotTheAnswerToEnter()
    {
        auto info = m_fixture->client().repoInfo(demo);
        QVERIFY(info);
        info->visibility = core::Visibility::Private;
        show(new ui::VisibilityDialog(*info, nullptr));
        QSignalSpy done(m_dialog, &QDialog::finished);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QCOMPARE(done.size(), 1);
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Rejected));
    }

    void movingSaysWhichOfTheTwoItIs()
    {
        const core::Identity identity{.name = u"alice"_s, .organisations = {{.name = u"acme"_s, .role = u"admin"_s}}};
        show(new ui::MoveRepositoryDialog(m_fixture->client(), identity, demo, nullptr));
        auto *accept = find<QPushButton>(u"dialogAccept"_s);
        auto *owner = find<QComboBox>(u"moveOwner"_s);
        const int ownerHeight = owner->height();
        QVERIFY(hasText(u"Rename alice/demo"_s));
        owner->setCurrentIndex(owner->findData(u"acme"_s));
        QVERIFY(hasText(u"Transfer alice/demo"_s));
        QVERIFY(accept->text().contains(u"Transfer"));
        QTRY_VERIFY(find<QLabel>(u"moveState"_s)->text().contains(u"is free"));
        QTRY_COMPARE(owner->height(), ownerHeight);  // a longer text makes the window higher, not the fields flatter
        auto *state = find<QLabel>(u"moveState"_s);
        QTRY_VERIFY2(state->height() >= state->heightForWidth(state->width()),
                     qPrintable(u"%1 of %2"_s.arg(state->height()).arg(state->heightForWidth(state->width()))));
    }

    void aWrongMailAddressIsSaid()
    {
        core::RepoInfo info{.id = demo};
        info.gated = u"manual"_s;
        show(new ui::GatingDialog(info, false, nullptr));
        auto *problem = find<QLabel>(u"gatingProblem"_s);
        QVERIFY(!problem->isVisible());
        find<QLineEdit>(u"gatingEmail"_s)->setText(u"nonsense"_s);
        QVERIFY(problem->isVisible());
        find<QLineEdit>(u"gatingEmail"_s)->setText(u"a@example.org"_s);
        QVERIFY(!problem->isVisible());
    }

    void theWholeNameConfirmsADeletionToo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDialog::DialogCode>("result");
        QTest::newRow("the name") << u"demo"_s << QDialog::Accepted;
        QTest::newRow("with its owner") << u"alice/demo"_s << QDialog::Accepted;
        QTest::newRow("another") << u"demos"_s << QDialog::Rejected;
        QTest::newRow("nothing") << u""_s << QDialog::Rejected;
    }

    void theWholeNameConfirmsADeletionToo()
    {
        QFETCH(const QString, typed);
        QFETCH(const QDialog::DialogCode, result);
        show(new ui::DeleteRepositoryDialog(demo, nullptr));
        auto *name = find<QLineEdit>(u"deleteConfirmName"_s);
        QTest::keyClicks(name, typed);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), static_cast<int>(result));
    }

    void theGateLeavesAloneWhatIsLeftAlone()
    {
        core::RepoInfo info{.id = demo};
        info.gated = u"auto"_s;
        auto *dialog = new ui::GatingDialog(info, true, nullptr);
        show(dialog);
        QCOMPARE(dialog->gated(), u"auto"_s);
        QVERIFY(!dialog->settings().notificationsEmail && !dialog->settings().notificationsMode
                && !dialog->settings().membersAskToo);
        find<QLineEdit>(u"gatingEmail"_s)->setText(u"nobody"_s);
        QVERIFY(!find<QAbstractButton>(u"dialogAccept"_s)->isEnabled());
        find<QLineEdit>(u"gatingEmail"_s)->setText(u"me@example.org"_s);
        QVERIFY(find<QAbstractButton>(u"dialogAccept"_s)->isEnabled());
        find<QComboBox>(u"gatingMode"_s)->setCurrentIndex(2);
        QCOMPARE(dialog->settings().notificationsEmail, u"me@example.org"_s);
        QCOMPARE(dialog->settings().notificationsMode, u"bulk"_s);
        find<QAbstractButton>(u"gatingOff"_s)->click();
        QVERIFY(!dialog->settings().notificationsEmail);
        QCOMPARE(test::controlsWithoutName(*dialog), QStringList());
    }

    void peopleAreLetInAndRejected()
    {
        QVERIFY(m_fixture->client().updateSettings(demo, {.gated = u"manual"_s}));
        show(new ui::AccessRequestsDialog(m_fixture->client(), demo, nullptr));
        QTRY_COMPARE(find<QLabel>(u"emptyHeading"_s)->text(), u"Nobody waits for an answer"_s);
        QCOMPARE(test::controlsWithoutName(*m_dialog), QStringList());
        find<QLineEdit>(u"accessPerson"_s)->setText(u"bob"_s);
        find<QAbstractButton>(u"accessGrant"_s)->click();
        QTRY_VERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"bob"));
        find<QComboBox>(u"accessStatus"_s)->setCurrentIndex(1);
        QTRY_COMPARE(requests(), 1);
        QVERIFY(bobReads());

        find<QLineEdit>(u"accessReason"_s)->setText(u"Not this time"_s);
        find<QAbstractButton>(u"accessReject"_s)->click();
        QTRY_COMPARE(requests(), 0);
        QVERIFY(!bobReads());
        find<QComboBox>(u"accessStatus"_s)->setCurrentIndex(2);
        QTRY_COMPARE(requests(), 1);
        find<QAbstractButton>(u"accessAccept"_s)->click();
        QTRY_COMPARE(requests(), 0);
        QVERIFY(bobReads());
    }

    void requestsThatCannotBeReadAreSaid()
    {
        m_fixture->hub().faults().add({.pathContains = u"/user-access-request/"_s, .status = 403});
        show(new ui::AccessRequestsDialog(m_fixture->client(), demo, nullptr));
        QTRY_VERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
    }

    void theRequestModelKeepsTheRules()
    {
        ui::AccessRequestModel model;
        const QAbstractItemModelTester tester(&model);
        const QDateTime day(QDate(2026, 1, 2), QTime(3, 4));
        model.reset({{.user = u"late"_s, .requestedAt = day.addDays(1)},
                     {.user = u"early"_s,
                      .fullName = u"E\u202e vil"_s,
                      .requestedAt = day,
                      .answers = {{u"Why"_s, u"<b>no\nreason</b>"_s}}}});
        QCOMPARE(model.request(0).user, u"early"_s);
        const QString answers = model.index(0, ui::AccessRequestModel::AnswersColumn).data().toString();
        QVERIFY(!answers.contains(u'\n'));
        const QString tip = model.index(0, ui::AccessRequestModel::AnswersColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<b>"));
        QVERIFY(!model.index(0, 0).data().toString().contains(QChar(0x202e)));
        model.reset({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theMeterShowsALimitOnlyWhenThereIsOne()
    {
        QWidget window;
        ui::StorageMeter meter(&window);
        window.show();
        QVERIFY(!meter.isVisible());
        meter.showUse({.repositories = 2, .usedBytes = 50'000'000'000, .limitBytes = 100'000'000'000});
        QVERIFY(meter.isVisible());
        auto *bar = meter.findChild<QProgressBar *>(u"storageBar"_s);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value() * 2, bar->maximum());
        QVERIFY(meter.findChild<QLabel *>(u"storageText"_s)->text().contains(u"100"));
        meter.showUse({.repositories = 2, .usedBytes = 5});
        QVERIFY(meter.isVisible());
        QVERIFY(!bar->isVisible());
        meter.showUse({});
        QVERIFY(!meter.isVisible());
    }

private:
    void show(QDialog *dialog)
    {
        m_dialog = dialog;
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
    }

    void showUsage(const QString &revision)
    {
        const auto info = m_fixture->client().repoInfo(demo);
        QVERIFY(info);
        show(new ui::UsageDialog(m_fixture->client(), *info, revision, nullptr));
        QCOMPARE(test::controlsWithoutName(*m_dialog), QStringList());
    }

    bool hasText(const QString &text)
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text() == text; });
    }

    void choose(const QString &way)
    {
        auto *ways = find<QListWidget>(u"usageWays"_s);
        for (int row = 0; row < ways->count(); ++row) {
            if (ways->item(row)->data(Qt::UserRole) == way)
                ways->setCurrentRow(row);
        }
        QCOMPARE(ways->currentItem()->data(Qt::UserRole).toString(), way);
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QString code() { return find<QPlainTextEdit>(u"snippetCode"_s)->toPlainText(); }
    int requests() { return find<QTreeView>(u"accessTable"_s)->model()->rowCount(); }
    bool bobReads()
    {
        return m_fixture->client(HubFixture::bobWriteToken)
            .download(demo, u"main"_s, u".gitattributes"_s, [](QByteArrayView) { return true; })
            .has_value();
    }

    std::unique_ptr<test::RepositoryFixture> m_fixture;
    QPointer<QDialog> m_dialog;
};

QTEST_MAIN(TestRepositoryDialogs)
#include "tst_repositorydialogs.moc"
