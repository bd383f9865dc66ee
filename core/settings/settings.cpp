#include "core/settings/settings.h"

#include "core/settings/migration_p.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {
namespace {

constexpr auto plainAddress = QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment;

QStringList choicesOf(const SettingEntry &entry)
{
    return QString(entry.choices).split(u' ');
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

bool isPossible(const SettingEntry &entry, const QVariant &value)
{
    switch (entry.kind) {
    case SettingKind::Text:
    case SettingKind::TextList:
    case SettingKind::Bytes: return true;
    case SettingKind::Flag: return value.toString() == u"true" || value.toString() == u"false";
    case SettingKind::Choice: return choicesOf(entry).contains(value.toString());
    case SettingKind::WebAddress: return value.toString().isEmpty() || isWebAddress(value.toString());
    case SettingKind::Number: {
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        return isNumber && number >= entry.least && number <= entry.most;
    }
    }
    Q_UNREACHABLE_RETURN(false);
}

/// The value in the type of its kind: a file holds text only, and "16" is not equal to 16.
QVariant canonical(const SettingEntry &entry, const QVariant &value)
{
    switch (entry.kind) {
    case SettingKind::Text:
    case SettingKind::Choice:
    case SettingKind::WebAddress: return value.toString();
    case SettingKind::TextList: {
        QStringList texts = value.toStringList();
        texts.removeAll(QString());  // an empty list is written as one empty text
        return texts;
    }
    case SettingKind::Bytes: return value.toByteArray();
    case SettingKind::Flag: return value.toBool();
    case SettingKind::Number: return value.toLongLong();
    }
    Q_UNREACHABLE_RETURN({});
}

QString repositoryKey(const QUrl &endpoint, const QString &user)
{
    // A slash separates groups in QSettings: the address becomes one word. User names never belong in an endpoint.
    const QString host = endpoint.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::StripTrailingSlash);
    const QByteArray account = QUrl::toPercentEncoding(user + u'@' + host);
    return entryOf(Setting::LastRepository).key + u'/' + QString::fromLatin1(account);
}

/// Through an object of its own: the state of a QSettings never becomes good again after one failure. Both share what
/// was not written yet, because Qt keeps one copy of a file per process.
Result<> writeNow(const QSettings &file)
{
    QSettings writer(file.fileName(), QSettings::IniFormat);
    writer.sync();
    if (writer.status() == QSettings::AccessError)
        return fail(ErrorKind::Storage, file.fileName());
    return {};
}

}  // namespace

Settings::Settings(const QString &folder)
    : m_roaming(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_machine(QDir(folder).filePath(u"machine.ini"_s), QSettings::IniFormat)
{
    m_roaming.setAtomicSyncRequired(true);
    m_machine.setAtomicSyncRequired(true);
    migrate(m_roaming, SettingScope::Roaming, migrations());
    migrate(m_machine, SettingScope::Machine, migrations());
}

QString Settings::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/slipway"_s;
}

Settings::Subscription Settings::subscribe(Listener changed)
{
    std::erase_if(m_listeners, [](const auto &listener) { return listener.expired(); });
    auto listener = std::make_shared<const Listener>(std::move(changed));
    m_listeners.push_back(listener);
    return listener;
}

void Settings::tell(Setting setting)
{
    // A copy: whoever is told may subscribe or leave.
    const auto listeners = m_listeners;
    for (const auto &each : listeners) {
        if (const Subscription listener = each.lock())
            (*listener)(setting);
    }
}

const QSettings &Settings::fileOf(const SettingEntry &entry) const
{
    return entry.scope == SettingScope::Roaming ? m_roaming : m_machine;
}

QVariant Settings::read(Setting setting) const
{
    const SettingEntry &entry = entryOf(setting);
    const QString fallback(entry.fallback);
    const QVariant value = fileOf(entry).value(entry.key, fallback);
    return canonical(entry, isPossible(entry, value) ? value : fallback);
}

void Settings::write(Setting setting, const QVariant &value)
{
    const SettingEntry &entry = entryOf(setting);
    const QVariant wanted = canonical(entry, value);
    if (isPossible(entry, wanted) && read(setting) != wanted)
        writeKey(setting, entry.key, wanted);
}

void Settings::writeKey(Setting setting, const QString &key, const QVariant &value)
{
    QSettings &file = entryOf(setting).scope == SettingScope::Roaming ? m_roaming : m_machine;
    if (file.value(key) == value)  // an equal value would still rewrite the file
        return;
    stamp(file);
    file.setValue(key, value);
    tell(setting);
}

Settings::Snapshot Settings::snapshot(std::span<const Setting> settings) const
{
    Snapshot values;
    for (const Setting setting : settings)
        values.insert(setting, read(setting));
    return values;
}

void Settings::restore(const Snapshot &snapshot)
{
    for (const auto &[setting, value] : snapshot.asKeyValueRange())
        write(setting, value);
}

