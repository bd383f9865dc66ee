#include "mirrorworld.h"

#include "core/revisions/commitlog.h"
#include "core/revisions/refs.h"
#include "core/revisions/treelisting.h"
#include "tests/support/timelimit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::MirrorDepth;
using test::MirrorWorld;

namespace {

constexpr int manyPacks = 24;  // more than a mirror keeps

/// Reads every commit, and every file of some of them, through a repository that was opened long ago.
bool readsWhole(const core::Repository &repository)
{
    core::HistoryRequest request;
    for (const core::Ref &ref : core::listRefs(repository).value_or(QList<core::Ref>{}))
        request.tips.append(ref.commit);
    const auto log = core::readHistory(repository, request, {}, {});
    for (qsizetype row = 0; log && row < log->size(); row += 50) {
        const auto files = core::listTree(repository, log->row(row).oid, {}, core::TreeDepth::Everything, {});
        if (!files)
            return false;
        for (const core::TreeItem &file : *files) {
            if (!file.isFolder() && !repository.blob(file.oid))
                return false;
        }
    }
    return log && !log->isEmpty();
}

}  // namespace

/// What Mirror::tidy() makes of the packs that fetches leave.
class MirrorUpkeepTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aFewPacksStay();
    void smallPacksBecomeOne();
    void whatNothingLeadsToGoes();
    void whatHasGoneComesBack();
    void aMirrorOfNothingIsEmptied();
    void shallowMirrorsStayWhole_data();
    void shallowMirrorsStayWhole();
    void readersGoOn_data();
    void readersGoOn();
    void tagsOfAllKindsStay();
    void canceledItIsAsBefore();
    void aHalfDeletedLotGoes();
    void whatIsBrokenIsLeftAlone();

private:
    void makeWorld(const test::HistoryShape &shape);
    void fetchManyTimes(MirrorDepth depth = MirrorDepth::Whole);
    [[nodiscard]] QByteArray objects() const;  ///< That references lead to, as git says.

    std::unique_ptr<MirrorWorld> m_world;
};

void MirrorUpkeepTest::init()
{
    makeWorld({.commits = 300, .seed = 71, .linesPerFile = 10});
}

void MirrorUpkeepTest::makeWorld(const test::HistoryShape &shape)
{
    m_world = std::make_unique<MirrorWorld>(shape);
    QVERIFY(m_world->isReady());
}

void MirrorUpkeepTest::fetchManyTimes(MirrorDepth depth)
{
    for (int i = 0; i < manyPacks; ++i) {
        m_world->addCommit();
        const auto fetched = m_world->fetch(depth);
        QVERIFY2(fetched, qPrintable(fetched ? QString() : fetched.error().detail));
    }
    QVERIFY(m_world->packs().size() >= manyPacks);
}

QByteArray MirrorUpkeepTest::objects() const
{
    return m_world->onMirror({"rev-list", "--all", "--objects"});
}

void MirrorUpkeepTest::aFewPacksStay()
{
    QVERIFY(m_world->mirror().tidy({}));
    QVERIFY(!m_world->mirror().exists());
    QVERIFY(m_world->fetch());
    m_world->addCommit();
    QVERIFY(m_world->fetch());
    const QStringList before = m_world->packs();
    QCOMPARE(before.size(), 2);
    QVERIFY(m_world->mirror().tidy({}));
    QCOMPARE(m_world->packs(), before);
}

void MirrorUpkeepTest::smallPacksBecomeOne()
{
    QVERIFY(m_world->fetch());
    const QStringList large = m_world->packs();
    fetchManyTimes();
    const QByteArray before = objects();
    QVERIFY(m_world->mirror().tidy({}));
    QCOMPARE(m_world->packs().size(), 2);
    QVERIFY(m_world->packs().contains(large.first()));
    QCOMPARE(objects(), before);
    QCOMPARE(m_world->problems(), "");
    m_world->addCommit();
    QVERIFY(m_world->fetch());
    QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), MirrorWorld::refsOf(m_world->served()));
    QCOMPARE(m_world->problems(), "");
}

void MirrorUpkeepTest::whatNothingLeadsToGoes()
{
    QVERIFY(m_world->fetch());
    const QString old = QString::fromLatin1(m_world->onServer({"rev-parse", "main"}));
    m_world->dropReferences();
    fetchManyTimes();
    QCOMPARE(m_world->onMirror({"cat-file", "-t", old}), "commit");
    const QByteArray before = objects();
    QVERIFY(m_world->mirror().tidy({}));
    QCOMPARE(m_world->packs().size(), 1);
    QCOMPARE(objects(), before);
    QCOMPARE(m_world->problems(), "");
    QVERIFY(m_world->onMirror({"cat-file", "-t", old}) != "commit");
    QCOMPARE(m_world->onMirror({"rev-list", "--count", "--all"}).toInt(), manyPacks);
}

