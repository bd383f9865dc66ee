#include "core/net/networkoptions.h"

#include "core/settings/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {
namespace {

constexpr QByteArrayView loopback = "localhost,127.0.0.1,::1";

QByteArray exceptionsOfEnvironment()
{
    const QByteArray lower = qgetenv("no_proxy");
    return lower.isEmpty() ? qgetenv("NO_PROXY") : lower;
}

bool isException(const QString &host, const QByteArray &exceptions)
{
    if (exceptions.trimmed() == "*")
        return true;
    const QList<QByteArray> names = exceptions.split(',');
    return std::ranges::any_of(names, [&host](const QByteArray &each) {
        QString name = QString::fromUtf8(each).trimmed();
        while (name.startsWith(u'.'))
            name.remove(0, 1);
        return !name.isEmpty() && (host == name || host.endsWith(u'.' + name, Qt::CaseInsensitive));
    });
}

/// http_proxy counts in lower case only: a server's HTTP_PROXY could come from a request's "Proxy:" header.
QByteArray proxyOfEnvironment(const QString &scheme)
{
    const QByteArrayList names =
        scheme == u"https" ? QByteArrayList{"https_proxy", "HTTPS_PROXY"} : QByteArrayList{"http_proxy"};
    for (const QByteArray &name : names + QByteArrayList{"all_proxy", "ALL_PROXY"}) {
        if (const QByteArray value = qgetenv(name.constData()); !value.isEmpty())
            return value;
    }
    return {};
}

QString hostAndPort(const QString &address)
{
    const QUrl url(address.contains(u"://") ? address : u"http://"_s + address);
    return url.port() > 0 ? url.host() + u':' + QString::number(url.port()) : url.host();
}

}  // namespace

NetworkOptions withSettings(NetworkOptions options, const Settings &settings)
{
    options.proxy = settings.proxy();
    options.caBundlePath = settings.caFile();
    options.services = settings.serviceAddresses();
    options.maxUploads = settings.parallelUploads();
    options.uploadLimit = settings.uploadLimit();
    return options;
}

QString proxyFor(const NetworkOptions &options, const QUrl &url)
{
    if (isException(url.host(), directHosts(options)))
        return {};
    switch (options.proxy.mode) {
    case ProxyMode::None: return {};
    case ProxyMode::Custom: return hostAndPort(options.proxy.address);
    case ProxyMode::System: return hostAndPort(QString::fromUtf8(proxyOfEnvironment(url.scheme())));
    }
    Q_UNREACHABLE_RETURN({});
}

// The Local Hub is on this computer, and the proxy is not: loopback is never reached through one.
QByteArray directHosts(const NetworkOptions &options)
{
    const QByteArray hosts = options.proxy.mode == ProxyMode::Custom ? options.proxy.exceptions.join(u',').toUtf8()
                                                                     : exceptionsOfEnvironment();
    if (hosts.trimmed() == "*")  // means "no host at all" only when it stands alone
        return hosts;
    return hosts.isEmpty() ? loopback.toByteArray() : hosts + ',' + loopback;
}

}  // namespace core
