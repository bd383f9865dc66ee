#include "hubcaller.h"
#include "tests/support/hubfixture.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;
using test::HubFixture;

/// The Hub's API as clients see it: statuses, headers and bodies that break a client when they are wrong.
class LocalHubApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void whoamiNamesTheUserTheOrganisationsAndTheToken();
    void whoamiListsTheScopesOfAFineGrainedToken();
    void refusesTokensItDoesNotAccept_data();
    void refusesTokensItDoesNotAccept();
    void takesATokenAsBasicPassword();
    void answersOnlyToLoopbackNames();
    void sendsARequestIdAndAJsonErrorForUnknownRoutes();

    void createsARepositoryWithAnInitialCommit();
    void createsTheLicenseCardAndGivenFiles();
    void secondCreationIsAConflictThatNamesTheAddress();
    void refusesNamesAndNamespaces_data();
    void refusesNamesAndNamespaces();
    void deletesOnlyForAdministrators();
    void movedRepositoriesAreFoundAtTheirOldAddress();
    void findsRepositoriesInOtherCase();
    void listsWhatTheCallerMaySeePageByPage();
    void settingsMakeARepositoryPrivateAndGated();

    void privateRepositoriesLookAbsent();
    void readTokensDoNotWrite();
    void fineGrainedTokensWriteUnderTheirOwnersOnly();

    void missingThingsAreToldApart();
    void revisionsMayHoldSlashesRawOrEscaped();
    void pathsMayHoldAnyCharacters_data();
    void pathsMayHoldAnyCharacters();
    void aBarePercentStandsForItself();
    void treePagesShowOneTree();
    void expandedTreesNameTheLastCommit();
    void pathsInfoTakesFormsAndJson();

    void preuploadEchoesEveryPathWithAMode();
    void preuploadHonoursGivenRules();
    void preuploadTellsWhatIsThere();

    void commitsApplyInOrderAndNameTheirAddress();
    void commitOntoAnotherParentIsRefused();
    void commitRefusalsUseTheHubsWords_data();
    void commitRefusalsUseTheHubsWords();
    void foldersHoldTenThousandEntriesAndNoMore();
    void largeFilesGetTrackingLinesOnceAndOnlyWhenNeeded();
    void filesMoveAndFoldersGo();
    void commitsAsPullRequestLeaveTheBranchAlone();
    void concurrentCommitsAllLand();

    void branchesAndTagsComeAndGo();
    void historyIsPagedAndCounted();
    void comparesAndSquashes();
    void discussionsAndPullRequestsLiveOn();
    void validateYamlAlwaysAnswersAnObject();
    void pagesAreEscapedAndLocked();

private:
    QString headOf(const QByteArray &repo, const QByteArray &revision = "main");
    QStringList pathsIn(const QByteArray &repo, const QByteArray &revision = "main");

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<HubCaller> m_alice;
    std::unique_ptr<HubCaller> m_bob;
    std::unique_ptr<HubCaller> m_anonymous;
};

void LocalHubApi::initTestCase()
{
    m_hub = std::make_unique<HubFixture>();
    QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
}

void LocalHubApi::init()
{
    m_alice = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::aliceToken);
    m_bob = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::bobToken);
    m_anonymous = std::make_unique<HubCaller>(m_hub->endpoint());
}

QString LocalHubApi::headOf(const QByteArray &repo, const QByteArray &revision)
{
    return m_alice->get("/api/models/" + repo + "/revision/" + revision).json()["sha"].toString();
}

QStringList LocalHubApi::pathsIn(const QByteArray &repo, const QByteArray &revision)
{
    QStringList paths;
    const QJsonArray rows = m_alice->get("/api/models/" + repo + "/tree/" + revision + "?recursive=true").array();
    for (const QJsonValue &row : rows) {
        if (row["type"] == "file")
            paths.append(row["path"].toString());
    }
    return paths;
}

void LocalHubApi::whoamiNamesTheUserTheOrganisationsAndTheToken()
{
    const QJsonObject me = m_alice->get("/api/whoami-v2").json();
    QCOMPARE(me["name"].toString(), "alice");
    QCOMPARE(me["type"].toString(), "user");
    QCOMPARE(me["orgs"][0]["name"].toString(), "acme");
    QCOMPARE(me["orgs"][0]["roleInOrg"].toString(), "admin");
    QCOMPARE(me["auth"]["accessToken"]["displayName"].toString(), "write");
    QCOMPARE(me["auth"]["accessToken"]["role"].toString(), "write");
    QCOMPARE(m_anonymous->get("/api/whoami-v2").status, 401);
}

