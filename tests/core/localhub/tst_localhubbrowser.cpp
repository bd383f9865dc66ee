#include "hubcaller.h"
#include "oauthcaller.h"
#include "tests/support/browser.h"
#include "tests/support/hubfixture.h"

#include <QDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Browser;
using test::HubCaller;
using test::HubFixture;
using test::OAuthCaller;

namespace {

const QString commandLine = u"26be6b09-91c5-47da-9861-d2d2bb7a7e36"_s;

}  // namespace

/// The pages of a sign-in in a real browser: Chromium fills them in, obeys their policy and follows them back.
/// With SLIPWAY_SCREENSHOTS set to a folder, every page is photographed there, light and dark.
class LocalHubBrowser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(Browser::isInstalled(), "chromium and chromedriver are part of what the tests need");
        QVERIFY2(m_hub.isRunning(), qPrintable(m_hub.problem()));
        QVERIFY2(m_browser.isRunning(), qPrintable(m_browser.problem()));
    }

    void allowingSendsACodeBack();
    void denyingSendsTheRefusalBack();
    void aWrongTokenIsSaidOnThePage();
    void theKeyboardIsEnough();
    void aDeviceIsConnectedByItsCode();
    void aPrefilledDeviceCodeGoesStraightToConsent();
    void gatedPagesTakeARequest();

private:
    /// Opens the consent page of a fresh application that returns to this Hub's own start page.
    void openConsent(const QString &scope, const QString &organisation = {})
    {
        OAuthCaller application{m_hub.endpoint()};
        // Any address will do that answers a browser: the code is in it.
        m_redirect = m_hub.endpoint().toString() + u"/oauth/device"_s;
        m_client = application.registerApp({m_redirect}).json()["client_id"].toString();
        QUrl url = m_hub.endpoint();
        url.setPath(u"/oauth/authorize"_s);
        QUrlQuery query;
        query.setQueryItems({{u"client_id"_s, m_client},
                             {u"redirect_uri"_s, m_redirect},
                             {u"response_type"_s, u"code"_s},
                             {u"scope"_s, QString(scope).replace(u' ', u'+')},
                             {u"state"_s, u"st-1"_s},
                             {u"orgIds"_s, organisation},
                             {u"code_challenge"_s, OAuthCaller::challenge()},
                             {u"code_challenge_method"_s, u"S256"_s}});
        url.setQuery(query);
        QVERIFY2(m_browser.open(url), qPrintable(m_browser.problem()));
        QVERIFY2(m_browser.waitFor(u"#allow"_s), qPrintable(m_browser.text()));
    }
    QString answered(const QString &key) { return QUrlQuery(m_browser.url()).queryItemValue(key, QUrl::FullyDecoded); }
    void photograph(const QString &name)
    {
        const QString folder = qEnvironmentVariable("SLIPWAY_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        for (const auto &[scheme, suffix] :
             {std::pair{Browser::Scheme::Dark, u"dark"_s}, {Browser::Scheme::Light, u"light"_s}}) {
            m_browser.setScheme(scheme);
            QFile file{folder + u"/hub-%1-%2.png"_s.arg(name, suffix)};
            QVERIFY(QDir().mkpath(folder) && file.open(QIODevice::WriteOnly));
            file.write(m_browser.screenshot());
        }
    }

    HubFixture m_hub{{.oauth = {.pollInterval = 0s}}};
    Browser m_browser;
    QString m_client;
    QString m_redirect;
};

void LocalHubBrowser::allowingSendsACodeBack()
{
    openConsent(u"openid profile manage-repos write-discussions"_s);
    const QString words = m_browser.text();
    QVERIFY2(words.contains(u"Test <App>"), qPrintable(words));
    QVERIFY2(words.contains(u"create, change and delete your repositories"), qPrintable(words));
    QCOMPARE(m_browser.property(u"#token"_s, u"value"_s), QString());
    QCOMPARE(m_browser.property(u"#token"_s, u"type"_s), u"password"_s);
    // What is asked for is read first: nothing scrolls it out of sight.
    QCOMPARE(m_browser.run(u"return window.scrollY"_s).toInt(), 0);
    photograph(u"consent"_s);

    QVERIFY(m_browser.click(u"#organisation-acme"_s));
    QVERIFY(m_browser.type(u"#token"_s, HubFixture::aliceToken));
    QVERIFY2(m_browser.follow(u"#allow"_s), qPrintable(m_browser.problem()));
    QVERIFY2(m_browser.url().toString().startsWith(m_redirect), qPrintable(m_browser.url().toString()));
    QCOMPARE(answered(u"state"_s), u"st-1"_s);
    QVERIFY(!m_browser.url().toString().contains(u"hf_"));

    OAuthCaller application{m_hub.endpoint()};
    const QJsonObject tokens = application
                                   .token({{u"grant_type"_s, u"authorization_code"_s},
                                           {u"client_id"_s, m_client},
                                           {u"code"_s, answered(u"code"_s)},
                                           {u"redirect_uri"_s, m_redirect},
                                           {u"code_verifier"_s, OAuthCaller::verifier}})
                                   .json();
    HubCaller caller{m_hub.endpoint(), tokens["access_token"].toString()};
    QCOMPARE(caller.createModel("acme/from-the-browser").status, 200);
}

