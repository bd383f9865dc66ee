#include "localhubpeople.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::Answer;
using test::HubCaller;
using test::HubFixture;
using test::idsOf;

/// Gated repositories: who asks, who decides, and who may then read.
class LocalHubGating : public QObject, private test::LocalHubPeople
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        startHub();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    }
    void init() { meetPeople(); }

    void gatedContentIsForThoseWhoWereLetIn();
    void automaticGatesOpenAtOnce();
    void ownersRejectGrantAndReopen();
    void requestsAreTheOwnersBusiness();
    void aBrowserAsksOnTheRepositorysPage();

private:
    Answer ask(HubCaller &caller, const QByteArray &repo)
    {
        return caller.send("POST", '/' + repo + "/ask-access", "{\"purpose\":\"science\"}",
                           {{"Content-Type", "application/json"}});
    }
    void makeGated(const QByteArray &repo, const QString &how)
    {
        QCOMPARE(m_alice->createModel(QString::fromLatin1(repo)).status, 200);
        QCOMPARE(change(*m_alice, repo, {{"gated", how}}).status, 200);
    }
};

void LocalHubGating::gatedContentIsForThoseWhoWereLetIn()
{
    makeGated("alice/gated", u"manual"_s);
    QCOMPARE(readBy(*m_anonymous, "alice/gated").error(),
             "Access to model alice/gated is restricted. You must have access to it and be authenticated to access it. "
             "Please log in.");
    QVERIFY(readBy(*m_bob, "alice/gated").error().contains("you are not in the authorized list"));
    QCOMPARE(ask(*m_bob, "alice/gated").status, 303);
    QCOMPARE(ask(*m_bob, "alice/gated").status, 303);
    const Answer waiting = readBy(*m_bob, "alice/gated");
    QCOMPARE(waiting.status, 403);
    QCOMPARE(waiting.header("x-error-code"), "GatedRepo");
    QVERIFY(waiting.error().contains("awaiting a review"));

    const QJsonArray pending = m_alice->get("/api/models/alice/gated/user-access-request/pending").array();
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending.at(0)["user"]["user"].toString(), "bob");
    QCOMPARE(pending.at(0)["fields"]["purpose"].toString(), "science");
    const QJsonObject accept{{"user", "bob"}, {"status", "accepted"}};
    QCOMPARE(m_alice->post("/api/models/alice/gated/user-access-request/handle", accept).status, 200);
    QCOMPARE(m_alice->post("/api/models/alice/gated/user-access-request/handle", accept).status, 404);
    QCOMPARE(readBy(*m_bob, "alice/gated").status, 200);
    QCOMPARE(idsOf(m_alice->get("/api/models/alice/gated/user-access-request/pending")).size(), 0);
}

void LocalHubGating::automaticGatesOpenAtOnce()
{
    makeGated("alice/auto", u"auto"_s);
    QCOMPARE(readBy(*m_bob, "alice/auto").status, 403);
    QCOMPARE(ask(*m_bob, "alice/auto").status, 303);
    QCOMPARE(readBy(*m_bob, "alice/auto").status, 200);
    QCOMPARE(ask(*m_anonymous, "alice/auto").status, 401);
}

void LocalHubGating::ownersRejectGrantAndReopen()
{
    makeGated("alice/strict", u"manual"_s);
    const QByteArray base = "/api/models/alice/strict/user-access-request/";
    QCOMPARE(ask(*m_bob, "alice/strict").status, 303);
    const QString request = m_alice->get(base + "pending").row(0)["requestId"].toString();
    QCOMPARE(
        m_alice->post(base + "handle", {{"requestId", request}, {"status", "rejected"}, {"rejectionReason", "not now"}})
            .status,
        200);
    QVERIFY(readBy(*m_bob, "alice/strict").error().contains("has been rejected"));
    QCOMPARE(m_alice->get(base + "rejected").row(0)["rejectionReason"].toString(), "not now");
    QCOMPARE(m_alice->post(base + "grant", {{"user", "bob"}}).status, 200);
    QCOMPARE(m_alice->post(base + "grant", {{"user", "bob"}}).status, 400);
    QCOMPARE(m_alice->post(base + "grant", {{"user", "nobody"}}).status, 404);
    QCOMPARE(readBy(*m_bob, "alice/strict").status, 200);
    QCOMPARE(m_alice->post(base + "handle", {{"user", "bob"}, {"status", "pending"}}).status, 200);
    QCOMPARE(m_bob->post(base + "cancel", {}).status, 200);
    QCOMPARE(m_bob->post(base + "cancel", {}).status, 404);
    QCOMPARE(m_alice->get(base + "pending").array().size(), 0);
    QCOMPARE(m_alice->post(base + "handle", {{"user", "bob"}, {"status", "maybe"}}).status, 400);
}

void LocalHubGating::requestsAreTheOwnersBusiness()
{
    makeGated("acme/gated", u"manual"_s);
    QCOMPARE(m_bob->get("/api/models/acme/gated/user-access-request/pending").status, 403);
    QCOMPARE(m_anonymous->get("/api/models/acme/gated/user-access-request/pending").status, 401);
    QCOMPARE(readBy(*m_bob, "acme/gated").status, 200);  // A member of the organisation.
    QCOMPARE(change(*m_alice, "acme/gated", {{"orgMembersGated", true}}).status, 200);
    QCOMPARE(readBy(*m_bob, "acme/gated").status, 403);
    QCOMPARE(readBy(*m_dave, "acme/gated").status, 403);
    QCOMPARE(m_alice->createModel("alice/open").status, 200);
    QCOMPARE(m_alice->get("/api/models/alice/open/user-access-request/pending").status, 400);
}

void LocalHubGating::aBrowserAsksOnTheRepositorysPage()
{
    makeGated("alice/page", u"manual"_s);
    const Answer page = m_anonymous->get("/alice/page", {{"Accept", "text/html"}});
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("id=\"token\"") && page.body.contains("/alice/page/ask-access"));
    const test::HeaderList form{{"Content-Type", "application/x-www-form-urlencoded"}};
    QCOMPARE(m_anonymous->send("POST", "/alice/page/ask-access", "access_token=hf_no", form).status, 403);
    const QByteArray token = "access_token=" + HubFixture::bobToken.toUtf8();
    QCOMPARE(m_anonymous->send("POST", "/alice/page/ask-access", token, form).status, 303);
    const Answer pending = m_alice->get("/api/models/alice/page/user-access-request/pending");
    QCOMPARE(pending.row(0)["user"]["user"].toString(), "bob");
    QVERIFY(!pending.body.contains("hf_"));
}

QTEST_GUILESS_MAIN(LocalHubGating)
#include "tst_localhubgating.moc"
