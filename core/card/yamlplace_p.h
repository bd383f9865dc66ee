#pragma once

#include "core/card/cardtext.h"
#include "core/yaml/yamledit.h"

namespace core {

/// Where a person looks for the value at `path`: at the value when it is on a line of its key, else at the key. What
/// is not there is looked for at the nearest thing around it. Positions are those of the YAML.
[[nodiscard]] TextSpan placeOf(const YamlTree &tree, const YamlPath &path);
/// The place of one entry of a map.
[[nodiscard]] TextSpan placeOf(const YamlNode::Entry &entry);
/// A list's or a map's own place is where it begins.
[[nodiscard]] TextSpan placeOf(const YamlNode &node);

/// A place in the YAML as a place in the card.
[[nodiscard]] inline TextSpan inCard(const CardText &card, TextSpan span)
{
    return {.begin = card.yaml().begin + span.begin, .end = card.yaml().begin + span.end};
}

}  // namespace core
