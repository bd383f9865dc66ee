#pragma once

#include "core/yaml/yamltree.h"

namespace core {

/// The first key that its map has already, in the order in which js-yaml finishes entries: inner ones first. Keys that
/// are not scalars are not compared. Null for none.
[[nodiscard]] const YamlNode *findDuplicateKey(const YamlNode &root);

/// What js-yaml refuses in a tree that is YAML, in its words. Source: js-yaml 4.1's loader and its default schema.
[[nodiscard]] std::optional<YamlError> findRefusal(const YamlNode &root);

}  // namespace core
