#include "core/auth/tokenrenewer.h"

#include "core/auth/oauthclient.h"

#include <QDateTime>
#include <QLoggingCategory>

namespace core {

Q_LOGGING_CATEGORY(lcRenewal, "slipway.auth.renewal", QtInfoMsg)

namespace {

using std::chrono::seconds;

constexpr seconds inUse{5 * 60};  // no request lasts longer between its token's check and its arrival
constexpr seconds afterPause{24 * 3600};
constexpr seconds pause{5 * 60};
constexpr seconds betweenAttempts{60};  // a Hub that refuses a fresh token refuses the next one too

/// Nothing that waiting could change.
bool isFinal(ErrorKind kind)
{
    return kind == ErrorKind::SignInRequired || kind == ErrorKind::Rejected || kind == ErrorKind::EntryNotFound;
}

seconds lifeLeft(const Credential &credential)
{
    return seconds{credential.expiresAt.value_or(0) - QDateTime::currentSecsSinceEpoch()};
}

bool hasMoreThanHalfItsLife(const Credential &credential)
{
    if (!credential.obtainedAt || !credential.expiresAt)
        return false;
    return lifeLeft(credential) > seconds{*credential.expiresAt - *credential.obtainedAt} / 2;
}

}  // namespace

TokenRenewer::TokenRenewer(AccountStore accounts, Account account, Credential credential, HttpClient &http)
    : m_accounts(std::move(accounts))
    , m_account(std::move(account))
    , m_http(http)
    , m_credential(std::move(credential))
{
}

TokenRenewer::~TokenRenewer() = default;

Result<AccessToken> TokenRenewer::token(const std::stop_token &stop)
{
    std::unique_lock lock{m_mutex};
    const bool isNeeded = isDue(Clock::now());
    m_usedAt = Clock::now();
    if (!isNeeded && !isExpired())
        return m_credential.token;
    if (auto renewed = renew(lock, stop); !renewed) {
        if (renewed.error().kind == ErrorKind::Canceled || isExpired())
            return std::unexpected(std::move(renewed).error());
    }
    return m_credential.token;
}

Result<AccessToken> TokenRenewer::tokenAfter(const AccessToken &refused, const std::stop_token &stop)
{
    std::unique_lock lock{m_mutex};
    const bool isFresh = m_renewedAt && Clock::now() - *m_renewedAt < betweenAttempts;
    if (m_credential.token != refused || (isFresh && !m_isRenewing))
        return m_credential.token;
    if (auto renewed = renew(lock, stop); !renewed && renewed.error().kind == ErrorKind::Canceled)
        return std::unexpected(std::move(renewed).error());
    return m_credential.token;
}

bool TokenRenewer::isDue(Clock::time_point now) const
{
    if (m_renewedAt && now - *m_renewedAt < betweenAttempts)
        return m_isRenewing && lifeLeft(m_credential) < inUse;
    if (lifeLeft(m_credential) < inUse)
        return true;
    const bool isAfterPause = !m_usedAt || now - *m_usedAt >= pause;
    return isAfterPause && lifeLeft(m_credential) < afterPause && !hasMoreThanHalfItsLife(m_credential);
}

bool TokenRenewer::isExpired() const
{
    return lifeLeft(m_credential) <= seconds{0};
}

/// Starts a renewal, or joins the one under way, and waits for it.
Result<> TokenRenewer::renew(std::unique_lock<std::mutex> &lock, const std::stop_token &stop)
{
    if (m_isRefused || (!m_isRenewing && m_failure && m_renewedAt && Clock::now() - *m_renewedAt < betweenAttempts))
        return std::unexpected(*m_failure);
    if (!m_isRenewing) {
        m_isRenewing = true;
        m_renewedAt = Clock::now();
        m_failure.reset();
        // The thread before it, if there was one, has ended but for its last step, so this does not wait.
        m_worker = std::jthread{[this, stale = m_credential] { runRenewal(stale); }};
    }
    if (!m_changed.wait(lock, stop, [this] { return !m_isRenewing; }))
        return canceled(m_account.endpoint.host());
    if (m_failure)
        return std::unexpected(*m_failure);
    return {};
}

void TokenRenewer::runRenewal(const Credential &stale)
{
    const OAuthClient oauth{m_http, m_account.endpoint};
    auto fresh = m_accounts.renew(m_account, stale,
                                  [&oauth](const Credential &credential) { return oauth.refresh(credential); });
    const std::scoped_lock lock{m_mutex};
    m_isRenewing = false;
    m_renewedAt = Clock::now();
    if (fresh) {
        m_credential = *std::move(fresh);
    } else {
        m_failure = std::move(fresh).error();
        m_isRefused = isFinal(m_failure->kind);
        qCWarning(lcRenewal) << "The sign-in at" << m_account.endpoint.host()
                             << "could not be renewed:" << m_failure->detail;
    }
    m_changed.notify_all();
}

}  // namespace core
