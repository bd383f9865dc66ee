#include "tests/ui/revisions/commitstream.h"
#include "tests/ui/revisions/folderfixture.h"
#include "ui/revisions/commitmodel.h"
#include "ui/revisions/textdiffview.h"
#include "ui/shared/repositorybox.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using test::commit;
using test::FolderFixture;

/// The history page with a git folder on this computer: what it shows of it, and what only the Hub could do.
class TestHistoryFolder final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FolderFixture> m_fixture;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    const test::GitFolder &folder() const { return m_fixture->folder(); }

private slots:
    void init()
    {
        m_fixture = std::make_unique<FolderFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
    }

    void cleanup() { m_fixture.reset(); }

    void allCommitsAreListedAndNobodyIsAsked()
    {
        folder().create(u"m"_s, test::HistoryGenerator{{.commits = 300, .hasOddText = false}}.stream());
        m_fixture->hub().stop();
        QVERIFY(m_fixture->read(u"m"_s));
        QCOMPARE(m_fixture->listed(), folder().log(u"m"_s));
        QCOMPARE(m_fixture->rows(), m_fixture->listed().size());
        QVERIFY(m_fixture->message().isEmpty());
        QVERIFY(m_fixture->commits().model()->index(0, 0).data(ui::CommitModel::GraphRole).isValid());
        QVERIFY(find<QLabel>(u"historyStatus"_s)->text().contains(QLocale().toString(m_fixture->listed().size())));
        const auto *box = find<ui::RepositoryBox>(u"historyRepository"_s);
        QCOMPARE(box->accessibleDescription(), folder().path(u"m"_s));
        QVERIFY(!box->currentText().isEmpty());
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
        folder().create(u"m"_s, FolderFixture::twoCommits());
        folder().git(u"."_s, {u"clone"_s, u"--quiet"_s, u"--bare"_s, u"m"_s, u"bare.git"_s});
        folder().git(u"m"_s, {u"worktree"_s, u"add"_s, u"--quiet"_s, u"--detach"_s, u"../tree"_s});
        QVERIFY(m_fixture->read(where));
        QCOMPARE(m_fixture->listed(), folder().log(where));
        QVERIFY(m_fixture->selectFile(u"train.py"_s));
        QTRY_VERIFY(find<ui::TextDiffView>(u"textDiff"_s)->isVisible());
    }

    void aCommitWithoutABranchIsListed()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        folder().git(u"m"_s, {u"checkout"_s, u"--quiet"_s, u"--detach"_s});
        folder().git(u"m"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"An attempt"_s});
        QVERIFY(m_fixture->read(u"m"_s));
        QCOMPARE(m_fixture->listed(), folder().log(u"m"_s));
        const QModelIndex newest = m_fixture->commits().model()->index(0, 0);
        QCOMPARE(newest.data().toString(), u"An attempt"_s);
        const auto names = newest.data(ui::CommitModel::RefsRole).value<QList<core::Ref>>();
        QCOMPARE(names.size(), 1);
        QCOMPARE(names.constFirst().name, u"HEAD"_s);
    }

    void whatACommitChangedIsShown()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(u"m"_s));
        QVERIFY(m_fixture->selectFile(u"train.py"_s));
        const auto *text = find<ui::TextDiffView>(u"textDiff"_s);
        QTRY_VERIFY(text->isVisible());
        QStringList lines;
        for (qsizetype row = 0; row < text->rows().size(); ++row)
            lines.append(text->rowText(row));
        QVERIFY2(lines.join(u'\n').contains(u"steps = 200"), qPrintable(lines.join(u'\n')));
        QCOMPARE(lines.filter(u"steps = "_s).size(), 2);  // as it was, and as it is
    }

    void contentOfLfsIsReadWhereItLiesHere()
    {
        const QByteArray before = "name,score\nada,1\n";
        const QByteArray after = "name,score\nada,2\n";
        folder().create(u"m"_s,
                        commit("Data", 0, {{"data.txt", test::lfsPointer(before)}})
                            + commit("Better data", 60, {{"data.txt", test::lfsPointer(after)}}));
        QVERIFY(m_fixture->read(u"m"_s));
        QVERIFY(m_fixture->selectFile(u"data.txt"_s));
        QTRY_VERIFY(find<QLabel>(u"diffReason"_s)->isVisible());  // sizes and hashes
        QVERIFY(m_fixture->message().isEmpty());
        find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(1);
        QTRY_VERIFY(find<QLabel>(u"fileReason"_s)->isVisible());
        QVERIFY(find<QLabel>(u"fileReason"_s)->text().contains(u"git lfs fetch"));
        QVERIFY(!find<QAbstractButton>(u"fileFetch"_s)->isVisible());

        for (const QByteArray &content : {before, after}) {
            const QString name = core::sha256Of(content).toString();
            folder().write(u"m/.git/lfs/objects/"_s + name.first(2) + u'/' + name.sliced(2, 2) + u'/' + name, content);
        }
        find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(0);
        m_fixture->select(1);
        QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().startsWith(m_fixture->listed().at(1)));
        m_fixture->select(0);
        QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().startsWith(m_fixture->listed().at(0)));
        QVERIFY(m_fixture->selectFile(u"data.txt"_s));
        QTRY_VERIFY(find<ui::TextDiffView>(u"textDiff"_s)->isVisible());
        find<QTabWidget>(u"commitTabs"_s)->setCurrentIndex(1);
        QTRY_VERIFY(find<ui::TextDiffView>(u"fileText"_s)->isVisible());
    }

    void filesAreFoundFollowedAndBlamed()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(u"m"_s));
        QVERIFY(m_fixture->selectFile(u"train.py"_s));
        QTRY_VERIFY(find<QAction>(u"fileBlame"_s)->isEnabled());
        find<QAction>(u"fileBlame"_s)->trigger();
        auto *blame = find<QDialog>(u"blameDialog"_s);
        QVERIFY(blame);
        QTRY_COMPARE(blame->findChild<QAbstractItemView *>(u"blameTable"_s)->model()->rowCount(), 2);
        blame->close();
        folder().git(u"m"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"Nothing"_s});
        m_fixture->history().reload();
        QTRY_COMPARE(m_fixture->rows(), 3);
        find<QAction>(u"fileHistory"_s)->trigger();
        QTRY_COMPARE(m_fixture->rows(), 2);
        QVERIFY(find<QLabel>(u"followedFile"_s)->text().contains(u"train.py"));
    }

    void onlyWhatTheHubDoesIsOff()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(u"m"_s));
        QVERIFY(m_fixture->selectFile(u"train.py"_s));
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

        const core::RepoId repo = m_fixture->create(u"hub"_s, FolderFixture::twoCommits());
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY(m_fixture->isSettled() && m_fixture->rows() == 2);
        QVERIFY(m_fixture->selectFile(u"train.py"_s));
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
        folder().create(u"m"_s, FolderFixture::twoCommits());
        folder().git(u"m"_s, {u"tag"_s, u"v1"_s, u"main~1"_s});
        QVERIFY(m_fixture->read(u"m"_s));
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
        const QString patch = folder().path(u"v1-to-main.patch"_s);
        emit where->fileSelected(patch);
        where->reject();
        const auto saved = [&] {
            const auto *label = find<QDialog>(u"exportDialog"_s)->findChild<QLabel *>(u"messageText"_s);
            return label->isVisible() && label->text().contains(u"Saved as");
        };
        QTRY_VERIFY(saved());
        folder().git(u"m"_s, {u"checkout"_s, u"--quiet"_s, u"v1"_s});
        folder().git(u"m"_s, {u"apply"_s, patch});
        QCOMPARE(folder().git(u"m"_s, {u"diff"_s, u"--stat"_s, u"main"_s}), QByteArray{});
    }

    void notesOfAReleaseAreWrittenFromTheFolder()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        folder().git(u"m"_s, {u"tag"_s, u"v1"_s, u"main~1"_s});
        QVERIFY(m_fixture->read(u"m"_s));
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
};

QTEST_MAIN(TestHistoryFolder)

#include "tst_historyfolder.moc"
