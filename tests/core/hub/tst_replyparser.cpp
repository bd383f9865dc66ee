#include "core/hub/replyparser_p.h"

#include <QTest>
#include <QTimeZone>

#include <climits>

using namespace core;

namespace {

const QByteArray oid = QByteArray(40, 'a');
const QByteArray sha = QByteArray(64, 'b');

/// Every parser with its type taken off, so that one table can hold what each must refuse.
using Problem = std::function<QString(const QByteArray &)>;

template <typename Parse>
Problem problemOf(Parse parse)
{
    return [parse](const QByteArray &body) -> QString {
        const auto value = parse(body);
        if (value)
            return "(accepted)";
        return value.error().kind == ErrorKind::ServerFault ? value.error().detail : "(not a ServerFault)";
    };
}

const Problem identity = problemOf(parseIdentity);
const Problem created = problemOf(parseCreatedRepo);
const Problem info = problemOf([](const QByteArray &body) { return parseRepoInfo(body, RepoType::Model); });
const Problem list = problemOf([](const QByteArray &body) { return parseRepoList(body, RepoType::Model); });
const Problem entries = problemOf(parseEntries);
const Problem preupload = problemOf([](const QByteArray &body) {
    return parsePreupload(body, {{.path = "a", .sizeBytes = 1}, {.path = "b", .sizeBytes = 1}});
});
const Problem commit = problemOf([](const QByteArray &body) { return parseCommitReply(body, false); });
const Problem pullRequest = problemOf([](const QByteArray &body) { return parseCommitReply(body, true); });
const Problem commits = problemOf(parseCommits);
const Problem refs = problemOf(parseRefs);

}  // namespace

Q_DECLARE_METATYPE(Problem)

class TestReplyParser final : public QObject
{
    Q_OBJECT

private slots:
    void readsAnIdentity();
    void forgivesAnIdentityWithoutTokenDetails();
    void knowsWhereATokenMayWrite();
    void knowsWhereAnOAuthSignInMayWrite();
    void readsARepository();
    void readsARepositoryWithoutCommits();
    void readsATree();
    void readsPreuploadAnswersInTheOrderOfTheQuestions();
    void readsACommitReply();
    void readsCommits();
    void readsRefs();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void survivesEveryTruncation();
};

void TestReplyParser::readsAnIdentity()
{
    const auto me =
        parseIdentity(R"({"type":"user","id":"0","name":"alice","fullname":"Alice A","email":"a@example.org",
        "isPro":true,"orgs":[{"type":"org","name":"acme","fullname":"Acme Inc","roleInOrg":"contributor","plan":"team","securityRestrictions":["mfa"],
        "resourceGroups":[{"id":"66aa","name":"Research","role":"write"},{"name":"no id"},{"id":"66bb"},3]},
        {"name":"x","plan":null}],
        "auth":{"type":"access_token","expiresAt":"2030-01-02T03:04:05.000Z","accessToken":{"displayName":"laptop",
        "role":"fineGrained","fineGrained":{"global":[],"scoped":[
        {"entity":{"_id":"1","name":"acme","type":"org"},"permissions":["repo.write","new.thing",7]}]}}}})");
    QVERIFY(me);
    const Identity expected{
        .name = "alice",
        .fullName = "Alice A",
        .email = "a@example.org",
        .isPro = true,
        .organisations = {{.name = "acme",
                           .fullName = "Acme Inc",
                           .role = "contributor",
                           .securityRestrictions = {"mfa"},
                           .plan = "team",
                           .resourceGroups = {{.id = "66aa", .name = "Research", .role = "write"},
                                              {.id = "66bb", .name = "66bb"}}},
                          {.name = "x"}},
        .tokenType = "access_token",
        .tokenName = "laptop",
        .tokenRole = "fineGrained",
        .scopes = {{.entityType = "org", .entityName = "acme", .permissions = {"repo.write", "new.thing"}}},
        .expiresAt = QDateTime{QDate{2030, 1, 2}, QTime{3, 4, 5}, QTimeZone::UTC}};
    QVERIFY(*me == expected);
}

void TestReplyParser::forgivesAnIdentityWithoutTokenDetails()
{
    const auto me = parseIdentity(R"({"name":"alice","email":null,"isPro":"yes","auth":[],"orgs":null})");
    QVERIFY(me);
    QVERIFY(*me == Identity{.name = "alice"});
}

