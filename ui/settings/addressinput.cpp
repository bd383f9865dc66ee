#include "ui/settings/addressinput.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(AddressText)
};

QUrl parse(const QString &text, const QString &usualScheme)
{
    const QString address = text.trimmed();
    return {address.contains(u"://") ? address : usualScheme + u"://"_s + address, QUrl::StrictMode};
}

bool isAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty();
}

}  // namespace

ProxyInput readProxyAddress(const QString &text)
{
    static const QStringList schemes{u"http"_s, u"https"_s, u"socks4"_s, u"socks5"_s, u"socks5h"_s};
    const QUrl url = parse(text, u"http"_s);
    if (!isAddress(url))
        return {.problem = AddressProblem::NotAnAddress};
    if (!schemes.contains(url.scheme()))
        return {.problem = AddressProblem::WrongScheme};
    if (url.port() <= 0)
        return {.problem = AddressProblem::PortMissing};
    if (url.hasQuery() || url.hasFragment() || url.path().size() > 1)
        return {.problem = AddressProblem::HasExtras};
    const auto plain = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath);
    return {.address = plain.toString(), .user = url.userName(), .password = url.password()};
}

QString proxyProblemText(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::None: return {};
    case AddressProblem::NotAnAddress:
        return AddressText::tr("This is not an address. It looks like http://proxy.example.org:3128.");
    case AddressProblem::WrongScheme:
        return AddressText::tr("The address of a proxy starts with http://, https:// or socks5://.");
    case AddressProblem::PortMissing: return AddressText::tr("Add the proxy's port after a colon, for example :3128.");
    case AddressProblem::HasExtras: return AddressText::tr("Enter only the proxy's name and port.");
    }
    Q_UNREACHABLE_RETURN({});
}

ServiceInput readServiceAddress(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const QUrl url = parse(text, u"https"_s);
    if (!isAddress(url))
        return {.problem = AddressProblem::NotAnAddress};
    if (url.scheme() != u"https" && url.scheme() != u"http")
        return {.problem = AddressProblem::WrongScheme};
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return {.problem = AddressProblem::HasExtras};
    return {.address = url.adjusted(QUrl::StripTrailingSlash)};
}

QString serviceProblemText(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::None: return {};
    case AddressProblem::NotAnAddress:
        return AddressText::tr("This is not an address. It looks like https://storage.example.org.");
    case AddressProblem::WrongScheme: return AddressText::tr("The address starts with https:// or http://.");
    case AddressProblem::PortMissing:  // http and https have one of their own
    case AddressProblem::HasExtras: return AddressText::tr("Enter the address alone, without a user name, “?” or “#”.");
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList readHosts(const QString &text)
{
    static const QRegularExpression separator(u"[,;\\s]+"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

}  // namespace ui
