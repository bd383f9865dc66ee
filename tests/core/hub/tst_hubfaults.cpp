#include "core/hub/hubclient.h"
#include "tests/support/hubfixture.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace core;
using namespace std::chrono_literals;

namespace {

const RepoId demo{.owner = "alice", .name = "demo"};
const RepoId secret{.owner = "alice", .name = "secret"};

/// One call of the client with its value taken off, so that tables can name it.
using Call = std::function<Result<>(const HubClient &hub)>;

template <typename Method>
Call call(Method method)
{
    return [method](const HubClient &hub) -> Result<> {
        const auto value = method(hub);
        if (!value)
            return std::unexpected(value.error());
        return {};
    };
}

Result<CommitReply> deleteSomething(const HubClient &hub, const RepoId &repo, const QString &revision = "main")
{
    return hub.commit(
        repo, revision,
        {.summary = "s", .operations = {{.kind = CommitOperation::Kind::DeleteFile, .path = ".gitattributes"}}});
}

bool ignoreBytes(QByteArrayView)
{
    return true;
}

/// Takes requests and never answers.
class SilentServer
{
public:
    SilentServer()
    {
        sockaddr_in address{.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
        socklen_t length = sizeof address;
        auto *const generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener, generic, length) == 0 && ::listen(m_listener, 16) == 0
            && ::getsockname(m_listener, generic, &length) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~SilentServer()
    {
        for (const int connection : m_connections)
            ::close(connection);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(SilentServer)

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QUrl endpoint() const { return QUrl{QString{"http://127.0.0.1:%1"}.arg(m_port)}; }

    /// Blocks until one more connection has sent something.
    [[nodiscard]] bool waitForRequest()
    {
        const int connection = ::accept(m_listener, nullptr, nullptr);
        m_connections.push_back(connection);
        char byte = 0;
        return connection >= 0 && ::recv(connection, &byte, 1, 0) == 1;
    }

private:
    const int m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int m_port = 0;
    std::vector<int> m_connections;
};

}  // namespace

Q_DECLARE_METATYPE(Call)

/// What the server refuses, and what goes wrong on the way.
class TestHubFaults final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void refusalsKeepTheirKindAndWords_data();
    void refusalsKeepTheirKindAndWords();
    void waitsAsLongAsTheRateLimitSays();
    void repeatsQuestionsAfterAPassingFault_data();
    void repeatsQuestionsAfterAPassingFault();
    void neverRepeatsACommit();
    void doesNotHideACommitWhoseAnswerGotLost();
    void refusesAnswersThatMakeNoSense_data();
    void refusesAnswersThatMakeNoSense();
    void doesNotFollowPagesToAnotherServer();
    void doesNotGoRoundInPages();
    void endsWithinHalfASecondWhenCanceled();
    void reportsADownloadThatBreaksOff();
    void sendsTheErrorOfADownloadNotItsBody();
    void saysThatTheServerIsNotThere();

private:
    [[nodiscard]] HubClient clientOf(const QString &token)
    {
        return {m_http, {.endpoint = m_fixture->endpoint(), .token = AccessToken{token}}};
    }
    [[nodiscard]] FaultPlan &faults() { return m_fixture->faults(); }

    HttpClient m_http{{.retry = {.maxAttempts = 3, .base = 5ms}}};
    std::unique_ptr<test::HubFixture> m_fixture;
    std::optional<HubClient> m_alice;
};

void TestHubFaults::init()
{
    m_fixture = std::make_unique<test::HubFixture>();
    QVERIFY2(m_fixture->isRunning(), qPrintable(m_fixture->problem()));
    m_alice.emplace(clientOf(test::HubFixture::aliceToken));
    QVERIFY(m_alice->createRepo({.id = demo, .visibility = Visibility::Public}));
    QVERIFY(m_alice->createRepo({.id = secret, .visibility = Visibility::Private}));
    faults().clear();
}

void TestHubFaults::refusalsKeepTheirKindAndWords_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<Call>("refused");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    using enum ErrorKind;
    const QString none;
    const QString alice = test::HubFixture::aliceToken;
    const QString readOnly = test::HubFixture::bobToken;
    const auto row = [](const char *name, const QString &token, const Call &refused, ErrorKind kind,
                        const QString &subject) { QTest::newRow(name) << token << refused << kind << subject; };
    const Call whoami = call([](const HubClient &hub) { return hub.whoami(); });
    const Call commitDemo = call([](const HubClient &hub) { return deleteSomething(hub, demo); });
    const Call createDemo =
        call([](const HubClient &hub) { return hub.createRepo({.id = {.owner = "alice", .name = "new"}}); });

