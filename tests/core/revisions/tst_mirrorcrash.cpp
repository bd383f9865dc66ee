#include "mirrorworld.h"

#include "core/revisions/commitlog.h"
#include "core/revisions/refs.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using core::MirrorDepth;
using test::MirrorWorld;

namespace {

const QByteArray fetchFlag = "--fetch";

/// The same program as a process that fetches, so that it can be killed.
int fetchOnce(const QStringList &arguments)
{
    core::HttpClient http;
    const core::HubClient hub{
        http, {.endpoint = QUrl{arguments.at(3)}, .token = core::AccessToken{test::HubFixture::aliceToken}}};
    const core::Mirror mirror{arguments.at(2), hub.account().endpoint, {.owner = u"alice"_s, .name = u"m"_s}};
    const auto depth = arguments.at(4) == u"recent" ? MirrorDepth::Recent : MirrorDepth::Whole;
    return mirror.fetch(hub, depth, nullptr, {}) ? 0 : 1;
}

}  // namespace

/// kill -9 at any moment of a fetch: what was there is whole, and the next fetch goes on.
class MirrorCrash : public QObject
{
    Q_OBJECT

private slots:
    void killedAtAnyMomentTheMirrorIsUsable();
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
        process.start(QCoreApplication::applicationFilePath(),
                      {QString::fromLatin1(fetchFlag), world.cacheFolder(), world.hub().endpoint().toString(),
                       round % 3 == 0 ? u"recent"_s : u"whole"_s});
        QVERIFY(process.waitForStarted());
        const bool wasKilled = !process.waitForFinished(10 + int(random.bounded(maxLifeMs)));
        if (wasKilled) {
            process.kill();
            QVERIFY(process.waitForFinished());
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

int main(int argc, char **argv)
{
    QCoreApplication application{argc, argv};
    if (argc == 5 && argv[1] == fetchFlag)
        return fetchOnce(application.arguments());
    MirrorCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mirrorcrash.moc"
