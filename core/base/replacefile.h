#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace core {

/// Who may read a file that is written.
enum class FileAccess {
    Usual,  ///< As the person's other files, or as the file was before.
    OwnerOnly,
};

/// Puts `content` in the place of the file at `path`, or makes it. It is written beside its place and renamed, so a
/// reader or a crash meets one or the other, never half of it; only where nothing may be made beside it is it written
/// in its place. Errors: FileUnwritable, about `path`. Thread: blocks on disk.
[[nodiscard]] Result<> replaceFile(const QString &path, const QByteArray &content,
                                   FileAccess access = FileAccess::Usual);

}  // namespace core
