#include "tests/ui/revisions/filesfixture.h"
#include "ui/revisions/dragstrip.h"
#include "ui/revisions/filetreeview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::FilesFixture;
using State = ui::DownloadSession::State;

namespace {

constexpr qsizetype piece = 8 * 1024 * 1024;  // what a large file is fetched in

QByteArray noise(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    quint32 seed = 7;
    for (char &byte : bytes) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<char>(seed >> 24);
    }
    return bytes;
}

}  // namespace

/// Downloads from the history page: what is shown before, what happens, and what goes on after what.
class TestHistoryDownloads final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FilesFixture> m_fixture;

    State state() const { return m_fixture->downloads().state(); }
    QAbstractButton *button(const QString &name) const { return m_fixture->find<QAbstractButton>(name); }
    static QString summary(QDialog *dialog) { return dialog->findChild<QLabel *>(u"downloadSummary"_s)->text(); }

private slots:
    void init()
    {
        m_fixture = std::make_unique<FilesFixture>();
        QVERIFY(m_fixture->signIn());
        QVERIFY(m_fixture->createRepo());
        m_fixture->show();
    }

    void cleanup() { m_fixture.reset(); }

    void aFolderIsDownloadedAfterItsPlanWasShown()
    {
        QVERIFY(!m_fixture->committer()
                     .regular(u"data/a.txt"_s, "one\n")
                     .regular(u"data/sub/b.txt"_s, "two\n")
                     .regular(u"other.txt"_s, "no\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"data"_s));
        QDialog *dialog = m_fixture->planDownload();
        QVERIFY(dialog);
        QVERIFY(summary(dialog).contains(u"2 file"));
        QVERIFY(m_fixture->written().isEmpty());  // nothing has happened yet
        m_fixture->accept(dialog);
        QTRY_COMPARE(state(), State::Done);
        QCOMPARE(m_fixture->written(), (QStringList{u"data/a.txt"_s, u"data/sub/b.txt"_s}));
        QCOMPARE(m_fixture->read(u"data/sub/b.txt"_s), "two\n");
        QVERIFY(button(u"downloadOpenFolder"_s)->isVisible());
        button(u"downloadOpenFolder"_s)->click();
        QCOMPARE(m_fixture->services().openedPages().last(), QUrl::fromLocalFile(m_fixture->folder()));
        button(u"downloadDismiss"_s)->click();
        QVERIFY(!m_fixture->find<QWidget>(u"downloadPanel"_s)->isVisible());
    }

    void theRevisionThatWasLookedAtIsDownloaded()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "old\n").commit(u"One"_s).isNull());
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "new\n").commit(u"Two"_s).isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->select(1);
        QTRY_VERIFY(m_fixture->tree().model()->rowCount() > 0);
        QDialog *dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        m_fixture->accept(dialog);
        QTRY_COMPARE(state(), State::Done);
        QCOMPARE(m_fixture->read(u"a.txt"_s), "old\n");
    }

    void nothingIsReplacedUnlessSomebodySaysSo()
    {
        QVERIFY(!m_fixture->committer()
                     .regular(u"mine.txt"_s, "theirs\n")
                     .regular(u"new.txt"_s, "new\n")
                     .regular(u"same.txt"_s, "same\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->put(u"mine.txt"_s, "mine\n"));
        QVERIFY(m_fixture->put(u"same.txt"_s, "same\n"));
        QVERIFY(m_fixture->openFiles());
        QDialog *dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        auto *replace = dialog->findChild<QCheckBox *>(u"downloadReplace"_s);
        QVERIFY(replace->isVisible() && !replace->isChecked());
        const auto *files = dialog->findChild<QTreeView *>(u"downloadFiles"_s);
        QCOMPARE(files->model()->index(0, 0).data().toString(), u"mine.txt"_s);  // first of all
        QVERIFY(summary(dialog).contains(u"stay"));
        m_fixture->accept(dialog);
        QTRY_COMPARE(state(), State::Done);
        QCOMPARE(m_fixture->read(u"mine.txt"_s), "mine\n");
        QCOMPARE(m_fixture->read(u"new.txt"_s), "new\n");

        QTRY_VERIFY(!m_fixture->downloadDialog());
        dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        QVERIFY(!button(u"dialogAccept"_s)->isEnabled());  // there is nothing else to do
        dialog->findChild<QCheckBox *>(u"downloadReplace"_s)->setChecked(true);
        QVERIFY(summary(dialog).contains(u"replaced"));
        m_fixture->accept(dialog);
        QTRY_COMPARE(m_fixture->read(u"mine.txt"_s), "theirs\n");
        QTRY_COMPARE(state(), State::Done);
    }

    void whatWasStoppedGoesOnWhereItWas()
    {
        const QByteArray large = noise(5 * piece);
        QVERIFY(m_fixture->hub().storeContent(large));
        QVERIFY(!m_fixture->committer()
                     .large(u"big.bin"_s, large)
                     .regular(u"a.txt"_s, "a\n")
                     .regular(u"b.txt"_s, "b\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->hub().faults().clear();
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay,
                                       .method = "GET",
                                       .pathContains = u"big.bin"_s,
                                       .skip = 2,
                                       .times = 3,
                                       .delay = 60s});
        QDialog *dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        m_fixture->accept(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->downloads().snapshot().doneBytes,
                                  m_fixture->downloads().plan().fetchBytes() - 3 * piece, 20'000);
        QTRY_VERIFY(QFile::exists(m_fixture->folder() + u"/b.txt"_s));
        QVERIFY(button(u"downloadCancel"_s)->isVisible());
        button(u"downloadCancel"_s)->click();
        QTRY_COMPARE(state(), State::Stopped);
        QVERIFY(!QFile::exists(m_fixture->folder() + u"/big.bin"_s));
        QVERIFY(m_fixture->text(u"downloadStage"_s).contains(u"kept"));

        m_fixture->hub().faults().clear();
        button(u"downloadGoOn"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Done, 20'000);
        QCOMPARE(m_fixture->read(u"big.bin"_s), large);
        // No byte came twice.
        QCOMPARE(m_fixture->hub().faults().count("GET", u"/resolve/"_s), 3);
        QCOMPARE(m_fixture->hub().faults().count("GET", u"a.txt"_s), 0);
        QCOMPARE(m_fixture->downloads().report().resumedBytes, 2 * piece);
        QCOMPARE(m_fixture->downloads().report().fetchedBytes, 3 * piece);
    }

    void aVanishedServerGivesAMessageAndAWayOn()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "a\n").commit().isNull());
        QVERIFY(m_fixture->openFiles());
        QDialog *dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        m_fixture->hub().stop();
        m_fixture->accept(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Failed, 60'000);
        auto *panel = m_fixture->find<QWidget>(u"downloadPanel"_s);
        QVERIFY(panel->findChild<QLabel *>(u"messageText"_s)->isVisible());
        QVERIFY(m_fixture->hub().restart());
        panel->findChild<QAbstractButton *>(u"messageRemedy"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Done, 20'000);
        QCOMPARE(m_fixture->read(u"a.txt"_s), "a\n");
    }

    void hostileNamesAreLeftOut()
    {
        const auto git = [this](const QStringList &arguments, const QByteArray &input = {}) {
            return m_fixture->onServer(FilesFixture::repo, arguments, input);
        };
        const QByteArray blob = git({u"hash-object"_s, u"-w"_s, u"--stdin"_s}, "evil\n");
        const QByteArray up = git({u"mktree"_s}, "100644 blob " + blob + "\tevil\n");
        const QByteArray root = git({u"mktree"_s}, "040000 tree " + up + "\t..\n100644 blob " + blob + "\tgood.txt\n");
        const QByteArray commit = git({u"-c"_s, u"user.name=x"_s, u"-c"_s, u"user.email=x"_s, u"commit-tree"_s,
                                       QString::fromUtf8(root), u"-m"_s, u"odd"_s});
        git({u"update-ref"_s, u"refs/heads/main"_s, QString::fromUtf8(commit)});
        QVERIFY(m_fixture->openFiles());
        QDialog *dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        QVERIFY(summary(dialog).contains(u"left out"));
        m_fixture->accept(dialog);
        QTRY_COMPARE(state(), State::Done);
        QCOMPARE(m_fixture->written(), QStringList{u"good.txt"_s});
    }

    void theFolderIsRemembered()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "a\n").commit().isNull());
        QVERIFY(m_fixture->openFiles());
        QDialog *dialog = m_fixture->planDownload(u"downloadAll"_s);
        QVERIFY(dialog);
        m_fixture->accept(dialog);
        QTRY_COMPARE(state(), State::Done);
        QCOMPARE(m_fixture->downloads().lastFolder(), m_fixture->folder());
        QCOMPARE(m_fixture->downloads().proposedFolder(FilesFixture::repo), m_fixture->folder() + u"/demo"_s);
        m_fixture->downloads().setLastFolder({});
        QVERIFY(m_fixture->downloads().proposedFolder(FilesFixture::repo).endsWith(u"/demo"));
    }

    void goingOnReplacesNothingNew()
    {
        const auto entry = [](const QString &path, core::DownloadAction action) {
            return core::DownloadEntry{.path = path, .action = action};
        };
        using enum core::DownloadAction;
        const core::DownloadPlan seen{.mayReplace = true, .entries = {entry(u"a"_s, Replace), entry(u"b"_s, Fetch)}};
        const core::DownloadPlan fresh{.entries = {entry(u"a"_s, Replace), entry(u"b"_s, Replace)}};
        const core::DownloadPlan plan = ui::planToGoOn(fresh, seen);
        QCOMPARE(plan.entries, QList{entry(u"a"_s, Replace)});
        QVERIFY(plan.mayReplace);
        core::DownloadPlan kept = seen;
        kept.mayReplace = false;
        QVERIFY(ui::planToGoOn(fresh, kept).entries.isEmpty());
    }

    void whatIsDraggedIsFetchedFirst()
    {
        QVERIFY(!m_fixture->committer().regular(u"data/a.txt"_s, "dragged\n").commit().isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"data"_s));
        auto *strip = m_fixture->find<ui::DragStrip>(u"dragStrip"_s);
        strip->disconnect(&m_fixture->page());  // a real drag would wait for a mouse
        const QSignalSpy ready(strip, &ui::DragStrip::ready);
        auto *tree = m_fixture->find<ui::FileTreeView>(u"fileTree"_s);
        emit tree->dragRequested();
        QTRY_VERIFY(m_fixture->text(u"dragText"_s).contains(u"drag it again"));
        QVERIFY(ready.isEmpty());  // nobody holds a button
        m_fixture->hub().faults().clear();
        emit tree->dragRequested();
        QCOMPARE(ready.size(), 1);
        QCOMPARE(m_fixture->hub().faults().count("GET", {}), 0);
        const auto files = ready.first().first().value<QList<QUrl>>();
        QCOMPARE(files.size(), 1);
        QFile file(files.first().toLocalFile() + u"/a.txt"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "dragged\n");
        QVERIFY(!strip->isVisible());
    }

    void aDragNeitherSelectsWhatItPassesNorHindersTheNext()
    {
        QVERIFY(!m_fixture->committer().regular(u"a.txt"_s, "a\n").regular(u"b.txt"_s, "b\n").commit().isNull());
        QVERIFY(m_fixture->openFiles());
        m_fixture->find<ui::DragStrip>(u"dragStrip"_s)->disconnect(&m_fixture->page());
        auto *tree = m_fixture->find<ui::FileTreeView>(u"fileTree"_s);
        const QSignalSpy requested(tree, &ui::FileTreeView::dragRequested);
        QModelIndex index;
        for (const QString &path : {u"a.txt"_s, u"b.txt"_s}) {
            QVERIFY(m_fixture->selectPath(path));
            index = tree->currentIndex();
            const QPoint begin = tree->visualRect(index).center();
            const qsizetype before = requested.size();
            QTest::mousePress(tree->viewport(), Qt::LeftButton, {}, begin);
            QTest::mouseMove(tree->viewport(), begin + QPoint(QApplication::startDragDistance() + 1, 0));
            QTest::mouseMove(tree->viewport(), begin + QPoint(0, QApplication::startDragDistance() + 1));
            QCOMPARE(requested.size(), before + 1);
            QTest::mouseMove(tree->viewport(), tree->visualRect(tree->model()->index(0, 0)).center());
            QCOMPARE(tree->selectionModel()->selectedRows(), QModelIndexList{index});
            // The release of the button goes to the drag.
        }
        const QPoint below = tree->viewport()->rect().center();
        QVERIFY(!tree->indexAt(below).isValid());
        QTest::mouseRelease(tree->viewport(), Qt::LeftButton, {}, below);  // before the drag has begun
        QCOMPARE(tree->selectionModel()->selectedRows(), QModelIndexList{index});
    }

    void whatIsTooMuchIsNotDragged()
    {
        const core::Sha256 oid = core::sha256Of("huge");
        QVERIFY(m_fixture->hub().storeSparse(oid, ui::DragStrip::mostBytes + 1));
        QVERIFY(!m_fixture->committer().large(u"huge.bin"_s, oid, ui::DragStrip::mostBytes + 1).commit().isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"huge.bin"_s));
        emit m_fixture->find<ui::FileTreeView>(u"fileTree"_s)->dragRequested();
        QTRY_VERIFY(m_fixture->text(u"dragText"_s).contains(u"too much"));
        QVERIFY(!QFileInfo::exists(m_fixture->services().services().cacheFolder + u"/dragged"_s));
    }

    void aDragThatIsCanceledLeavesNothingUnderItsName()
    {
        const QByteArray large = noise(2 * piece);
        QVERIFY(m_fixture->hub().storeContent(large));
        QVERIFY(!m_fixture->committer().large(u"big.bin"_s, large).commit().isNull());
        QVERIFY(m_fixture->openFiles());
        QVERIFY(m_fixture->selectPath(u"big.bin"_s));
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay,
                                       .method = "GET",
                                       .pathContains = u"big.bin"_s,
                                       .times = 5,
                                       .delay = 60s});
        emit m_fixture->find<ui::FileTreeView>(u"fileTree"_s)->dragRequested();
        QTRY_VERIFY(m_fixture->text(u"dragText"_s).contains(u"Fetching"));
        button(u"dragCancel"_s)->click();
        QVERIFY(!m_fixture->find<QWidget>(u"dragStrip"_s)->isVisible());
    }
};

QTEST_MAIN(TestHistoryDownloads)

#include "tst_historydownloads.moc"
