#include "core/hub/hubclient.h"
#include "tests/support/hubfixture.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const RepoId demo{.owner = "alice", .name = "demo"};

const RemoteEntry *find(const QList<RemoteEntry> &entries, const QString &path)
{
    const auto found = std::ranges::find(entries, path, &RemoteEntry::path);
    return found == entries.end() ? nullptr : &*found;
}

bool hasRef(const QList<RefRecord> &refs, const QString &name)
{
    return std::ranges::contains(refs, name, &RefRecord::name);
}

}  // namespace

/// Every endpoint once for real, against a Local Hub.
class TestHubClient final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void saysWhoTheTokenBelongsTo();
    void createsChangesMovesAndDeletesARepository();
    void createsARepositoryUnderALicenceOfItsOwn();
    void listsTheRepositoriesOfAnOwner();
    void suggestsNamesForAFewLetters();
    void knowsThatARepositoryExistsAlready();
    void commitsFilesAndReadsThemBack();
    void readsATreeOfManyPages();
    void readsATreeBelowAFolder();
    void asksAboutManyPathsInBatches();
    void asksForUploadModesInBatches();
    void deletesFilesAndFolders();
    void refusesACommitOnABranchThatMoved();
    void refusesACommitOfAMissingLfsObject();
    void sendsNothingWhenAFileChanged();
    void asksWhetherACardIsGood();
    void refusesABadCard();
    void opensAPullRequest();
    void listsCommitsUpToALimit();
    void makesAndDeletesBranches();
    void makesAndDeletesTags();

private:
    [[nodiscard]] HubClient clientOf(const QString &token)
    {
        return {m_http, {.endpoint = m_fixture->endpoint(), .token = AccessToken{token}}};
    }
    CommitOperation regular(const QString &path, const QByteArray &content);
    Result<CommitReply> commitFile(const QString &path, const QByteArray &content);

    QTemporaryDir m_folder;
    HttpClient m_http{{.retry = {.base = std::chrono::milliseconds{5}}}};
    std::unique_ptr<test::HubFixture> m_fixture;
    std::optional<HubClient> m_alice;
};

void TestHubClient::init()
{
    m_fixture = std::make_unique<test::HubFixture>();
    QVERIFY2(m_fixture->isRunning(), qPrintable(m_fixture->problem()));
    m_alice.emplace(clientOf(test::HubFixture::aliceToken));
    QVERIFY(m_alice->createRepo({.id = demo}));
}

CommitOperation TestHubClient::regular(const QString &path, const QByteArray &content)
{
    const QString local = m_folder.filePath(QString::fromLatin1(gitBlobOid(content).toHex()));
    QFile file{local};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(local));
    return {.path = path, .localPath = local, .sizeBytes = content.size(), .blobOid = gitBlobOid(content)};
}

Result<CommitReply> TestHubClient::commitFile(const QString &path, const QByteArray &content)
{
    return m_alice->commit(demo, "main", {.summary = "Add " + path, .operations = {regular(path, content)}});
}

void TestHubClient::saysWhoTheTokenBelongsTo()
{
    const auto alice = m_alice->whoami();
    QVERIFY(alice);
    QCOMPARE(alice->name, "alice");
    QCOMPARE(alice->fullName, "Alice Example");
    QCOMPARE(alice->tokenRole, "write");
    QVERIFY(alice->mayWriteUnder(u"alice"));
    QVERIFY(alice->mayWriteUnder(u"acme"));

    const auto bob = clientOf(test::HubFixture::bobToken).whoami();
    QVERIFY(bob);
    QVERIFY(!bob->mayWriteUnder(u"bob"));
    const auto carol = clientOf(test::HubFixture::carolToken).whoami();
    QVERIFY(carol);
    QCOMPARE(carol->tokenRole, "fineGrained");
    QVERIFY(carol->mayWriteUnder(u"acme"));
    QVERIFY(!carol->mayWriteUnder(u"carol"));
}

void TestHubClient::createsARepositoryUnderALicenceOfItsOwn()
{
    const RepoId tiny{.owner = "alice", .name = "tiny"};
    QVERIFY(m_alice->createRepo(
        {.id = tiny, .license = "other", .licenseName = "tiny-1.0", .licenseLink = "LICENSE", .region = "eu"}));
    QByteArray card;
    QVERIFY(m_alice->download(tiny, "main", "README.md", [&card](QByteArrayView part) {
        card += part;
        return true;
    }));
    QCOMPARE(card, QByteArray("---\nlicense: other\nlicense_name: tiny-1.0\nlicense_link: LICENSE\n---\n"));
}

