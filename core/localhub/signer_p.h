#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace core::localhub {

/// Signs storage addresses, so that whoever was given one may use it without a token, and only until it expires.
///
/// Thread: immutable; any thread. Source: the idea of presigned object store URLs.
class Signer
{
public:
    explicit Signer(QByteArray secret)
        : m_secret(std::move(secret))
    {
    }

    /// "PATH?expires=UNIX&signature=HEX" for requests with `method`. `path` is the raw path, as it will be sent.
    [[nodiscard]] QString sign(const QByteArray &method, const QString &path, std::chrono::seconds validFor) const;

    [[nodiscard]] bool accepts(const QByteArray &method, const QString &path, const QString &expires,
                               const QString &signature) const;

private:
    [[nodiscard]] QByteArray signatureOf(const QByteArray &method, const QString &path, qint64 expires) const;

    const QByteArray m_secret;
};

}  // namespace core::localhub
