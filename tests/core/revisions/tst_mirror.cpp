#include "mirrorworld.h"

#include "core/revisions/commitlog.h"
#include "core/revisions/refs.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <thread>

Q_DECLARE_METATYPE(core::Fault)

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::MirrorDepth;
using test::HubFixture;
using test::MirrorWorld;

namespace {

QByteArray packet(const QByteArray &text)
{
    return QByteArray::number(text.size() + 4, 16).rightJustified(4, '0') + text;
}

/// All commits of all references, or nothing when one is missing.
qsizetype commitsIn(const core::Mirror &mirror)
{
    const auto repository = mirror.open();
    if (!repository)
        return -1;
    core::HistoryRequest request;
    for (const core::Ref &ref : core::listRefs(*repository).value_or(QList<core::Ref>{}))
        request.tips.append(ref.commit);
    const auto log = core::readHistory(*repository, request, {}, {});
    return log ? log->size() : -1;
}

}  // namespace

/// Mirrors of a Local Hub's repositories.
class MirrorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void hasWhatTheServerHas();
    void beginsWithTheNewestCommits();
    void keepsShallowHistoriesWhole();
    void followsDeletedAndForcedReferences();
    void takesOnlyWhatIsNew();
    void saysHowFarItIs();
    void signsInAndWritesNoToken();
    void worksWithoutANetwork();
    void keepsWhatAVanishedRepositoryHad();
    void stopsAtOnce();
    void survivesABrokenAnswer_data();
    void survivesABrokenAnswer();
    void refusesNamesThatLeaveTheFolder();
    void mirrorsARepositoryWithoutCommits();
    void twoFetchesAtOnceDoNotMeet();
    void repairsAMirrorThatIsNone();
    void goesAwayWhenRemoved();

private:
    void makeLongHistory();

    std::unique_ptr<MirrorWorld> m_world;
};

void MirrorTest::init()
{
    m_world = std::make_unique<MirrorWorld>(test::HistoryShape{.commits = 400, .seed = 51, .linesPerFile = 10});
    QVERIFY(m_world->isReady());
}

void MirrorTest::makeLongHistory()
{
    m_world = std::make_unique<MirrorWorld>(
        test::HistoryShape{.commits = 4000, .seed = 52, .files = 5, .linesPerFile = 4, .movesFiles = false});
    QVERIFY(m_world->isReady());
}

void MirrorTest::hasWhatTheServerHas()
{
    QVERIFY(!m_world->mirror().exists());
    QCOMPARE(m_world->mirror().open().error().kind, ErrorKind::FileNotFound);
    const auto change = m_world->fetch();
    QVERIFY2(change, qPrintable(change ? QString() : change.error().detail));
    QVERIFY(change->isWhole);
    QVERIFY(change->moved.contains(u"refs/pr/3"_s));
    QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), MirrorWorld::refsOf(m_world->served()));
    QCOMPARE(m_world->problems(), "");
    QCOMPARE(commitsIn(m_world->mirror()), m_world->onServer({"rev-list", "--count", "--all"}).toLongLong());
    const auto again = m_world->fetch();
    QVERIFY(again && again->isNothing());
}

void MirrorTest::beginsWithTheNewestCommits()
{
    makeLongHistory();
    const auto recent = m_world->fetch(MirrorDepth::Recent);
    QVERIFY2(recent, qPrintable(recent ? QString() : recent.error().detail));
    QVERIFY(!recent->isWhole);
    const qsizetype all = m_world->onServer({"rev-list", "--count", "--all"}).toLongLong();
    const qsizetype some = commitsIn(m_world->mirror());
    QVERIFY(some > core::Mirror::recentCommits && some < all);
    QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), MirrorWorld::refsOf(m_world->served()));
    QCOMPARE(m_world->problems(), "");

    const auto whole = m_world->fetch();
    QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().detail));
    QVERIFY(whole->isWhole);
    QCOMPARE(commitsIn(m_world->mirror()), all);
    QCOMPARE(m_world->problems(), "");
    // What is whole stays whole.
    const auto again = m_world->fetch(MirrorDepth::Recent);
    QVERIFY(again && again->isWhole);
}

