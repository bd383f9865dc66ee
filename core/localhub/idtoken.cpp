#include "core/localhub/idtoken_p.h"

#include "core/base/digest.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/evp.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr size_t signatureBytes = 64;
constexpr size_t keyBytes = 32;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Key keyFrom(const QByteArray &seed)
{
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr,
                                         reinterpret_cast<const unsigned char *>(seed.constData()),
                                         static_cast<size_t>(seed.size())),
            EVP_PKEY_free};
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray publicKeyOf(const QByteArray &seed)
{
    std::array<unsigned char, keyBytes> bytes{};
    size_t size = bytes.size();
    EVP_PKEY_get_raw_public_key(keyFrom(seed).get(), bytes.data(), &size);
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(size)};
}

/// The same key has the same name, another key another.
QString keyId(const QByteArray &publicKey)
{
    return sha256Of(publicKey).toString().first(16);
}

}  // namespace

IdTokenSigner::IdTokenSigner(const QByteArray &secret)
{
    const Sha256 seed = sha256Of(QByteArray("id_token\n" + secret));
    m_seed = QByteArray(reinterpret_cast<const char *>(seed.bytes().data()), Sha256::sizeBytes);
}

QByteArray IdTokenSigner::sign(const QJsonObject &claims) const
{
    const QJsonObject header{{u"alg"_s, u"EdDSA"_s}, {u"typ"_s, u"JWT"_s}, {u"kid"_s, keyId(publicKeyOf(m_seed))}};
    const QByteArray message = base64Url(compact(header)) + '.' + base64Url(compact(claims));
    const Key key = keyFrom(m_seed);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    std::array<unsigned char, signatureBytes> signature{};
    size_t size = signature.size();
    EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get());
    EVP_DigestSign(context.get(), signature.data(), &size, reinterpret_cast<const unsigned char *>(message.constData()),
                   static_cast<size_t>(message.size()));
    return message + '.' + base64Url({reinterpret_cast<const char *>(signature.data()), static_cast<qsizetype>(size)});
}

QJsonObject IdTokenSigner::publicKeys() const
{
    const QByteArray key = publicKeyOf(m_seed);
    const QJsonObject jwk{{u"kty"_s, u"OKP"_s},   {u"crv"_s, u"Ed25519"_s},
                          {u"alg"_s, u"EdDSA"_s}, {u"use"_s, u"sig"_s},
                          {u"kid"_s, keyId(key)}, {u"x"_s, QString::fromLatin1(base64Url(key))}};
    return {{u"keys"_s, QJsonArray{jwk}}};
}

}  // namespace core::localhub
