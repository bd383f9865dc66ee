#include "core/localhub/consent_p.h"
#include "core/localhub/oauthpages_p.h"
#include "core/localhub/oauthscopes_p.h"
#include "core/localhub/secret_p.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype challengeChars = 43;  // SHA-256 in base64url

/// As the browser calls this server.
QString whereOf(const Request &request)
{
    return QString::fromLatin1(request.header("Host"));
}

/// Cookies know no ports, and two Hubs may run on this computer.
QByteArray cookieName(const HubContext &hub)
{
    return "hub_browser_" + QByteArray::number(QUrl(hub.endpoint).port());
}

QString cookieOf(const HubContext &hub, const Request &request)
{
    const QByteArray start = cookieName(hub) + '=';
    for (const QByteArray &cookie : request.header("Cookie").split(';')) {
        if (cookie.trimmed().startsWith(start))
            return QString::fromLatin1(cookie.trimmed().sliced(start.size()));
    }
    return {};
}

/// A form of ours says that it comes from here; one that cannot say is stopped by its ticket.
bool isFromHere(const Request &request)
{
    const QByteArray origin = request.header("Origin");
    return origin.isEmpty() || origin == "http://" + request.header("Host");
}

Reply redirectTo(const ConsentRequest &request, const QList<std::pair<QString, QString>> &answers)
{
    QByteArray address = request.redirectUri.toUtf8();
    char separator = address.contains('?') ? '&' : '?';
    const auto add = [&](const QString &key, const QString &value) {
        address += separator + encoded(key) + '=' + encoded(value);
        separator = '&';
    };
    for (const auto &[key, value] : answers)
        add(key, value);
    if (!request.state.isEmpty())
        add(u"state"_s, request.state);
    return Reply{.status = 303}.withHeader("Location", address).withHeader("Cache-Control", "no-store");
}

Reply redirectError(const ConsentRequest &request, const QString &code, const QString &description)
{
    return redirectTo(request, {{u"error"_s, code}, {u"error_description"_s, description}});
}

Reply showConsent(HubContext &hub, const Request &request, const ConsentRequest &consent)
{
    QString cookie = cookieOf(hub, request);
    const bool isNew = cookie.isEmpty();
    if (isNew)
        cookie = newSecret({});
    QStringList ticked;
    for (const QString &name : hub.accounts.organisationNames()) {
        if (stableId(name) == consent.organisationId)
            ticked.append(name);
    }
    Reply page = consentPage({.request = consent,
                              .ticket = hub.signIns.open(consent, cookie),
                              .organisations = hub.accounts.organisationNames(),
                              .ticked = ticked,
                              .where = whereOf(request)});
    if (isNew)
        page.headers.emplace_back("Set-Cookie",
                                  cookieName(hub) + '=' + cookie.toLatin1() + "; Path=/oauth; HttpOnly; SameSite=Lax");
    return page;
}

/// Who the person is, or what to tell them. A token that cannot do everything the account can must not become one that
/// does.
std::expected<Caller, QString> identify(const HubContext &hub, const QString &token, const QStringList &scopes)
{
    const auto caller = hub.accounts.authenticate(token.trimmed().toUtf8());
    if (!caller)
        return std::unexpected(caller.error().isExpired ? u"This token has expired. Use another one of your account."_s
                                                        : u"No account on this Hub has this token."_s);
    if (caller->token.role == u"fineGrained")
        return std::unexpected(u"This token speaks for a part of your account only. Use a read or write token."_s);
    if (caller->token.role == u"read" && oauthscopes::writes(scopes))
        return std::unexpected(
            u"This token can only read, but the application asks to change things. Use a write token."_s);
    return *caller;
}

OAuthGrant grantFor(const Caller &caller, const ConsentRequest &request, const OAuthFields &fields)
{
    OAuthGrant grant{
        .clientId = request.app.clientId, .user = caller.user.name, .scopes = request.scopes, .organisations = {}};
    for (const QString &name : fields.values(u"organisation")) {
        if (!Accounts::roleIn(caller.user, name).isEmpty() && !grant.organisations.contains(name))
            grant.organisations.append(name);
    }
    return grant;
}

Reply tooLate(const Request &request)
{
    return messagePage(whereOf(request), u"This page is no longer valid"_s,
                       u"It was answered already, or it is too old. Start the sign-in again in the application."_s,
                       400);
}

