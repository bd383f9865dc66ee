#include "core/lfs/lfsclient.h"
#include "tests/support/hubfixture.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <thread>

using namespace core;
using namespace std::chrono_literals;

namespace {

const RepoId demo{.owner = "alice", .name = "demo"};
constexpr std::int64_t partBytes = 256 * 1024;
constexpr std::int64_t multipartThreshold = 1024 * 1024;
constexpr std::int64_t basicBytes = 700'001;
constexpr std::int64_t multipartBytes = 10 * partBytes + 12'345;  // 11 parts

constexpr auto batchPath = "/info/lfs/objects/batch";
constexpr auto verifyPath = "/info/lfs/objects/verify";
constexpr auto partPath = "/storage/parts/";
constexpr auto objectPath = "/storage/objects/";

/// A file with its digest, its content different for every seed.
struct Content
{
    QString path;
    FileStat stat;
    LfsObject object;
};

}  // namespace

/// Both ways of sending, with all that can happen to them, against a Local Hub.
class TestLfsClient final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void sendsAnObject_data() { bothTransfers(); }
    void sendsAnObject();
    void knowsWhatIsStoredAlready();
    void sendsAnEmptyObject();
    void asksAgainAfterAFailedBatch();
    void refusesABatchThatMakesNoSense();
    void reportsWhoMayNotUpload();
    void sendsAgainWhatStorageCouldNotTake_data() { bothTransfers(); }
    void sendsAgainWhatStorageCouldNotTake();
    void sendsAgainAfterALostConnection_data() { bothTransfers(); }
    void sendsAgainAfterALostConnection();
    void givesUpOnAPartThatKeepsFailing();
    void completesAgainAfterAFault();
    void getsFreshAddressesOnce_data() { bothTransfers(); }
    void getsFreshAddressesOnce();
    void reportsContentThatArrivedDamaged_data() { bothTransfers(); }
    void reportsContentThatArrivedDamaged();
    void reportsWhatVerifyCannotFind();
    void reportsAFullServer_data() { bothTransfers(); }
    void reportsAFullServer();
    void reportsAPartWithoutETag();
    void refusesAFileThatChanged_data() { bothTransfers(); }
    void refusesAFileThatChanged();
    void namesAMissingFile();
    void endsWithinHalfASecondWhenCanceled_data() { bothTransfers(); }
    void endsWithinHalfASecondWhenCanceled();

private:
    static void bothTransfers();
    [[nodiscard]] HubClient clientOf(const QString &token)
    {
        return {m_http, {.endpoint = m_fixture->endpoint(), .token = AccessToken{token}}};
    }
    [[nodiscard]] FaultPlan &faults() { return m_fixture->faults(); }
    [[nodiscard]] Content makeContent(std::int64_t sizeBytes);
    [[nodiscard]] Result<> send(const Content &content, const std::stop_token &stop = {});
    [[nodiscard]] bool isStored(const Content &content);

    QTemporaryDir m_folder;
    HttpClient m_http{{.retry = {.maxAttempts = 4, .base = 5ms}}};
    std::unique_ptr<test::HubFixture> m_fixture;
    std::optional<LfsClient> m_lfs;
    std::atomic<std::int64_t> m_sent = 0;
    int m_seed = 0;
};

void TestLfsClient::bothTransfers()
{
    QTest::addColumn<std::int64_t>("sizeBytes");
    QTest::addColumn<QString>("path");
    QTest::newRow("whole") << basicBytes << QString{objectPath};
    QTest::newRow("in parts") << multipartBytes << QString{partPath};
}

void TestLfsClient::init()
{
    m_fixture = std::make_unique<test::HubFixture>(
        LocalHub::Options{.multipartThresholdBytes = multipartThreshold, .partBytes = partBytes});
    QVERIFY2(m_fixture->isRunning(), qPrintable(m_fixture->problem()));
    const HubClient alice = clientOf(test::HubFixture::aliceToken);
    QVERIFY(alice.createRepo({.id = demo}));
    m_lfs.emplace(alice);
    m_sent = 0;
    faults().clear();
}

