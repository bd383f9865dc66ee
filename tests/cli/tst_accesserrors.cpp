#include "core/hub/accesscause.h"
#include "tests/support/hubfixture.h"
#include "ui/shared/errortext.h"

#include <QMetaEnum>
#include <QTest>
#include <QTranslator>

#include <functional>

using namespace Qt::StringLiterals;
using core::AccessProblem;
using core::Error;
using core::HubClient;
using core::RepoId;
using core::RepoType;
using test::HubFixture;
using ui::Remedy;

namespace {

Error creation(HubClient &hub, const QString &name)
{
    const auto created = hub.createRepo({.id = *RepoId::parse(name, RepoType::Model)});
    return created ? Error{} : created.error();
}

Error download(HubClient &hub, const QString &name)
{
    const auto read = hub.download(*RepoId::parse(name, RepoType::Model), u"main"_s, u".gitattributes"_s,
                                   [](QByteArrayView) { return true; });
    return read ? Error{} : read.error();
}

Error branch(HubClient &hub, const QString &name)
{
    const auto made = hub.createBranch(*RepoId::parse(name, RepoType::Model), u"dev"_s);
    return made ? Error{} : made.error();
}

using Request = std::function<Error(HubClient &)>;

void addRow(const char *name, const QString &token, const Request &request, AccessProblem problem, Remedy remedy,
            const char16_t *sentence)
{
    QTest::newRow(name) << token << request << problem << remedy << QString(sentence);
}

Request create(const QString &name)
{
    return [name](HubClient &hub) { return creation(hub, name); };
}

Request read(const QString &name)
{
    return [name](HubClient &hub) { return download(hub, name); };
}

}  // namespace

/// Every cause for which a Hub refuses somebody: a real request, a real refusal, and the whole sentence a person reads.
class TestAccessErrors final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachCauseHasItsSentence_data();
    void eachCauseHasItsSentence();
    void germanHasASentenceForEach();

private:
    HubClient clientFor(const QString &token)
    {
        return HubClient{m_http, {.endpoint = m_hub.endpoint(), .token = core::AccessToken{token}}};
    }
    /// What a person would be told about.
    Error failure(const QString &token, const Request &request)
    {
        HubClient hub = clientFor(token);
        return core::diagnosed(hub, request(hub));
    }
    static void addTokenRows();
    void addOwnerRows();
    /// Creates studio/big and sends one file too much.
    Error overTheQuota(HubClient &hub);
    core::HttpResponse post(const QString &token, const QString &path, const QByteArray &body);

    HubFixture m_hub;
    core::HttpClient m_http;
};

void TestAccessErrors::initTestCase()
{
    QVERIFY2(m_hub.isRunning(), qPrintable(m_hub.problem()));
    HubClient alice = clientFor(HubFixture::aliceToken);
    for (const QString &name : {u"acme/shared"_s, u"alice/gated"_s, u"alice/waiting"_s, u"alice/closed"_s}) {
        const RepoId id = *RepoId::parse(name, RepoType::Model);
        QVERIFY(alice.createRepo({.id = id, .visibility = core::Visibility::Public}).has_value());
        if (id.owner == u"alice")
            QVERIFY(alice.updateSettings(id, {.gated = u"manual"_s}).has_value());
    }
    for (const QString &name : {u"waiting"_s, u"closed"_s})
        post(HubFixture::bobToken, u"/alice/%1/ask-access"_s.arg(name), "{}");
    const auto rejected = post(HubFixture::aliceToken, u"/api/models/alice/closed/user-access-request/handle"_s,
                               R"({"user":"bob","status":"rejected"})");
    QCOMPARE(rejected.status, 200);
}

core::HttpResponse TestAccessErrors::post(const QString &token, const QString &path, const QByteArray &body)
{
    core::HttpRequest request;
    request.method = core::HttpRequest::Method::Post;
    request.url = m_hub.endpoint();
    request.url.setPath(path);
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()}, {"Content-Type", "application/json"}};
    request.body = body;
    return m_http.call(request).value_or(core::HttpResponse{});
}

Error TestAccessErrors::overTheQuota(HubClient &hub)
{
    if (const Error error = creation(hub, u"studio/big"_s); error != Error{})
        return error;
    const QByteArray content{HubFixture::studioLimitBytes + 1, 'x'};
    const QByteArray commit = R"({"summary":"s","files":[{"path":"a.txt","content":")" + content + R"("}]})";
    const auto response = post(HubFixture::daveToken, u"/api/models/studio/big/commit/main"_s, commit);
    return core::errorFromResponse(response, u"studio/big"_s);
}

void TestAccessErrors::eachCauseHasItsSentence_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<Request>("request");
    QTest::addColumn<AccessProblem>("problem");
    QTest::addColumn<Remedy>("remedy");
    QTest::addColumn<QString>("sentence");
    addTokenRows();
    addOwnerRows();
}

