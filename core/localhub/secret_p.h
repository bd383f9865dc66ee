#pragma once

#include <QByteArrayView>
#include <QString>

namespace core::localhub {

/// `prefix` and 160 random bits in hexadecimal.
[[nodiscard]] QString newSecret(QStringView prefix);

/// 24 hexadecimal digits that nobody else has, as the Hub names its things.
[[nodiscard]] QString randomId();

/// What is kept of a secret that only has to be recognised: its SHA-256 in hexadecimal.
[[nodiscard]] QString digestOfSecret(QByteArrayView secret);

/// Whether two secrets are equal, without telling by the time it takes how much of them is.
[[nodiscard]] bool isSameSecret(QByteArrayView one, QByteArrayView other);

}  // namespace core::localhub
