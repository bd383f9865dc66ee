#include "core/doctor/connectiondoctor.h"
#include "core/hub/hubclient.h"
#include "core/lfs/lfsclient.h"
#include "tests/support/hubfixture.h"
#include "tests/support/loopbackserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

using namespace core;
using namespace core::doctor;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;

namespace {

constexpr Limits quick{.answerTimeout = 2s, .slowAfter = 1500ms};
const RepoId demo{.owner = "alice", .name = "demo"};

/// A Hub whose storage is elsewhere, as huggingface.co's is: it names whatever addresses it is given.
class HubWithStorage
{
public:
    HubWithStorage()
        : m_server([this](Exchange &exchange) { answer(exchange); })
    {
    }

    QUrl lfs;
    QUrl cas;
    QUrl cdn;
    std::pair<int, QByteArray> xetAnswer = {200, QByteArray{}};  ///< An empty body: the token for `cas`.
    bool hasLargeFile = true;

    [[nodiscard]] QUrl url() const { return m_server.url({}); }

private:
    static void reply(Exchange &exchange, const QByteArray &json, int status = 200)
    {
        exchange.reply(status, json, "Content-Type: application/json\r\n");
    }

    QByteArray batchAnswer(const QByteArray &question) const
    {
        QJsonObject object = QJsonDocument::fromJson(question).object()["objects"][0].toObject();
        object.insert("actions", QJsonObject{{"upload", QJsonObject{{"href", QString::fromLatin1(lfs.toEncoded())}}}});
        const QJsonObject answer{{"transfer", "basic"}, {"objects", QJsonArray{object}}};
        return QJsonDocument{answer}.toJson();
    }

    QByteArray xetToken() const
    {
        const QJsonObject token{{"casUrl", cas.toString()}, {"exp", 1'790'000'000}, {"accessToken", "xet_secret"}};
        return QJsonDocument{token}.toJson();
    }

    QByteArray tree() const
    {
        const QJsonObject small{{"type", "file"}, {"path", "README.md"}, {"oid", "a"}};
        const QJsonObject large{{"type", "file"}, {"path", "a b.bin"}, {"lfs", QJsonObject{{"oid", "a"}}}};
        return QJsonDocument{hasLargeFile ? QJsonArray{small, large} : QJsonArray{small}}.toJson();
    }

    void answer(Exchange &exchange) const
    {
        const QByteArray target = exchange.request().target;
        const auto &[xetStatus, xetBody] = xetAnswer;
        if (target.contains("/objects/batch"))
            reply(exchange, batchAnswer(exchange.body()));
        else if (target.contains("/xet-write-token/"))
            reply(exchange, xetBody.isEmpty() ? xetToken() : xetBody, xetStatus);
        else if (target.contains("/tree/"))
            reply(exchange, tree());
        else if (target.contains("/resolve/main/a%20b.bin"))
            exchange.reply(302, {}, "Location: " + cdn.toEncoded() + "\r\n");
        else
            reply(exchange, "{}");
    }

    LoopbackServer m_server;
};

QUrl nobody()
{
    return QUrl{"http://127.0.0.1:" + QString::number(closedPort()) + "/some/object?X-Signature=secret"};
}

LoopbackServer::Script saying(int status, const QByteArray &body = {}, const QByteArray &headers = {})
{
    return [=](Exchange &exchange) { exchange.reply(status, body, headers); };
}

}  // namespace

/// The services behind a Hub: found by asking it, tested one by one.
class TestConnectionServices final : public QObject
{
    Q_OBJECT

    static Finding check(const HubWithStorage &hub, Service service, const NetworkOptions &network = {})
    {
        const HubAccount account{.endpoint = hub.url(), .token = AccessToken{u"hf_secret"}};
        return ConnectionDoctor{network, account, demo, quick}.check(service);
    }

    static void point(HubWithStorage &hub, const QUrl &address) { hub.lfs = hub.cas = hub.cdn = address; }

    static void addServices()
    {
        QTest::addColumn<Service>("service");
        QTest::newRow("LFS") << Service::Lfs;
        QTest::newRow("CAS") << Service::Cas;
        QTest::newRow("CDN") << Service::Cdn;
    }

private slots:
    void init()
    {
        for (const char *variable : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "no_proxy", "NO_PROXY"})
            qunsetenv(variable);
    }