void LocalHubApi::whoamiListsTheScopesOfAFineGrainedToken()
{
    HubCaller carol{m_hub->endpoint(), HubFixture::carolToken};
    const QJsonValue token = carol.get("/api/whoami-v2").json().value("auth")["accessToken"];
    QCOMPARE(token["role"].toString(), "fineGrained");
    QCOMPARE(token["fineGrained"]["scoped"][0]["entity"]["name"].toString(), "acme");
    QVERIFY(token["fineGrained"]["scoped"][0]["permissions"].toArray().contains("repo.write"));
}

void LocalHubApi::refusesTokensItDoesNotAccept_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("an expired token") << HubFixture::expiredToken;
    QTest::newRow("a token nobody has") << u"hf_nobody"_s;
    QTest::newRow("a token cut short") << HubFixture::aliceToken.chopped(1);
}

void LocalHubApi::refusesTokensItDoesNotAccept()
{
    QFETCH(QString, token);
    HubCaller caller{m_hub->endpoint(), token};
    for (const QByteArray &target : {QByteArray("/api/whoami-v2"), QByteArray("/api/models/alice/any")}) {
        const Answer answer = caller.get(target);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("x-error-message"), "Invalid credentials in Authorization header");
    }
}

void LocalHubApi::takesATokenAsBasicPassword()
{
    const QByteArray pair = "anybody:" + HubFixture::aliceToken.toUtf8();
    const Answer answer = m_anonymous->get("/api/whoami-v2", {{"Authorization", "Basic " + pair.toBase64()}});
    QCOMPARE(answer.json()["name"].toString(), "alice");
}

void LocalHubApi::answersOnlyToLoopbackNames()
{
    QCOMPARE(m_alice->get("/api/whoami-v2", {{"Host", "evil.example:80"}}).status, 421);
    QCOMPARE(m_alice->get("/api/whoami-v2", {{"Host", "localhost:1234"}}).status, 200);
    QCOMPARE(m_alice->get("/api/whoami-v2", {{"Host", "127.0.0.1.evil.example"}}).status, 421);
}

void LocalHubApi::sendsARequestIdAndAJsonErrorForUnknownRoutes()
{
    const Answer answer = m_alice->get("/api/agent-harnesses");
    QCOMPARE(answer.status, 404);
    QVERIFY(!answer.error().isEmpty());
    QVERIFY(answer.header("content-type").startsWith("application/json"));
    QVERIFY(!answer.header("x-request-id").isEmpty());
    QVERIFY(answer.header("x-request-id") != m_alice->get("/api/agent-harnesses").header("x-request-id"));
}

void LocalHubApi::createsARepositoryWithAnInitialCommit()
{
    const Answer created = m_alice->createModel("alice/fresh");
    QCOMPARE(created.status, 200);
    QCOMPARE(created.json()["url"].toString(), m_hub->endpoint().toString() + "/alice/fresh");
    QCOMPARE(created.json()["name"].toString(), "alice/fresh");
    QCOMPARE(created.json()["id"].toString().size(), 24);

    const QJsonObject info = m_anonymous->get("/api/models/alice/fresh").json();
    QCOMPARE(info["sha"].toString().size(), 40);
    QCOMPARE(info["siblings"][0]["rfilename"].toString(), ".gitattributes");
    QVERIFY(QDateTime::fromString(info["lastModified"].toString(), u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s).isValid());

    const QJsonArray commits = m_anonymous->get("/api/models/alice/fresh/commits/main").array();
    QCOMPARE(commits.size(), 1);
    QCOMPARE(commits.at(0)["title"].toString(), "initial commit");
    QCOMPARE(commits.at(0)["authors"][0]["user"].toString(), "system");
    QVERIFY(m_anonymous->get("/alice/fresh/resolve/main/.gitattributes")
                .body.contains("*.safetensors filter=lfs diff=lfs merge=lfs -text\n"));
}

void LocalHubApi::createsTheLicenseCardAndGivenFiles()
{
    const Answer created = m_alice->post(
        "/api/repos/create",
        {{"name", "licensed"},
         {"type", "dataset"},
         {"license", "mit"},
         {"files", QJsonArray{QJsonObject{{"path", "a/b.bin"}, {"content", "AAAA"}, {"encoding", "base64"}}}}});
    QCOMPARE(created.status, 200);
    QCOMPARE(m_alice->get("/datasets/alice/licensed/resolve/main/README.md").body, "---\nlicense: mit\n---\n");
    QCOMPARE(m_alice->get("/datasets/alice/licensed/resolve/main/a/b.bin").body, QByteArray(3, '\0'));
    QVERIFY(m_alice->get("/datasets/alice/licensed/resolve/main/.gitattributes").body.contains("*.webp filter=lfs"));
}