Content TestLfsClient::makeContent(std::int64_t sizeBytes)
{
    QByteArray bytes(sizeBytes, Qt::Uninitialized);
    std::uint32_t state = static_cast<std::uint32_t>(++m_seed);
    for (char &byte : bytes) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = static_cast<char>(state >> 24);
    }
    Content content{.path = m_folder.filePath(QString{"grün %1.bin"}.arg(m_seed))};
    QFile file{content.path};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(content.path));
    file.close();
    content.stat = statFile(content.path).value();
    content.object = {.oid = sha256Of(bytes), .sizeBytes = sizeBytes};
    return content;
}

Result<> TestLfsClient::send(const Content &content, const std::stop_token &stop)
{
    const auto plans = m_lfs->requestUploads(demo, "main", {content.object}, stop);
    if (!plans)
        return std::unexpected(plans.error());
    return m_lfs->upload(demo, "main", plans->first(), content.path, content.stat, m_sent, stop);
}

bool TestLfsClient::isStored(const Content &content)
{
    const auto plans = m_lfs->requestUploads(demo, "main", {content.object});
    return plans && plans->first().alreadyStored;
}

void TestLfsClient::sendsAnObject()
{
    QFETCH(const std::int64_t, sizeBytes);
    QFETCH(const QString, path);
    const Content content = makeContent(sizeBytes);
    const auto sent = send(content);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QCOMPARE(m_sent.load(), sizeBytes);
    QCOMPARE(faults().bodyBytes("PUT", path), sizeBytes);
    QCOMPARE(faults().count("PUT", path), sizeBytes == basicBytes ? 1 : 11);
    QCOMPARE(faults().count("POST", verifyPath), 1);
    QVERIFY(isStored(content));

    // What a commit then points to is what comes back.
    const HubClient alice = clientOf(test::HubFixture::aliceToken);
    QVERIFY(alice.commit(demo, "main",
                         {.summary = "Add",
                          .operations = {{.kind = CommitOperation::Kind::AddLfs,
                                          .path = "model.bin",
                                          .sizeBytes = sizeBytes,
                                          .sha256 = content.object.oid}}}));
    const auto entries = alice.pathsInfo(demo, "main", {"model.bin"});
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QVERIFY(entries->first().lfsOid == content.object.oid);
    QCOMPARE(entries->first().sizeBytes, sizeBytes);
    Hasher<Sha256> hasher;
    QVERIFY(alice.download(demo, "main", "model.bin", [&hasher](QByteArrayView bytes) {
        hasher.add(bytes);
        return true;
    }));
    QVERIFY(hasher.finish() == content.object.oid);
}

void TestLfsClient::knowsWhatIsStoredAlready()
{
    const Content first = makeContent(basicBytes);
    const Content second = makeContent(1000);
    QVERIFY(send(first));
    const auto plans = m_lfs->requestUploads(demo, "main", {second.object, first.object});
    QVERIFY(plans);
    QVERIFY(!plans->at(0).alreadyStored);
    QVERIFY(plans->at(1).alreadyStored);
    faults().clear();
    m_sent = 0;
    QVERIFY(m_lfs->upload(demo, "main", plans->at(1), first.path, first.stat, m_sent));
    QVERIFY(faults().requests().empty());
    QCOMPARE(m_sent.load(), 0);
}

void TestLfsClient::sendsAnEmptyObject()
{
    const Content content = makeContent(0);
    const auto sent = send(content);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QVERIFY(isStored(content));
}

void TestLfsClient::asksAgainAfterAFailedBatch()
{
    faults().add({.pathContains = batchPath, .status = 500});
    QVERIFY(send(makeContent(1000)));
    QCOMPARE(faults().count("POST", batchPath), 2);
}

void TestLfsClient::refusesABatchThatMakesNoSense()
{
    const Content content = makeContent(1000);
    for (const QByteArray body : {"", "garbage", "[]", "{}", R"({"objects":[]})", R"({"objects":[{"oid":7}]})"}) {
        faults().add({.pathContains = batchPath, .status = 200, .body = body});
        const auto plans = m_lfs->requestUploads(demo, "main", {content.object});
        QVERIFY2(!plans, body.constData());
        QCOMPARE(plans.error().kind, ErrorKind::ServerFault);
        QCOMPARE(plans.error().subject, "alice/demo");
    }
}

