#pragma once

#include "core/checkpoint/tensordiff.h"

#include <QJsonObject>

namespace app {

/// What `slipway tensors` prints for scripts.
[[nodiscard]] QJsonObject checkpointJson(const core::Checkpoint &checkpoint);
[[nodiscard]] QJsonObject tensorDiffJson(const core::Checkpoint &before, const core::Checkpoint &after,
                                         const core::TensorDiff &diff);
[[nodiscard]] QString statusName(core::TensorStatus status);

}  // namespace app
