#pragma once

#include "core/base/digest.h"

#include <vector>

namespace core {

/// The objects of a pack in the order in which they lie in it, by its index (version 2); empty when that cannot be read
/// or makes no sense. Source: gitformat-pack(5). Thread: blocks on disk.
[[nodiscard]] std::vector<GitOid> objectsInPackOrder(const QString &indexPath);

}  // namespace core
