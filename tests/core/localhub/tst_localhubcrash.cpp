#include "hubcaller.h"
#include "oauthcaller.h"
#include "tests/support/gitrunner.h"

#include "core/base/digest.h"
#include "core/localhub/localhub.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <string>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using test::HubCaller;

namespace {

const QString token = u"hf_crashTest"_s;
const QByteArray serveFlag = "--serve";

/// The same program as a server of its own, so that it can be killed: prints its address and runs until its input ends.
int serve(const QString &root)
{
    const auto hub = core::LocalHub::start(
        {.root = root, .user = u"alice"_s, .token = token, .multipartThresholdBytes = 300'000, .partBytes = 100'000});
    if (!hub) {
        std::cerr << hub.error().detail.toStdString() << std::endl;
        return 1;
    }
    std::cout << (*hub)->endpoint().toString().toStdString() << std::endl;
    std::string line;
    std::getline(std::cin, line);
    return 0;
}

class ServerProcess
{
public:
    explicit ServerProcess(const QString &root)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(serveFlag), root});
        QByteArray line;
        while (!line.endsWith('\n') && m_process.waitForReadyRead(30'000))
            line += m_process.readLine();
        m_endpoint = QUrl(QString::fromUtf8(line.trimmed()));
    }
    ~ServerProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    [[nodiscard]] QUrl endpoint() const { return m_endpoint; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(30'000);
    }

private:
    QProcess m_process;
    QUrl m_endpoint;
};

}  // namespace

/// kill -9 at any moment, and a disk that is really full: what was answered is there, what is there is whole.
class LocalHubCrash : public QObject
{
    Q_OBJECT

private slots:
    void killedAtAnyMomentEverythingIsWhole();
    void aFullDiskLosesNothing();

private:
    /// Commits, uploads and creates until the server is gone; returns the commits it confirmed.
    static QStringList commitUntilKilled(const QUrl &endpoint, int writer, int round);
    static void uploadUntilKilled(const QUrl &endpoint, quint32 seed);
    static void createUntilKilled(const QUrl &endpoint, int round);
    /// Signs in and likes again and again; returns the tokens it was given.
    static QStringList signInUntilKilled(const QUrl &endpoint);
    static void verifyStore(const QString &root);
};

QStringList LocalHubCrash::commitUntilKilled(const QUrl &endpoint, int writer, int round)
{
    HubCaller caller{endpoint, token};
    QStringList confirmed;
    for (int i = 0;; ++i) {
        const QString folder = u"w%1/r%2/"_s.arg(writer).arg(round);
        QList<QJsonObject> files;
        for (int f = 0; f < 20; ++f)
            files.append(HubCaller::fileOperation(folder + u"%1-%2.txt"_s.arg(i).arg(f), QByteArray::number(i * f)));
        const auto answer = caller.commit("alice/m", "main", files);
        if (answer.status != 200)
            return confirmed;
        confirmed.append(answer.json()["commitOid"].toString());
    }
}

void LocalHubCrash::uploadUntilKilled(const QUrl &endpoint, quint32 seed)
{
    HubCaller caller{endpoint, token};
    for (quint32 i = 0; i < 10'000; ++i) {
        const QByteArray content = test::noise(250'000 + i % 3 * 200'000, seed + i);
        const QJsonValue upload =
            caller
                .post(
                    "/alice/m.git/info/lfs/objects/batch",
                    {{"operation", "upload"},
                     {"transfers", QJsonArray{"basic", "multipart"}},
                     {"objects", QJsonArray{QJsonObject{{"oid", test::sha256Hex(content)}, {"size", content.size()}}}}})
                .json()["objects"][0]["actions"]["upload"];
        if (upload.isUndefined())
            return;
        const qsizetype chunk = upload["header"]["chunk_size"].toString().toLongLong();
        if (chunk == 0) {
            caller.storage("PUT", upload["href"].toString(), content);
            continue;
        }
        QJsonArray parts;
        for (qsizetype start = 0; start < content.size(); start += chunk) {
            const int number = static_cast<int>(start / chunk) + 1;
            const auto put = caller.storage("PUT", upload["header"][u"%1"_s.arg(number, 5, 10, QChar(u'0'))].toString(),
                                            content.sliced(start, std::min(chunk, content.size() - start)));
            parts.append(QJsonObject{{"partNumber", number}, {"etag", QString::fromLatin1(put.header("etag"))}});
        }
        caller.storage("POST", upload["href"].toString(), QJsonDocument(QJsonObject{{"parts", parts}}).toJson());
    }
}

void LocalHubCrash::createUntilKilled(const QUrl &endpoint, int round)
{
    HubCaller caller{endpoint, token};
    for (int i = 0; caller.createModel(u"alice/r%1-%2"_s.arg(round).arg(i)).status == 200; ++i) {
        if (i % 2 == 1)
            caller.remove("/api/repos/delete", {{"name", u"r%1-%2"_s.arg(round).arg(i)}});
    }
}

QStringList LocalHubCrash::signInUntilKilled(const QUrl &endpoint)
{
    test::OAuthCaller application{endpoint};
    HubCaller caller{endpoint, token};
    QStringList given;
    for (;;) {
        const QString accessToken = application.signIn(token, u"profile"_s)["access_token"].toString();
        if (accessToken.isEmpty())
            return given;
        given.append(accessToken);
        caller.post("/api/models/alice/m/like", {});
        caller.remove("/api/models/alice/m/like");
    }
}

