#include "ui/shell/session.h"

#include "core/auth/accountstore.h"
#include "core/settings/settings.h"

#include <QFuture>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

const QUrl huggingFace{u"https://huggingface.co"_s};

}  // namespace

AccountSession::AccountSession(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

AccountSession::~AccountSession() = default;

const core::Identity &AccountSession::identity() const
{
    return isSignedIn() ? m_opened.identity : m_candidate.identity;
}

core::TokenSource AccountSession::tokenSource() const
{
    if (!isSignedIn() || usesLocalHub())
        return core::TokenSource::None;
    return tokenPlace() == core::CredentialPlace::Environment ? core::TokenSource::Environment
                                                              : core::TokenSource::TokenFile;
}

SignInWork AccountSession::work() const
{
    return {m_services, m_services.settings.localHubPort()};
}

void AccountSession::begin(const QUrl &endpoint)
{
    m_query.cancel();
    close();
    m_candidate = {.endpoint = endpoint};
    m_state = State::SigningIn;
    emit changed();
}

void AccountSession::begin(const QUrl &endpoint, const OpenWork &openWork)
{
    begin(endpoint);
    m_query = m_lane.run(
        this, [work = work(), openWork](const std::stop_token &stop) { return openWork(work, stop); },
        [this](core::Result<OpenedAccount> opened) { enter(std::move(opened)); });
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
    begin(endpoint,
          [endpoint](const SignInWork &work, const std::stop_token &stop) { return work.openDefault(endpoint, stop); });
}

void AccountSession::open(const core::Account &account)
{
    begin(account.endpoint,
          [account](const SignInWork &work, const std::stop_token &stop) { return work.open(account, stop); });
}

void AccountSession::adopt(const core::Account &account)
{
    begin(account.endpoint,
          [account](const SignInWork &work, const std::stop_token &stop) { return work.adopt(account, stop); });
}

void AccountSession::openLocalHub()
{
    begin({}, [](const SignInWork &work, const std::stop_token &stop) { return work.openLocalHub(stop); });
}

void AccountSession::check(const QUrl &endpoint, const core::AccessToken &token)
{
    begin(endpoint);
    m_query = m_lane.run(
        this,
        [work = work(), endpoint, token](const std::stop_token &stop) {
            return work.identify(endpoint, {.token = token}, stop);
        },
        [this](core::Result<SignInCandidate> candidate) { offer(std::move(candidate)); });
}

void AccountSession::signInWithBrowser(const QUrl &endpoint)
{
    begin(endpoint);
    // The address is known long before the work ends, and on another thread.
    auto page = std::make_shared<QPromise<QUrl>>();
    page->start();
    page->future().then(this, [this, attempt = m_attempt](const QUrl &address) {
        if (attempt == m_attempt)
            emit browserAwaited(address, m_services.openInBrowser(address));
    });
    m_query = m_lane.run(
        this,
        [work = work(), endpoint, page, clientId = m_services.settings.oauthClientId()](const std::stop_token &stop) {
            const auto show = [&page](const QUrl &address) {
                page->addResult(address);
                page->finish();
            };
            return work.confirmInBrowser(endpoint, clientId, show, stop);
        },
        [this](core::Result<SignInCandidate> candidate) { offer(std::move(candidate)); });
}

void AccountSession::signInWithDeviceCode(const QUrl &endpoint)
{
    begin(endpoint);
    askForCode(false);
}

void AccountSession::askForCode(bool isRenewed)
{
    m_query = m_lane.run(
        this,
        [work = work(), endpoint = pendingEndpoint()](const std::stop_token &stop) {
            return work.requestCode(endpoint, stop);
        },
        [this, isRenewed](const core::Result<core::DeviceRequest> &request) {
            if (!request) {
                fail(request.error());
                return;
            }
            awaitConfirmation(*request);
            emit codeShown(*request, isRenewed);
        });
}

void AccountSession::awaitConfirmation(const core::DeviceRequest &request)
{
    m_query = m_lane.run(
        this,
        [work = work(), endpoint = pendingEndpoint(), request](const std::stop_token &stop) {
            return work.confirmByCode(endpoint, request, stop);
        },
        [this](core::Result<SignInCandidate> candidate) {
            // The code has expired; the person may be on their way to the other device.
            if (!candidate && candidate.error().kind == core::ErrorKind::SignInRequired)
                askForCode(true);
            else
                offer(std::move(candidate));
        });
}

void AccountSession::offer(core::Result<SignInCandidate> candidate)
{
    if (!candidate) {
        fail(candidate.error());
        return;
    }
    m_candidate = std::move(*candidate);
    emit identified();
}

void AccountSession::accept(bool share)
{
    if (m_state != State::SigningIn || m_candidate.identity.name.isEmpty())
        return;
    m_query = m_lane.run(
        this,
        [work = work(), candidate = m_candidate, share](const std::stop_token &stop) {
            return work.keep(candidate, share, stop);
        },
        [this](core::Result<OpenedAccount> opened) {
            if (!opened && opened.error().kind != core::ErrorKind::Canceled)
                emit failed(opened.error());
            else
                enter(std::move(opened));
        });
}

void AccountSession::enter(core::Result<OpenedAccount> opened)
{
    if (!opened) {
        fail(opened.error());
        return;
    }
    m_opened = std::move(*opened);
    m_candidate = {};
    m_state = State::SignedIn;
    remember();
    emit changed();
}

void AccountSession::remember()
{
    const QUrl hub = endpoint();
    m_services.settings.setUsedLocalHub(usesLocalHub());
    const bool isByEnvironment = hub == m_services.accounts.defaultEndpoint() && hub != huggingFace;
    if (usesLocalHub())
        m_services.settings.setLocalHubPort(hub.port());
    else if (!isByEnvironment)  // a Hub named for one run must not become the usual one
        m_services.settings.setLastEndpoint(hub);
}

void AccountSession::close()
{
    ++m_attempt;
    m_state = State::SignedOut;
    m_opened = {};
    m_candidate = {};
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
    if (!isSignedIn())
        return;
    const core::Account stored = storedAccount();
    const bool hasSecret = !usesLocalHub();
    m_services.settings.setUsedLocalHub(false);
    leave();
    if (!hasSecret)
        return;
    m_lane.run(
        this,
        [accounts = m_services.accounts, stored](const std::stop_token &stop) { return accounts.remove(stored, stop); },
        [this](const core::Result<> &removed) {
            if (!removed && removed.error().kind != core::ErrorKind::Canceled)
                emit failed(removed.error());
        });
}

void AccountSession::leave()
{
    if (!isSignedIn())
        return;
    close();
    emit changed();
}

}  // namespace ui
