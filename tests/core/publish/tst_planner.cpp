#include "core/publish/planner.h"
#include "core/publish/uploadmode_p.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::PlanAction;
using core::PlanReason;
using core::UploadMode;

namespace {

core::LocalFile local(const QString &path, std::int64_t size = 10, std::int64_t time = 1)
{
    return {.path = path, .localPath = u"/disk/"_s + path, .stat = {.sizeBytes = size, .modifiedNs = time}};
}

core::RemoteEntry regular(const QString &path, const QByteArray &content, std::int64_t size = 10)
{
    return {.path = path, .sizeBytes = size, .oid = core::gitBlobOid(content)};
}

core::RemoteEntry lfs(const QString &path, const QByteArray &content, std::int64_t size = 10)
{
    return {.path = path,
            .sizeBytes = size,
            .oid = core::gitBlobOid(QByteArray{"pointer of " + content}),
            .lfsOid = core::sha256Of(content)};
}

core::RemoteTree tree(const QList<core::RemoteEntry> &entries)
{
    return {.head = core::gitBlobOid("head"), .entries = entries};
}

core::FileDigest digest(const core::LocalFile &file, const QByteArray &content)
{
    return {.sha256 = core::sha256Of(content),
            .blobOid = core::gitBlobOid(content),
            .sizeBytes = file.stat.sizeBytes,
            .modifiedNs = file.stat.modifiedNs};
}

const core::PlanOptions options{.endpoint = QUrl{u"http://127.0.0.1"_s}, .repo = {.owner = u"alice"_s, .name = u"m"_s}};

core::Result<core::PublishPlan> plan(const QList<core::LocalFile> &files, const core::RemoteTree &remote = {},
                                     const QHash<QString, core::FileDigest> &digests = {},
                                     const QHash<QString, core::PreuploadAnswer> &modes = {},
                                     const core::PlanOptions &with = options)
{
    return core::makePlan({.files = files}, remote, with, digests, modes);
}

QStringList lines(const core::PublishPlan &plan)
{
    static const QStringList words = {u"add"_s, u"replace"_s, u"keep"_s, u"delete"_s, u"skip"_s};
    QStringList text;
    for (const core::PlanEntry &entry : plan.entries)
        text.append(words.at(static_cast<int>(entry.action)) + u' ' + entry.path);
    return text;
}

}  // namespace

class TestPlanner final : public QObject
{
    Q_OBJECT

private slots:
    void everyPathGetsItsAction()
    {
        const auto same = local(u"same.txt"_s);
        const auto sameLarge = local(u"same.bin"_s);
        const auto changed = local(u"changed.txt"_s);
        const core::RemoteTree remote =
            tree({regular(u"same.txt"_s, "same"), lfs(u"same.bin"_s, "large"), regular(u"changed.txt"_s, "old"),
                  regular(u"grown.txt"_s, "short", 5), regular(u"untouched.txt"_s, "u")});
        const auto made = plan({same, sameLarge, changed, local(u"grown.txt"_s), local(u"new.txt"_s)}, remote,
                               {{same.localPath, digest(same, "same")},
                                {sameLarge.localPath, digest(sameLarge, "large")},
                                {changed.localPath, digest(changed, "new")}});
        QVERIFY(made);
        QCOMPARE(lines(*made),
                 QStringList({u"replace changed.txt"_s, u"replace grown.txt"_s, u"add new.txt"_s, u"keep same.bin"_s,
                              u"keep same.txt"_s}));
        QCOMPARE(made->parent, remote.head);
        QCOMPARE(made->entries.at(1).remoteBytes, 5);
        QCOMPARE(made->entries.at(1).reason, PlanReason::ContentDiffers);
        QCOMPARE(made->entries.at(3).mode, UploadMode::Lfs);
        const auto totals = made->totals();
        QCOMPARE(totals.addCount, 1);
        QCOMPARE(totals.replaceCount, 2);
        QCOMPARE(totals.keepCount, 2);
        QCOMPARE(totals.sendBytes, 30);
        QVERIFY(!made->isEmpty());
    }

