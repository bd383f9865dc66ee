#include "core/hub/repoadmin.h"
#include "core/hub/repocursor.h"
#include "tests/support/hubfixture.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace core;

namespace {

const RepoId demo{.owner = "alice", .name = "demo"};

}  // namespace

/// Listing page by page, and what administrators do, against a Local Hub.
class TestRepoAdmin final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsPageByPage();
    void startsAgainWhereItFailed();
    void knowsAnEmptyListFromItsEnd();
    void stopsWhenAsked();
    void doesNotFollowPagesToAnotherServer();
    void doesNotGoRoundInCircles();
    void readsWhatTheListShows();
    void gatesARepository();
    void decidesAboutRequests();
    void letsNobodyElseDecide();

private:
    [[nodiscard]] HubClient clientOf(const QString &token)
    {
        return {m_http, {.endpoint = m_fixture->endpoint(), .token = AccessToken{token}}};
    }
    FaultPlan &faults() { return m_fixture->faults(); }

    std::unique_ptr<test::HubFixture> m_fixture;
    HttpClient m_http{NetworkOptions{}};
    std::unique_ptr<HubClient> m_alice;
};

void TestRepoAdmin::init()
{
    m_fixture = std::make_unique<test::HubFixture>();
    QVERIFY2(m_fixture->isRunning(), qPrintable(m_fixture->problem()));
    m_alice = std::make_unique<HubClient>(clientOf(test::HubFixture::aliceToken));
    QVERIFY(m_alice->createRepo({.id = demo}));
}

void TestRepoAdmin::listsPageByPage()
{
    for (int i = 0; i < 6; ++i)
        QVERIFY(m_alice->createRepo({.id = {.owner = "acme", .name = "m" + QString::number(i)}}));
    RepoCursor cursor(*m_alice, "acme", RepoType::Model, 4);
    QVERIFY(!cursor.atEnd());
    const auto first = cursor.next();
    QVERIFY(first);
    QCOMPARE(first->size(), 4);
    QVERIFY(!cursor.atEnd());
    const auto second = cursor.next();
    QVERIFY(second);
    QCOMPARE(second->size(), 2);
    QVERIFY(cursor.atEnd());
    QVERIFY(cursor.next()->isEmpty());
    QSet<RepoId> all;
    for (const RepoInfo &info : *first + *second)
        all.insert(info.id);
    QCOMPARE(all.size(), 6);
}

void TestRepoAdmin::startsAgainWhereItFailed()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_alice->createRepo({.id = {.owner = "acme", .name = "m" + QString::number(i)}}));
    RepoCursor cursor(*m_alice, "acme", RepoType::Model, 2);
    const auto first = cursor.next();
    QVERIFY(first);
    faults().add({.pathContains = "/api/models", .status = 400});
    QVERIFY(!cursor.next());
    QVERIFY(!cursor.atEnd());
    const auto second = cursor.next();
    QVERIFY(second);
    QCOMPARE(second->size(), 1);
    QVERIFY(std::ranges::none_of(*first, [&](const RepoInfo &info) { return info.id == second->first().id; }));
}

void TestRepoAdmin::knowsAnEmptyListFromItsEnd()
{
    RepoCursor cursor(*m_alice, "nobody", RepoType::Dataset);
    QVERIFY(!cursor.atEnd());
    QVERIFY(cursor.next()->isEmpty());
    QVERIFY(cursor.atEnd());
}

void TestRepoAdmin::stopsWhenAsked()
{
    RepoCursor cursor(*m_alice, "alice", RepoType::Model);
    std::stop_source source;
    source.request_stop();
    const auto page = cursor.next(source.get_token());
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Canceled);
    QVERIFY(cursor.next());
}

