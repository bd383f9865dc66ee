#include "tests/ui/discussions/discussionsfixture.h"
#include "ui/discussions/statusbadge.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using core::DiscussionStatus;
using test::DiscussionsFixture;
using test::HubFixture;
using DiffState = ui::OpenThread::DiffState;

/// Pull requests on a real Hub: what they change, and what becomes of them.
class TestPullRequests final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DiscussionsFixture> m_fixture;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    void start(const QString &token = HubFixture::aliceToken)
    {
        QVERIFY(m_fixture->signIn(token));
        m_fixture->show();
        QVERIFY(m_fixture->openDemo());
    }

    void readPullRequest(int number)
    {
        QVERIFY(number > 0);
        QVERIFY(m_fixture->read(number));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->thread().diffState() != DiffState::Reading, 20'000);
    }

    QString outlook() const { return find<QLabel>(u"threadOutlook"_s)->text(); }
    DiscussionStatus status() const { return find<ui::StatusBadge>(u"statusBadge"_s)->status(); }

    QByteArray onServer(const QString &revision, const QString &path) const
    {
        QByteArray content;
        const auto sink = [&content](QByteArrayView part) {
            content.append(part);
            return true;
        };
        return m_fixture->client().download(DiscussionsFixture::demo(), revision, path, sink) ? content : QByteArray{};
    }

