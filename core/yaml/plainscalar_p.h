#pragma once

#include "core/yaml/yamlvalue.h"

namespace core {

/// What a plain scalar is under the rules of one reader: a value, or nothing for a text.
/// Source: js-yaml 4's and PyYAML 6's resolvers, and the YAML 1.2 specification, §10.3; data/cards/yaml_scalars.json.
[[nodiscard]] std::optional<QCborValue> readTyped(QStringView text, YamlReader reader);

}  // namespace core
