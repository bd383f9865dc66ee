#include "ui/account/endpointinput.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct EndpointText
{
    Q_DECLARE_TR_FUNCTIONS(EndpointText)
};

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || host == u"::1" || host.startsWith(u"127.");
}

}  // namespace

EndpointInput readEndpoint(const QString &text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return {.problem = EndpointProblem::Empty};
    if (!address.contains(u"://")) {
        const QString host = QUrl(u"http://"_s + address).host();
        address.prepend(isThisComputer(host) ? u"http://"_s : u"https://"_s);
    }
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || address.contains(u' '))
        return {.problem = EndpointProblem::NotAnAddress};
    if (url.scheme() != u"https" && url.scheme() != u"http")
        return {.problem = EndpointProblem::WrongScheme};
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return {.problem = EndpointProblem::HasExtras};
    url = url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    if (url.path() == u"/")
        url.setPath({});
    return {.endpoint = url, .isUnencrypted = url.scheme() == u"http" && !isThisComputer(url.host())};
}

QString endpointProblemText(EndpointProblem problem)
{
    switch (problem) {
    case EndpointProblem::None: return {};
    case EndpointProblem::Empty: return EndpointText::tr("Enter the address of the Hub.");
    case EndpointProblem::NotAnAddress:
        return EndpointText::tr("This is not an address. It looks like https://hub.example.org.");
    case EndpointProblem::WrongScheme: return EndpointText::tr("The address of a Hub starts with https:// or http://.");
    case EndpointProblem::HasExtras:
        return EndpointText::tr("Enter the address alone, without a user name, “?” or “#”.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString endpointName(const QUrl &endpoint)
{
    return endpoint.port() > 0 ? endpoint.host() + u':' + QString::number(endpoint.port()) : endpoint.host();
}

}  // namespace ui