void LocalHubCrash::verifyStore(const QString &root)
{
    const QDir models{root + "/repos/models/alice"};
    for (const QString &name : models.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QByteArray words;
        QVERIFY2(test::isSound(models.filePath(name), &words), QByteArray(name.toUtf8() + ": " + words).constData());
        QVERIFY2(QFile::exists(models.filePath(name) + "/hub.json"), qPrintable(name));
    }
    QDirIterator objects{root + "/lfs/objects", QDir::Files, QDirIterator::Subdirectories};
    while (objects.hasNext()) {
        QFile object{objects.next()};
        QVERIFY(object.open(QIODevice::ReadOnly));
        QCOMPARE(test::sha256Hex(object.readAll()), objects.fileName());
    }
}

void LocalHubCrash::killedAtAnyMomentEverythingIsWhole()
{
    constexpr int rounds = 12;
    constexpr int maxLifeMs = 400;
    QTemporaryDir folder;
    const QString root = folder.filePath("hub");
    QStringList confirmed;
    QStringList signedIn;
    for (int round = 0; round < rounds; ++round) {
        ServerProcess server{root};
        QVERIFY2(server.endpoint().isValid() && !server.endpoint().isEmpty(), "the server did not start");
        if (round == 0)
            QCOMPARE(HubCaller(server.endpoint(), token).createModel("alice/m").status, 200);
        QStringList first;
        QStringList second;
        {
            std::jthread one{[&] { first = commitUntilKilled(server.endpoint(), 1, round); }};
            std::jthread two{[&] { second = commitUntilKilled(server.endpoint(), 2, round); }};
            std::jthread uploads{
                [&] { uploadUntilKilled(server.endpoint(), static_cast<quint32>(round) * 10'000 + 1); }};
            std::jthread signIns{[&] { signedIn += signInUntilKilled(server.endpoint()); }};
            std::jthread creations{[&] { createUntilKilled(server.endpoint(), round); }};
            QTest::qWait(static_cast<int>(QRandomGenerator::system()->bounded(maxLifeMs)));
            server.kill();
        }
        confirmed += first + second;
        verifyStore(root);
    }
    QVERIFY(!confirmed.isEmpty() && !signedIn.isEmpty());
    QVERIFY(QDir(root + "/repos/models/alice").count() > 3);

    ServerProcess server{root};
    HubCaller caller{server.endpoint(), token};
    for (const QString &accessToken : std::as_const(signedIn))
        QCOMPARE(HubCaller(server.endpoint(), accessToken).get("/api/whoami-v2").status, 200);
    QSet<QString> history;
    for (int page = 0;; ++page) {
        const QJsonArray commits =
            caller.get("/api/models/alice/m/commits/main?limit=1000&p=" + QByteArray::number(page)).array();
        if (commits.isEmpty())
            break;
        for (const QJsonValue &commit : commits)
            history.insert(commit["id"].toString());
    }
    for (const QString &oid : std::as_const(confirmed))
        QVERIFY2(history.contains(oid), qPrintable(u"the confirmed commit %1 is gone"_s.arg(oid)));
    QCOMPARE(caller.commit("alice/m", "main", {HubCaller::fileOperation("after.txt", "x")}).status, 200);
    QVERIFY(QDir(root + "/lfs/incoming").isEmpty());
}

void LocalHubCrash::aFullDiskLosesNothing()
{
    QTemporaryDir folder;
    const QByteArray disk = QFile::encodeName(folder.filePath("disk"));
    QVERIFY(QDir().mkpath(folder.filePath("disk")));
    if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=8m") != 0)
        QSKIP("Mounting a small disk takes root.");
    const auto unmount = qScopeGuard([&] { ::umount2(disk.constData(), MNT_DETACH); });
    {
        auto hub = core::LocalHub::start({.root = folder.filePath("disk/hub"), .user = u"alice"_s, .token = token});
        QVERIFY(hub.has_value());
        HubCaller caller{(*hub)->endpoint(), token};
        QCOMPARE(caller.createModel("alice/m").status, 200);
        const QByteArray fits = test::noise(3'000'000, 1);
        caller.uploadLarge("alice/m", fits);
        QCOMPARE(caller.commit("alice/m", "main", {HubCaller::largeFileOperation("a.bin", fits)}).status, 200);

        const QByteArray tooMuch = test::noise(9'000'000, 2);
        const QString address =
            caller
                .post(
                    "/alice/m.git/info/lfs/objects/batch",
                    {{"operation", "upload"},
                     {"objects", QJsonArray{QJsonObject{{"oid", test::sha256Hex(tooMuch)}, {"size", tooMuch.size()}}}}})
                .json()["objects"][0]["actions"]["upload"]["href"]
                .toString();
        const auto refused = caller.storage("PUT", address, tooMuch);
        QCOMPARE(refused.status, 507);
        QVERIFY2(refused.error().contains("full"), qPrintable(refused.error()));

        // Regular files fill git's side of the disk.
        const QString head = caller.get("/api/models/alice/m").json()["sha"].toString();
        const auto commit =
            caller.commit("alice/m", "main", {HubCaller::fileOperation("b.txt", test::noise(6'000'000, 3))});
        QVERIFY2(commit.status == 507, qPrintable(commit.error()));
        QCOMPARE(caller.get("/api/models/alice/m").json()["sha"].toString(), head);
        QCOMPARE(caller.get("/alice/m/resolve/main/a.bin").body, fits);
        QVERIFY(test::isSound(folder.filePath("disk/hub/repos/models/alice/m.git")));
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application{argc, argv};
    if (argc == 3 && argv[1] == serveFlag)
        return serve(QString::fromLocal8Bit(argv[2]));
    LocalHubCrash crash;
    return QTest::qExec(&crash, argc, argv);
}

#include "tst_localhubcrash.moc"
