#include "mirrorworld.h"
#include "packbytes.h"

#include "core/revisions/commitdetails.h"
#include "core/revisions/commitlog.h"
#include "core/revisions/htmlexport.h"
#include "core/revisions/patch.h"
#include "core/revisions/refs.h"
#include "core/revisions/treelisting.h"
#include "tests/support/peakmemory.h"
#include "tests/support/timelimit.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::Fault;
using core::MirrorDepth;
using test::MirrorWorld;
using test::PackBytes;

namespace {

constexpr qint64 mostMiB = 1300;  // what libgit2 may take for one object, and some more
const QByteArray person = "A <a@b> 1700000000 +0000";

QByteArray packet(const QByteArray &text)
{
    return QByteArray::number(text.size() + 4, 16).rightJustified(4, '0') + text;
}

/// What a server of git says that has one branch and nothing but this pack, to a client without a history: there is
/// then nothing to agree on, and the pack is what comes next.
void serve(MirrorWorld &world, const QByteArray &oid, const QByteArray &pack)
{
    constexpr qsizetype mostInPacket = 65'000;
    const auto answer = [](const QString &path, const QByteArray &body) {
        return Fault{.kind = Fault::Kind::Status, .pathContains = path, .status = 200, .headers = {}, .body = body};
    };
    QByteArray body = packet("NAK\n");
    for (qsizetype at = 0; at < pack.size(); at += mostInPacket)
        body += packet('\1' + pack.sliced(at, std::min(mostInPacket, pack.size() - at)));
    QDir{world.mirror().folder()}.removeRecursively();
    world.hub().faults().clear();
    world.hub().faults().add(
        answer(u"info/refs"_s,
               packet("# service=git-upload-pack\n") + "0000"
                   + packet(oid + QByteArray(" refs/heads/main\0side-band-64k ofs-delta shallow\n", 50)) + "0000"));
    world.hub().faults().add(answer(u"git-upload-pack"_s, body + "0000"));
}

struct Tip
{
    QByteArray oid;  ///< Hexadecimal
    QByteArray pack;
};

/// A commit whose tree has the blob `content` as "file", with what comes before it in the pack.
Tip commitOf(PackBytes pack, const QByteArray &blobOid)
{
    const QByteArray tree = "100644 file" + QByteArray(1, '\0') + blobOid;
    const QByteArray commit =
        "tree " + PackBytes::oidOf("tree", tree).toHex() + "\nauthor " + person + "\ncommitter " + person + "\n\nx\n";
    pack.add(PackBytes::Tree, tree).add(PackBytes::Commit, commit);
    return {.oid = PackBytes::oidOf("commit", commit).toHex(), .pack = pack.bytes()};
}

core::ExportWords words()
{
    return {.language = u"en"_s,
            .title = u"title"_s,
            .kind = [](core::ChangedEntry::Kind) { return u"kind"_s; },
            .size = [](std::int64_t bytes) { return QString::number(bytes); },
            .cell = [](qsizetype number) { return QString::number(number); }};
}

}  // namespace

/// Servers that send what no git would, or vanish: a message, in bounded time and memory, and what was there stays.
class HostileServerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void brokenPacksChangeNothing();
    void malformedObjectsAreRefused_data();
    void malformedObjectsAreRefused();
    void bombsAreBounded_data();
    void bombsAreBounded();
    void longChainsAreBorne();
    void hostileTreesAreJustNames();
    void foldersWithinFoldersAreBounded();
    void cutConnectionsChangeNothing();
    void aCommitOfNoTimeDoesNotEndTheFetches();
    void aMovedRepositoryIsFollowed();
    void aRepositoryThatIsGoneLeavesItsHistory();

private:
    [[nodiscard]] qsizetype knownCommits() const;
    [[nodiscard]] QByteArrayList foreignFiles() const;

    std::unique_ptr<MirrorWorld> m_world;
    qsizetype m_commits = 0;
    QByteArray m_refs;
};

void HostileServerTest::initTestCase()
{
    m_world = std::make_unique<MirrorWorld>(test::HistoryShape{.commits = 120, .seed = 81, .linesPerFile = 8});
    QVERIFY(m_world->isReady());
    QVERIFY(m_world->fetch());
    m_refs = MirrorWorld::refsOf(m_world->mirror().folder());
    m_commits = knownCommits();
    QVERIFY(m_commits > 100);
}