void LocalHubApi::secondCreationIsAConflictThatNamesTheAddress()
{
    QCOMPARE(m_alice->createModel("acme/twice").status, 200);
    const QString url = m_hub->endpoint().toString() + "/acme/twice";
    for (HubCaller *caller : {m_alice.get(), m_bob.get()}) {
        const Answer again = caller->createModel("acme/twice");
        QCOMPARE(again.status, 409);
        QCOMPARE(again.json()["url"].toString(), url);
        QVERIFY(!again.error().isEmpty());
    }
}

void LocalHubApi::refusesNamesAndNamespaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("a name with two dashes") << u"alice/a--b"_s << 400;
    QTest::newRow("a name that climbs") << u"alice/.."_s << 400;
    QTest::newRow("a name that ends in .git") << u"alice/a.git"_s << 400;
    QTest::newRow("a name with a blank") << u"alice/a b"_s << 400;
    QTest::newRow("a namespace of somebody else") << u"bob/mine"_s << 403;
    QTest::newRow("a namespace of nobody") << u"nobody/mine"_s << 403;
}

void LocalHubApi::refusesNamesAndNamespaces()
{
    QFETCH(QString, name);
    QFETCH(int, status);
    const Answer answer = m_alice->createModel(name);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.error().isEmpty());
    QCOMPARE(m_anonymous->createModel("alice/anon").status, 401);
}

void LocalHubApi::deletesOnlyForAdministrators()
{
    QCOMPARE(m_alice->createModel("acme/doomed").status, 200);
    const QJsonObject body{{"name", "doomed"}, {"organization", "acme"}};
    HubCaller bob{m_hub->endpoint(), HubFixture::bobWriteToken};
    QCOMPARE(bob.remove("/api/repos/delete", body).status, 403);
    QCOMPARE(m_alice->remove("/api/repos/delete", body).status, 200);
    const Answer gone = m_alice->get("/api/models/acme/doomed");
    QCOMPARE(gone.status, 404);
    QCOMPARE(gone.header("x-error-code"), "RepoNotFound");
    QCOMPARE(m_alice->remove("/api/repos/delete", body).header("x-error-code"), "RepoNotFound");
}

void LocalHubApi::movedRepositoriesAreFoundAtTheirOldAddress()
{
    QCOMPARE(m_alice->createModel("alice/before").status, 200);
    const QJsonObject move{{"fromRepo", "alice/before"}, {"toRepo", "acme/after"}, {"type", "model"}};
    QCOMPARE(m_alice->post("/api/repos/move", move).status, 200);
    const Answer old = m_alice->get("/api/models/alice/before/tree/main?recursive=true");
    QCOMPARE(old.status, 307);
    QCOMPARE(old.header("location"), "/api/models/acme/after/tree/main?recursive=true");
    QCOMPARE(m_alice->get(old.header("location")).status, 200);
    QCOMPARE(m_alice->get("/alice/before/resolve/main/.gitattributes").header("location"),
             "/acme/after/resolve/main/.gitattributes");

    QCOMPARE(m_alice->createModel("alice/before").status, 200);
    QCOMPARE(m_alice->get("/api/models/alice/before").json()["id"].toString(), "alice/before");
    QCOMPARE(m_alice->post("/api/repos/move", move).status, 409);
}

void LocalHubApi::findsRepositoriesInOtherCase()
{
    QCOMPARE(m_alice->createModel("alice/MixedCase").status, 200);
    const Answer answer = m_alice->get("/api/models/Alice/mixedcase");
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.header("location"), "/api/models/alice/MixedCase");
}

void LocalHubApi::listsWhatTheCallerMaySeePageByPage()
{
    for (const auto *name : {"acme/list-a", "acme/list-b", "acme/list-c"})
        QCOMPARE(m_alice->createModel(name).status, 200);
    QCOMPARE(m_alice->createModel("alice/list-secret", true).status, 200);

    QStringList seen;
    QByteArray target = "/api/models?author=acme&search=list-&limit=2";
    while (!target.isEmpty()) {
        const Answer page = m_bob->get(target);
        for (const QJsonValue &row : page.array())
            seen.append(row["id"].toString());
        const QByteArray link = page.header("link");
        target.clear();
        if (!link.isEmpty()) {
            const QByteArray start = '<' + m_hub->endpoint().toString().toUtf8();
            QVERIFY(link.startsWith(start) && link.endsWith(">; rel=\"next\""));
            target = link.sliced(start.size()).chopped(13);
        }
    }
    QCOMPARE(seen, QStringList({"acme/list-a", "acme/list-b", "acme/list-c"}));
    QCOMPARE(m_bob->get("/api/models?author=alice&search=list-secret").array().size(), 0);
    QCOMPARE(m_alice->get("/api/models?author=alice&search=list-secret").array().size(), 1);
}

