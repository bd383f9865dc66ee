#pragma once

#include "core/card/cardtext.h"

namespace core {

inline constexpr std::int64_t cardLimitBytes = 8'000'000;  ///< A larger README.md is not opened.

/// The content of a README.md on this computer, whatever it is. Errors: FileUnreadable; TooLarge.
/// Thread: blocks on disk.
[[nodiscard]] Result<QByteArray> readCardBytes(const QString &localPath);
/// The same content as a card. Errors: InvalidInput, about `localPath`, when it is not UTF-8.
[[nodiscard]] Result<CardText> decodeCard(const QByteArray &bytes, const QString &localPath);
/// Both. Thread: blocks on disk.
[[nodiscard]] Result<CardText> readCardFile(const QString &localPath);

}  // namespace core
