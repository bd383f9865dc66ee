#include "core/revisions/comparison.h"

#include "core/revisions/contentreader.h"
#include "randomedits.h"
#include "scratchrepository.h"

#include <QDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::RandomEdits;
using test::ScratchRepository;

namespace {

using Kind = ChangedEntry::Kind;

/// "M README.md", "R100 a -> b": as git's --name-status has it.
QStringList shown(const Comparison &comparison)
{
    QStringList lines;
    for (const ChangedEntry &entry : comparison.entries) {
        switch (entry.kind) {
        case Kind::Added: lines.append("A " + entry.file().path()); break;
        case Kind::Removed: lines.append("D " + entry.file().path()); break;
        case Kind::Modified:
        case Kind::ModeChanged: lines.append("M " + entry.file().path()); break;
        case Kind::TypeChanged: lines.append("T " + entry.file().path()); break;
        case Kind::Renamed:
        case Kind::Copied:
            lines.append(QString{"%1%2 %3 -> %4"}
                             .arg(QChar{entry.kind == Kind::Renamed ? u'R' : u'C'})
                             .arg(entry.similarity, 3, 10, QChar(u'0'))
                             .arg(entry.before->path(), entry.after->path()));
            break;
        }
    }
    return lines;
}

QStringList gitStatus(const ScratchRepository &repository, const GitOid &before, const GitOid &after,
                      const QStringList &options)
{
    const QByteArray output = repository.git(QStringList{"diff", "--name-status", "-z"} + options
                                             + QStringList{before.toString(), after.toString()});
    QStringList lines;
    QByteArrayList words = output.split('\0');
    for (qsizetype at = 0; at + 1 < words.size();) {
        const QByteArray kind = words.at(at++);
        const bool isMove = kind.startsWith('R') || kind.startsWith('C');
        QString line = QString::fromUtf8(kind + ' ' + words.at(at++));
        if (isMove)
            line += " -> " + QString::fromUtf8(words.at(at++));
        lines.append(line);
    }
    return lines;
}

ComparisonSide onDisk(const QString &path)
{
    return {.kind = QFileInfo{path}.isDir() ? ComparisonSide::Kind::Folder : ComparisonSide::Kind::File,
            .location = path};
}

}  // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatGitFinds_data();
    void findsWhatGitFinds();
    void twoRepositoriesAreCompared();
    void foldersOnTheDiskAreComparedByContent();
    void aPointerAndItsContentAreTheSame();
    void singleFilesAreCompared();
    void aFileIsNoFolder();
    void hostileNamesAreJustNames();
    void deepFoldersDoNotOverflow();
    void bombsAreCut();
    void contentComesFromWhereItLies();
    void comparingCanBeStopped();
    void kindsComeFromNames_data();
    void kindsComeFromNames();
};

void ComparisonTest::findsWhatGitFinds_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<QStringList>("gitOptions");
    for (unsigned seed = 1; seed <= 3; ++seed) {
        QTest::addRow("renames, seed %u", seed) << seed << QStringList{"-M"};
        QTest::addRow("copies, seed %u", seed) << seed << QStringList{"-C"};
    }
    QTest::newRow("no renames") << 7U << QStringList{"--no-renames"};
    QTest::newRow("renames of 80 %") << 8U << QStringList{"-M80%"};
}

