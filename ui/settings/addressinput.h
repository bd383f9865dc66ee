#pragma once

#include <QString>
#include <QUrl>

namespace ui {

/// Why a text cannot be the address of a proxy or a server.
enum class AddressProblem { None, NotAnAddress, WrongScheme, PortMissing, HasExtras };

/// The address of a proxy as a person types or pastes it.
struct ProxyInput
{
    QString address;  ///< "http://host:port"; empty unless problem is None.
    QString user;  ///< What stood before the "@", for the fields of its own.
    QString password;
    AddressProblem problem = AddressProblem::None;
};

/// "proxy.example:3128" means http; http, https, socks4, socks5 and socks5h are known. A port is needed, because every
/// kind of proxy is used to another one.
[[nodiscard]] ProxyInput readProxyAddress(const QString &text);
[[nodiscard]] QString proxyProblemText(AddressProblem problem);

/// The address of a service as a person types it: http or https, without user, query and fragment. An empty text is an
/// empty address and no problem.
struct ServiceInput
{
    QUrl address;
    AddressProblem problem = AddressProblem::None;
};
[[nodiscard]] ServiceInput readServiceAddress(const QString &text);
[[nodiscard]] QString serviceProblemText(AddressProblem problem);

/// Hosts separated by commas, semicolons or blanks.
[[nodiscard]] QStringList readHosts(const QString &text);

}  // namespace ui