void TestHubClient::createsChangesMovesAndDeletesARepository()
{
    const RepoId data{.type = RepoType::Dataset, .owner = "acme", .name = "Data.v1"};
    const auto url = m_alice->createRepo({.id = data, .visibility = Visibility::Private, .license = "mit"});
    QVERIFY(url);
    QCOMPARE(*url, m_alice->webUrl(data));
    const auto info = m_alice->repoInfo(data);
    QVERIFY(info);
    QVERIFY(info->id == data);
    QCOMPARE(info->visibility, Visibility::Private);
    QVERIFY(!info->head.isNull());
    QVERIFY(m_alice->download(data, "main", "README.md", [](QByteArrayView) { return true; }));

    QVERIFY(m_alice->updateSettings(data, {.visibility = Visibility::Public, .gated = "manual"}));
    const auto opened = m_alice->repoInfo(data, "main");
    QVERIFY(opened);
    QCOMPARE(opened->visibility, Visibility::Public);
    QCOMPARE(opened->gated, "manual");

    const RepoId moved{.type = RepoType::Dataset, .owner = "alice", .name = "data2"};
    QVERIFY(m_alice->moveRepo(data, moved));
    const auto found = m_alice->repoInfo(moved);
    QVERIFY(found);
    QCOMPARE(found->head, info->head);

    QVERIFY(m_alice->deleteRepo(moved));
    const auto gone = m_alice->repoInfo(moved);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::RepositoryNotFound);
    QCOMPARE(gone.error().subject, "alice/data2");
}

void TestHubClient::listsTheRepositoriesOfAnOwner()
{
    for (const char *name : {"one", "two", "three"})
        QVERIFY(m_alice->createRepo({.id = {.owner = "acme", .name = name}}));
    QVERIFY(m_alice->createRepo({.id = {.type = RepoType::Dataset, .owner = "acme", .name = "data"}}));
    const auto models = m_alice->listRepos("acme", RepoType::Model);
    QVERIFY(models);
    QStringList names;
    for (const RepoInfo &info : *models)
        names += info.id.fullName();
    names.sort();
    QCOMPARE(names, (QStringList{"acme/one", "acme/three", "acme/two"}));
    QVERIFY(m_alice->listRepos("nobody", RepoType::Model)->isEmpty());
}

void TestHubClient::suggestsNamesForAFewLetters()
{
    for (const char *name : {"my-tiny-bert", "tiny-bert", "large-bert"})
        QVERIFY(m_alice->createRepo({.id = {.owner = "acme", .name = name}}));
    QVERIFY(m_alice->createRepo({.id = {.type = RepoType::Dataset, .owner = "acme", .name = "tiny-data"}}));
    const auto models = m_alice->suggestRepos("Tiny", RepoType::Model);
    QVERIFY(models);
    QCOMPARE(*models, (QStringList{"acme/tiny-bert", "acme/my-tiny-bert"}));
    QCOMPARE(*m_alice->suggestRepos("acme/t", RepoType::Dataset), QStringList{"acme/tiny-data"});
    QVERIFY(m_alice->suggestRepos("a&limit=1 ?", RepoType::Model)->isEmpty());
}

