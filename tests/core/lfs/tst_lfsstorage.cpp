#include "core/lfs/lfsclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

#include <mutex>
#include <thread>

using namespace core;

namespace {

/// A server that notes what it is sent and says yes to everything.
class RecordingServer
{
public:
    struct Seen
    {
        std::string method;
        std::string target;
        httplib::Headers headers;
        std::string body;
    };

    RecordingServer()
    {
        const auto record = [this](const httplib::Request &request, httplib::Response &response) {
            const std::scoped_lock lock{m_mutex};
            m_seen.push_back({request.method, request.target, request.headers, request.body});
            response.set_header("ETag", "\"e" + request.get_param_value("part") + "\"");
            response.set_content(m_answer, "application/json");
        };
        m_server.Put(".*", record);
        m_server.Post(".*", record);
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::jthread{[this] { m_server.listen_after_bind(); }};
        m_server.wait_until_ready();
    }
    ~RecordingServer() { m_server.stop(); }
    Q_DISABLE_COPY_MOVE(RecordingServer)

    [[nodiscard]] QUrl url(const QString &pathAndQuery = {}) const
    {
        return QUrl{QString{"http://127.0.0.1:%1%2"}.arg(m_port).arg(pathAndQuery)};
    }
    void setAnswer(const QByteArray &json)
    {
        const std::scoped_lock lock{m_mutex};
        m_answer = json.toStdString();
    }
    [[nodiscard]] std::vector<Seen> seen()
    {
        const std::scoped_lock lock{m_mutex};
        return m_seen;
    }

private:
    httplib::Server m_server;
    std::mutex m_mutex;
    std::vector<Seen> m_seen;
    std::string m_answer = "{}";
    int m_port = 0;
    std::jthread m_thread;
};

std::string header(const RecordingServer::Seen &request, const char *name)
{
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? "(none)" : found->second;
}

const RepoId demo{.owner = "alice", .name = "demo"};

}  // namespace

/// What travels to a storage server that is not the Hub: its own addresses and headers, and never our token.
class TestLfsStorage final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void asksInTheWordsOfTheBatchApi();
    void sendsAWholeObjectWithTheActionsHeaders();
    void sendsPartsAndTheirTagsInOrder();
    void verifiesAtTheHubWithOurToken();
    void verifiesElsewhereWithTheActionsHeaders();

private:
    std::unique_ptr<RecordingServer> m_hubServer;
    std::unique_ptr<RecordingServer> m_storage;
    HttpClient m_http;
    std::optional<LfsClient> m_lfs;
    QTemporaryDir m_folder;
    QString m_path;
    FileStat m_stat;
    LfsObject m_object;
    std::atomic<std::int64_t> m_sent = 0;
};

void TestLfsStorage::init()
{
    m_hubServer = std::make_unique<RecordingServer>();
    m_storage = std::make_unique<RecordingServer>();
    m_lfs.emplace(HubClient{m_http, {.endpoint = m_hubServer->url(), .token = AccessToken{u"hf_secret"}}});
    m_path = m_folder.filePath("file");
    QFile file{m_path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0123456789");
    file.close();
    m_stat = statFile(m_path).value();
    m_object = {.oid = sha256Of("0123456789"), .sizeBytes = 10};
}

void TestLfsStorage::asksInTheWordsOfTheBatchApi()
{
    m_hubServer->setAnswer(R"({"objects":[{"oid":")" + m_object.oid.toHex() + R"(","size":10}]})");
    QVERIFY(m_lfs->requestUploads(demo, "refs/pr/1", {m_object}));
    QVERIFY(m_lfs->requestUploads({.type = RepoType::Dataset, .owner = "a", .name = "b"}, {}, {m_object}));
    const auto seen = m_hubServer->seen();
    QCOMPARE(seen.size(), 2U);
    QCOMPARE(seen[0].target, "/alice/demo.git/info/lfs/objects/batch");
    QCOMPARE(seen[1].target, "/datasets/a/b.git/info/lfs/objects/batch");
    QCOMPARE(header(seen[0], "Accept"), "application/vnd.git-lfs+json");
    QCOMPARE(header(seen[0], "Content-Type"), "application/vnd.git-lfs+json");
    QCOMPARE(header(seen[0], "Authorization"), "Bearer hf_secret");
    QJsonObject expected{{"operation", "upload"},
                         {"transfers", QJsonArray{"basic", "multipart"}},
                         {"hash_algo", "sha256"},
                         {"ref", QJsonObject{{"name", "refs/pr/1"}}},
                         {"objects", QJsonArray{QJsonObject{{"oid", m_object.oid.toString()}, {"size", 10}}}}};
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(seen[0].body)).object(), expected);
    expected.remove("ref");  // no revision, no ref
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(seen[1].body)).object(), expected);
}