void MirrorTest::keepsShallowHistoriesWhole()
{
    makeLongHistory();
    QVERIFY(m_world->fetch(MirrorDepth::Recent));
    // A branch from before the cut, and a newer commit on top of it.
    const QByteArray old = m_world->onServer({"rev-parse", "main~150"});
    QVERIFY(!m_world->onMirror({"cat-file", "-t", QString::fromLatin1(old)}).startsWith("commit"));
    m_world->onServer({"fast-import", "--quiet", "--force"},
                      "commit refs/heads/old\ncommitter A <a@b> 1700000000 +0000\ndata 1\nx\nfrom " + old
                          + "\nM 100644 inline new.txt\ndata 3\nnew\n\n");
    const auto recent = m_world->fetch(MirrorDepth::Recent);
    QVERIFY2(recent, qPrintable(recent ? QString() : recent.error().detail));
    QVERIFY(!recent->isWhole);
    QCOMPARE(recent->moved, QStringList{"refs/heads/old"});
    QVERIFY(commitsIn(m_world->mirror()) > 0);
    QCOMPARE(m_world->problems(), "");
    QVERIFY(m_world->fetch());
    QCOMPARE(commitsIn(m_world->mirror()), m_world->onServer({"rev-list", "--count", "--all"}).toLongLong());
    QCOMPARE(m_world->problems(), "");
}

void MirrorTest::followsDeletedAndForcedReferences()
{
    QVERIFY(m_world->fetch());
    for (int i = 1; i <= 5; ++i)
        m_world->onServer({"update-ref", "-d", u"refs/heads/topic/%1"_s.arg(i)});
    m_world->onServer({"update-ref", "refs/heads/topic", "main~3"});  // where a folder of references was
    m_world->onServer({"update-ref", "refs/heads/main", "main~20"});  // as a forced push does
    m_world->onServer({"update-ref", "-d", "refs/pr/2"});
    m_world->onServer({"symbolic-ref", "HEAD", "refs/heads/topic"});
    const auto change = m_world->fetch();
    QVERIFY2(change, qPrintable(change ? QString() : change.error().detail));
    QCOMPARE(change->moved, (QStringList{"refs/heads/main", "refs/heads/topic"}));
    QCOMPARE(change->removed.size(), 6);
    QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), MirrorWorld::refsOf(m_world->served()));
}

void MirrorTest::takesOnlyWhatIsNew()
{
    QVERIFY(m_world->fetch());
    m_world->onServer({"fast-import", "--quiet"},
                      "commit refs/heads/main\ncommitter A <a@b> 1700000000 +0000\ndata 1\nx\nfrom refs/heads/main^0\n"
                      "M 100644 inline new.txt\ndata 3\nnew\n\n");
    core::MirrorProgress progress;
    const auto change = m_world->mirror().fetch(m_world->client(), MirrorDepth::Whole, &progress, {});
    QVERIFY(change);
    QCOMPARE(change->moved, QStringList{"refs/heads/main"});
    QVERIFY2(progress.totalObjects <= 5, QByteArray::number(qlonglong(progress.totalObjects.load())).constData());
}

