#pragma once

#include "core/base/error.h"

#include <QString>
#include <QUrl>

#include <stop_token>

namespace core {

/// Under which id each Hub knows Slipway, where Slipway registered itself: once per Hub instead of once per sign-in.
///
/// An id belongs to the address that answers go to. That is on loopback here, where Hubs accept any port. A file that
/// cannot be read is as good as none: at worst Slipway registers once more. Ids of public clients are no secrets.
///
/// Errors: Storage, Canceled. Thread: any, and any number of processes. A copy is the same registry.
/// Source: ours. `oauth_clients.json`, version 1: {"version": 1, "clients": {HUB: {"client_id", "redirect_uri"}}}
class ClientRegistry
{
public:
    explicit ClientRegistry(const QString &dataFolder);

    /// The id for answers to `redirectUri`, or an empty one.
    [[nodiscard]] QString find(const QUrl &endpoint, const QUrl &redirectUri) const;
    /// In the place of the one that was kept for this Hub.
    [[nodiscard]] Result<> keep(const QUrl &endpoint, const QUrl &redirectUri, const QString &clientId,
                                const std::stop_token &stop = {}) const;
    /// Nothing when another id is kept by now.
    [[nodiscard]] Result<> forget(const QUrl &endpoint, const QString &clientId,
                                  const std::stop_token &stop = {}) const;

private:
    QString m_path;
};

/// Whether a Hub takes `asked` for `registered`: the same, or the same but for the port on this computer's loopback.
/// Source: RFC 8252 §7.3.
[[nodiscard]] bool isSameRedirect(const QUrl &registered, const QUrl &asked);

}  // namespace core
