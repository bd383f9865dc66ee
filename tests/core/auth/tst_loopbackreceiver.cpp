#include "core/auth/browsersignin.h"
#include "core/auth/clientregistry.h"
#include "core/auth/loopbackreceiver.h"
#include "tests/support/oauthserver.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <arpa/inet.h>
#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace core;
using namespace std::chrono_literals;

namespace {

/// A browser, a port scanner, or whatever else connects.
class Visitor
{
public:
    explicit Visitor(const LoopbackReceiver &receiver)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<quint16>(receiver.redirectUri().port()));
        m_isConnected = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0;
    }
    ~Visitor() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Visitor)

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    void send(const QByteArray &bytes) const
    {
        ::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
    }
    /// Everything until the other side closes.
    [[nodiscard]] QByteArray receive() const
    {
        QByteArray all;
        char block[4096];
        while (true) {
            const ssize_t got = ::recv(m_socket, block, sizeof(block), 0);
            if (got <= 0)
                return all;
            all.append(block, got);
        }
    }

private:
    int m_socket;
    bool m_isConnected = false;
};

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n";
}

}  // namespace

/// The way back from the browser.
class TestLoopbackReceiver final : public QObject
{
    Q_OBJECT

    std::optional<LoopbackReceiver> m_receiver;
    std::stop_source m_stop;
    std::future<Result<QString>> m_code;

    void wait(const QString &state = "the-state")
    {
        m_code = std::async(std::launch::async,
                            [this, state, stop = m_stop.get_token()] { return m_receiver->waitForCode(state, stop); });
    }
    QByteArray visit(const QByteArray &raw) const
    {
        const Visitor visitor{*m_receiver};
        visitor.send(raw);
        return visitor.receive();
    }
    bool isWaiting() const { return m_code.wait_for(0s) == std::future_status::timeout; }

private slots:
    void init()
    {
        auto receiver = LoopbackReceiver::open();
        QVERIFY(receiver);
        m_receiver.emplace(std::move(*receiver));
        m_stop = {};
    }
    void cleanup()
    {
        m_stop.request_stop();
        if (m_code.valid())
            m_code.wait();
        m_receiver.reset();
    }

    void itTakesTheCodeThatComesWithItsState()
    {
        wait();
        const QByteArray page = visit(get("/callback?code=a%2Fb%20c&state=the-state"));
        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QCOMPARE(m_code.get(), "a/b c");
    }