void TestAccessErrors::addTokenRows()
{
    addRow(
        "no token", {}, create(u"alice/new"_s), AccessProblem::NoToken, Remedy::SignIn,
        u"The Hub asks who you are before it goes on with alice/new, and you are not signed in. Nothing was changed. "
        "Sign in to continue.");
    addRow("a token nobody has", u"hf_mistyped"_s, create(u"alice/new"_s), AccessProblem::TokenNotAccepted,
           Remedy::SignIn,
           u"The Hub does not know your access token, so it refused alice/new: the token was revoked, or is mistyped. "
           "Nothing was changed. Sign in again.");
    addRow("an expired token", HubFixture::expiredToken, create(u"carol/new"_s), AccessProblem::TokenExpired,
           Remedy::SignIn,
           u"Your access token has expired, so the Hub refused carol/new. Nothing was changed. Sign in again to get a "
           "fresh one.");
    addRow(
        "a read-only token", HubFixture::bobToken, create(u"bob/new"_s), AccessProblem::ReadOnlyToken, Remedy::SignIn,
        u"Your access token may only read, so the Hub refused to change bob/new. Nothing was changed. Sign in with a "
        "token that may write.");
    addRow("a token for another owner", HubFixture::carolToken, create(u"carol/new"_s), AccessProblem::TokenScope,
           Remedy::SignIn,
           u"Your access token lacks the right to write to repositories of “carol”, so the Hub refused to change "
           "carol/new. Nothing was changed. Sign in with a token that includes “carol”.");
}

void TestAccessErrors::addOwnerRows()
{
    addRow(
        "a role that only reads", HubFixture::bobWriteToken, create(u"acme/new"_s), AccessProblem::OwnerRole,
        Remedy::ChooseRepository,
        u"Your account lacks the role “write” in “acme”, so the Hub refused to change acme/new. Nothing was changed. "
        "Choose another owner, or ask an administrator of “acme” for the role.");
    addRow(
        "a role without access", HubFixture::daveToken, [](HubClient &hub) { return branch(hub, u"acme/shared"_s); },
        AccessProblem::OwnerRole, Remedy::ChooseRepository,
        u"Your account lacks the role “write” in “acme”, so the Hub refused to change acme/shared. Nothing was "
        "changed. Choose another owner, or ask an administrator of “acme” for the role.");
    addRow("gated", HubFixture::bobToken, read(u"alice/gated"_s), AccessProblem::AccessNotAsked,
           Remedy::OpenRepositoryPage,
           u"Access to alice/gated is granted by its owners. Ask for it on its page, then try again.");
    addRow("gated, waiting", HubFixture::bobToken, read(u"alice/waiting"_s), AccessProblem::AccessPending,
           Remedy::Retry,
           u"You asked for access to alice/waiting, and its owners have not answered yet. Try again when they have.");
    addRow("gated, declined", HubFixture::bobToken, read(u"alice/closed"_s), AccessProblem::AccessRejected,
           Remedy::OpenRepositoryPage,
           u"The owners of alice/closed declined your request for access. Its page says how to reach them.");
    addRow(
        "single sign-on", HubFixture::daveToken, create(u"fortress/new"_s), AccessProblem::SecurityRestriction,
        Remedy::OpenRepositoryPage,
        u"“fortress” asks its members for more security than your sign-in has, for example single sign-on, so the Hub "
        "refused fortress/new. Nothing was changed. Open its page to see what it asks for.");
    addRow(
        "a full quota", HubFixture::daveToken, [this](HubClient &hub) { return overTheQuota(hub); },
        AccessProblem::StorageQuota, Remedy::OpenRepositoryPage,
        u"The storage of “studio” is used up, so the Hub refused more for studio/big. Nothing was committed. Free some "
        "space there, then try again: what is already stored is not sent twice.");
}

void TestAccessErrors::eachCauseHasItsSentence()
{
    QFETCH(const QString, token);
    QFETCH(const Request, request);
    QFETCH(const AccessProblem, problem);
    QFETCH(const Remedy, remedy);
    QFETCH(const QString, sentence);
    const Error error = failure(token, request);
    QVERIFY2(error.access == problem, qPrintable(error.detail));
    const ui::UserMessage message = ui::describe(error);
    QCOMPARE(message.text, sentence);
    QCOMPARE(message.remedy, remedy);
    QVERIFY(token.isEmpty() || !QString(message.text + message.details).contains(token));
}

void TestAccessErrors::germanHasASentenceForEach()
{
    QTranslator german;
    QVERIFY(german.load(u"slipway_de"_s, u":/i18n"_s));
    QCoreApplication::installTranslator(&german);
    QSet<QString> sentences;
    const auto problems = QMetaEnum::fromType<AccessProblem>();
    for (int i = 0; i < problems.keyCount(); ++i) {
        const auto problem = static_cast<AccessProblem>(problems.value(i));
        if (problem == AccessProblem::None)
            continue;
        const Error error{.kind = core::ErrorKind::NotPermitted, .subject = u"acme/model"_s, .access = problem};
        const QString text = ui::describe(error).text;
        QVERIFY2(text.contains(u"acme/model"), problems.key(i));
        QVERIFY2(text.contains(u" Sie ") || text.contains(u" Ihr") || text.startsWith(u"Ihr"), qPrintable(text));
        sentences.insert(text);
    }
    QCoreApplication::removeTranslator(&german);
    QCOMPARE(sentences.size(), problems.keyCount() - 1);
}

QTEST_GUILESS_MAIN(TestAccessErrors)
#include "tst_accesserrors.moc"
