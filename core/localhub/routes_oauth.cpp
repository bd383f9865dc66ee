#include "core/base/digest.h"
#include "core/localhub/consent_p.h"
#include "core/localhub/oauthrequest_p.h"
#include "core/localhub/oauthscopes_p.h"
#include "core/localhub/routes_p.h"
#include "core/localhub/secret_p.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr auto deviceGrant = "urn:ietf:params:oauth:grant-type:device_code"_L1;
const QStringList grantTypes{u"authorization_code"_s, u"refresh_token"_s, deviceGrant};
constexpr qsizetype maxNameChars = 200;
constexpr qsizetype maxRedirects = 20;

/// https, plain http on loopback, or a scheme of an application's own. Source: RFC 8252 §7.
bool mayRegister(const QString &redirectUri)
{
    const QUrl url{redirectUri, QUrl::StrictMode};
    if (!url.isValid() || url.hasFragment() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == u"https")
        return !url.host().isEmpty();
    if (url.scheme() == u"http")
        return url.host() == u"127.0.0.1" || url.host() == u"localhost" || url.host() == u"::1";
    return url.scheme().contains(u'.');
}

Reply registerApp(HubContext &hub, const OAuthFields &fields)
{
    const QStringList redirects = fields.values(u"redirect_uris");
    if (redirects.size() > maxRedirects || !std::ranges::all_of(redirects, mayRegister))
        return oauthError(u"invalid_redirect_uri"_s,
                          u"A redirect URI is https, http on loopback, or a scheme.of.yours:"_s);
    const QString method = fields.value(u"token_endpoint_auth_method");
    const bool isPublic = method == u"none";
    if (!isPublic && !method.isEmpty() && method != u"client_secret_basic" && method != u"client_secret_post")
        return oauthError(u"invalid_client_metadata"_s, u"Unknown token_endpoint_auth_method"_s);
    const QString secret = isPublic ? QString() : newSecret(u"hf_app_secret_");
    const QString name = fields.value(u"client_name").simplified().left(maxNameChars);
    const OAuthApp app{.clientId = newSecret({}),
                       .name = name.isEmpty() ? u"An application without a name"_s : name,
                       .address = fields.value(u"client_uri"),
                       .redirectUris = redirects,
                       .secretDigest = isPublic ? QString() : digestOfSecret(secret.toUtf8()),
                       .createdAt = QDateTime::currentSecsSinceEpoch()};
    if (const auto added = hub.oauth.addApp(app); !added)
        return errorReply(added.error());
    QJsonObject json{{u"client_id"_s, app.clientId},
                     {u"client_id_issued_at"_s, app.createdAt},
                     {u"client_secret_expires_at"_s, 0},
                     {u"client_name"_s, app.name},
                     {u"client_uri"_s, app.address},
                     {u"redirect_uris"_s, QJsonArray::fromStringList(redirects)},
                     {u"scope"_s, fields.value(u"scope")},
                     {u"token_endpoint_auth_method"_s, method.isEmpty() ? u"client_secret_basic"_s : method},
                     {u"grant_types"_s, QJsonArray::fromStringList(grantTypes)}};
    if (!isPublic)
        json.insert(u"client_secret"_s, secret);
    return jsonReply(json, 201).withHeader("Cache-Control", "no-store");
}

QByteArray idTokenFor(const HubContext &hub, const OAuthGrant &grant)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QJsonObject claims{{u"iss"_s, hub.endpoint},
                       {u"sub"_s, stableId(grant.user)},
                       {u"aud"_s, grant.clientId},
                       {u"iat"_s, now},
                       {u"exp"_s, now + static_cast<qint64>(hub.oauth.accessTokenLife().count())}};
    if (grant.scopes.contains(u"profile"))
        claims.insert(u"preferred_username"_s, grant.user);
    return hub.idTokens.sign(claims);
}

Reply tokenReply(const HubContext &hub, const IssuedTokens &tokens)
{
    QJsonObject json{{u"access_token"_s, tokens.accessToken},
                     {u"token_type"_s, u"bearer"_s},
                     {u"expires_in"_s, static_cast<qint64>(hub.oauth.accessTokenLife().count())},
                     {u"refresh_token"_s, tokens.refreshToken},
                     {u"scope"_s, tokens.grant.scopes.join(u' ')}};
    if (tokens.grant.scopes.contains(u"openid"))
        json.insert(u"id_token"_s, QString::fromLatin1(idTokenFor(hub, tokens.grant)));
    return jsonReply(json).withHeader("Cache-Control", "no-store");
}

Reply issueTokens(HubContext &hub, const OAuthGrant &grant)
{
    const auto tokens = hub.oauth.issue(grant);
    return tokens ? tokenReply(hub, *tokens) : errorReply(tokens.error());
}

