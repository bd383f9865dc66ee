#pragma once

#include "core/card/modelfacts.h"

#include <QJsonObject>

#include <expected>

namespace core {

/// The whole of a small file. Errors: Unreadable, TooLarge.
[[nodiscard]] std::expected<QByteArray, FileProblemKind> readSmallFile(const ModelFile &file, std::int64_t limitBytes);
/// At most the first `limitBytes` of a text, cut at a line's end. Errors: Unreadable, NotText.
[[nodiscard]] std::expected<QString, FileProblemKind> readText(const ModelFile &file, std::int64_t limitBytes);
/// Errors: as readSmallFile(), and NotJson for anything but an object (Qt's parser refuses deep nesting by itself).
[[nodiscard]] std::expected<QJsonObject, FileProblemKind> readJsonObject(const ModelFile &file);
[[nodiscard]] std::expected<QJsonObject, FileProblemKind> parseJsonObject(const QByteArray &text);

}  // namespace core
