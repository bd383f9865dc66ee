#include "tests/ui/revisions/folderfixture.h"
#include "ui/shared/repositorybox.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::FolderFixture;
using ui::OpenHistory;

/// How a git folder comes to the history page, what is said of one that cannot be read, and when it is read again.
class TestFolderOpening final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FolderFixture> m_fixture;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    const test::GitFolder &folder() const { return m_fixture->folder(); }

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
        m_fixture = std::make_unique<FolderFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
    }

    void cleanup() { m_fixture.reset(); }

    void aFolderIsChosenInADialog()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        find<QAbstractButton>(u"openHistoryFolder"_s)->click();
        auto *dialog = find<QFileDialog>(u"chooseGitFolder"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(folder().path(u"m"_s));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(m_fixture->rows(), 2);
        QCOMPARE(m_fixture->history().source().folder, folder().path(u"m"_s));
    }

    void aDroppedFolderIsOpened()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(drop({QUrl::fromLocalFile(folder().path(u"m"_s))}));
        QTRY_COMPARE(m_fixture->rows(), 2);
    }

    void otherDropsAreLeftToTheWindow()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(u"m"_s));
        const QUrl file = QUrl::fromLocalFile(folder().path(u"m/train.py"_s));
        QVERIFY(!drop({file, QUrl::fromLocalFile(folder().path(u"m"_s))}));
        QVERIFY(!drop({QUrl(u"https://hub.example/m"_s)}));
        const QSignalSpy dropped(&m_fixture->page(), &ui::HistoryPage::filesDropped);
        QVERIFY(drop({file}));
        QTRY_COMPARE(dropped.size(), 1);
        QCOMPARE(dropped.constFirst().constFirst().toStringList(), QStringList{file.toLocalFile()});
        QCOMPARE(m_fixture->history().source().folder, folder().path(u"m"_s));
    }

    void whatIsNoRepositorySaysSo()
    {
        folder().makeFolder(u"plain"_s);
        m_fixture->page().openFolder(folder().path(u"plain"_s));
        QTRY_COMPARE(m_fixture->history().state(), OpenHistory::State::Failed);
        QVERIFY2(m_fixture->message().contains(u"is not in a git repository"), qPrintable(m_fixture->message()));
        QVERIFY(m_fixture->message().contains(folder().path(u"plain"_s)));
        m_fixture->page().openFolder(folder().path(u"gone"_s));
        QTRY_VERIFY2(m_fixture->message().contains(u"is not there"), qPrintable(m_fixture->message()));
        QCOMPARE(m_fixture->history().state(), OpenHistory::State::Failed);

        folder().create(u"gone"_s, FolderFixture::twoCommits());  // its disk is back
        find<QPushButton>(u"messageRemedy"_s)->click();
        QTRY_COMPARE(m_fixture->rows(), 2);
        QVERIFY(m_fixture->message().isEmpty());
    }

    void aFolderWithoutCommitsSaysSo()
    {
        folder().create(u"new"_s);
        QVERIFY(m_fixture->read(u"new"_s));
        QTRY_COMPARE(emptyText(u"emptyHeading"_s), u"No commits yet"_s);
        QVERIFY(m_fixture->message().isEmpty());
        folder().git(u"new"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"The first"_s});
        find<QAction>(u"history.reload"_s)->trigger();
        QTRY_COMPARE(m_fixture->rows(), 1);
        QTRY_VERIFY(m_fixture->commits().isVisible());
    }

    void reloadShowsWhatWasCommittedSince()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(u"m"_s));
        m_fixture->select(1);
        folder().git(u"m"_s, {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"Later"_s});
        find<QAction>(u"history.reload"_s)->trigger();
        QTRY_COMPARE(m_fixture->rows(), 3);
        QCOMPARE(m_fixture->commits().model()->index(0, 0).data().toString(), u"Later"_s);
        QCOMPARE(m_fixture->commits().currentIndex().row(), 2);  // the same commit as before
    }

    void whatWasReadStaysWhenTheFolderGoes()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(u"m"_s));
        QVERIFY(QDir{folder().path(u"m"_s)}.removeRecursively());
        find<QAction>(u"history.reload"_s)->trigger();
        QTRY_VERIFY2(m_fixture->message().contains(u"is not there"), qPrintable(m_fixture->message()));
        QCOMPARE(m_fixture->history().state(), OpenHistory::State::Open);
        QCOMPARE(m_fixture->rows(), 2);
    }

    void theLastFolderIsOpenedAtTheNextStart()
    {
        folder().create(u"m"_s, FolderFixture::twoCommits());
        auto workspace = std::make_unique<ui::Workspace>(m_fixture->services().services(), nullptr);
        connect(&workspace->session(), &ui::AccountSession::identified, &workspace->session(),
                [&workspace] { workspace->session().accept(); });
        workspace->session().check(m_fixture->hub().endpoint(), core::AccessToken(test::HubFixture::aliceToken));
        QTRY_VERIFY(workspace->session().isSignedIn());
        workspace->showPage(ui::Workspace::Page::History);
        workspace->findChild<ui::HistoryPage *>()->openFolder(folder().path(u"m"_s));
        const auto rows = [&] {
            const auto *commits = workspace->findChild<QTreeView *>(u"commitList"_s);
            return commits ? commits->model()->rowCount() : 0;
        };
        QTRY_COMPARE(rows(), 2);
        const auto saved = workspace->saved();
        QVERIFY(saved);
        QCOMPARE(saved->history.source.folder, folder().path(u"m"_s));

        workspace = std::make_unique<ui::Workspace>(m_fixture->services().services(), nullptr);
        workspace->restore(*saved);
        QTRY_COMPARE(rows(), 2);

        QVERIFY(QDir{folder().path(u"m"_s)}.removeRecursively());
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
        folder().create(u"m"_s, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(u"m"_s));
        m_fixture->history().setAccount({.endpoint = QUrl(u"https://hub.example"_s)});
        QCOMPARE(m_fixture->history().state(), OpenHistory::State::Open);
        QCOMPARE(m_fixture->rows(), 2);
        m_fixture->history().reload();
        QTRY_VERIFY(m_fixture->isSettled());
        QCOMPARE(m_fixture->rows(), 2);
    }

    void aLongPathGivesUpItsMiddle()
    {
        const QString name = QStringList(40, u"a-folder"_s).join(u'/') + u"/the-last"_s;
        folder().create(name, FolderFixture::twoCommits());
        QVERIFY(m_fixture->read(name));
        auto *box = find<ui::RepositoryBox>(u"historyRepository"_s);
        QVERIFY2(box->currentText().contains(u'…'), qPrintable(box->currentText()));
        QVERIFY(box->currentText().endsWith(u"the-last"));
        QCOMPARE(box->accessibleDescription(), folder().path(name));
        QVERIFY(box->toolTip().contains(folder().path(name)));
        const qsizetype shown = box->currentText().size();
        m_fixture->page().resize(900, 800);
        QTRY_VERIFY(box->currentText().size() < shown);
        QTest::keyClicks(box, u"alice/other"_s);  // over what is not selected: no longer a folder's
        QVERIFY(box->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestFolderOpening)

#include "tst_folderopening.moc"