void TestReplyParser::knowsWhereATokenMayWrite()
{
    Identity me{.name = "alice",
                .organisations = {{.name = "acme", .role = "write"}, {.name = "club", .role = "read"}},
                .tokenRole = "write"};
    QVERIFY(me.mayWriteUnder(u"alice"));
    QVERIFY(me.mayWriteUnder(u"acme"));
    QVERIFY(!me.mayWriteUnder(u"club"));
    QVERIFY(!me.mayWriteUnder(u"bob"));
    me.tokenRole = "read";
    QVERIFY(!me.mayWriteUnder(u"alice"));
    me.tokenRole = "fineGrained";
    me.scopes = {{.entityType = "org", .entityName = "acme", .permissions = {"repo.write"}},
                 {.entityType = "user", .entityName = "alice", .permissions = {"repo.content.read"}},
                 {.entityType = "org", .entityName = "club", .permissions = {"repo.write"}}};
    QVERIFY(me.mayWriteUnder(u"acme"));
    QVERIFY(!me.mayWriteUnder(u"alice"));
    QVERIFY2(!me.mayWriteUnder(u"club"), "a token gives no more than its owner has");
    me.organisations.first().securityRestrictions = {"sso"};
    QVERIFY(!me.mayWriteUnder(u"acme"));
}

void TestReplyParser::knowsWhereAnOAuthSignInMayWrite()
{
    Identity me{.name = "alice", .organisations = {{.name = "acme", .role = "write"}}, .oauthScopes = {"openid"}};
    QVERIFY(!me.mayWriteUnder(u"alice"));
    me.oauthScopes.append("contribute-repos");
    QVERIFY(me.mayWriteUnder(u"alice"));
    QVERIFY(me.mayWriteUnder(u"acme"));
}

void TestReplyParser::readsARepository()
{
    const auto repo =
        parseRepoInfo(R"({"_id":"1","id":"acme/Demo","sha":")" + oid
                          + R"(","private":true,"gated":"manual","lastModified":"2026-01-02T03:04:05.678Z",
        "usedStorage":5000000000,"downloads":7,"likes":99999999999,"tags":["a","b"],"cardData":{"x":[1]}})",
                      RepoType::Dataset);
    QVERIFY(repo);
    QVERIFY((repo->id == RepoId{.type = RepoType::Dataset, .owner = "acme", .name = "Demo"}));
    QCOMPARE(repo->head.toHex(), oid);
    QCOMPARE(repo->visibility, Visibility::Private);
    QCOMPARE(repo->gated, "manual");
    QCOMPARE(repo->lastModified.toMSecsSinceEpoch(), 1'767'323'045'678);
    QCOMPARE(repo->usedBytes, 5'000'000'000);
    QCOMPARE(repo->downloads, 7);
    QCOMPARE(repo->likes, INT_MAX);
    QCOMPARE(repo->tags, (QStringList{"a", "b"}));
}

void TestReplyParser::readsARepositoryWithoutCommits()
{
    const auto repo = parseRepoInfo(R"({"id":"alice/m","sha":null,"gated":false})", RepoType::Model);
    QVERIFY(repo);
    QVERIFY(repo->head.isNull());
    QCOMPARE(repo->gated, "");
    QCOMPARE(repo->visibility, Visibility::Public);
    const auto guarded = parseRepoInfo(R"({"id":"alice/m","visibility":"protected"})", RepoType::Space);
    QVERIFY(guarded);
    QCOMPARE(guarded->visibility, Visibility::Private);
}

void TestReplyParser::readsATree()
{
    const auto tree = parseEntries(R"([{"type":"directory","oid":")" + oid + R"(","size":0,"path":"dätä"},
        {"type":"file","oid":")" + oid
                                   + R"(","size":21,"path":"README.md","lfs":null},
        {"type":"file","oid":")" + oid
                                   + R"(","size":134,"path":"dätä/a.bin","xetHash":"x",
         "lfs":{"oid":")" + sha + R"(","size":734003200000,"pointerSize":134}}])");
    QVERIFY(tree);
    QCOMPARE(tree->size(), 3);
    const GitOid blob = *GitOid::fromHex(oid);
    QVERIFY((tree->at(0) == RemoteEntry{.path = QString{u"dätä"}, .isFolder = true, .oid = blob}));
    QVERIFY((tree->at(1) == RemoteEntry{.path = "README.md", .sizeBytes = 21, .oid = blob}));
    QVERIFY((tree->at(2)
             == RemoteEntry{.path = QString{u"dätä/a.bin"},
                            .sizeBytes = 734'003'200'000,
                            .oid = blob,
                            .lfsOid = Sha256::fromHex(QByteArrayView{sha})}));
    QVERIFY(parseEntries("[]")->isEmpty());

    const auto submodule = parseEntries(R"([{"type":"unknown","oid":")" + oid + R"(","path":"third_party"}])");
    QVERIFY(submodule);
    QVERIFY(!submodule->first().isFolder);
}

