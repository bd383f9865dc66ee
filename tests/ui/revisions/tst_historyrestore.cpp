#include "tests/support/committer.h"
#include "tests/ui/revisions/historydriver.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Committer;

/// Ways back: a repository, files and commits are restored and reverted on the history page of a real Hub.
class TestHistoryRestore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::HistoryFixture> m_fixture;
    std::unique_ptr<test::HistoryDriver> m_driver;
    core::RepoId m_repo{.owner = u"alice"_s, .name = u"m"_s};

    static constexpr std::int64_t gigabyte = 1'000'000'000;

    [[nodiscard]] Committer committer() { return Committer{m_fixture->client(), m_repo}; }
    [[nodiscard]] core::GitOid weights(const QByteArray &version)
    {
        const core::Sha256 oid = core::sha256Of(version);
        return m_fixture->hub().storeSparse(oid, gigabyte)
            ? committer().large(u"weights/model.safetensors"_s, oid, gigabyte).commit(u"Weights "_s + version)
            : core::GitOid{};
    }
    [[nodiscard]] QByteArray content(const QString &path, const QString &revision = u"main"_s)
    {
        return m_fixture->onServer(m_repo, {u"show"_s, revision + u':' + path});
    }
    [[nodiscard]] QByteArray treeOf(const QString &revision)
    {
        return m_fixture->onServer(m_repo, {u"rev-parse"_s, revision + u"^{tree}"_s});
    }
    /// The plan is there, is carried out, and there is a receipt.
    [[nodiscard]] bool carryOut()
    {
        if (!m_driver->canAccept())
            return false;
        m_driver->accept()->click();
        return QTest::qWaitFor([this] { return m_driver->find<QLabel>(u"resultVerified"_s)->isVisible(); }, 30'000);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        m_driver = std::make_unique<test::HistoryDriver>(*m_fixture);
        QVERIFY(m_fixture->client().createRepo({.id = m_repo}));
    }

    void cleanup()
    {
        m_driver.reset();
        m_fixture.reset();
    }

    void aRepositoryIsRestoredWithoutOneByteSent()
    {
        const core::GitOid old = weights("one");
        QVERIFY(!old.isNull() && !weights("two").isNull());
        QVERIFY(m_driver->open(m_repo));
        const int rows = m_fixture->rows();
        QVERIFY(m_driver->select(old));
        m_fixture->hub().faults().clear();

        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->canAccept());
        QVERIFY(m_driver->find<QLabel>(u"restoreTotals"_s)->text().contains(u"copied on the server"));
        QVERIFY(m_driver->find<QLabel>(u"restoreTravel"_s)->text().contains(u"0 bytes"));
        const auto *plan = m_driver->find<QTreeView>(u"planView"_s);
        QCOMPARE(plan->model()->rowCount(), 1);  // what stays is hidden at first
        auto *summary = m_driver->find<QLineEdit>(u"restoreSummary"_s);
        QVERIFY(summary->text().startsWith(u"Restore everything to "_s + old.toString().first(10)));
        summary->selectAll();
        QTest::keyClicks(summary, u"Back to one"_s);
        QVERIFY(carryOut());

        QCOMPARE(treeOf(u"main"_s), treeOf(old.toString()));
        QCOMPARE(m_fixture->onServer(m_repo, {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}), "Back to one");
        QCOMPARE(m_fixture->hub().faults().count("PUT", {}), 0);
        QVERIFY(m_driver->find<QLabel>(u"resultSent"_s)->text().startsWith(u'0'));
        QVERIFY(m_fixture->onServer(m_repo, {u"rev-parse"_s, u"main"_s})
                    .startsWith(m_driver->find<QLabel>(u"resultCommit"_s)->text().toLatin1()));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rows(), rows + 1, 30'000);
        m_driver->reject()->click();
        QVERIFY(m_driver->isClosed());
    }

    void oneFileComesBackAsItWasBefore()
    {
        QVERIFY(!committer().regular(u"a"_s, "1").regular(u"b"_s, "1").commit().isNull());
        const core::GitOid both = committer().regular(u"a"_s, "2").regular(u"b"_s, "2").commit();
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(both));
        QVERIFY(m_fixture->selectFile(u"a"_s));
        QVERIFY(m_driver->command(u"restoreFileBefore"_s, u"restoreDialog"_s));
        QVERIFY(carryOut());
        QCOMPARE(content(u"a"_s), "1");
        QCOMPARE(content(u"b"_s), "2");
    }

    void aFolderComesBack()
    {
        const core::GitOid old = committer().regular(u"f/a"_s, "1").regular(u"g"_s, "1").commit();
        QVERIFY(!committer().regular(u"f/a"_s, "2").regular(u"f/new"_s, "2").regular(u"g"_s, "2").commit().isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(old));
        QVERIFY(m_fixture->selectFile(u"f/a"_s));
        QVERIFY(m_driver->command(u"restoreFolder"_s, u"restoreDialog"_s));
        QVERIFY(carryOut());
        QCOMPARE(content(u"f/a"_s), "1");
        QVERIFY(content(u"f/new"_s).startsWith("fatal"));  // git: there is no such path
        QCOMPARE(content(u"g"_s), "2");
    }

    void aCommitIsReverted()
    {
        QVERIFY(!committer().regular(u"a"_s, "1").commit().isNull());
        const core::GitOid bad = committer().regular(u"a"_s, "2").commit(u"Break it"_s);
        QVERIFY(!committer().regular(u"b"_s, "3").commit().isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(bad));
        QVERIFY(m_driver->command(u"history.revert"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->canAccept());
        QCOMPARE(m_driver->find<QLineEdit>(u"restoreSummary"_s)->text(), u"Revert \"Break it\""_s);
        QVERIFY(m_driver->find<QComboBox>(u"restoreParent"_s)->isHidden());
        QVERIFY(carryOut());
        QCOMPARE(content(u"a"_s), "1");
        QCOMPARE(content(u"b"_s), "3");
    }

    void whatChangedSinceStaysAndIsSaid()
    {
        QVERIFY(!committer().regular(u"a"_s, "1").regular(u"b"_s, "1").commit().isNull());
        const core::GitOid bad = committer().regular(u"a"_s, "2").regular(u"b"_s, "2").commit();
        QVERIFY(!committer().regular(u"b"_s, "3").commit().isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(bad));
        QVERIFY(m_driver->command(u"history.revert"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->hasMessage(u"changed again after this commit"_s));
        QVERIFY(carryOut());
        QCOMPARE(content(u"a"_s), "1");
        QCOMPARE(content(u"b"_s), "3");
    }

    void ofAMergeTheParentIsChosen()
    {
        m_repo = m_fixture->create(
            u"merged"_s,
            QByteArray{"commit refs/heads/main\nmark :1\ncommitter A <a@b.c> 1700000000 +0000\ndata 3\nOne\n"
                       "M 100644 inline a\ndata 1\n1\n"
                       "commit refs/heads/topic\nmark :2\ncommitter A <a@b.c> 1700000100 +0000\ndata 3\nTwo\nfrom :1\n"
                       "M 100644 inline a\ndata 1\n2\n"
                       "commit refs/heads/main\nmark :3\ncommitter A <a@b.c> 1700000200 +0000\ndata 5\nThree\nfrom :1\n"
                       "M 100644 inline b\ndata 1\n3\n"
                       "commit refs/heads/main\nmark :4\ncommitter A <a@b.c> 1700000300 +0000\ndata 5\nMerge\nfrom :3\n"
                       "merge :2\nM 100644 inline a\ndata 1\n2\n"});
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(m_driver->resolve(m_repo, u"main"_s)));
        QVERIFY(m_driver->command(u"history.revert"_s, u"restoreDialog"_s));
        auto *parent = m_driver->find<QComboBox>(u"restoreParent"_s);
        QVERIFY(parent->isVisible());
        QCOMPARE(parent->count(), 2);
        QVERIFY(parent->itemText(1).contains(u"Two"));
        QVERIFY(m_driver->canAccept());
        parent->setCurrentIndex(1);  // from there on, what "Three" brought is what is undone
        QVERIFY(carryOut());
        QVERIFY(content(u"b"_s).startsWith("fatal"));  // git: there is no such path
        QCOMPARE(content(u"a"_s), "2");
    }

    void aBranchThatMovedIsASentence()
    {
        const core::GitOid old = committer().regular(u"a"_s, "1").commit();
        QVERIFY(!committer().regular(u"a"_s, "2").commit().isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(old));
        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->canAccept());
        QVERIFY(!committer().regular(u"b"_s, "3").commit().isNull());
        m_driver->accept()->click();
        QVERIFY(m_driver->hasMessage(u"Somebody published to main"_s));
        QVERIFY(!m_driver->accept()->isEnabled());
        QCOMPARE(content(u"a"_s), "2");
        m_driver->find<QPushButton>(u"messageRemedy"_s)->click();  // makes the plan anew
        QVERIFY(carryOut());
        QCOMPARE(treeOf(u"main"_s), treeOf(old.toString()));
    }

    void nothingToDoIsASentence()
    {
        const core::GitOid head = committer().regular(u"a"_s, "1").commit();
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(head));
        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->hasMessage(u"nothing to restore"_s));
        QVERIFY(!m_driver->accept()->isEnabled());
    }

    void contentThatIsGoneIsASentence()
    {
        const core::GitOid old = weights("one");
        QVERIFY(!old.isNull() && !weights("two").isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(old));
        QVERIFY(QFile::remove(m_fixture->hub().objectPath(core::sha256Of("one"))));
        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->canAccept());
        m_driver->accept()->click();
        QVERIFY(m_driver->hasMessage(u"weights/model.safetensors is no longer on the server"_s));
    }

    void itCanBeProposed()
    {
        const core::GitOid old = committer().regular(u"a"_s, "1").commit();
        QVERIFY(!committer().regular(u"a"_s, "2").commit().isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(old));
        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        m_driver->find<QCheckBox>(u"restorePullRequest"_s)->click();
        QVERIFY(carryOut());
        QCOMPARE(content(u"a"_s), "2");
        QCOMPARE(content(u"a"_s, u"refs/pr/1"_s), "1");
    }

    void cancelStopsIt()
    {
        const core::GitOid old = committer().regular(u"a"_s, "1").commit();
        QVERIFY(!committer().regular(u"a"_s, "2").commit().isNull());
        QVERIFY(m_driver->open(m_repo));
        QVERIFY(m_driver->select(old));
        QVERIFY(m_driver->command(u"history.restore"_s, u"restoreDialog"_s));
        QVERIFY(m_driver->canAccept());
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay,
                                       .method = "GET",
                                       .pathContains = u"/resolve/"_s,
                                       .times = 1,
                                       .delay = 20s});
        m_driver->accept()->click();
        QVERIFY(!m_driver->accept()->isEnabled());
        m_driver->reject()->click();
        QVERIFY(m_driver->hasMessage(u"Stopped. Nothing was changed."_s));
        QCOMPARE(content(u"a"_s), "2");
        m_driver->reject()->click();
        QVERIFY(m_driver->isClosed());
    }
};

QTEST_MAIN(TestHistoryRestore)

#include "tst_historyrestore.moc"
