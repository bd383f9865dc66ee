#include "localhubpeople.h"

#include <QDir>
#include <QTest>
#include <QUrlQuery>

#include <thread>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;
using test::HubFixture;
using test::idsOf;

namespace {

/// The one of `array` with this name.
QJsonValue named(const QJsonArray &array, const QString &name)
{
    for (const QJsonValue &value : array) {
        if (value[u"name"] == name)
            return value;
    }
    return QJsonValue::Undefined;
}

/// The target of the next page; empty on the last.
QByteArray nextPage(const Answer &answer)
{
    const QByteArray link = answer.header("link");
    const QUrl url{
        QString::fromUtf8(link.sliced(link.indexOf('<') + 1, std::max<qsizetype>(0, link.indexOf('>') - 1)))};
    return link.isEmpty() ? QByteArray() : url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

}  // namespace

/// What owners do with their repositories besides publishing, and what listings then say.
class LocalHubAdministration : public QObject, private test::LocalHubPeople
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void init() { meetPeople(); }

    void settingsAreCheckedAndEchoed_data();
    void settingsAreCheckedAndEchoed();
    void simultaneousChangesAllCount();
    void likesAreCountedOncePerPerson();
    void downloadsAreCountedOncePerPersonAndVisit();
    void listingsAreSortedAndPaged_data();
    void listingsAreSortedAndPaged();
    void aListingFollowsEveryChange();
    void createsWithLicenseRegionAndResourceGroup();
    void refusesOddCreations_data();
    void refusesOddCreations();
    void storageIsListedPerOwner();
    void aFullQuotaRefusesContent();
    void securityRestrictionsShutMembersOut();
};

void LocalHubAdministration::settingsAreCheckedAndEchoed_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<int>("status");
    QTest::newRow("private") << QJsonObject{{"visibility", "private"}} << 200;
    QTest::newRow("notifications") << QJsonObject{{"gatedNotificationsMode", "bulk"},
                                                  {"gatedNotificationsEmail", "a@b.example"}}
                                   << 200;
    QTest::newRow("sorting") << QJsonObject{{"discussionsSorting", "trending"}} << 200;
    QTest::newRow("no such visibility") << QJsonObject{{"visibility", "secret"}} << 400;
    QTest::newRow("protected is for Spaces") << QJsonObject{{"visibility", "protected"}} << 400;
    QTest::newRow("gated true") << QJsonObject{{"gated", true}} << 400;
    QTest::newRow("no such mode") << QJsonObject{{"gatedNotificationsMode", "never"}} << 400;
    QTest::newRow("no address") << QJsonObject{{"gatedNotificationsEmail", "nobody"}} << 400;
}

void LocalHubAdministration::settingsAreCheckedAndEchoed()
{
    QFETCH(QJsonObject, settings);
    QFETCH(int, status);
    m_alice->createModel("alice/tuned");
    const Answer answer = change(*m_alice, "alice/tuned", settings);
    QCOMPARE(answer.status, status);
    if (status == 200)
        QCOMPARE(answer.json(), settings);
    QCOMPARE(change(*m_bob, "alice/tuned", settings).status >= 403, true);
}

void LocalHubAdministration::simultaneousChangesAllCount()
{
    QCOMPARE(m_alice->createModel("alice/busy").status, 200);
    {
        std::vector<std::jthread> people;
        for (const QString &token : {HubFixture::bobToken, HubFixture::carolToken, HubFixture::daveToken}) {
            people.emplace_back([&, token] {
                HubCaller caller{m_hub->endpoint(), token};
                for (int i = 0; i < 10; ++i) {
                    caller.send("DELETE", "/api/models/alice/busy/like");
                    caller.post("/api/models/alice/busy/like", {});
                }
                readBy(caller, "alice/busy");
            });
        }
        for (int i = 0; i < 10; ++i)
            QCOMPARE(change(*m_alice, "alice/busy", {{"discussionsDisabled", i % 2 == 1}}).status, 200);
    }
    const QJsonObject info = m_alice->get("/api/models/alice/busy").json();
    QCOMPARE(info["likes"].toInt(), 3);
    QCOMPARE(info["downloads"].toInt(), 3);
}

void LocalHubAdministration::likesAreCountedOncePerPerson()
{
    QCOMPARE(m_alice->createModel("alice/liked").status, 200);
    for (HubCaller *person : {m_bob.get(), m_bob.get(), m_dave.get()})
        QCOMPARE(person->post("/api/models/alice/liked/like", {}).status, 200);
    QCOMPARE(m_anonymous->post("/api/models/alice/liked/like", {}).status, 401);
    QCOMPARE(m_anonymous->get("/api/models/alice/liked").json()["likes"].toInt(), 2);
    QCOMPARE(m_anonymous->get("/api/models/alice/liked/likers").row(1)["fullname"].toString(), "Dave Example");
    QCOMPARE(m_dave->remove("/api/models/alice/liked/like").status, 200);
    QVERIFY(!m_anonymous->get("/api/users/dave/likes").body.contains("alice/liked"));
    const QJsonArray likes = m_anonymous->get("/api/users/bob/likes").array();
    QVERIFY(std::ranges::any_of(likes, [](const QJsonValue &like) { return like["repo"]["name"] == "alice/liked"; }));
    QCOMPARE(m_anonymous->get("/api/users/nobody/likes").status, 404);
}