QByteArray Settings::windowGeometry() const
{
    return read(Setting::WindowGeometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    write(Setting::WindowGeometry, geometry);
}

QString Settings::draftsFolder() const
{
    return read(Setting::DraftsFolder).toString();
}

void Settings::setDraftsFolder(const QString &folder)
{
    write(Setting::DraftsFolder, folder);
}

Appearance Settings::appearance() const
{
    const auto index = choicesOf(entryOf(Setting::Appearance)).indexOf(read(Setting::Appearance).toString());
    return static_cast<Appearance>(index);
}

void Settings::setAppearance(Appearance appearance)
{
    write(Setting::Appearance, choicesOf(entryOf(Setting::Appearance)).at(static_cast<int>(appearance)));
}

QString Settings::language() const
{
    return read(Setting::Language).toString();
}

void Settings::setLanguage(const QString &language)
{
    write(Setting::Language, language);
}

QUrl Settings::lastEndpoint() const
{
    return QUrl(read(Setting::LastEndpoint).toString());
}

void Settings::setLastEndpoint(const QUrl &endpoint)
{
    write(Setting::LastEndpoint, endpoint.toString(plainAddress));
}

QString Settings::oauthClientId() const
{
    return read(Setting::OAuthClientId).toString();
}

void Settings::setOAuthClientId(const QString &id)
{
    write(Setting::OAuthClientId, id);
}

bool Settings::usedLocalHub() const
{
    return read(Setting::UsedLocalHub).toBool();
}

void Settings::setUsedLocalHub(bool used)
{
    write(Setting::UsedLocalHub, used);
}

int Settings::localHubPort() const
{
    return read(Setting::LocalHubPort).toInt();
}

void Settings::setLocalHubPort(int port)
{
    write(Setting::LocalHubPort, port);
}

QString Settings::repositoryListState() const
{
    return read(Setting::RepositoryListState).toString();
}

void Settings::setRepositoryListState(const QString &state)
{
    write(Setting::RepositoryListState, state);
}

QString Settings::cardTemplate() const
{
    return read(Setting::CardTemplate).toString();
}

void Settings::setCardTemplate(const QString &path)
{
    write(Setting::CardTemplate, path);
}

std::optional<RepoId> Settings::lastRepository(const QUrl &endpoint, const QString &user) const
{
    const auto repo = RepoId::parse(m_roaming.value(repositoryKey(endpoint, user)).toString());
    return repo ? std::optional(*repo) : std::nullopt;
}

void Settings::setLastRepository(const QUrl &endpoint, const QString &user, const RepoId &repo)
{
    // webPath() without its slash is what parse() reads, type included.
    writeKey(Setting::LastRepository, repositoryKey(endpoint, user), repo.webPath().mid(1));
}

ProxySettings Settings::proxy() const
{
    const auto mode = choicesOf(entryOf(Setting::ProxyMode)).indexOf(read(Setting::ProxyMode).toString());
    return {.mode = static_cast<ProxyMode>(mode),
            .address = read(Setting::ProxyAddress).toString(),
            .user = read(Setting::ProxyUser).toString(),
            .exceptions = read(Setting::ProxyExceptions).toStringList()};
}

void Settings::setProxy(const ProxySettings &proxy)
{
    // The address first: whoever follows the mode finds it in place.
    write(Setting::ProxyAddress, QUrl(proxy.address).toString(plainAddress | QUrl::StripTrailingSlash));
    write(Setting::ProxyUser, proxy.user);
    write(Setting::ProxyExceptions, proxy.exceptions);
    write(Setting::ProxyMode, choicesOf(entryOf(Setting::ProxyMode)).at(static_cast<int>(proxy.mode)));
}

QString Settings::caFile() const
{
    return read(Setting::CaFile).toString();
}

void Settings::setCaFile(const QString &path)
{
    write(Setting::CaFile, path);
}

ServiceAddresses Settings::serviceAddresses() const
{
    return {.lfs = QUrl(read(Setting::LfsAddress).toString()),
            .cas = QUrl(read(Setting::CasAddress).toString()),
            .cdn = QUrl(read(Setting::CdnAddress).toString())};
}

void Settings::setServiceAddresses(const ServiceAddresses &addresses)
{
    write(Setting::LfsAddress, addresses.lfs.toString(plainAddress));
    write(Setting::CasAddress, addresses.cas.toString(plainAddress));
    write(Setting::CdnAddress, addresses.cdn.toString(plainAddress));
}

int Settings::parallelUploads() const
{
    return read(Setting::ParallelUploads).toInt();
}

void Settings::setParallelUploads(int count)
{
    write(Setting::ParallelUploads, count);
}

std::int64_t Settings::uploadLimit() const
{
    return read(Setting::UploadLimit).toLongLong();
}

void Settings::setUploadLimit(std::int64_t bytesPerSecond)
{
    write(Setting::UploadLimit, qlonglong{bytesPerSecond});
}

Result<> Settings::flush()
{
    if (auto written = writeNow(m_roaming); !written)
        return written;
    return writeNow(m_machine);
}

}  // namespace core
