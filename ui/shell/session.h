#pragma once

#include "core/auth/tokenfiles.h"
#include "ui/shared/querylane.h"
#include "ui/shell/signinwork.h"

#include <QObject>

namespace ui {

/// On which Hub and as whom somebody works: one account. Several sessions may be open at once, each with its own.
///
/// A new sign-in has two steps. check(), signInWithBrowser() and signInWithDeviceCode() find out whose it is and report
/// with identified(), so that a person may see what it can do; accept() keeps it and opens the session. restore(),
/// restoreAt(), open() and openLocalHub() use what is kept already and take both steps at once.
///
/// Thread: GUI; network, disk and keychain run on its own query lane. Owner: whoever creates it; outlives the pages.
class AccountSession final : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, SigningIn, SignedIn };
    Q_ENUM(State)

    explicit AccountSession(Services services, QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isSignedIn() const { return m_state == State::SignedIn; }
    /// What to make requests with; empty unless signed in. A copy stays good, also for hours of work: it renews itself.
    [[nodiscard]] const core::HubAccount &account() const { return m_opened.account; }
    [[nodiscard]] QUrl endpoint() const { return m_opened.account.endpoint; }
    /// Which sign-in of this computer that is: for binding work to it, and for open(). Empty unless signed in.
    [[nodiscard]] const core::Account &storedAccount() const { return m_opened.stored; }
    /// Who is signed in, or who identified() found. Default-constructed while signed out.
    [[nodiscard]] const core::Identity &identity() const;
    [[nodiscard]] core::CredentialPlace tokenPlace() const { return m_opened.stored.place; }
    /// None unless signed in, and for the Local Hub's own account.
    [[nodiscard]] core::TokenSource tokenSource() const;
    /// The variable or file that the token is in; empty for the keychain.
    [[nodiscard]] QString tokenWhere() const { return m_opened.stored.where; }
    /// Signed in with the Local Hub's own account.
    [[nodiscard]] bool usesLocalHub() const { return m_opened.isLocalHub; }
    /// The Hub that the sign-in under way is about. Empty while a Local Hub is being started.
    [[nodiscard]] QUrl pendingEndpoint() const { return m_candidate.endpoint; }

    /// Signs in as last time, or with a token that is already there. A Hub that the environment names comes first. Ends
    /// SignedIn, in failed() when a token was there but did not work, or SignedOut when there was none.
    void restore();
    /// The same with the default account of one Hub.
    void restoreAt(const QUrl &endpoint);
    /// The same with one account of the AccountStore.
    void open(const core::Account &account);
    /// The same with a copy of its own of what the Hub's own command line has: from then on each goes its own way. Not
    /// for OAuth sign-ins: only one of two copies could be renewed.
    void adopt(const core::Account &account);
    /// Starts the Hub on this computer, if it does not run, and signs in with its own account.
    void openLocalHub();

    /// Asks `endpoint` whom `token` belongs to. Ends in identified() or failed().
    void check(const QUrl &endpoint, const core::AccessToken &token);
    /// Has the person confirm in the browser; browserAwaited() says that it is their turn. Ends as check() does.
    void signInWithBrowser(const QUrl &endpoint);
    /// Has the person confirm on another device; codeShown() brings the code. Ends as check() does.
    void signInWithDeviceCode(const QUrl &endpoint);
    /// Keeps what identified() spoke of and opens the session. `share`: where the Hub's own command line finds it too.
    /// When it cannot be kept, failed() says why and the answer may be given again.
    void accept(bool share = false);

    /// Gives up what runs, or what identified() found.
    void cancel();
    /// Wipes the secret from this computer and closes the session. A token from the environment stays where it is.
    void signOut();
    /// Closes the session but keeps the sign-in: to look at another Hub.
    void leave();

signals:
    void changed();
    void identified();
    void failed(const core::Error &error);
    /// The Hub's page is at `address`; `didOpen` is false when no browser could be opened.
    void browserAwaited(const QUrl &address, bool didOpen);
    /// Comes again when the code has expired, with `isRenewed`.
    void codeShown(const core::DeviceRequest &request, bool isRenewed);

private:
    using OpenWork = std::function<core::Result<OpenedAccount>(const SignInWork &, const std::stop_token &)>;

    [[nodiscard]] SignInWork work() const;
    void begin(const QUrl &endpoint);
    void begin(const QUrl &endpoint, const OpenWork &openWork);
    void askForCode(bool isRenewed);
    void awaitConfirmation(const core::DeviceRequest &request);
    void offer(core::Result<SignInCandidate> candidate);
    void enter(core::Result<OpenedAccount> opened);
    void close();
    void fail(const core::Error &error);
    void remember();

    const Services m_services;
    State m_state = State::SignedOut;
    OpenedAccount m_opened;
    SignInCandidate m_candidate;  ///< What the sign-in under way is about.
    int m_attempt = 0;  ///< Counts sign-ins, to tell a late word of one that was given up.
    Query m_query;
    QueryLane m_lane;  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
