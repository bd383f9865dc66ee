#include "localhubpeople.h"

#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;
using test::HubFixture;

/// Reading revisions: trees, history, references, discussions, and the addresses that lead to them.
class LocalHubRevisions : public QObject, private test::LocalHubPeople
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void init() { meetPeople(); }

    void missingThingsAreToldApart();
    void revisionsMayHoldSlashesRawOrEscaped();
    void pathsMayHoldAnyCharacters_data();
    void pathsMayHoldAnyCharacters();
    void aBarePercentStandsForItself();
    void treePagesShowOneTree();
    void expandedTreesNameTheLastCommit();
    void pathsInfoTakesFormsAndJson();
    void branchesAndTagsComeAndGo();
    void historyIsPagedAndCounted();
    void comparesAndSquashes();
    void discussionsAndPullRequestsLiveOn();
    void validateYamlAlwaysAnswersAnObject();
    void pagesAreEscapedAndLocked();
};

void LocalHubRevisions::missingThingsAreToldApart()
{
    QCOMPARE(m_alice->createModel("alice/missing").status, 200);
    QCOMPARE(m_alice->get("/api/models/alice/nothing-here").header("x-error-code"), "RepoNotFound");
    const Answer revision = m_alice->get("/api/models/alice/missing/revision/dev");
    QCOMPARE(revision.status, 404);
    QCOMPARE(revision.header("x-error-code"), "RevisionNotFound");
    QCOMPARE(revision.error(), "Invalid rev id: dev");
    const Answer entry = m_alice->send("HEAD", "/alice/missing/resolve/main/none.txt");
    QCOMPARE(entry.status, 404);
    QCOMPARE(entry.header("x-error-code"), "EntryNotFound");
    QCOMPARE(entry.header("x-repo-commit").size(), 40);
    QCOMPARE(m_alice->get("/api/models/alice/missing/tree/main/no/folder").header("x-error-code"), "EntryNotFound");
    QCOMPARE(m_alice->get("/api/models/alice/missing/tree/main/.gitattributes").header("x-error-code"),
             "EntryNotFound");
    QCOMPARE(m_alice->get("/alice/missing/resolve/nope/x").header("x-error-code"), "RevisionNotFound");
    QCOMPARE(m_alice->commit("alice/missing", "nope", {HubCaller::fileOperation("a", "a")}).header("x-error-code"),
             "RevisionNotFound");
    QCOMPARE(m_alice->commit("alice/missing", "main", {HubCaller::deletion("none")}).header("x-error-code"),
             "EntryNotFound");
}

void LocalHubRevisions::revisionsMayHoldSlashesRawOrEscaped()
{
    QCOMPARE(m_alice->createModel("alice/slashes").status, 200);
    QCOMPARE(m_alice->post("/api/models/alice/slashes/branch/feature%2Fx", {}).status, 200);
    QCOMPARE(
        m_alice->commit("alice/slashes", "feature%2Fx", {HubCaller::fileOperation("deep/in/side.txt", "deep")}).status,
        200);
    for (const QByteArray &rest :
         {QByteArray("feature%2Fx/deep%2Fin"), QByteArray("feature/x/deep/in"), QByteArray("feature%2Fx/deep/in"),
          QByteArray("refs%2Fheads%2Ffeature%2Fx/deep/in")}) {
        const QJsonArray rows = m_alice->get("/api/models/alice/slashes/tree/" + rest).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0)["path"].toString(), "deep/in/side.txt");
    }
    QCOMPARE(m_alice->get("/alice/slashes/resolve/feature/x/deep/in/side.txt").body, "deep");
    QCOMPARE(m_alice->get("/alice/slashes/resolve/feature%2Fx/deep/in/side.txt").body, "deep");
    QCOMPARE(headOf("alice/slashes", "feature%2Fx"), headOf("alice/slashes", "feature/x"));
    const QString sha = headOf("alice/slashes", "feature%2Fx");
    QCOMPARE(headOf("alice/slashes", sha.first(8).toLatin1()), sha);
    QCOMPARE(headOf("alice/slashes", "HEAD"), headOf("alice/slashes"));
}

void LocalHubRevisions::pathsMayHoldAnyCharacters_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("blanks") << u"with blanks/a b.txt"_s;
    QTest::newRow("plus") << u"a+b.txt"_s;
    QTest::newRow("percent") << u"100%.txt"_s;
    QTest::newRow("percent that looks escaped") << u"a%2Fb.txt"_s;
    QTest::newRow("question mark and hash") << u"what?#1.txt"_s;
    QTest::newRow("umlauts, Han and an emoji") << u"grüße/模型/🤗.txt"_s;
    QTest::newRow("quotes and backslash") << u"it's \"so\" \\ so.txt"_s;
    QTest::newRow("brackets and stars") << u"[a]*{b}.txt"_s;
}

