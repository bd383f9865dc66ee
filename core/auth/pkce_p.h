#pragma once

#include <QByteArray>

namespace core {

/// 32 bytes from the system's random number generator, as 43 characters that any URL takes.
[[nodiscard]] QByteArray randomUrlText();

/// What the server is told about `verifier` before it sees it. Source: RFC 7636 §4.2, method S256.
[[nodiscard]] QByteArray codeChallenge(const QByteArray &verifier);

}  // namespace core
