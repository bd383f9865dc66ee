#include "core/hub/repodiscussions.h"
#include "core/hub/repohistory.h"
#include "tests/ui/storage/storagefixture.h"
#include "ui/storage/deleteobjectsdialog.h"
#include "ui/storage/squashdialog.h"
#include "ui/storage/storageobjectmodel.h"
#include "ui/storage/storagerevisionmodel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::StorageFixture;
using ui::StorageObjectModel;
using ui::StorageReader;
using ui::StorageRevisionModel;

/// What a repository stores, on a real Hub: told to the byte, and made less.
class TestStorageDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<StorageFixture> m_fixture;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    /// Of a share of the bar, to the byte; empty while it is not shown.
    QString shareOf(core::StorageNeed need) const
    {
        const auto *share = find<QLabel>(u"storageShare%1"_s.arg(static_cast<int>(need)));
        return share->isVisible() ? share->toolTip() : QString();
    }

    QStringList linesOf(const QWidget &dialog, const QString &list) const
    {
        QStringList lines;
        const auto *view = dialog.findChild<QListView *>(list);
        for (int row = 0; view && row < view->model()->rowCount(); ++row)
            lines.append(view->model()->index(row, 0).data().toString());
        return lines;
    }

    QString revisionCell(const QString &name, int column) const
    {
        const QAbstractItemModel *model = find<QTreeView>(u"storageRevisions"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return model->index(row, column).data(StorageRevisionModel::SortRole).toString();
        }
        return {};
    }

    void selectRevision(const QString &name) const
    {
        find<QTabWidget>(u"storageTabs"_s)->setCurrentIndex(1);
        auto *view = find<QTreeView>(u"storageRevisions"_s);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data().toString() == name)
                view->setCurrentIndex(view->model()->index(row, 0));
        }
    }

    template <typename Dialog>
    Dialog *asked(const QString &button) const
    {
        m_fixture->click(button);
        (void)QTest::qWaitFor([this] { return m_fixture->dialog().findChild<Dialog *>() != nullptr; });
        return m_fixture->dialog().findChild<Dialog *>();
    }

    static QAbstractButton *accept(const QDialog &dialog)
    {
        return dialog.findChild<QAbstractButton *>(u"dialogAccept"_s);
    }

    static void type(const QDialog &dialog, const QString &field, const QString &text)
    {
        dialog.findChild<QLineEdit *>(field)->setText(text);
    }

    qsizetype listedByHub() const
    {
        return core::RepoStorage{m_fixture->client()}.lfsFiles(m_fixture->repo()).value().size();
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<StorageFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
    }

    void cleanup() { m_fixture.reset(); }

    void factsAreRightToTheByte()
    {
        QVERIFY(m_fixture->openFilled());
        QCOMPARE(find<QLabel>(u"storageTotal"_s)->toolTip(), u"6,450 bytes"_s);
        QCOMPARE(shareOf(core::StorageNeed::Tip), u"5,450 bytes"_s);
        QCOMPARE(shareOf(core::StorageNeed::Unknown), u"1,000 bytes"_s);
        QCOMPARE(shareOf(core::StorageNeed::OlderCommits), QString());
        QCOMPARE(m_fixture->objects().rowCount(), 5);
        QCOMPARE(m_fixture->rowOf(3000), 0);  // the largest first
        QCOMPARE(m_fixture->cell(3000, StorageObjectModel::FileColumn), u"weights.bin"_s);
        QCOMPARE(m_fixture->cell(3000, StorageObjectModel::NeedColumn), u"main, #1"_s);
        QCOMPARE(m_fixture->cell(2000, StorageObjectModel::NeedColumn), u"v1"_s);
        QCOMPARE(m_fixture->cell(400, StorageObjectModel::FileColumn), u"data/train.bin"_s);
        QVERIFY(m_fixture->cell(1000, StorageObjectModel::NeedColumn).startsWith(u"Perhaps"));
        QCOMPARE(revisionCell(u"main"_s, StorageRevisionModel::LargeColumn), u"3400"_s);
        QCOMPARE(revisionCell(u"main"_s, StorageRevisionModel::OnlyHereColumn), u"0"_s);
        QCOMPARE(revisionCell(u"v1"_s, StorageRevisionModel::OnlyHereColumn), u"2000"_s);
        QCOMPARE(revisionCell(u"#1"_s, StorageRevisionModel::LargeColumn), u"3450"_s);
        QCOMPARE(revisionCell(u"#1"_s, StorageRevisionModel::OnlyHereColumn), u"50"_s);
        QVERIFY(!find<QWidget>(u"storageWarning"_s)->isVisible());
        QVERIFY(find<QLabel>(u"storageOwner"_s)->text().contains(u"alice"));
    }

    void theHistoryTellsOlderCommitsFromNone()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        m_fixture->listAlso({StorageFixture::content('z', 77)});
        m_fixture->open();
        QTRY_VERIFY(m_fixture->isReady());
        QCOMPARE(shareOf(core::StorageNeed::Unknown), u"1,077 bytes"_s);
        m_fixture->select({1000});
        QVERIFY(m_fixture->readHistory());
        QCOMPARE(shareOf(core::StorageNeed::Unknown), QString());
        QCOMPARE(shareOf(core::StorageNeed::OlderCommits), u"1,000 bytes"_s);
        QCOMPARE(shareOf(core::StorageNeed::Nothing), u"77 bytes"_s);
        QCOMPARE(m_fixture->cell(1000, StorageObjectModel::NeedColumn), u"Only older commits of main, v1, #1"_s);
        QCOMPARE(m_fixture->cell(77, StorageObjectModel::NeedColumn), u"No commit"_s);
        QCOMPARE(m_fixture->cell(77, StorageObjectModel::PusherColumn), u"alice"_s);
        QVERIFY(!find<QWidget>(u"storageHistory"_s)->isVisible());
        // What was selected meanwhile still is.
        QVERIFY(find<QLabel>(u"storageSelection"_s)->text().contains(u"1 kB"));

        // The mirror is there next time: nobody has to ask for it.
        delete &m_fixture->dialog();
        m_fixture->open();
        QTRY_COMPARE(m_fixture->reader().historyState(), StorageReader::HistoryState::Known);
    }

    void whatOnlyOlderCommitsNeedIsDeleted()
    {
        QVERIFY(m_fixture->openFilled() && m_fixture->readHistory());
        const core::GitOid tip = m_fixture->tipOf(u"main"_s);
        QSignalSpy changed(&m_fixture->dialog(), &ui::StorageDialog::repositoryChanged);
        m_fixture->select({1000});
        auto *dialog = asked<ui::DeleteObjectsDialog>(u"storageDelete"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(u"removalFreed"_s)->text().contains(u"1,000 bytes"));
        QVERIFY(dialog->findChild<QLabel *>(u"removalHistories"_s)->text().contains(u"main, v1, #1"));
        QVERIFY(linesOf(*dialog, u"removalFiles"_s).isEmpty());
        QVERIFY(!dialog->findChild<QCheckBox *>(u"removalRewrite"_s)->isChecked());
        QVERIFY(!accept(*dialog)->isEnabled());
        type(*dialog, u"removalConfirmName"_s, u"tiny"_s);
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QTRY_COMPARE(changed.size(), 1);
        QTRY_COMPARE(m_fixture->objects().rowCount(), 4);
        QVERIFY(m_fixture->message().contains(u"1 kB"));
        QCOMPARE(find<QLabel>(u"storageTotal"_s)->toolTip(), u"5,450 bytes"_s);
        QCOMPARE(listedByHub(), 4);
        QCOMPARE(m_fixture->tipOf(u"main"_s), tip);
        QVERIFY(!QFile::exists(m_fixture->hub().objectPath(core::sha256Of(StorageFixture::content('a', 1000)))));
    }

    void whatNoCommitNeedsIsDeletedWithoutAName()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        m_fixture->listAlso({StorageFixture::content('z', 77)});
        m_fixture->open();
        QTRY_VERIFY(m_fixture->isReady());
        QVERIFY(m_fixture->readHistory());
        m_fixture->select({77});
        auto *dialog = asked<ui::DeleteObjectsDialog>(u"storageDelete"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(u"removalHarmless"_s));
        QVERIFY(!dialog->findChild<QLineEdit *>(u"removalConfirmName"_s));
        QVERIFY(!dialog->findChild<QCheckBox *>(u"removalRewrite"_s));
        QTest::keyClick(dialog, Qt::Key_Return);  // keeps it: nothing is deleted by a key pressed once too often
        QTRY_VERIFY(!m_fixture->dialog().findChild<ui::DeleteObjectsDialog *>());
        QVERIFY(m_fixture->rowOf(77) >= 0);
        dialog = asked<ui::DeleteObjectsDialog>(u"storageDelete"_s);
        QVERIFY(dialog);
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->objects().rowCount(), 5);
        QVERIFY(!QFile::exists(m_fixture->hub().objectPath(core::sha256Of(StorageFixture::content('z', 77)))));
    }

    void aDeletionThatBreaksFilesIsRefusedOrConfirmed_data()
    {
        QTest::addColumn<bool>("rewritesHistory");
        QTest::newRow("leaving pointers") << false;
        QTest::newRow("with the history") << true;
    }

    void aDeletionThatBreaksFilesIsRefusedOrConfirmed()
    {
        QFETCH(const bool, rewritesHistory);
        QVERIFY(m_fixture->openFilled());
        const core::GitOid tip = m_fixture->tipOf(u"main"_s);
        m_fixture->select({3000, 50});
        auto *dialog = asked<ui::DeleteObjectsDialog>(u"storageDelete"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(u"removalFreed"_s)->text().contains(u"3,050 bytes"));
        QCOMPARE(linesOf(*dialog, u"removalFiles"_s),
                 (QStringList{u"main: weights.bin"_s, u"#1: more.bin"_s, u"#1: weights.bin"_s}));
        QVERIFY(dialog->findChild<QLabel *>(u"removalUnknown"_s));  // the history was not read
        type(*dialog, u"removalConfirmName"_s, u"tini"_s);
        QVERIFY(!accept(*dialog)->isEnabled());
        dialog->reject();
        QTRY_VERIFY(!m_fixture->dialog().findChild<ui::DeleteObjectsDialog *>());
        QCOMPARE(listedByHub(), 5);

        dialog = asked<ui::DeleteObjectsDialog>(u"storageDelete"_s);
        QVERIFY(dialog);
        dialog->findChild<QCheckBox *>(u"removalRewrite"_s)->setChecked(rewritesHistory);
        type(*dialog, u"removalConfirmName"_s, u"alice/tiny"_s);
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->objects().rowCount(), 3);
        QCOMPARE(listedByHub(), 3);
        QCOMPARE(m_fixture->tipOf(u"main"_s) != tip, rewritesHistory);
        QVERIFY(!m_fixture->message().isEmpty());
        // Pointers that lead nowhere are warned of.
        QCOMPARE(find<QWidget>(u"storageWarning"_s)->isVisible(), !rewritesHistory);
        if (rewritesHistory)
            return;
        QVERIFY(find<QWidget>(u"storageWarning"_s)->findChild<QLabel *>(u"messageText"_s)->text().contains(u'3'));
        QTest::mouseClick(find<QWidget>(u"storageWarning"_s)->findChild<QAbstractButton *>(u"messageAction"_s),
                          Qt::LeftButton);
        QCOMPARE(linesOf(m_fixture->dialog(), u"storageMissing"_s),
                 (QStringList{u"main: weights.bin"_s, u"#1: more.bin"_s, u"#1: weights.bin"_s}));
        QVERIFY(find<QWidget>(u"storageMissing"_s)->isVisible());
    }

    void aSquashNamesWhatItBreaks()
    {
        QVERIFY(m_fixture->openFilled() && m_fixture->readHistory());
        QVERIFY(!find<QAbstractButton>(u"storageSquash"_s)->isEnabled());
        selectRevision(u"v1"_s);
        QVERIFY(!find<QAbstractButton>(u"storageSquash"_s)->isEnabled());  // only branches can be
        selectRevision(u"main"_s);
        auto *dialog = asked<ui::SquashDialog>(u"storageSquash"_s);
        QVERIFY(dialog);
        QCOMPARE(linesOf(*dialog, u"squashPullRequests"_s), QStringList{u"#1 Add more weights"_s});
        QVERIFY(dialog->findChild<QLabel *>(u"squashKeeps"_s)->text().contains(u"v1, #1"));
        QVERIFY(dialog->findChild<QLabel *>(u"squashFreed"_s)->text().contains(u"No large file"));  // v1 keeps it
        QVERIFY(!accept(*dialog)->isEnabled());
        type(*dialog, u"squashMessage"_s, u"All of it"_s);
        type(*dialog, u"squashConfirmName"_s, u"tiny"_s);
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QTRY_VERIFY(m_fixture->message().contains(m_fixture->tipOf(u"main"_s).toString().first(8)));
        const auto page = core::RepoHistory{m_fixture->client()}.commits(m_fixture->repo(), u"main"_s, 0);
        QVERIFY(page);
        QCOMPARE(page->total, 1);
        QCOMPARE(page->commits.constFirst().title, u"All of it"_s);
        QTRY_VERIFY(m_fixture->isReady());
    }

    void aClosedPullRequestIsNotBroken()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        QVERIFY(core::RepoDiscussions{m_fixture->client()}.setOpen(m_fixture->repo(), 1, false));
        m_fixture->open();
        QTRY_VERIFY(m_fixture->isReady());
        selectRevision(u"main"_s);
        auto *dialog = asked<ui::SquashDialog>(u"storageSquash"_s);
        QVERIFY(dialog);
        QVERIFY(linesOf(*dialog, u"squashPullRequests"_s).isEmpty());
        QVERIFY(dialog->findChild<QLabel *>(u"squashFreed"_s)->text().contains(u"At most"));  // not looked through
    }

    void whoMayNotWriteGetsASentence()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn(HubFixture::bobToken));
        m_fixture->open();
        QTRY_COMPARE(m_fixture->reader().state(), StorageReader::State::Failed);
        const auto *heading = find<QWidget>(u"storageEmpty"_s)->findChild<QLabel *>(u"emptyHeading"_s);
        QVERIFY(heading->text().contains(u"may write to alice/tiny"));
        QVERIFY(heading->isVisible());
        QVERIFY(m_fixture->message().isEmpty());
    }

    void aHubThatIsGoneIsSaidAndAskedAgain()
    {
        QVERIFY(m_fixture->openFilled());
        m_fixture->hub().stop();
        m_fixture->click(u"storageReload"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->reader().state(), StorageReader::State::Failed, 30'000);
        QVERIFY(!m_fixture->message().isEmpty());
        QCOMPARE(m_fixture->objects().rowCount(), 5);  // what was known stays to be read
        QVERIFY(m_fixture->hub().restart());
        QTest::mouseClick(find<QWidget>(u"storageMessage"_s)->findChild<QAbstractButton *>(u"messageRemedy"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(m_fixture->isReady());
        QVERIFY(m_fixture->message().isEmpty());
    }

    void aLostAnswerIsNotTakenForARefusal()
    {
        QVERIFY(m_fixture->openFilled());
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::LostAnswer, .method = "POST", .pathContains = u"super-squash"_s, .times = 9});
        selectRevision(u"main"_s);
        auto *dialog = asked<ui::SquashDialog>(u"storageSquash"_s);
        QVERIFY(dialog);
        type(*dialog, u"squashConfirmName"_s, u"tiny"_s);
        const core::GitOid before = m_fixture->tipOf(u"main"_s);
        accept(*dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->message().contains(u"may have been done all the same"), 30'000);
        QVERIFY(m_fixture->tipOf(u"main"_s) != before);
        QTRY_VERIFY(m_fixture->isReady());
    }

    void aDeletionThatFailsHalfWaySaysHowFarItCame()
    {
        QVERIFY(m_fixture->fill() && m_fixture->signIn());
        QList<QByteArray> contents;
        for (int i = 0; i < 1200; ++i)
            contents.append(StorageFixture::content('x', 10'000 + i));
        m_fixture->listAlso(contents);
        m_fixture->open();
        QTRY_COMPARE(m_fixture->objects().rowCount(), 1205);
        find<QLineEdit>(u"storageFilter"_s)->setText(core::sha256Of(contents.constFirst()).toString().first(12));
        QTRY_COMPARE(m_fixture->objects().rowCount(), 1);
        find<QLineEdit>(u"storageFilter"_s)->clear();
        QTRY_COMPARE(m_fixture->objects().rowCount(), 1205);
        find<QTreeView>(u"storageObjects"_s)->selectAll();
        m_fixture->hub().faults().add(
            {.method = "POST", .pathContains = u"lfs-files/batch"_s, .skip = 1, .status = 400});
        auto *dialog = asked<ui::DeleteObjectsDialog>(u"storageDelete"_s);
        QVERIFY(dialog);
        type(*dialog, u"removalConfirmName"_s, u"tiny"_s);
        accept(*dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->message().contains(u"1,000 of 1,205"), 30'000);
        QTRY_VERIFY(m_fixture->isReady());
    }

    void waitingCanBeGivenUp()
    {
        QVERIFY(m_fixture->openFilled());
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"upload-pack"_s, .delay = 20s});
        m_fixture->click(u"storageHistoryButton"_s);
        QCOMPARE(m_fixture->reader().historyState(), StorageReader::HistoryState::Reading);
        m_fixture->click(u"storageHistoryButton"_s);
        QCOMPARE(m_fixture->reader().historyState(), StorageReader::HistoryState::Unknown);
        QVERIFY(m_fixture->message().isEmpty());

        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .method = "POST", .pathContains = u"lfs-files"_s, .delay = 20s});
        m_fixture->select({1000});
        auto *dialog = asked<ui::DeleteObjectsDialog>(u"storageDelete"_s);
        QVERIFY(dialog);
        type(*dialog, u"removalConfirmName"_s, u"tiny"_s);
        accept(*dialog)->click();
        QTRY_VERIFY(find<QWidget>(u"storageChange"_s)->isVisible());
        QVERIFY(!find<QAbstractButton>(u"storageDelete"_s)->isEnabled());
        m_fixture->dialog().close();  // stops it, and stays to say how far it came
        QTRY_VERIFY(m_fixture->message().startsWith(u"Stopped."));
        QVERIFY(m_fixture->dialog().isVisible());
        QVERIFY(!find<QWidget>(u"storageChange"_s)->isVisible());
        QTRY_VERIFY(m_fixture->isReady());
    }
};

QTEST_MAIN(TestStorageDialog)
#include "tst_storagedialog.moc"
