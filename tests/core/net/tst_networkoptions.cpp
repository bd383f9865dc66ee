#include "core/net/connectionreport.h"
#include "core/net/httpclient.h"
#include "core/settings/settings.h"
#include "tests/support/loopbackserver.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using Exchange = LoopbackServer::Exchange;

namespace {

LoopbackServer::Script saying(const QByteArray &text)
{
    return [text](Exchange &exchange) { exchange.reply(200, text); };
}

}  // namespace

/// Options that change while the client works, and those that come from the settings.
class TestNetworkOptions final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const char *variable : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "no_proxy", "NO_PROXY"})
            qunsetenv(variable);
    }

    void theNextRequestHasTheNewOptions()
    {
        LoopbackServer first{saying("one")};
        LoopbackServer second{saying("two")};
        const auto through = [](const LoopbackServer &proxy) {
            return ProxySettings{.mode = ProxyMode::Custom, .address = proxy.url().toString()};
        };
        HttpClient client{{.userAgent = "a/1", .proxy = through(first)}};
        QCOMPARE(client.call({.url = QUrl{"http://hub.invalid/"}})->body, "one");
        NetworkOptions changed = client.options();
        QCOMPARE(changed.userAgent, "a/1");
        changed.proxy = through(second);
        changed.userAgent = "b/2";
        client.setOptions(changed);
        QCOMPARE(client.call({.url = QUrl{"http://hub.invalid/"}})->body, "two");
        QCOMPARE(second.requests().constFirst().header("user-agent"), "b/2");
        QCOMPARE(first.requestCount(), 1);
    }

    void whatRunsGoesOnAsItBegan()
    {
        std::atomic<bool> mayAnswer = false;
        LoopbackServer proxy{[&mayAnswer](Exchange &exchange) {
            while (!mayAnswer)
                exchange.pause(5ms);
            exchange.reply(200, "still the old way");
        }};
        HttpClient client{{.proxy = {.mode = ProxyMode::Custom, .address = proxy.url().toString()}}};
        auto answer = client.send({.url = QUrl{"http://hub.invalid/"}});
        QVERIFY(proxy.waitForRequests(1));
        client.setOptions({.proxy = {.mode = ProxyMode::None}, .retry = {.maxAttempts = 1}});
        mayAnswer = true;
        const auto result = answer.get();
        QVERIFY(result);
        QCOMPARE(result->body, "still the old way");
        QVERIFY(!client.call({.url = QUrl{"http://hub.invalid/"}}));  // directly, and it does not exist
    }

    void optionsMayChangeFromEveryThread()
    {
        LoopbackServer server{saying("yes")};
        HttpClient client;
        std::vector<std::jthread> threads;
        std::atomic<int> answered = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                for (int round = 0; round < 25; ++round) {
                    NetworkOptions options = client.options();
                    options.uploadLimit = 1'000'000 * (i + round);
                    options.maxUploads = 1 + i;
                    client.setOptions(std::move(options));
                    answered += client.call({.url = server.url()}) ? 1 : 0;
                }
            });
        }
        threads.clear();
        QCOMPARE(answered, 100);
    }

    void onlySoManyUploadsRunAtOnce()
    {
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        LoopbackServer server{[&](Exchange &exchange) {
            const int now = ++running;
            int seen = most;
            while (seen < now && !most.compare_exchange_weak(seen, now)) { }
            exchange.discardBody();
            exchange.pause(20ms);
            --running;
            exchange.reply(200);
        }};
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray(50'000, 'x'));
        file.flush();
        HttpClient client{{.maxUploads = 2}};
        std::vector<std::future<Result<HttpResponse>>> answers;
        for (int i = 0; i < 8; ++i) {
            answers.push_back(client.send({.method = HttpRequest::Method::Put,
                                           .url = server.url(),
                                           .body = FileRange{.path = file.fileName(), .lengthBytes = 50'000}}));
        }
        for (auto &answer : answers)
            QVERIFY(answer.get());
        QCOMPARE(most, 2);
    }

    void aQuestionDoesNotWaitForUploads()
    {
        LoopbackServer server{[](Exchange &exchange) {
            if (exchange.request().method == "PUT")
                exchange.hang();
            else
                exchange.reply(200, "at once");
        }};
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray(50'000, 'x'));
        file.flush();
        HttpClient client{{.maxUploads = 1}};
        const auto upload = client.send({.method = HttpRequest::Method::Put,
                                         .url = server.url(),
                                         .body = FileRange{.path = file.fileName(), .lengthBytes = 50'000}});
        QVERIFY(server.waitForRequests(1));
        QCOMPARE(client.call({.url = server.url()})->body, "at once");
    }

    void aServiceMayHaveAnotherAddress()
    {
        LoopbackServer storage{saying("stored here")};
        LoopbackServer hub{saying("the Hub")};
        HttpClient client{{.services = {.lfs = storage.url("/gateway/")}}};
        ConnectionReport report;
        const auto sent = client.call({.url = QUrl{"https://storage.invalid/objects/a%2Fb?X-Sig=a%2Bb%3D"},
                                       .service = Service::Lfs,
                                       .report = &report});
        QVERIFY(sent);
        QCOMPARE(sent->body, "stored here");
        QCOMPARE(storage.requests().constFirst().target, "/gateway/objects/a%2Fb?X-Sig=a%2Bb%3D");
        QCOMPARE(report.origin, storage.url({}));
        QCOMPARE(client.call({.url = hub.url()})->body, "the Hub");
        QCOMPARE(client.call({.url = hub.url(), .service = Service::Cdn})->body, "the Hub");
    }

    void whatIsSetIsWhatIsUsed()
    {
        const QTemporaryDir folder;
        Settings settings{folder.path()};
        settings.setProxy({.mode = ProxyMode::Custom, .address = "http://p:1", .user = "ann", .exceptions = {"x"}});
        settings.setCaFile("/ca.pem");
        settings.setServiceAddresses({.cdn = QUrl{"https://cdn.example"}});
        settings.setParallelUploads(3);
        settings.setUploadLimit(123'456);
        const NetworkOptions options =
            withSettings({.userAgent = "me/1", .proxyPassword = "kept", .maxConnectionsPerHost = 5}, settings);
        QCOMPARE(options.proxy, settings.proxy());
        QCOMPARE(options.caBundlePath, "/ca.pem");
        QCOMPARE(options.services.cdn, QUrl{"https://cdn.example"});
        QCOMPARE(options.maxUploads, 3);
        QCOMPARE(options.uploadLimit, 123'456);
        QCOMPARE(options.userAgent, "me/1");
        QCOMPARE(options.proxyPassword, "kept");
        QCOMPARE(options.maxConnectionsPerHost, 5);
    }
};

QTEST_GUILESS_MAIN(TestNetworkOptions)
#include "tst_networkoptions.moc"