    void aDigestOfAnotherVersionOfTheFileProvesNothing()
    {
        const auto file = local(u"a.txt"_s);
        auto stale = digest(file, "same");
        stale.modifiedNs += 1;
        const auto made = plan({file}, tree({regular(u"a.txt"_s, "same")}), {{file.localPath, stale}});
        QCOMPARE(lines(made.value()), QStringList{u"replace a.txt"_s});
    }

    void onlyFilesOfTheSameSizeAreCompared()
    {
        const core::RemoteTree remote =
            tree({regular(u"a"_s, "a"), regular(u"b"_s, "b", 11), {.path = u"c"_s, .isFolder = true, .sizeBytes = 10}});
        const auto files =
            core::filesToCompare({.files = {local(u"a"_s), local(u"b"_s), local(u"c"_s), local(u"d"_s)}}, remote);
        QCOMPARE(files, QList<core::LocalFile>{local(u"a"_s)});
    }

    void nothingButEqualFilesIsAnEmptyPlan()
    {
        const auto file = local(u"a.txt"_s);
        const auto made = plan({file}, tree({regular(u"a.txt"_s, "a")}), {{file.localPath, digest(file, "a")}});
        QVERIFY(made.value().isEmpty());
        QVERIFY(!made.value().summary.isEmpty());
    }

    void noFilesAndNoDeletionsIsAnError() { QCOMPARE(plan({}).error().kind, ErrorKind::NothingToPublish); }

    void deletionsSpareWhatIsPublishedAndGitAttributes()
    {
        auto with = options;
        with.deletePatterns = {u"*.bin"_s, u"old/"_s, u".git*"_s};
        const auto made = plan({local(u"a.bin"_s)},
                               tree({lfs(u"a.bin"_s, "a"),
                                     lfs(u"b.bin"_s, "b"),
                                     regular(u"old/x/y.txt"_s, "y"),
                                     regular(u".gitattributes"_s, "g"),
                                     regular(u".gitignore"_s, "i"),
                                     regular(u"keep.txt"_s, "k"),
                                     {.path = u"old"_s, .isFolder = true}}),
                               {}, {}, with);
        QVERIFY(made);
        QCOMPARE(lines(*made),
                 QStringList({u"delete .gitignore"_s, u"replace a.bin"_s, u"delete b.bin"_s, u"delete old/x/y.txt"_s}));
        QCOMPARE(made->entries.at(3).detail, u"old/"_s);
    }

    void deletePatternsAreRelativeToTheDestination()
    {
        auto with = options;
        with.destination = u"/v1/"_s;
        with.deletePatterns = {u"*.txt"_s};
        const auto made =
            plan({}, tree({regular(u"a.txt"_s, "a"), regular(u"v1/a.txt"_s, "b"), regular(u"v10/a.txt"_s, "c")}), {},
                 {}, with);
        QCOMPARE(lines(made.value()), QStringList{u"delete v1/a.txt"_s});
    }

    void theServersAnswersDecideModes()
    {
        const auto made =
            plan({local(u"a.bin"_s), local(u"b.txt"_s), local(u"c.txt"_s), local(u"empty.bin"_s, 0)}, tree({}), {},
                 {{u"a.bin"_s, {.path = u"a.bin"_s, .mode = UploadMode::Regular}},
                  {u"b.txt"_s, {.path = u"b.txt"_s, .mode = UploadMode::Lfs}},
                  {u"c.txt"_s, {.path = u"c.txt"_s, .ignored = true}},
                  {u"empty.bin"_s, {.path = u"empty.bin"_s, .mode = UploadMode::Lfs}}});
        QVERIFY(made);
        QCOMPARE(made->entries.at(0).mode, UploadMode::Regular);
        QCOMPARE(made->entries.at(1).mode, UploadMode::Lfs);
        QCOMPARE(made->entries.at(2).action, PlanAction::Skip);
        QCOMPARE(made->entries.at(2).reason, PlanReason::GitIgnored);
        QCOMPARE(made->entries.at(3).mode, UploadMode::Regular);
    }

