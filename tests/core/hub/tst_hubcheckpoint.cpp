#include "core/checkpoint/tensordiff.h"
#include "core/hub/hubcheckpoint.h"
#include "tests/support/checkpointbytes.h"
#include "tests/support/hubfixture.h"
#include "tests/support/timelimit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;
using test::GgufBytes;
using test::HubFixture;
using test::SafetensorsBytes;

namespace {

const RepoId demo{.owner = "alice", .name = "demo"};

QString padded(int number)
{
    return QString::number(number).rightJustified(5, u'0');
}

struct Tensor
{
    QString name;
    qint64 elements = 0;  ///< F32
};

/// The head of a file of such tensors; what follows is up to the caller.
QByteArray headOf(const QList<Tensor> &tensors, qint64 *dataBytes)
{
    QByteArrayList entries;
    qint64 at = 0;
    for (const Tensor &tensor : tensors) {
        const qint64 end = at + 4 * tensor.elements;
        entries.append('"' + tensor.name.toUtf8() + "\":{\"dtype\":\"F32\",\"shape\":["
                       + QByteArray::number(tensor.elements) + "],\"data_offsets\":[" + QByteArray::number(at) + ','
                       + QByteArray::number(end) + "]}");
        at = end;
    }
    *dataBytes = at;
    QByteArray json = '{' + entries.join(',') + '}';
    json += QByteArray((8 - json.size() % 8) % 8, ' ');
    return SafetensorsBytes::raw(json);
}

}  // namespace

/// Checkpoints in a repository, read by ranges.
class TestHubCheckpoint final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void readsARangeOfAFile();
    void readsARangeOfARegularFile();
    void saysWhatIsMissing();
    void staysAtTheCommitItListed();
    void listsWithoutFetchingData();
    void comparesSmallTensorsWhole();
    void findsNoDifferenceHonestly();
    void comparesTwoRevisionsOfThirtyGigabytes();

private:
    static constexpr int shards = 6;

    [[nodiscard]] HubClient client()
    {
        return HubClient{*m_http, {.endpoint = m_hub->endpoint(), .token = AccessToken{HubFixture::aliceToken}}};
    }
    /// Puts an object into the server's store, as if it had been uploaded; `name` makes its id.
    Sha256 store(const QByteArray &name, const QByteArray &start, qint64 sizeBytes,
                 const QList<std::pair<qint64, QByteArray>> &patches = {})
    {
        const Sha256 oid = sha256Of(name);
        const QString hex = oid.toString();
        const QString folder = m_hub->root() + u"/lfs/objects/"_s + hex.first(2) + u'/' + hex.sliced(2, 2);
        QDir().mkpath(folder);
        QFile file(folder + u'/' + hex);
        if (!file.open(QIODevice::WriteOnly) || file.write(start) != start.size() || !file.resize(sizeBytes))
            qFatal("cannot write an object");
        for (const auto &[offset, bytes] : patches) {
            file.seek(offset);
            file.write(bytes);
        }
        return oid;
    }
    void commitLfs(const QList<std::tuple<QString, Sha256, qint64>> &files, const QByteArray &index = {})
    {
        CommitRequest request{.summary = u"Weights"_s};
        for (const auto &[path, oid, size] : files) {
            request.operations.append(
                {.kind = CommitOperation::Kind::AddLfs, .path = path, .sizeBytes = size, .sha256 = oid});
        }
        if (!index.isEmpty())
            request.operations.append(regular(u"model.safetensors.index.json"_s, index));
        const auto reply = client().commit(demo, u"main"_s, request);
        if (!reply)
            qFatal("%s", qPrintable(reply.error().detail));
    }
    CommitOperation regular(const QString &path, const QByteArray &content)
    {
        const QString local = m_folder.filePath(QString::number(++m_files));
        QFile file(local);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return {.kind = CommitOperation::Kind::AddRegular,
                .path = path,
                .localPath = local,
                .sizeBytes = content.size(),
                .blobOid = gitBlobOid(content)};
    }
    /// One file of a revision; returns the commit's name.
    QString commitFile(const QByteArray &content)
    {
        const Sha256 oid = store(content, content, content.size());
        commitLfs({{u"model.safetensors"_s, oid, content.size()}});
        return client().repoInfo(demo)->head.toString();
    }
    [[nodiscard]] Checkpoint open(const QString &revision, HeadCache &cache)
    {
        auto checkpoint = openCheckpoint(HubFolder{client(), demo, revision}, {}, cache);
        if (!checkpoint)
            qFatal("%s", qPrintable(checkpoint.error().error.detail));
        return *std::move(checkpoint);
    }
    QString commitShards(const QByteArray &label, int changedShard, const QList<Tensor> &changedTensors,
                         const QList<std::pair<qint64, QByteArray>> &patches);

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<HttpClient> m_http;
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestHubCheckpoint::init()
{
    m_hub = std::make_unique<HubFixture>();
    QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    m_http = std::make_unique<HttpClient>();
    QVERIFY(client().createRepo({.id = demo}));
}

