#pragma once

#include <QString>

#include <openssl/x509.h>

namespace core {

/// The common name in `name`, or else its organisation. What a stranger wrote, made printable.
[[nodiscard]] QString certificateName(const X509_NAME *name);

}  // namespace core
