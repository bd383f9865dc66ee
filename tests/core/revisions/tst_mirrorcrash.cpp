#include "mirrorworld.h"

#include "core/revisions/commitlog.h"
#include "core/revisions/refs.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using core::MirrorDepth;
using test::MirrorWorld;

namespace {

const QByteArray fetchFlag = "--fetch";
const QByteArray tidyFlag = "--tidy";

core::Mirror mirrorOf(const QStringList &arguments)
{
    return core::Mirror{arguments.at(2), QUrl{arguments.at(3)}, {.owner = u"alice"_s, .name = u"m"_s}};
}

int tidyOnce(const QStringList &arguments)
{
    return mirrorOf(arguments).tidy({}) ? 0 : 1;
}

/// The same program as a process that fetches, so that it can be killed.
int fetchOnce(const QStringList &arguments)
{
    core::HttpClient http;
    const core::HubClient hub{
        http, {.endpoint = QUrl{arguments.at(3)}, .token = core::AccessToken{test::HubFixture::aliceToken}}};
    const core::Mirror mirror = mirrorOf(arguments);
    const auto depth = arguments.at(4) == u"recent" ? MirrorDepth::Recent : MirrorDepth::Whole;
    return mirror.fetch(hub, depth, nullptr, {}) ? 0 : 1;
}

}  // namespace

bool copyFolder(const QString &from, const QString &to)
{
    return QProcess::execute(u"cp"_s, {u"-r"_s, from, to}) == 0;
}

/// The process's life in milliseconds ends here, unless it has come to its end before. True when it was killed.
bool runAndKill(const QStringList &arguments, int lifeMs, QProcess &process)
{
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForStarted() || process.waitForFinished(lifeMs))
        return false;
    process.kill();
    return process.waitForFinished();
}

/// kill -9 at any moment of a fetch or of upkeep: what was there is whole, and the next one goes on.
class MirrorCrash : public QObject
{
    Q_OBJECT

private slots:
    void killedAtAnyMomentTheMirrorIsUsable();
    void killedWhileTidyingNothingIsLost_data();
    void killedWhileTidyingNothingIsLost();
};

void MirrorCrash::killedAtAnyMomentTheMirrorIsUsable()
{
    constexpr int rounds = 20;
    int maxLifeMs = 300;
    MirrorWorld world{{.commits = 4000, .seed = 61, .linesPerFile = 30}};
    QVERIFY(world.isReady());
    QRandomGenerator random{61};
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess process;
        const bool wasKilled =
            runAndKill({QString::fromLatin1(fetchFlag), world.cacheFolder(), world.hub().endpoint().toString(),
                        round % 3 == 0 ? u"recent"_s : u"whole"_s},
                       10 + int(random.bounded(maxLifeMs)), process);
        if (wasKilled) {
            ++killed;
        } else {
            QCOMPARE(process.exitCode(), 0);
            maxLifeMs = maxLifeMs * 3 / 4;
        }
        // Whatever is there can be read from end to end.
        if (const auto repository = world.mirror().open()) {
            const auto refs = core::listRefs(*repository);
            QVERIFY(refs);
            core::HistoryRequest request;
            for (const core::Ref &ref : *refs)
                request.tips.append(ref.commit);
            const auto log = core::readHistory(*repository, request, {}, {});
            QVERIFY2(log, qPrintable(log ? QString() : log.error().subject + log.error().detail));
        }
        if (!wasKilled || round % 4 == 3) {  // the next ones begin from nothing
            QVERIFY(world.fetch());
            QCOMPARE(MirrorWorld::refsOf(world.mirror().folder()), MirrorWorld::refsOf(world.served()));
            QCOMPARE(world.problems(), "");
            QVERIFY(world.mirror().remove({}));
        }
    }
    QVERIFY(killed > rounds / 4);
    QVERIFY(world.fetch());
    QCOMPARE(world.problems(), "");
}

void MirrorCrash::killedWhileTidyingNothingIsLost_data()
{
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("small packs") << false;
    QTest::newRow("all of it") << true;
}

void MirrorCrash::killedWhileTidyingNothingIsLost()
{
    QFETCH(const bool, isDropped);
    constexpr int rounds = 15;
    MirrorWorld world{{.commits = 1500, .seed = 62, .linesPerFile = 30}};
    QVERIFY(world.isReady());
    QVERIFY(world.fetch());
    if (isDropped)
        world.dropReferences();
    for (int i = 0; i < 24; ++i) {  // more than a mirror keeps
        world.addCommit();
        QVERIFY(world.fetch());
    }
    const QString folder = world.mirror().folder();
    const QString untidy = world.cacheFolder() + u"/untidy"_s;
    QVERIFY(copyFolder(folder, untidy));
    const QByteArray objects = world.onMirror({"rev-list", "--all", "--objects"});
    QRandomGenerator random{62};
    int maxLifeMs = 300;
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        QVERIFY(QDir{folder}.removeRecursively() && copyFolder(untidy, folder));
        QProcess process;
        const bool wasKilled =
            runAndKill({QString::fromLatin1(tidyFlag), world.cacheFolder(), world.hub().endpoint().toString()},
                       5 + int(random.bounded(maxLifeMs)), process);
        if (wasKilled)
            ++killed;
        else
            maxLifeMs = maxLifeMs * 3 / 4;
        QVERIFY(wasKilled || process.exitCode() == 0);
        QCOMPARE(world.problems(), "");
        QCOMPARE(world.onMirror({"rev-list", "--all", "--objects"}), objects);
        QVERIFY(world.mirror().tidy({}));
        QVERIFY(world.packs().size() < 3);
        QCOMPARE(QDir{folder + u"/objects/pack"_s}.entryList(QDir::Files | QDir::Hidden).size(),
                 2 * world.packs().size());
        QCOMPARE(world.problems(), "");
        QCOMPARE(world.onMirror({"rev-list", "--all", "--objects"}), objects);
    }
    QVERIFY(killed > rounds / 4);
}

int main(int argc, char **argv)
{
    QCoreApplication application{argc, argv};
    if (argc == 4 && argv[1] == tidyFlag)
        return tidyOnce(application.arguments());
    if (argc == 5 && argv[1] == fetchFlag)
        return fetchOnce(application.arguments());
    MirrorCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mirrorcrash.moc"
