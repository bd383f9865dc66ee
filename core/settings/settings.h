#pragma once

#include "core/base/repoid.h"

#include <QByteArray>
#include <QSettings>
#include <QUrl>

namespace core {

enum class Appearance { System, Light, Dark };

/// What the program remembers between two runs. Never a token: those live in TokenFiles.
///
/// One table in settings.cpp lists every key with its scope and default. What is true for the person goes to
/// settings.ini, what is true for this computer's screens and disks to machine.ini; both lie in one folder.
///
/// Errors: none; an unreadable or impossible value reads as its default.
/// Thread: one at a time; in the window, the GUI thread.
class Settings
{
public:
    explicit Settings(const QString &folder);
    Q_DISABLE_COPY_MOVE(Settings)

    /// The user's own folder: $XDG_CONFIG_HOME/slipway or the platform's equal.
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] QByteArray windowGeometry() const;  ///< As QWidget::saveGeometry() made it; empty at first.
    void setWindowGeometry(const QByteArray &geometry);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// The Hub that was signed in to last; empty when none was, or when it was the Local Hub.
    [[nodiscard]] QUrl lastEndpoint() const;
    void setLastEndpoint(const QUrl &endpoint);

    /// Whether the last session was with the Local Hub on this computer, whose port may differ each time.
    [[nodiscard]] bool usedLocalHub() const;
    void setUsedLocalHub(bool used);
    [[nodiscard]] int localHubPort() const;  ///< The port it had, so that its addresses stay; 0 when unknown.
    void setLocalHubPort(int port);

    /// The repository that was published to last on `endpoint`.
    [[nodiscard]] std::optional<RepoId> lastRepository(const QUrl &endpoint) const;
    void setLastRepository(const QUrl &endpoint, const RepoId &repo);

    /// Writes at once what is still in memory.
    void flush();

private:
    QSettings m_person;
    QSettings m_machine;
};

}  // namespace core