void ComparisonTest::findsWhatGitFinds()
{
    QFETCH(const unsigned, seed);
    QFETCH(const QStringList, gitOptions);
    const ScratchRepository repository;
    RandomEdits random{seed};
    QList<QByteArray> names;
    QHash<QByteArray, QByteArray> texts;
    for (int i = 0; i < 60; ++i) {
        const QByteArray name = "d" + QByteArray::number(random.below(5)) + "/f" + QByteArray::number(i);
        names.append(name);
        // Some are alike, so that it is not clear what came from where.
        texts[name] = i > 0 && random.chance(30) ? random.edited(texts.value(names.at(random.below(i))), 3)
                                                 : random.text(10 + random.below(50));
        repository.write(name, texts.value(name));
    }
    const GitOid before = repository.commit();
    for (const QByteArray &name : std::as_const(names)) {
        const QByteArray text =
            random.chance(50) ? texts.value(name) : random.edited(texts.value(name), random.below(25));
        switch (random.below(6)) {
        case 0: repository.remove(name); break;
        case 1:
        case 2: {
            repository.remove(name);
            const QByteArray base =
                random.chance(50) ? name.sliced(name.indexOf('/')) : "/g" + QByteArray::number(random.below(999));
            repository.write("e" + QByteArray::number(random.below(3)) + base, text);
            break;
        }
        case 3: repository.write("copy-of-" + name, text); break;
        case 4: repository.write(name, text); break;
        default: break;
        }
    }
    const GitOid after = repository.commit();
    const ComparisonOptions options{.findRenames = gitOptions.first() != "--no-renames",
                                    .findCopies = gitOptions.first() == "-C",
                                    .renameSimilarity = gitOptions.first() == "-M80%" ? 80 : 50};
    const auto compared = compare(repository.side(before), repository.side(after), options);
    QVERIFY(compared);
    QVERIFY(!compared->areRenamesCut);
    QCOMPARE(shown(*compared).join(u'\n'), gitStatus(repository, before, after, gitOptions).join(u'\n'));
}

void ComparisonTest::twoRepositoriesAreCompared()
{
    const ScratchRepository one;
    one.write("same/a.txt", "a\n");
    one.write("b.txt", "b\n");
    const ScratchRepository other;
    other.write("same/a.txt", "a\n");
    other.write("b.txt", "B\n");
    other.write("c.txt", "c\n");
    const auto compared = compare(one.side(one.commit()), other.side(other.commit()));
    QVERIFY(compared);
    QCOMPARE(shown(*compared), (QStringList{"M b.txt", "A c.txt"}));
    QCOMPARE(compared->entries.first().before->place.location, one.path());
    QCOMPARE(compared->entries.first().after->place.location, other.path());
}

void ComparisonTest::foldersOnTheDiskAreComparedByContent()
{
    const ScratchRepository one;
    one.write("same.txt", "same\n");
    one.write("same-size.txt", "abc\n");
    one.write("script.sh", "#!/bin/sh\n");
    one.write(".cache/huggingface/download/x", "x");
    one.write("old-name.txt", "a text that is renamed\nwith lines\n");
    const ScratchRepository other;
    other.write("same.txt", "same\n");
    other.write("same-size.txt", "xyz\n");
    other.write("script.sh", "#!/bin/sh\n", true);
    other.write("new-name.txt", "a text that is renamed\nwith lines\n");
    const auto compared = compare(onDisk(one.path()), onDisk(other.path()));
    QVERIFY(compared);
    QCOMPARE(shown(*compared), (QStringList{"R100 old-name.txt -> new-name.txt", "M same-size.txt", "M script.sh"}));
    QCOMPARE(compared->entries.at(2).kind, Kind::ModeChanged);
    QVERIFY(compared->entries.at(2).hasSameContent());
}

void ComparisonTest::aPointerAndItsContentAreTheSame()
{
    RandomEdits random{2};
    const QByteArray weights = random.bytes(5000);
    const LfsPointer pointer{.oid = sha256Of(weights), .sizeBytes = weights.size()};
    const ScratchRepository repository;
    repository.write("model.safetensors", pointer.toText());
    repository.write("other.bin", LfsPointer{.oid = sha256Of("x"), .sizeBytes = 5000}.toText());
    const GitOid commit = repository.commit();
    // As a checkout without git-lfs has it
    QVERIFY(compare(repository.side(commit), onDisk(repository.path()))->entries.isEmpty());
    repository.write("model.safetensors", weights);
    repository.write("other.bin", weights);
    const auto compared = compare(repository.side(commit), onDisk(repository.path()));
    QVERIFY(compared);
    QCOMPARE(shown(*compared), QStringList{"M other.bin"});
    const ChangedEntry &entry = compared->entries.first();
    QCOMPARE(entry.content, ContentKind::Checkpoint);
    QCOMPARE(entry.before->lfs->oid, sha256Of("x"));
    QCOMPARE(entry.after->lfs->oid, sha256Of(weights));
    QCOMPARE(entry.before->sizeBytes, 5000);
    QCOMPARE(entry.after->sizeBytes, 5000);
}

