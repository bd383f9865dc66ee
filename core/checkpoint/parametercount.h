#pragma once

#include "core/checkpoint/checkpoint.h"

namespace core {

struct TypeTotal
{
    QString type;
    qsizetype tensors = 0;
    std::int64_t elements = 0;  ///< As stored.
    std::int64_t bytes = 0;

    friend bool operator==(const TypeTotal &, const TypeTotal &) = default;
};

/// How large a model is, counted in the two ways that are in use.
struct ParameterCount
{
    QList<TypeTotal> types = {};  ///< The most bytes first.
    std::int64_t elements = 0;  ///< All stored numbers, as the Hub's Python client counts.
    /// Weights, as the Hub shows them: without scalars and what belongs to a quantisation, packed ones unpacked, and no
    /// more than the file itself states.
    std::int64_t parameters = 0;
    std::int64_t bytes = 0;
};

/// Source: huggingface_hub's get_safetensors_metadata, and huggingface.js' parseSafetensorsMetadata with the
/// checkpoint's config.json.
[[nodiscard]] ParameterCount countParameters(const Checkpoint &checkpoint);

}  // namespace core