bool answersChallenge(const QString &verifier, const QString &challenge)
{
    const QByteArray digest = sha256Of(verifier.toUtf8()).bytes().toByteArray();
    return isSameSecret(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                        challenge.toLatin1());
}

Reply exchangeCode(HubContext &hub, const Request &request, const OAuthFields &fields)
{
    const auto code = hub.signIns.takeCode(fields.value(u"code"));
    if (!code)
        return oauthError(u"invalid_grant"_s, u"The code is unknown, used or expired"_s);
    // The Hub's JavaScript client does not say who it is: for a public application the code does, and PKCE proves it.
    const auto known = hub.oauth.app(code->grant.clientId);
    const bool anonymous = fields.value(u"client_id").isEmpty() && request.header("Authorization").isEmpty();
    if (!anonymous || !known || !known->isPublic()) {
        const auto app = authenticateApp(hub, request, fields);
        if (!app)
            return app.error();
        if (app->clientId != code->grant.clientId)
            return oauthError(u"invalid_grant"_s, u"The code was given to another application"_s);
    }
    if (fields.value(u"redirect_uri") != code->redirectUri)
        return oauthError(u"invalid_grant"_s, u"redirect_uri is not the one the code was sent to"_s);
    if (!code->codeChallenge.isEmpty() && !answersChallenge(fields.value(u"code_verifier"), code->codeChallenge))
        return oauthError(u"invalid_grant"_s, u"code_verifier does not answer the challenge"_s);
    return issueTokens(hub, code->grant);
}

Reply refreshTokens(HubContext &hub, const Request &request, const OAuthFields &fields)
{
    const auto app = authenticateApp(hub, request, fields);
    if (!app)
        return app.error();
    const auto tokens = hub.oauth.refresh(fields.value(u"refresh_token"), app->clientId);
    if (!tokens)
        return errorReply(tokens.error());
    if (!*tokens || !hub.accounts.findUser((*tokens)->grant.user))
        return oauthError(u"invalid_grant"_s, u"The refresh token is unknown, used or revoked"_s);
    return tokenReply(hub, **tokens);
}

Reply pollDevice(HubContext &hub, const Request &request, const OAuthFields &fields)
{
    using enum PendingSignIns::DeviceState;
    const auto app = authenticateApp(hub, request, fields);
    if (!app)
        return app.error();
    const auto answer = hub.signIns.pollDevice(fields.value(u"device_code"), app->clientId);
    switch (answer.state) {
    case Unknown: return oauthError(u"invalid_grant"_s, u"The device code is unknown or used"_s);
    case Pending: return oauthError(u"authorization_pending"_s, u"The person has not answered yet"_s);
    case TooFast: return oauthError(u"slow_down"_s, u"Ask less often"_s);
    case Expired: return oauthError(u"expired_token"_s, u"The device code has expired"_s);
    case Denied: return oauthError(u"access_denied"_s, u"The person said no"_s);
    case Granted: break;
    }
    return issueTokens(hub, answer.grant);
}

Reply giveToken(HubContext &hub, const Request &request, const OAuthFields &fields)
{
    const QString type = fields.value(u"grant_type");
    if (type == u"authorization_code")
        return exchangeCode(hub, request, fields);
    if (type == u"refresh_token")
        return refreshTokens(hub, request, fields);
    if (type == deviceGrant)
        return pollDevice(hub, request, fields);
    return oauthError(u"unsupported_grant_type"_s, u"This server knows %1"_s.arg(grantTypes.join(u", "_s)));
}

Reply openDevice(HubContext &hub, const Request &request, const OAuthFields &fields)
{
    const auto app = authenticateApp(hub, request, fields);
    if (!app)
        return app.error();
    const auto scopes = oauthscopes::parse(fields.value(u"scope"));
    if (!scopes.unknown.isEmpty())
        return oauthError(u"invalid_scope"_s, u"Unknown scope: "_s + scopes.unknown.join(u' '));
    const QStringList asked = scopes.known.isEmpty() ? oauthscopes::ofCommandLine() : scopes.known;
    const auto code = hub.signIns.openDevice(*app, asked);
    const QString address = hub.endpoint + u"/oauth/device"_s;
    const OAuthTimes &times = hub.signIns.times();
    return jsonReply(QJsonObject{{u"device_code"_s, code.deviceCode},
                                 {u"user_code"_s, code.userCode},
                                 {u"verification_uri"_s, address},
                                 {u"verification_uri_complete"_s, QString(address + u"?user_code="_s + code.userCode)},
                                 {u"expires_in"_s, static_cast<qint64>(times.deviceCode.count())},
                                 {u"interval"_s, static_cast<qint64>(times.pollInterval.count())}})
        .withHeader("Cache-Control", "no-store");
}