    row("whoami without token", none, whoami, SignInRequired, "127.0.0.1");
    row("whoami with a mistyped token", "hf_mistyped", whoami, SignInRequired, "127.0.0.1");
    row("whoami with an expired token", test::HubFixture::expiredToken, whoami, SignInRequired, "127.0.0.1");
    row("a commit without token", none, commitDemo, SignInRequired, "alice/demo");
    row("a commit with a read token", readOnly, commitDemo, NotPermitted, "alice/demo");
    row("a commit into someone else's repository", test::HubFixture::bobWriteToken, commitDemo, NotPermitted,
        "alice/demo");
    row("a repository for someone else", test::HubFixture::bobWriteToken, createDemo, NotPermitted, "alice/new");
    row("a private repository without token", none, call([](const HubClient &hub) { return hub.repoInfo(secret); }),
        RepositoryNotFound, "alice/secret");
    row("someone else's private repository", readOnly,
        call([](const HubClient &hub) { return hub.tree(secret, "main"); }), RepositoryNotFound, "alice/secret");
    row("a repository that does not exist", alice,
        call([](const HubClient &hub) { return hub.refs({.owner = "alice", .name = "nothing"}); }), RepositoryNotFound,
        "alice/nothing");
    row("a revision that does not exist", alice, call([](const HubClient &hub) { return hub.tree(demo, "dev/x"); }),
        RevisionNotFound, "alice/demo");
    row("a commit on a branch that does not exist", alice,
        call([](const HubClient &hub) { return deleteSomething(hub, demo, "dev"); }), RevisionNotFound, "alice/demo");
    row(
        "a file that does not exist", alice,
        [](const HubClient &hub) { return hub.download(demo, "main", "no such file", ignoreBytes); }, EntryNotFound,
        "no such file");
    row(
        "a path that leaves the repository", alice,
        [](const HubClient &hub) { return hub.download(demo, "main", "../../api/whoami-v2", ignoreBytes); },
        InvalidInput, "../../api/whoami-v2");
}

void TestHubFaults::refusalsKeepTheirKindAndWords()
{
    QFETCH(const QString, token);
    QFETCH(const Call, refused);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, subject);
    const auto result = refused(clientOf(token));
    QVERIFY(!result);
    const Error &error = result.error();
    QVERIFY2(error.kind == kind, qPrintable(QString{"%1: %2"}.arg(QDebug::toString(error.kind), error.detail)));
    QCOMPARE(error.subject, subject);
    QVERIFY(!error.detail.isEmpty());
    QVERIFY(!error.detail.startsWith("HTTP status"));  // but the server's own words
    QVERIFY(kind == ErrorKind::InvalidInput || !error.requestId.isEmpty());
}

void TestHubFaults::waitsAsLongAsTheRateLimitSays()
{
    faults().add(
        {.method = "GET", .pathContains = "/tree/", .status = 429, .headers = {{"RateLimit", R"("api";r=0;t=1)"}}});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(m_alice->tree(demo, "main"));
    QVERIFY(clock.elapsed() >= 1000);
    QCOMPARE(faults().count("GET", "/tree/"), 2);
}

void TestHubFaults::repeatsQuestionsAfterAPassingFault_data()
{
    QTest::addColumn<Call>("question");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("tree") << call([](const HubClient &hub) { return hub.tree(demo, "main"); }) << QByteArray{"GET"}
                          << "/tree/";
    QTest::newRow("paths-info") << call([](const HubClient &hub) { return hub.pathsInfo(demo, "main", {"a"}); })
                                << QByteArray{"POST"} << "/paths-info/";
    QTest::newRow("preupload") << call([](const HubClient &hub) {
        return hub.preupload(demo, "main", {{.path = "a", .sizeBytes = 1, .sample = "x"}});
    }) << QByteArray{"POST"} << "/preupload/";
    QTest::newRow("download") << Call{[](const HubClient &hub) {
        return hub.download(demo, "main", ".gitattributes", ignoreBytes);
    }} << QByteArray{"GET"} << "/resolve/";
}