    void aServiceThatAnswersIsFine_data() { addServices(); }
    void aServiceThatAnswersIsFine()
    {
        QFETCH(Service, service);
        // What is asked for does not exist, or is signed for something else: any answer shows that the way is free.
        const LoopbackServer storage{
            saying(service == Service::Lfs ? 403 : 404, "<Error/>", "Content-Type: application/xml\r\n")};
        HubWithStorage hub;
        point(hub, storage.url("/some/object?X-Signature=secret"));
        const Finding finding = check(hub, service);
        QCOMPARE(finding.cause, Cause::Fine);
        QCOMPARE(finding.service, service);
        QCOMPARE(finding.address, storage.url({}));
        QCOMPARE(storage.requestCount(), 1);
        const auto request = storage.requests().constFirst();
        QVERIFY(request.method == "GET" || request.method == "HEAD");
        QCOMPARE(request.header("authorization"), service == Service::Cas ? "Bearer xet_secret" : "");
    }

    void aServiceThatIsKeptFromUsIsBlocked_data() { addServices(); }
    void aServiceThatIsKeptFromUsIsBlocked()
    {
        QFETCH(Service, service);
        HubWithStorage hub;
        point(hub, nobody());
        Finding finding = check(hub, service);
        QCOMPARE(finding.cause, Cause::Blocked);
        QCOMPARE(finding.report.obstacle, Obstacle::ConnectionRefused);
        QVERIFY2(finding.address.path().isEmpty() && !finding.address.hasQuery(), "a signature is a secret");
        QVERIFY(!finding.detail.contains("secret"));

        point(hub, QUrl{"https://storage.invalid/x"});
        finding = check(hub, service);
        QCOMPARE(finding.cause, Cause::Blocked);
        QCOMPARE(finding.report.obstacle, Obstacle::NameUnknown);

        const LoopbackServer cutting{[](Exchange &exchange) { exchange.cut(); }};
        point(hub, cutting.url());
        QCOMPARE(check(hub, service).cause, Cause::Blocked);

        const LoopbackServer filter{saying(403, "<html>blocked by policy</html>", "Content-Type: text/html\r\n")};
        point(hub, filter.url());
        QCOMPARE(check(hub, service).cause, Cause::Blocked);
    }

    void aPortalBeforeAServiceIsSeen_data() { addServices(); }
    void aPortalBeforeAServiceIsSeen()
    {
        QFETCH(Service, service);
        const LoopbackServer portal{saying(200, "<html>sign in</html>", "Content-Type: text/html\r\n")};
        HubWithStorage hub;
        point(hub, portal.url());
        QCOMPARE(check(hub, service).cause, Cause::CaptivePortal);
    }

    void anAddressOfTheSettingsIsTestedInstead_data() { addServices(); }
    void anAddressOfTheSettingsIsTestedInstead()
    {
        QFETCH(Service, service);
        const LoopbackServer gateway{saying(404)};
        HubWithStorage hub;
        point(hub, nobody());
        const QUrl other = gateway.url({});
        Finding finding = check(hub, service, {.services = {.lfs = other, .cas = other, .cdn = other}});
        QCOMPARE(finding.cause, Cause::Fine);
        QCOMPARE(finding.address, other);

        // When that address is wrong, it is not the network that blocks something.
        const QUrl wrong{"http://127.0.0.1:" + QString::number(closedPort())};
        finding = check(hub, service, {.services = {.lfs = wrong, .cas = wrong, .cdn = wrong}});
        QCOMPARE(finding.cause, Cause::ConnectionRefused);
        QCOMPARE(finding.address, wrong);
    }

