#include "core/auth/browsersignin.h"

namespace core {

Result<Credential> signInWithBrowser(const OAuthClient &oauth, const QString &clientId,
                                     const std::function<void(const QUrl &)> &openBrowser, const ReturnPage &page,
                                     const std::stop_token &stop)
{
    auto receiver = LoopbackReceiver::open(page);
    if (!receiver)
        return std::unexpected(receiver.error());
    const QUrl redirectUri = receiver->redirectUri();
    const auto client = clientId.isEmpty() ? oauth.registerClient(redirectUri, stop) : Result<QString>{clientId};
    if (!client)
        return std::unexpected(client.error());
    const BrowserRequest request = oauth.browserRequest(*client, redirectUri);
    openBrowser(request.address);
    const auto code = receiver->waitForCode(request.state, stop);
    if (!code) {
        Error error = code.error();
        error.subject = request.address.host();
        return std::unexpected(error);
    }
    return oauth.exchange(request, *code, stop);
}

}  // namespace core
