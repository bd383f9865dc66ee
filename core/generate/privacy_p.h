#pragma once

#include <QString>

namespace core {

/// Whether a text from a file must not come into a card: a path on somebody's computer, a token, an address with
/// credentials.
[[nodiscard]] bool isPrivate(QStringView text);
/// `text` on one line, cut to a sentence's length; empty when it is private.
[[nodiscard]] QString publicText(const QString &text);

}  // namespace core