void LocalHubApi::settingsMakeARepositoryPrivateAndGated()
{
    QCOMPARE(m_alice->createModel("alice/settings").status, 200);
    const auto put = [&](const QJsonObject &json) {
        return m_alice->send("PUT", "/api/models/alice/settings/settings", QJsonDocument(json).toJson()).status;
    };
    QCOMPARE(put({{"gated", "manual"}}), 200);
    QCOMPARE(m_bob->get("/api/models/alice/settings").json()["gated"].toString(), "manual");
    const Answer gated = m_bob->get("/alice/settings/resolve/main/.gitattributes");
    QCOMPARE(gated.status, 403);
    QCOMPARE(gated.header("x-error-code"), "GatedRepo");
    QCOMPARE(m_anonymous->get("/alice/settings/resolve/main/.gitattributes").status, 401);
    QCOMPARE(m_alice->get("/alice/settings/resolve/main/.gitattributes").status, 200);
    QCOMPARE(put({{"gated", "sometimes"}}), 400);
    QCOMPARE(put({{"gated", false}, {"visibility", "private"}}), 200);
    QCOMPARE(m_bob->get("/api/models/alice/settings").status, 404);
    QCOMPARE(m_alice->get("/api/models/alice/settings").json()["private"].toBool(), true);
}

void LocalHubApi::privateRepositoriesLookAbsent()
{
    QCOMPARE(m_alice->createModel("alice/secret", true).status, 200);
    for (const QByteArray &target :
         {QByteArray("/api/models/alice/secret"), QByteArray("/alice/secret/resolve/main/.gitattributes"),
          QByteArray("/alice/secret.git/info/refs?service=git-upload-pack"), QByteArray("/alice/secret")}) {
        const Answer anonymous = m_anonymous->get(target);
        QCOMPARE(anonymous.status, 401);
        QCOMPARE(anonymous.header("x-error-code"), "RepoNotFound");
        QVERIFY(!anonymous.header("www-authenticate").isEmpty());
        const Answer bob = m_bob->get(target);
        QCOMPARE(bob.status, 404);
        QCOMPARE(bob.header("x-error-code"), "RepoNotFound");
        QCOMPARE(m_alice->get(target).status, 200);
    }
    QCOMPARE(m_alice->createModel("acme/shared-secret", true).status, 200);
    QCOMPARE(m_bob->get("/api/models/acme/shared-secret").status, 200);
}

void LocalHubApi::readTokensDoNotWrite()
{
    QCOMPARE(m_alice->createModel("acme/readonly").status, 200);
    QCOMPARE(m_bob->createModel("bob/any").status, 403);
    QCOMPARE(m_bob->commit("acme/readonly", "main", {HubCaller::fileOperation("a.txt", "a")}).status, 403);
    QCOMPARE(m_anonymous->commit("acme/readonly", "main", {HubCaller::fileOperation("a.txt", "a")}).status, 401);
    QCOMPARE(m_bob->post("/api/models/acme/readonly/branch/dev", {}).status, 403);
    QCOMPARE(m_bob->get("/api/models/acme/readonly/auth-check").status, 200);
    QCOMPARE(m_bob->get("/api/models/acme/readonly/auth-check/write").status, 403);
    QCOMPARE(pathsIn("acme/readonly"), QStringList{".gitattributes"});
}

void LocalHubApi::fineGrainedTokensWriteUnderTheirOwnersOnly()
{
    HubCaller carol{m_hub->endpoint(), HubFixture::carolToken};
    QCOMPARE(carol.createModel("acme/by-carol").status, 200);
    QCOMPARE(carol.commit("acme/by-carol", "main", {HubCaller::fileOperation("a.txt", "a")}).status, 200);
    QCOMPARE(carol.createModel("carol/own").status, 403);
}

void LocalHubApi::missingThingsAreToldApart()
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

void LocalHubApi::revisionsMayHoldSlashesRawOrEscaped()
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

void LocalHubApi::pathsMayHoldAnyCharacters_data()
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