void TestHubClient::knowsThatARepositoryExistsAlready()
{
    const auto again = m_alice->createRepo({.id = demo});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(again.error().subject, "alice/demo");
    QVERIFY(!again.error().detail.isEmpty());

    QVERIFY(m_alice->createRepo({.id = {.owner = "alice", .name = "other"}}));
    const auto onto = m_alice->moveRepo({.owner = "alice", .name = "other"}, demo);
    QVERIFY(!onto);
    QCOMPARE(onto.error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(onto.error().subject, "alice/demo");
}

void TestHubClient::commitsFilesAndReadsThemBack()
{
    const QString path{u"sub dir/grüße & 100%.txt"};
    const QByteArray content = QByteArray{"line\n"}.repeated(50'000);
    std::atomic<std::int64_t> sent = 0;
    const auto reply = m_alice->commit(demo, "main",
                                       {.summary = "Add a file",
                                        .description = "With a body",
                                        .operations = {regular(path, content), regular("empty", {})}},
                                       &sent);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QVERIFY(reply->url.toString().endsWith("/alice/demo/commit/" + reply->oid.toString()));
    QVERIFY(sent > content.size());

    const auto tree = m_alice->tree(demo, reply->oid.toString());
    QVERIFY(tree);
    QVERIFY(find(*tree, "sub dir") && find(*tree, "sub dir")->isFolder);
    QVERIFY(find(*tree, path));
    QCOMPARE(find(*tree, path)->oid, gitBlobOid(content));
    QCOMPARE(find(*tree, path)->sizeBytes, content.size());
    QVERIFY(!find(*tree, path)->lfsOid);
    QVERIFY(find(*tree, "empty"));

    QByteArray read;
    QVERIFY(m_alice->download(demo, "main", path, [&read](QByteArrayView bytes) {
        read.append(bytes);
        return true;
    }));
    QCOMPARE(read, content);

    const auto history = m_alice->commits(demo, "main", 1);
    QVERIFY(history);
    QCOMPARE(history->first().oid, reply->oid);
    QCOMPARE(history->first().title, "Add a file");
    QCOMPARE(history->first().message.trimmed(), "With a body");
    QCOMPARE(history->first().authors, QStringList{"alice"});
}

void TestHubClient::readsATreeOfManyPages()
{
    constexpr int count = 1205;
    QList<CommitOperation> operations;
    CommitOperation one = regular("", "x");
    for (int i = 0; i < count; ++i) {
        one.path = QString{"many/%1.txt"}.arg(i);
        operations.append(one);
    }
    QVERIFY(m_alice->commit(demo, "main", {.summary = "Many", .operations = operations}));
    const auto tree = m_alice->tree(demo, "main", "many");
    QVERIFY(tree);
    QCOMPARE(tree->size(), count);
    QCOMPARE(m_fixture->faults().count("GET", "/tree/main"), 2);
    for (const CommitOperation &operation : operations)
        QVERIFY(find(*tree, operation.path));
}

void TestHubClient::readsATreeBelowAFolder()
{
    QVERIFY(
        m_alice->commit(demo, "main", {.summary = "Two", .operations = {regular("a/b c/d", "1"), regular("e", "2")}}));
    const auto below = m_alice->tree(demo, "main", "a");
    QVERIFY(below);
    QCOMPARE(below->size(), 2);
    QVERIFY(find(*below, "a/b c") && find(*below, "a/b c/d"));
    const auto missing = m_alice->tree(demo, "main", "nowhere");
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::EntryNotFound);
}

void TestHubClient::asksAboutManyPathsInBatches()
{
    QVERIFY(commitFile("a b/ü.txt", "1"));
    QStringList paths{"a b/ü.txt"};
    for (int i = 0; i < 1500; ++i)
        paths += QString{"missing/%1"}.arg(i);
    paths += ".gitattributes";
    const auto found = m_alice->pathsInfo(demo, "main", paths);
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QVERIFY(find(*found, "a b/ü.txt") && find(*found, ".gitattributes"));
    QCOMPARE(m_fixture->faults().count("POST", "/paths-info/"), 2);
    QVERIFY(m_alice->pathsInfo(demo, "main", {})->isEmpty());
}

void TestHubClient::asksForUploadModesInBatches()
{
    QList<PreuploadQuestion> questions;
    for (int i = 0; i < 600; ++i) {
        const bool isText = i % 2 == 0;
        questions.append({.path = QString{"f%1.%2"}.arg(i).arg(isText ? "txt" : "bin"),
                          .sizeBytes = 4,
                          .sample = isText ? QByteArray{"text"} : QByteArray{"\0\1\2\3", 4}});
    }
    questions.append({.path = "empty.bin"});
    questions.append({.path = "notes.tmp", .sizeBytes = 1, .sample = "x"});
    const auto answers = m_alice->preupload(demo, "main", questions, QByteArray{"*.tmp\n"});
    QVERIFY2(answers, answers ? "" : qPrintable(answers.error().detail));
    QCOMPARE(answers->size(), questions.size());
    for (int i = 0; i < 600; ++i) {
        QCOMPARE(answers->at(i).path, questions.at(i).path);
        QCOMPARE(answers->at(i).mode, i % 2 == 0 ? UploadMode::Regular : UploadMode::Lfs);
        QVERIFY(!answers->at(i).ignored);
    }
    QCOMPARE(answers->at(600).mode, UploadMode::Regular);
    QVERIFY(answers->at(601).ignored);
    QCOMPARE(m_fixture->faults().count("POST", "/preupload/main"), 3);
    QVERIFY(m_alice->preupload(demo, "main", {})->isEmpty());
}

void TestHubClient::deletesFilesAndFolders()
{
    QVERIFY(m_alice->commit(
        demo, "main",
        {.summary = "Add",
         .operations = {regular("keep", "1"), regular("drop", "2"), regular("d/a", "3"), regular("d/e/b", "4")}}));
    QVERIFY(m_alice->commit(demo, "main",
                            {.summary = "Remove",
                             .operations = {{.kind = CommitOperation::Kind::DeleteFile, .path = "drop"},
                                            {.kind = CommitOperation::Kind::DeleteFolder, .path = "d"}}}));
    const auto tree = m_alice->tree(demo, "main");
    QVERIFY(tree);
    QVERIFY(find(*tree, "keep"));
    QVERIFY(!find(*tree, "drop") && !find(*tree, "d") && !find(*tree, "d/e/b"));

    const auto again = m_alice->commit(
        demo, "main",
        {.summary = "Remove", .operations = {{.kind = CommitOperation::Kind::DeleteFile, .path = "drop"}}});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::EntryNotFound);
}

