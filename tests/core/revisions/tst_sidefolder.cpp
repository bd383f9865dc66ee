#include "core/revisions/sidefolder.h"

#include "core/checkpoint/checkpoint.h"
#include "core/revisions/mirror.h"
#include "scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

namespace {

QByteArray pointerTo(const QByteArray &content)
{
    return LfsPointer{.oid = sha256Of(content), .sizeBytes = content.size()}.toText();
}

QByteArray allOf(const ByteSource &source)
{
    return source.read(0, source.sizeBytes()).value_or(QByteArray{});
}

QStringList pathsOf(const QList<StoredFile> &files)
{
    QStringList paths;
    for (const StoredFile &file : files)
        paths.append(file.path);
    return paths;
}

}  // namespace

/// One side of a comparison as the folder of a checkpoint.
class TestSideFolder final : public QObject
{
    Q_OBJECT

private slots:
    void listsARevisionAndReadsWhatIsInGit()
    {
        ScratchRepository repository;
        repository.write("config.json", "{}");
        repository.write("unet/model.safetensors", pointerTo("weights"));
        const GitOid commit = repository.commit();
        const SideFolder folder{repository.side(commit)};
        const auto files = folder.files({});
        QVERIFY(files);
        QCOMPARE(pathsOf(*files), (QStringList{"config.json", "unet/model.safetensors"}));
        QCOMPARE(files->at(1).sizeBytes, 7);  // the content's, not the pointer's

        const auto config = folder.open(files->at(0));
        QVERIFY(config);
        QCOMPARE(allOf(**config), "{}");
        const auto weights = folder.open(files->at(1));
        QVERIFY(!weights);
        QCOMPARE(weights.error().kind, ErrorKind::EntryNotFound);
        QCOMPARE(folder.open({.path = "other"}).error().kind, ErrorKind::EntryNotFound);
    }

    void listsAFolderWithinARevision()
    {
        ScratchRepository repository;
        repository.write("config.json", "{}");
        repository.write("unet/config.json", "{1}");
        const GitOid commit = repository.commit();
        const SideFolder folder{repository.side(commit, "unet")};
        const auto files = folder.files({});
        QVERIFY(files);
        QCOMPARE(pathsOf(*files), QStringList{"config.json"});
        const auto config = folder.open(files->at(0));
        QVERIFY(config);
        QCOMPARE(allOf(**config), "{1}");
    }

    void readsAFolderOnThisDisk()
    {
        const QTemporaryDir disk;
        QFile file(disk.filePath("model.safetensors"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("weights") == 7);
        file.close();
        const SideFolder folder{{.kind = ComparisonSide::Kind::Folder, .location = disk.path()}};
        const auto files = folder.files({});
        QVERIFY(files);
        QCOMPARE(pathsOf(*files), QStringList{"model.safetensors"});
        const auto weights = folder.open(files->at(0));
        QVERIFY(weights);
        QVERIFY(!(*weights)->isRemote());
        QCOMPARE(allOf(**weights), "weights");
    }

    void refusesMoreThanIsWanted()
    {
        ScratchRepository repository;
        repository.write("a.txt", QByteArray(100, 'a'));
        const GitOid commit = repository.commit();
        const ComparisonSide side = repository.side(commit);
        const auto comparison = compare({}, side);
        QVERIFY(comparison);
        const SideFolder folder{side};
        const ComparedFile &file = *comparison->entries.first().after;
        QCOMPARE(folder.content(file, 100).value_or(QByteArray{}).size(), 100);
        QCOMPARE(folder.content(file, 99).error().kind, ErrorKind::TooLarge);
    }

    void nothingHasNoFiles()
    {
        const auto files = SideFolder{ComparisonSide{}}.files({});
        QVERIFY(files && files->isEmpty());
    }

    void tellsWhoseMirrorAFolderIs()
    {
        const QUrl endpoint{"http://127.0.0.1:8080"};
        for (const RepoId &repo : {RepoId{.owner = "alice", .name = "m.git"},
                                   RepoId{.type = RepoType::Dataset, .owner = "alice", .name = "d"}}) {
            const auto found = Mirror::repoOf(Mirror{"/cache", endpoint, repo}.folder());
            QVERIFY(found);
            QCOMPARE(*found, repo);
        }
        for (const QString &other :
             {u"/home/alice/model"_s, u"/m/mirrors/host/models/alice/m"_s, u"m.git"_s, QString{}})
            QVERIFY2(!Mirror::repoOf(other), qPrintable(other));
    }

    void findsTheCheckpointThatAFileIsAPartOf_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("whole");
        const QString first = "m-00001-of-00002.safetensors";
        const QString second = "m-00002-of-00002.safetensors";
        const QString index = "m.safetensors.index.json";
        QTest::newRow("a single file") << QStringList{"m.safetensors", "x.safetensors"} << "m.safetensors"
                                       << "m.safetensors";
        QTest::newRow("a shard") << QStringList{first, second, index} << second << index;
        QTest::newRow("an index") << QStringList{first, second, index} << index << index;
        QTest::newRow("a shard that was a single file") << QStringList{"m.safetensors"} << second << "m.safetensors";
        QTest::newRow("a single file that became shards")
            << QStringList{first, second, index} << "m.safetensors" << index;
        QTest::newRow("an index that was a single file") << QStringList{"m.safetensors"} << index << "m.safetensors";
        QTest::newRow("a shard without an index") << QStringList{first, second} << second << second;
        QTest::newRow("a part of a split GGUF")
            << QStringList{"q-00001-of-00002.gguf", "q-00002-of-00002.gguf"} << "q-00002-of-00002.gguf"
            << "q-00001-of-00002.gguf";
        QTest::newRow("nothing of it") << QStringList{"README.md"} << "m.safetensors" << "";
        QTest::newRow("in a folder") << QStringList{"unet/m.safetensors", "m.safetensors"} << "unet/m.safetensors"
                                     << "unet/m.safetensors";
    }
    void findsTheCheckpointThatAFileIsAPartOf()
    {
        QFETCH(const QStringList, files);
        QFETCH(const QString, path);
        QList<StoredFile> stored;
        for (const QString &file : files)
            stored.append({.path = file});
        QTEST(wholeCheckpointPath(stored, path), "whole");
    }
};

QTEST_GUILESS_MAIN(TestSideFolder)

#include "tst_sidefolder.moc"
