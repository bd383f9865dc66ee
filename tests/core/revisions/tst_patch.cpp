#include "core/revisions/patch.h"

#include "randomedits.h"
#include "scratchrepository.h"
#include "tests/support/gitrunner.h"

#include <QDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::RandomEdits;
using test::ScratchRepository;

Q_DECLARE_METATYPE(core::LineDiffOptions)

namespace {

/// Without the packed contents: git may write them as differences.
QByteArray withoutPacked(const QByteArray &patch)
{
    QByteArray kept;
    bool isPacked = false;
    for (const QByteArray &line : patch.split('\n')) {
        if (line.startsWith("diff --git"))
            isPacked = false;
        if (!isPacked)
            kept += line + '\n';
        if (line == "GIT binary patch")
            isPacked = true;
    }
    return kept;
}

QByteArray around(const QByteArrayList &lines, qsizetype line)
{
    const qsizetype first = std::max<qsizetype>(0, line - 12);
    return lines.sliced(first, std::min<qsizetype>(20, lines.size() - first)).join('\n');
}

QByteArray patchOf(const Comparison &comparison, const PatchOptions &options = {})
{
    QByteArray patch;
    const auto written = writePatch(
        comparison,
        [&patch](QByteArrayView part) {
            patch += part;
            return Result<>{};
        },
        options);
    return written && written->isEmpty() ? patch : "not written"_ba;
}

/// Thirty texts and what else a repository may hold.
void fill(const ScratchRepository &repository, RandomEdits &random)
{
    for (int i = 0; i < 30; ++i)
        repository.write("text" + QByteArray::number(i) + ".txt", random.text(1 + random.below(120)),
                         random.chance(20));
    repository.write("folder/deep/one.txt", random.text(60));
    repository.write("folder/moved.txt", random.text(80));
    repository.write("with blank.txt", random.text(20));
    repository.write("\xC3\xA4\t\"quoted\"\\.txt", random.text(20));
    repository.write("latin-\xE4.txt", random.text(20));
    repository.write("line\nbreak.txt", random.text(9));
    repository.write("data.bin", random.bytes(3000));
    repository.write("same.bin", random.bytes(500));
    repository.write("empty.txt", {});
    repository.link("link", "text1.txt");
    repository.link("becomes-file", "text2.txt");
    repository.write("becomes-link", random.text(10));
}

void change(const ScratchRepository &repository, RandomEdits &random)
{
    for (int i = 0; i < 30; ++i) {
        const QByteArray name = "text" + QByteArray::number(i) + ".txt";
        QFile file{repository.path() + u'/' + QString::fromLatin1(name)};
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = random.edited(file.readAll(), random.below(12));
        file.close();
        if (random.chance(15)) {
            repository.remove(name);
            repository.write("renamed/" + QByteArray::number(random.below(1000)) + '-' + name, text);
        } else if (random.chance(10)) {
            repository.remove(name);
        } else {
            repository.write(name, text, random.chance(20));
        }
    }
    repository.move("folder/moved.txt", "elsewhere/moved.txt");
    repository.write("with blank.txt", random.text(20));
    repository.write("\xC3\xA4\t\"quoted\"\\.txt", random.text(20));
    repository.move("latin-\xE4.txt", "latin-\xF6 \x01.txt");
    repository.write("line\nbreak.txt", random.text(9));
    repository.write("data.bin", random.bytes(2500));
    repository.move("same.bin", "moved.bin");
    repository.write("empty.txt", "no longer");
    repository.write("new-empty.txt", {});
    repository.link("link", "text3.txt");
    repository.remove("becomes-file");
    repository.write("becomes-file", random.text(5));
    repository.link("becomes-link", "text1.txt");
    repository.remove("folder/deep");
    repository.write("folder/deep", random.text(30));
}

}  // namespace

class PatchTest : public QObject
{
    Q_OBJECT

private slots:
    void equalsGits_data();
    void equalsGits();
    void appliesWithGit_data();
    void appliesWithGit();
    void equalsGitsForEditedSources();
    void aWorkingFolderIsPatchedToo();
    void submodulesAreTheirCommits();
    void whatIsTooLargeIsSaid();
    void theFirstCommitComesFromNothing();
    void writingCanBeStopped();
};