void ComparisonTest::singleFilesAreCompared()
{
    const ScratchRepository repository;
    repository.write("folder/a.json", "{\"a\": 1}\n");
    const GitOid commit = repository.commit();
    repository.write("elsewhere/b.json", "{\"a\": 2}\n");
    const auto compared =
        compare(repository.side(commit, "folder/a.json"), onDisk(repository.path() + "/elsewhere/b.json"));
    QVERIFY(compared);
    QCOMPARE(compared->entries.size(), 1);
    QCOMPARE(compared->entries.first().kind, Kind::Modified);
    QCOMPARE(compared->entries.first().before->path(), "a.json");
    QCOMPARE(compared->entries.first().after->path(), "b.json");
    QCOMPARE(compared->entries.first().content, ContentKind::Json);
    const auto folders = compare(repository.side(commit, "folder"), onDisk(repository.path() + "/elsewhere"));
    QVERIFY(folders);
    QCOMPARE(shown(*folders), (QStringList{"D a.json", "A b.json"}));
}

void ComparisonTest::aFileIsNoFolder()
{
    const ScratchRepository repository;
    repository.write("folder/a.json", "{}\n");
    const GitOid commit = repository.commit();
    const auto mixed = compare(repository.side(commit, "folder/a.json"), onDisk(repository.path()));
    QVERIFY(!mixed);
    QCOMPARE(mixed.error().kind, ErrorKind::InvalidInput);
    const auto missing = compare(onDisk(repository.path() + "/nowhere"), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::FileNotFound);
    const auto noEntry = compare(repository.side(commit, "nowhere"), {});
    QVERIFY(!noEntry);
    QCOMPARE(noEntry.error().kind, ErrorKind::EntryNotFound);
}

/// Trees that git itself would refuse to check out.
void ComparisonTest::hostileNamesAreJustNames()
{
    const ScratchRepository repository;
    const GitOid empty = repository.commit();
    const QByteArray blob = repository.git({"hash-object", "-w", "--stdin"}, "x\n").trimmed();
    QByteArray entries;
    const QByteArray longName(4096, 'n');
    for (const QByteArray &name : {"../up"_ba, ".."_ba, "\x1b[31mred"_ba,
                                   "\xE2\x80\xAE"
                                   "cod.exe"_ba,
                                   "a\nb"_ba, longName})
        entries += "100644 " + name + '\0' + QByteArray::fromHex(blob);
    const QByteArray tree =
        repository.git({"hash-object", "-t", "tree", "-w", "--stdin", "--literally"}, entries).trimmed();
    const QByteArray commit = repository.git({"commit-tree", "-m", "x", tree}).trimmed();
    const auto compared = compare(repository.side(empty), repository.side(*GitOid::fromHex(QByteArrayView(commit))));
    QVERIFY(compared);
    QCOMPARE(compared->entries.size(), 6);
    for (const ChangedEntry &entry : compared->entries)
        QCOMPARE(ContentReader{}.stored(*entry.after), "x\n");
}

void ComparisonTest::deepFoldersDoNotOverflow()
{
    const ScratchRepository repository;
    const GitOid empty = repository.commit();
    const QByteArray blob = repository.git({"hash-object", "-w", "--stdin"}, "x\n").trimmed();
    QByteArray content = "100644 f"_ba + '\0' + QByteArray::fromHex(blob);
    QByteArray batch;
    // fast-import would take a path of any depth, but not as quickly.
    QByteArray tree;
    for (int depth = 0; depth < 120; ++depth) {
        tree = repository.git({"hash-object", "-t", "tree", "-w", "--stdin"}, content).trimmed();
        content = "40000 d"_ba + '\0' + QByteArray::fromHex(tree);
    }
    const QByteArray commit = repository.git({"commit-tree", "-m", "x", tree}).trimmed();
    const auto compared = compare(repository.side(empty), repository.side(*GitOid::fromHex(QByteArrayView(commit))));
    QVERIFY(compared);
    QCOMPARE(compared->entries.size(), 1);
    QCOMPARE(compared->entries.first().file().rawPath.count('/'), 119);
}

