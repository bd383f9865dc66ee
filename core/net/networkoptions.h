#pragma once

#include "core/net/retrypolicy.h"
#include "core/settings/networksettings.h"

#include <QByteArray>

#include <chrono>
#include <cstdint>

namespace core {

class Settings;

/// How to reach the network; one value for the whole program.
struct NetworkOptions
{
    QByteArray userAgent = "slipway";
    ProxySettings proxy = {};  ///< Loopback is always reached directly.
    /// For ProxyMode::Custom. In memory only: settings never hold it. In ProxyMode::System it is part of the variable.
    QString proxyPassword = {};
    /// PEM file; empty means SSL_CERT_FILE, CURL_CA_BUNDLE. Trusted besides the system's folder of certificates.
    QString caBundlePath = {};
    ServiceAddresses services = {};
    std::chrono::seconds connectTimeout{15};
    int maxConnectionsPerHost = 16;  ///< Further requests wait for their turn, as long as it takes.
    int maxUploads = 16;  ///< Files and parts of files that are sent at once, over all hosts; at least 1.
    std::int64_t uploadLimit = 0;  ///< Bytes per second over all request bodies together; 0: none.
    RetryPolicy::Limits retry = {};

    friend bool operator==(const NetworkOptions &, const NetworkOptions &) = default;
};

/// `options` with everything that `settings` decide; the rest, the password included, stays.
[[nodiscard]] NetworkOptions withSettings(NetworkOptions options, const Settings &settings);

/// "proxy.example:3128": what leads to `url`, without its user and password; empty when the way is direct.
/// Source: libcurl-env(3).
[[nodiscard]] QString proxyFor(const NetworkOptions &options, const QUrl &url);

/// Hosts that are reached directly, separated by commas; "*" for all.
[[nodiscard]] QByteArray directHosts(const NetworkOptions &options);

}  // namespace core
