#pragma once

#include "core/auth/accountstore.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace core {

class HttpClient;

/// Keeps the token of one OAuth sign-in fresh while requests are made with it, however long that takes.
///
/// A token with less than five minutes to live is renewed before it is used. After a pause, as at the start of the
/// program, one with less than a day to live is too, unless it has more than half of its life left: it should last
/// for the work that begins. What `hf` or another Slipway renewed meanwhile is taken over. The renewed credential is
/// kept in the AccountStore. A renewal that the Hub refused is not tried again.
///
/// Errors: of a token that is no longer valid, those of OAuthClient::refresh() and AccountStore. While the old token is
///         still good, a failed renewal costs nothing.
/// Thread: any; many at once cause one renewal, which has a thread of its own: a caller that is told to stop leaves
///         within 500 ms, and the new token, of which there may never be another, is still kept.
/// Owner:  shared by all who act for the account; outlived by `http`. Destruction waits for a renewal under way.
class TokenRenewer
{
public:
    TokenRenewer(AccountStore accounts, Account account, Credential credential, HttpClient &http);
    ~TokenRenewer();
    Q_DISABLE_COPY_MOVE(TokenRenewer)

    /// The token to send now.
    [[nodiscard]] Result<AccessToken> token(const std::stop_token &stop = {});
    /// A better one than `refused`, which the Hub answered with 401. The same one when there is none.
    [[nodiscard]] Result<AccessToken> tokenAfter(const AccessToken &refused, const std::stop_token &stop = {});

    [[nodiscard]] const Account &account() const { return m_account; }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool isDue(Clock::time_point now) const;
    [[nodiscard]] bool isExpired() const;
    [[nodiscard]] Result<> renew(std::unique_lock<std::mutex> &lock, const std::stop_token &stop);
    void runRenewal(const Credential &stale);

    const AccountStore m_accounts;
    const Account m_account;
    HttpClient &m_http;

    std::mutex m_mutex;  // guards what follows
    std::condition_variable_any m_changed;
    Credential m_credential;
    std::optional<Error> m_failure;  // of the last renewal
    bool m_isRefused = false;  // for good
    bool m_isRenewing = false;
    std::optional<Clock::time_point> m_renewedAt;  // or last tried
    std::optional<Clock::time_point> m_usedAt;
    std::jthread m_worker;  // last: joined before what it touches goes
};

}  // namespace core
