#pragma once

#include "core/checkpoint/tensordiff.h"

namespace core {

/// Which of the removed tensors may be which of the added ones: the same type and shape, and the end of the name in
/// common, as after a prefix was added, or nothing else that it could be. Only the places are filled in.
[[nodiscard]] QList<TensorRename> likelyRenames(const Checkpoint &before, const Checkpoint &after,
                                                const QList<TensorComparison> &tensors);

}  // namespace core