void PatchTest::equalsGits_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<QStringList>("gitOptions");
    QTest::addColumn<LineDiffOptions>("options");
    for (unsigned seed = 1; seed <= 4; ++seed) {
        QTest::addRow("seed %u", seed) << seed << QStringList{} << LineDiffOptions{};
        QTest::addRow("seed %u, all context", seed)
            << seed << QStringList{"-U1000"} << LineDiffOptions{.contextLines = 1000};
        QTest::addRow("seed %u, no context", seed) << seed << QStringList{"-U0"} << LineDiffOptions{.contextLines = 0};
    }
    QTest::newRow("-w") << 5U << QStringList{"-w"} << LineDiffOptions{.whitespace = Whitespace::IgnoreAll};
    QTest::newRow("-b") << 6U << QStringList{"-b"} << LineDiffOptions{.whitespace = Whitespace::IgnoreAmount};
    QTest::newRow("--ignore-space-at-eol")
        << 7U << QStringList{"--ignore-space-at-eol"} << LineDiffOptions{.whitespace = Whitespace::IgnoreAtLineEnd};
    QTest::newRow("--ignore-blank-lines")
        << 8U << QStringList{"--ignore-blank-lines"} << LineDiffOptions{.ignoreBlankLines = true};
    QTest::newRow("-w --ignore-blank-lines")
        << 9U << QStringList{"-w", "--ignore-blank-lines"}
        << LineDiffOptions{.whitespace = Whitespace::IgnoreAll, .ignoreBlankLines = true};
}

void PatchTest::equalsGits()
{
    QFETCH(const unsigned, seed);
    QFETCH(const QStringList, gitOptions);
    QFETCH(const LineDiffOptions, options);
    const ScratchRepository repository;
    RandomEdits random{seed};
    fill(repository, random);
    const GitOid before = repository.commit();
    change(repository, random);
    const GitOid after = repository.commit();

    const auto compared = compare(repository.side(before), repository.side(after));
    QVERIFY(compared);
    const QByteArray ours = withoutPacked(patchOf(*compared, {.text = {.lines = options}}));
    const QByteArray gits =
        withoutPacked(repository.git(QStringList{"diff", "--full-index", "--binary", "-M"} + gitOptions
                                     + QStringList{before.toString(), after.toString()}));
    const auto ourFiles = ours.split('\n');
    const auto gitFiles = gits.split('\n');
    for (qsizetype line = 0; line < std::min(ourFiles.size(), gitFiles.size()); ++line) {
        if (ourFiles.at(line) != gitFiles.at(line))
            QFAIL(QByteArray{"ours:\n" + around(ourFiles, line) + "\ngit's:\n" + around(gitFiles, line)}.constData());
    }
    QCOMPARE(ours.size(), gits.size());
}

void PatchTest::appliesWithGit_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 21; seed <= 24; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void PatchTest::appliesWithGit()
{
    QFETCH(const unsigned, seed);
    const ScratchRepository repository;
    RandomEdits random{seed};
    fill(repository, random);
    const GitOid before = repository.commit();
    change(repository, random);
    const GitOid after = repository.commit();
    for (const bool backwards : {false, true}) {
        const GitOid from = backwards ? after : before;
        const GitOid to = backwards ? before : after;
        const auto compared = compare(repository.side(from), repository.side(to));
        QVERIFY(compared);
        (void)repository.git({"read-tree", from.toString()});
        (void)repository.git({"apply", "--cached", "--whitespace=nowarn", "-"}, patchOf(*compared));
        QCOMPARE(repository.git({"write-tree"}), repository.git({"rev-parse", to.toString() + "^{tree}"}));
    }
}

