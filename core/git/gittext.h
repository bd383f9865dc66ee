#pragma once

#include <QByteArray>
#include <QString>

namespace core {

/// Bytes from a repository as text: UTF-8 when they are, else Latin-1. May hold control characters and what turns the
/// text around; names go through printable() before they are shown.
[[nodiscard]] QString decodeGitText(QByteArrayView bytes);

/// The same where a commit names its encoding ("ISO-8859-1", "windows-1252"); an unknown name counts as none.
[[nodiscard]] QString decodeGitText(QByteArrayView bytes, QByteArrayView encoding);

/// Whether git takes a content for something else than text: a NUL among its first 8,000 bytes.
[[nodiscard]] bool isBinaryContent(QByteArrayView content);

}  // namespace core