Reply deny(HubContext &hub, const Request &request, const ConsentRequest &consent)
{
    if (!consent.isForDevice())
        return redirectError(consent, u"access_denied"_s, u"The person said no"_s);
    if (!hub.signIns.answerDevice(consent.userCode, {}))
        return tooLate(request);
    return messagePage(whereOf(request), u"Access denied"_s,
                       u"“%1” did not get access. You can close this page."_s.arg(consent.app.name));
}

Reply allow(HubContext &hub, const Request &request, const ConsentRequest &consent, const OAuthGrant &grant)
{
    if (consent.isForDevice()) {
        if (!hub.signIns.answerDevice(consent.userCode, grant))
            return tooLate(request);
        return messagePage(whereOf(request), u"You are signed in"_s,
                           u"Go back to “%1”. You can close this page."_s.arg(consent.app.name));
    }
    const QString code = hub.signIns.issueCode(
        {.grant = grant, .redirectUri = consent.redirectUri, .codeChallenge = consent.codeChallenge});
    return redirectTo(consent, {{u"code"_s, code}});
}

}  // namespace

Reply askForConsent(HubContext &hub, const Request &request)
{
    const auto app = hub.oauth.app(request.queryValue(u"client_id"));
    ConsentRequest consent{.app = app.value_or(OAuthApp{}),
                           .scopes = {},
                           .organisationId = request.queryValue(u"orgIds").section(u',', 0, 0),
                           .redirectUri = request.queryValue(u"redirect_uri"),
                           .state = request.queryValue(u"state"),
                           .codeChallenge = request.queryValue(u"code_challenge")};
    // Until both are known to belong together, nothing is sent anywhere.
    if (!app)
        return messagePage(whereOf(request), u"Unknown application"_s,
                           u"No application with this client_id is registered here. Start the sign-in again."_s, 400);
    if (!app->mayReturnTo(consent.redirectUri))
        return messagePage(whereOf(request), u"Wrong return address"_s,
                           u"“%1” has not registered this redirect_uri."_s.arg(app->name), 400);

    if (request.queryValue(u"response_type") != u"code")
        return redirectError(consent, u"unsupported_response_type"_s, u"response_type must be code"_s);
    const bool hasPkce =
        consent.codeChallenge.size() == challengeChars && request.queryValue(u"code_challenge_method") == u"S256";
    if (!hasPkce && (app->isPublic() || !consent.codeChallenge.isEmpty()))
        return redirectError(consent, u"invalid_request"_s, u"PKCE with S256 is required"_s);
    const QString scope = request.queryValue(u"scope");
    const auto scopes = oauthscopes::parse(scope.isEmpty() ? u"openid profile"_s : scope);
    if (!scopes.unknown.isEmpty())
        return redirectError(consent, u"invalid_scope"_s, u"Unknown scope: "_s + scopes.unknown.join(u' '));
    consent.scopes = scopes.known;
    return showConsent(hub, request, consent);
}

Reply askForDevice(HubContext &hub, const Request &request)
{
    const QString typed = request.queryValue(u"user_code");
    if (typed.isEmpty())
        return deviceCodePage(whereOf(request));
    const auto consent = hub.signIns.findDevice(typed);
    if (!consent)
        return deviceCodePage(whereOf(request), typed,
                              u"This code is unknown or has expired. Compare it with your device."_s);
    return showConsent(hub, request, *consent);
}

Reply decide(HubContext &hub, const Request &request, const OAuthFields &fields)
{
    const QString ticket = fields.value(u"ticket");
    const QString cookie = cookieOf(hub, request);
    const auto consent = hub.signIns.find(ticket, cookie);
    if (!isFromHere(request) || !consent)
        return tooLate(request);
    if (fields.value(u"decision") != u"allow")
        return hub.signIns.take(ticket, cookie) ? deny(hub, request, *consent) : tooLate(request);
    const auto caller = identify(hub, fields.value(u"token"), consent->scopes);
    if (!caller)
        return consentPage({.request = *consent,
                            .ticket = ticket,
                            .organisations = hub.accounts.organisationNames(),
                            .ticked = fields.values(u"organisation"),
                            .problem = caller.error(),
                            .where = whereOf(request)});
    if (!hub.signIns.take(ticket, cookie))
        return tooLate(request);
    return allow(hub, request, *consent, grantFor(*caller, *consent, fields));
}

}  // namespace core::localhub