void LocalHubAdministration::downloadsAreCountedOncePerPersonAndVisit()
{
    QCOMPARE(m_alice->createModel("alice/popular").status, 200);
    const auto downloads = [&] { return m_alice->get("/api/models/alice/popular").json()["downloads"].toInt(); };
    m_bob->send("HEAD", "/alice/popular/resolve/main/.gitattributes");
    readBy(*m_bob, "alice/absent");
    QCOMPARE(downloads(), 0);
    readBy(*m_bob, "alice/popular");
    readBy(*m_bob, "alice/popular");
    QCOMPARE(downloads(), 1);
    readBy(*m_dave, "alice/popular");
    readBy(*m_anonymous, "alice/popular");
    QCOMPARE(downloads(), 3);
    QVERIFY(m_hub->restart());
    meetPeople();
    QCOMPARE(downloads(), 3);
}

void LocalHubAdministration::listingsAreSortedAndPaged_data()
{
    QTest::addColumn<QByteArray>("sort");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("by name") << QByteArray() << QStringList{"a", "b", "c", "d"};
    QTest::newRow("by likes") << QByteArray("likes") << QStringList{"c", "a", "b", "d"};
    QTest::newRow("by downloads") << QByteArray("downloads") << QStringList{"b", "a", "c", "d"};
    QTest::newRow("by creation") << QByteArray("createdAt") << QStringList{"d", "c", "b", "a"};
}

void LocalHubAdministration::listingsAreSortedAndPaged()
{
    QFETCH(QByteArray, sort);
    QFETCH(QStringList, order);
    if (m_alice->get("/api/models/alice/sorted-a").status == 404) {
        for (const char *name : {"alice/sorted-a", "alice/sorted-b", "alice/sorted-c", "alice/sorted-d"})
            QCOMPARE(m_alice->createModel(name).status, 200);
        m_bob->post("/api/models/alice/sorted-c/like", {});
        readBy(*m_bob, "alice/sorted-b");
    }
    QStringList seen;
    QByteArray target = "/api/models?search=sorted-&limit=1&expand[]=likes&sort=" + sort;
    while (!target.isEmpty() && seen.size() < 10) {
        const Answer page = m_bob->get(target);
        QCOMPARE(page.array().size(), 1);
        QCOMPARE(page.row(0).toObject().keys(), QStringList({"_id", "id", "likes", "modelId"}));
        seen.append(page.row(0)["id"].toString().last(1));
        target = nextPage(page);
    }
    QCOMPARE(seen, order);
    QCOMPARE(m_bob->get("/api/models?sort=beauty").status, 400);
    QCOMPARE(m_bob->get("/api/models?cursor=!").status, 400);
}

void LocalHubAdministration::aListingFollowsEveryChange()
{
    const QByteArray target = "/api/models?search=alive&sort=lastModified";
    QCOMPARE(m_alice->createModel("alice/alive").status, 200);
    const QString before = m_alice->get(target).row(0)["sha"].toString();
    const QString commit =
        m_alice->commit("alice/alive", "main", {HubCaller::fileOperation("a", "a")}).json()["commitOid"].toString();
    QVERIFY(before != commit);
    QCOMPARE(m_alice->get(target).row(0)["sha"].toString(), commit);
    QCOMPARE(m_bob->get(target).array().size(), 1);
    change(*m_alice, "alice/alive", {{"visibility", "private"}});
    QCOMPARE(m_bob->get(target).array().size(), 0);
    m_alice->post("/api/repos/move", {{"fromRepo", "alice/alive"}, {"toRepo", "acme/alive"}});
    QCOMPARE(idsOf(m_alice->get(target)), QStringList{"acme/alive"});
    m_alice->remove("/api/repos/delete", {{"name", "alive"}, {"organization", "acme"}});
    QCOMPARE(m_alice->get(target).array().size(), 0);
}

