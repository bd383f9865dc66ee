#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <chrono>

namespace core {

/// What kept a request from being answered, closer than ErrorKind says it: for whoever explains a connection.
enum class Obstacle {
    None,  ///< There was an answer, of whatever status.
    ProxyNameUnknown,
    ProxyUnreachable,
    ProxyWantsPassword,  ///< 407
    ProxyRefused,  ///< Any other status of 400 and more in answer to CONNECT.
    NameUnknown,
    ConnectionRefused,  ///< Nobody listens, or a firewall says no.
    NoConnection,  ///< No route, or no answer to the attempt to connect.
    ConnectionLost,
    CertificateUntrusted,  ///< Nobody we trust has issued it.
    CertificateOutOfDate,  ///< Expired or not valid yet, by this computer's clock.
    CertificateWrongName,  ///< Valid, but for another host.
    CaFileUnusable,  ///< Our own file of authorities cannot be read.
    TlsFailed,  ///< The two sides could not agree.
    Silence,  ///< Connected, but no answer within the time.
    NotHttp,
    Other,
};

/// What a request met on its way.
struct ConnectionReport
{
    Obstacle obstacle = Obstacle::None;
    QUrl origin = {};  ///< Scheme, host and port that was asked, after NetworkOptions::services.
    QString proxy = {};  ///< "host:port"; empty when the way was direct.
    QString certificateIssuer = {};  ///< Of the certificate that was refused: the authority's name.
    QDateTime certificateFrom = {};  ///< CertificateOutOfDate: when it is valid; invalid when unknown.
    QDateTime certificateUntil = {};
    std::chrono::milliseconds took{0};  ///< From the start to the end of the last attempt.
};

}  // namespace core
