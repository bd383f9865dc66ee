#include "ui/shell/session.h"

#include "core/auth/accountstore.h"
#include "core/localhub/localhub.h"
#include "core/net/httpclient.h"
#include "core/settings/settings.h"

using namespace Qt::StringLiterals;

namespace ui {
namespace {

const QUrl huggingFace{u"https://huggingface.co"_s};

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

core::Result<core::Identity> identify(core::HttpClient &http, const core::HubAccount &account,
                                      const std::stop_token &stop)
{
    return checkReachable(http, account.endpoint, stop).and_then([&] {
        return core::HubClient(http, account).whoami(stop);
    });
}

/// Its addresses stay the same from run to run as long as nobody else took the port meanwhile.
core::Result<std::unique_ptr<core::LocalHub>> startLocalHub(const QString &root, int port)
{
    auto hub = core::LocalHub::start({.root = root, .port = port});
    if (!hub && hub.error().kind == core::ErrorKind::AddressInUse)
        return core::LocalHub::start({.root = root});
    return hub;
}

}  // namespace

struct AccountSession::Opened
{
    core::HubAccount account;
    core::Identity identity;
    core::TokenSource source = core::TokenSource::None;
    QString where = {};
    std::unique_ptr<core::LocalHub> localHub = {};
};

AccountSession::AccountSession(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

AccountSession::~AccountSession() = default;

void AccountSession::begin(const QUrl &endpoint)
{
    m_query.cancel();
    close();
    m_candidate = {.endpoint = endpoint};
    m_state = State::SigningIn;
    emit changed();
}

void AccountSession::restore()
{
    const QUrl byEnvironment = m_services.accounts.defaultEndpoint();
    const QUrl last = m_services.settings.lastEndpoint();
    if (byEnvironment != huggingFace)
        restoreAt(byEnvironment);
    else if (m_services.settings.usedLocalHub())
        openLocalHub();
    else
        restoreAt(last.isEmpty() ? byEnvironment : last);
}

void AccountSession::restoreAt(const QUrl &endpoint)
{
    begin(endpoint);
    const auto work = [accounts = m_services.accounts, &http = m_services.http,
                       endpoint](const std::stop_token &stop) -> core::Result<Opened> {
        const auto token = accounts.tokenFor(endpoint);
        if (!token)
            return std::unexpected(token.error());
        const core::HubAccount account{.endpoint = endpoint, .token = token->token};
        if (account.token.isEmpty())
            return core::canceled(endpoint.host());  // nobody to sign in, and nothing to complain about
        return identify(http, account, stop).transform([&](core::Identity identity) {
            return Opened{
                .account = account, .identity = std::move(identity), .source = token->source, .where = token->where};
        });
    };
    m_query = m_lane.run(this, work, [this](core::Result<Opened> opened) { open(std::move(opened)); });
}

void AccountSession::openLocalHub()
{
    begin({});
    const auto work = [&http = m_services.http, root = m_services.localHubRoot,
                       port = m_services.settings.localHubPort()](const std::stop_token &stop) -> core::Result<Opened> {
        auto hub = startLocalHub(root, port);
        if (!hub)
            return std::unexpected(hub.error());
        if (stop.stop_requested())  // starting cannot be interrupted, and the network may be gone meanwhile
            return core::canceled(root);
        const core::HubAccount account{.endpoint = (*hub)->endpoint(), .token = core::AccessToken((*hub)->token())};
        return core::HubClient(http, account).whoami(stop).transform([&](core::Identity identity) {
            return Opened{
                .account = account, .identity = std::move(identity), .where = root, .localHub = std::move(*hub)};
        });
    };
    m_query = m_lane.run(this, work, [this](core::Result<Opened> opened) { open(std::move(opened)); });
}

void AccountSession::check(const QUrl &endpoint, const core::AccessToken &token)
{
    begin(endpoint);
    m_candidate.token = token;
    const auto work = [&http = m_services.http, account = m_candidate](const std::stop_token &stop) {
        return identify(http, account, stop);
    };
    m_query = m_lane.run(this, work, [this](core::Result<core::Identity> identity) {
        if (!identity)
            return fail(identity.error());
        m_identity = std::move(*identity);
        emit identified();
    });
}

void AccountSession::accept()
{
    if (m_state != State::SigningIn || m_identity.name.isEmpty())
        return;
    const core::StoredToken token{.name = m_identity.tokenName.isEmpty() ? m_identity.name : m_identity.tokenName,
                                  .token = m_candidate.token};
    const auto work = [files = m_services.accounts.filesFor(m_candidate.endpoint), token](const std::stop_token &) {
        return files.signIn(token);
    };
    m_query = m_lane.run(this, work, [this](const core::Result<> &stored) {
        if (!stored)
            return fail(stored.error());
        open(Opened{.account = m_candidate, .identity = m_identity, .source = core::TokenSource::TokenFile});
    });
}

void AccountSession::open(core::Result<Opened> opened)
{
    if (!opened)
        return fail(opened.error());
    m_account = std::move(opened->account);
    m_identity = std::move(opened->identity);
    m_source = opened->source;
    m_where = std::move(opened->where);
    m_localHub = std::move(opened->localHub);
    m_candidate = {};
    m_state = State::SignedIn;
    remember();
    emit changed();
}

void AccountSession::remember()
{
    m_services.settings.setUsedLocalHub(usesLocalHub());
    const bool isByEnvironment =
        m_account.endpoint == m_services.accounts.defaultEndpoint() && m_account.endpoint != huggingFace;
    if (usesLocalHub())
        m_services.settings.setLocalHubPort(m_account.endpoint.port());
    else if (!isByEnvironment)  // a Hub named for one run must not become the usual one
        m_services.settings.setLastEndpoint(m_account.endpoint);
}

void AccountSession::close()
{
    m_state = State::SignedOut;
    m_account = {};
    m_candidate = {};
    m_identity = {};
    m_source = core::TokenSource::None;
    m_where.clear();
    if (m_localHub) {
        // It lets running requests end, which may last: not on this thread.
        auto hub = std::make_shared<std::unique_ptr<core::LocalHub>>(std::move(m_localHub));
        m_lane.run(
            this,
            [hub](const std::stop_token &) {
                hub->reset();
                return true;
            },
            [](bool) {});
    }
}

void AccountSession::fail(const core::Error &error)
{
    close();
    emit changed();
    if (error.kind != core::ErrorKind::Canceled)
        emit failed(error);
}

void AccountSession::cancel()
{
    if (m_state != State::SigningIn)
        return;
    m_query.cancel();
    close();
    emit changed();
}

void AccountSession::signOut()
{
    if (m_state != State::SignedIn)
        return;
    const QUrl endpoint = m_account.endpoint;
    const bool hadToken = !usesLocalHub();
    m_services.settings.setUsedLocalHub(false);
    leave();
    if (!hadToken)
        return;
    const auto work = [files = m_services.accounts.filesFor(endpoint)](const std::stop_token &) {
        return files.signOut();
    };
    m_lane.run(this, work, [this](const core::Result<bool> &removed) {
        if (!removed)
            emit failed(removed.error());
    });
}

void AccountSession::leave()
{
    if (m_state != State::SignedIn)
        return;
    close();
    emit changed();
}

}  // namespace ui
