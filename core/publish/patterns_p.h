#pragma once

#include <QString>
#include <QStringList>

namespace core {

/// The first of `patterns` that matches, in Python's fnmatch sense; a trailing '/' means the folder's content. Null
/// when none does.
[[nodiscard]] QString firstMatch(const QStringList &patterns, QStringView path);

/// "models/v1/" for "models/v1", "./models/v1/" and "/models/v1"; empty for the root, "." and "./".
[[nodiscard]] QString folderPrefix(const QString &destination);

}  // namespace core
