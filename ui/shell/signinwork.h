#pragma once

#include "core/auth/loopbackreceiver.h"
#include "core/auth/oauthclient.h"
#include "core/hub/hubclient.h"
#include "ui/shell/services.h"

#include <functional>

namespace ui {

/// A credential that nobody has kept yet, and whose it is.
struct SignInCandidate
{
    QUrl endpoint;
    core::Credential credential;
    core::Identity identity;
};

/// A sign-in that is ready for work.
struct OpenedAccount
{
    core::HubAccount account;
    core::Account stored;  ///< For the Local Hub's own account, which is not in the AccountStore, made up.
    core::Identity identity;
    bool isLocalHub = false;
};

/// The blocking halves of signing in, to be run on a QueryLane: what AccountSession starts and waits for.
///
/// Errors: those of OAuthClient, AccountStore, HubClient::whoami() and LocalHub::start(). Thread: any; a copy is as
/// good, but it is made on the GUI thread.
class SignInWork
{
public:
    /// `localHubPort` is the one that the Local Hub had last; 0 when it never ran.
    SignInWork(const Services &services, int localHubPort);

    /// Canceled when there is nobody to sign in: that is nothing to complain about.
    [[nodiscard]] core::Result<OpenedAccount> openDefault(const QUrl &endpoint, const std::stop_token &stop) const;
    [[nodiscard]] core::Result<OpenedAccount> open(const core::Account &account, const std::stop_token &stop) const;
    /// Keeps a copy of it and opens that.
    [[nodiscard]] core::Result<OpenedAccount> adopt(const core::Account &account, const std::stop_token &stop) const;
    [[nodiscard]] core::Result<OpenedAccount> openLocalHub(const std::stop_token &stop) const;

    /// Whose `credential` is.
    [[nodiscard]] core::Result<SignInCandidate> identify(const QUrl &endpoint, const core::Credential &credential,
                                                         const std::stop_token &stop) const;
    /// `openBrowser` is called on the calling thread and must not wait. `clientId` was registered by hand, or is empty:
    /// then Slipway registers itself, once per Hub.
    [[nodiscard]] core::Result<SignInCandidate> confirmInBrowser(const QUrl &endpoint, const QString &clientId,
                                                                 const std::function<void(const QUrl &)> &openBrowser,
                                                                 const std::stop_token &stop) const;
    [[nodiscard]] core::Result<core::DeviceRequest> requestCode(const QUrl &endpoint,
                                                                const std::stop_token &stop) const;
    /// SignInRequired when the code has expired.
    [[nodiscard]] core::Result<SignInCandidate> confirmByCode(const QUrl &endpoint, const core::DeviceRequest &request,
                                                              const std::stop_token &stop) const;

    [[nodiscard]] core::Result<OpenedAccount> keep(const SignInCandidate &candidate, bool share,
                                                   const std::stop_token &stop) const;

private:
    [[nodiscard]] core::Result<OpenedAccount> opened(core::HubAccount account, core::Account stored,
                                                     const std::stop_token &stop) const;

    core::HttpClient &m_http;
    const core::AccountStore &m_accounts;
    LocalHubHost &m_localHub;
    int m_localHubPort;
    core::ReturnPage m_returnPage;  ///< Translated where it was made: only the GUI thread has the translators.
};

}  // namespace ui