    void itsPageIsHarmless()
    {
        wait();
        const QByteArray page = visit(get("/callback?code=secret-code&state=the-state"));
        const QByteArray head = page.first(page.indexOf("\r\n\r\n")).toLower();
        const QByteArray body = page.sliced(head.size() + 4);
        QVERIFY(head.contains("content-security-policy: default-src 'none'") && head.contains("no-store")
                && head.contains("referrer-policy: no-referrer"));
        QVERIFY(body.contains("Slipway") && body.contains("<svg") && !body.contains("<p>"));
        QVERIFY(!body.contains("<script") && !body.contains("secret-code") && !body.contains("the-state"));
        QVERIFY(head.contains(QByteArray{"content-length: " + QByteArray::number(body.size())}));
        if (const QString folder = qEnvironmentVariable("SLIPWAY_PICTURES"); !folder.isEmpty()) {
            QFile file{folder + "/callback.html"};
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(body) == body.size());
        }
    }

    void aRefusalIsSaidInTheHubsWords_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("words");
        QTest::newRow("with a description") << QByteArray{"error=access_denied&error_description=The+user+said%20no"}
                                            << "access_denied: The user said no";
        QTest::newRow("any other in its description")
            << QByteArray{"error=server_error&error_description=Try+later"} << "Try later";
        QTest::newRow("with its code alone") << QByteArray{"error=access_denied"} << "access_denied";
        QTest::newRow("a code beside it does not count") << QByteArray{"code=x&error=access_denied"} << "access_denied";
    }
    void aRefusalIsSaidInTheHubsWords()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QString, words);
        wait();
        QVERIFY(visit(get("/callback?" + query + "&state=the-state")).startsWith("HTTP/1.1 200 "));
        const auto code = m_code.get();
        QCOMPARE(code.error().kind, ErrorKind::Rejected);
        QCOMPARE(code.error().detail, words);
    }

    void strangersChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("a favicon") << get("/favicon.ico") << QByteArray{"404"};
        QTest::newRow("the root") << get("/") << QByteArray{"404"};
        QTest::newRow("another page below") << get("/callback/x?code=c&state=the-state") << QByteArray{"404"};
        QTest::newRow("another's state") << get("/callback?code=forged&state=other") << QByteArray{"400"};
        QTest::newRow("no state") << get("/callback?code=forged") << QByteArray{"400"};
        QTest::newRow("a forged refusal") << get("/callback?error=access_denied&state=other") << QByteArray{"400"};
        QTest::newRow("two states") << get("/callback?code=c&state=other&state=the-state") << QByteArray{"400"};
        QTest::newRow("a state and nothing else") << get("/callback?state=the-state") << QByteArray{"400"};
        QTest::newRow("another method") << QByteArray{"POST /callback?code=c&state=the-state HTTP/1.1\r\n\r\n"}
                                        << QByteArray{"405"};
        QTest::newRow("not HTTP") << QByteArray{"SSH-2.0-scanner\r\n\r\n"} << QByteArray{"400"};
        QTest::newRow("TLS") << QByteArray{"\x16\x03\x01\x02\r\n\r\n", 8} << QByteArray{"400"};
        QTest::newRow("an endless head") << QByteArray{"GET / HTTP/1.1\r\nX: " + QByteArray(100'000, 'x')}
                                         << QByteArray{};
    }
    void strangersChangeNothing()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, status);
        wait();
        const QByteArray reply = visit(request);
        QCOMPARE(reply.mid(9, 3), status);
        QVERIFY(isWaiting());
        visit(get("/callback?code=right&state=the-state"));
        QCOMPARE(m_code.get(), "right");
    }

    void thoseWhoSayNothingDoNotKeepOthersOut()
    {
        wait();
        std::vector<std::unique_ptr<Visitor>> silent;
        for (int i = 0; i < 60; ++i) {
            silent.push_back(std::make_unique<Visitor>(*m_receiver));
            QVERIFY(silent.back()->isConnected());
            silent.back()->send("GET /callb");
        }
        {
            const Visitor gone{*m_receiver};
        }
        QVERIFY(visit(get("/callback?code=right&state=the-state")).startsWith("HTTP/1.1 200"));
        QCOMPARE(m_code.get(), "right");
    }

    void aRequestMayComeInPieces()
    {
        wait();
        const Visitor slow{*m_receiver};
        const QByteArray request = get("/callback?code=right&state=the-state");
        for (const char byte : request)
            slow.send(QByteArray{1, byte});
        QVERIFY(slow.receive().startsWith("HTTP/1.1 200"));
        QCOMPARE(m_code.get(), "right");
    }

    void waitingEndsWhenItIsToldTo()
    {
        wait();
        const Visitor silent{*m_receiver};
        QVERIFY(isWaiting());
        QElapsedTimer timer;
        timer.start();
        m_stop.request_stop();
        QCOMPARE(m_code.get().error().kind, ErrorKind::Canceled);
        QVERIFY(timer.elapsed() < test::limitMs(500));
    }

    void twoSignInsDoNotMeet()
    {
        auto other = LoopbackReceiver::open();
        QVERIFY(other);
        QVERIFY(other->redirectUri() != m_receiver->redirectUri());
        wait("one");
        auto second = std::async(std::launch::async, [&] { return other->waitForCode("two", m_stop.get_token()); });
        visit(get("/callback?code=wrong&state=two"));
        const Visitor visitor{*other};
        visitor.send(get("/callback?code=second&state=two"));
        QCOMPARE(second.get(), "second");
        QVERIFY(isWaiting());
        visit(get("/callback?code=first&state=one"));
        QCOMPARE(m_code.get(), "first");
    }

    void onlyThisComputerGetsHere()
    {
        QCOMPARE(m_receiver->redirectUri().host(), "127.0.0.1");
        QCOMPARE(m_receiver->redirectUri().path(), "/callback");
        // Source: proc(5): local address 0100007F is 127.0.0.1, state 0A is LISTEN.
        QFile table{"/proc/net/tcp"};
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray port =
            QByteArray::number(m_receiver->redirectUri().port(), 16).toUpper().rightJustified(4, '0');
        const QByteArray sockets = table.readAll();
        QVERIFY(sockets.contains(QByteArray{" 0100007F:" + port + " 00000000:0000 0A "}));
        QVERIFY(!sockets.contains(QByteArray{" 00000000:" + port + " "}));
    }

    void theWholeSignInGoesThroughTheBrowser()
    {
        test::OAuthServer hub;
        hub.script("/oauth/register", {{.status = 201, .body = R"({"client_id":"registered"})"}});
        hub.script("/oauth/token",
                   {{.body = R"({"access_token":"hf_oauth_x","refresh_token":"hf_r","expires_in":60})"}});
        HttpClient http;
        QUrl address;
        QByteArray page;
        std::jthread browser;
        const QTemporaryDir folder;
        const ClientRegistry clients{folder.path()};
        const auto allow = [&](const QUrl &shown) {
            address = shown;
            browser = std::jthread{[&http, &page, shown] {
                const QUrlQuery query{shown};
                QUrl back{query.queryItemValue("redirect_uri", QUrl::FullyDecoded)};
                back.setQuery("code=from-the-hub&state=" + query.queryItemValue("state"));
                if (const auto answer = http.call({.url = back}))
                    page = answer->body;
            }};
        };
        const ReturnPage words{.language = "en", .accepted = "Go on in <Slipway>.", .refused = "No."};
        const auto credential = signInWithBrowser(OAuthClient{http, hub.endpoint()}, clients, allow, words);
        QVERIFY(credential);
        browser.join();
        QVERIFY(page.contains("<html lang=\"en\">") && page.contains("<p>Go on in &lt;Slipway&gt;.</p>"));
        QCOMPARE(credential->token, AccessToken{u"hf_oauth_x"});
        QCOMPARE(credential->clientId, "registered");
        QCOMPARE(QUrlQuery{address}.queryItemValue("client_id"), "registered");
        QCOMPARE(hub.forms("/oauth/token").constFirst().value("code"), "from-the-hub");

        // Once is enough, although the port is another one.
        QVERIFY(signInWithBrowser(OAuthClient{http, hub.endpoint()}, clients, allow, words));
        QCOMPARE(QUrlQuery{address}.queryItemValue("client_id"), "registered");
        QCOMPARE(hub.count("/oauth/register"), 1);
        // An id from elsewhere needs no registration and leaves ours alone.
        QVERIFY(signInWithBrowser(OAuthClient{http, hub.endpoint()}, "by-hand", allow, words));
        QCOMPARE(QUrlQuery{address}.queryItemValue("client_id"), "by-hand");
        QCOMPARE(hub.count("/oauth/register"), 1);
        QCOMPARE(clients.find(hub.endpoint(), m_receiver->redirectUri()), "registered");
    }

    void anIdThatLedNowhereIsNotUsedAgain()
    {
        test::OAuthServer hub;
        hub.script("/oauth/register", {{.status = 201, .body = R"({"client_id":"another"})"}});
        HttpClient http;
        const QTemporaryDir folder;
        const ClientRegistry clients{folder.path()};
        QVERIFY(clients.keep(hub.endpoint(), m_receiver->redirectUri(), "forgotten-by-the-hub"));
        QUrl address;
        std::stop_source stop;
        const auto giveUp = [&](const QUrl &shown) {
            address = shown;
            stop.request_stop();
        };
        for (const auto *id : {"forgotten-by-the-hub", "another"}) {
            stop = {};
            const auto credential =
                signInWithBrowser(OAuthClient{http, hub.endpoint()}, clients, giveUp, {}, stop.get_token());
            QCOMPARE(credential.error().kind, ErrorKind::Canceled);
            QCOMPARE(QUrlQuery{address}.queryItemValue("client_id"), id);
            QCOMPARE(clients.find(hub.endpoint(), m_receiver->redirectUri()), QString{});
        }
    }

    void aHubThatRegistersNobodyIsSaidBeforeTheBrowserOpens()
    {
        test::OAuthServer hub;
        HttpClient http;
        const QTemporaryDir folder;
        bool isOpened = false;
        const auto credential = signInWithBrowser(OAuthClient{http, hub.endpoint()}, ClientRegistry{folder.path()},
                                                  [&](const QUrl &) { isOpened = true; }, {});
        QCOMPARE(credential.error().kind, ErrorKind::Rejected);
        QVERIFY(!isOpened);
    }
};

QTEST_GUILESS_MAIN(TestLoopbackReceiver)
#include "tst_loopbackreceiver.moc"
