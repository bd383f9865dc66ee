#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace core {

/// Makes the folder and those above it, with mode 0700; one of ours that is there gets it, unless it is shared (sticky,
/// such as /tmp). Errors: Storage.
[[nodiscard]] Result<> makePrivateFolder(const QString &path);

/// What the file holds, or nothing when there is none. Errors: Storage.
[[nodiscard]] Result<std::optional<QByteArray>> readIfPresent(const QString &path);

/// Puts `content` in the place of the file at once, so that a reader sees the old or the new and nobody else sees
/// either: the file has mode 0600 from the first byte, its folder 0700. A shared folder (sticky, such as /tmp) keeps
/// its mode; a symbolic link stays one. Errors: Storage; the old content is then untouched.
[[nodiscard]] Result<> replacePrivateFile(const QString &path, const QByteArray &content);

/// False when there was no such file. Errors: Storage.
[[nodiscard]] Result<bool> removeIfPresent(const QString &path);

}  // namespace core
