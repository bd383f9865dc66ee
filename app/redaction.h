#pragma once

#include <QString>

namespace app {

/// `text` without anything that could be a secret: access tokens, Authorization headers, passwords in URLs, and the
/// queries of URLs, which may carry a signature.
[[nodiscard]] QString redacted(QString text);

}  // namespace app