void TestHubCheckpoint::readsARangeOfAFile()
{
    const QString commit = commitFile("0123456789");
    const auto entries = client().tree(demo, commit);
    const auto entry = std::ranges::find(*entries, u"model.safetensors"_s, &RemoteEntry::path);
    const HubFile file{client(), demo, commit, *entry};
    const auto bytes = file.read(3, 4, {});
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().detail));
    QCOMPARE(*bytes, "3456");
    QCOMPARE(*file.read(0, 10, {}), "0123456789");
    QCOMPARE(file.fetchedBytes(), 10);  // the beginning is fetched once
    QVERIFY(file.identity().startsWith(u"sha256:"));
}

void TestHubCheckpoint::readsARangeOfARegularFile()
{
    CommitRequest request{.summary = u"Text"_s, .operations = {regular(u"a.txt"_s, "abcdef")}};
    QVERIFY(client().commit(demo, u"main"_s, request));
    const HubFolder folder{client(), demo, u"main"_s};
    const auto files = folder.files({});
    QVERIFY(files);
    const auto found = std::ranges::find(*files, u"a.txt"_s, &StoredFile::path);
    const auto file = folder.open(*found);
    QCOMPARE(*(*file)->read(2, 2, {}), "cd");
}

void TestHubCheckpoint::saysWhatIsMissing()
{
    HeadCache cache;
    const auto revision = openCheckpoint(HubFolder{client(), demo, u"nowhere"_s}, {}, cache);
    QVERIFY(!revision);
    QCOMPARE(revision.error().error.kind, ErrorKind::RevisionNotFound);
    const auto weights = openCheckpoint(HubFolder{client(), demo, u"main"_s}, {}, cache);
    QVERIFY(!weights);
    QCOMPARE(weights.error().problem, TensorFileProblem::UnknownFormat);
    const RemoteEntry gone{.path = u"gone"_s, .sizeBytes = 10};
    const auto file = HubFile{client(), demo, u"main"_s, gone}.read(0, 4, {});
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::EntryNotFound);
}

void TestHubCheckpoint::staysAtTheCommitItListed()
{
    commitFile(SafetensorsBytes().tensor("a", "U8", {1}, "a").bytes());
    const HubFolder folder{client(), demo, u"main"_s};
    QVERIFY(folder.files({}));
    commitFile(SafetensorsBytes().tensor("b", "U8", {2}, "bb").bytes());
    HeadCache cache;
    const auto checkpoint = openCheckpoint(folder, {}, cache);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->tensors.constFirst().name, u"a"_s);
}