/// A tree of ten folders that are all the same tree of ten folders …
void ComparisonTest::bombsAreCut()
{
    const ScratchRepository repository;
    const GitOid empty = repository.commit();
    const QByteArray blob = repository.git({"hash-object", "-w", "--stdin"}, "x\n").trimmed();
    QByteArray mode = "100644 ";
    QByteArray oid = blob;
    for (int level = 0; level < 10; ++level) {
        QByteArray content;
        for (char name = '0'; name <= '9'; ++name)
            content += mode + name + '\0' + QByteArray::fromHex(oid);
        oid = repository.git({"hash-object", "-t", "tree", "-w", "--stdin"}, content).trimmed();
        mode = "40000 ";
    }
    const QByteArray commit = repository.git({"commit-tree", "-m", "x", oid}).trimmed();
    const auto compared = compare(repository.side(empty), repository.side(*GitOid::fromHex(QByteArrayView(commit))),
                                  {.maxEntries = 5'000});
    QVERIFY(compared);
    QVERIFY(compared->isCut);
    QCOMPARE(compared->entries.size(), 5'000);
}

void ComparisonTest::contentComesFromWhereItLies()
{
    RandomEdits random{4};
    const QByteArray weights = random.bytes(3000);
    const LfsPointer pointer{.oid = sha256Of(weights), .sizeBytes = weights.size()};
    const ScratchRepository repository;
    repository.write("w.bin", pointer.toText());
    repository.link("link", "w.bin");
    const auto compared = compare({}, repository.side(repository.commit()));
    QVERIFY(compared);
    ContentReader reader;
    const ComparedFile &link = *compared->entries.at(0).after;
    const ComparedFile &file = *compared->entries.at(1).after;
    QCOMPARE(reader.stored(link), "w.bin");
    QCOMPARE(reader.stored(file), pointer.toText());
    QCOMPARE(reader.content(file).error().kind, ErrorKind::EntryNotFound);
    const QByteArray name = pointer.oid.toHex();
    repository.write(".git/lfs/objects/" + name.first(2) + '/' + name.sliced(2, 2) + '/' + name, weights);
    QCOMPARE(reader.content(file), weights);
    QCOMPARE(reader.stored(*compared->entries.at(1).after, 10), pointer.toText());
}

void ComparisonTest::comparingCanBeStopped()
{
    const ScratchRepository repository;
    repository.write("a", "a");
    std::stop_source stop;
    stop.request_stop();
    const auto canceled = compare({}, repository.side(repository.commit()), {}, stop.get_token());
    QVERIFY(!canceled);
    QCOMPARE(canceled.error().kind, ErrorKind::Canceled);
}

void ComparisonTest::kindsComeFromNames_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<ContentKind>("kind");
    QTest::newRow("card") << "README.md"_ba << ContentKind::Card;
    QTest::newRow("a card of a folder") << "sub/readme.MD"_ba << ContentKind::Card;
    QTest::newRow("tokenizer") << "tokenizer.json"_ba << ContentKind::Tokenizer;
    QTest::newRow("weights") << "model-00001-of-00002.safetensors"_ba << ContentKind::Checkpoint;
    QTest::newRow("index") << "model.safetensors.index.json"_ba << ContentKind::Json;
    QTest::newRow("no suffix") << "json"_ba << ContentKind::Text;
    QTest::newRow("template") << "chat_template.jinja"_ba << ContentKind::Text;
    QTest::newRow("a folder with a dot") << "v1.json/notes"_ba << ContentKind::Text;
}

void ComparisonTest::kindsComeFromNames()
{
    QFETCH(const QByteArray, path);
    QFETCH(const ContentKind, kind);
    QCOMPARE(contentKindOf(path), kind);
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
