#include "core/revisions/loggraph.h"
#include "core/revisions/refs.h"
#include "tests/ui/revisions/historyfixture.h"
#include "ui/revisions/commitmodel.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HistoryFixture;
using ui::CommitModel;
using ui::OpenHistory;

/// The history page on a real Hub: what it shows while a history comes in, and when it does not.
class TestHistoryPage final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryFixture> m_fixture;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }

    QStringList logged(const core::RepoId &repo, const QString &format) const
    {
        const QByteArray text =
            m_fixture->onServer(repo, {u"log"_s, u"--all"_s, u"--date-order"_s, u"--format="_s + format});
        return QString::fromUtf8(text).split(u'\n');
    }

    void open(const core::RepoId &repo)
    {
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->history().state() == OpenHistory::State::Open && m_fixture->isSettled(),
                                 30'000);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
    }

    void cleanup() { m_fixture.reset(); }

    void allCommitsAreListedWithGraphAndNames()
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, test::HistoryShape{.commits = 300, .hasOddText = false});
        open(repo);
        const QStringList expected = logged(repo, u"%H"_s);
        QCOMPARE(m_fixture->rows(), expected.size());
        const QAbstractItemModel *model = m_fixture->commits().model();
        for (int row = 0; row < m_fixture->rows(); row += 17) {
            const QModelIndex index = model->index(row, CommitModel::IdColumn);
            QVERIFY(expected.at(row).startsWith(index.data().toString()));
            QVERIFY(index.siblingAtColumn(0).data(CommitModel::GraphRole).isValid());
        }
        bool hasMain = false;
        for (int row = 0; row < m_fixture->rows(); ++row) {
            for (const core::Ref &ref : model->index(row, 0).data(CommitModel::RefsRole).value<QList<core::Ref>>())
                hasMain = hasMain || ref.name == u"main";
        }
        QVERIFY(hasMain);
        QVERIFY(find<QLabel>(u"historyStatus"_s)->text().contains(QLocale().toString(expected.size())));
    }

    void aCommitIsShownWithItsFiles()
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, test::HistoryShape{.commits = 40, .hasOddText = false});
        open(repo);
        m_fixture->select(0);
        const auto *files = find<QTreeView>(u"changedFiles"_s);
        const QString id = logged(repo, u"%H"_s).constFirst();
        QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().contains(id));
        const QByteArray changed = m_fixture->onServer(repo, {u"diff"_s, u"--name-only"_s, u"-M"_s, id + u"^1"_s, id});
        QTRY_COMPARE(files->model()->rowCount(), changed.split('\n').size());
        QCOMPARE(files->model()->index(0, 0).data().toString(), QString::fromUtf8(changed.split('\n').first()));
    }

    void whatIsSelectedStaysWhileTheListGrows()
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, test::HistoryShape{.commits = 500, .hasOddText = false});
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rows() > 20, 30'000);
        m_fixture->select(11);
        const QString id = m_fixture->commits().currentIndex().siblingAtColumn(CommitModel::IdColumn).data().toString();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->isSettled(), 30'000);
        QCOMPARE(m_fixture->rows(), logged(repo, u"%H"_s).size());
        const QModelIndex current = m_fixture->commits().currentIndex();
        QVERIFY(current.isValid());
        QCOMPARE(current.siblingAtColumn(CommitModel::IdColumn).data().toString(), id);
        QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().contains(id));  // though it was not there to be read before
    }

    void theHubsListIsThereBeforeTheMirror()
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, test::HistoryShape{.commits = 80, .hasOddText = false});
        m_fixture->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = u"upload-pack"_s, .times = 2, .delay = 20s});
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY(m_fixture->rows() > 0);
        QVERIFY(m_fixture->history().history().log.isEmpty());
        QVERIFY(m_fixture->history().isFetching());
        QCOMPARE(m_fixture->commits().model()->index(0, CommitModel::IdColumn).data().toString(),
                 QString::fromUtf8(m_fixture->onServer(repo, {u"rev-parse"_s, u"main"_s})).first(8));
    }

    void whatWasFetchedIsThereWithoutANetwork()
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, test::HistoryShape{.commits = 60, .hasOddText = false});
        open(repo);
        const int rows = m_fixture->rows();
        m_fixture->reopen();
        m_fixture->hub().stop();
        m_fixture->page().openHistory(repo);
        QTRY_COMPARE(m_fixture->rows(), rows);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->isSettled(), 30'000);
        QCOMPARE(m_fixture->history().state(), OpenHistory::State::Open);
        QCOMPARE(m_fixture->rows(), rows);
        QTRY_VERIFY(m_fixture->message().contains(u"fetched earlier"));
        m_fixture->select(0);
        QTRY_VERIFY(find<QTreeView>(u"changedFiles"_s)->model()->rowCount() > 0);
    }

    void aRepositoryWithoutCommitsSaysSo()
    {
        open(m_fixture->createEmpty(u"new"_s));
        const auto *heading = find<QWidget>(u"historyEmpty"_s)->findChild<QLabel *>(u"emptyHeading"_s);
        QTRY_COMPARE(heading->text(), u"No commits yet"_s);
        QVERIFY(heading->isVisible());
        QVERIFY(m_fixture->message().isEmpty());
    }

    void aVanishedRepositoryGivesAMessage()
    {
        m_fixture->page().openHistory({.owner = u"alice"_s, .name = u"gone"_s});
        QTRY_COMPARE(m_fixture->history().state(), OpenHistory::State::Failed);
        QVERIFY(m_fixture->message().contains(u"alice/gone"));
        QCOMPARE(m_fixture->rows(), 0);
    }

    void reloadShowsWhatCameSince()
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, test::HistoryShape{.commits = 30, .hasOddText = false});
        open(repo);
        const int rows = m_fixture->rows();
        m_fixture->select(3);
        const QString id = m_fixture->commits().currentIndex().siblingAtColumn(CommitModel::IdColumn).data().toString();
        const QByteArray tree = m_fixture->onServer(repo, {u"rev-parse"_s, u"main^{tree}"_s});
        const QByteArray made =
            m_fixture->onServer(repo,
                                {u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@example.org"_s, u"commit-tree"_s,
                                 u"-p"_s, u"main"_s, u"-m"_s, u"Later"_s, QString::fromLatin1(tree)});
        m_fixture->onServer(repo, {u"update-ref"_s, u"refs/heads/main"_s, QString::fromLatin1(made)});
        find<QAction>(u"history.reload"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rows(), rows + 1, 30'000);
        QCOMPARE(m_fixture->commits().model()->index(0, 0).data().toString(), u"Later"_s);
        QCOMPARE(m_fixture->commits().currentIndex().siblingAtColumn(CommitModel::IdColumn).data().toString(), id);
    }

    void anotherRepositoryLeavesNothingOfTheFirst()
    {
        const core::RepoId one = m_fixture->create(u"one"_s, test::HistoryShape{.commits = 30, .hasOddText = false});
        const core::RepoId two = m_fixture->create(u"two"_s, test::HistoryShape{.commits = 12, .seed = 9});
        open(one);
        m_fixture->select(2);
        QTRY_VERIFY(find<QTreeView>(u"changedFiles"_s)->model()->rowCount() > 0);
        open(two);
        QTRY_COMPARE(m_fixture->rows(), logged(two, u"%H"_s).size());
        QTRY_VERIFY(find<QLabel>(u"commitIds"_s)->text().contains(logged(two, u"%H"_s).constFirst()));
    }
};

QTEST_MAIN(TestHistoryPage)

#include "tst_historypage.moc"