void TestHubCheckpoint::listsWithoutFetchingData()
{
    qint64 dataBytes = 0;
    const QByteArray head = headOf({{u"w"_s, 1'000'000'000}}, &dataBytes);
    commitLfs({{u"model.safetensors"_s, store("big", head, head.size() + dataBytes), head.size() + dataBytes}});
    HeadCache cache;
    const Checkpoint checkpoint = open(u"main"_s, cache);
    QCOMPARE(checkpoint.tensors.constFirst().elements(), 1'000'000'000);
    QVERIFY2(checkpoint.fetchedBytes < 40'000, qPrintable(QString::number(checkpoint.fetchedBytes)));
}

void TestHubCheckpoint::comparesSmallTensorsWhole()
{
    QByteArray data(20'000, 'x');
    const QString before =
        commitFile(SafetensorsBytes().tensor("w", "U8", {20'000}, data).tensor("v", "U8", {2}, "ab").bytes());
    data[12'345] = 'y';
    const QString after =
        commitFile(SafetensorsBytes().tensor("w", "U8", {20'000}, data).tensor("v", "U8", {2}, "ab").bytes());
    HeadCache cache;
    const auto diff = compareCheckpoints(open(before, cache), open(after, cache));
    QVERIFY(diff);
    QCOMPARE(diff->with(TensorStatus::Changed).size(), 1);
    QCOMPARE(diff->with(TensorStatus::Same).size(), 1);
    QCOMPARE(diff->tensors.constFirst().evidence, TensorEvidence::AllBytes);
}

void TestHubCheckpoint::findsNoDifferenceHonestly()
{
    qint64 dataBytes = 0;
    const QByteArray head = headOf({{u"w"_s, 50'000'000}}, &dataBytes);
    const qint64 size = head.size() + dataBytes;
    commitLfs({{u"model.safetensors"_s, store("one", head, size), size}});
    const QString before = client().repoInfo(demo)->head.toString();
    // A change where no sample is taken.
    commitLfs({{u"model.safetensors"_s, store("two", head, size, {{head.size() + 30'000'001, "!"}}), size}});
    HeadCache cache;
    const Checkpoint a = open(before, cache);
    const Checkpoint b = open(u"main"_s, cache);
    const auto sampled = compareCheckpoints(a, b);
    QVERIFY(sampled);
    QCOMPARE(sampled->tensors.constFirst().status, TensorStatus::NoDifferenceFound);
    QCOMPARE(sampled->tensors.constFirst().evidence, TensorEvidence::Sample);
    QCOMPARE(sampled->tensors.constFirst().comparedBytes, 8 * 4096);
    QCOMPARE(sampled->fetchedBytes, 2 * 7 * 4096);  // the beginnings came with the headers
    const auto whole = compareCheckpoints(a, b, {.fetchAll = true});
    QVERIFY(whole);
    QCOMPARE(whole->tensors.constFirst().status, TensorStatus::Changed);
}

QString TestHubCheckpoint::commitShards(const QByteArray &label, int changedShard, const QList<Tensor> &changedTensors,
                                        const QList<std::pair<qint64, QByteArray>> &patches)
{
    QJsonObject map;
    QList<std::tuple<QString, Sha256, qint64>> files;
    for (int shard = 0; shard < shards; ++shard) {
        QList<Tensor> tensors;
        for (int layer = 0; layer < 50; ++layer)
            tensors.append({u"layers.%1.weight"_s.arg(shard * 50 + layer), 25'000'000});
        const bool isChanged = shard == changedShard;
        if (isChanged)
            tensors = changedTensors;
        const QString path = u"model-%1-of-%2.safetensors"_s.arg(padded(shard + 1), padded(shards));
        qint64 dataBytes = 0;
        const QByteArray head = headOf(tensors, &dataBytes);
        QList<std::pair<qint64, QByteArray>> placed;
        for (const auto &[offset, bytes] : patches)
            placed.append({head.size() + offset, bytes});
        const qint64 size = head.size() + dataBytes;
        files.append({path,
                      store((isChanged ? label : "base") + QByteArray::number(shard), head, size,
                            isChanged ? placed : QList<std::pair<qint64, QByteArray>>{}),
                      size});
        for (const Tensor &tensor : tensors)
            map.insert(tensor.name, path);
    }
    commitLfs(files, QJsonDocument(QJsonObject{{u"weight_map"_s, map}}).toJson());
    return client().repoInfo(demo)->head.toString();
}

void TestHubCheckpoint::comparesTwoRevisionsOfThirtyGigabytes()
{
    const QString before = commitShards("base", -1, {}, {});
    // In one shard: one tensor gone, one grown, one new, and the values of one changed at its beginning.
    QList<Tensor> tensors;
    for (int layer = 100; layer < 150; ++layer)
        tensors.append({u"layers.%1.weight"_s.arg(layer), layer == 120 ? 25'000'001 : 25'000'000});
    tensors.removeAt(10);
    tensors.append({u"head.weight"_s, 1'000'000});
    const QString after = commitShards("tuned", 2, tensors, {{30LL * 100'000'000 + 4, "\1\2\3\4"}});

    QElapsedTimer clock;
    clock.start();
    HeadCache cache;
    const Checkpoint a = open(before, cache);
    const Checkpoint b = open(after, cache);
    const auto diff = compareCheckpoints(a, b);
    const qint64 elapsed = clock.elapsed();
    QVERIFY2(diff, diff ? "" : qPrintable(diff.error().detail));

    std::int64_t bytes = 0;
    for (const CheckpointFile &file : b.files)
        bytes += file.source->sizeBytes();
    QVERIFY(bytes > 29'000'000'000);
    const auto only = [&](TensorStatus status) {
        const QList<TensorComparison> found = diff->with(status);
        return found.size() == 1 ? found.constFirst().name : QString::number(found.size());
    };
    QCOMPARE(only(TensorStatus::Added), u"head.weight"_s);
    QCOMPARE(only(TensorStatus::Removed), u"layers.110.weight"_s);
    QStringList changed;
    for (const TensorComparison &tensor : diff->with(TensorStatus::Changed))
        changed.append(tensor.name);
    QCOMPARE(changed, QStringList({u"layers.120.weight"_s, u"layers.131.weight"_s}));
    QCOMPARE(diff->with(TensorStatus::Same).size(), 250);
    QCOMPARE(diff->with(TensorStatus::NoDifferenceFound).size(), 47);
    const std::int64_t fetched = a.fetchedBytes + b.fetchedBytes + diff->fetchedBytes;
    qInfo("%lld bytes fetched, %lld ms", static_cast<long long>(fetched), static_cast<long long>(elapsed));
    QVERIFY2(fetched < 5'000'000, qPrintable(QString::number(fetched)));
    QVERIFY2(elapsed < test::limitMs(3'000), qPrintable(QString::number(elapsed)));
}

QTEST_GUILESS_MAIN(TestHubCheckpoint)
#include "tst_hubcheckpoint.moc"