void LocalHubAdministration::createsWithLicenseRegionAndResourceGroup()
{
    const QJsonObject me = m_dave->get("/api/whoami-v2").json();
    QVERIFY(me["isPro"].toBool());
    const QJsonArray organisations = me["orgs"].toArray();
    const QJsonValue studio = named(organisations, u"studio"_s);
    QCOMPARE(studio["plan"].toString(), "enterprise");
    const QString group = studio["resourceGroups"][0]["id"].toString();
    QCOMPARE(group.size(), 24);
    const Answer created = m_dave->post("/api/repos/create",
                                        {{"name", "grouped"},
                                         {"organization", "studio"},
                                         {"visibility", "private"},
                                         {"region", "eu"},
                                         {"resourceGroupId", group},
                                         {"license", "other"},
                                         {"license_name", "my-license"},
                                         {"license_link", "LICENSE"}});
    QVERIFY2(created.status == 200, created.body.constData());
    const QJsonObject info = m_dave->get("/api/models/studio/grouped").json();
    QCOMPARE(info["region"].toString(), "eu");
    QCOMPARE(info["resourceGroup"]["id"].toString(), group);
    QCOMPARE(m_dave->get("/studio/grouped/resolve/main/README.md").body,
             "---\nlicense: other\nlicense_name: my-license\nlicense_link: LICENSE\n---\n");
}

void LocalHubAdministration::refusesOddCreations_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("region") << "region" << "moon";
    QTest::newRow("visibility") << "visibility" << "protected";
    QTest::newRow("resource group") << "resourceGroupId" << QString(24, u'a');
    QTest::newRow("licence name") << "license_name" << "My License";
    QTest::newRow("licence link") << "license_link" << "javascript:x";
}

void LocalHubAdministration::refusesOddCreations()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QCOMPARE(m_alice->post("/api/repos/create", {{"name", "odd"}, {"license", "other"}, {key, value}}).status, 400);
    QCOMPARE(m_alice->get("/api/models/alice/odd").status, 404);
}

void LocalHubAdministration::storageIsListedPerOwner()
{
    HubCaller bob{m_hub->endpoint(), HubFixture::bobWriteToken};
    QCOMPARE(bob.createModel("bob/small").status, 200);
    QCOMPARE(bob.createModel("bob/large", true).status, 200);
    const QByteArray content = test::noise(200'000);
    bob.uploadLarge("bob/large", content);
    QCOMPARE(bob.commit("bob/large", "main", {HubCaller::largeFileOperation("w.bin", content)}).status, 200);
    const Answer storage = bob.get("/api/settings/repositories");
    QCOMPARE(idsOf(storage), QStringList({"bob/large", "bob/small"}));
    QVERIFY(storage.row(0)["storage"].toInteger() >= 200'000);
    QCOMPARE(storage.row(0)["visibility"].toString(), "private");
    QVERIFY(storage.row(0)["storagePercent"].toDouble() > 90);
    QCOMPARE(idsOf(bob.get("/api/settings/repositories?direction=asc&limit=1")), QStringList{"bob/small"});
    QCOMPARE(idsOf(bob.get("/api/settings/repositories?search=LARGE&type=model")), QStringList{"bob/large"});
    QCOMPARE(bob.get("/api/organizations/acme/settings/repositories").status, 200);
    QCOMPARE(bob.get("/api/organizations/studio/settings/repositories").status, 403);
    QCOMPARE(m_dave->get("/api/organizations/acme/settings/repositories").status, 403);
    QCOMPARE(m_anonymous->get("/api/settings/repositories").status, 401);
}

void LocalHubAdministration::aFullQuotaRefusesContent()
{
    QCOMPARE(m_dave->createModel("studio/big", true).status, 200);
    const QByteArray content = test::noise(HubFixture::studioLimitBytes + 1);
    const Answer batch = m_dave->post(
        "/studio/big.git/info/lfs/objects/batch",
        {{"operation", "upload"},
         {"ref", QJsonObject{{"name", "main"}}},
         {"objects", QJsonArray{QJsonObject{{"oid", test::sha256Hex(content)}, {"size", content.size()}}}}});
    QCOMPARE(batch.status, 403);
    QVERIFY(batch.error().startsWith("Private repository storage limit reached"));
    QCOMPARE(m_dave->commit("studio/big", "main", {HubCaller::fileOperation("a.txt", content)}).status, 403);
    QCOMPARE(m_dave->commit("studio/big", "main", {HubCaller::fileOperation("a.txt", "small")}).status, 200);
    QCOMPARE(change(*m_alice, "studio/big", {}).status, 404);
}

void LocalHubAdministration::securityRestrictionsShutMembersOut()
{
    const Answer answer = m_dave->createModel("fortress/keep");
    QCOMPARE(answer.status, 403);
    QVERIFY2(answer.error().contains("security restrictions: sso"), qPrintable(answer.error()));
    const QJsonArray organisations = m_dave->get("/api/whoami-v2").json()["orgs"].toArray();
    const QJsonValue fortress = named(organisations, u"fortress"_s);
    QCOMPARE(fortress["securityRestrictions"][0].toString(), "sso");
}

QTEST_GUILESS_MAIN(LocalHubAdministration)
#include "tst_localhubadministration.moc"
