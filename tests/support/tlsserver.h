#pragma once

#include <QProcess>
#include <QString>
#include <QUrl>

namespace test {

/// When a certificate is valid: both or none, as "20200101000000Z". None: from now on, for two days.
struct Validity
{
    QString from = {};
    QString until = {};
};

/// `openssl s_server` on 127.0.0.1 with a certificate of its own authority, "Example Proxy CA". It serves the files of
/// its folder as whole HTTP answers.
///
/// Thread: the one that made it. Owner: ends the server when destroyed.
class TlsServer
{
public:
    explicit TlsServer(const QString &folder, const Validity &validity = {});
    ~TlsServer();
    Q_DISABLE_COPY_MOVE(TlsServer)

    [[nodiscard]] bool isReady() const { return !m_port.isEmpty(); }
    [[nodiscard]] QUrl url(const QString &file = {}) const;
    [[nodiscard]] QString certificate() const;  ///< A file: it is its own authority.
    /// What answers a request for `name`; a name may have folders.
    [[nodiscard]] bool serve(const QString &name, const QByteArray &answer) const;

private:
    [[nodiscard]] bool makeCertificate(const Validity &validity) const;

    const QString m_folder;
    QProcess m_process;
    QString m_port;
};

}  // namespace test
