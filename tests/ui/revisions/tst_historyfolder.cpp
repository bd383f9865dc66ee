#include "tests/ui/revisions/commitstream.h"
#include "tests/ui/revisions/gitfolder.h"
#include "tests/ui/revisions/historyfixture.h"
#include "ui/revisions/commitlist.h"
#include "ui/revisions/commitmodel.h"
#include "ui/revisions/textdiffview.h"
#include "ui/shared/repositorybox.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using test::commit;
using test::HistoryFixture;
using ui::OpenHistory;

namespace {

QByteArray twoCommits()
{
    return commit("First state", 0, {{"train.py", "lr = 1\nsteps = 2\n"}, {"sub/notes.txt", "one\n"}})
        + commit("Train longer", 60, {{"train.py", "lr = 1\nsteps = 200\n"}});
}

}  // namespace

/// The history page with a git folder on this computer: what it shows of it, and what only the Hub could do.
class TestHistoryFolder final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryFixture> m_fixture;
    std::unique_ptr<test::GitFolder> m_folder;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    OpenHistory &history() const { return m_fixture->history(); }

    void open(const QString &name)
    {
        m_fixture->page().openFolder(m_folder->path(name));
        QTRY_VERIFY(history().state() == OpenHistory::State::Open && m_fixture->isSettled());
    }

    QStringList listed() const
    {
        QStringList ids;
        for (const core::GitOid &oid : oidsOf(history().history().log))
            ids.append(oid.toString());
        return ids;
    }

    static QList<core::GitOid> oidsOf(const core::CommitLog &log)
    {
        QList<core::GitOid> oids;
        for (qsizetype row = 0; row < log.size(); ++row)
            oids.append(log.oid(row));
        return oids;
    }

    void selectFile(const QString &path)
    {
        auto *files = find<QTreeView>(u"changedFiles"_s);
        const auto row = [&] {
            const QModelIndexList found = files->model()->match(files->model()->index(0, 0), Qt::DisplayRole, path, 1);
            return found.isEmpty() ? QModelIndex{} : found.constFirst();
        };
        QTRY_VERIFY(row().isValid());
        files->setCurrentIndex(row());
        QTRY_COMPARE(find<QLabel>(u"diffPath"_s)->accessibleName(), path);
    }

    QString emptyText(const QString &part) const
    {
        const auto *label = find<QWidget>(u"historyEmpty"_s)->findChild<QLabel *>(part);
        return label->isVisible() ? label->text() : QString{};
    }

    bool drop(const QList<QUrl> &urls) const
    {
        QMimeData mime;
        mime.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_fixture->page(), &enter);
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_fixture->page(), &drop);
        return enter.isAccepted() && drop.isAccepted();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<test::GitFolder>();
        m_fixture = std::make_unique<HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
    }

    void cleanup()
    {
        m_fixture.reset();
        m_folder.reset();
    }

    void allCommitsAreListedAndNobodyIsAsked()
    {
        m_folder->create(u"m"_s, test::HistoryGenerator{{.commits = 300, .hasOddText = false}}.stream());
        m_fixture->hub().stop();
        open(u"m"_s);
        QCOMPARE(listed(), m_folder->log(u"m"_s));
        QCOMPARE(m_fixture->rows(), listed().size());
        QVERIFY(m_fixture->message().isEmpty());
        QVERIFY(m_fixture->commits().model()->index(0, 0).data(ui::CommitModel::GraphRole).isValid());
        QVERIFY(find<QLabel>(u"historyStatus"_s)->text().contains(QLocale().toString(listed().size())));
        const auto *box = find<ui::RepositoryBox>(u"historyRepository"_s);
        QCOMPARE(box->accessibleDescription(), m_folder->path(u"m"_s));
        QVERIFY(!box->currentText().isEmpty());
    }

    void aLongPathGivesUpItsMiddle()
    {
        const QString name = QStringList(40, u"a-folder"_s).join(u'/') + u"/the-last"_s;
        m_folder->create(name, twoCommits());
        open(name);
        auto *box = find<ui::RepositoryBox>(u"historyRepository"_s);
        QVERIFY2(box->currentText().contains(u'…'), qPrintable(box->currentText()));
        QVERIFY(box->currentText().endsWith(u"the-last"));
        QCOMPARE(box->accessibleDescription(), m_folder->path(name));
        QVERIFY(box->toolTip().contains(m_folder->path(name)));
        const qsizetype shown = box->currentText().size();
        m_fixture->page().resize(900, 800);
        QTRY_VERIFY(box->currentText().size() < shown);
        QTest::keyClicks(box, u"alice/other"_s);  // over what is not selected: no longer a folder's
        QVERIFY(box->toolTip().isEmpty());
    }

    void everyWayToARepositoryLeadsThere_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("its folder") << u"m"_s;
        QTest::newRow("a folder in it") << u"m/sub"_s;
        QTest::newRow("its .git") << u"m/.git"_s;
        QTest::newRow("a bare repository") << u"bare.git"_s;
        QTest::newRow("another work tree") << u"tree"_s;
    }

    void everyWayToARepositoryLeadsThere()
    {
        QFETCH(const QString, where);
        m_folder->create(u"m"_s, twoCommits());
        m_folder->git(u"."_s, {u"clone"_s, u"--quiet"_s, u"--bare"_s, u"m"_s, u"bare.git"_s});
        m_folder->git(u"m"_s, {u"worktree"_s, u"add"_s, u"--quiet"_s, u"--detach"_s, u"../tree"_s});
        open(where);
        QCOMPARE(listed(), m_folder->log(where));
        selectFile(u"train.py"_s);
        QTRY_VERIFY(find<ui::TextDiffView>(u"textDiff"_s)->isVisible());
    }

    void aCommitWithoutABranchIsListed()
    {
        m_folder->create(u"m"_s, twoCommits());
        m_folder->git(u"m"_s, {u"checkout"_s, u"--quiet"_s, u"--detach"_s});
        m_folder->git(u"m"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"An attempt"_s});
        open(u"m"_s);
        QCOMPARE(listed(), m_folder->log(u"m"_s));
        const QModelIndex newest = m_fixture->commits().model()->index(0, 0);
        QCOMPARE(newest.data().toString(), u"An attempt"_s);
        const auto names = newest.data(ui::CommitModel::RefsRole).value<QList<core::Ref>>();
        QCOMPARE(names.size(), 1);
        QCOMPARE(names.constFirst().name, u"HEAD"_s);
    }

    void whatACommitChangedIsShown()
    {
        m_folder->create(u"m"_s, twoCommits());
        open(u"m"_s);
        selectFile(u"train.py"_s);
        const auto *text = find<ui::TextDiffView>(u"textDiff"_s);
        QTRY_VERIFY(text->isVisible());
        QStringList lines;
        for (qsizetype row = 0; row < text->rows().size(); ++row)
            lines.append(text->rowText(row));
        QVERIFY2(lines.join(u'\n').contains(u"steps = 200"), qPrintable(lines.join(u'\n')));
        QVERIFY(lines.join(u'\n').contains(u"steps = 2"));
    }

    void contentOfLfsIsReadWhereItLiesHere()
    {
        const QByteArray before = "name,score\nada,1\n";
        const QByteArray after = "name,score\nada,2\n";
        m_folder->create(u"m"_s,
                         commit("Data", 0, {{"data.txt", test::lfsPointer(before)}})
                             + commit("Better data", 60, {{"data.txt", test::lfsPointer(after)}}));
        open(u"m"_s);
        selectFile(u"data.txt"_s);
        QTRY_VERIFY(find<QLabel>(u"diffReason"_s)->isVisible());  // sizes and hashes
        QVERIFY(m_fixture->message().isEmpty());
        find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(1);
        QTRY_VERIFY(find<QLabel>(u"fileReason"_s)->isVisible());
        QVERIFY(find<QLabel>(u"fileReason"_s)->text().contains(u"git lfs fetch"));
        QVERIFY(!find<QAbstractButton>(u"fileFetch"_s)->isVisible());

        for (const QByteArray &content : {before, after}) {
            const QString name = core::sha256Of(content).toString();
            m_folder->write(u"m/.git/lfs/objects/"_s + name.first(2) + u'/' + name.sliced(2, 2) + u'/' + name, content);
        }
        find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(0);
        m_fixture->select(1);
        QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().startsWith(listed().at(1)));
        m_fixture->select(0);
        QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().startsWith(listed().at(0)));
        selectFile(u"data.txt"_s);
        QTRY_VERIFY(find<ui::TextDiffView>(u"textDiff"_s)->isVisible());
        find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(1);
        QTRY_VERIFY(find<ui::TextDiffView>(u"fileText"_s)->isVisible());
    }

    void filesAreFoundFollowedAndBlamed()
    {
        m_folder->create(u"m"_s, twoCommits());
        open(u"m"_s);
        selectFile(u"train.py"_s);
        QTRY_VERIFY(find<QAction>(u"fileBlame"_s)->isEnabled());
        find<QAction>(u"fileBlame"_s)->trigger();
        auto *blame = find<QDialog>(u"blameDialog"_s);
        QVERIFY(blame);
        QTRY_COMPARE(blame->findChild<QAbstractItemView *>(u"blameTable"_s)->model()->rowCount(), 2);
        blame->close();
        m_folder->git(u"m"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"Nothing"_s});
        history().reload();
        QTRY_COMPARE(m_fixture->rows(), 3);
        find<QAction>(u"fileHistory"_s)->trigger();
        QTRY_COMPARE(m_fixture->rows(), 2);
        QVERIFY(find<QLabel>(u"followedFile"_s)->text().contains(u"train.py"));
    }

    void onlyWhatTheHubDoesIsOff()
    {
        m_folder->create(u"m"_s, twoCommits());
        open(u"m"_s);
        selectFile(u"train.py"_s);
        const QStringList ofHub{u"use"_s,        u"browse"_s,  u"createBranch"_s, u"createTag"_s,
                                u"moveBranch"_s, u"moveTag"_s, u"restore"_s,      u"revert"_s};
        for (const QString &name : ofHub) {
            const auto *action = find<QAction>(u"history."_s + name);
            QVERIFY2(!action->isEnabled(), qPrintable(name));
            QVERIFY(action->toolTip().contains(u"folder on this computer"));
        }
        for (const QString &name : {u"copyId"_s, u"compare"_s, u"savePatch"_s, u"savePage"_s, u"reload"_s})
            QVERIFY2(find<QAction>(u"history."_s + name)->isEnabled(), qPrintable(name));
        for (const QString &name : {u"treeDownload"_s, u"treeCopyLink"_s, u"treeUse"_s, u"restoreFile"_s,
                                    u"restoreFileBefore"_s, u"restoreFolder"_s})
            QVERIFY2(!find<QAction>(name)->isVisible() && !find<QAction>(name)->isEnabled(), qPrintable(name));
        for (const QString &name : {u"downloadAll"_s, u"historyDiscussions"_s, u"historyStorage"_s})
            QVERIFY2(!find<QAbstractButton>(name)->isEnabled(), qPrintable(name));
        QVERIFY(!find<QAction>(u"history.discussions"_s)->isEnabled());

        const core::RepoId repo = m_fixture->create(u"hub"_s, twoCommits());
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY(m_fixture->isSettled() && m_fixture->rows() == 2);
        selectFile(u"train.py"_s);
        QTRY_VERIFY(find<QAction>(u"restoreFile"_s)->isEnabled());
        for (const QString &name : {u"use"_s, u"browse"_s, u"createBranch"_s, u"createTag"_s, u"restore"_s}) {
            const auto *action = find<QAction>(u"history."_s + name);
            QVERIFY2(action->isEnabled(), qPrintable(name));
            QVERIFY(!action->toolTip().contains(u"folder"));
        }
        for (const QString &name : {u"downloadAll"_s, u"historyDiscussions"_s, u"historyStorage"_s})
            QTRY_VERIFY2(find<QAbstractButton>(name)->isEnabled(), qPrintable(name));
    }

    void statesAreComparedAndSavedAsAPatch()
    {
        m_folder->create(u"m"_s, twoCommits());
        m_folder->git(u"m"_s, {u"tag"_s, u"v1"_s, u"main~1"_s});
        open(u"m"_s);
        find<QAction>(u"history.compare"_s)->trigger();
        auto *dialog = find<QDialog>(u"compareDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(u"beforeRevision"_s)->setCurrentText(u"v1"_s);
        auto *compare = dialog->findChild<QPushButton *>(u"dialogAccept"_s);
        QTRY_VERIFY(compare->isEnabled());
        compare->click();
        QTRY_VERIFY(find<QLabel>(u"commitSummaryText"_s)->text().contains(u"v1"));
        find<QAction>(u"history.savePatch"_s)->trigger();
        auto *where = find<QFileDialog>(u"exportFile"_s);
        QVERIFY(where);
        const QString patch = m_folder->path(u"v1-to-main.patch"_s);
        emit where->fileSelected(patch);
        where->reject();
        const auto saved = [&] {
            const auto *label = find<QDialog>(u"exportDialog"_s)->findChild<QLabel *>(u"messageText"_s);
            return label->isVisible() && label->text().contains(u"Saved as");
        };
        QTRY_VERIFY(saved());
        m_folder->git(u"m"_s, {u"checkout"_s, u"--quiet"_s, u"v1"_s});
        m_folder->git(u"m"_s, {u"apply"_s, patch});
        QCOMPARE(m_folder->git(u"m"_s, {u"diff"_s, u"--stat"_s, u"main"_s}), QByteArray{});
    }

    void notesOfAReleaseAreWrittenFromTheFolder()
    {
        m_folder->create(u"m"_s, twoCommits());
        m_folder->git(u"m"_s, {u"tag"_s, u"v1"_s, u"main~1"_s});
        open(u"m"_s);
        find<QAction>(u"history.notes"_s)->trigger();
        auto *dialog = find<QDialog>(u"releaseNotesDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox *>(u"notesSince"_s)->currentText(), u"v1"_s);
        auto *copy = dialog->findChild<QPushButton *>(u"dialogAccept"_s);
        QTRY_VERIFY(copy->isEnabled());
        copy->click();
        const QString notes = QGuiApplication::clipboard()->text();
        QVERIFY2(notes.contains(u"Train longer") && !notes.contains(u"First state"), qPrintable(notes));
    }

    void aFolderIsChosenInADialog()
    {
        m_folder->create(u"m"_s, twoCommits());
        find<QAbstractButton>(u"openHistoryFolder"_s)->click();
        auto *dialog = find<QFileDialog>(u"chooseGitFolder"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_folder->path(u"m"_s));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(m_fixture->rows(), 2);
        QCOMPARE(history().source().folder, m_folder->path(u"m"_s));
    }

    void aDroppedFolderIsOpened()
    {
        m_folder->create(u"m"_s, twoCommits());
        QVERIFY(drop({QUrl::fromLocalFile(m_folder->path(u"m"_s))}));
        QTRY_COMPARE(m_fixture->rows(), 2);
    }

    void otherDropsAreLeftToTheWindow()
    {
        m_folder->create(u"m"_s, twoCommits());
        open(u"m"_s);
        const QUrl file = QUrl::fromLocalFile(m_folder->path(u"m/train.py"_s));
        QVERIFY(!drop({file, QUrl::fromLocalFile(m_folder->path(u"m"_s))}));
        QVERIFY(!drop({QUrl(u"https://hub.example/m"_s)}));
        const QSignalSpy dropped(&m_fixture->page(), &ui::HistoryPage::filesDropped);
        QVERIFY(drop({file}));
        QTRY_COMPARE(dropped.size(), 1);
        QCOMPARE(dropped.constFirst().constFirst().toStringList(), QStringList{file.toLocalFile()});
        QCOMPARE(history().source().folder, m_folder->path(u"m"_s));
    }

    void whatIsNoRepositorySaysSo()
    {
        m_folder->makeFolder(u"plain"_s);
        m_fixture->page().openFolder(m_folder->path(u"plain"_s));
        QTRY_COMPARE(history().state(), OpenHistory::State::Failed);
        QVERIFY2(m_fixture->message().contains(u"is not in a git repository"), qPrintable(m_fixture->message()));
        QVERIFY(m_fixture->message().contains(m_folder->path(u"plain"_s)));
        m_fixture->page().openFolder(m_folder->path(u"gone"_s));
        QTRY_VERIFY2(m_fixture->message().contains(u"is not there"), qPrintable(m_fixture->message()));
        QCOMPARE(history().state(), OpenHistory::State::Failed);

        m_folder->create(u"gone"_s, twoCommits());  // its disk is back
        find<QPushButton>(u"messageRemedy"_s)->click();
        QTRY_COMPARE(m_fixture->rows(), 2);
        QVERIFY(m_fixture->message().isEmpty());
    }

    void aFolderWithoutCommitsSaysSo()
    {
        m_folder->create(u"new"_s);
        open(u"new"_s);
        QTRY_COMPARE(emptyText(u"emptyHeading"_s), u"No commits yet"_s);
        QVERIFY(m_fixture->message().isEmpty());
        m_folder->git(u"new"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"The first"_s});
        find<QAction>(u"history.reload"_s)->trigger();
        QTRY_COMPARE(m_fixture->rows(), 1);
        QTRY_VERIFY(m_fixture->commits().isVisible());
    }

    void reloadShowsWhatWasCommittedSince()
    {
        m_folder->create(u"m"_s, twoCommits());
        open(u"m"_s);
        m_fixture->select(1);
        m_folder->git(u"m"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"Later"_s});
        find<QAction>(u"history.reload"_s)->trigger();
        QTRY_COMPARE(m_fixture->rows(), 3);
        QCOMPARE(m_fixture->commits().model()->index(0, 0).data().toString(), u"Later"_s);
        QCOMPARE(m_fixture->commits().currentIndex().row(), 2);  // the same commit as before
    }

    void whatWasReadStaysWhenTheFolderGoes()
    {
        m_folder->create(u"m"_s, twoCommits());
        open(u"m"_s);
        QVERIFY(QDir{m_folder->path(u"m"_s)}.removeRecursively());
        find<QAction>(u"history.reload"_s)->trigger();
        QTRY_VERIFY2(m_fixture->message().contains(u"is not there"), qPrintable(m_fixture->message()));
        QCOMPARE(history().state(), OpenHistory::State::Open);
        QCOMPARE(m_fixture->rows(), 2);
    }

    void theLastFolderIsOpenedAtTheNextStart()
    {
        m_folder->create(u"m"_s, twoCommits());
        auto workspace = std::make_unique<ui::Workspace>(m_fixture->services().services(), nullptr);
        connect(&workspace->session(), &ui::AccountSession::identified, &workspace->session(),
                [&workspace] { workspace->session().accept(); });
        workspace->session().check(m_fixture->hub().endpoint(), core::AccessToken(test::HubFixture::aliceToken));
        QTRY_VERIFY(workspace->session().isSignedIn());
        workspace->showPage(ui::Workspace::Page::History);
        workspace->findChild<ui::HistoryPage *>()->openFolder(m_folder->path(u"m"_s));
        const auto rows = [&] {
            const auto *commits = workspace->findChild<QTreeView *>(u"commitList"_s);
            return commits ? commits->model()->rowCount() : 0;
        };
        QTRY_COMPARE(rows(), 2);
        const auto saved = workspace->saved();
        QVERIFY(saved);
        QCOMPARE(saved->history.source.folder, m_folder->path(u"m"_s));

        workspace = std::make_unique<ui::Workspace>(m_fixture->services().services(), nullptr);
        workspace->restore(*saved);
        QTRY_COMPARE(rows(), 2);

        QVERIFY(QDir{m_folder->path(u"m"_s)}.removeRecursively());
        workspace = std::make_unique<ui::Workspace>(m_fixture->services().services(), nullptr);
        workspace->restore(*saved);
        const auto message = [&] {
            const auto *page = workspace->findChild<ui::HistoryPage *>();
            return page ? page->findChild<QLabel *>(u"messageText"_s)->text() : QString{};
        };
        QTRY_VERIFY2(message().contains(u"is not there"), qPrintable(message()));
        QCOMPARE(workspace->saved()->history.source, saved->history.source);  // its disk may be back next time
    }

    void anotherHubLeavesAFolderOpen()
    {
        m_folder->create(u"m"_s, twoCommits());
        open(u"m"_s);
        history().setAccount({.endpoint = QUrl(u"https://hub.example"_s)});
        QCOMPARE(history().state(), OpenHistory::State::Open);
        QCOMPARE(m_fixture->rows(), 2);
        history().reload();
        QTRY_VERIFY(m_fixture->isSettled());
        QCOMPARE(m_fixture->rows(), 2);
    }
};

QTEST_MAIN(TestHistoryFolder)

#include "tst_historyfolder.moc"