/// Whatever was served: the truth can be fetched after it, and nothing lies about.
void HostileServerTest::cleanup()
{
    m_world->hub().faults().clear();
    if (m_world->served().isEmpty() || !QFile::exists(m_world->served()))
        return;
    QDir{m_world->mirror().folder()}.removeRecursively();
    QVERIFY(m_world->fetch());
    QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), m_refs);
    QCOMPARE(knownCommits(), m_commits);
    QCOMPARE(foreignFiles(), QByteArrayList{});
}

/// -1 when one is missing.
qsizetype HostileServerTest::knownCommits() const
{
    const auto repository = m_world->mirror().open();
    if (!repository)
        return -1;
    core::HistoryRequest request;
    for (const core::Ref &ref : core::listRefs(*repository).value_or(QList<core::Ref>{}))
        request.tips.append(ref.commit);
    const auto log = core::readHistory(*repository, request, {}, {});
    return log ? log->size() : -1;
}

/// What is in the cache folder beside the mirror and its lock.
QByteArrayList HostileServerTest::foreignFiles() const
{
    const QString mirror = m_world->mirror().folder();
    QByteArrayList found;
    QDirIterator files{m_world->cacheFolder(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.startsWith(mirror + u'/') && path != mirror + u".lock"_s)
            found.append(path.toUtf8());
    }
    return found;
}

void HostileServerTest::brokenPacksChangeNothing()
{
    const Tip tip = commitOf(PackBytes{}.add(PackBytes::Blob, QByteArray(3000, 'x') + "end"),
                             PackBytes::oidOf("blob", QByteArray(3000, 'x') + "end"));
    QRandomGenerator random{82};
    for (int round = 0; round < 120; ++round) {
        QByteArray pack = tip.pack;
        const qsizetype at = random.bounded(int(pack.size()));
        if (round % 3 == 0)
            pack.truncate(at);
        else
            pack[at] = static_cast<char>(pack.at(at) ^ (1 << random.bounded(8)));
        serve(*m_world, tip.oid, pack);
        const auto fetched = m_world->fetch();
        QVERIFY2(!fetched, qPrintable(u"round %1, byte %2"_s.arg(round).arg(at)));
        QCOMPARE(fetched.error().kind, ErrorKind::ServerFault);
    }
}

void HostileServerTest::malformedObjectsAreRefused_data()
{
    QTest::addColumn<PackBytes>("pack");
    const QByteArray base = "some base";
    const QByteArray one(20, '\1');
    const QByteArray baseOid = PackBytes::oidOf("blob", base);
    const auto withBase = [&] { return PackBytes{}.add(PackBytes::Blob, base); };
    QTest::newRow("a size that is too small") << PackBytes{}.add(PackBytes::Blob, base, 3);
    QTest::newRow("a size that is too large") << PackBytes{}.add(PackBytes::Blob, base, 300);
    QTest::newRow("a size of an exabyte") << PackBytes{}.add(PackBytes::Blob, base, qint64{1} << 60);
    QTest::newRow("a type that is none") << PackBytes{}.add(PackBytes::Type(5), base);
    QTest::newRow("the reserved type") << PackBytes{}.add(PackBytes::Type(0), base);
    QTest::newRow("no zlib stream") << PackBytes{}.addPacked(PackBytes::Blob, "nonsense", 9);
    QTest::newRow("a delta without its base") << PackBytes{}.addDelta(PackBytes::copies(9, 9), one);
    QTest::newRow("a delta against itself") << withBase().addDelta(PackBytes::copies(9, 9), 0);
    QTest::newRow("a delta against what lies before the pack") << PackBytes{}.addDelta(PackBytes::copies(9, 9), 5);
    QTest::newRow("a delta for another base") << withBase().addDelta(PackBytes::copies(8, 8));
    QTest::newRow("a delta that copies from beyond the base")
        << withBase().addDelta(PackBytes::deltaHead(9, 4) + QByteArray("\x91\x08\x04", 3));
    QTest::newRow("a delta that makes less than it says") << withBase().addDelta(PackBytes::deltaHead(9, 50)
                                                                                 + "\x02"
                                                                                   "ab");
    QTest::newRow("a delta that makes more than it says") << withBase().addDelta(PackBytes::deltaHead(9, 1)
                                                                                 + "\x02"
                                                                                   "ab");
    QTest::newRow("a delta that says it makes an exabyte")
        << withBase().addDelta(PackBytes::deltaHead(9, qint64{1} << 60)
                               + "\x02"
                                 "ab");
    QTest::newRow("a delta that ends in an instruction") << withBase().addDelta(PackBytes::deltaHead(9, 5)
                                                                                + "\x05"
                                                                                  "ab");
    QTest::newRow("a delta with the reserved instruction")
        << withBase().addDelta(PackBytes::deltaHead(9, 1) + QByteArray(1, '\0'));
    QTest::newRow("an empty delta") << withBase().addDelta({});
    QTest::newRow("a delta against its own result") << PackBytes{}.addDelta(PackBytes::copies(9, 9), baseOid);
}

