#pragma once

#include <QString>

namespace ui {

/// Where a plugin of ours is ("slipway_preview"): in SLIPWAY_PLUGINS, beside the program (build tree), or
/// where the install rules put it. Empty when it is not installed. Thread: any; looks at the disk.
[[nodiscard]] QString pluginPath(const QString &name);

}  // namespace ui
