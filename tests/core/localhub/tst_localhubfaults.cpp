#include "hubcaller.h"
#include "tests/support/hubfixture.h"
#include "tests/support/timelimit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using core::Fault;
using test::Answer;
using test::HubCaller;
using test::HubFixture;

/// Each kind of fault happens where it was planned, as often as it was planned, and is seen afterwards.
class LocalHubFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void statusIsAnsweredWithoutDoingAnything();
    void skipAndTimesCountMatchingRequestsOnly();
    void delayHoldsTheAnswerBack();
    void cutRequestEndsInTheMiddleOfTheBody();
    void cutResponseEndsInTheMiddleOfTheBody();
    void slowReadTakesItsTime();
    void flippedByteIsCaughtByTheHash();
    void lostAnswerHasLanded();
    void fullDiskAnswersInsufficientStorage_data();
    void fullDiskAnswersInsufficientStorage();
    void requestsAreRecordedWithTheirBytes();
    void stopsQuicklyWhenAClientStalls();
    void refusedBodiesLeaveTheConnectionUsable();

private:
    QString uploadAddress(const QByteArray &content);

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<HubCaller> m_alice;
};

void LocalHubFaults::init()
{
    m_hub = std::make_unique<HubFixture>();
    QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    m_alice = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::aliceToken);
    QCOMPARE(m_alice->createModel("alice/m").status, 200);
}

void LocalHubFaults::cleanup()
{
    m_alice.reset();
    m_hub.reset();
}

QString LocalHubFaults::uploadAddress(const QByteArray &content)
{
    return m_alice
        ->post("/alice/m.git/info/lfs/objects/batch",
               {{"operation", "upload"},
                {"objects", QJsonArray{QJsonObject{{"oid", test::sha256Hex(content)}, {"size", content.size()}}}}})
        .json()["objects"][0]["actions"]["upload"]["href"]
        .toString();
}

void LocalHubFaults::statusIsAnsweredWithoutDoingAnything()
{
    m_hub->faults().add({.method = "POST",
                         .pathContains = u"/commit/"_s,
                         .status = 429,
                         .headers = {{"Retry-After", "7"}},
                         .body = R"({"error":"slow down"})"});
    const Answer refused = m_alice->commit("alice/m", "main", {HubCaller::fileOperation("a", "a")});
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.header("retry-after"), "7");
    QCOMPARE(refused.error(), "slow down");
    QCOMPARE(m_alice->get("/api/models/alice/m/commits/main").array().size(), 1);
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::fileOperation("a", "a")}).status, 200);
}

void LocalHubFaults::skipAndTimesCountMatchingRequestsOnly()
{
    m_hub->faults().add({.method = "GET", .pathContains = u"/refs"_s, .skip = 1, .times = 2});
    QList<int> statuses;
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(m_alice->get("/api/models/alice/m").status, 200);
        statuses.append(m_alice->get("/api/models/alice/m/refs").status);
    }
    QCOMPARE(statuses, QList<int>({200, 503, 503, 200}));
}

void LocalHubFaults::delayHoldsTheAnswerBack()
{
    m_hub->faults().add(
        {.kind = Fault::Kind::Delay, .pathContains = u"whoami"_s, .delay = std::chrono::milliseconds{150}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_alice->get("/api/whoami-v2").status, 200);
    QVERIFY(timer.elapsed() >= 150);
}

void LocalHubFaults::cutRequestEndsInTheMiddleOfTheBody()
{
    const QByteArray content = test::noise(3'000'000);
    const QString address = uploadAddress(content);
    m_hub->faults().add({.kind = Fault::Kind::CutRequest, .method = "PUT", .bytes = 1'000'000});
    QCOMPARE(m_alice->storage("PUT", address, content).status, 0);
    QTRY_COMPARE(m_hub->faults().count("PUT", u"/storage/"_s), 1);
    QCOMPARE(m_hub->faults().bodyBytes("PUT", u"/storage/"_s), 1'000'000);
    QCOMPARE(m_alice->storage("PUT", address, content).status, 200);
    m_hub->faults().add({.kind = Fault::Kind::CutRequest, .method = "GET"});
    QCOMPARE(m_alice->get("/api/whoami-v2").status, 0);
}

void LocalHubFaults::cutResponseEndsInTheMiddleOfTheBody()
{
    const QByteArray content = test::noise(500'000);
    m_alice->uploadLarge("alice/m", content);
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::largeFileOperation("a.bin", content)}).status, 200);
    m_hub->faults().add({.kind = Fault::Kind::CutResponse, .pathContains = u"/resolve/"_s, .bytes = 100'000});
    QCOMPARE(m_alice->get("/alice/m/resolve/main/a.bin").status, 0);
    QCOMPARE(m_alice->get("/alice/m/resolve/main/a.bin").body, content);
}

void LocalHubFaults::slowReadTakesItsTime()
{
    const QByteArray content = test::noise(100'000);
    const QString address = uploadAddress(content);
    m_hub->faults().add({.kind = Fault::Kind::SlowRead, .method = "PUT", .bytes = 200'000});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_alice->storage("PUT", address, content).status, 200);
    QVERIFY2(timer.elapsed() >= 400, qPrintable(QString::number(timer.elapsed())));
}

void LocalHubFaults::flippedByteIsCaughtByTheHash()
{
    const QByteArray content = test::noise(1'500'000);
    const QString address = uploadAddress(content);
    m_hub->faults().add({.kind = Fault::Kind::FlipByte, .method = "PUT", .bytes = 1'200'000});
    QCOMPARE(m_alice->storage("PUT", address, content).status, 422);
    QCOMPARE(m_alice->storage("PUT", address, content).status, 200);
}

void LocalHubFaults::lostAnswerHasLanded()
{
    m_hub->faults().add({.kind = Fault::Kind::LostAnswer, .pathContains = u"/commit/"_s, .status = 504});
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::fileOperation("a", "a")}).status, 504);
    QCOMPARE(m_alice->get("/alice/m/resolve/main/a").body, "a");
}

void LocalHubFaults::fullDiskAnswersInsufficientStorage_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("while an object is stored") << QByteArray("PUT") << u"/storage/"_s;
    QTest::newRow("while a commit is made") << QByteArray("POST") << u"/commit/"_s;
    QTest::newRow("while a repository is made") << QByteArray("POST") << u"/repos/create"_s;
}

