#include "core/hub/hubrequest.h"
#include "core/hub/pages_p.h"

#include <QTest>

using namespace core;

class TestHubRequest final : public QObject
{
    Q_OBJECT

private slots:
    void encodesEverySegment();
    void refusesDotSegments_data();
    void refusesDotSegments();
    void keepsAFolderOfTheEndpoint();
    void knowsItsOrigin_data();
    void knowsItsOrigin();
    void sendsTheTokenOnlyToTheEndpoint();
    void doesNotSendATokenThatCouldForgeAHeader();
    void repeatsOnlyWhatReads();
    void findsTheNextPage_data();
    void findsTheNextPage();
};

void TestHubRequest::encodesEverySegment()
{
    QCOMPARE(encodeSegment(u"refs/pr/1"), "refs%2Fpr%2F1");
    QCOMPARE(encodeSegment(u"a?b#c%d e"), "a%3Fb%23c%25d%20e");
    QCOMPARE(encodePath(u"dätä/a b.bin"), "d%C3%A4t%C3%A4/a%20b.bin");
    const QUrl url =
        hubUrl(QUrl{"https://hub.example"}, "/api/x/" + encodeSegment(u"refs/pr/1") + "?p=" + encodeSegment(u"ä&b"));
    QCOMPARE(url.toEncoded(), "https://hub.example/api/x/refs%2Fpr%2F1?p=%C3%A4%26b");
}

void TestHubRequest::refusesDotSegments_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("a path that climbs") << QByteArray{"/a/b/resolve/main/" + encodePath(u"../../other")};
    QTest::newRow("a revision that climbs") << QByteArray{"/api/models/a/b/tree/" + encodeSegment(u"..")};
    QTest::newRow("a dot") << QByteArray{"/a/./b"};
    QTest::newRow("a dot before the query") << QByteArray{"/a/..?x=1"};
}

void TestHubRequest::refusesDotSegments()
{
    QFETCH(const QByteArray, path);
    QVERIFY(!hubUrl(QUrl{"https://hub.example"}, path).isValid());
    QVERIFY(hubUrl(QUrl{"https://hub.example"}, "/a/..b/c..?x=/../").isValid());
}

void TestHubRequest::keepsAFolderOfTheEndpoint()
{
    QCOMPARE(hubUrl(QUrl{"http://127.0.0.1:80/hub/"}, "/api/x").toString(), "http://127.0.0.1:80/hub/api/x");
}

void TestHubRequest::knowsItsOrigin_data()
{
    QTest::addColumn<QUrl>("a");
    QTest::addColumn<QUrl>("b");
    QTest::addColumn<bool>("same");
    const QUrl hub{"https://hub.example"};
    QTest::newRow("another path") << hub << QUrl{"https://hub.example/x?y"} << true;
    QTest::newRow("the scheme's own port") << hub << QUrl{"https://hub.example:443/"} << true;
    QTest::newRow("another case") << hub << QUrl{"HTTPS://HUB.example/"} << true;
    QTest::newRow("another scheme") << hub << QUrl{"http://hub.example/"} << false;
    QTest::newRow("another scheme on the same port") << hub << QUrl{"http://hub.example:443/"} << false;
    QTest::newRow("another port") << hub << QUrl{"https://hub.example:8443/"} << false;
    QTest::newRow("a longer host") << hub << QUrl{"https://hub.example.evil/"} << false;
    QTest::newRow("the host as a user name") << hub << QUrl{"https://hub.example@evil/"} << false;
    QTest::newRow("nothing") << hub << QUrl{} << false;
}

void TestHubRequest::knowsItsOrigin()
{
    QFETCH(const QUrl, a);
    QFETCH(const QUrl, b);
    QFETCH(const bool, same);
    QCOMPARE(isSameOrigin(a, b), same);
    QCOMPARE(isSameOrigin(b, a), same);
}

void TestHubRequest::sendsTheTokenOnlyToTheEndpoint()
{
    const HubAccount account{.endpoint = QUrl{"https://hub.example"}, .token = AccessToken{u"hf_secret"}};
    const auto headersFor = [&](const HubAccount &who, const char *url) {
        return hubRequest(who, HttpRequest::Method::Get, QUrl{url}, {}).headers;
    };
    QCOMPARE(headersFor(account, "https://hub.example/api"), (HttpHeaders{{"Authorization", "Bearer hf_secret"}}));
    QVERIFY(headersFor(account, "https://store.example/api").isEmpty());
    QVERIFY(headersFor(account, "http://hub.example/api").isEmpty());
    QVERIFY(headersFor({.endpoint = account.endpoint}, "https://hub.example/api").isEmpty());
}

void TestHubRequest::doesNotSendATokenThatCouldForgeAHeader()
{
    const HubAccount account{.endpoint = QUrl{"https://hub.example"}, .token = AccessToken{u"hf_a\r\nX-Admin: 1"}};
    QVERIFY(hubRequest(account, HttpRequest::Method::Get, QUrl{"https://hub.example/"}, {}).headers.isEmpty());
}

void TestHubRequest::repeatsOnlyWhatReads()
{
    using enum HttpRequest::Method;
    for (const HttpRequest::Method method : {Get, Head})
        QCOMPARE(hubRequest({}, method, {}, {}).retry, RetryMode::Safe);
    for (const HttpRequest::Method method : {Post, Put, Delete})
        QCOMPARE(hubRequest({}, method, {}, {}).retry, RetryMode::Never);
}

void TestHubRequest::findsTheNextPage_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QUrl>("expected");
    const QUrl next{"https://hub.example/api/models?cursor=a%3D%3D&limit=2"};
    const QByteArray link = '<' + next.toEncoded() + '>';

    QTest::newRow("no header") << HttpHeaders{} << QUrl{};
    QTest::newRow("the Hub's form") << HttpHeaders{{"link", link + "; rel=\"next\""}} << next;
    QTest::newRow("without quotes and blank") << HttpHeaders{{"link", link + ";rel=next"}} << next;
    QTest::newRow("after another relation")
        << HttpHeaders{{"link", "<https://hub.example/p>; rel=\"prev\", " + link + "; rel=\"next\""}} << next;
    QTest::newRow("in a second header") << HttpHeaders{{"link", "<https://hub.example/p>; rel=\"first\""},
                                                       {"link", link + "; rel=\"next\""}}
                                        << next;
    QTest::newRow("with other parameters") << HttpHeaders{{"link", link + "; title=x; rel=\"next\""}} << next;
    QTest::newRow("only a previous page") << HttpHeaders{{"link", link + "; rel=\"prev\""}} << QUrl{};
    QTest::newRow("another relation that starts alike") << HttpHeaders{{"link", link + "; rel=\"nextish\""}} << QUrl{};
    QTest::newRow("a relative address") << HttpHeaders{{"link", "</api/models?cursor=2>; rel=\"next\""}}
                                        << QUrl{"https://hub.example/api/models?cursor=2"};
    QTest::newRow("garbage") << HttpHeaders{{"link", "<<<>>>;;; rel"}} << QUrl{};
}

void TestHubRequest::findsTheNextPage()
{
    QFETCH(const HttpHeaders, headers);
    QFETCH(const QUrl, expected);
    const HttpResponse response{.status = 200, .headers = headers, .url = QUrl{"https://hub.example/api/models"}};
    QCOMPARE(nextPage(response).value_or(QUrl{}), expected);
}

QTEST_APPLESS_MAIN(TestHubRequest)
#include "tst_hubrequest.moc"