void TestLfsClient::reportsWhoMayNotUpload()
{
    const Content content = makeContent(1000);
    const auto kindFor = [&](const QString &token, const RepoId &repo) {
        const auto plans = LfsClient{clientOf(token)}.requestUploads(repo, "main", {content.object});
        return plans ? ErrorKind::Canceled : plans.error().kind;
    };
    QCOMPARE(kindFor({}, demo), ErrorKind::RepositoryNotFound);  // it is private
    QVERIFY(clientOf(test::HubFixture::aliceToken).updateSettings(demo, {.visibility = Visibility::Public}));
    QCOMPARE(kindFor({}, demo), ErrorKind::SignInRequired);
    QCOMPARE(kindFor("hf_mistyped", demo), ErrorKind::SignInRequired);
    QCOMPARE(kindFor(test::HubFixture::bobWriteToken, demo), ErrorKind::NotPermitted);
    QCOMPARE(kindFor(test::HubFixture::aliceToken, {.owner = "alice", .name = "nothing"}),
             ErrorKind::RepositoryNotFound);
}

void TestLfsClient::sendsAgainWhatStorageCouldNotTake()
{
    QFETCH(const std::int64_t, sizeBytes);
    QFETCH(const QString, path);
    const bool inParts = sizeBytes == multipartBytes;
    faults().add({.method = "PUT", .pathContains = path, .skip = inParts ? 2 : 0, .times = 2, .status = 503});
    const Content content = makeContent(sizeBytes);
    const auto sent = send(content);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QVERIFY(isStored(content));
    QCOMPARE(m_sent.load(), sizeBytes);
    // Two requests failed and nothing but those was sent twice.
    QCOMPARE(faults().count("PUT", path), (inParts ? 11 : 1) + 2);
    QVERIFY(faults().bodyBytes("PUT", path) <= sizeBytes + 2 * (inParts ? partBytes : sizeBytes));
}

void TestLfsClient::sendsAgainAfterALostConnection()
{
    QFETCH(const std::int64_t, sizeBytes);
    QFETCH(const QString, path);
    faults().add({.kind = Fault::Kind::CutRequest, .method = "PUT", .pathContains = path, .bytes = 100'000});
    const Content content = makeContent(sizeBytes);
    const auto sent = send(content);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QVERIFY(isStored(content));
    QCOMPARE(faults().count("PUT", path), (sizeBytes == multipartBytes ? 11 : 1) + 1);
}

void TestLfsClient::givesUpOnAPartThatKeepsFailing()
{
    faults().add({.method = "PUT", .pathContains = partPath, .skip = 3, .times = 999, .status = 500});
    const Content content = makeContent(multipartBytes);
    const auto sent = send(content);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::ServerFault);
    QCOMPARE(sent.error().subject, content.path);
    QCOMPARE(faults().count("POST", partPath), 0);  // and does not complete what is not there
    // Another try finishes.
    faults().clear();
    QVERIFY(send(content));
    QVERIFY(isStored(content));
}

void TestLfsClient::completesAgainAfterAFault()
{
    faults().add({.method = "POST", .pathContains = partPath, .status = 502});
    const Content content = makeContent(multipartBytes);
    QVERIFY(send(content));
    QCOMPARE(faults().count("POST", partPath), 2);
    QCOMPARE(faults().count("PUT", partPath), 11);
}

void TestLfsClient::getsFreshAddressesOnce()
{
    QFETCH(const std::int64_t, sizeBytes);
    QFETCH(const QString, path);
    faults().add(
        {.method = "PUT", .pathContains = path, .status = 403, .body = "<Error><Code>AccessDenied</Code></Error>"});
    const Content content = makeContent(sizeBytes);
    const auto sent = send(content);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QCOMPARE(faults().count("POST", batchPath), 2);
    QVERIFY(isStored(content));

    faults().clear();
    faults().add({.method = "PUT", .pathContains = path, .times = 999, .status = 403});
    const auto refused = send(makeContent(sizeBytes));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotPermitted);
    QCOMPARE(faults().count("POST", batchPath), 2);
}

