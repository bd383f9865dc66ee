#include "core/revisions/commitdetails.h"
#include "core/revisions/filehistory.h"
#include "core/revisions/treelisting.h"

#include "tests/support/gitrunner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray pointerOid = QByteArray(64, 'a');
const QByteArray pointer =
    "version https://git-lfs.github.com/spec/v1\noid sha256:" + pointerOid + "\nsize 12345678901\n";

QByteArray octal(const QByteArray &path)
{
    QByteArray quoted = "\"";
    for (const char c : path)
        quoted += '\\' + QByteArray::number(static_cast<unsigned char>(c), 8).rightJustified(3, '0');
    return quoted + '"';
}

}  // namespace

/// Folders and files at a revision, whatever they are called, and what a commit says about itself.
class TreeListing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsFoldersAndEverythingBelow();
    void knowsLargeFilesByTheirPointers();
    void takesNamesOfAnyBytes();
    void refusesWhatIsNotThere();
    void readsAllOfACommit();
    void weighsWhatACommitBroughtIn();
    void bearsTreesThatAreNone();
    void boundsWhatItReads();

private:
    QByteArray git(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return test::runGit(m_folder->path(), m_folder->path(), arguments, input).output.trimmed();
    }
    /// A commit on main with these files.
    void commit(const QList<std::pair<QByteArray, QByteArray>> &files, const QByteArray &header = {})
    {
        QByteArray stream = "commit refs/heads/main\n"
            + (header.isEmpty() ? QByteArray("committer A <a@b> 1700000000 +0200\ndata 3\nmsg\n") : header);
        if (!git({"rev-parse", "-q", "--verify", "main"}).isEmpty())
            stream += "from refs/heads/main^0\n";
        for (const auto &[path, content] : files)
            stream += "M 100644 inline " + octal(path) + "\ndata " + QByteArray::number(content.size()) + '\n' + content
                + '\n';
        git({"fast-import", "--quiet"}, stream);
        auto opened = core::Repository::open(m_folder->path());
        QVERIFY(opened);
        m_repository = std::make_unique<core::Repository>(std::move(*opened));
        m_head = m_repository->resolve("main").value_or(core::GitOid{});
    }
    QByteArrayList names(const QByteArray &folder, core::TreeDepth depth) const
    {
        QByteArrayList paths;
        for (const core::TreeItem &item :
             core::listTree(*m_repository, m_head, folder, depth, {}).value_or(QList<core::TreeItem>{}))
            paths.append(item.rawPath);
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::Repository> m_repository;
    core::GitOid m_head;
};

void TreeListing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    git({"init", "-q", "--bare", "-b", "main", "."});
}

void TreeListing::listsFoldersAndEverythingBelow()
{
    commit({{"README.md", "hi"}, {"a/b/c.txt", "12345"}, {"a/d.txt", ""}, {"z", "z"}});
    QCOMPARE(names({}, core::TreeDepth::Folder), (QByteArrayList{"README.md", "a", "z"}));
    QCOMPARE(names("a", core::TreeDepth::Folder), (QByteArrayList{"a/b", "a/d.txt"}));
    QCOMPARE(names({}, core::TreeDepth::Everything), (QByteArrayList{"README.md", "a/b/c.txt", "a/d.txt", "z"}));
    QCOMPARE(names("a", core::TreeDepth::Everything), (QByteArrayList{"a/b/c.txt", "a/d.txt"}));
    const auto item = m_repository->item(m_head, "a/b/c.txt");
    QVERIFY(item);
    QCOMPARE(item->sizeBytes(), 5);
    QCOMPARE(m_repository->blob(item->oid).value_or(QByteArray{}), "12345");
    QVERIFY(m_repository->item(m_head, {})->isFolder());
}

void TreeListing::knowsLargeFilesByTheirPointers()
{
    commit(
        {{"model.safetensors", pointer}, {"note.txt", "version https://git-lfs.github.com/spec/v1\nbut no pointer"}});
    const auto items = core::listTree(*m_repository, m_head, {}, core::TreeDepth::Folder, {});
    QVERIFY(items);
    QVERIFY(items->at(0).lfs);
    QCOMPARE(items->at(0).lfs->oid.toHex(), pointerOid);
    QCOMPARE(items->at(0).sizeBytes(), 12345678901);
    QCOMPARE(items->at(0).blobBytes, pointer.size());
    QVERIFY(!items->at(1).lfs);
}

void TreeListing::takesNamesOfAnyBytes()
{
    QByteArray deep;
    for (int i = 0; i < 400; ++i)
        deep += "folder-" + QByteArray::number(i) + '/';
    QVERIFY(deep.size() > 4000);
    const QByteArrayList paths{"a\x01\x02\x7f\n\tb",
                               "caf\xe9",
                               "\xe2\x80\xae"
                               "gpj.exe",
                               "..evil/x",
                               "con",
                               "a:b*?<>|\\",
                               deep + "end",
                               QByteArray(250, 'n')};
    QList<std::pair<QByteArray, QByteArray>> files;
    for (const QByteArray &path : paths)
        files.append({path, path});
    commit(files);
    QByteArrayList expected = paths;
    QByteArrayList found = names({}, core::TreeDepth::Everything);
    std::ranges::sort(expected);
    std::ranges::sort(found);
    QCOMPARE(found, expected);
    for (const QByteArray &path : paths) {
        const auto item = m_repository->item(m_head, path);
        QVERIFY(item);
        QCOMPARE(m_repository->blob(item->oid).value_or(QByteArray{}), path);
        const auto history = core::readFileHistory(*m_repository, m_head, path, {}, {});
        QVERIFY(history && history->log.size() == 1);
    }
    QCOMPARE(core::TreeItem{.rawPath = "caf\xe9"}.path(), u"café"_s);
}

