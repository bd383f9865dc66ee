#include "clients.h"

#include "oauthcaller.h"
#include "tests/support/hubfixture.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HubFixture;
using test::OAuthCaller;

namespace {

constexpr int stepMs = 60'000;

}  // namespace

/// The official clients sign in, look after their repositories and ask for access at our Local Hub.
class TestInteropLogin final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_hub.isRunning(), qPrintable(m_hub.problem()));
        m_clients = std::make_unique<Clients>(m_hub.endpoint().toString(), HubFixture::aliceToken,
                                              m_scratch.filePath(u"home"_s));
    }

    void hfSignsInByDeviceCode()
    {
        const Clients nobody{m_hub.endpoint().toString(), {}, m_scratch.filePath(u"device"_s)};
        QProcess login;
        login.setProcessEnvironment(nobody.environment());
        login.setStandardInputFile(QProcess::nullDevice());
        login.start(nobody.hfProgram(), {u"auth"_s, u"login"_s});
        static const QRegularExpression userCode{u"user_code=([A-Z-]+)"_s};
        QByteArray said;
        QRegularExpressionMatch code;
        while (!code.hasMatch() && login.waitForReadyRead(stepMs)) {
            said += login.readAllStandardOutput();
            code = userCode.match(QString::fromUtf8(said));
        }
        QVERIFY2(code.hasMatch(), QByteArray(said + login.readAllStandardError()).constData());
        OAuthCaller browser{m_hub.endpoint()};
        QCOMPARE(browser.openDevicePage(code.captured(1)).status, 200);
        QCOMPARE(browser.answerDevice(HubFixture::aliceToken, {u"acme"_s}).status, 200);
        QVERIFY(login.waitForFinished(stepMs));
        QVERIFY2(login.exitCode() == 0,
                 QByteArray(login.readAllStandardOutput() + login.readAllStandardError()).constData());

        const auto who = nobody.hf({u"auth"_s, u"whoami"_s});
        QVERIFY2(who.out.contains("alice") && who.out.contains("acme"), who.text().constData());
        const auto created = nobody.hf({u"repos"_s, u"create"_s, u"acme/by-hf-device"_s});
        QVERIFY2(created.isGood(), created.text().constData());
    }

    void hfRefreshesItsToken()
    {
        const auto outcome = m_clients->python(QString::fromUtf8(R"(
import sys
from huggingface_hub.utils._oauth_device import request_device_code, refresh_access_token
from huggingface_hub.errors import DeviceCodeError
info = request_device_code()
assert info["interval"] == 1 and info["expires_in"] > 0, info
try:
    refresh_access_token("hf_oauth_refresh_nonsense")
except DeviceCodeError as e:
    assert e.error_code == "invalid_grant", e
print("ok")
)"));
        QVERIFY2(outcome.isGood() && outcome.out.contains("ok"), outcome.text().constData());
    }

    void jsSignsInByTheBrowser()
    {
        OAuthCaller browser{m_hub.endpoint()};
        const QString redirect = u"http://localhost:3000/cb"_s;
        const QString client = browser.registerApp({redirect}).json()["client_id"].toString();
        const auto prepared = m_clients->js(u"oauthUrl"_s, {}, {client, redirect});
        const QJsonObject login = QJsonDocument::fromJson(prepared.out).object();
        const QUrl url{login["url"].toString()};
        QCOMPARE(browser.openPage(url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)).status, 200);
        const auto allowed = browser.answerConsent(HubFixture::aliceToken);
        const auto signedIn = m_clients->js(u"oauthRedirect"_s, {},
                                            {QString::fromUtf8(allowed.header("location")), login["nonce"].toString(),
                                             login["codeVerifier"].toString()});
        QVERIFY2(signedIn.isGood(), signedIn.text().constData());
        const QJsonObject result = QJsonDocument::fromJson(signedIn.out).object();
        QCOMPARE(result["userInfo"]["preferred_username"].toString(), u"alice"_s);
        QCOMPARE(result["userInfo"]["email"].toString(), u"alice@example.org"_s);
        QCOMPARE(result["scope"].toString(), u"openid profile email"_s);
    }

    void pythonAdministersRepositories()
    {
        const auto outcome = m_clients->python(QString::fromUtf8(R"(
import sys
from huggingface_hub import HfApi
alice, bob = HfApi(), HfApi(token=sys.argv[1])
for name in ("alice/one", "alice/two"):
    alice.create_repo(name)
alice.update_repo_settings("alice/one", gated="manual")
assert alice.model_info("alice/one").gated == "manual"
assert list(alice.list_pending_access_requests("alice/one")) == []
alice.grant_access("alice/one", "bob")
assert [r.username for r in alice.list_accepted_access_requests("alice/one")] == ["bob"]
bob.hf_hub_download("alice/one", ".gitattributes")
alice.cancel_access_request("alice/one", "bob")
alice.reject_access_request("alice/one", "bob", rejection_reason="no")
request = list(alice.list_rejected_access_requests("alice/one"))[0]
assert request.status == "rejected" and request.fullname == "Bob Example", request
assert alice.model_info("alice/one").downloads == 1
models = [m.id for m in alice.list_models(author="alice", sort="downloads", limit=10)]
assert models[0] == "alice/one" and set(models) == {"alice/one", "alice/two"}, models
repos = {r.id: r for r in alice.list_user_repos()}
assert repos["alice/one"].storage > 0 and repos["alice/one"].visibility == "public", repos
assert list(alice.list_user_repos("acme")) is not None
assert list(alice.list_repo_likers("alice/two")) == []
assert alice.list_liked_repos("bob").total == 0
alice.auth_check("alice/two", write=True)
print("ok")
)"),
                                               {HubFixture::bobToken});
        QVERIFY2(outcome.isGood() && outcome.out.contains("ok"), outcome.text().constData());
    }

private:
    QTemporaryDir m_scratch;
    HubFixture m_hub{{.oauth = {.pollInterval = 1s}}};
    std::unique_ptr<Clients> m_clients;
};

QTEST_GUILESS_MAIN(TestInteropLogin)
#include "tst_interoplogin.moc"