void TestReplyParser::readsPreuploadAnswersInTheOrderOfTheQuestions()
{
    const auto answers = parsePreupload(
        R"({"files":[{"path":"c","uploadMode":"lfs","shouldIgnore":false},{"path":"extra","uploadMode":"lfs","shouldIgnore":true},
            {"path":"b","uploadMode":"lfs","shouldIgnore":false,"oid":"x"},
            {"path":"a","uploadMode":"regular","shouldIgnore":true}],"commitOid":"x"})",
        {{.path = "a", .sizeBytes = 1}, {.path = "b", .sizeBytes = 0}, {.path = "c", .sizeBytes = 5}});
    QVERIFY(answers);
    QCOMPARE(answers->size(), 3);
    QCOMPARE(answers->at(0).path, "a");
    QCOMPARE(answers->at(0).mode, UploadMode::Regular);
    QVERIFY(answers->at(0).ignored);
    QCOMPARE(answers->at(1).mode, UploadMode::Regular);  // it is empty, whatever the server says
    QCOMPARE(answers->at(2).mode, UploadMode::Lfs);
    QVERIFY(!answers->at(2).ignored);
}

void TestReplyParser::readsACommitReply()
{
    const QByteArray body =
        R"({"success":true,"commitOid":")" + oid + R"(","commitUrl":"https://hub.example/a/b/commit/x","hookOutput":"",
                               "pullRequestUrl":"https://hub.example/a/b/discussions/7"})";
    const auto reply = parseCommitReply(body, true);
    QVERIFY(reply);
    QCOMPARE(reply->oid.toHex(), oid);
    QCOMPARE(reply->url, QUrl{"https://hub.example/a/b/commit/x"});
    QCOMPARE(reply->pullRequestUrl, QUrl{"https://hub.example/a/b/discussions/7"});
    QVERIFY(parseCommitReply(body, false)->pullRequestUrl.isEmpty());
    // An address that a browser must not be given is no address.
    const QByteArray hostile = R"({"commitOid":")" + oid + R"(","commitUrl":"file:///etc/passwd"})";
    QVERIFY(parseCommitReply(hostile, false)->url.isEmpty());
}

void TestReplyParser::readsCommits()
{
    const auto history = parseCommits(R"([{"id":")" + oid + R"(","title":"Add model","message":"Because",
        "authors":[{"user":"alice","avatar":"x"},{"name":"?"},{"user":"bob"}],"date":"2026-01-02T03:04:05.000Z"},
        {"id":")" + oid + R"("}])");
    QVERIFY(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->at(0).title, "Add model");
    QCOMPARE(history->at(0).message, "Because");
    QCOMPARE(history->at(0).authors, (QStringList{"alice", "bob"}));
    QCOMPARE(history->at(0).date.date(), (QDate{2026, 1, 2}));
    QVERIFY(!history->at(1).date.isValid());
}

void TestReplyParser::readsRefs()
{
    const QByteArray ref = R"({"name":"n","ref":"refs/x/n","targetCommit":")" + oid + R"("})";
    const auto all = parseRefs(R"({"branches":[)" + ref + "," + ref + R"(],"tags":[)" + ref + R"(],"converts":[7],
        "pullRequests":[)" + ref
                               + "]}");
    QVERIFY(all);
    QCOMPARE(all->branches.size(), 2);
    QCOMPARE(all->tags.size(), 1);
    QCOMPARE(all->pullRequests.size(), 1);
    QCOMPARE(all->tags.first().ref, "refs/x/n");
    QCOMPARE(all->tags.first().target.toHex(), oid);
    QVERIFY(all->converts.isEmpty());  // what is wrong there matters to nobody else
    const auto converted = parseRefs(R"({"branches":[],"tags":[],"converts":[)" + ref + "]}");
    QVERIFY(converted);
    QCOMPARE(converted->converts.size(), 1);
}

