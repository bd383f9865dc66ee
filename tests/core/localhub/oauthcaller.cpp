#include "oauthcaller.h"

#include "core/base/digest.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace test {

namespace {

const HeaderList formHeaders{{"Content-Type", "application/x-www-form-urlencoded"}};

}  // namespace

QByteArray formOf(const QList<std::pair<QString, QString>> &fields)
{
    QByteArray form;
    for (const auto &[key, value] : fields)
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    return form;
}

Answer OAuthCaller::registerApp(const QStringList &redirectUris, const QString &authMethod)
{
    return m_http.post("/oauth/register",
                       {{u"client_name"_s, u"Test <App>"_s},
                        {u"redirect_uris"_s, QJsonArray::fromStringList(redirectUris)},
                        {u"token_endpoint_auth_method"_s, authMethod}});
}

Answer OAuthCaller::token(const QList<std::pair<QString, QString>> &fields, const HeaderList &headers)
{
    return m_http.send("POST", "/oauth/token", formOf(fields), formHeaders + headers);
}

Answer OAuthCaller::openConsent(const QList<std::pair<QString, QString>> &fields)
{
    return openPage("/oauth/authorize?" + formOf(fields));
}

Answer OAuthCaller::openDevicePage(const QString &userCode)
{
    return openPage("/oauth/device?user_code=" + userCode.toLatin1());
}

Answer OAuthCaller::openPage(const QByteArray &target)
{
    const Answer page = m_http.get(target);
    static const QRegularExpression ticket{u"name=\"ticket\" value=\"([^\"]+)\""_s};
    m_ticket = ticket.match(QString::fromUtf8(page.body)).captured(1);
    if (const QByteArray cookie = page.header("set-cookie"); !cookie.isEmpty())
        m_cookie = cookie.split(';').first();
    return page;
}

Answer OAuthCaller::send(const QByteArray &path, const QString &token, const QStringList &organisations,
                         const QString &decision)
{
    QList<std::pair<QString, QString>> fields{{u"ticket"_s, m_ticket}, {u"token"_s, token}, {u"decision"_s, decision}};
    for (const QString &organisation : organisations)
        fields.append({u"organisation"_s, organisation});
    return m_http.send("POST", path, formOf(fields), formHeaders + HeaderList{{"Cookie", m_cookie}});
}

Answer OAuthCaller::answerConsent(const QString &token, const QStringList &organisations, const QString &decision)
{
    return send("/oauth/authorize", token, organisations, decision);
}

Answer OAuthCaller::answerDevice(const QString &token, const QStringList &organisations, const QString &decision)
{
    return send("/oauth/device", token, organisations, decision);
}

QJsonObject OAuthCaller::signIn(const QString &token, const QString &scope, const QStringList &organisations)
{
    const QString redirect = u"http://127.0.0.1/callback"_s;
    const QString client = registerApp({redirect}).json()[u"client_id"].toString();
    openConsent({{u"client_id"_s, client},
                 {u"redirect_uri"_s, redirect},
                 {u"response_type"_s, u"code"_s},
                 {u"scope"_s, scope},
                 {u"code_challenge"_s, challenge()},
                 {u"code_challenge_method"_s, u"S256"_s}});
    const QString code = parameter(answerConsent(token, organisations), u"code"_s);
    return this
        ->token({{u"grant_type"_s, u"authorization_code"_s},
                 {u"client_id"_s, client},
                 {u"code"_s, code},
                 {u"redirect_uri"_s, redirect},
                 {u"code_verifier"_s, verifier}})
        .json();
}

QString OAuthCaller::challenge()
{
    const QByteArray digest = core::sha256Of(verifier.toUtf8()).bytes().toByteArray();
    return QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString OAuthCaller::parameter(const Answer &redirect, const QString &key)
{
    return QUrlQuery(QUrl(QString::fromUtf8(redirect.header("location")))).queryItemValue(key, QUrl::FullyDecoded);
}

}  // namespace test