void TestHubClient::refusesACommitOnABranchThatMoved()
{
    const GitOid seen = m_alice->repoInfo(demo)->head;
    QVERIFY(commitFile("theirs", "1"));
    const auto ours =
        m_alice->commit(demo, "main", {.summary = "Ours", .parent = seen, .operations = {regular("ours", "2")}});
    QVERIFY(!ours);
    QCOMPARE(ours.error().kind, ErrorKind::Conflict);
    QVERIFY(!ours.error().detail.isEmpty());
    QVERIFY(m_alice->pathsInfo(demo, "main", {"ours"})->isEmpty());

    const GitOid head = m_alice->repoInfo(demo)->head;
    QVERIFY(m_alice->commit(demo, "main", {.summary = "Ours", .parent = head, .operations = {regular("ours", "2")}}));
}

void TestHubClient::refusesACommitOfAMissingLfsObject()
{
    const auto reply = m_alice->commit(demo, "main",
                                       {.summary = "LFS",
                                        .operations = {{.kind = CommitOperation::Kind::AddLfs,
                                                        .path = "model.bin",
                                                        .sizeBytes = 7,
                                                        .sha256 = sha256Of("missing")}}});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Rejected);
    QVERIFY2(reply.error().detail.contains("LFS pointer"), qPrintable(reply.error().detail));
    QVERIFY2(reply.error().detail.contains("model.bin"), qPrintable(reply.error().detail));
}

void TestHubClient::sendsNothingWhenAFileChanged()
{
    CommitOperation operation = regular("a", "planned");
    operation.localPath = regular("a", "another").localPath;
    const auto reply = m_alice->commit(demo, "main", {.summary = "s", .operations = {operation}});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::FileChanged);
    QCOMPARE(m_fixture->faults().count("POST", "/commit/"), 0);
}

void TestHubClient::asksWhetherACardIsGood()
{
    const auto good = m_alice->validateCard("---\nlicense: mit\n---\n", RepoType::Model);
    QVERIFY(good);
    QVERIFY(!good->isRefused());
    const QString text = "---\nlicense: mit\nlanguage: English\n---\n";
    const auto bad = m_alice->validateCard(text, RepoType::Model);
    QVERIFY(bad);
    QCOMPARE(bad->errors.size(), 2);
    QCOMPARE(bad->errors.first().path, "language");
    QCOMPARE(bad->errors.first().span.of(text), u"English"_s);
    const auto dataset = m_alice->validateCard("---\nlicenses: [mit]\n---\n", RepoType::Dataset);
    QVERIFY(dataset && dataset->isRefused());
    const auto none = m_alice->validateCard("# Card\n", RepoType::Model);
    QVERIFY(none);
    QCOMPARE(none->warnings.size(), 1);
}