void LocalHubApi::pathsMayHoldAnyCharacters()
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

void LocalHubApi::aBarePercentStandsForItself()
{
    QCOMPARE(m_alice->createModel("alice/percent").status, 200);
    QCOMPARE(m_alice->commit("alice/percent", "main", {HubCaller::fileOperation("50%+1 off%.txt", "half")}).status, 200);
    QCOMPARE(m_alice->get("/alice/percent/resolve/main/50%+1%20off%.txt").body, "half");
}

void LocalHubApi::treePagesShowOneTree()
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

void LocalHubApi::expandedTreesNameTheLastCommit()
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

void LocalHubApi::pathsInfoTakesFormsAndJson()
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

void LocalHubApi::preuploadEchoesEveryPathWithAMode()
{
    QCOMPARE(m_alice->createModel("alice/pre").status, 200);
    const auto file = [](const char *path, qint64 size, const QByteArray &sample) {
        return QJsonObject{{"path", path}, {"size", size}, {"sample", QString::fromLatin1(sample.toBase64())}};
    };
    const QJsonArray files{file("README.md", 3, "abc"),
                           file("empty.bin", 0, ""),
                           file("model.safetensors", 3, "abc"),
                           file("huge.txt", 10 * 1024 * 1024 + 1, "text"),
                           file("just.txt", 10 * 1024 * 1024, "text"),
                           file("nul.dat", 4, QByteArray("a\0b", 3)),
                           file("latin1.txt", 4, "\xe4\xf6"),
                           file("cut.txt", 600, QByteArray("a").repeated(511) + "\xc3"),
                           file("saved_model/a/b.txt", 3, "abc"),
                           file("run/events.out.tfevents.1", 3, "abc")};
    const QJsonObject answer = m_alice->post("/api/models/alice/pre/preupload/main", {{"files", files}}).json();
    const QStringList modes{"regular", "regular", "lfs", "lfs", "regular", "lfs", "lfs", "regular", "lfs", "lfs"};
    QCOMPARE(answer["files"].toArray().size(), files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonValue row = answer["files"][i];
        QCOMPARE(row["path"], files.at(i)["path"]);
        QCOMPARE(row["uploadMode"].toString(), modes[i]);
        QCOMPARE(row["shouldIgnore"], QJsonValue(false));
        QVERIFY(row["oid"].isUndefined());
    }
    QCOMPARE(answer["commitOid"].toString(), headOf("alice/pre"));
    QCOMPARE(m_bob->post("/api/models/alice/pre/preupload/main", {{"files", files}}).status, 403);
    HubCaller bob{m_hub->endpoint(), HubFixture::bobWriteToken};
    QCOMPARE(bob.post("/api/models/alice/pre/preupload/main?create_pr=1", {{"files", files}}).status, 200);
    const Answer bad =
        m_alice->post("/api/models/alice/pre/preupload/main", {{"files", QJsonArray{file("../x", 1, "a")}}});
    QCOMPARE(bad.status, 422);
}

void LocalHubApi::preuploadHonoursGivenRules()
{
    QCOMPARE(m_alice->createModel("alice/rules").status, 200);
    const QJsonArray files{QJsonObject{{"path", "a.tmp"}, {"size", 1}, {"sample", "YQ=="}},
                           QJsonObject{{"path", "data/a.csv"}, {"size", 1}, {"sample", "YQ=="}},
                           QJsonObject{{"path", "sub/keep.txt"}, {"size", 1}, {"sample", "YQ=="}}};
    const QJsonObject given = m_alice
                                  ->post("/api/models/alice/rules/preupload/main",
                                         {{"files", files},
                                          {"gitIgnore", "*.tmp\nsub/\n"},
                                          {"gitAttributes", "*.csv filter=lfs diff=lfs merge=lfs -text\n"}})
                                  .json();
    QCOMPARE(given["files"][0]["shouldIgnore"], QJsonValue(true));
    QCOMPARE(given["files"][1]["uploadMode"].toString(), "lfs");
    QCOMPARE(given["files"][2]["shouldIgnore"], QJsonValue(true));

    QCOMPARE(m_alice
                 ->commit("alice/rules", "main",
                          {HubCaller::fileOperation(".gitignore", "*.tmp\n"),
                           HubCaller::fileOperation("data/.gitattributes", "*.csv filter=lfs\n")})
                 .status,
             200);
    const QJsonObject stored = m_alice->post("/api/models/alice/rules/preupload/main", {{"files", files}}).json();
    QCOMPARE(stored["files"][0]["shouldIgnore"], QJsonValue(true));
    QCOMPARE(stored["files"][1]["uploadMode"].toString(), "lfs");
    QCOMPARE(stored["files"][2]["shouldIgnore"], QJsonValue(false));
}