void LocalHubRevisions::pathsMayHoldAnyCharacters()
{
    QFETCH(QString, path);
    const QByteArray name = "alice/names-" + QByteArray::number(qHash(path));
    QCOMPARE(m_alice->createModel(name).status, 200);
    const QByteArray small = "content of " + path.toUtf8();
    const QByteArray large = test::noise(2000);
    m_alice->uploadLarge(name, large);
    QCOMPARE(
        m_alice
            ->commit(name, "main",
                     {HubCaller::fileOperation(path, small), HubCaller::largeFileOperation("large/" + path, large)})
            .status,
        200);
    QVERIFY(pathsIn(name).contains(path));
    const QByteArray escaped = QUrl::toPercentEncoding(path, "/");
    QCOMPARE(m_alice->get('/' + name + "/resolve/main/" + escaped).body, small);
    QCOMPARE(m_alice->get('/' + name + "/resolve/main/large/" + escaped).body, large);
    const Answer info = m_alice->send("POST", "/api/models/" + name + "/paths-info/main",
                                      "paths=" + QUrl::toPercentEncoding(path) + "&expand=False",
                                      {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(info.row(0)["path"].toString(), path);
}

void LocalHubRevisions::aBarePercentStandsForItself()
{
    QCOMPARE(m_alice->createModel("alice/percent").status, 200);
    QCOMPARE(m_alice->commit("alice/percent", "main", {HubCaller::fileOperation("50%+1 off%.txt", "half")}).status,
             200);
    QCOMPARE(m_alice->get("/alice/percent/resolve/main/50%+1%20off%.txt").body, "half");
}

void LocalHubRevisions::treePagesShowOneTree()
{
    QCOMPARE(m_alice->createModel("alice/pages").status, 200);
    QList<QJsonObject> files;
    for (int i = 0; i < 25; ++i)
        files.append(HubCaller::fileOperation(u"dir%1/f%2.txt"_s.arg(i % 5).arg(i), QByteArray::number(i)));
    QCOMPARE(m_alice->commit("alice/pages", "main", files).status, 200);

    QStringList paths;
    QByteArray target = "/api/models/alice/pages/tree/main?recursive=True&limit=7";
    for (int page = 0; !target.isEmpty(); ++page) {
        const Answer answer = m_alice->get(target);
        QCOMPARE(answer.status, 200);
        for (const QJsonValue &row : answer.array())
            paths.append(row["path"].toString());
        const QByteArray link = answer.header("link");
        const QByteArray start = '<' + m_hub->endpoint().toString().toUtf8();
        QVERIFY(link.isEmpty() || (link.startsWith(start) && link.endsWith(">; rel=\"next\"")));
        target = link.isEmpty() ? QByteArray() : link.sliced(start.size()).chopped(13);
        if (page == 1)  // Later pages still belong to the tree of the first one.
            QCOMPARE(m_alice->commit("alice/pages", "main", {HubCaller::deletion("dir4", "deletedFolder")}).status,
                     200);
    }
    QCOMPARE(paths.size(), 25 + 5 + 1);
    QCOMPARE(QSet<QString>(paths.begin(), paths.end()).size(), paths.size());
    QVERIFY(paths.contains("dir4/f24.txt"));
}

void LocalHubRevisions::expandedTreesNameTheLastCommit()
{
    QCOMPARE(m_alice->createModel("alice/expanded").status, 200);
    const QString first =
        m_alice->commit("alice/expanded", "main", {HubCaller::fileOperation("a.txt", "1")}, {{"summary", "first"}})
            .json()["commitOid"]
            .toString();
    const QString second =
        m_alice->commit("alice/expanded", "main", {HubCaller::fileOperation("b.txt", "2")}, {{"summary", "second"}})
            .json()["commitOid"]
            .toString();
    QHash<QString, QJsonValue> rows;
    for (const QJsonValue &row : m_alice->get("/api/models/alice/expanded/tree/main?expand=true").array())
        rows.insert(row["path"].toString(), row);
    QCOMPARE(rows["a.txt"]["lastCommit"]["id"].toString(), first);
    QCOMPARE(rows["b.txt"]["lastCommit"]["id"].toString(), second);
    QCOMPARE(rows["b.txt"]["lastCommit"]["title"].toString(), "second");
    // The Python client wants every scanner's verdict where it finds this key.
    QVERIFY(rows["a.txt"]["securityFileStatus"].isUndefined());
    QCOMPARE(rows[".gitattributes"]["lastCommit"]["title"].toString(), "initial commit");
}

void LocalHubRevisions::pathsInfoTakesFormsAndJson()
{
    QCOMPARE(m_alice->createModel("alice/info").status, 200);
    const QByteArray large = test::noise(3000);
    m_alice->uploadLarge("alice/info", large);
    QCOMPARE(
        m_alice
            ->commit("alice/info", "main",
                     {HubCaller::fileOperation("dir/a.txt", "abc"), HubCaller::largeFileOperation("big.bin", large)})
            .status,
        200);
    const Answer json = m_alice->post("/api/models/alice/info/paths-info/main",
                                      {{"paths", QJsonArray{"dir", "big.bin", "none", "dir/a.txt"}}, {"expand", true}});
    QCOMPARE(json.array().size(), 3);
    QCOMPARE(json.row(0)["type"].toString(), "directory");
    QCOMPARE(json.row(1)["size"].toInt(), 3000);
    QCOMPARE(json.row(1)["lfs"]["oid"].toString(), test::sha256Hex(large));
    QCOMPARE(json.row(1)["lfs"]["size"].toInt(), 3000);
    QVERIFY(json.row(1)["lfs"]["pointerSize"].toInt() > 100);
    QCOMPARE(json.row(2)["lastCommit"]["id"].toString().size(), 40);
    const Answer one = m_alice->post("/api/models/alice/info/paths-info/main", {{"paths", "dir/a.txt"}});
    QCOMPARE(one.array().size(), 1);

    QByteArray form;
    for (int i = 0; i < 500; ++i)
        form += "paths=" + QByteArray(60, 'x') + QByteArray::number(i) + '&';
    const Answer formed = m_alice->send("POST", "/api/models/alice/info/paths-info/main", form + "paths=big.bin",
                                        {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(formed.array().size(), 1);
}

void LocalHubRevisions::branchesAndTagsComeAndGo()
{
    QCOMPARE(m_alice->createModel("alice/refs").status, 200);
    const QByteArray api = "/api/models/alice/refs";
    QCOMPARE(m_alice->post(api + "/branch/dev", {}).status, 200);
    const Answer again = m_alice->post(api + "/branch/dev", {});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.error(), "Reference refs/heads/dev already exists");
    QCOMPARE(m_alice->post(api + "/branch/dev", {{"overwrite", true}}).status, 200);
    QCOMPARE(m_alice->post(api + "/branch/from", {{"startingPoint", "nope"}}).header("x-error-code"),
             "RevisionNotFound");
    QCOMPARE(m_alice->post(api + "/branch/bad..name", {}).status, 400);
    QCOMPARE(m_alice->post(api + "/branch/empty", {{"emptyBranch", true}}).status, 200);
    QCOMPARE(m_alice->get(api + "/tree/empty").array().size(), 0);
    QCOMPARE(m_alice->post(api + "/tag/main", {{"tag", "v1"}}).status, 200);
    QCOMPARE(m_alice->post(api + "/tag/dev", {{"tag", "v2"}, {"message", "second"}}).status, 200);
    QCOMPARE(m_alice->post(api + "/tag/main", {{"tag", "v1"}}).status, 409);
    QCOMPARE(m_alice->post(api + "/tag/main", {{"tag", "v2"}, {"message", "m"}}).status, 409);

    const QJsonObject refs = m_anonymous->get(api + "/refs?include_prs=1").json();
    QCOMPARE(refs["branches"].toArray().size(), 3);
    QCOMPARE(refs["tags"][1]["ref"].toString(), "refs/tags/v2");
    QCOMPARE(refs["tags"][1]["targetCommit"].toString(), headOf("alice/refs"));
    QVERIFY(refs["pullRequests"].isArray());
    QVERIFY(!m_anonymous->get(api + "/refs").json().contains("pullRequests"));

    QCOMPARE(m_alice->remove(api + "/branch/main").status, 403);
    QCOMPARE(m_alice->remove(api + "/branch/dev").status, 200);
    QCOMPARE(m_alice->remove(api + "/branch/dev").header("x-error-code"), "RevisionNotFound");
    QCOMPARE(m_alice->remove(api + "/tag/v1").status, 200);
    QCOMPARE(m_alice->remove(api + "/tag/v1").header("x-error-code"), "RevisionNotFound");
}

void LocalHubRevisions::historyIsPagedAndCounted()
{
    QCOMPARE(m_alice->createModel("alice/history").status, 200);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_alice
                     ->commit("alice/history", "main", {HubCaller::fileOperation("a", QByteArray::number(i))},
                              {{"summary", u"number %1"_s.arg(i)}})
                     .status,
                 200);
    const Answer first = m_alice->get("/api/models/alice/history/commits/main?limit=2");
    QCOMPARE(first.header("x-total-count"), "5");
    QCOMPARE(first.row(0)["title"].toString(), "number 3");
    QVERIFY(first.header("link").contains("p=1"));
    const Answer last = m_alice->get("/api/models/alice/history/commits/main?limit=2&p=2");
    QCOMPARE(last.array().size(), 1);
    QVERIFY(last.header("link").isEmpty());
    QCOMPARE(m_alice->get("/api/models/alice/history/commits/nope").header("x-error-code"), "RevisionNotFound");
}

void LocalHubRevisions::comparesAndSquashes()
{
    QCOMPARE(m_alice->createModel("alice/squash").status, 200);
    const QByteArray base = headOf("alice/squash").toLatin1();
    QCOMPARE(m_alice->commit("alice/squash", "main", {HubCaller::fileOperation("a.txt", "line\n")}).status, 200);
    const Answer diff = m_alice->get("/api/models/alice/squash/compare/" + base + "..main?raw=true");
    QVERIFY(diff.body.contains("+line"));
    const Answer squashed = m_alice->post("/api/models/alice/squash/super-squash/main", {{"message", "one"}});
    QCOMPARE(squashed.json()["commitId"].toString(), headOf("alice/squash"));
    QCOMPARE(m_alice->get("/api/models/alice/squash/commits/main").array().size(), 1);
    QCOMPARE(m_alice->get("/alice/squash/resolve/main/a.txt").body, "line\n");
}

void LocalHubRevisions::discussionsAndPullRequestsLiveOn()
{
    QCOMPARE(m_alice->createModel("alice/talk").status, 200);
    const QByteArray api = "/api/models/alice/talk/discussions";
    const QJsonObject opened =
        m_alice->post(api, {{"title", "A draft"}, {"description", "text"}, {"pullRequest", true}}).json();
    QCOMPARE(opened["num"].toInt(), 1);
    QVERIFY(opened["url"].toString().endsWith("/alice/talk/discussions/1"));
    const QJsonObject details = m_alice->get(api + "/1").json();
    QCOMPARE(details["status"].toString(), "draft");
    QCOMPARE(details["isPullRequest"], QJsonValue(true));
    QCOMPARE(details["changes"]["base"].toString(), "refs/heads/main");
    QCOMPARE(details["events"][0]["data"]["latest"]["raw"].toString(), "text");

    QCOMPARE(m_alice->post(api + "/1/comment", {{"comment", "<b>"}}).status, 201);
    QCOMPARE(
        m_alice->post(api + "/1/status", {{"status", "closed"}}).json().value("newStatus")["data"]["status"].toString(),
        "closed");
    QCOMPARE(m_alice->post(api, {{"title", "Words only"}, {"description", ""}}).json()["num"].toInt(), 2);
    const QJsonObject list = m_alice->get(api + "?type=pull_request").json();
    QCOMPARE(list["count"].toInt(), 1);
    QCOMPARE(list["discussions"][0]["num"].toInt(), 1);
    QCOMPARE(m_alice->get(api + "?status=open").json()["discussions"][0]["num"].toInt(), 2);
    QCOMPARE(m_alice->get(api + "/9").status, 404);
    QCOMPARE(m_alice->post(api + "/1/merge", {}).status, 400);
}

void LocalHubRevisions::validateYamlAlwaysAnswersAnObject()
{
    const QJsonObject with =
        m_anonymous->post("/api/validate-yaml", {{"content", "---\nlicense: mit\n---\n"}, {"repoType", "model"}})
            .json();
    QVERIFY(with["errors"].isArray() && with["warnings"].toArray().isEmpty());
    const QJsonObject without = m_anonymous->post("/api/validate-yaml", {{"content", "# Card\n"}}).json();
    QVERIFY(!without["warnings"][0]["message"].toString().isEmpty());
    QVERIFY(m_anonymous->send("POST", "/api/validate-yaml", "not json").json().contains("error"));
}

void LocalHubRevisions::pagesAreEscapedAndLocked()
{
    QCOMPARE(m_alice->createModel("alice/page").status, 200);
    QCOMPARE(m_alice
                 ->commit("alice/page", "main", {HubCaller::fileOperation("<script>x.txt", "<b>")},
                          {{"summary", "<i>title"}})
                 .status,
             200);
    for (const QByteArray &target : {QByteArray("/alice/page"), QByteArray("/alice/page/tree/main"),
                                     QByteArray("/alice/page/commit/" + headOf("alice/page").toLatin1())}) {
        const Answer page = m_alice->get(target);
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("content-type").startsWith("text/html"));
        QVERIFY(page.header("content-security-policy").contains("default-src 'none'"));
        QVERIFY(!page.body.contains("<script") && !page.body.contains("<i>title"));
        QVERIFY(page.body.contains("&lt;"));
    }
    QVERIFY(m_alice->get("/").body.contains("/alice/page"));
    // What was uploaded must not run in a browser either.
    const Answer content = m_alice->get("/alice/page/resolve/main/%3Cscript%3Ex.txt");
    QVERIFY(!content.header("content-type").contains("html"));
    QCOMPARE(content.header("x-content-type-options"), "nosniff");
}

QTEST_GUILESS_MAIN(LocalHubRevisions)
#include "tst_localhubrevisions.moc"