void TestLfsClient::reportsContentThatArrivedDamaged()
{
    QFETCH(const std::int64_t, sizeBytes);
    QFETCH(const QString, path);
    faults().add({.kind = Fault::Kind::FlipByte, .method = "PUT", .pathContains = path, .bytes = 1234});
    const Content content = makeContent(sizeBytes);
    const auto sent = send(content);
    QVERIFY(!sent);
    QVERIFY2(sent.error().kind == ErrorKind::Mismatch, qPrintable(sent.error().detail));
    QCOMPARE(sent.error().subject, content.path);
    QVERIFY(!isStored(content));
}

void TestLfsClient::reportsWhatVerifyCannotFind()
{
    faults().add({.pathContains = verifyPath, .status = 404, .body = R"({"error":"No file uploaded for oid: x"})"});
    const auto missing = send(makeContent(1000));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Mismatch);
    QCOMPARE(missing.error().detail, "No file uploaded for oid: x");

    faults().clear();
    faults().add({.pathContains = verifyPath, .status = 403, .body = R"({"error":"not yours"})"});
    const auto refused = send(makeContent(1000));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotPermitted);
    QCOMPARE(faults().count("POST", batchPath), 1);  // the Hub refused, not a storage address
}

void TestLfsClient::reportsAFullServer()
{
    QFETCH(const std::int64_t, sizeBytes);
    QFETCH(const QString, path);
    faults().add({.kind = Fault::Kind::DiskFull, .method = "PUT", .pathContains = path, .times = 999});
    const Content content = makeContent(sizeBytes);
    const auto sent = send(content);
    QVERIFY(!sent);
    QVERIFY2(sent.error().kind == ErrorKind::OutOfSpace, qPrintable(sent.error().detail));
    QVERIFY(!isStored(content));
}

void TestLfsClient::reportsAPartWithoutETag()
{
    faults().add({.method = "PUT", .pathContains = partPath, .skip = 1, .status = 200, .body = ""});
    const auto sent = send(makeContent(multipartBytes));
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::ServerFault);
    QVERIFY2(sent.error().detail.contains("ETag"), qPrintable(sent.error().detail));
    QCOMPARE(faults().count("POST", partPath), 0);
}

void TestLfsClient::refusesAFileThatChanged()
{
    QFETCH(const std::int64_t, sizeBytes);
    const Content content = makeContent(sizeBytes);
    QFile file{content.path};
    QVERIFY(file.open(QIODevice::Append));
    file.write("more");
    file.close();
    const auto sent = send(content);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::FileChanged);
    QCOMPARE(sent.error().subject, content.path);
    QVERIFY(!isStored(content));

    Content wrongSize = makeContent(sizeBytes);
    wrongSize.stat.sizeBytes += 1;
    const auto refused = send(wrongSize);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::FileChanged);
}

void TestLfsClient::namesAMissingFile()
{
    const Content content = makeContent(1000);
    QVERIFY(QFile::remove(content.path));
    const auto sent = send(content);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::FileNotFound);
    QCOMPARE(sent.error().subject, content.path);
}

void TestLfsClient::endsWithinHalfASecondWhenCanceled()
{
    QFETCH(const std::int64_t, sizeBytes);
    QFETCH(const QString, path);
    faults().add({.kind = Fault::Kind::SlowRead, .method = "PUT", .pathContains = path, .times = 999, .bytes = 10'000});
    const Content content = makeContent(sizeBytes);
    std::stop_source stop;
    Result<> sent;
    std::jthread sending{[&] { sent = send(content, stop.get_token()); }};
    QVERIFY(QTest::qWaitFor([this] { return m_sent > 0; }, 10'000));
    QElapsedTimer sinceCancel;
    sinceCancel.start();
    stop.request_stop();
    sending.join();
    QVERIFY2(sinceCancel.elapsed() < test::limitMs(500), QByteArray::number(sinceCancel.elapsed()).constData());
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Canceled);
    QVERIFY(!isStored(content));
}

QTEST_GUILESS_MAIN(TestLfsClient)
#include "tst_lfsclient.moc"