private slots:
    void init() { m_fixture = std::make_unique<DiscussionsFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void itsChangesAreSeen()
    {
        start();
        readPullRequest(m_fixture->openPullRequest("two\n"));
        QCOMPARE(m_fixture->thread().diffState(), DiffState::Read);
        const ui::PullRequestDiff &diff = m_fixture->thread().diff();
        QCOMPARE(diff.commitCount, 1);
        QVERIFY(diff.files);
        QCOMPARE(diff.files->entries.size(), 1);
        QCOMPARE(diff.files->entries.first().file().rawPath, "a.txt");
        auto *files = find<QTreeView>(u"changedFiles"_s);
        QCOMPARE(files->model()->rowCount(), 1);
        QTRY_COMPARE(find<QLabel>(u"diffPath"_s)->text(), u"a.txt"_s);
        QVERIFY(find<QLabel>(u"pullRequestExtent"_s)->text().contains(u"1 commit"));
        QTRY_VERIFY(std::ranges::any_of(m_fixture->events(),
                                        [](const QString &line) { return line.contains(u"“Say it better”"); }));
    }

    void onlyWhatItDoesItselfCounts()
    {
        const int number = m_fixture->openPullRequest("two\n");
        for (int i = 0; i < 3; ++i)
            QVERIFY(!m_fixture->committer(u"main"_s).regular(u"b%1.txt"_s.arg(i), "b\n").commit().isNull());
        start();
        readPullRequest(number);
        QCOMPARE(m_fixture->thread().diff().commitCount, 1);
        QCOMPARE(m_fixture->thread().diff().files->entries.size(), 1);
    }

    void itIsMergedAfterAQuestion()
    {
        start();
        const int number = m_fixture->openPullRequest("two\n");
        readPullRequest(number);
        QTRY_VERIFY(m_fixture->action(u"merge"_s)->isEnabled());
        QVERIFY(outlook().contains(u"merged into main"));
        m_fixture->action(u"merge"_s)->trigger();
        const auto *dialog = find<QDialog>(u"mergePullRequestDialog"_s);
        QVERIFY(dialog);
        const QString meaning = dialog->findChild<QLabel *>(u"dialogMeaning"_s)->text();
        for (const QString &said :
             {u"Better weights"_s, u"1 commit"_s, u"1 changed file"_s, u"branch main"_s, u"alice/demo"_s})
            QVERIFY2(meaning.contains(said), qPrintable(meaning));
        QCOMPARE(onServer(u"main"_s, u"a.txt"_s), "one\n");
        QVERIFY(m_fixture->acceptDialog(u"mergePullRequestDialog"_s));
        QTRY_COMPARE(status(), DiscussionStatus::Merged);
        QCOMPARE(onServer(u"main"_s, u"a.txt"_s), "two\n");
        QTRY_VERIFY(m_fixture->message().contains(u"is merged"));
        QVERIFY(!m_fixture->action(u"merge"_s)->isVisible());
        QTRY_COMPARE(m_fixture->thread().diffState(), DiffState::Read);  // what the merge brought in
        QCOMPARE(m_fixture->thread().diff().files->entries.size(), 1);
    }

    void whatNobodyHasSeenIsNotMerged()
    {
        start();
        const int number = m_fixture->openPullRequest("two\n");
        readPullRequest(number);
        m_fixture->action(u"merge"_s)->trigger();
        QVERIFY(!m_fixture->committer(m_fixture->thread().details().discussion.revision())
                     .regular(u"evil.txt"_s, "surprise\n")
                     .commit()
                     .isNull());
        QVERIFY(m_fixture->acceptDialog(u"mergePullRequestDialog"_s));
        QTRY_VERIFY(m_fixture->message().contains(u"Nothing was merged"));
        QCOMPARE(m_fixture->served(number).discussion.status, DiscussionStatus::Open);
    }

    void aConflictIsNamed()
    {
        const int number = m_fixture->openPullRequest("two\n");
        QVERIFY(!m_fixture->committer(u"main"_s).regular(u"a.txt"_s, "three\n").commit().isNull());
        start();
        readPullRequest(number);
        QVERIFY2(outlook().contains(u"main") && outlook().contains(u"a.txt"), qPrintable(outlook()));
        QVERIFY(!m_fixture->action(u"merge"_s)->isEnabled());
        QVERIFY(m_fixture->action(u"merge"_s)->toolTip().contains(u"a.txt"));
    }

    void aDraftIsMarkedAsOpen()
    {
        start();
        m_fixture->action(u"newPullRequest"_s)->trigger();
        auto *dialog = find<QDialog>(u"newDiscussionDialog"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newDiscussionTitle"_s), u"Better card"_s);
        QVERIFY(m_fixture->acceptDialog(u"newDiscussionDialog"_s));
        QTRY_COMPARE(m_fixture->thread().state(), ui::OpenThread::State::Open);
        QCOMPARE(status(), DiscussionStatus::Draft);
        QVERIFY(outlook().contains(u"refs/pr/1"));
        QVERIFY(!m_fixture->action(u"merge"_s)->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->thread().diffState(), DiffState::Read, 20'000);
        QVERIFY(m_fixture->thread().diff().files->entries.isEmpty());

        const QSignalSpy publish(&m_fixture->page(), &ui::DiscussionsPage::publishRequested);
        m_fixture->action(u"publishTo"_s)->trigger();
        QCOMPARE(publish.size(), 1);
        QCOMPARE(publish.first().at(1).toString(), u"refs/pr/1"_s);

        m_fixture->action(u"markOpen"_s)->trigger();
        QTRY_COMPARE(status(), DiscussionStatus::Open);
        QVERIFY(!m_fixture->action(u"markOpen"_s)->isVisible());
    }

    void itsCommitsAreDeletedOnceItIsClosed()
    {
        start();
        const int number = m_fixture->openPullRequest("two\n");
        readPullRequest(number);
        QVERIFY(!m_fixture->action(u"deleteReference"_s)->isVisible());
        m_fixture->action(u"close"_s)->trigger();
        QTRY_VERIFY(m_fixture->action(u"deleteReference"_s)->isEnabled());
        m_fixture->action(u"deleteReference"_s)->trigger();
        QVERIFY(m_fixture->acceptDialog(u"deleteCommitsDialog"_s));
        QTRY_VERIFY(m_fixture->thread().details().changes->isReferenceDeleted);
        QVERIFY(m_fixture->served(number).changes->isReferenceDeleted);
        QVERIFY(!m_fixture->action(u"reopen"_s)->isVisible());
        QTRY_COMPARE(find<QWidget>(u"changesEmpty"_s)->findChild<QLabel *>(u"emptyHeading"_s)->text(),
                     u"Its commits were deleted"_s);
    }

    void whoMayNotWriteMayNotMerge()
    {
        const auto opened = m_fixture->as(HubFixture::aliceToken)
                                .open(DiscussionsFixture::demo(), {.title = u"Alice's own"_s, .isPullRequest = true});
        QVERIFY(opened);
        QVERIFY(m_fixture->as(HubFixture::aliceToken).setOpen(DiscussionsFixture::demo(), opened->number, true));
        start(HubFixture::daveToken);
        readPullRequest(opened->number);
        QVERIFY(!m_fixture->action(u"merge"_s)->isEnabled());
        QVERIFY(m_fixture->action(u"merge"_s)->toolTip().contains(u"alice"));
        QVERIFY(!m_fixture->action(u"close"_s)->isEnabled());
        QVERIFY(find<QPlainTextEdit>(u"commentInput"_s)->isEnabled());
    }

    void withoutAMirrorTheHubsOwnDiffIsShown()
    {
        // Where mirrors would be, a file stands in the way.
        QDir().mkpath(m_fixture->services().services().cacheFolder);
        QFile blocker{m_fixture->services().services().cacheFolder + u"/mirrors"_s};
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.close();
        start();
        readPullRequest(m_fixture->openPullRequest("two\n"));
        QCOMPARE(m_fixture->thread().diffState(), DiffState::Read);
        QVERIFY(!m_fixture->thread().diff().files);
        const QString text = find<QPlainTextEdit>(u"pullRequestText"_s)->toPlainText();
        QVERIFY2(text.contains(u"-one\n+two"), qPrintable(text));
    }
};

QTEST_MAIN(TestPullRequests)

#include "tst_pullrequests.moc"
