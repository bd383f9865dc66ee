#include "core/localhub/signer_p.h"

#include <QDateTime>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

using namespace Qt::StringLiterals;

namespace core::localhub {

QString Signer::sign(const QByteArray &method, const QString &path, std::chrono::seconds validFor) const
{
    const qint64 expires = QDateTime::currentSecsSinceEpoch() + validFor.count();
    return u"%1?expires=%2&signature=%3"_s.arg(path, QString::number(expires),
                                               QString::fromLatin1(signatureOf(method, path, expires)));
}

bool Signer::accepts(const QByteArray &method, const QString &path, const QString &expires,
                     const QString &signature) const
{
    const qint64 until = expires.toLongLong();
    if (until <= QDateTime::currentSecsSinceEpoch())
        return false;
    const QByteArray expected = signatureOf(method, path, until);
    const QByteArray given = signature.toLatin1();
    return given.size() == expected.size()
        && CRYPTO_memcmp(given.constData(), expected.constData(), static_cast<size_t>(expected.size())) == 0;
}

QByteArray Signer::signatureOf(const QByteArray &method, const QString &path, qint64 expires) const
{
    const QByteArray message = method + '\n' + path.toUtf8() + '\n' + QByteArray::number(expires);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), m_secret.constData(), static_cast<int>(m_secret.size()),
         reinterpret_cast<const unsigned char *>(message.constData()), static_cast<size_t>(message.size()), mac.data(),
         &size);
    return QByteArray(reinterpret_cast<const char *>(mac.data()), static_cast<qsizetype>(size)).toHex();
}

}  // namespace core::localhub
