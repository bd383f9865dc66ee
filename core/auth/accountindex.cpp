#include "core/auth/accountindex_p.h"

#include "core/base/privatefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int currentVersion = 1;

constexpr std::array places{std::pair{CredentialPlace::Keychain, "keychain"_L1},
                            std::pair{CredentialPlace::OwnFile, "file"_L1},
                            std::pair{CredentialPlace::HubClient, "hub-client"_L1}};

QString nameOf(CredentialPlace place)
{
    const auto found = std::ranges::find(places, place, [](const auto &pair) { return pair.first; });
    return found == places.end() ? QString{} : QString{found->second};
}

std::optional<CredentialPlace> placeOf(const QString &name)
{
    const auto found = std::ranges::find(places, name, [](const auto &pair) { return pair.second; });
    return found == places.end() ? std::nullopt : std::optional{found->first};
}

QJsonObject toJson(const IndexEntry &entry)
{
    QJsonObject json{{u"endpoint"_s, entry.endpoint.toString()},
                     {u"user"_s, entry.user},
                     {u"name"_s, entry.tokenName},
                     {u"place"_s, nameOf(entry.place)}};
    if (!entry.clientId.isEmpty())
        json.insert(u"client_id"_s, entry.clientId);
    return json;
}

std::optional<IndexEntry> entryFromJson(const QJsonObject &json)
{
    const auto place = placeOf(json[u"place"].toString());
    IndexEntry entry{.endpoint = QUrl{json[u"endpoint"].toString(), QUrl::StrictMode},
                     .user = json[u"user"].toString(),
                     .tokenName = json[u"name"].toString(),
                     .place = place.value_or(CredentialPlace::Keychain),
                     .clientId = json[u"client_id"].toString()};
    if (!place || !entry.endpoint.isValid() || entry.endpoint.host().isEmpty() || entry.tokenName.isEmpty())
        return {};
    return entry;
}

std::optional<std::int64_t> secondsIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<std::int64_t>{value.toInteger()} : std::nullopt;
}

}  // namespace

Account IndexEntry::account() const
{
    return {.endpoint = endpoint, .user = user, .tokenName = tokenName, .place = place};
}

Result<AccountIndex> AccountIndex::read(const QString &path)
{
    const auto content = readIfPresent(path);
    if (!content)
        return std::unexpected(content.error());
    if (!*content)
        return AccountIndex{};
    const QJsonObject json = QJsonDocument::fromJson(**content).object();
    // Not taken for empty: the next sign-in would write it anew, and the others' secrets would be lost in the keychain.
    if (json[u"version"].toInt() != currentVersion)
        return fail(ErrorKind::Storage, path, u"this is not a list of accounts of version %1"_s.arg(currentVersion));
    AccountIndex index;
    for (const QJsonValue &value : json[u"accounts"].toArray()) {
        const auto entry = entryFromJson(value.toObject());
        if (!entry)
            return fail(ErrorKind::Storage, path, u"an account in it is incomplete"_s);
        index.entries.append(*entry);
    }
    const QJsonObject defaults = json[u"defaults"].toObject();
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        index.defaults.insert(it.key(), it.value().toString());
    return index;
}

Result<> AccountIndex::write(const QString &path) const
{
    QJsonArray list;
    for (const IndexEntry &entry : entries)
        list.append(toJson(entry));
    QJsonObject defaultsJson;
    for (const auto &[hub, key] : defaults.asKeyValueRange())
        defaultsJson.insert(hub, key);
    const QJsonObject json{{u"version"_s, currentVersion}, {u"accounts"_s, list}, {u"defaults"_s, defaultsJson}};
    return replacePrivateFile(path, QJsonDocument{json}.toJson());
}

const IndexEntry *AccountIndex::find(const QString &key) const
{
    const auto found = std::ranges::find(entries, key, &IndexEntry::key);
    return found == entries.end() ? nullptr : &*found;
}

void AccountIndex::put(const IndexEntry &entry)
{
    const auto found = std::ranges::find(entries, entry.key(), &IndexEntry::key);
    if (found == entries.end())
        entries.append(entry);
    else
        *found = entry;
}

void AccountIndex::remove(const QString &key)
{
    entries.removeIf([&key](const IndexEntry &entry) { return entry.key() == key; });
    defaults.removeIf([&key](const auto &entry) { return entry.value() == key; });
}

QString hubName(const QUrl &endpoint)
{
    const int defaultPort = endpoint.scheme() == u"http" ? 80 : 443;
    QString path = endpoint.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString name = endpoint.scheme() + u'-' + endpoint.host(QUrl::FullyEncoded) + u'-'
        + QString::number(endpoint.port(defaultPort)) + path;
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

QUrl hubOfName(const QString &name)
{
    static const QRegularExpression parts{u"^(https?)-(.+?)-([0-9]+)(/.*)?$"_s};
    const auto match = parts.match(QUrl::fromPercentEncoding(name.toLatin1()));
    if (!match.hasMatch())
        return {};
    QUrl url;
    url.setScheme(match.captured(1));
    url.setHost(match.captured(2));
    const int port = match.captured(3).toInt();
    if (port != (match.captured(1) == u"http" ? 80 : 443))
        url.setPort(port);
    url.setPath(match.captured(4), QUrl::TolerantMode);
    return url.isValid() && hubName(url) == name ? url : QUrl{};
}

QByteArray toJson(const Credential &credential)
{
    QJsonObject json{{u"token"_s, QString::fromUtf8(credential.token.secret())}};
    if (!credential.refreshToken.isEmpty())
        json.insert(u"refresh_token"_s, QString::fromUtf8(credential.refreshToken.secret()));
    if (credential.expiresAt)
        json.insert(u"expires_at"_s, qint64{*credential.expiresAt});
    if (!credential.clientId.isEmpty())
        json.insert(u"client_id"_s, credential.clientId);
    if (credential.obtainedAt)
        json.insert(u"obtained_at"_s, qint64{*credential.obtainedAt});
    return QJsonDocument{json}.toJson(QJsonDocument::Compact);
}

Result<Credential> credentialFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Credential credential{.token = AccessToken{object[u"token"].toString()},
                          .refreshToken = AccessToken{object[u"refresh_token"].toString()},
                          .expiresAt = secondsIn(object[u"expires_at"]),
                          .clientId = object[u"client_id"].toString(),
                          .obtainedAt = secondsIn(object[u"obtained_at"])};
    if (credential.token.isEmpty())
        return fail(ErrorKind::Storage, {}, u"what the keychain holds is no credential"_s);
    return credential;
}

}  // namespace core
