#pragma once

#include "tests/support/loopbackserver.h"

#include <QHash>

namespace test {

/// The part of a Hub that tokens come from, and one page behind them: /oauth/… as scripted, and /api/whoami-v2 for
/// whoever brings the token that is valid.
///
/// Without a script, /oauth/token renews: the refresh token that is valid gets a new pair, any other `invalid_grant`.
/// Thread: any.
class OAuthServer
{
public:
    struct Reply
    {
        int status = 200;
        QByteArray body = {};
        bool isCut = false;  ///< The connection breaks instead.
    };

    using Form = QHash<QByteArray, QByteArray>;

    OAuthServer();

    [[nodiscard]] QUrl endpoint() const { return m_server.url({}); }

    /// What requests for `path` get, one after the other; the last reply again and again.
    void script(const QByteArray &path, const QList<Reply> &replies);
    /// The valid pair from now on.
    void setTokens(const QByteArray &access, const QByteArray &refresh);
    void setRotates(bool rotates);  ///< Whether a renewal gives a new refresh token. It does unless told otherwise.
    void setLifeSeconds(int seconds);  ///< Of tokens that renewals give.

    [[nodiscard]] QByteArray access() const;
    [[nodiscard]] QByteArray refresh() const;
    /// The forms sent to `path` so far.
    [[nodiscard]] QList<Form> forms(const QByteArray &path) const;
    /// The bodies sent to `path` so far.
    [[nodiscard]] QList<QByteArray> bodies(const QByteArray &path) const;
    [[nodiscard]] int count(const QByteArray &path) const { return static_cast<int>(bodies(path).size()); }
    [[nodiscard]] bool waitForRequests(int count) const { return m_server.waitForRequests(count); }
    /// Lets renewals wait for release().
    void hold();
    void release();

private:
    void answer(LoopbackServer::Exchange &exchange);
    [[nodiscard]] Reply replyTo(const QByteArray &path, const LoopbackServer::Request &request);
    [[nodiscard]] Reply renew(const Form &form);

    mutable std::mutex m_mutex;  // guards what follows
    std::condition_variable m_changed;
    QHash<QByteArray, QList<Reply>> m_scripts;
    QHash<QByteArray, QList<QByteArray>> m_bodies;
    QByteArray m_access = "hf_oauth_first";
    QByteArray m_refresh = "hf_oauth_refresh_first";
    bool m_rotates = true;
    bool m_isHeld = false;
    int m_lifeSeconds = 3600;
    int m_renewals = 0;
    LoopbackServer m_server;  // last: its threads end before what they use goes
};

}  // namespace test