void TestHubFaults::repeatsQuestionsAfterAPassingFault()
{
    QFETCH(const Call, question);
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    faults().add({.method = method, .pathContains = path, .status = 503});
    QVERIFY(question(*m_alice));
    QCOMPARE(faults().count(method, path), 2);

    faults().clear();
    faults().add({.kind = Fault::Kind::CutResponse, .method = method, .pathContains = path});
    QVERIFY(question(*m_alice));
    QCOMPARE(faults().count(method, path), 2);

    faults().clear();
    faults().add({.method = method, .pathContains = path, .times = 99, .status = 500});
    const auto result = question(*m_alice);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::ServerFault);
    QCOMPARE(result.error().detail, "injected fault");
    QCOMPARE(faults().count(method, path), 3);
}

void TestHubFaults::neverRepeatsACommit()
{
    faults().add({.method = "POST", .pathContains = "/commit/", .times = 9, .status = 503});
    const auto reply = deleteSomething(*m_alice, demo);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::ServerFault);
    QCOMPARE(faults().count("POST", "/commit/"), 1);
}

void TestHubFaults::doesNotHideACommitWhoseAnswerGotLost()
{
    faults().add({.kind = Fault::Kind::LostAnswer, .method = "POST", .pathContains = "/commit/", .status = 504});
    const auto reply = deleteSomething(*m_alice, demo);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::ServerFault);
    QVERIFY(m_alice->pathsInfo(demo, "main", {".gitattributes"})->isEmpty());
}

void TestHubFaults::refusesAnswersThatMakeNoSense_data()
{
    QTest::addColumn<Call>("question");
    QTest::addColumn<QString>("path");
    QTest::newRow("whoami") << call([](const HubClient &hub) { return hub.whoami(); }) << "/whoami-v2";
    QTest::newRow("create") << call([](const HubClient &hub) {
        return hub.createRepo({.id = {.owner = "alice", .name = "x"}});
    }) << "/repos/create";
    QTest::newRow("info") << call([](const HubClient &hub) { return hub.repoInfo(demo); }) << "/api/models/alice/demo";
    QTest::newRow("list") << call([](const HubClient &hub) { return hub.listRepos("alice", RepoType::Model); })
                          << "/api/models";
    QTest::newRow("suggestions") << call([](const HubClient &hub) { return hub.suggestRepos("demo", RepoType::Model); })
                                 << "/quicksearch";
    QTest::newRow("tree") << call([](const HubClient &hub) { return hub.tree(demo, "main"); }) << "/tree/";
    QTest::newRow("paths-info") << call([](const HubClient &hub) { return hub.pathsInfo(demo, "main", {"a"}); })
                                << "/paths-info/";
    QTest::newRow("preupload") << call([](const HubClient &hub) {
        return hub.preupload(demo, "main", {{.path = "a", .sizeBytes = 1, .sample = "x"}});
    }) << "/preupload/";
    QTest::newRow("commit") << call([](const HubClient &hub) { return deleteSomething(hub, demo); }) << "/commit/";
    QTest::newRow("commits") << call([](const HubClient &hub) { return hub.commits(demo, "main", 5); }) << "/commits/";
    QTest::newRow("refs") << call([](const HubClient &hub) { return hub.refs(demo); }) << "/refs";
}