void LocalHubFaults::fullDiskAnswersInsufficientStorage()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const QByteArray content = test::noise(10'000);
    const QString address = uploadAddress(content);
    const auto attempt = [&] {
        if (method == "PUT")
            return m_alice->storage("PUT", address, content);
        if (path == u"/commit/")
            return m_alice->commit("alice/m", "main", {HubCaller::fileOperation("a", "a")});
        return m_alice->createModel("alice/another");
    };
    m_hub->faults().add({.kind = Fault::Kind::DiskFull, .method = method, .pathContains = path});
    const Answer refused = attempt();
    QCOMPARE(refused.status, 507);
    QVERIFY2(refused.error().contains("full"), qPrintable(refused.error()));
    QCOMPARE(attempt().status, 200);
}

void LocalHubFaults::requestsAreRecordedWithTheirBytes()
{
    m_hub->faults().clear();
    const QByteArray content = test::noise(12'345);
    QCOMPARE(m_alice->storage("PUT", uploadAddress(content), content).status, 200);
    QCOMPARE(m_hub->faults().count("PUT", u"/storage/objects/"_s), 1);
    QCOMPARE(m_hub->faults().bodyBytes("PUT", {}), 12'345);
    m_alice->get("/api/models/alice/m/revision/feature%2Fx");
    QCOMPARE(m_hub->faults().requests().back().path, "/api/models/alice/m/revision/feature/x");
    QCOMPARE(m_hub->faults().requests().back().status, 404);
}

void LocalHubFaults::stopsQuicklyWhenAClientStalls()
{
    const QUrl address{uploadAddress(test::noise(1'000'000))};
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    const auto close = qScopeGuard([client] { ::close(client); });
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(static_cast<quint16>(address.port()));
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(client, reinterpret_cast<sockaddr *>(&server), sizeof server), 0);
    // The head of a request and the first bytes of its body; the rest never comes.
    const QByteArray begun = "PUT " + address.path().toUtf8() + '?' + address.query().toUtf8()
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nhello";
    QCOMPARE(::send(client, begun.constData(), static_cast<size_t>(begun.size()), 0), begun.size());
    const QDir incoming{m_hub->root() + "/lfs/incoming"};
    QTRY_VERIFY(!incoming.isEmpty());
    QElapsedTimer timer;
    timer.start();
    m_hub->stop();
    QVERIFY2(timer.elapsed() < test::limitMs(2500), qPrintable(QString::number(timer.elapsed())));
    QVERIFY(incoming.isEmpty());
}

void LocalHubFaults::refusedBodiesLeaveTheConnectionUsable()
{
    HubCaller bob{m_hub->endpoint(), HubFixture::bobToken};
    for (const qsizetype size : {1000, 1'000'000, 30'000'000}) {
        QCOMPARE(bob.send("POST", "/api/models/alice/m/commit/main", QByteArray(size, 'x')).status, 403);
        QCOMPARE(bob.get("/api/whoami-v2").status, 200);
    }
}

QTEST_GUILESS_MAIN(LocalHubFaults)
#include "tst_localhubfaults.moc"