void PatchTest::equalsGitsForEditedSources()
{
    const ScratchRepository repository;
    RandomEdits random{77};
    const QDir sources{QStringLiteral(SLIPWAY_SOURCE "/core/card")};
    QHash<QString, QByteArray> texts;
    for (const QFileInfo &info : sources.entryInfoList({"*.cpp", "*.h"}, QDir::Files)) {
        QFile file{info.filePath()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        texts.insert(info.fileName(), file.readAll());
        repository.write(info.fileName().toUtf8(), texts.value(info.fileName()));
    }
    QVERIFY(texts.size() > 50);
    const GitOid before = repository.commit();
    for (const auto &[name, text] : texts.asKeyValueRange())
        repository.write(name.toUtf8(), random.edited(text, 1 + random.below(40)));
    const GitOid after = repository.commit();
    const auto compared = compare(repository.side(before), repository.side(after));
    QVERIFY(compared);
    QCOMPARE(patchOf(*compared),
             repository.git({"diff", "--full-index", "--binary", before.toString(), after.toString()}));
}

void PatchTest::aWorkingFolderIsPatchedToo()
{
    const ScratchRepository repository;
    RandomEdits random{31};
    fill(repository, random);
    repository.write(".gitattributes", "*.safetensors filter=lfs diff=lfs merge=lfs -text\n");
    repository.write(".gitignore", "ignored/\n*.tmp\n");
    const GitOid before = repository.commit();
    change(repository, random);
    repository.remove("latin-\xF6 \x01.txt");  // no name for a folder that is to be published
    const QByteArray weights = random.bytes(9000);
    repository.write("model.safetensors", weights);
    repository.write("ignored/much", random.text(3));
    repository.write("note.tmp", random.text(3));
    const auto compared =
        compare(repository.side(before), {.kind = ComparisonSide::Kind::Folder, .location = repository.path()});
    QVERIFY(compared);
    const QByteArray patch = patchOf(*compared);
    QVERIFY(patch.contains(QByteArray{"+oid sha256:" + sha256Of(weights).toHex()}));
    QVERIFY(!patch.contains("ignored/much"));
    QVERIFY(!patch.contains("note.tmp"));
    // The commit that the pointer belongs to.
    repository.write("model.safetensors", LfsPointer{.oid = sha256Of(weights), .sizeBytes = weights.size()}.toText());
    const GitOid after = repository.commit();
    (void)repository.git({"read-tree", before.toString()});
    (void)repository.git({"apply", "--cached", "--whitespace=nowarn", "-"}, patch);
    QCOMPARE(repository.git({"write-tree"}), repository.git({"rev-parse", after.toString() + "^{tree}"}));
}

void PatchTest::submodulesAreTheirCommits()
{
    const ScratchRepository repository;
    repository.write("a.txt", "a\n");
    const GitOid before = repository.commit();
    (void)repository.git({"update-index", "--add", "--cacheinfo", "160000," + QString(40, '1') + ",module"});
    (void)repository.git({"commit", "-qm", "module"});
    const GitOid added = *GitOid::fromHex(QByteArrayView(repository.git({"rev-parse", "HEAD"}).trimmed()));
    (void)repository.git({"update-index", "--add", "--cacheinfo", "160000," + QString(40, '2') + ",module"});
    (void)repository.git({"commit", "-qm", "module"});
    const GitOid moved = *GitOid::fromHex(QByteArrayView(repository.git({"rev-parse", "HEAD"}).trimmed()));
    for (const auto &[from, to] : {std::pair{before, added}, std::pair{added, moved}, std::pair{moved, before}}) {
        const auto compared = compare(repository.side(from), repository.side(to));
        QVERIFY(compared);
        QCOMPARE(patchOf(*compared), repository.git({"diff", "--full-index", from.toString(), to.toString()}));
    }
}

void PatchTest::whatIsTooLargeIsSaid()
{
    const ScratchRepository repository;
    RandomEdits random{1};
    repository.write("data.bin", random.bytes(5000));
    const GitOid before = repository.commit();
    repository.write("data.bin", random.bytes(5000));
    const GitOid after = repository.commit();
    const auto compared = compare(repository.side(before), repository.side(after));
    QVERIFY(compared);
    QByteArray patch;
    const auto gaps = writePatch(*compared,
                                 [&patch](QByteArrayView part) {
                                     patch += part;
                                     return Result<>{};
                                 },
                                 {.maxBinaryBytes = 1000});
    QVERIFY(gaps);
    QCOMPARE(*gaps, (QList<PatchGap>{{.rawPath = "data.bin", .reason = PatchGap::Reason::TooLarge}}));
    QCOMPARE(patch, repository.git({"diff", "--full-index", before.toString(), after.toString()}));
}

void PatchTest::theFirstCommitComesFromNothing()
{
    const ScratchRepository repository;
    repository.write("a.txt", "a\n");
    repository.write("b/c.txt", "c");
    const GitOid first = repository.commit();
    const auto compared = compare({}, repository.side(first));
    QVERIFY(compared);
    QCOMPARE(patchOf(*compared), repository.git({"show", "--format=", "--full-index", "--root", first.toString()}));
}

void PatchTest::writingCanBeStopped()
{
    const ScratchRepository repository;
    repository.write("a.txt", "a\n");
    const GitOid first = repository.commit();
    const auto compared = compare({}, repository.side(first));
    QVERIFY(compared);
    std::stop_source stop;
    stop.request_stop();
    const auto canceled = writePatch(*compared, [](QByteArrayView) { return Result<>{}; }, {}, stop.get_token());
    QVERIFY(!canceled);
    QCOMPARE(canceled.error().kind, ErrorKind::Canceled);
    const auto full = writePatch(*compared, [](QByteArrayView) { return fail(ErrorKind::OutOfSpace, {}); });
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::OutOfSpace);
}

QTEST_GUILESS_MAIN(PatchTest)
#include "tst_patch.moc"