void TestLfsStorage::sendsAWholeObjectWithTheActionsHeaders()
{
    const LfsUploadPlan plan{.object = m_object,
                             .upload = {.href = m_storage->url("/put?X-Amz-Signature=a%2Fb%3D"),
                                        .headers = {{"X-Amz-Meta", "m"}, {"content-type", "text/x"}}}};
    QVERIFY(m_lfs->upload(demo, "main", plan, m_path, m_stat, m_sent));
    const auto seen = m_storage->seen();
    QCOMPARE(seen.size(), 1U);
    QCOMPARE(seen[0].method, "PUT");
    QCOMPARE(seen[0].target, "/put?X-Amz-Signature=a%2Fb%3D");
    QCOMPARE(seen[0].body, "0123456789");
    QCOMPARE(header(seen[0], "Authorization"), "(none)");
    QCOMPARE(header(seen[0], "X-Amz-Meta"), "m");
    QCOMPARE(header(seen[0], "Content-Type"), "text/x");
    QVERIFY(m_hubServer->seen().empty());
    QCOMPARE(m_sent.load(), 10);
}

void TestLfsStorage::sendsPartsAndTheirTagsInOrder()
{
    LfsUploadPlan plan{.object = m_object, .upload = {.href = m_hubServer->url("/complete?sig=1")}, .chunkBytes = 4};
    for (int number = 1; number <= 3; ++number)
        plan.parts.emplace(number, m_storage->url(QString{"/x?part=%1"}.arg(number)));
    QVERIFY(m_lfs->upload(demo, "main", plan, m_path, m_stat, m_sent));

    std::map<std::string, std::string> bodies;
    for (const auto &request : m_storage->seen()) {
        QCOMPARE(header(request, "Authorization"), "(none)");
        bodies.emplace(request.target, request.body);
    }
    QCOMPARE(bodies,
             (std::map<std::string, std::string>{{"/x?part=1", "0123"}, {"/x?part=2", "4567"}, {"/x?part=3", "89"}}));

    const auto completions = m_hubServer->seen();
    QCOMPARE(completions.size(), 1U);
    QCOMPARE(completions[0].method, "POST");
    QCOMPARE(completions[0].target, "/complete?sig=1");
    QCOMPARE(header(completions[0], "Authorization"), "(none)");  // not even here: the address signs itself
    QJsonArray parts;
    for (int number = 1; number <= 3; ++number)
        parts.append(QJsonObject{{"partNumber", number}, {"etag", QString{"\"e%1\""}.arg(number)}});
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(completions[0].body)).object(),
             (QJsonObject{{"oid", m_object.oid.toString()}, {"parts", parts}}));
    QCOMPARE(m_sent.load(), 10);
}

void TestLfsStorage::verifiesAtTheHubWithOurToken()
{
    const LfsUploadPlan plan{.object = m_object,
                             .upload = {.href = m_storage->url("/put")},
                             .verify = LfsAction{.href = m_hubServer->url("/verify"),
                                                 .headers = {{"authorization", "Basic eDp5"}, {"X-A", "b"}}}};
    QVERIFY(m_lfs->upload(demo, "main", plan, m_path, m_stat, m_sent));
    const auto seen = m_hubServer->seen();
    QCOMPARE(seen.size(), 1U);
    QCOMPARE(seen[0].headers.count("Authorization"), 1U);
    QCOMPARE(header(seen[0], "Authorization"), "Bearer hf_secret");
    QCOMPARE(header(seen[0], "X-A"), "b");
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(seen[0].body)).object(),
             (QJsonObject{{"oid", m_object.oid.toString()}, {"size", 10}}));
}

void TestLfsStorage::verifiesElsewhereWithTheActionsHeaders()
{
    const LfsUploadPlan plan{
        .object = m_object,
        .upload = {.href = m_storage->url("/put")},
        .verify = LfsAction{.href = m_storage->url("/verify"), .headers = {{"Authorization", "Basic eDp5"}}}};
    QVERIFY(m_lfs->upload(demo, "main", plan, m_path, m_stat, m_sent));
    const auto seen = m_storage->seen();
    QCOMPARE(seen.size(), 2U);
    QCOMPARE(seen[1].target, "/verify");
    QCOMPARE(header(seen[1], "Authorization"), "Basic eDp5");
    QVERIFY(m_hubServer->seen().empty());
}

QTEST_GUILESS_MAIN(TestLfsStorage)
#include "tst_lfsstorage.moc"
