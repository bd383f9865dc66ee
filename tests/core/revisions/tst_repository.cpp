#include "historyfolder.h"

#include "core/revisions/commitlog.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HistoryFolder;
using test::oidOf;
using test::tipsOf;

/// Repositories of every kind, and what names their commits.
class RepositoryTest : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatLeadsToACommit();
    void endsWhereAShallowHistoryEnds();
    void readsAPartialCloneAndAWorkTree();
    void followsGrafts();
    void listsNothingOfAnEmptyRepository();

private:
    HistoryFolder m_folder;
};

void RepositoryTest::namesWhatLeadsToACommit()
{
    const QString folder = m_folder.make({.commits = 60, .seed = 10});
    m_folder.git(
        folder,
        {"tag", "-f", "blob",
         "main:"
             + QString::fromUtf8(m_folder.git(folder, {"ls-tree", "-r", "--name-only", "main"}).split('\n').first())});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto refs = core::listRefs(*repository);
    QVERIFY(refs);
    QStringList names;
    for (const core::Ref &ref : *refs)
        names.append(ref.name);
    QCOMPARE(names,
             (QStringList{"main", "topic/1", "topic/2", "topic/3", "topic/4", "topic/5", "light-1", "light-2",
                          "light-3", "light-4", "light-5", "v1", "5", "4", "3", "2", "1"}));
    QVERIFY(refs->first().isHead);
    QCOMPARE(refs->last().kind, core::RefKind::PullRequest);
    QCOMPARE(refs->last().fullName, u"refs/pr/1"_s);
    const core::Ref &tag = refs->at(11);
    QVERIFY(tag.note);
    QCOMPARE(tag.note->message, u"First release\n\nWith notes."_s);
    QCOMPARE(tag.note->tagger->name, u"Ada Löwe"_s);
    QCOMPARE(tag.note->tagger->date, QDateTime::fromSecsSinceEpoch(1'600'000'000));
    QCOMPARE(tag.commit.toHex(), m_folder.git(folder, {"rev-parse", "v1^{commit}"}).trimmed());
    for (const auto *revision : {"main", "v1", "pr/2", "refs/pr/2", "main~3", "topic/1"})
        QCOMPARE(repository->resolve(revision).value_or(core::GitOid{}).toHex(),
                 m_folder.git(folder, {"rev-parse", QString(revision) + "^{commit}"}).trimmed());
    QCOMPARE(repository->resolve("no-such").error().kind, core::ErrorKind::RevisionNotFound);
    QCOMPARE(repository->resolve(u"no\u202e\n"_s).error().kind, core::ErrorKind::RevisionNotFound);
}

void RepositoryTest::endsWhereAShallowHistoryEnds()
{
    const QString folder = m_folder.make({.commits = 500, .seed = 11});
    const QString shallow = m_folder.path("shallow.git");
    m_folder.git(m_folder.path({}), {"clone", "-q", "--bare", "--depth=20", "file://" + folder, shallow});
    const auto repository = core::Repository::open(shallow);
    QVERIFY(repository && repository->isShallow());
    const auto log = core::readHistory(*repository, {.tips = {*repository->resolve("main")}}, {}, {});
    QVERIFY(log);
    QCOMPARE(log->size(), m_folder.git(shallow, {"rev-list", "--count", "main"}).trimmed().toLongLong());
    QVERIFY(log->size() < 500);
}

void RepositoryTest::readsAPartialCloneAndAWorkTree()
{
    const QString folder = m_folder.make({.commits = 100, .seed = 14});
    m_folder.git(folder, {"config", "uploadpack.allowFilter", "true"});
    const QString partial = m_folder.path("partial");
    m_folder.git(m_folder.path({}),
                 {"clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + folder, partial});
    m_folder.git(partial, {"worktree", "add", "-q", "--no-checkout", m_folder.path("tree"), "origin/topic/5"});
    for (const QString &path : {partial, m_folder.path("tree")}) {
        const auto repository = core::Repository::open(path);
        QVERIFY2(repository, qPrintable(repository ? QString() : repository.error().detail));
        const auto head = core::headCommit(*repository);
        QVERIFY(head);
        QCOMPARE(head->toHex(), m_folder.git(path, {"rev-parse", "HEAD"}).trimmed());
        const auto log = core::readHistory(*repository, {.tips = {*head}}, {}, {});
        QVERIFY(log);
        QCOMPARE(log->size(), m_folder.git(path, {"rev-list", "--count", "HEAD"}).trimmed().toLongLong());
        QCOMPARE(QDir(repository->workFolder()), QDir(path));
    }
}

void RepositoryTest::followsGrafts()
{
    const QString folder = m_folder.make({.commits = 200, .seed = 12});
    const QByteArray head = m_folder.git(folder, {"rev-parse", "main"}).trimmed();
    const QByteArray far = m_folder.git(folder, {"rev-parse", "main~5"}).trimmed();
    QFile grafts{folder + "/info/grafts"};
    QVERIFY(grafts.open(QIODevice::WriteOnly));
    grafts.write(head + ' ' + far + '\n');
    grafts.close();
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const auto log = core::readHistory(*repository, {.tips = {oidOf(head)}}, {}, {});
    QVERIFY(log);
    QCOMPARE(log->oid(1).toHex(), far);
}

void RepositoryTest::listsNothingOfAnEmptyRepository()
{
    const QString folder = m_folder.makeEmpty();
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    QVERIFY(repository->isEmpty());
    QCOMPARE(core::headCommit(*repository), std::nullopt);
    const auto refs = core::listRefs(*repository);
    QVERIFY(refs && refs->isEmpty());
    const auto log = core::readHistory(*repository, {.tips = tipsOf(*repository)}, {}, {});
    QVERIFY(log && log->isEmpty());
    QCOMPARE(core::Repository::open(m_folder.path("nowhere")).error().kind, core::ErrorKind::Repository);
}

QTEST_GUILESS_MAIN(RepositoryTest)
#include "tst_repository.moc"
