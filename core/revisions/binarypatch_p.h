#pragma once

#include <QByteArray>
#include <QString>

namespace core {

/// The part of a patch that turns one content into another and back: "GIT binary patch", both contents whole.
/// Source: git's diff.c; base 85 as in its base85.c.
[[nodiscard]] QByteArray binaryPatch(QByteArrayView before, QByteArrayView after);

}  // namespace core
