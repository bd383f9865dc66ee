#pragma once

#include "core/card/modelfacts.h"

#include <QJsonObject>

#include <expected>

namespace core {

/// What the head of a safetensors file says. Its data is never read.
struct SafetensorsHeader
{
    QJsonObject metadata;  ///< "__metadata__": texts by trainers and converters.
    std::int64_t elements = 0;  ///< Stored numbers, scalars included; packed weights count once per container.
    bool hasPackedWeights = false;  ///< Some tensor is of a type that may hold several weights in one number.
};

/// Errors: Unreadable; TooLarge (a header over 100 MB); Malformed.
/// Source: the safetensors format.
[[nodiscard]] std::expected<SafetensorsHeader, FileProblemKind> readSafetensorsHeader(const ModelFile &file);

}  // namespace core