void MirrorUpkeepTest::whatHasGoneComesBack()
{
    QVERIFY(m_world->fetch());
    const QString old = QString::fromLatin1(m_world->onServer({"rev-parse", "main"}));
    m_world->dropReferences();
    fetchManyTimes();
    QVERIFY(m_world->mirror().tidy({}));
    m_world->onServer({"update-ref", "refs/heads/again", old});
    QVERIFY(m_world->fetch());
    QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), MirrorWorld::refsOf(m_world->served()));
    QCOMPARE(m_world->problems(), "");
    QCOMPARE(objects().split('\n').size(), m_world->onServer({"rev-list", "--all", "--objects"}).split('\n').size());
}

void MirrorUpkeepTest::aMirrorOfNothingIsEmptied()
{
    QVERIFY(m_world->fetch());
    fetchManyTimes();
    m_world->dropReferences();
    QVERIFY(m_world->fetch());
    QVERIFY(m_world->mirror().tidy({}));
    QCOMPARE(m_world->packs(), QStringList{});
    m_world->addCommit();
    QVERIFY(m_world->fetch());
    QCOMPARE(m_world->problems(), "");
}

void MirrorUpkeepTest::shallowMirrorsStayWhole_data()
{
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("small packs") << false;
    QTest::newRow("all of it") << true;
}

void MirrorUpkeepTest::shallowMirrorsStayWhole()
{
    QFETCH(const bool, isDropped);
    makeWorld({.commits = 4000, .seed = 72, .files = 5, .linesPerFile = 4, .movesFiles = false});
    QVERIFY(m_world->fetch(MirrorDepth::Recent));
    if (isDropped) {
        // What is left is a branch from before the cut, so that the history is cut off as before.
        const QString old = QString::fromLatin1(m_world->onServer({"rev-parse", "main~500"}));
        m_world->dropReferences();
        m_world->onServer({"update-ref", "refs/heads/main", old});
    }
    fetchManyTimes(MirrorDepth::Recent);
    const QByteArray before = objects();
    QVERIFY(m_world->mirror().tidy({}));
    QVERIFY(m_world->packs().size() <= 4);
    QVERIFY(m_world->mirror().open()->isShallow());
    QCOMPARE(objects(), before);
    QCOMPARE(m_world->problems(), "");
    const auto whole = m_world->fetch();
    QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().detail));
    QVERIFY(whole->isWhole);
    QCOMPARE(m_world->problems(), "");
    QCOMPARE(objects().split('\n').size(), m_world->onServer({"rev-list", "--all", "--objects"}).split('\n').size());
}

void MirrorUpkeepTest::readersGoOn_data()
{
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("small packs") << false;
    QTest::newRow("all of it") << true;
}

void MirrorUpkeepTest::readersGoOn()
{
    QFETCH(const bool, isDropped);
    QVERIFY(m_world->fetch());
    if (isDropped)
        m_world->dropReferences();
    fetchManyTimes();
    // One that has looked at nothing yet, one that knows all packs, and one that never stops.
    const auto fresh = m_world->mirror().open();
    const auto knowing = m_world->mirror().open();
    QVERIFY(fresh && knowing && readsWhole(*knowing));
    std::atomic<int> failures = 0;
    std::atomic<int> rounds = 0;
    {
        const std::jthread reader{[&](const std::stop_token &stop) {
            while (!stop.stop_requested() || rounds < 3) {
                const auto repository = m_world->mirror().open();
                failures += repository && readsWhole(*repository) ? 0 : 1;
                ++rounds;
            }
        }};
        QVERIFY(m_world->mirror().tidy({}));
    }
    QVERIFY(m_world->packs().size() < 3);
    QCOMPARE(failures.load(), 0);
    QVERIFY(readsWhole(*fresh));
    QVERIFY(readsWhole(*knowing));
}

void MirrorUpkeepTest::tagsOfAllKindsStay()
{
    QVERIFY(m_world->fetch());
    m_world->dropReferences();
    m_world->addCommit();
    const auto make = [this](const QStringList &arguments, const QByteArray &input) {
        return m_world->onServer(arguments, input);
    };
    const QByteArray blob = make({"hash-object", "-w", "--stdin"}, "a file of no folder");
    const QByteArray tree = make({"mktree"}, "100644 blob " + blob + "\tfile\n");
    for (const auto &[name, type, oid] : {std::tuple{"blob", "blob", blob}, std::tuple{"tree", "tree", tree}}) {
        const QByteArray tag = make({"mktag"},
                                    QByteArray("object ") + oid + "\ntype " + type + "\ntag " + name
                                        + "\ntagger A <a@b> 1700000000 +0000\n\nx\n");
        const QByteArray tagOfTag = make({"mktag"},
                                         "object " + tag + "\ntype tag\ntag of-" + QByteArray(name)
                                             + "\ntagger A <a@b> 1700000000 +0000\n\nx\n");
        m_world->onServer({"update-ref", u"refs/tags/of-"_s + name, QString::fromLatin1(tagOfTag)});
    }
    fetchManyTimes();
    const QByteArray before = objects();
    QVERIFY(m_world->mirror().tidy({}));
    QCOMPARE(m_world->packs().size(), 1);
    QCOMPARE(objects(), before);
    QCOMPARE(m_world->problems(), "");
    QCOMPARE(m_world->onMirror({"cat-file", "-p", "of-blob^{blob}"}), "a file of no folder");
}