void TestReplyParser::namesWhatIsWrong_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const Problem &problem, const QByteArray &body, const QString &expected) {
        QTest::newRow(name) << problem << body << expected;
    };
    row("nothing at all", identity, "", "the answer is not JSON: illegal value at byte 0");
    row("HTML", identity, "<html>", "the answer is not JSON: illegal value at byte 1");
    row("an array for an object", identity, "[]", "the answer is not a JSON object");
    row("an object for an array", entries, "{}", "the answer is not a JSON array");
    row("no name", identity, "{}", "field 'name' is missing");
    row("a number for a name", identity, R"({"name":7})", "field 'name' is not a string");
    row("an empty name", identity, R"({"name":""})", "field 'name' is empty");
    row("an organisation without name", identity, R"({"name":"a","orgs":[{"name":"x"},{}]})",
        "field 'orgs[1].name' is missing");
    row("an organisation that is no object", identity, R"({"name":"a","orgs":["x"]})",
        "field 'orgs[0]' is not an object");
    row("no url", created, R"({"name":"a/b"})", "field 'url' is missing");
    row("a url that runs a script", created, R"({"url":"javascript:void 0"})", "field 'url' is not a web address");
    row("no id", info, "{}", "field 'id' is missing");
    row("an id that leaves its folder", info, R"({"id":"../.."})", "field 'id' is not a repository id");
    row("half a commit id", info, R"({"id":"a/b","sha":"abc"})", "field 'sha' is not an object id");
    row("a list with a wrong element", list, R"([{"id":"a/b"},{"id":null}])", "field '[1].id' is missing");
    row("an entry without path", entries, R"([{"type":"file","size":1,"oid":")" + oid + R"("}])",
        "field '[0].path' is missing");
    row("an entry without type", entries, R"([{"path":"a","size":1,"oid":")" + oid + R"("}])",
        "field '[0].type' is missing");
    row("an entry of negative size", entries, R"([{"path":"a","type":"file","size":-1,"oid":")" + oid + R"("}])",
        "field '[0].size' is not a whole number of 0 or more");
    row("an entry of fractional size", entries, R"([{"path":"a","type":"file","size":1.5,"oid":")" + oid + R"("}])",
        "field '[0].size' is not a whole number of 0 or more");
    row("an entry of absurd size", entries, R"([{"path":"a","type":"file","size":1e300,"oid":")" + oid + R"("}])",
        "field '[0].size' is not a whole number of 0 or more");
    row("an entry with text for its size", entries, R"([{"path":"a","type":"file","size":"1","oid":")" + oid + R"("}])",
        "field '[0].size' is not a number");
    row("an entry without oid", entries, R"([{"path":"a","type":"file","size":1}])", "field '[0].oid' is missing");
    row("an lfs entry without oid", entries, R"([{"path":"a","type":"file","size":1,"lfs":{},"oid":")" + oid + R"("}])",
        "field '[0].lfs.oid' is missing");
    row("no files", preupload, "{}", "field 'files' is missing");
    row("files that are no list", preupload, R"({"files":{}})", "field 'files' is not an array");
    row("a file not echoed", preupload, R"({"files":[{"path":"a","uploadMode":"lfs","shouldIgnore":false}]})",
        "field 'files' says nothing about b");
    row("an unknown upload mode", preupload, R"({"files":[{"path":"a","uploadMode":"pigeon","shouldIgnore":false}]})",
        "field 'files[0].uploadMode' is neither 'regular' nor 'lfs'");
    row("no word on ignoring", preupload, R"({"files":[{"path":"a","uploadMode":"lfs"}]})",
        "field 'files[0].shouldIgnore' is missing");
    row("a commit without oid", commit, R"({"success":true})", "field 'commitOid' is missing");
    row("a commit with a short oid", commit, R"({"commitOid":"abc"})", "field 'commitOid' is not an object id");
    row("a pull request without address", pullRequest, R"({"commitOid":")" + oid + R"("})",
        "field 'pullRequestUrl' is missing");
    row("a logged commit without id", commits, R"([{"title":"x"}])", "field '[0].id' is missing");
    row("refs without tags", refs, R"({"branches":[]})", "field 'tags' is missing");
    row("a ref without target", refs, R"({"branches":[{"name":"a","ref":"b"}],"tags":[]})",
        "field 'branches[0].targetCommit' is missing");
}

void TestReplyParser::namesWhatIsWrong()
{
    QFETCH(const Problem, problem);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, expected);
    QCOMPARE(problem(body), expected);
}

void TestReplyParser::survivesEveryTruncation()
{
    const QByteArray body = R"([{"type":"file","oid":")" + oid + R"(","size":3,"path":"a","lfs":{"oid":")" + sha
        + R"(","size":3,"pointerSize":134}}])";
    QVERIFY(parseEntries(body));
    for (qsizetype length = 0; length < body.size(); ++length) {
        for (const Problem &problem : {entries, identity, info, preupload, commit, refs})
            QVERIFY2(problem(body.first(length)).startsWith("the answer is not JSON"), body.first(length).constData());
    }
}

QTEST_APPLESS_MAIN(TestReplyParser)
#include "tst_replyparser.moc"