void TreeListing::refusesWhatIsNotThere()
{
    commit({{"a/b", "x"}});
    for (const QByteArray &path : {QByteArray("no"), QByteArray("a/b/c"), QByteArray("../a"), QByteArray("a/../a/b"),
                                   QByteArray("/a"), QByteArray("a//b"), QByteArray("."), QByteArray(5000, '/')}) {
        QCOMPARE(m_repository->item(m_head, path).error().kind, core::ErrorKind::EntryNotFound);
        const auto list = core::listTree(*m_repository, m_head, path, core::TreeDepth::Folder, {});
        QCOMPARE(list.error().kind, core::ErrorKind::EntryNotFound);
    }
    QCOMPARE(core::listTree(*m_repository, m_head, "a/b", core::TreeDepth::Folder, {}).error().kind,
             core::ErrorKind::EntryNotFound);
    QCOMPARE(m_repository->treeOf(core::GitOid{}).error().kind, core::ErrorKind::RevisionNotFound);
}

void TreeListing::readsAllOfACommit()
{
    commit({{"a", "x"}},
           "author J\xf6rg <j@x> 1600000000 -0330\ncommitter Bo <bo@x> 1700000000 +0200\nencoding ISO-8859-1\ndata 20\n"
           "f\xfcr\nalle\n\nbody here\n\n");
    const auto commit = core::readCommit(*m_repository, m_head);
    QVERIFY(commit);
    QCOMPARE(commit->author.name, u"Jörg"_s);
    QCOMPARE(commit->author.date.offsetFromUtc(), -(3 * 60 + 30) * 60);
    QCOMPARE(commit->committer.email, u"bo@x"_s);
    QCOMPARE(commit->message.trimmed(), u"für\nalle\n\nbody here"_s);
    QCOMPARE(commit->tree.toHex(), git({"rev-parse", "main^{tree}"}));
    QCOMPARE(commit->signature, core::SignatureKind::None);
    const QByteArray text = "tree " + commit->tree.toHex()
        + "\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\ngpgsig -----BEGIN SSH SIGNATURE-----\n abc\n "
          "def\n\nsigned\n";
    const QByteArray oid = git({"hash-object", "-t", "commit", "-w", "--stdin"}, text);
    const auto with = core::readCommit(*m_repository, core::GitOid::fromHex(oid).value_or(core::GitOid{}));
    QVERIFY(with);
    QCOMPARE(with->signature, core::SignatureKind::Ssh);
    QCOMPARE(with->message.trimmed(), u"signed"_s);
}

void TreeListing::weighsWhatACommitBroughtIn()
{
    commit({{"a", "12345"}, {"b/c", "123"}});
    QCOMPARE(core::weighCommit(*m_repository, m_head, {}).value_or(core::CommitWeight{}),
             (core::CommitWeight{.changedFiles = 2, .addedBytes = 8}));
    commit({{"b/c", pointer}, {"d", "1"}});
    QCOMPARE(core::weighCommit(*m_repository, m_head, {}).value_or(core::CommitWeight{}),
             (core::CommitWeight{.changedFiles = 2, .addedBytes = 12345678902}));
    git({"fast-import", "--quiet"},
        "commit refs/heads/main\ncommitter A <a@b> 1700000000 +0200\ndata 1\nx\nfrom refs/heads/main^0\nD a\n\n");
    QCOMPARE(core::weighCommit(*m_repository, *m_repository->resolve("main"), {}).value_or(core::CommitWeight{}),
             (core::CommitWeight{.changedFiles = 1, .removedBytes = 5}));
}

void TreeListing::bearsTreesThatAreNone()
{
    commit({{"a", "x"}});
    const QByteArrayList odd{"100644 a",
                             QByteArray("100644 a\0short", 14),
                             QByteArray(100, '\0'),
                             "nonsense",
                             QByteArray("40000 self\0", 11) + QByteArray(20, '\x11'),
                             QByteArray("999999999999999999999 a\0", 24) + QByteArray(20, '\1')};
    for (const QByteArray &bytes : odd) {
        const QByteArray tree = git({"hash-object", "-t", "tree", "-w", "--stdin", "--literally"}, bytes);
        const QByteArray oid = git({"hash-object", "-t", "commit", "-w", "--stdin", "--literally"},
                                   "tree " + tree + "\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\nx\n");
        const auto id = core::GitOid::fromHex(oid);
        QVERIFY(id);
        for (const auto depth : {core::TreeDepth::Folder, core::TreeDepth::Everything}) {
            const auto list = core::listTree(*m_repository, *id, {}, depth, {});
            QVERIFY(!list || list->size() <= 1);
        }
        static_cast<void>(core::weighCommit(*m_repository, *id, {}));
        static_cast<void>(core::readFileHistory(*m_repository, *id, "a/b", {}, {}));
    }
}

void TreeListing::boundsWhatItReads()
{
    commit({{"big", QByteArray(100'000, 'x')}});
    const auto item = m_repository->item(m_head, "big");
    QCOMPARE(m_repository->blob(item->oid, 99'999).error().kind, core::ErrorKind::TooLarge);
    QVERIFY(m_repository->blob(item->oid, 100'000));
    QCOMPARE(m_repository->blob(m_head).error().kind, core::ErrorKind::Repository);
}

QTEST_GUILESS_MAIN(TreeListing)
#include "tst_treelisting.moc"