void HostileServerTest::malformedObjectsAreRefused()
{
    QFETCH(const PackBytes, pack);
    const Tip tip = commitOf(pack, PackBytes::oidOf("blob", "some base"));
    serve(*m_world, tip.oid, tip.pack);
    const test::PeakMemory memory;
    const auto fetched = m_world->fetch();
    QVERIFY2(memory.grownMiB() < 100, qPrintable(QString::number(memory.grownMiB())));
    if (!fetched) {
        QCOMPARE(fetched.error().kind, ErrorKind::ServerFault);
        QCOMPARE(fetched.error().subject, u"alice/m"_s);
        QVERIFY(!fetched.error().detail.isEmpty());
        return;
    }
    // What the fetch lets pass is refused where it is read: nothing is shown that is not what its id says.
    const auto repository = m_world->mirror().open();
    QVERIFY(repository);
    const auto commit = repository->resolve("main");
    QVERIFY(commit);
    const auto listed = core::listTree(*repository, *commit, {}, core::TreeDepth::Folder, {});
    const auto content = listed ? repository->blob(listed->first().oid) : std::unexpected(listed.error());
    QVERIFY(!content || *content == "some base");
}

void HostileServerTest::bombsAreBounded_data()
{
    QTest::addColumn<PackBytes>("pack");
    constexpr qint64 runs = 16 * 4096;  // 16.9 MB of zeros
    constexpr qint64 base = 258 * runs + 1;
    constexpr qint64 gigabyte = 1024LL * 1024 * 1024;
    const auto zeros = [] { return PackBytes{}.addPacked(PackBytes::Blob, PackBytes::zlibOfZeros(runs), base); };
    QTest::newRow("a file of a gigabyte")
        << PackBytes{}.addPacked(PackBytes::Blob, PackBytes::zlibOfZeros(gigabyte / 258), gigabyte / 258 * 258 + 1);
    QTest::newRow("a delta that makes two gigabytes") << zeros().addDelta(PackBytes::copies(base, 2 * gigabyte));
    QTest::newRow("deltas of deltas") << zeros()
                                             .addDelta(PackBytes::copies(base, 8 * base))
                                             .addDelta(PackBytes::copies(8 * base, 64 * base))
                                             .addDelta(PackBytes::copies(64 * base, 512 * base));
    PackBytes many = zeros();
    for (int i = 0; i < 30; ++i)
        many.addDelta(PackBytes::copies(base, 4 * base + i), i + 1);
    QTest::newRow("many files of the same base") << many;
}

