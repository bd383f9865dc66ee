#include "localhubpeople.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;
using test::HubFixture;

/// Accounts, repositories and who may do what: statuses and bodies that break a client when they are wrong.
class LocalHubApi : public QObject, private test::LocalHubPeople
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void init() { meetPeople(); }

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
};

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
    QTest::addColumn<QByteArray>("words");
    const QByteArray unknown = "Invalid credentials in Authorization header";
    QTest::newRow("an expired token") << HubFixture::expiredToken << QByteArray("User Access Token \"old\" is expired");
    QTest::newRow("a token nobody has") << u"hf_nobody"_s << unknown;
    QTest::newRow("a token cut short") << HubFixture::aliceToken.chopped(1) << unknown;
    QTest::newRow("an application's token that nobody has") << u"hf_oauth_nobody"_s << unknown;
}

void LocalHubApi::refusesTokensItDoesNotAccept()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, words);
    HubCaller caller{m_hub->endpoint(), token};
    for (const QByteArray &target : {QByteArray("/api/whoami-v2"), QByteArray("/api/models/alice/any")}) {
        const Answer answer = caller.get(target);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("x-error-message"), words);
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
        const QJsonArray rows = page.array();
        for (const QJsonValue row : rows)
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
    const QJsonArray sized = m_bob->get("/api/models?author=acme&search=list-a&expand=usedStorage").array();
    QVERIFY(sized.at(0)["usedStorage"].toInt() > 0);  // a new repository has its .gitattributes
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

QTEST_GUILESS_MAIN(LocalHubApi)
#include "tst_localhubapi.moc"
