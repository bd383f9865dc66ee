#include "ui/shell/signinwork.h"

#include "core/auth/accountstore.h"
#include "core/auth/browsersignin.h"
#include "ui/account/accountwords.h"
#include "ui/shell/localhubhost.h"

using namespace Qt::StringLiterals;

namespace ui {
namespace {

/// Whether anything answers there, found out at once: HubClient would try again for half a minute, and a person waits.
/// It goes without the token, so that an address with a typing error never gets to see it.
core::Result<> checkReachable(core::HttpClient &http, const QUrl &endpoint, const std::stop_token &stop)
{
    QUrl url = endpoint;
    url.setPath(url.path() + u"/api/whoami-v2"_s);
    const core::HttpRequest request{.method = core::HttpRequest::Method::Head,
                                    .url = url,
                                    .retry = core::RetryMode::Never,
                                    .subject = endpoint.host()};
    return http.call(request, stop).transform([](const core::HttpResponse &) { });
}

core::Result<core::Identity> whoIs(core::HttpClient &http, const core::HubAccount &account, const std::stop_token &stop)
{
    return checkReachable(http, account.endpoint, stop).and_then([&] {
        return core::HubClient(http, account).whoami(stop);
    });
}

/// A Hub that gives the token no role: what it may do is what we asked for, if it was us.
void fillInScopes(core::Identity &identity, const core::Credential &credential)
{
    const bool isOurs = credential.isOAuth() && !credential.clientId.isEmpty()
        && credential.clientId != core::OAuthClient::deviceClientId();
    if (isOurs && identity.tokenRole.isEmpty())
        identity.oauthScopes = core::OAuthClient::defaultScopes();
}

QString tokenNameFor(const SignInCandidate &candidate)
{
    const core::Identity &identity = candidate.identity;
    if (candidate.credential.isOAuth())
        return core::oauthTokenName(identity.name);
    return identity.tokenName.isEmpty() ? identity.name : identity.tokenName;
}

}  // namespace

SignInWork::SignInWork(const Services &services, int localHubPort)
    : m_http(services.http)
    , m_accounts(services.accounts)
    , m_localHub(services.localHub)
    , m_localHubPort(localHubPort)
    , m_returnPage(returnPage())
{
}

core::Result<OpenedAccount> SignInWork::opened(core::HubAccount account, core::Account stored,
                                               const std::stop_token &stop) const
{
    return whoIs(m_http, account, stop).transform([&](core::Identity identity) {
        if (account.renewer && identity.tokenRole.isEmpty()) {
            if (const auto credential = m_accounts.credential(stored, stop))
                fillInScopes(identity, *credential);
        }
        if (stored.user.isEmpty())
            stored.user = identity.name;
        return OpenedAccount{
            .account = std::move(account), .stored = std::move(stored), .identity = std::move(identity)};
    });
}

core::Result<OpenedAccount> SignInWork::openDefault(const QUrl &endpoint, const std::stop_token &stop) const
{
    return m_accounts.defaultAccount(endpoint).and_then([&](const std::optional<core::Account> &account) {
        return account ? open(*account, stop) : core::Result<OpenedAccount>(core::canceled(endpoint.host()));
    });
}

core::Result<OpenedAccount> SignInWork::open(const core::Account &account, const std::stop_token &stop) const
{
    // An account on this computer's own Hub, which runs only when somebody needs it.
    if (account.endpoint == QUrl(u"http://127.0.0.1:%1"_s.arg(m_localHubPort))) {
        if (const auto hub = m_localHub.open(m_localHubPort); !hub)
            return std::unexpected(hub.error());
    }
    return core::openAccount(m_accounts, account, m_http, stop).and_then([&](core::HubAccount hubAccount) {
        return opened(std::move(hubAccount), account, stop);
    });
}

core::Result<OpenedAccount> SignInWork::adopt(const core::Account &account, const std::stop_token &stop) const
{
    return m_accounts.credential(account, stop)
        .and_then([&](const core::Credential &credential) { return identify(account.endpoint, credential, stop); })
        .and_then([&](const SignInCandidate &candidate) { return keep(candidate, false, stop); });
}

core::Result<OpenedAccount> SignInWork::openLocalHub(const std::stop_token &stop) const
{
    const auto access = m_localHub.open(m_localHubPort);
    if (!access)
        return std::unexpected(access.error());
    if (stop.stop_requested())  // starting cannot be interrupted, and the network may be gone meanwhile
        return core::canceled(m_localHub.root());
    const core::Account stored{
        .endpoint = access->endpoint, .place = core::CredentialPlace::OwnFile, .where = m_localHub.root()};
    auto result = opened({.endpoint = access->endpoint, .token = access->token}, stored, stop);
    if (result) {
        result->isLocalHub = true;
        result->stored.tokenName = result->identity.tokenName;
    }
    return result;
}

core::Result<SignInCandidate> SignInWork::identify(const QUrl &endpoint, const core::Credential &credential,
                                                   const std::stop_token &stop) const
{
    const core::HubAccount account{.endpoint = endpoint, .token = credential.token};
    return whoIs(m_http, account, stop).transform([&](core::Identity identity) {
        fillInScopes(identity, credential);
        return SignInCandidate{.endpoint = endpoint, .credential = credential, .identity = std::move(identity)};
    });
}

core::Result<SignInCandidate> SignInWork::confirmInBrowser(const QUrl &endpoint, const QString &clientId,
                                                           const std::function<void(const QUrl &)> &openBrowser,
                                                           const std::stop_token &stop) const
{
    const core::OAuthClient oauth(m_http, endpoint);
    const auto credential = clientId.isEmpty()
        ? core::signInWithBrowser(oauth, m_accounts.clients(), openBrowser, m_returnPage, stop)
        : core::signInWithBrowser(oauth, clientId, openBrowser, m_returnPage, stop);
    return credential ? identify(endpoint, *credential, stop) : std::unexpected(credential.error());
}

core::Result<core::DeviceRequest> SignInWork::requestCode(const QUrl &endpoint, const std::stop_token &stop) const
{
    return core::OAuthClient(m_http, endpoint).requestDeviceCode(core::OAuthClient::deviceClientId(), stop);
}

core::Result<SignInCandidate> SignInWork::confirmByCode(const QUrl &endpoint, const core::DeviceRequest &request,
                                                        const std::stop_token &stop) const
{
    return core::OAuthClient(m_http, endpoint)
        .awaitDevice(request, stop)
        .and_then([&](const core::Credential &credential) { return identify(endpoint, credential, stop); });
}

core::Result<OpenedAccount> SignInWork::keep(const SignInCandidate &candidate, bool share,
                                             const std::stop_token &stop) const
{
    return m_accounts
        .add(candidate.endpoint, candidate.identity.name, tokenNameFor(candidate), candidate.credential, share, stop)
        .and_then([&](const core::Account &stored) {
            return core::openAccount(m_accounts, stored, m_http, stop).transform([&](core::HubAccount account) {
                return OpenedAccount{.account = std::move(account), .stored = stored, .identity = candidate.identity};
            });
        });
}

}  // namespace ui
