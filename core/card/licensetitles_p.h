#pragma once

#include <QString>

namespace core {

/// The licence whose title begins a text. `start` holds its first words in lower case, without marks, joined by blanks.
/// Empty when there is none, or when it is one that leaves open which of several it is.
[[nodiscard]] QString licenseByTitle(const QString &start);

}  // namespace core