void HostileServerTest::bombsAreBounded()
{
    QFETCH(const PackBytes, pack);
    const Tip tip = commitOf(pack, PackBytes::oidOf("blob", "nowhere"));
    serve(*m_world, tip.oid, tip.pack);
    const test::PeakMemory memory;
    const qint64 cpuBefore = test::cpuMs();
    static_cast<void>(m_world->fetch());  // a message, or a file that nobody reads
    QVERIFY2(memory.grownMiB() < mostMiB, qPrintable(u"%1 MiB"_s.arg(memory.grownMiB())));
    QVERIFY2(test::cpuMs() - cpuBefore < 30'000, qPrintable(u"%1 ms"_s.arg(test::cpuMs() - cpuBefore)));
}

void HostileServerTest::longChainsAreBorne()
{
    constexpr int links = 20'000;
    QByteArray content = "0";
    PackBytes pack;
    pack.add(PackBytes::Blob, content);
    for (int i = 1; i <= links; ++i)
        pack.addDelta(PackBytes::deltaHead(1, 1) + '\1' + static_cast<char>('0' + i % 10));
    const Tip tip = commitOf(pack, PackBytes::oidOf("blob", "7"));
    serve(*m_world, tip.oid, tip.pack);
    const qint64 cpuBefore = test::cpuMs();
    static_cast<void>(m_world->fetch());
    QVERIFY2(test::cpuMs() - cpuBefore < 30'000, qPrintable(u"%1 ms"_s.arg(test::cpuMs() - cpuBefore)));
}

void HostileServerTest::hostileTreesAreJustNames()
{
    QByteArray tree;
    PackBytes pack;
    const QByteArray blob = PackBytes::oidOf("blob", "x\n");
    pack.add(PackBytes::Blob, "x\n");
    for (const QByteArray &name :
         {"../up"_ba, ".."_ba, ".git"_ba, "."_ba, ""_ba, "/etc/passwd"_ba, "\x1b[31mred"_ba, "a\nb"_ba,
          "\xe2\x80\xaegnp.exe"_ba, "\xff\xfe"_ba, QByteArray(4096, 'n'), "README.md"_ba, "README.md"_ba})
        tree += "100644 " + name + '\0' + blob;
    tree += "40000 self"_ba + '\0' + blob;  // a folder that is a file
    tree += "120000 link"_ba + '\0' + blob;
    tree += "160000 sub"_ba + '\0' + blob;
    const QByteArray commit = "tree " + PackBytes::oidOf("tree", tree).toHex() + "\nauthor " + person
        + "\ncommitter \x1b[2J\xe2\x80\xae <> 99999999999999999999 +9999\nencoding "
          "no-such\n\n\x1b[31m\xff\xe2\x80\xae\n";
    pack.add(PackBytes::Tree, tree).add(PackBytes::Commit, commit);
    serve(*m_world, PackBytes::oidOf("commit", commit).toHex(), pack.bytes());
    const auto fetched = m_world->fetch();
    QVERIFY2(fetched, qPrintable(fetched ? QString() : fetched.error().detail));
    QCOMPARE(foreignFiles(), QByteArrayList{});

    const auto repository = m_world->mirror().open();
    const auto tip = repository->resolve("main");
    if (!tip || !core::readCommit(*repository, *tip))  // a message is as good
        return;
    const auto listed = core::listTree(*repository, *tip, {}, core::TreeDepth::Folder, {});
    QVERIFY(!listed || listed->size() >= 10);
    static_cast<void>(core::weighCommit(*repository, *tip, {}));
    const auto compared = core::compare(
        {}, {.kind = core::ComparisonSide::Kind::Revision, .location = m_world->mirror().folder(), .commit = *tip});
    if (!compared)  // a message is as good
        return;
    QByteArray html;
    QByteArray patch;
    const auto into = [](QByteArray &text) {
        return [&text](QByteArrayView part) {
            text += part;
            return core::Result<>{};
        };
    };
    QVERIFY(core::writeHtml(*compared, words(), into(html)));
    QVERIFY(core::writePatch(*compared, into(patch)));
    QVERIFY(!html.contains('\x1b') && !html.contains("\xe2\x80\xae"));
    QVERIFY(html.isValidUtf8());
    QVERIFY(!patch.contains('\x1b'));
}

/// Ten folders in each other, ten names in each, each name as long as a path may be: 10 GB of paths of 13 KB of trees.
void HostileServerTest::foldersWithinFoldersAreBounded()
{
    PackBytes pack;
    pack.add(PackBytes::Blob, "x");
    QByteArray oid = PackBytes::oidOf("blob", "x");
    QByteArray mode = "100644 ";
    for (int level = 0; level < 6; ++level) {
        QByteArray tree;
        for (char name = '0'; name <= '9'; ++name)
            tree += mode + QByteArray(4000, name) + '\0' + oid;
        pack.add(PackBytes::Tree, tree);
        oid = PackBytes::oidOf("tree", tree);
        mode = "40000 ";
    }
    const QByteArray commit = "tree " + oid.toHex() + "\nauthor " + person + "\ncommitter " + person + "\n\nx\n";
    pack.add(PackBytes::Commit, commit);
    serve(*m_world, PackBytes::oidOf("commit", commit).toHex(), pack.bytes());
    QVERIFY(m_world->fetch());
    const auto repository = m_world->mirror().open();
    const auto tip = repository->resolve("main");
    QVERIFY(tip);
    const test::PeakMemory memory;
    const auto listed = core::listTree(*repository, *tip, {}, core::TreeDepth::Everything, {});
    QVERIFY(!listed);
    QCOMPARE(listed.error().kind, ErrorKind::TooLarge);
    QVERIFY(!core::weighCommit(*repository, *tip, {}));
    const auto compared = core::compare(
        {}, {.kind = core::ComparisonSide::Kind::Revision, .location = m_world->mirror().folder(), .commit = *tip});
    QVERIFY(!compared || compared->isCut);
    QVERIFY2(memory.grownMiB() < mostMiB, qPrintable(u"%1 MiB"_s.arg(memory.grownMiB())));
}

void HostileServerTest::cutConnectionsChangeNothing()
{
    m_world->onServer({"fast-import", "--quiet"},
                      "commit refs/heads/news\ncommitter A <a@b> 1700000000 +0000\ndata 1\nx\nfrom refs/heads/main^0\n"
                      "M 100644 inline new.txt\ndata 3\nnew\n\n");
    for (const QString &path : {u"info/refs"_s, u"git-upload-pack"_s}) {
        for (const std::int64_t bytes : {0, 1, 4, 30, 100, 250}) {
            m_world->hub().faults().clear();
            m_world->hub().faults().add({.kind = Fault::Kind::CutResponse, .pathContains = path, .bytes = bytes});
            const auto fetched = m_world->fetch();
            QVERIFY2(!fetched, qPrintable(u"%1, %2 bytes"_s.arg(path).arg(bytes)));
            QVERIFY(fetched.error().kind == ErrorKind::Offline || fetched.error().kind == ErrorKind::ServerFault);
            QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), m_refs);
            QCOMPARE(knownCommits(), m_commits);
        }
    }
    m_world->onServer({"update-ref", "-d", "refs/heads/news"});
}

