#pragma once

#include <QString>

namespace core {

/// `text` as a YAML scalar on one line that reads the same in YAML 1.1 and 1.2: plain where that is certain, quoted
/// otherwise ("no" is a language and, to some readers, false).
[[nodiscard]] QString yamlScalar(const QString &text);

}  // namespace core