void LocalHubApi::preuploadTellsWhatIsThere()
{
    QCOMPARE(m_alice->createModel("alice/there").status, 200);
    const QByteArray large = test::noise(1000);
    m_alice->uploadLarge("alice/there", large);
    QCOMPARE(m_alice
                 ->commit("alice/there", "main",
                          {HubCaller::fileOperation("a.txt", "abc"), HubCaller::largeFileOperation("b.bin", large)})
                 .status,
             200);
    const QJsonArray files{QJsonObject{{"path", "a.txt"}, {"size", 3}, {"sample", "YWJj"}},
                           QJsonObject{{"path", "b.bin"}, {"size", 1000}, {"sample", "AAAA"}}};
    const QJsonObject answer = m_alice->post("/api/models/alice/there/preupload/main", {{"files", files}}).json();
    QCOMPARE(answer["files"][0]["oid"].toString(), "f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f");  // git hash-object
    QCOMPARE(answer["files"][1]["oid"].toString(), test::sha256Hex(large));
}

void LocalHubApi::commitsApplyInOrderAndNameTheirAddress()
{
    QCOMPARE(m_alice->createModel("alice/ordered").status, 200);
    const Answer answer =
        m_alice->commit("alice/ordered", "main",
                        {HubCaller::fileOperation("dir/old.txt", "old"), HubCaller::fileOperation("a.txt", "first"),
                         HubCaller::fileOperation("a.txt", "last"), HubCaller::deletion("dir/", "deletedFolder"),
                         HubCaller::fileOperation("dir/new.txt", "new")},
                        {{"summary", "Title"}, {"description", "Body\nof it"}});
    QCOMPARE(answer.status, 200);
    const QString oid = answer.json()["commitOid"].toString();
    QCOMPARE(answer.json()["success"], QJsonValue(true));
    QCOMPARE(answer.json()["commitUrl"].toString(), m_hub->endpoint().toString() + "/alice/ordered/commit/" + oid);
    QVERIFY(answer.json()["hookOutput"].isString());
    QCOMPARE(headOf("alice/ordered"), oid);
    QCOMPARE(pathsIn("alice/ordered"), QStringList({".gitattributes", "a.txt", "dir/new.txt"}));
    QCOMPARE(m_alice->get("/alice/ordered/resolve/main/a.txt").body, "last");
    const QJsonValue newest = m_alice->get("/api/models/alice/ordered/commits/main").row(0);
    QCOMPARE(newest["title"].toString(), "Title");
    QCOMPARE(newest["message"].toString(), "Body\nof it");
    QCOMPARE(newest["authors"][0]["user"].toString(), "alice");
}

void LocalHubApi::commitOntoAnotherParentIsRefused()
{
    QCOMPARE(m_alice->createModel("alice/parent").status, 200);
    const QString base = headOf("alice/parent");
    const QJsonObject onBase{{"parentCommit", base}};
    QCOMPARE(m_alice->commit("alice/parent", "main", {HubCaller::fileOperation("a", "1")}, onBase).status, 200);
    const QString head = headOf("alice/parent");
    const Answer late = m_alice->commit("alice/parent", "main", {HubCaller::fileOperation("a", "2")}, onBase);
    QCOMPARE(late.status, 412);
    QCOMPARE(late.error(), "The branch was updated since you opened this page. Please refresh and try again.");
    QCOMPARE(headOf("alice/parent"), head);
    QCOMPARE(
        m_alice->commit("alice/parent", "main", {HubCaller::fileOperation("a", "3")}, {{"parentCommit", head}}).status,
        200);
}