void LocalHubBrowser::denyingSendsTheRefusalBack()
{
    openConsent(u"profile"_s);
    QVERIFY(!m_browser.has(u"input[name=organisation]"_s));
    QVERIFY2(m_browser.follow(u"#deny"_s), qPrintable(m_browser.problem()));
    QCOMPARE(answered(u"error"_s), u"access_denied"_s);
    QVERIFY(answered(u"code"_s).isEmpty());
}

void LocalHubBrowser::aWrongTokenIsSaidOnThePage()
{
    openConsent(u"write-repos"_s);
    QVERIFY(m_browser.click(u"#organisation-acme"_s));
    QVERIFY(m_browser.type(u"#token"_s, u"hf_wrong"_s));
    QVERIFY2(m_browser.follow(u"#allow"_s), qPrintable(m_browser.problem()));
    QCOMPARE(m_browser.text(u"#problem"_s), u"No account on this Hub has this token."_s);
    QCOMPARE(m_browser.property(u"#token"_s, u"value"_s), QString());
    QCOMPARE(m_browser.property(u"#organisation-acme"_s, u"checked"_s), u"true"_s);
    photograph(u"wrong-token"_s);
    QVERIFY(m_browser.type(u"#token"_s, HubFixture::bobToken));
    QVERIFY2(m_browser.follow(u"#allow"_s), qPrintable(m_browser.problem()));
    QVERIFY(m_browser.text(u"#problem"_s).contains(u"can only read"));
    QVERIFY(m_browser.type(u"#token"_s, HubFixture::bobWriteToken));
    QVERIFY2(m_browser.follow(u"#allow"_s), qPrintable(m_browser.problem()));
    QVERIFY(!answered(u"code"_s).isEmpty());
}

void LocalHubBrowser::theKeyboardIsEnough()
{
    openConsent(u"profile"_s);
    QVERIFY(m_browser.type(u"#token"_s, HubFixture::aliceToken));
    QVERIFY(m_browser.press(QChar(0xE007), u"#token"_s));  // Enter
    QVERIFY2(m_browser.waitFor(u"#user_code"_s), qPrintable(m_browser.problem()));
    QTRY_VERIFY(!answered(u"code"_s).isEmpty());
}

void LocalHubBrowser::aDeviceIsConnectedByItsCode()
{
    OAuthCaller application{m_hub.endpoint()};
    const QJsonObject device = application.http().post("/oauth/device", {{"client_id", commandLine}}).json();
    QVERIFY(m_browser.open(QUrl(device["verification_uri"].toString())));
    photograph(u"device"_s);
    QVERIFY(m_browser.type(u"#user_code"_s, u"WRONG"_s));
    QVERIFY2(m_browser.follow(u"#continue"_s), qPrintable(m_browser.problem()));
    QVERIFY(m_browser.text(u"#problem"_s).contains(u"unknown or has expired"));
    photograph(u"device-wrong"_s);
    QVERIFY(m_browser.type(u"#user_code"_s, device["user_code"].toString().toLower()));
    QVERIFY2(m_browser.follow(u"#continue"_s), qPrintable(m_browser.problem()));
    QCOMPARE(m_browser.text(u".note .code"_s), device["user_code"].toString());
    photograph(u"device-consent"_s);
    QVERIFY(m_browser.type(u"#token"_s, HubFixture::aliceToken));
    QVERIFY2(m_browser.follow(u"#allow"_s), qPrintable(m_browser.problem()));
    QCOMPARE(m_browser.text(u"h1"_s), u"You are signed in"_s);
    photograph(u"device-done"_s);
    const QJsonObject tokens = application
                                   .token({{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                                           {u"device_code"_s, device["device_code"].toString()},
                                           {u"client_id"_s, commandLine}})
                                   .json();
    QVERIFY(tokens["access_token"].toString().startsWith(u"hf_oauth_"_s));
}

void LocalHubBrowser::aPrefilledDeviceCodeGoesStraightToConsent()
{
    OAuthCaller application{m_hub.endpoint()};
    const QJsonObject device = application.http().post("/oauth/device", {{"client_id", commandLine}}).json();
    QVERIFY(m_browser.open(QUrl(device["verification_uri_complete"].toString())));
    QVERIFY2(m_browser.follow(u"#deny"_s), qPrintable(m_browser.problem()));
    QCOMPARE(m_browser.text(u"h1"_s), u"Access denied"_s);
    QCOMPARE(application
                 .token({{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                         {u"device_code"_s, device["device_code"].toString()},
                         {u"client_id"_s, commandLine}})
                 .error(),
             u"access_denied"_s);
}

void LocalHubBrowser::gatedPagesTakeARequest()
{
    HubCaller alice{m_hub.endpoint(), HubFixture::aliceToken};
    QCOMPARE(alice.createModel("alice/gated").status, 200);
    alice.send("PUT", "/api/models/alice/gated/settings", R"({"gated":"manual"})");
    QUrl page = m_hub.endpoint();
    page.setPath(u"/alice/gated"_s);
    QVERIFY(m_browser.open(page));
    photograph(u"gated"_s);
    QVERIFY(m_browser.type(u"#token"_s, HubFixture::bobToken));
    QVERIFY2(m_browser.follow(u"#ask"_s), qPrintable(m_browser.problem()));
    QCOMPARE(m_browser.text(u"h1"_s), u"Your request was sent"_s);
    QCOMPARE(alice.get("/api/models/alice/gated/user-access-request/pending").row(0)["user"]["user"].toString(), "bob");
}

QTEST_GUILESS_MAIN(LocalHubBrowser)
#include "tst_localhubbrowser.moc"