void TestHubClient::refusesABadCard()
{
    const auto refused = commitFile("README.md", "---\nlicense: MIT\n---\n");
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Rejected);
    QVERIFY2(refused.error().detail.contains("\"license\" must be one of"), qPrintable(refused.error().detail));
    QVERIFY(commitFile("docs/README.md", "---\nlicense: MIT\n---\n"));
    QVERIFY(commitFile("README.md", "---\nlicense: mit\n---\n"));
}

void TestHubClient::opensAPullRequest()
{
    const GitOid before = m_alice->repoInfo(demo)->head;
    const auto reply = m_alice->commit(
        demo, "main", {.summary = "Suggest", .createPullRequest = true, .operations = {regular("idea", "1")}});
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QVERIFY(reply->pullRequestUrl.path().endsWith("/alice/demo/discussions/1"));
    QCOMPARE(m_alice->repoInfo(demo)->head, before);
    const auto refs = m_alice->refs(demo);
    QVERIFY(refs);
    QCOMPARE(refs->pullRequests.size(), 1);
    QCOMPARE(refs->pullRequests.first().ref, "refs/pr/1");
    QCOMPARE(refs->pullRequests.first().target, reply->oid);
    // A pull request is a revision like any other.
    QCOMPARE(m_alice->pathsInfo(demo, "refs/pr/1", {"idea"})->size(), 1);
    QCOMPARE(m_alice->repoInfo(demo, "refs/pr/1")->head, reply->oid);
    const auto more = m_alice->commit(demo, "refs/pr/1", {.summary = "More", .operations = {regular("more", "2")}});
    QVERIFY(more);
    QVERIFY(more->pullRequestUrl.isEmpty());
}

void TestHubClient::listsCommitsUpToALimit()
{
    for (const char *name : {"1", "2", "3"})
        QVERIFY(commitFile(name, name));
    const auto two = m_alice->commits(demo, "main", 2);
    QVERIFY(two);
    QCOMPARE(two->size(), 2);
    QCOMPARE(two->at(0).title, "Add 3");
    QCOMPARE(two->at(1).title, "Add 2");
    QCOMPARE(m_alice->commits(demo, "main", 2000)->size(), 4);  // with the initial one
    QVERIFY(m_alice->commits(demo, "main", 0)->isEmpty());
}

void TestHubClient::makesAndDeletesBranches()
{
    const auto first = commitFile("a", "1");
    QVERIFY(first);
    QVERIFY(commitFile("b", "2"));
    QVERIFY(m_alice->createBranch(demo, "dev/old", first->oid.toString()));
    QVERIFY(m_alice->createBranch(demo, "dev/new"));
    const auto refs = m_alice->refs(demo);
    QVERIFY(refs);
    QVERIFY(hasRef(refs->branches, "main") && hasRef(refs->branches, "dev/old") && hasRef(refs->branches, "dev/new"));
    QVERIFY(!find(*m_alice->tree(demo, "dev/old"), "b"));
    QVERIFY(find(*m_alice->tree(demo, "dev/new"), "b"));

    const auto again = m_alice->createBranch(demo, "dev/old");
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    const auto nowhere = m_alice->createBranch(demo, "x", "no-such-revision");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::RevisionNotFound);

    QVERIFY(m_alice->deleteBranch(demo, "dev/old"));
    QVERIFY(!hasRef(m_alice->refs(demo)->branches, "dev/old"));
    const auto gone = m_alice->deleteBranch(demo, "dev/old");
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::RevisionNotFound);
}

void TestHubClient::makesAndDeletesTags()
{
    const auto first = commitFile("a", "1");
    QVERIFY(first);
    QVERIFY(m_alice->createTag(demo, "v1.0", "main", "The first one"));
    QVERIFY(m_alice->createTag(demo, "release/v1", first->oid.toString()));
    const auto refs = m_alice->refs(demo);
    QVERIFY(refs);
    QVERIFY(hasRef(refs->tags, "v1.0") && hasRef(refs->tags, "release/v1"));
    QVERIFY(find(*m_alice->tree(demo, "v1.0"), "a"));

    const auto again = m_alice->createTag(demo, "v1.0", "main");
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    QVERIFY(m_alice->deleteTag(demo, "release/v1"));
    QVERIFY(!hasRef(m_alice->refs(demo)->tags, "release/v1"));
    const auto gone = m_alice->deleteTag(demo, "release/v1");
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::RevisionNotFound);
}

QTEST_GUILESS_MAIN(TestHubClient)
#include "tst_hubclient.moc"