void LocalHubApi::commitRefusalsUseTheHubsWords_data()
{
    QTest::addColumn<QJsonObject>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no operation") << QJsonObject{} << 400
                                  << "Add a line with the key `lfsFile`, `file` or `deletedFile`";
    QTest::newRow("an object that was never uploaded")
        << HubCaller::largeFileOperation("dir/never.bin", "never uploaded") << 400
        << "an LFS pointer pointed to a file that does not exist";
    QTest::newRow("the name of the offending file")
        << HubCaller::largeFileOperation("dir/never.bin", "never uploaded") << 400 << "dir/never.bin";
    QTest::newRow("a regular file over 10 MiB")
        << HubCaller::fileOperation("big.txt", QByteArray(10 * 1024 * 1024 + 1, 'a')) << 400
        << "contains files larger than 10 MiB";
    QTest::newRow("a path that climbs") << HubCaller::fileOperation("a/../b", "x") << 422 << "leaves its folder";
    QTest::newRow("a path into .git") << HubCaller::fileOperation(".git/config", "x") << 422 << "'.git'";
    QTest::newRow("a name of 4 KB") << HubCaller::fileOperation(QString(4096, u'x'), "x") << 422 << "longer than";
    QTest::newRow("control characters") << HubCaller::fileOperation("a\nb", "x") << 422 << "control characters";
    QTest::newRow("a folder where a file is")
        << HubCaller::fileOperation(".gitattributes/x", "x") << 400 << "cannot share one name";
    QTest::newRow("content that is not base64")
        << QJsonObject{{"key", "file"},
                       {"value", QJsonObject{{"path", "a"}, {"content", "%%%"}, {"encoding", "base64"}}}}
        << 400 << "not base64";
}

void LocalHubApi::commitRefusalsUseTheHubsWords()
{
    QFETCH(QJsonObject, operation);
    QFETCH(int, status);
    QFETCH(QString, words);
    m_alice->createModel("alice/refusals");
    const QString head = headOf("alice/refusals");
    const Answer answer = m_alice->commit("alice/refusals", "main",
                                          operation.isEmpty() ? QList<QJsonObject>{} : QList<QJsonObject>{operation});
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.error().contains(words), qPrintable(answer.error()));
    QVERIFY(!answer.header("x-error-message").contains('\n'));
    QCOMPARE(headOf("alice/refusals"), head);
}

void LocalHubApi::foldersHoldTenThousandEntriesAndNoMore()
{
    QCOMPARE(m_alice->createModel("alice/crowd").status, 200);
    QList<QJsonObject> files;
    for (int i = 0; i < 10'000; ++i)
        files.append(HubCaller::fileOperation(u"crowd/%1"_s.arg(i), "same"));
    QCOMPARE(m_alice->commit("alice/crowd", "main", files).status, 200);
    const Answer refused = m_alice->commit("alice/crowd", "main", {HubCaller::fileOperation("crowd/more", "x")});
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.error().contains("Offending directories: - crowd"), qPrintable(refused.error()));
    QCOMPARE(m_alice
                 ->commit("alice/crowd", "main",
                          {HubCaller::deletion("crowd/0"), HubCaller::fileOperation("crowd/more", "x")})
                 .status,
             200);
}

void LocalHubApi::largeFilesGetTrackingLinesOnceAndOnlyWhenNeeded()
{
    QCOMPARE(m_alice->createModel("alice/tracked").status, 200);
    const QByteArray large = test::noise(500);
    m_alice->uploadLarge("alice/tracked", large);
    const auto add = [&](const QString &path) {
        return m_alice->commit("alice/tracked", "main", {HubCaller::largeFileOperation(path, large)}).status;
    };
    const auto attributes = [&] { return m_alice->get("/alice/tracked/resolve/main/.gitattributes").body; };
    const QByteArray before = attributes();
    QCOMPARE(add("covered.safetensors"), 200);
    QCOMPARE(attributes(), before);
    QCOMPARE(add("dir/two words.dat"), 200);
    QCOMPARE(attributes(), before + "dir/two[[:space:]]words.dat filter=lfs diff=lfs merge=lfs -text\n");
    QCOMPARE(add("dir/two words.dat"), 200);
    QCOMPARE(attributes().count("words.dat"), 1);
}

void LocalHubApi::filesMoveAndFoldersGo()
{
    QCOMPARE(m_alice->createModel("alice/moving").status, 200);
    QCOMPARE(m_alice
                 ->commit("alice/moving", "main",
                          {HubCaller::fileOperation("a/one.txt", "one"), HubCaller::fileOperation("a/two.txt", "2"),
                           HubCaller::fileOperation("c/three.txt", "3")})
                 .status,
             200);
    const QJsonObject move{{"key", "file"}, {"value", QJsonObject{{"path", "b/one.txt"}, {"oldPath", "a/one.txt"}}}};
    QCOMPARE(
        m_alice
            ->commit("alice/moving", "main",
                     {move, HubCaller::deletion("c", "deletedEntry"), HubCaller::deletion("a/two.txt", "deletedEntry")})
            .status,
        200);
    QCOMPARE(pathsIn("alice/moving"), QStringList({".gitattributes", "b/one.txt"}));
    QCOMPARE(m_alice->get("/alice/moving/resolve/main/b/one.txt").body, "one");
    QCOMPARE(m_alice->commit("alice/moving", "main", {HubCaller::deletion("b")}).status, 404);
    const Answer legacy = m_alice->post("/api/models/alice/moving/commit/main",
                                        {{"summary", "old form"},
                                         {"files", QJsonArray{QJsonObject{{"path", "x.txt"}, {"content", "x"}}}},
                                         {"deletedEntries", QJsonArray{QJsonObject{{"path", "b"}}}}});
    QCOMPARE(legacy.status, 200);
    QCOMPARE(pathsIn("alice/moving"), QStringList({".gitattributes", "x.txt"}));
}