/// libgit2 cannot name to the server what it cannot read.
void HostileServerTest::aCommitOfNoTimeDoesNotEndTheFetches()
{
    const QByteArray commit = "tree " + m_world->onServer({"rev-parse", "main^{tree}"}) + "\nparent "
        + m_world->onServer({"rev-parse", "main"}) + "\nauthor " + person
        + "\ncommitter A <a@b> 99999999999999999999 +0000\n\nx\n";
    const QByteArray oid = m_world->onServer({"hash-object", "-w", "-t", "commit", "--literally", "--stdin"}, commit);
    m_world->onServer({"update-ref", "refs/heads/strange", QString::fromLatin1(oid)});
    QVERIFY(m_world->fetch());
    QByteArray known;
    for (int round = 0; round < 3; ++round) {
        known = MirrorWorld::refsOf(m_world->served());
        const auto fetched = m_world->fetch();
        QVERIFY2(fetched, qPrintable(fetched ? QString() : fetched.error().detail));
        QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), known);
        QCOMPARE(m_world->onMirror({"rev-list", "--count", "--all"}),
                 m_world->onServer({"rev-list", "--count", "--all"}));
        QCOMPARE(foreignFiles(), QByteArrayList{});
        m_world->addCommit("strange");
    }
    // What is there stays until the rest has come.
    for (const std::int64_t bytes : {0, 30, 1000}) {
        m_world->hub().faults().clear();
        m_world->hub().faults().add(
            {.kind = Fault::Kind::CutResponse, .pathContains = u"git-upload-pack"_s, .bytes = bytes});
        QVERIFY(!m_world->fetch());
        QCOMPARE(MirrorWorld::refsOf(m_world->mirror().folder()), known);
        QCOMPARE(foreignFiles(), QByteArrayList{});
    }
    m_world->onServer({"update-ref", "-d", "refs/heads/strange"});
}

void HostileServerTest::aMovedRepositoryIsFollowed()
{
    const core::RepoId before{.owner = u"alice"_s, .name = u"m"_s};
    const core::RepoId after{.owner = u"alice"_s, .name = u"elsewhere"_s};
    QVERIFY(m_world->client().moveRepo(before, after));
    const auto fetched = m_world->fetch();
    QVERIFY2(fetched, qPrintable(fetched ? QString() : fetched.error().detail));
    QVERIFY(fetched->isNothing());
    QVERIFY(m_world->client().moveRepo(after, before));
}

/// Last: it goes.
void HostileServerTest::aRepositoryThatIsGoneLeavesItsHistory()
{
    QVERIFY(m_world->client().deleteRepo({.owner = u"alice"_s, .name = u"m"_s}));
    const auto fetched = m_world->fetch();
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, ErrorKind::RepositoryNotFound);
    QCOMPARE(knownCommits(), m_commits);
}

QTEST_GUILESS_MAIN(HostileServerTest)
#include "tst_hostileserver.moc"
