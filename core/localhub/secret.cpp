#include "core/localhub/secret_p.h"

#include "core/base/digest.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <array>

namespace core::localhub {

QString newSecret(QStringView prefix)
{
    std::array<unsigned char, 20> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    const QByteArrayView view{reinterpret_cast<const char *>(bytes.data()), bytes.size()};
    return prefix.toString() + QString::fromLatin1(view.toByteArray().toHex());
}

QString randomId()
{
    return newSecret({}).first(24);
}

QString digestOfSecret(QByteArrayView secret)
{
    return sha256Of(secret).toString();
}

bool isSameSecret(QByteArrayView one, QByteArrayView other)
{
    // Digests have one length, so the comparison tells nothing about the secrets' either.
    const Sha256 left = sha256Of(one);
    const Sha256 right = sha256Of(other);
    return CRYPTO_memcmp(left.bytes().data(), right.bytes().data(), Sha256::sizeBytes) == 0;
}

}  // namespace core::localhub
