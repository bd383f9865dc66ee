#include "core/settings/settings.h"

#include <QDir>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace core {
namespace {

enum class Scope { Person, Machine };

struct Entry
{
    QLatin1StringView key;
    Scope scope;
    QLatin1StringView fallback;
};

// Every key there is. A key is never reused for another meaning.
constexpr Entry windowGeometryKey{"window/geometry"_L1, Scope::Machine, ""_L1};
constexpr Entry appearanceKey{"appearance"_L1, Scope::Person, "system"_L1};
constexpr Entry lastEndpointKey{"hub/lastEndpoint"_L1, Scope::Person, ""_L1};
constexpr Entry usedLocalHubKey{"hub/usedLocalHub"_L1, Scope::Machine, "false"_L1};
constexpr Entry localHubPortKey{"hub/localHubPort"_L1, Scope::Machine, "0"_L1};
constexpr Entry lastRepositoryKey{"publish/lastRepository"_L1, Scope::Person, ""_L1};  ///< A group: one key per Hub.

constexpr std::array appearanceNames{"system"_L1, "light"_L1, "dark"_L1};  // in the order of the enum

QVariant read(const QSettings &person, const QSettings &machine, const Entry &entry)
{
    const QSettings &file = entry.scope == Scope::Person ? person : machine;
    return file.value(entry.key, QString(entry.fallback));
}

void write(QSettings &person, QSettings &machine, const Entry &entry, const QVariant &value)
{
    QSettings &file = entry.scope == Scope::Person ? person : machine;
    if (file.value(entry.key) != value)  // an equal value would still rewrite the file
        file.setValue(entry.key, value);
}

QString repositoryKey(const QUrl &endpoint)
{
    // A slash separates groups in QSettings: the address becomes one word. User names never belong in an endpoint.
    const QString host = endpoint.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::StripTrailingSlash);
    return lastRepositoryKey.key + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(host));
}

}  // namespace

Settings::Settings(const QString &folder)
    : m_person(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_machine(QDir(folder).filePath(u"machine.ini"_s), QSettings::IniFormat)
{
}

QString Settings::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/slipway"_s;
}

QByteArray Settings::windowGeometry() const
{
    return read(m_person, m_machine, windowGeometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    write(m_person, m_machine, windowGeometryKey, geometry);
}

Appearance Settings::appearance() const
{
    const QString name = read(m_person, m_machine, appearanceKey).toString();
    const auto found = std::ranges::find(appearanceNames, name);
    return found == appearanceNames.end() ? Appearance::System
                                          : static_cast<Appearance>(found - appearanceNames.begin());
}

void Settings::setAppearance(Appearance appearance)
{
    write(m_person, m_machine, appearanceKey, QString(appearanceNames.at(static_cast<std::size_t>(appearance))));
}

QUrl Settings::lastEndpoint() const
{
    const QUrl endpoint(read(m_person, m_machine, lastEndpointKey).toString(), QUrl::StrictMode);
    const bool isUsable = endpoint.isValid() && !endpoint.host().isEmpty();
    return isUsable ? endpoint : QUrl();
}

void Settings::setLastEndpoint(const QUrl &endpoint)
{
    write(m_person, m_machine, lastEndpointKey, endpoint.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
}

bool Settings::usedLocalHub() const
{
    return read(m_person, m_machine, usedLocalHubKey).toBool();
}

void Settings::setUsedLocalHub(bool used)
{
    write(m_person, m_machine, usedLocalHubKey, used);
}

int Settings::localHubPort() const
{
    const int port = read(m_person, m_machine, localHubPortKey).toInt();
    return port > 0 && port <= 65'535 ? port : 0;
}

void Settings::setLocalHubPort(int port)
{
    write(m_person, m_machine, localHubPortKey, port);
}

std::optional<RepoId> Settings::lastRepository(const QUrl &endpoint) const
{
    const auto repo = RepoId::parse(m_person.value(repositoryKey(endpoint)).toString());
    return repo ? std::optional(*repo) : std::nullopt;
}

void Settings::setLastRepository(const QUrl &endpoint, const RepoId &repo)
{
    // webPath() without its slash is what parse() reads, type included.
    m_person.setValue(repositoryKey(endpoint), repo.webPath().mid(1));
}

void Settings::flush()
{
    m_person.sync();
    m_machine.sync();
}

}  // namespace core
