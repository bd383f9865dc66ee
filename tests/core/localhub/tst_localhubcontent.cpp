#include "hubcaller.h"
#include "tests/support/hubfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;
using test::HubFixture;

/// Large files: the batch API, storage addresses, parts, and what is on disk.
class LocalHubContent : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void batchOffersOneUploadAndAVerify();
    void storedObjectsHaveNoActions();
    void batchAnswersNothingNull();
    void batchTakesBothSpellingsAndNoReference();
    void batchRefusesReaders();
    void uploadsAreKeptOnlyWhenTheirHashIsRight();
    void uploadsOfTheWrongLengthAreRefused();
    void chunkedUploadsArrive();
    void storageAddressesAreGoodForOneThingOnly_data();
    void storageAddressesAreGoodForOneThingOnly();
    void expiredStorageAddressesAreRefused();
    void partsArriveInAnyOrderAndAgain();
    void completionNeedsEveryPartInItsLatestVersion();
    void completionOfWrongContentIsRefused();
    void verifyTellsMissingFromPresent();
    void downloadActionsServeRanges();
    void lockingIsPolitelyAbsent();

    void capacityEndsInAnInsufficientStorageAnswer();
    void leftoversAreGoneAfterARestart();
    void aFolderServesOneHubAtATime();
    void accountsFileIsPrivate();

private:
    QJsonObject batchOf(const QJsonArray &objects, const QJsonArray &transfers = {u"basic"_s});
    QJsonValue uploadActionFor(const QByteArray &content, const QJsonArray &transfers = {u"basic"_s});
    int objectsOnDisk() const;

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<HubCaller> m_alice;
    std::unique_ptr<HubCaller> m_anonymous;
};

namespace {

QJsonObject objectJson(const QByteArray &content)
{
    return {{u"oid"_s, test::sha256Hex(content)}, {u"size"_s, content.size()}};
}

/// The signature the server itself would make.
QString signedAddress(const QString &root, const QByteArray &method, const QByteArray &path, qint64 expires)
{
    QFile secret{root + u"/secret"_s};
    if (!secret.open(QIODevice::ReadOnly))
        return {};
    const QByteArray key = secret.readAll();
    const QByteArray message = method + '\n' + path + '\n' + QByteArray::number(expires);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.constData(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(message.constData()), static_cast<size_t>(message.size()), mac.data(),
         &size);
    const QByteArray hex = QByteArray(reinterpret_cast<const char *>(mac.data()), size).toHex();
    return QString::fromLatin1(path + "?expires=" + QByteArray::number(expires) + "&signature=" + hex);
}

}  // namespace

void LocalHubContent::init()
{
    m_hub = std::make_unique<HubFixture>(core::LocalHub::Options{
        .root = {}, .multipartThresholdBytes = 100'000, .partBytes = 40'000, .capacityBytes = 2'000'000});
    QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    m_alice = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::aliceToken);
    m_anonymous = std::make_unique<HubCaller>(m_hub->endpoint());
    QCOMPARE(m_alice->createModel("alice/m").status, 200);
}

void LocalHubContent::cleanup()
{
    m_alice.reset();
    m_anonymous.reset();
    m_hub.reset();
}

QJsonObject LocalHubContent::batchOf(const QJsonArray &objects, const QJsonArray &transfers)
{
    return m_alice
        ->post("/alice/m.git/info/lfs/objects/batch",
               {{u"operation"_s, u"upload"_s},
                {u"transfers"_s, transfers},
                {u"hash_algo"_s, u"sha256"_s},
                {u"ref"_s, QJsonObject{{u"name"_s, u"main"_s}}},
                {u"objects"_s, objects}})
        .json();
}

QJsonValue LocalHubContent::uploadActionFor(const QByteArray &content, const QJsonArray &transfers)
{
    return batchOf({objectJson(content)}, transfers)["objects"][0]["actions"]["upload"];
}