void TestRepoAdmin::doesNotFollowPagesToAnotherServer()
{
    test::HubFixture other;
    QVERIFY2(other.isRunning(), qPrintable(other.problem()));
    faults().add({.pathContains = "/api/models",
                  .status = 200,
                  .headers = {{"Link", '<' + other.endpoint().toEncoded() + "/api/models?cursor=x>; rel=\"next\""}},
                  .body = "[]"});
    RepoCursor cursor(*m_alice, "alice", RepoType::Model);
    const auto page = cursor.next();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::ServerFault);
    QVERIFY(other.faults().requests().empty());
}

void TestRepoAdmin::doesNotGoRoundInCircles()
{
    const QByteArray again = m_fixture->endpoint().toEncoded() + "/api/models?cursor=x";
    faults().add({.pathContains = "/api/models",
                  .times = 99,
                  .status = 200,
                  .headers = {{"Link", '<' + again + ">; rel=\"next\""}},
                  .body = "[]"});
    RepoCursor cursor(*m_alice, "alice", RepoType::Model);
    int pages = 0;
    while (cursor.next() && !cursor.atEnd())
        QVERIFY(++pages < 10);
    QVERIFY(!cursor.atEnd());
}

void TestRepoAdmin::readsWhatTheListShows()
{
    QVERIFY(m_alice->updateSettings(demo, {.gated = "auto"}));
    RepoCursor cursor(*m_alice, "alice", RepoType::Model);
    const auto page = cursor.next();
    QVERIFY(page);
    QCOMPARE(page->size(), 1);
    const RepoInfo &info = page->first();
    QCOMPARE(info.id, demo);
    QCOMPARE(info.visibility, Visibility::Private);
    QCOMPARE(info.gated, "auto");
    QVERIFY(info.lastModified.isValid());
    QVERIFY(info.createdAt.isValid());
    const auto whole = m_alice->repoInfo(demo);
    QVERIFY(whole);
    QVERIFY(whole->files.contains(".gitattributes"));
}

void TestRepoAdmin::gatesARepository()
{
    for (const char *gated : {"manual", "auto", ""}) {
        QVERIFY(m_alice->updateSettings(demo, {.gated = gated, .notificationsMode = "bulk"}));
        QCOMPARE(m_alice->repoInfo(demo)->gated, gated);
        QCOMPARE(m_alice->repoInfo(demo)->visibility, Visibility::Private);  // what was not named stays
    }
}

void TestRepoAdmin::decidesAboutRequests()
{
    QVERIFY(m_alice->updateSettings(demo, {.visibility = Visibility::Public, .gated = "manual"}));
    const RepoAdmin admin(*m_alice);
    const HubClient bob = clientOf(test::HubFixture::bobWriteToken);
    const auto read = [&] { return bob.download(demo, "main", ".gitattributes", [](QByteArrayView) { return true; }); };
    QVERIFY(!read());
    QVERIFY(admin.grant(demo, "bob"));
    QVERIFY(read());
    const auto accepted = admin.accessRequests(demo, AccessStatus::Accepted);
    QVERIFY(accepted);
    QCOMPARE(accepted->size(), 1);
    QCOMPARE(accepted->first().user, "bob");

    QVERIFY(admin.decide(demo, "bob", AccessStatus::Rejected, QString(500, 'x')));
    QVERIFY(!read());
    QCOMPARE(admin.accessRequests(demo, AccessStatus::Rejected)->size(), 1);
    QVERIFY(admin.accessRequests(demo, AccessStatus::Accepted)->isEmpty());
    QVERIFY(admin.decide(demo, "bob", AccessStatus::Accepted));
    QVERIFY(read());
}

void TestRepoAdmin::letsNobodyElseDecide()
{
    QVERIFY(m_alice->updateSettings(demo, {.visibility = Visibility::Public, .gated = "manual"}));
    const RepoAdmin bob(clientOf(test::HubFixture::bobWriteToken));
    const auto requests = bob.accessRequests(demo, AccessStatus::Pending);
    QVERIFY(!requests);
    QCOMPARE(requests.error().subject, demo.fullName());
    QVERIFY(!bob.grant(demo, "bob"));
}

QTEST_GUILESS_MAIN(TestRepoAdmin)
#include "tst_repoadmin.moc"