QJsonObject organisationClaims(const HubContext &hub, const QString &name, const QString &role)
{
    const LocalOrganisation facts = hub.accounts.organisation(name);
    return {{u"sub"_s, stableId(name)},
            {u"name"_s, facts.fullName.isEmpty() ? name : facts.fullName},
            {u"preferred_username"_s, name},
            {u"picture"_s, QString(hub.endpoint + u"/avatars/"_s + name + u".svg"_s)},
            {u"plan"_s, facts.plan},
            {u"roleInOrg"_s, role},
            {u"securityRestrictions"_s, QJsonArray::fromStringList(facts.securityRestrictions)}};
}

Reply userInfo(HubContext &hub, const Request &request)
{
    const auto caller = authenticate(hub, request);
    if (!caller || !*caller)
        return oauthError(u"invalid_token"_s, u"The access token is missing, unknown or expired"_s, 401)
            .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    const LocalUser &user = (*caller)->user;
    const auto &app = (*caller)->app;
    const auto mayKnow = [&](QStringView scope) { return !app || app->has(scope); };
    QJsonObject json{{u"sub"_s, stableId(user.name)}, {u"isPro"_s, user.isPro}};
    if (mayKnow(u"profile")) {
        json.insert(u"name"_s, user.fullName);
        json.insert(u"preferred_username"_s, user.name);
        json.insert(u"profile"_s, QString(hub.endpoint + u'/' + user.name));
        json.insert(u"picture"_s, QString(hub.endpoint + u"/avatars/"_s + user.name + u".svg"_s));
    }
    if (mayKnow(u"email")) {
        json.insert(u"email"_s, user.email);
        json.insert(u"email_verified"_s, true);
    }
    QJsonArray organisations;
    for (const auto &[name, role] : user.organisations) {
        if (mayKnow(u"read-memberships") || (app && app->organisations.contains(name)))
            organisations.append(organisationClaims(hub, name, role));
    }
    json.insert(u"orgs"_s, organisations);
    return jsonReply(json).withHeader("Cache-Control", "no-store");
}

}  // namespace

Reply openIdConfiguration(HubContext &hub, Request &)
{
    const auto at = [&](const QString &path) { return QString(hub.endpoint + path); };
    return jsonReply(QJsonObject{{u"issuer"_s, hub.endpoint},
                                 {u"authorization_endpoint"_s, at(u"/oauth/authorize"_s)},
                                 {u"token_endpoint"_s, at(u"/oauth/token"_s)},
                                 {u"userinfo_endpoint"_s, at(u"/oauth/userinfo"_s)},
                                 {u"device_authorization_endpoint"_s, at(u"/oauth/device"_s)},
                                 {u"registration_endpoint"_s, at(u"/oauth/register"_s)},
                                 {u"jwks_uri"_s, at(u"/oauth/jwks"_s)},
                                 {u"scopes_supported"_s, QJsonArray::fromStringList(oauthscopes::all())},
                                 {u"response_types_supported"_s, QJsonArray{u"code"_s}},
                                 {u"grant_types_supported"_s, QJsonArray::fromStringList(grantTypes)},
                                 {u"token_endpoint_auth_methods_supported"_s,
                                  QJsonArray{u"client_secret_basic"_s, u"client_secret_post"_s, u"none"_s}},
                                 {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
                                 {u"subject_types_supported"_s, QJsonArray{u"public"_s}},
                                 {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"EdDSA"_s}}});
}

Reply oauth(HubContext &hub, Request &request)
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    const QByteArray route = method + ' ' + request.rawSegments.sliced(1).join('/');
    if (route == "GET userinfo" || route == "POST userinfo")
        return userInfo(hub, request);
    if (route == "GET jwks")
        return jsonReply(hub.idTokens.publicKeys());
    if (route == "GET authorize")
        return askForConsent(hub, request);
    if (route == "GET device")
        return askForDevice(hub, request);
    if (method != "POST")
        return errorReply(404, u"Sorry, there is nothing at this address."_s);
    const auto fields = OAuthFields::read(request);
    if (!fields)
        return fields.error();
    if (route == "POST register")
        return registerApp(hub, *fields);
    if (route == "POST token")
        return giveToken(hub, request, *fields);
    // A page's form has a ticket; a device has none.
    const bool isDecision = !fields->value(u"ticket").isEmpty();
    if (route == "POST device")
        return isDecision ? decide(hub, request, *fields) : openDevice(hub, request, *fields);
    if (route == "POST authorize")
        return decide(hub, request, *fields);
    return errorReply(404, u"Sorry, there is nothing at this address."_s);
}

}  // namespace core::localhub