int LocalHubContent::objectsOnDisk() const
{
    int count = 0;
    QDirIterator files{m_hub->root() + "/lfs/objects", QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    return count;
}

void LocalHubContent::batchOffersOneUploadAndAVerify()
{
    const QByteArray content = test::noise(5000);
    const QJsonValue object = batchOf({objectJson(content)})["objects"][0];
    QCOMPARE(object["oid"].toString(), test::sha256Hex(content));
    QCOMPARE(object["size"].toInt(), 5000);
    QVERIFY(object["actions"]["upload"]["href"].toString().startsWith(m_hub->endpoint().toString() + "/storage/"));
    QVERIFY(object["actions"]["upload"]["header"].isUndefined());
    // Without any Authorization.
    QCOMPARE(m_anonymous->storage("PUT", object["actions"]["upload"]["href"].toString(), content).status, 200);
    const QUrl verify{object["actions"]["verify"]["href"].toString()};
    QCOMPARE(m_alice->post(verify.path().toUtf8(), objectJson(content)).status, 200);
}

void LocalHubContent::storedObjectsHaveNoActions()
{
    const QByteArray content = test::noise(5000);
    m_alice->uploadLarge("alice/m", content);
    const QJsonObject object = batchOf({objectJson(content)})["objects"][0].toObject();
    QVERIFY(!object.contains("actions"));
    QVERIFY(!object.contains("error"));
    QCOMPARE(object["size"].toInt(), 5000);
}

void LocalHubContent::batchAnswersNothingNull()
{
    const QByteArray content = test::noise(200'000);
    const Answer answer = m_alice->post(
        "/alice/m.git/info/lfs/objects/batch",
        {{"operation", "upload"},
         {"transfers", QJsonArray{"basic", "multipart"}},
         {"objects", QJsonArray{objectJson(content), objectJson("small"), QJsonObject{{"oid", "xyz"}, {"size", 1}}}}});
    QCOMPARE(answer.header("content-type"), "application/vnd.git-lfs+json");
    QVERIFY(!answer.body.contains("null"));
    const QJsonArray objects = answer.json()["objects"].toArray();
    QCOMPARE(objects.size(), 3);
    for (const QJsonValue &object : objects)
        QVERIFY(object["oid"].isString() && object["size"].isDouble());
    QCOMPARE(objects.at(2)["error"]["code"].toInt(), 422);
}

void LocalHubContent::batchTakesBothSpellingsAndNoReference()
{
    const auto status = [&](const QJsonObject &more) {
        QJsonObject body{{"operation", "upload"}, {"objects", QJsonArray{objectJson("x")}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), it.value());
        return m_alice->post("/alice/m.git/info/lfs/objects/batch", body).status;
    };
    QCOMPARE(status({}), 200);
    QCOMPARE(status({{"hash_algo", "sha_256"}}), 200);
    QCOMPARE(status({{"hash_algo", "sha256"}, {"ref", QJsonObject{{"name", "refs/heads/main"}}}}), 200);
    QCOMPARE(status({{"hash_algo", "md5"}}), 409);
}

void LocalHubContent::batchRefusesReaders()
{
    const QJsonObject body{
        {"operation", "upload"}, {"ref", QJsonObject{{"name", "main"}}}, {"objects", QJsonArray{objectJson("x")}}};
    HubCaller bob{m_hub->endpoint(), HubFixture::bobToken};
    QCOMPARE(bob.post("/alice/m.git/info/lfs/objects/batch", body).status, 403);
    const Answer anonymous = m_anonymous->post("/alice/m.git/info/lfs/objects/batch", body);
    QCOMPARE(anonymous.status, 401);
    QVERIFY(anonymous.header("www-authenticate").startsWith("Basic"));
    QVERIFY(!anonymous.json()["message"].toString().isEmpty());
}

void LocalHubContent::uploadsAreKeptOnlyWhenTheirHashIsRight()
{
    const QByteArray content = test::noise(5000);
    QByteArray wrong = content;
    wrong[100] = static_cast<char>(wrong[100] ^ 1);
    const QString href = uploadActionFor(content)["href"].toString();
    const Answer refused = m_anonymous->storage("PUT", href, wrong);
    QCOMPARE(refused.status, 422);
    QVERIFY2(refused.error().contains("SHA-256"), qPrintable(refused.error()));
    QCOMPARE(objectsOnDisk(), 0);
    QCOMPARE(m_anonymous->storage("PUT", href, content).status, 200);
    QCOMPARE(objectsOnDisk(), 1);
}

void LocalHubContent::uploadsOfTheWrongLengthAreRefused()
{
    const QByteArray content = test::noise(5000);
    const QString href = uploadActionFor(content)["href"].toString();
    QCOMPARE(m_anonymous->storage("PUT", href, content.first(4999)).status, 400);
    QCOMPARE(m_anonymous->storage("PUT", href, content + 'x').status, 400);
    QCOMPARE(objectsOnDisk(), 0);
}

void LocalHubContent::chunkedUploadsArrive()
{
    const QByteArray content = test::noise(50'000);
    const QString href = uploadActionFor(content)["href"].toString();
    QByteArray chunked;
    for (qsizetype i = 0; i < content.size(); i += 9000) {
        const QByteArray piece = content.sliced(i, std::min<qsizetype>(9000, content.size() - i));
        chunked += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    const Answer answer = m_anonymous->storage("PUT", href, chunked + "0\r\n\r\n", {{"Transfer-Encoding", "chunked"}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(objectsOnDisk(), 1);
}

void LocalHubContent::storageAddressesAreGoodForOneThingOnly_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("another method") << QByteArray("GET") << QString() << QString();
    QTest::newRow("another signature") << QByteArray("PUT") << u"signature="_s << u"signature=0"_s;
    QTest::newRow("no signature") << QByteArray("PUT") << u"&signature="_s << u"&nothing="_s;
    QTest::newRow("a later expiry") << QByteArray("PUT") << u"expires="_s << u"expires=9"_s;
    QTest::newRow("another size") << QByteArray("PUT") << u"/5000?"_s << u"/6000?"_s;
    QTest::newRow("another kind of path") << QByteArray("PUT") << u"/objects/"_s << u"/objects/../"_s;
}

void LocalHubContent::storageAddressesAreGoodForOneThingOnly()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QByteArray content = test::noise(5000);
    QString href = uploadActionFor(content)["href"].toString();
    if (!from.isEmpty()) {
        QVERIFY(href.contains(from));
        href.replace(from, to);
    }
    QCOMPARE(m_anonymous->storage(method, href, method == "PUT" ? content : QByteArray()).status, 403);
    QCOMPARE(objectsOnDisk(), 0);
}

void LocalHubContent::expiredStorageAddressesAreRefused()
{
    const QByteArray content = test::noise(100);
    const QByteArray path = "/storage/objects/" + test::sha256Hex(content).toLatin1() + "/100";
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QCOMPARE(m_anonymous->storage("PUT", signedAddress(m_hub->root(), "PUT", path, now - 1), content).status, 403);
    QCOMPARE(m_anonymous->storage("PUT", signedAddress(m_hub->root(), "PUT", path, now + 60), content).status, 200);
}

void LocalHubContent::partsArriveInAnyOrderAndAgain()
{
    const QByteArray content = test::noise(100'001);
    const QJsonValue action = uploadActionFor(content, {u"basic"_s, u"multipart"_s});
    const QJsonObject header = action["header"].toObject();
    QCOMPARE(header["chunk_size"].toString(), "40000");
    QCOMPARE(header.keys(), QStringList({"00001", "00002", "00003", "chunk_size"}));
    QVERIFY(uploadActionFor(content.first(100'000), {u"basic"_s, u"multipart"_s})["header"].isUndefined());

    QJsonArray tags{QJsonValue(), QJsonValue(), QJsonValue()};
    for (const int number : {3, 1, 2, 1}) {
        const QByteArray part = content.sliced((number - 1) * 40'000).first(number == 3 ? 20'001 : 40'000);
        const Answer put = m_anonymous->storage("PUT", header[u"0000%1"_s.arg(number)].toString(), part);
        QCOMPARE(put.status, 200);
        QVERIFY(put.header("etag").startsWith('"'));
        tags[number - 1] = QJsonObject{{"partNumber", number}, {"etag", QString::fromLatin1(put.header("etag"))}};
    }
    const QJsonObject completion{{"oid", test::sha256Hex(content)}, {"parts", tags}};
    const QByteArray body = QJsonDocument(completion).toJson();
    QCOMPARE(m_anonymous->storage("POST", action["href"].toString(), body).status, 200);
    QCOMPARE(m_anonymous->storage("POST", action["href"].toString(), body).status, 200);  // A repeated one, too.

    QFile stored{m_hub->root() + "/lfs/objects/" + test::sha256Hex(content).first(2) + '/'
                 + test::sha256Hex(content).sliced(2, 2) + '/' + test::sha256Hex(content)};
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QCOMPARE(stored.readAll(), content);
}

void LocalHubContent::completionNeedsEveryPartInItsLatestVersion()
{
    const QByteArray content = test::noise(100'001);
    const QJsonValue action = uploadActionFor(content, {u"multipart"_s});
    const auto put = [&](int number) {
        const QByteArray part = content.sliced((number - 1) * 40'000).first(number == 3 ? 20'001 : 40'000);
        return m_anonymous->storage("PUT", action["header"][u"0000%1"_s.arg(number)].toString(), part).header("etag");
    };
    const auto complete = [&](const QList<QByteArray> &tags) {
        QJsonArray parts;
        for (qsizetype i = 0; i < tags.size(); ++i)
            parts.append(QJsonObject{{"partNumber", i + 1}, {"etag", QString::fromLatin1(tags[i])}});
        return m_anonymous
            ->storage("POST", action["href"].toString(), QJsonDocument(QJsonObject{{"parts", parts}}).toJson())
            .status;
    };
    QCOMPARE(complete({}), 400);
    const QByteArray one = put(1);
    const QByteArray two = put(2);
    QCOMPARE(complete({one, two}), 400);
    const QByteArray three = put(3);
    const QByteArray oneAgain = put(1);
    QCOMPARE(complete({one, two, three}), 400);
    QCOMPARE(objectsOnDisk(), 0);
    QCOMPARE(complete({oneAgain, two, three}), 200);
    QCOMPARE(objectsOnDisk(), 1);
}

void LocalHubContent::completionOfWrongContentIsRefused()
{
    const QByteArray content = test::noise(120'000);
    const QJsonValue action = uploadActionFor(content, {u"multipart"_s});
    QJsonArray parts;
    for (int number = 1; number <= 3; ++number) {
        QByteArray part = content.sliced((number - 1) * 40'000, 40'000);
        if (number == 2)
            part[7] = static_cast<char>(part[7] ^ 4);
        const Answer put = m_anonymous->storage("PUT", action["header"][u"0000%1"_s.arg(number)].toString(), part);
        parts.append(QJsonObject{{"partNumber", number}, {"etag", QString::fromLatin1(put.header("etag"))}});
    }
    const QByteArray body = QJsonDocument(QJsonObject{{"parts", parts}}).toJson();
    QCOMPARE(m_anonymous->storage("POST", action["href"].toString(), body).status, 422);
    QCOMPARE(objectsOnDisk(), 0);
    QVERIFY(QDir(m_hub->root() + "/lfs/incoming").isEmpty());
}

void LocalHubContent::verifyTellsMissingFromPresent()
{
    const QByteArray route = "/alice/m.git/info/lfs/objects/verify";
    const Answer missing = m_alice->post(route, objectJson("never sent"));
    QCOMPARE(missing.status, 404);
    QVERIFY(missing.error().startsWith("No file uploaded for oid: "));
    m_alice->uploadLarge("alice/m", "sent");
    QCOMPARE(m_alice->post(route, objectJson("sent")).status, 200);
    QCOMPARE(m_alice->post(route, {{"oid", test::sha256Hex("sent")}, {"size", 5}}).status, 422);
    QCOMPARE(m_anonymous->post(route, objectJson("sent")).status, 401);
}

void LocalHubContent::downloadActionsServeRanges()
{
    const QByteArray content = test::noise(5000);
    m_alice->uploadLarge("alice/m", content);
    const QJsonObject answer = m_alice
                                   ->post("/alice/m.git/info/lfs/objects/batch",
                                          {{"operation", "download"},
                                           {"transfers", QJsonArray{"basic"}},
                                           {"objects", QJsonArray{objectJson(content), objectJson("absent")}}})
                                   .json();
    const QString href = answer["objects"][0]["actions"]["download"]["href"].toString();
    QCOMPARE(m_anonymous->storage("GET", href).body, content);
    const Answer range = m_anonymous->storage("GET", href, {}, {{"Range", "bytes=4000-"}});
    QCOMPARE(range.status, 206);
    QCOMPARE(range.body, content.sliced(4000));
    QCOMPARE(answer["objects"][1]["error"]["code"].toInt(), 404);
}

void LocalHubContent::lockingIsPolitelyAbsent()
{
    const Answer answer = m_alice->post("/alice/m.git/info/lfs/locks/verify", {});
    QCOMPARE(answer.status, 404);
    QVERIFY(!answer.json()["message"].toString().isEmpty());
}

void LocalHubContent::capacityEndsInAnInsufficientStorageAnswer()
{
    const QByteArray first = test::noise(1'500'000, 1);
    const QByteArray second = test::noise(1'000'000, 2);
    const QString late = uploadActionFor(second)["href"].toString();
    m_alice->uploadLarge("alice/m", first);
    QCOMPARE(batchOf({objectJson(second)})["objects"][0]["error"]["code"].toInt(), 507);
    const Answer refused = m_anonymous->storage("PUT", late, second);
    QCOMPARE(refused.status, 507);
    QVERIFY2(refused.error().contains("full"), qPrintable(refused.error()));
    QCOMPARE(objectsOnDisk(), 1);
    // What is on disk still counts after a restart, and what was refused does not.
    QVERIFY(m_hub->restart());
    QCOMPARE(batchOf({objectJson(second)})["objects"][0]["error"]["code"].toInt(), 507);
    QVERIFY(uploadActionFor(second.first(400'000))["href"].isString());
}

void LocalHubContent::leftoversAreGoneAfterARestart()
{
    m_hub->stop();
    QFile leftover{m_hub->root() + "/lfs/incoming/object-7"};
    QVERIFY(leftover.open(QIODevice::WriteOnly) && leftover.write("half") == 4);
    leftover.close();
    QFile lock{m_hub->root() + "/repos/models/alice/m.git/refs/heads/main.lock"};
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QVERIFY(m_hub->restart());
    QVERIFY(!leftover.exists());
    QCOMPARE(m_alice->commit("alice/m", "main", {HubCaller::fileOperation("a.txt", "abc")}).status, 200);
}

void LocalHubContent::aFolderServesOneHubAtATime()
{
    const auto second = core::LocalHub::start({.root = m_hub->root(), .user = u"alice"_s});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, core::ErrorKind::Storage);
    QTemporaryDir other;
    const auto samePort =
        core::LocalHub::start({.root = other.path(), .port = m_hub->endpoint().port(), .user = u"alice"_s});
    QVERIFY(!samePort);
    QCOMPARE(samePort.error().kind, core::ErrorKind::AddressInUse);
}

void LocalHubContent::accountsFileIsPrivate()
{
    for (const QString &name : {u"/accounts.json"_s, u"/secret"_s})
        QCOMPARE(QFile::permissions(m_hub->root() + name)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions{});
    QTemporaryDir folder;
    const QString root = folder.filePath("hub");
    auto made = core::LocalHub::start({.root = root, .user = u"me"_s});
    QVERIFY(made.has_value());
    const QString token = (*made)->token();
    QVERIFY(token.startsWith("hf_"));
    made->reset();
    made = core::LocalHub::start({.root = root, .user = u"me"_s});
    QCOMPARE((*made)->token(), token);
    made->reset();
    QCOMPARE(core::LocalHub::start({.root = root, .user = u"not a name"_s}).error().kind,
             core::ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(LocalHubContent)
#include "tst_localhubcontent.moc"
