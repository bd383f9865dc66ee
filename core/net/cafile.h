#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace core {

/// A file of certificate authorities, looked at before it is relied on.
struct CaFile
{
    QStringList authorities;  ///< What each certificate in it is for, in the file's order; never empty.
};

/// Errors: FileNotFound, FileUnreadable, InvalidInput (no certificate in PEM form, or one that is broken).
/// Thread: blocks on disk.
[[nodiscard]] Result<CaFile> readCaFile(const QString &path);

}  // namespace core