    void noXetTokenIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("no right to write") << 403 << QByteArray{R"({"error":"not yours"})"} << Cause::NoXetToken;
        QTest::newRow("an answer without a token")
            << 200 << QByteArray{"{\"casUrl\":\"https://cas.example\"}"} << Cause::NoXetToken;
        QTest::newRow("an answer without an address")
            << 200 << QByteArray{R"({"accessToken":"x"})"} << Cause::NoXetToken;
        QTest::newRow("a Hub without Xet") << 404 << QByteArray{R"({"error":"no such route"})"} << Cause::NotOffered;
    }
    void noXetTokenIsSaid()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HubWithStorage hub;
        hub.xetAnswer = {status, body};
        QTEST(check(hub, Service::Cas).cause, "cause");
    }

    void aStorageThatRefusesTheTokenIsNotBlocked()
    {
        const LoopbackServer cas{saying(401, R"({"error":"token expired"})", "Content-Type: application/json\r\n")};
        HubWithStorage hub;
        hub.cas = cas.url({});
        const Finding finding = check(hub, Service::Cas);
        QCOMPARE(finding.cause, Cause::StorageRefused);
        QCOMPARE(finding.detail, "token expired");
    }

    void aRepositoryWithoutLargeFilesCannotTell()
    {
        HubWithStorage hub;
        hub.hasLargeFile = false;
        QCOMPARE(check(hub, Service::Cdn).cause, Cause::NeedsLargeFile);
    }

    void whenTheHubFailsNothingIsKnown_data() { addServices(); }
    void whenTheHubFailsNothingIsKnown()
    {
        QFETCH(Service, service);
        const QUrl gone{"http://127.0.0.1:" + QString::number(closedPort())};
        const ConnectionDoctor doctor{{}, {.endpoint = gone}, demo, quick};
        QCOMPARE(doctor.check(service).cause, Cause::NeedsHub);
    }

    void theLocalHubStoresContentItself()
    {
        test::HubFixture hub;
        QVERIFY(hub.isRunning());
        HttpClient http;
        const HubClient alice{http, {.endpoint = hub.endpoint(), .token = AccessToken{test::HubFixture::aliceToken}}};
        QVERIFY(alice.createRepo({.id = demo}));
        const auto check = [&](Service service, const QString &token) {
            return ConnectionDoctor{{}, {.endpoint = hub.endpoint(), .token = AccessToken{token}}, demo, quick}.check(
                service);
        };
        QCOMPARE(check(Service::Lfs, test::HubFixture::aliceToken).cause, Cause::Fine);
        QCOMPARE(check(Service::Lfs, test::HubFixture::bobToken).cause, Cause::NeedsAccess);
        QCOMPARE(check(Service::Cas, test::HubFixture::aliceToken).cause, Cause::NotOffered);
        QCOMPARE(check(Service::Cdn, test::HubFixture::aliceToken).cause, Cause::NeedsLargeFile);
        const auto commits = alice.commits(demo, "main", 10);
        QVERIFY(commits);
        QCOMPARE(commits->size(), 1);  // a check changes nothing
    }

    /// The settings are not only tested but used: what is sent by LFS goes where they say.
    void uploadsGoToTheAddressOfTheSettings()
    {
        LoopbackServer gateway{saying(200)};
        HubWithStorage hub;
        hub.lfs = QUrl{"https://storage.invalid/object?X-Signature=secret"};
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("0123456789");
        file.flush();
        HttpClient http{{.services = {.lfs = gateway.url("/storage")}}};
        const LfsClient lfs{HubClient{http, {.endpoint = hub.url(), .token = AccessToken{u"hf_secret"}}}};
        const auto plans = lfs.requestUploads(demo, "main", {{.oid = sha256Of("0123456789"), .sizeBytes = 10}});
        QVERIFY(plans);
        std::atomic<std::int64_t> sent = 0;
        QVERIFY(
            lfs.upload(demo, "main", plans->constFirst(), file.fileName(), statFile(file.fileName()).value(), sent));
        QCOMPARE(gateway.requests().constFirst().target, "/storage/object?X-Signature=secret");
        QVERIFY(!gateway.requests().constFirst().hasHeader("authorization"));
    }

    void downloadsComeFromTheAddressOfTheSettings()
    {
        LoopbackServer mirror{saying(200, "content")};
        HubWithStorage hub;
        hub.cdn = QUrl{"https://cdn.invalid/object?sig=1"};
        HttpClient http{{.services = {.cdn = mirror.url({})}}};
        const HubClient client{http, {.endpoint = hub.url(), .token = AccessToken{u"hf_secret"}}};
        QByteArray got;
        QVERIFY(client.download(demo, "main", "a b.bin", [&got](QByteArrayView bytes) {
            got += bytes;
            return true;
        }));
        QCOMPARE(got, "content");
        QCOMPARE(mirror.requests().constFirst().target, "/object?sig=1");
        QVERIFY(!mirror.requests().constFirst().hasHeader("authorization"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionServices)
#include "tst_connectionservices.moc"
