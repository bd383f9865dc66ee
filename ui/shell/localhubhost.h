#pragma once

#include "core/auth/accesstoken.h"
#include "core/base/error.h"

#include <QUrl>

#include <memory>
#include <mutex>

namespace core {
class LocalHub;
}

namespace ui {

/// The Hub on this computer: one server for the whole program, shared by all who work with it.
///
/// It starts when it is first asked for and lives until the program ends, so that leaving it, or two accounts on it at
/// once, never stop it under somebody's upload.
///
/// Thread: any; open() blocks. Owner: the program. Destruction waits for running requests, at most two seconds; it
/// belongs after the last window is gone.
class LocalHubHost
{
public:
    /// Its own account, which needs no sign-in.
    struct Access
    {
        QUrl endpoint;
        core::AccessToken token;
    };

    /// `root` is the server's folder; made when it first starts.
    explicit LocalHubHost(QString root);
    ~LocalHubHost();
    Q_DISABLE_COPY_MOVE(LocalHubHost)

    [[nodiscard]] const QString &root() const { return m_root; }
    /// Starts the server unless it runs. Its addresses stay the same from run to run as long as nobody else has taken
    /// `port` meanwhile; 0 takes any. Errors: those of LocalHub::start().
    [[nodiscard]] core::Result<Access> open(int port = 0);

private:
    const QString m_root;
    std::mutex m_mutex;  // guards what follows; held while the server starts
    std::unique_ptr<core::LocalHub> m_hub;
};

}  // namespace ui