void MirrorTest::saysHowFarItIs()
{
    core::MirrorProgress progress;
    QVERIFY(m_world->mirror().fetch(m_world->client(), MirrorDepth::Whole, &progress, {}));
    QVERIFY(progress.totalObjects > 400);
    QCOMPARE(progress.receivedObjects.load(), progress.totalObjects.load());
    QVERIFY(progress.receivedBytes > 10'000);
}

void MirrorTest::signsInAndWritesNoToken()
{
    const auto stranger = m_world->mirror().fetch(m_world->client({}), MirrorDepth::Whole, nullptr, {});
    QVERIFY(!stranger);
    QVERIFY(stranger.error().kind == ErrorKind::SignInRequired
            || stranger.error().kind == ErrorKind::RepositoryNotFound);
    QCOMPARE(stranger.error().subject, u"alice/m"_s);
    QVERIFY(m_world->fetch());
    QDirIterator files{m_world->cacheFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    int count = 0;
    while (files.hasNext()) {
        QFile file{files.next()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(HubFixture::aliceToken.toLatin1()), qPrintable(file.fileName()));
        QVERIFY2(!content.contains("Basic "), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY(count > 5);
}

void MirrorTest::worksWithoutANetwork()
{
    QVERIFY(m_world->fetch());
    const qsizetype all = commitsIn(m_world->mirror());
    m_world->hub().faults().clear();
    const core::Mirror mirror = m_world->mirror();
    const core::HubClient client = m_world->client();
    m_world->hub().stop();
    const auto fetched = mirror.fetch(client, MirrorDepth::Whole, nullptr, {});
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, ErrorKind::Offline);
    QCOMPARE(commitsIn(mirror), all);
}

void MirrorTest::keepsWhatAVanishedRepositoryHad()
{
    QVERIFY(m_world->fetch());
    const qsizetype all = commitsIn(m_world->mirror());
    QVERIFY(m_world->client().deleteRepo({.owner = u"alice"_s, .name = u"m"_s}));
    const auto fetched = m_world->fetch();
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, ErrorKind::RepositoryNotFound);
    QCOMPARE(fetched.error().subject, u"alice/m"_s);
    QCOMPARE(commitsIn(m_world->mirror()), all);
}

void MirrorTest::stopsAtOnce()
{
    for (const QString &path : {u"info/refs"_s, u"git-upload-pack"_s}) {
        m_world->hub().faults().clear();
        m_world->hub().faults().add(
            {.kind = core::Fault::Kind::Delay, .pathContains = path, .delay = std::chrono::seconds{3}});
        std::stop_source source;
        qint64 stoppedMs = 0;
        QElapsedTimer timer;
        timer.start();
        std::jthread stopper{[&] {
            while (m_world->hub().faults().count({}, path) == 0 && timer.elapsed() < 400)
                std::this_thread::yield();
            stoppedMs = timer.elapsed();
            source.request_stop();
        }};
        const auto fetched = m_world->fetch(MirrorDepth::Whole, source.get_token());
        const qint64 endedMs = timer.elapsed();
        stopper.join();
        QVERIFY(!fetched);
        QCOMPARE(fetched.error().kind, ErrorKind::Canceled);
        QVERIFY2(endedMs - stoppedMs < 500, QByteArray::number(endedMs - stoppedMs).constData());
    }
    m_world->hub().faults().clear();
    QVERIFY(m_world->fetch());
    QCOMPARE(m_world->problems(), "");
}

void MirrorTest::survivesABrokenAnswer_data()
{
    QTest::addColumn<core::Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    using enum core::Fault::Kind;
    const auto answer = [](const QString &path, const QByteArray &body) {
        return core::Fault{.kind = Status, .pathContains = path, .status = 200, .headers = {}, .body = body};
    };
    const QString pack = u"git-upload-pack"_s;
    const QByteArray head = "PACK" + QByteArray::fromHex("00000002") + QByteArray::fromHex("00000003");
    QTest::newRow("the answer is cut") << core::Fault{.kind = CutResponse, .pathContains = pack, .bytes = 20'000}
                                       << ErrorKind::Offline;
    QTest::newRow("a web page instead of references")
        << answer(u"info/refs"_s, "<html>Hello</html>") << ErrorKind::ServerFault;
    QTest::newRow("no references at all") << answer(u"info/refs"_s, "") << ErrorKind::ServerFault;
    QTest::newRow("a web page instead of a pack") << answer(pack, "<html>Hello</html>") << ErrorKind::ServerFault;
    QTest::newRow("an empty answer") << answer(pack, "") << ErrorKind::ServerFault;
    QTest::newRow("a pack of nothing") << answer(pack, packet("NAK\n") + packet("\1PACK") + "0000")
                                       << ErrorKind::ServerFault;
    QTest::newRow("a pack of noise") << answer(pack,
                                               packet("NAK\n") + packet('\1' + head + QByteArray(200, '\x5a')) + "0000")
                                     << ErrorKind::ServerFault;
    QTest::newRow("a pack that promises billions") << answer(
        pack,
        packet("NAK\n") + packet("\1PACK" + QByteArray::fromHex("00000002ffffffff") + QByteArray(40, 'x')) + "0000")
                                                   << ErrorKind::ServerFault;
    QTest::newRow("the server says why not")
        << answer(pack, packet("ERR upload-pack: not our ref")) << ErrorKind::ServerFault;
    QTest::newRow("a fault of the server")
        << core::Fault{.kind = Status, .pathContains = pack, .status = 500} << ErrorKind::ServerFault;
    QTest::newRow("too many requests") << core::Fault{.kind = Status, .pathContains = pack, .status = 429}
                                       << ErrorKind::RateLimited;
}

void MirrorTest::survivesABrokenAnswer()
{
    QFETCH(core::Fault, fault);
    QFETCH(ErrorKind, kind);
    m_world->hub().faults().add(fault);
    const auto fetched = m_world->fetch();
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, kind);
    QCOMPARE(fetched.error().subject, u"alice/m"_s);
    m_world->hub().faults().clear();
    QVERIFY(m_world->fetch());
    QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), MirrorWorld::refsOf(m_world->served()));
    QCOMPARE(m_world->problems(), "");
}

