#include "core/hub/hubclient.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;

namespace {

const QUrl repoUrl{"https://hub.example/api/models/alice/demo/tree/main"};

HttpResponse answer(int status, const QByteArray &body, HttpHeaders headers = {}, const QUrl &url = repoUrl)
{
    return {.status = status, .headers = std::move(headers), .body = body, .url = url};
}

}  // namespace

class TestErrorMapping final : public QObject
{
    Q_OBJECT

private slots:
    void kind_data();
    void kind();
    void accessProblem_data();
    void accessProblem();
    void words_data();
    void words();
    void carriesSubjectRequestIdAndWait();
    void neverRepeatsAToken();
    void cutsEndlessWords();
};

void TestErrorMapping::kind_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<ErrorKind>("expected");
    using enum ErrorKind;

    const auto coded = [](int status, const QByteArray &code, const QByteArray &message = "words") {
        return answer(status, {}, {{"x-error-code", code}, {"x-error-message", message}});
    };
    QTest::newRow("RepoNotFound") << coded(404, "RepoNotFound") << RepositoryNotFound;
    QTest::newRow("RevisionNotFound") << coded(404, "RevisionNotFound") << RevisionNotFound;
    QTest::newRow("EntryNotFound") << coded(404, "EntryNotFound") << EntryNotFound;
    QTest::newRow("gated, signed in") << coded(403, "GatedRepo") << Gated;
    QTest::newRow("gated, anonymous") << coded(401, "GatedRepo") << Gated;
    QTest::newRow("401 with a code is about the repository") << coded(401, "RepoNotFound") << RepositoryNotFound;
    QTest::newRow("an unreadable token wins over the code")
        << coded(401, "RepoNotFound", "Invalid credentials in Authorization header") << SignInRequired;
    QTest::newRow("a bare 401 asks to sign in")
        << answer(401, R"({"error":"Invalid username or password."})") << SignInRequired;
    QTest::newRow("an unknown code counts by its status") << coded(409, "SomethingNew") << Conflict;

    QTest::newRow("400") << answer(400, R"({"error":"bad"})") << Rejected;
    QTest::newRow("402") << answer(402, {}) << OutOfSpace;
    QTest::newRow("403") << answer(403, R"({"error":"You don't have the rights to create a model"})") << NotPermitted;
    QTest::newRow("403 that speaks of storage")
        << answer(403, R"({"error":"Private repository storage limit reached"})") << OutOfSpace;
    QTest::newRow("403 that speaks of a quota") << answer(403, R"({"error":"Over your Quota"})") << OutOfSpace;
    QTest::newRow("403 that restores something") << answer(403, R"({"error":"may not restore"})") << NotPermitted;
    QTest::newRow("404 below a repository") << answer(404, {}) << RepositoryNotFound;
    QTest::newRow("404 of a revision by its words")
        << answer(404, R"({"error":"Invalid rev id: dev"})") << RevisionNotFound;
    QTest::newRow("404 of a file") << answer(404, "Entry not found", {},
                                             QUrl{"https://hub.example/alice/demo/resolve/main/a"})
                                   << EntryNotFound;
    QTest::newRow("404 of git") << answer(404, {}, {},
                                          QUrl{"https://hub.example/alice/demo.git/info/lfs/objects/batch"})
                                << RepositoryNotFound;
    QTest::newRow("404 of a server that is no Hub")
        << answer(404, "<html>nginx</html>", {}, QUrl{"https://web.example/api/whoami-v2"}) << ServerFault;
    QTest::newRow("404 with words about something else")
        << answer(404, R"({"error":"No such organization"})", {}, QUrl{"https://hub.example/api/repos/create"})
        << Rejected;
    QTest::newRow("408") << answer(408, {}) << Stalled;
    QTest::newRow("409") << answer(409, {}) << Conflict;
    QTest::newRow("412") << answer(412, {}) << Conflict;
    QTest::newRow("413") << answer(413, {}) << TooLarge;
    QTest::newRow("422") << answer(422, {}) << Rejected;
    QTest::newRow("429") << answer(429, {}) << RateLimited;
    QTest::newRow("500") << answer(500, {}) << ServerFault;
    QTest::newRow("504") << answer(504, {}) << ServerFault;
    QTest::newRow("507") << answer(507, {}) << OutOfSpace;
    QTest::newRow("a redirect that leads nowhere") << answer(302, {}) << ServerFault;
}

void TestErrorMapping::kind()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const ErrorKind, expected);
    QCOMPARE(errorFromResponse(response, "alice/demo").kind, expected);
}

