#pragma once

#include "core/auth/tokenfiles.h"
#include "core/hub/hubclient.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QObject>

#include <memory>

namespace core {
class LocalHub;
}

namespace ui {

/// On which Hub and as whom the window works.
///
/// Signing in has two steps: check() asks the Hub who the token belongs to and reports with identified(); accept()
/// stores the token and opens the session. restore() and openLocalHub() take both steps at once.
///
/// Thread: GUI; network and disk run on its own query lane. Owner: whoever creates it; outlives the pages.
class AccountSession final : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, SigningIn, SignedIn };
    Q_ENUM(State)

    explicit AccountSession(const Services &services, QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isSignedIn() const { return m_state == State::SignedIn; }
    /// Endpoint and token of the open session; empty unless signed in.
    [[nodiscard]] const core::HubAccount &account() const { return m_account; }
    [[nodiscard]] QUrl endpoint() const { return m_account.endpoint; }
    /// Who is signed in, or who identified() found. Default-constructed while signed out.
    [[nodiscard]] const core::Identity &identity() const { return m_identity; }
    [[nodiscard]] core::TokenSource tokenSource() const { return m_source; }
    /// The variable or file that the token came from; empty for one just pasted and for the Local Hub.
    [[nodiscard]] QString tokenWhere() const { return m_where; }
    [[nodiscard]] bool usesLocalHub() const { return m_localHub != nullptr; }
    /// The Hub that check(), restoreAt() or openLocalHub() is about. Empty while a Local Hub is being started.
    [[nodiscard]] QUrl pendingEndpoint() const { return m_candidate.endpoint; }

    /// Signs in as last time, or with a token that is already there. A Hub that the environment names comes first. Ends
    /// SignedIn, in failed() when a token was there but did not work, or SignedOut when there was none.
    void restore();
    /// The same for one Hub.
    void restoreAt(const QUrl &endpoint);
    /// Asks `endpoint` whom `token` belongs to. Ends in identified() or failed().
    void check(const QUrl &endpoint, const core::AccessToken &token);
    /// Stores the token that identified() spoke of and opens the session.
    void accept();
    /// Starts the Hub on this computer, if it does not run, and signs in with its own account.
    void openLocalHub();
    /// Gives up what runs, or what identified() found.
    void cancel();
    /// Removes the stored token of this Hub and closes the session. A token from the environment stays where it is.
    void signOut();
    /// Closes the session but keeps the stored token: to look at another Hub.
    void leave();

signals:
    void changed();
    void identified();
    void failed(const core::Error &error);

private:
    struct Opened;
    void begin(const QUrl &endpoint);
    void open(core::Result<Opened> opened);
    void close();
    void fail(const core::Error &error);
    void remember();

    const Services m_services;
    State m_state = State::SignedOut;
    core::HubAccount m_account;
    core::HubAccount m_candidate;  ///< What check() is about.
    core::Identity m_identity;
    core::TokenSource m_source = core::TokenSource::None;
    QString m_where;
    std::unique_ptr<core::LocalHub> m_localHub;
    Query m_query;
    QueryLane m_lane;  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
