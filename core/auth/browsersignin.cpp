#include "core/auth/browsersignin.h"

#include "core/auth/clientregistry.h"

#include <tuple>

namespace core {
namespace {

Result<Credential> confirm(const OAuthClient &oauth, const QString &clientId, LoopbackReceiver &receiver,
                           const std::function<void(const QUrl &)> &openBrowser, const std::stop_token &stop)
{
    const BrowserRequest request = oauth.browserRequest(clientId, receiver.redirectUri());
    openBrowser(request.address);
    const auto code = receiver.waitForCode(request.state, stop);
    if (!code) {
        Error error = code.error();
        error.subject = request.address.host();
        return std::unexpected(error);
    }
    return oauth.exchange(request, *code, stop);
}

}  // namespace

Result<Credential> signInWithBrowser(const OAuthClient &oauth, const QString &clientId,
                                     const std::function<void(const QUrl &)> &openBrowser, const ReturnPage &page,
                                     const std::stop_token &stop)
{
    auto receiver = LoopbackReceiver::open(page);
    if (!receiver)
        return std::unexpected(receiver.error());
    return confirm(oauth, clientId, *receiver, openBrowser, stop);
}

Result<Credential> signInWithBrowser(const OAuthClient &oauth, const ClientRegistry &clients,
                                     const std::function<void(const QUrl &)> &openBrowser, const ReturnPage &page,
                                     const std::stop_token &stop)
{
    auto receiver = LoopbackReceiver::open(page);
    if (!receiver)
        return std::unexpected(receiver.error());
    const QUrl redirectUri = receiver->redirectUri();
    const QString known = clients.find(oauth.endpoint(), redirectUri);
    const auto client = known.isEmpty() ? oauth.registerClient(redirectUri, stop) : Result<QString>{known};
    if (!client)
        return std::unexpected(client.error());
    auto credential = confirm(oauth, *client, *receiver, openBrowser, stop);
    // An id has proved good when somebody signed in with it. A Hub that no longer knows one says so in the browser,
    // where only the person sees it; when they give up, the next try registers anew. Neither may spoil this one.
    if (credential && known.isEmpty())
        std::ignore = clients.keep(oauth.endpoint(), redirectUri, *client);
    else if (!credential && !known.isEmpty())
        std::ignore = clients.forget(oauth.endpoint(), known);
    return credential;
}

}  // namespace core
