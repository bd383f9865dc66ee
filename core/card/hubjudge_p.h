#pragma once

#include "core/card/hubvalidation.h"
#include "core/yaml/yamltree.h"

#include <QCborMap>

namespace core {

/// The verdict on a front matter that is a map, with paths and without places.
///
/// Source: the joi schema of the Hub, rebuilt from its published types and the messages that were seen; what it is not
/// known to check is not checked here.
[[nodiscard]] HubVerdict judgeLikeHub(const QCborMap &data, RepoType type);

/// As validateLikeHub(), for a block that was parsed already.
[[nodiscard]] HubVerdict validateLikeHub(const CardText &card, const YamlTree &tree, RepoType type);

}  // namespace core