void MirrorUpkeepTest::canceledItIsAsBefore()
{
    makeWorld({.commits = 3000, .seed = 73, .linesPerFile = 10});
    QVERIFY(m_world->fetch());
    fetchManyTimes();
    // Most of it goes, so there is much to count and to write.
    m_world->onServer({"update-ref", "refs/heads/main", "main~1500"});
    for (const char *prefix : {"refs/tags", "refs/pr", "refs/heads/topic"}) {
        for (const QByteArray &name : m_world->onServer({"for-each-ref", "--format=%(refname)", prefix}).split('\n'))
            m_world->onServer({"update-ref", "-d", QString::fromUtf8(name)});
    }
    QVERIFY(m_world->fetch());
    const QStringList before = m_world->packs();
    int canceled = 0;
    for (int ms = 0; ms < 2000; ms = ms * 2 + 1) {
        std::stop_source source;
        core::Result<> tidied;
        QElapsedTimer stopped;
        {
            const std::jthread worker{[&] { tidied = m_world->mirror().tidy(source.get_token()); }};
            QTest::qWait(ms);
            source.request_stop();
            stopped.start();
        }
        if (tidied)
            break;
        QCOMPARE(tidied.error().kind, ErrorKind::Canceled);
        QVERIFY2(stopped.elapsed() < test::limitMs(1000), QByteArray::number(stopped.elapsed()).constData());
        QCOMPARE(m_world->packs(), before);
        ++canceled;
    }
    QVERIFY(canceled > 1);
    QCOMPARE(m_world->problems(), "");
    QVERIFY(m_world->mirror().tidy({}));
    QVERIFY(m_world->packs().size() < before.size());
    QCOMPARE(m_world->problems(), "");
}

/// As if the process had been killed while it deleted the old packs.
void MirrorUpkeepTest::aHalfDeletedLotGoes()
{
    QVERIFY(m_world->fetch());
    m_world->dropReferences();
    fetchManyTimes();
    const QString folder = m_world->mirror().folder();
    const QString kept = m_world->cacheFolder() + "/kept";
    QVERIFY(QDir{}.mkpath(kept));
    const QStringList old = m_world->packs();
    for (const QString &file : QDir{folder + "/objects/pack"}.entryList(QDir::Files))
        QVERIFY(QFile::copy(folder + "/objects/pack/" + file, kept + '/' + file));
    QVERIFY(m_world->mirror().tidy({}));
    const QStringList tidy = m_world->packs();
    QFile list{folder + "/superseded-packs"};
    QVERIFY(!list.exists());
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(old.join('\n').remove(".pack").toLatin1());
    list.close();
    for (const QString &pack : old.first(old.size() / 2)) {
        for (const QString &file : {pack, QString{pack}.replace(".pack", ".idx")})
            QVERIFY(QFile::copy(kept + '/' + file, folder + "/objects/pack/" + file));
    }
    QVERIFY(m_world->fetch());
    QCOMPARE(m_world->packs(), tidy);
    QVERIFY(!list.exists());
    QCOMPARE(m_world->problems(), "");
}

/// A commit is missing: what can be reached is not known, so nothing is thrown away.
void MirrorUpkeepTest::whatIsBrokenIsLeftAlone()
{
    QVERIFY(m_world->fetch());
    const QString old = QString::fromLatin1(m_world->onServer({"rev-parse", "main"}));
    m_world->dropReferences();
    fetchManyTimes();
    QFile ref{m_world->mirror().folder() + "/refs/heads/broken"};
    QVERIFY(ref.open(QIODevice::WriteOnly));
    ref.write(QByteArray(40, '7') + '\n');
    ref.close();
    const QByteArray before = m_world->onMirror({"rev-list", "main", "--objects"});
    QVERIFY(m_world->mirror().tidy({}));
    QVERIFY(m_world->packs().size() < manyPacks);
    QCOMPARE(m_world->onMirror({"rev-list", "main", "--objects"}), before);
    QCOMPARE(m_world->onMirror({"cat-file", "-t", old}), "commit");
}

QTEST_GUILESS_MAIN(MirrorUpkeepTest)
#include "tst_mirrorupkeep.moc"
