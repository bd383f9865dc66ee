#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace core {

/// Which proxy requests go through.
enum class ProxyMode {
    System,  ///< What the environment says: http_proxy, https_proxy, all_proxy, no_proxy.
    None,  ///< Every server is reached directly, whatever the environment says.
    Custom,
};

/// The proxy as it is remembered. Never its password: that stays in memory (core/net/networkoptions.h).
struct ProxySettings
{
    ProxyMode mode = ProxyMode::System;
    QString address = {};  ///< Custom: "http://proxy.example:3128", without user or password.
    QString user = {};  ///< Custom: the name the proxy asks for. May be empty.
    QStringList exceptions = {};  ///< Custom: hosts reached directly, "example.org" with all below it.

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

/// Where the services behind a Hub are, for networks in which the Hub's own answer cannot be used.
///
/// An address replaces scheme, host and port of what the Hub names, and its path goes in front; path and query stay.
/// Empty: the address that the Hub names.
struct ServiceAddresses
{
    QUrl lfs = {};  ///< Storage that large content is sent to.
    QUrl cas = {};  ///< The Xet storage's own API.
    QUrl cdn = {};  ///< Where large content is downloaded from.

    friend bool operator==(const ServiceAddresses &, const ServiceAddresses &) = default;
};

}  // namespace core