void LocalHubApi::commitsAsPullRequestLeaveTheBranchAlone()
{
    QCOMPARE(m_alice->createModel("alice/pulled").status, 200);
    const QString head = headOf("alice/pulled");
    HubCaller bob{m_hub->endpoint(), HubFixture::bobWriteToken};
    const Answer answer = bob.commit("alice/pulled", "main", {HubCaller::fileOperation("a.txt", "from bob")},
                                     {{"summary", "Bob's idea"}}, "?create_pr=1");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["pullRequestUrl"].toString(), m_hub->endpoint().toString() + "/alice/pulled/discussions/1");
    QCOMPARE(headOf("alice/pulled"), head);
    QCOMPARE(m_alice->get("/alice/pulled/resolve/refs%2Fpr%2F1/a.txt").body, "from bob");
    QCOMPARE(bob.commit("alice/pulled", "refs%2Fpr%2F1", {HubCaller::fileOperation("b.txt", "more")}).status, 200);
    QCOMPARE(bob.commit("alice/pulled", "main", {HubCaller::fileOperation("b.txt", "more")}).status, 403);
    QCOMPARE(m_bob->commit("alice/pulled", "main", {HubCaller::fileOperation("b.txt", "x")}, {}, "?create_pr=1").status,
             403);

    QCOMPARE(bob.post("/api/models/alice/pulled/discussions/1/merge", {}).status, 403);
    QCOMPARE(m_alice->send("POST", "/api/models/alice/pulled/discussions/1/merge").status, 200);
    QCOMPARE(pathsIn("alice/pulled"), QStringList({".gitattributes", "a.txt", "b.txt"}));
    QCOMPARE(m_alice->get("/api/models/alice/pulled/discussions/1").json()["status"].toString(), "merged");
}

void LocalHubApi::concurrentCommitsAllLand()
{
    QCOMPARE(m_alice->createModel("alice/race").status, 200);
    constexpr int threads = 6;
    constexpr int each = 8;
    std::atomic<int> landed = 0;
    {
        std::vector<std::jthread> writers;
        for (int t = 0; t < threads; ++t) {
            writers.emplace_back([&, t] {
                HubCaller caller{m_hub->endpoint(), HubFixture::aliceToken};
                for (int i = 0; i < each; ++i) {
                    const QString path = u"t%1/f%2"_s.arg(t).arg(i);
                    if (caller.commit("alice/race", "main", {HubCaller::fileOperation(path, "x")}).status == 200)
                        ++landed;
                }
            });
        }
    }
    QCOMPARE(landed.load(), threads * each);
    QCOMPARE(pathsIn("alice/race").size(), threads * each + 1);
    QCOMPARE(m_alice->get("/api/models/alice/race/commits/main").header("x-total-count").toInt(), threads * each + 1);
}

void LocalHubApi::branchesAndTagsComeAndGo()
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

void LocalHubApi::historyIsPagedAndCounted()
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

void LocalHubApi::comparesAndSquashes()
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

void LocalHubApi::discussionsAndPullRequestsLiveOn()
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

void LocalHubApi::validateYamlAlwaysAnswersAnObject()
{
    const QJsonObject with =
        m_anonymous->post("/api/validate-yaml", {{"content", "---\nlicense: mit\n---\n"}, {"repoType", "model"}})
            .json();
    QVERIFY(with["errors"].isArray() && with["warnings"].toArray().isEmpty());
    const QJsonObject without = m_anonymous->post("/api/validate-yaml", {{"content", "# Card\n"}}).json();
    QVERIFY(!without["warnings"][0]["message"].toString().isEmpty());
    QVERIFY(m_anonymous->send("POST", "/api/validate-yaml", "not json").json().contains("error"));
}

void LocalHubApi::pagesAreEscapedAndLocked()
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

QTEST_GUILESS_MAIN(LocalHubApi)
#include "tst_localhubapi.moc"