void MirrorTest::refusesNamesThatLeaveTheFolder()
{
    QVERIFY(m_world->fetch());
    const QByteArray oid = m_world->onServer({"rev-parse", "main"});
    QByteArray listing = packet("# service=git-upload-pack\n") + "0000";
    bool isFirst = true;
    const QByteArray longName = "refs/heads/" + QByteArray(4000, 'x');
    for (const QByteArray &name :
         {QByteArray("refs/heads/../../../../evil"), QByteArray("refs/heads/main"), QByteArray("refs/heads/a\x01\x7f"),
          QByteArray("refs/heads/\xe2\x80\xaegnp"), QByteArray("refs/internal/secret"), longName}) {
        listing += packet(oid + ' ' + name + (isFirst ? QByteArray("\0multi_ack shallow", 18) : QByteArray{}) + '\n');
        isFirst = false;
    }
    m_world->hub().faults().add({.kind = core::Fault::Kind::Status,
                                 .pathContains = u"info/refs"_s,
                                 .status = 200,
                                 .headers = {},
                                 .body = listing + "0000"});
    const auto change = m_world->fetch();
    QVERIFY2(change, qPrintable(change ? QString() : change.error().detail));
    QCOMPARE(change->refused.size(), 3);
    QVERIFY(!QFile::exists(m_world->cacheFolder() + "/evil"));
    QCOMPARE(m_world->onMirror({"for-each-ref", "--format=%(refname)"}).split('\n').size(), 2);
}

void MirrorTest::mirrorsARepositoryWithoutCommits()
{
    for (const QByteArray &name : m_world->onServer({"for-each-ref", "--format=%(refname)"}).split('\n'))
        m_world->onServer({"update-ref", "-d", QString::fromUtf8(name)});
    for (const MirrorDepth depth : {MirrorDepth::Recent, MirrorDepth::Whole}) {
        const auto change = m_world->fetch(depth);
        QVERIFY2(change, qPrintable(change ? QString() : change.error().detail));
    }
    const auto repository = m_world->mirror().open();
    QVERIFY(repository && repository->isEmpty());
    QCOMPARE(commitsIn(m_world->mirror()), 0);
}

void MirrorTest::twoFetchesAtOnceDoNotMeet()
{
    core::Result<core::MirrorChange> first;
    core::Result<core::MirrorChange> second;
    {
        std::jthread one{[&] { first = m_world->fetch(); }};
        std::jthread two{[&] { second = m_world->fetch(MirrorDepth::Recent); }};
    }
    QVERIFY(first && second);
    QVERIFY(first->isNothing() || second->isNothing() || !second->isWhole);
    QCOMPARE(m_world->problems(), "");
}

void MirrorTest::repairsAMirrorThatIsNone()
{
    QVERIFY(m_world->fetch());
    for (const auto *file : {"HEAD", "config"}) {
        QVERIFY(QFile::remove(m_world->mirror().folder() + u'/' + file));
        QVERIFY(m_world->fetch());
        QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), MirrorWorld::refsOf(m_world->served()));
    }
}

void MirrorTest::goesAwayWhenRemoved()
{
    QVERIFY(m_world->fetch());
    QVERIFY(m_world->mirror().remove({}));
    QVERIFY(!m_world->mirror().exists());
    QVERIFY(m_world->mirror().remove({}));
    QVERIFY(m_world->fetch());
}

QTEST_GUILESS_MAIN(MirrorTest)
#include "tst_mirror.moc"