void TestHubFaults::refusesAnswersThatMakeNoSense()
{
    QFETCH(const Call, question);
    QFETCH(const QString, path);
    const QByteArray deep = QByteArray(100'000, '[');
    const QByteArrayList bodies{"",
                                "garbage",
                                "<html>no</html>",
                                "null",
                                "7",
                                R"("text")",
                                "\xff\xfe\x00",
                                R"({"a":)",
                                "[{]",
                                "[7]",
                                "[[]]",
                                "[null]",
                                deep,
                                R"([{"id":7,"path":[],"type":{}}])",
                                R"({"files":[null],"name":[],"commitOid":7,"url":7,"id":{},"branches":7})"};
    for (const QByteArray &body : bodies) {
        faults().add({.pathContains = path, .status = 200, .body = body});
        const auto result = question(*m_alice);
        QVERIFY2(!result, body.left(50).constData());
        QVERIFY2(result.error().kind == ErrorKind::ServerFault, body.left(50).constData());
        QVERIFY(!result.error().detail.isEmpty());
        QVERIFY(!result.error().subject.isEmpty());
    }
}

void TestHubFaults::doesNotFollowPagesToAnotherServer()
{
    test::HubFixture other;
    QVERIFY2(other.isRunning(), qPrintable(other.problem()));
    const QByteArray elsewhere = other.endpoint().toEncoded() + "/api/models/alice/demo/tree/main?cursor=x";
    faults().add({.pathContains = "/tree/",
                  .status = 200,
                  .headers = {{"Link", '<' + elsewhere + ">; rel=\"next\""}},
                  .body = "[]"});
    const auto tree = m_alice->tree(demo, "main");
    QVERIFY(!tree);
    QCOMPARE(tree.error().kind, ErrorKind::ServerFault);
    QVERIFY(other.faults().requests().empty());
}

void TestHubFaults::doesNotGoRoundInPages()
{
    const QByteArray again = m_fixture->endpoint().toEncoded() + "/api/models/alice/demo/tree/main?cursor=again";
    faults().add({.pathContains = "/tree/",
                  .times = 99,
                  .status = 200,
                  .headers = {{"Link", '<' + again + ">; rel=\"next\""}},
                  .body = "[]"});
    const auto tree = m_alice->tree(demo, "main");
    QVERIFY(!tree);
    QCOMPARE(tree.error().kind, ErrorKind::ServerFault);
    QCOMPARE(faults().count("GET", "/tree/"), 2);
}

void TestHubFaults::endsWithinHalfASecondWhenCanceled()
{
    SilentServer server;
    QVERIFY(server.port() > 0);
    const HubClient hub{m_http, {.endpoint = server.endpoint()}};
    QList<PreuploadQuestion> questions;
    for (int i = 0; i < 1000; ++i)
        questions.append({.path = QString::number(i), .sizeBytes = 1, .sample = "x"});
    std::stop_source stop;
    Result<QList<PreuploadAnswer>> answers;
    std::jthread asking{[&] { answers = hub.preupload(demo, "main", questions, {}, false, stop.get_token()); }};
    for (int batch = 0; batch < 4; ++batch)
        QVERIFY(server.waitForRequest());  // all four are asked at once
    QElapsedTimer sinceCancel;
    sinceCancel.start();
    stop.request_stop();
    asking.join();
    QVERIFY2(sinceCancel.elapsed() < test::limitMs(500), QByteArray::number(sinceCancel.elapsed()).constData());
    QVERIFY(!answers);
    QCOMPARE(answers.error().kind, ErrorKind::Canceled);
}

void TestHubFaults::reportsADownloadThatBreaksOff()
{
    faults().add({.kind = Fault::Kind::CutResponse, .pathContains = "/resolve/", .bytes = 100});
    qsizetype received = 0;
    const auto result = m_alice->download(demo, "main", ".gitattributes", [&](QByteArrayView bytes) {
        received += bytes.size();
        return true;
    });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Offline);
    QCOMPARE(received, 100);
    QCOMPARE(faults().count("GET", "/resolve/"), 1);  // a second start would deliver the first bytes again
}

void TestHubFaults::sendsTheErrorOfADownloadNotItsBody()
{
    QByteArray received;
    const auto result = m_alice->download(demo, "main", "no such file", [&](QByteArrayView bytes) {
        received.append(bytes);
        return true;
    });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::EntryNotFound);
    QVERIFY(received.isEmpty());
}

void TestHubFaults::saysThatTheServerIsNotThere()
{
    m_fixture->stop();
    const auto identity = m_alice->whoami();
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ErrorKind::Offline);
    QCOMPARE(identity.error().subject, "127.0.0.1");
}

QTEST_GUILESS_MAIN(TestHubFaults)
#include "tst_hubfaults.moc"
