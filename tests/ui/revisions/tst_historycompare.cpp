#include "tests/support/committer.h"
#include "tests/support/gitrunner.h"
#include "tests/ui/revisions/historydriver.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Committer;

/// Any two states are compared, and what differs is written to files, on the history page of a real Hub.
class TestHistoryCompare final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::HistoryFixture> m_fixture;
    std::unique_ptr<test::HistoryDriver> m_driver;
    QTemporaryDir m_folder;
    const core::RepoId m_repo{.owner = u"alice"_s, .name = u"m"_s};
    const core::RepoId m_other{.owner = u"alice"_s, .name = u"other"_s};
    core::GitOid m_first;
    core::GitOid m_last;

    [[nodiscard]] QAbstractItemModel *files() { return m_fixture->find<QTreeView>(u"changedFiles"_s)->model(); }
    [[nodiscard]] QString title() { return m_fixture->find<QLabel>(u"commitSummaryText"_s)->text(); }
    void setRevision(const QString &side, const QString &revision)
    {
        m_driver->find<QComboBox>(side + u"Revision"_s)->setCurrentText(revision);
    }
    [[nodiscard]] bool compare()
    {
        if (!m_driver->canAccept())
            return false;
        m_driver->accept()->click();
        return m_driver->isClosed();
    }
    /// Gives a save command, and a file to its dialog.
    [[nodiscard]] bool save(const QString &action, const QString &path)
    {
        if (!m_driver->command(action, u"exportFile"_s))
            return false;
        auto *dialog = qobject_cast<QFileDialog *>(m_driver->dialog());
        emit dialog->fileSelected(path);
        dialog->reject();
        const auto *page = &m_fixture->page();
        return QTest::qWaitFor([&] {
            const auto *saved = page->findChild<QDialog *>(u"exportDialog"_s);
            const auto *text = saved ? saved->findChild<QLabel *>(u"messageText"_s) : nullptr;
            return text && text->isVisible() && text->text().contains(u"Saved as");
        });
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        m_driver = std::make_unique<test::HistoryDriver>(*m_fixture);
        const core::HubClient client = m_fixture->client();
        QVERIFY(client.createRepo({.id = m_repo}) && client.createRepo({.id = m_other}));
        Committer committer{client, m_repo};
        m_first = committer.regular(u"a"_s, "one\n").commit(u"First"_s);
        QVERIFY(client.createTag(m_repo, u"v1"_s, m_first.toString(), {}));
        QVERIFY(!committer.regular(u"b"_s, "b\n").commit(u"Between"_s).isNull());
        m_last = committer.regular(u"a"_s, "two\n").commit(u"Last"_s);
        QVERIFY(!Committer(client, m_other).regular(u"a"_s, "two\n").regular(u"c"_s, "c\n").commit().isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(m_last));
    }

    void cleanup()
    {
        m_driver.reset();
        m_fixture.reset();
    }

    void aTagWithTheCommitAndBack()
    {
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        QVERIFY(!m_driver->accept()->isEnabled());
        setRevision(u"before"_s, u"v1"_s);
        QVERIFY(compare());
        QCOMPARE(files()->rowCount(), 2);
        QCOMPARE(title(), u"From v1 to "_s + m_last.toString().first(10));
        auto *back = m_fixture->find<QPushButton>(u"backToCommit"_s);
        QVERIFY(back->isVisible());
        back->click();
        QTRY_COMPARE(title(), u"Last"_s);
        QVERIFY(!back->isVisible());
        QCOMPARE(files()->rowCount(), 1);
    }

    void sidesAreSwapped()
    {
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        setRevision(u"before"_s, u"v1"_s);
        m_driver->find<QToolButton>(u"swapSides"_s)->click();
        QCOMPARE(m_driver->find<QComboBox>(u"afterRevision"_s)->currentText(), u"v1"_s);
        QVERIFY(compare());
        QVERIFY(title().endsWith(u"to v1"));
        QCOMPARE(files()->index(1, 1).data().toString(), u"Removed"_s);
    }

    void anotherRepositoryIsFetched()
    {
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        m_driver->find<QComboBox>(u"beforeKind"_s)->setCurrentIndex(1);
        m_driver->find<QComboBox>(u"beforeRepository"_s)->setEditText(u"alice/other"_s);
        QVERIFY(compare());
        QVERIFY(title().startsWith(u"From alice/other to "));
        QStringList paths;
        for (int row = 0; row < files()->rowCount(); ++row)
            paths.append(files()->index(row, 0).data().toString());
        QVERIFY2(paths.contains(u"b"_s) && paths.contains(u"c"_s) && !paths.contains(u"a"_s),
                 qPrintable(paths.join(u' ')));
        // What only another repository has cannot be restored here.
        QVERIFY(m_fixture->selectFile(u"c"_s));
        QVERIFY(!m_fixture->find<QAction>(u"restoreFileBefore"_s)->isEnabled());
    }

    void fetchingCanBeStopped()
    {
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"upload-pack"_s, .times = 1, .delay = 20s});
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        m_driver->find<QComboBox>(u"beforeKind"_s)->setCurrentIndex(1);
        m_driver->find<QComboBox>(u"beforeRepository"_s)->setEditText(u"alice/other"_s);
        m_driver->accept()->click();
        QVERIFY(m_driver->find<QWidget>(u"workText"_s)->isVisible());
        QVERIFY(!m_driver->accept()->isEnabled());
        m_driver->reject()->click();
        QVERIFY(m_driver->canAccept());
        QVERIFY(m_driver->message().isEmpty());
    }

    void aRepositoryThatIsNotThereIsAMessage()
    {
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        m_driver->find<QComboBox>(u"beforeKind"_s)->setCurrentIndex(1);
        m_driver->find<QComboBox>(u"beforeRepository"_s)->setEditText(u"alice/gone"_s);
        m_driver->accept()->click();
        QVERIFY(m_driver->hasMessage(u"alice/gone"_s));
        QVERIFY(m_driver->canAccept());
    }

    void aFolderIsCompared()
    {
        const QString folder = m_folder.filePath(u"local"_s);
        QVERIFY(QDir{}.mkpath(folder));
        QFile file{folder + u"/a"_s};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("three\n") == 6);
        file.close();
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        m_driver->find<QComboBox>(u"beforeKind"_s)->setCurrentIndex(2);
        m_driver->find<QLineEdit>(u"beforeFolder"_s)->setText(folder);
        QVERIFY(compare());
        QVERIFY(title().contains(folder));
        QCOMPARE(files()->index(0, 0).data().toString(), u".gitattributes"_s);
    }

    void aPatchIsSavedAndApplies()
    {
        QVERIFY(m_driver->command(u"history.compare"_s, u"compareDialog"_s));
        setRevision(u"before"_s, u"v1"_s);
        QVERIFY(compare());
        const QString patch = m_folder.filePath(u"changes.patch"_s);
        QVERIFY(save(u"history.savePatch"_s, patch));

        const QString work = m_folder.filePath(u"work"_s);
        QVERIFY(QDir{}.mkpath(work));
        QFile file{work + u"/a"_s};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\n") == 4);
        file.close();
        QCOMPARE(test::runGit(work, m_folder.path(), {u"apply"_s, patch}).output, "");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "two\n");
        QVERIFY(QFile::exists(work + u"/b"_s));
    }

    void aPageIsSavedOfACommit()
    {
        const QString page = m_folder.filePath(u"commit.html"_s);
        QVERIFY(save(u"history.savePage"_s, page));
        QFile file{page};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("Last"));
        QVERIFY(html.contains("two"));
    }

    void whenTheWeightsChangedIsToldApartFromRenames()
    {
        Committer committer{m_fixture->client(), m_repo};
        const core::Sha256 one = core::sha256Of("one");
        const core::Sha256 two = core::sha256Of("two");
        QVERIFY(m_fixture->hub().storeSparse(one, 1000) && m_fixture->hub().storeSparse(two, 1000));
        QVERIFY(!committer.large(u"old.safetensors"_s, one, 1000).commit(u"Add"_s).isNull());
        QVERIFY(
            !committer.remove(u"old.safetensors"_s).large(u"new.safetensors"_s, one, 1000).commit(u"Move"_s).isNull());
        const core::GitOid trained = committer.large(u"new.safetensors"_s, two, 1000).commit(u"Train"_s);
        m_driver->trigger(u"history.reload"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->isSettled() && m_driver->select(trained), 30'000);
        QVERIFY(m_fixture->selectFile(u"new.safetensors"_s));
        auto *weights = m_fixture->find<QAction>(u"weightsHistory"_s);
        QVERIFY(weights->isVisible());
        weights->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rows(), 2, 30'000);
        QVERIFY(m_fixture->find<QLabel>(u"followedFile"_s)->text().contains(u"renames are left out"));
        const QAbstractItemModel *model = m_fixture->commits().model();
        QCOMPARE(model->index(0, 0).data().toString(), u"Train"_s);
        QCOMPARE(model->index(1, 0).data().toString(), u"Add"_s);
        m_fixture->find<QPushButton>(u"leaveFile"_s)->click();
        QTRY_VERIFY(m_fixture->rows() > 5);
    }
};

QTEST_MAIN(TestHistoryCompare)

#include "tst_historycompare.moc"
