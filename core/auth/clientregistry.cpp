#include "core/auth/clientregistry.h"

#include "core/auth/accountindex_p.h"
#include "core/base/filelock.h"
#include "core/base/privatefile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;

namespace core {
namespace {

constexpr int fileVersion = 1;

bool isLoopback(const QUrl &address)
{
    static const QStringList hosts{u"127.0.0.1"_s, u"::1"_s, u"localhost"_s};
    return address.scheme() == u"http" && hosts.contains(address.host());
}

QJsonObject readClients(const QString &path)
{
    const auto content = readIfPresent(path);
    if (!content || !*content)
        return {};
    const QJsonObject file = QJsonDocument::fromJson(**content).object();
    return file[u"version"].toInt() == fileVersion ? file[u"clients"].toObject() : QJsonObject{};
}

/// Replaces the file by what `change` makes of it, one process at a time.
Result<> rewrite(const QString &path, const std::stop_token &stop, const std::function<void(QJsonObject &)> &change)
{
    const auto lock = FileLock::acquire(path + u".lock"_s, stop);
    if (!lock)
        return std::unexpected(lock.error());
    QJsonObject clients = readClients(path);
    change(clients);
    const QJsonObject file{{u"version"_s, fileVersion}, {u"clients"_s, clients}};
    return replacePrivateFile(path, QJsonDocument{file}.toJson());
}

}  // namespace

ClientRegistry::ClientRegistry(const QString &dataFolder)
    : m_path(dataFolder + u"/oauth_clients.json"_s)
{
}

QString ClientRegistry::find(const QUrl &endpoint, const QUrl &redirectUri) const
{
    const QJsonObject client = readClients(m_path)[hubName(endpoint)].toObject();
    const bool fits = isSameRedirect(QUrl{client[u"redirect_uri"].toString()}, redirectUri);
    return fits ? client[u"client_id"].toString() : QString{};
}

Result<> ClientRegistry::keep(const QUrl &endpoint, const QUrl &redirectUri, const QString &clientId,
                              const std::stop_token &stop) const
{
    return rewrite(m_path, stop, [&](QJsonObject &clients) {
        clients.insert(hubName(endpoint),
                       QJsonObject{{u"client_id"_s, clientId}, {u"redirect_uri"_s, redirectUri.toString()}});
    });
}

Result<> ClientRegistry::forget(const QUrl &endpoint, const QString &clientId, const std::stop_token &stop) const
{
    return rewrite(m_path, stop, [&](QJsonObject &clients) {
        if (clients[hubName(endpoint)][u"client_id"].toString() == clientId)
            clients.remove(hubName(endpoint));
    });
}

bool isSameRedirect(const QUrl &registered, const QUrl &asked)
{
    if (!registered.isValid() || registered.isEmpty())
        return false;
    if (!isLoopback(registered) || !isLoopback(asked))
        return registered == asked;
    QUrl one = registered;
    QUrl other = asked;
    one.setPort(-1);
    other.setPort(-1);
    return one == other;
}

}  // namespace core
