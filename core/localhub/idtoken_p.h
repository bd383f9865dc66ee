#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace core::localhub {

/// Signs id_tokens with an Ed25519 key that is derived from the Hub's secret, so that there is no other secret to keep.
///
/// Thread: immutable; any thread. Source: OpenID Connect Core §2, RFC 7519, RFC 8037 (EdDSA).
class IdTokenSigner
{
public:
    explicit IdTokenSigner(const QByteArray &secret);

    [[nodiscard]] QByteArray sign(const QJsonObject &claims) const;  ///< A JWT.
    [[nodiscard]] QJsonObject publicKeys() const;  ///< A JSON Web Key Set.

private:
    QByteArray m_seed;
};

}  // namespace core::localhub
