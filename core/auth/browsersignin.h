#pragma once

#include "core/auth/loopbackreceiver.h"
#include "core/auth/oauthclient.h"

#include <functional>

namespace core {

class ClientRegistry;

/// Signs in in the browser, from the first request to the credential: waits on loopback, has `openBrowser` open the
/// Hub's page for the client `clientId`, and exchanges the code that comes back.
///
/// `openBrowser` gets the page's address on the calling thread, once, and must not wait for the browser. The address
/// may be shown to the person as well; it holds no secret. `page` is what the browser shows afterwards.
/// Errors: those of OAuthClient and LoopbackReceiver. Blocks until the person has answered, or `stop`.
[[nodiscard]] Result<Credential> signInWithBrowser(const OAuthClient &oauth, const QString &clientId,
                                                   const std::function<void(const QUrl &)> &openBrowser,
                                                   const ReturnPage &page, const std::stop_token &stop = {});

/// The same for the client that `clients` knows for the Hub; Slipway registers itself where there is none, and an id
/// with which a sign-in did not come about is forgotten.
[[nodiscard]] Result<Credential> signInWithBrowser(const OAuthClient &oauth, const ClientRegistry &clients,
                                                   const std::function<void(const QUrl &)> &openBrowser,
                                                   const ReturnPage &page, const std::stop_token &stop = {});

}  // namespace core