void TestErrorMapping::accessProblem_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<AccessProblem>("expected");
    using enum AccessProblem;
    const auto says = [](int status, const QByteArray &words, const QByteArray &code = {}) {
        HttpHeaders headers;
        if (!code.isEmpty())
            headers.append({"x-error-code", code});
        return answer(status, R"({"error":")" + words + R"("})", headers);
    };
    QTest::newRow("nobody") << says(401, "Invalid username or password.") << NoToken;
    QTest::newRow("an unknown token") << says(401, "Invalid credentials in Authorization header") << TokenNotAccepted;
    QTest::newRow("an unknown user token") << says(401, "Invalid user token.") << TokenNotAccepted;
    QTest::newRow("an expired token") << says(401, "User Access Token is expired") << TokenExpired;
    QTest::newRow("a read-only token") << says(403, "you must use a write token to upload") << ReadOnlyToken;
    QTest::newRow("several causes") << says(403, "You don't have the rights to create a model") << None;
    QTest::newRow("single sign-on") << says(403, "Your organization requires SSO") << SecurityRestriction;
    QTest::newRow("two factors") << says(403, "Two-factor authentication is required") << SecurityRestriction;
    QTest::newRow("an address") << says(403, "Your IP address is not allowed") << SecurityRestriction;
    QTest::newRow("gated, nobody") << says(401, "Please log in.", "GatedRepo") << NoToken;
    QTest::newRow("gated") << says(403, "You are not in the authorized list", "GatedRepo") << AccessNotAsked;
    QTest::newRow("gated, waiting") << says(403, "is awaiting a review", "GatedRepo") << AccessPending;
    QTest::newRow("gated, declined") << says(403, "has been rejected by", "GatedRepo") << AccessRejected;
    QTest::newRow("a quota") << says(403, "Private repository storage limit reached") << StorageQuota;
    QTest::newRow("a full disk is no quota") << says(507, "no space left") << None;
    QTest::newRow("another failure") << says(500, "expired") << None;
    QTest::newRow("a missing repository") << says(404, "Repository not found", "RepoNotFound") << None;
}

void TestErrorMapping::accessProblem()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const AccessProblem, expected);
    QCOMPARE(errorFromResponse(response, "alice/demo").access, expected);
}

void TestErrorMapping::words_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("expected");

    QTest::newRow("error as text") << answer(400, R"({"error":"one"})") << "one";
    QTest::newRow("error as a list") << answer(400, R"({"error":["one","two"]})") << "one\ntwo";
    QTest::newRow("errors with messages")
        << answer(400, R"({"errors":[{"message":"one"},{"message":"two"}],"warnings":[{"message":"w"}]})")
        << "one\ntwo";
    QTest::newRow("message") << answer(400, R"({"message":"one"})") << "one";
    QTest::newRow("an OAuth description") << answer(400, R"({"error_description":"one"})") << "one";
    QTest::newRow("plain text") << answer(400, " one \n") << "one";
    QTest::newRow("the header alone") << answer(400, {}, {{"x-error-message", "header"}}) << "header";
    QTest::newRow("the body before the header")
        << answer(400, R"({"error":"Größe"})", {{"x-error-message", "Gr??e"}}) << QString{u"Größe"};
    QTest::newRow("storage's XML") << answer(
        403, "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message>")
                                   << "Request has expired";
    QTest::newRow("HTML says nothing") << answer(502, "<html><body>Bad gateway") << "HTTP status 502";
    QTest::newRow("an error of a wrong type says nothing") << answer(500, R"({"error":{"a":1}})") << "HTTP status 500";
    QTest::newRow("bytes that are no text") << answer(500, QByteArray("\xff\xfe", 2)) << QString{"\uFFFD\uFFFD"};
}

void TestErrorMapping::words()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const QString, expected);
    QCOMPARE(errorFromResponse(response, {}).detail, expected);
}

void TestErrorMapping::carriesSubjectRequestIdAndWait()
{
    const Error limited = errorFromResponse(
        answer(429, {}, {{"ratelimit", R"("api";r=0;t=87)"}, {"x-request-id", "Root=1-abc"}}), "alice/demo");
    QCOMPARE(limited.subject, "alice/demo");
    QCOMPARE(limited.requestId, "Root=1-abc");
    QVERIFY(limited.retryAfter == 87s);

    const Error traced = errorFromResponse(answer(500, {}, {{"x-amzn-trace-id", "Self=2"}}), {});
    QCOMPARE(traced.requestId, "Self=2");
    QVERIFY(!traced.retryAfter);
}

void TestErrorMapping::neverRepeatsAToken()
{
    const Error error = errorFromResponse(answer(401, R"({"error":"token hf_abcDEF0123456789 is revoked"})"), {});
    QCOMPARE(error.detail, QString{u"token hf_… is revoked"});
}

void TestErrorMapping::cutsEndlessWords()
{
    const Error error = errorFromResponse(answer(500, QByteArray(10'000'000, 'x')), {});
    QVERIFY(error.detail.size() <= 2000);
    QVERIFY(error.detail.startsWith("xxxx"));
}

QTEST_APPLESS_MAIN(TestErrorMapping)
#include "tst_errormapping.moc"