    void predictedModes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("binary");
        QTest::addColumn<bool>("dataset");
        QTest::addColumn<UploadMode>("expected");

        constexpr qint64 limit = 10 * 1024 * 1024;
        QTest::newRow("text stays in git") << "README.md" << limit << false << false << UploadMode::Regular;
        QTest::newRow("large text does not") << "data.csv" << limit + 1 << false << false << UploadMode::Lfs;
        QTest::newRow("binary content does not") << "x.dat" << qint64{5} << true << false << UploadMode::Lfs;
        QTest::newRow("tracked by name") << "a/model.safetensors" << qint64{5} << false << false << UploadMode::Lfs;
        QTest::newRow("tracked by folder") << "saved_model/x.txt" << qint64{5} << false << false << UploadMode::Lfs;
        QTest::newRow("the folder only at the root")
            << "a/saved_model/x" << qint64{5} << false << false << UploadMode::Regular;
        QTest::newRow("pictures in datasets") << "a.png" << qint64{5} << false << true << UploadMode::Lfs;
        QTest::newRow("an empty file is regular") << "empty.bin" << qint64{0} << false << false << UploadMode::Regular;
    }

    void predictedModes()
    {
        QFETCH(const QString, path);
        QFETCH(const qint64, bytes);
        QFETCH(const bool, binary);
        QFETCH(const bool, dataset);
        QFETCH(const UploadMode, expected);
        const auto type = dataset ? core::RepoType::Dataset : core::RepoType::Model;
        QCOMPARE(core::predictedMode(type, path, bytes, binary), expected);
    }

    void samplesAreJudgedByTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<bool>("binary");
        QTest::newRow("plain text") << QByteArray{"hello\n"} << false;
        QTest::newRow("a NUL byte") << QByteArray{"a\0b", 3} << true;
        QTest::newRow("a character cut off at the end") << QByteArray{"gr\xc3\xbc\xc3"} << false;
        QTest::newRow("bytes that are no UTF-8") << QByteArray{"\xff\xfe hello"} << true;
        QTest::newRow("nothing") << QByteArray{} << false;
    }

    void samplesAreJudgedByTheirBytes()
    {
        QFETCH(const QByteArray, sample);
        QFETCH(const bool, binary);
        QCOMPARE(core::isBinarySample(sample), binary);
    }

    void filesAndFoldersMayNotShareAPath_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QStringList>("deletions");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("a file over a folder") << "a" << "a/b.txt" << QStringList{} << false;
        QTest::newRow("a folder over a file") << "a/b/c.txt" << "a" << QStringList{} << false;
        QTest::newRow("a folder whose files all go") << "a" << "a/b.txt" << QStringList{u"a/*"_s} << true;
        QTest::newRow("a file that goes") << "a/b/c.txt" << "a" << QStringList{u"a"_s} << true;
        QTest::newRow("only a common beginning") << "ab" << "a/b.txt" << QStringList{} << true;
    }

    void filesAndFoldersMayNotShareAPath()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, there);
        QFETCH(const QStringList, deletions);
        QFETCH(const bool, allowed);
        auto with = options;
        with.deletePatterns = deletions;
        const auto made = plan({local(file)}, tree({regular(there, "x")}), {}, {}, with);
        QCOMPARE(made.has_value(), allowed);
        if (!allowed) {
            QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
            QCOMPARE(made.error().subject, u"a"_s);
        }
    }

    void aFolderTakesTenThousandEntries()
    {
        QList<core::LocalFile> files;
        for (int i = 0; i < 10'000; ++i)
            files.append(local(u"data/%1"_s.arg(i)));
        QVERIFY(plan(files));
        files.append(local(u"data/sub/one-more"_s));
        const auto made = plan(files);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(made.error().subject, u"data"_s);
        // What is there already counts; a folder nothing is added to does not concern us.
        files.removeLast();
        QVERIFY(!plan({local(u"data/new"_s)}, tree([&] {
                          QList<core::RemoteEntry> entries;
                          for (const auto &file : files)
                              entries.append(regular(file.path, "x"));
                          return entries;
                      }())));
        files.append(local(u"data/over"_s));
        QVERIFY(plan({local(u"elsewhere/new"_s)}, tree([&] {
                         QList<core::RemoteEntry> entries;
                         for (const auto &file : files)
                             entries.append(regular(file.path, "x"));
                         return entries;
                     }())));
    }

    void aFileBeyondTheHubsLimitIsRefused()
    {
        QVERIFY(plan({local(u"a.bin"_s, 500'000'000'000)}));
        QCOMPARE(plan({local(u"a.bin"_s, 500'000'000'001)}).error().kind, ErrorKind::TooLarge);
    }

    void summaries_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("deletions");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        const QStringList none;
        QTest::newRow("one file") << QStringList{u"README.md"_s} << none << QString{}
                                  << "Upload README.md with Slipway";
        QTest::newRow("files") << QStringList{u"a"_s, u"b"_s} << none << QString{} << "Upload 2 files with Slipway";
        QTest::newRow("one deletion") << none << QStringList{u"there1"_s} << QString{} << "Delete there1 with Slipway";
        QTest::newRow("deletions") << none << QStringList{u"there*"_s} << QString{} << "Delete 2 files with Slipway";
        QTest::newRow("both") << QStringList{u"a"_s, u"b"_s} << QStringList{u"there1"_s} << QString{}
                              << "Upload 2 files and delete there1 with Slipway";
        QTest::newRow("the user's own") << QStringList{u"a"_s} << none << "  Better weights " << "Better weights";
    }

    void summaries()
    {
        QFETCH(const QStringList, files);
        QFETCH(const QStringList, deletions);
        QFETCH(const QString, given);
        QFETCH(const QString, expected);
        auto with = options;
        with.deletePatterns = deletions;
        with.summary = given;
        QList<core::LocalFile> found;
        for (const QString &file : files)
            found.append(local(file));
        QCOMPARE(
            plan(found, tree({regular(u"there1"_s, "1"), regular(u"there2"_s, "2")}), {}, {}, with).value().summary,
            expected);
    }

    void skippedFilesKeepTheirReason()
    {
        const core::FileSet files{.files = {local(u"b"_s)},
                                  .skipped = {{.path = u"a/"_s,
                                               .localPath = u"/disk/a"_s,
                                               .reason = core::SkipReason::LeavesFolder,
                                               .detail = u"/elsewhere"_s}}};
        const auto made = core::makePlan(files, {}, options, {}, {});
        QCOMPARE(lines(made.value()), QStringList({u"skip a/"_s, u"add b"_s}));
        QCOMPARE(made->entries.first().reason, PlanReason::LeavesFolder);
        QCOMPARE(made->entries.first().detail, u"/elsewhere"_s);
    }

    void theSameInputGivesTheSamePlan()
    {
        // Hash tables inside are seeded per container; the result may not show it.
        QList<core::LocalFile> files;
        QList<core::RemoteEntry> entries;
        for (int i = 0; i < 200; ++i) {
            files.append(local(u"new/%1"_s.arg(i)));
            entries.append(regular(u"old/%1"_s.arg(i), "x"));
        }
        auto with = options;
        with.deletePatterns = {u"old/1*"_s};
        const auto first = plan(files, tree(entries), {}, {}, with);
        QVERIFY(first);
        std::ranges::reverse(entries);
        std::ranges::reverse(files);
        QCOMPARE(plan(files, tree(entries), {}, {}, with).value(), *first);

        entries = {regular(u"p"_s, "x"), regular(u"q"_s, "x"), regular(u"r"_s, "x")};
        const QList<core::LocalFile> clashing = {local(u"r/1"_s), local(u"q/1"_s), local(u"p/1"_s)};
        QCOMPARE(plan(clashing, tree(entries)).error().subject, u"p"_s);
        std::ranges::reverse(entries);
        QCOMPARE(plan(clashing, tree(entries)).error().subject, u"p"_s);
    }
};

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
