#include "core/auth/pkce_p.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace core {

QByteArray randomUrlText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray{reinterpret_cast<const char *>(words.data()), sizeof(words)}.toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray codeChallenge(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

}  // namespace core
