#pragma once

#include "core/base/repoid.h"
#include "core/settings/networksettings.h"
#include "core/settings/settingstable.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace core {

enum class Appearance { System, Light, Dark };

/// What the program remembers between two runs. Never a token and never a password.
///
/// One table (settingstable.cpp) lists every key with its scope, kind and default. What is true for the person goes to
/// settings.ini, what is true for this computer to machine.ini; both lie in one folder. Each is written beside its
/// place and renamed, so a reader or a crash never meets half a file. Files of earlier versions are brought up to date
/// when they are opened.
///
/// Errors: none but flush()'s; an unreadable or impossible value reads as its default.
/// Thread: one at a time; in the window, the GUI thread.
class Settings
{
public:
    using Listener = std::function<void(Setting)>;
    /// Keep it for as long as you want to hear; dropping it ends that.
    using Subscription = std::shared_ptr<const Listener>;
    /// Values of some settings at one moment.
    using Snapshot = QMap<Setting, QVariant>;

    explicit Settings(const QString &folder);
    Q_DISABLE_COPY_MOVE(Settings)

    /// The user's own folder: $XDG_CONFIG_HOME/slipway or the platform's equal.
    [[nodiscard]] static QString defaultFolder();

    /// Calls `changed` after a value has become another, on the thread that set it.
    [[nodiscard]] Subscription subscribe(Listener changed);

    [[nodiscard]] Snapshot snapshot(std::span<const Setting> settings) const;
    void restore(const Snapshot &snapshot);

    [[nodiscard]] QByteArray windowGeometry() const;  ///< As QWidget::saveGeometry() made it; empty at first.
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QString draftsFolder() const;  ///< Empty: the program's own.
    void setDraftsFolder(const QString &folder);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] QString language() const;  ///< "de", "en", "pt_BR"; empty: the system's.
    void setLanguage(const QString &language);

    /// The Hub that was signed in to last; empty when none was, or when it was the Local Hub.
    [[nodiscard]] QUrl lastEndpoint() const;
    void setLastEndpoint(const QUrl &endpoint);
    /// The application's id at that Hub, where somebody registered one by hand; empty: Slipway registers itself.
    [[nodiscard]] QString oauthClientId() const;
    void setOAuthClientId(const QString &id);
    /// Whether the last session was with the Local Hub on this computer, whose port may differ each time.
    [[nodiscard]] bool usedLocalHub() const;
    void setUsedLocalHub(bool used);
    [[nodiscard]] int localHubPort() const;  ///< The port it had, so that its addresses stay; 0 when unknown.
    void setLocalHubPort(int port);

    /// How the list of repositories was last sorted and filtered, in the words of whoever shows it; empty at first.
    [[nodiscard]] QString repositoryListState() const;
    void setRepositoryListState(const QString &state);

    /// The person's own template for new cards, a file on this computer; empty when they have none.
    [[nodiscard]] QString cardTemplate() const;
    void setCardTemplate(const QString &path);

    /// The repository that `user` published to last on `endpoint`.
    [[nodiscard]] std::optional<RepoId> lastRepository(const QUrl &endpoint, const QString &user) const;
    void setLastRepository(const QUrl &endpoint, const QString &user, const RepoId &repo);

    [[nodiscard]] ProxySettings proxy() const;
    void setProxy(const ProxySettings &proxy);
    [[nodiscard]] QString caFile() const;  ///< PEM file of authorities trusted besides the system's; may be empty.
    void setCaFile(const QString &path);
    [[nodiscard]] ServiceAddresses serviceAddresses() const;
    void setServiceAddresses(const ServiceAddresses &addresses);

    [[nodiscard]] int parallelUploads() const;  ///< Files and parts of files sent at once, 1 to 16.
    void setParallelUploads(int count);
    [[nodiscard]] std::int64_t uploadLimit() const;  ///< Bytes per second over all uploads; 0: none.
    void setUploadLimit(std::int64_t bytesPerSecond);

    /// Writes at once what is still in memory. Errors: Storage; `subject` is the file.
    Result<> flush();

private:
    [[nodiscard]] const QSettings &fileOf(const SettingEntry &entry) const;
    [[nodiscard]] QVariant read(Setting setting) const;
    void write(Setting setting, const QVariant &value);
    void writeKey(Setting setting, const QString &key, const QVariant &value);
    void tell(Setting setting);

    QSettings m_roaming;
    QSettings m_machine;
    std::vector<std::weak_ptr<const Listener>> m_listeners;
};

}  // namespace core
