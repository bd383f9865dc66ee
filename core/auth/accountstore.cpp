#include "core/auth/accountstore.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// One Hub, one name, and a name that any file system takes: "https-hub.example-443".
QString folderNameOf(const QUrl &endpoint)
{
    const int defaultPort = endpoint.scheme() == u"http" ? 80 : 443;
    QString path = endpoint.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString name = endpoint.scheme() + u'-' + endpoint.host(QUrl::FullyEncoded) + u'-'
        + QString::number(endpoint.port(defaultPort)) + path;
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

}  // namespace

TokenFiles AccountStore::filesFor(const QUrl &endpoint) const
{
    const QString folder = folderNameOf(endpoint);
    if (folder == folderNameOf(m_environment.endpoint()))
        return TokenFiles{m_environment};
    return TokenFiles{m_environment.withHome(QDir{m_dataFolder}.filePath(u"accounts/"_s + folder))};
}

}  // namespace core
